//! The columns of the user's own, as the enum has them: one of yes and no is never
//! blank, and all others can be.

use errcode_codegen::Value as Cell;
use errcode_codegen::{Catalog, CatalogColumn, Code, ColumnType, Entry};
use serde_json::{Map, Value, json};

use crate::value::code_value;

/// What they say of an entry, by their names; `null` where they are blank.
#[must_use]
pub fn of_entry(catalog: &Catalog, entry: &Entry) -> Map<String, Value> {
    let columns = catalog.columns().iter().enumerate();
    columns.map(|(at, column)| (column.name(), value(column, at, entry))).collect()
}

/// What each says of all variants, by its name.
pub(crate) fn of_all(catalog: &Catalog) -> Map<String, Value> {
    let values = |(at, column): (usize, &CatalogColumn)| {
        let values = catalog.variants().map(|entry| value(column, at, entry));
        (column.name(), values.collect())
    };
    catalog.columns().iter().enumerate().map(values).collect()
}

fn value(column: &CatalogColumn, at: usize, entry: &Entry) -> Value {
    match entry.values().get(at).and_then(Option::as_ref) {
        Some(Cell::Text(text)) => json!(text),
        Some(Cell::Bool(value)) => json!(value),
        Some(Cell::Int(number)) => code_value(&Code::Int(*number)),
        None if column.ty() == ColumnType::Bool => json!(false),
        None => Value::Null,
    }
}
