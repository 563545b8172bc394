//! The rows of the table of entries.

use errcode_codegen::{Catalog, Entry, Status, Value as Cell};
use serde_json::{Value, json};

/// All entries, in the order of the document: lists, which are shorter than objects
/// with ten thousand times the same names.
pub(crate) fn values(catalog: &Catalog) -> Vec<Value> {
    catalog.entries().iter().map(|entry| value(catalog, entry)).collect()
}

fn value(catalog: &Catalog, entry: &Entry) -> Value {
    json!([
        // The document has what is retired no more.
        (!entry.is_retired()).then(|| catalog.line(entry)),
        // A text is exact for every number.
        entry.code().to_string(),
        entry.name(),
        entry.status().map(Status::get),
        entry.message(),
        entry.description().unwrap_or_default(),
        entry.section(),
        entry.is_deprecated(),
        entry.alias_of().is_some(),
        entry.values().iter().map(|one| one.as_ref().map(Cell::to_string)).collect::<Vec<_>>(),
    ])
}
