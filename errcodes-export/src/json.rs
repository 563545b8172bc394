//! The codes as JSON, from which a template makes any other language. README.md of
//! errcodes-cli has the schema: members are added, and never change.

use errcode_codegen::Entry;
use serde_json::{Value, json};

use crate::column;
use crate::export::Export;
use crate::value::{code_value, message};

pub(crate) fn write(export: &Export<'_>) -> String {
    let catalog = export.catalog;
    let rows = export.with_other_rows();
    let rows: Vec<_> = rows.iter().map(|(one, others)| entry(export, one, others)).collect();
    let value = json!({
        "made_by": export.made_by(),
        "version": 1,
        "name": export.name,
        "document": export.document,
        "code_type": catalog.code_type().as_str(),
        "entries": rows,
    });
    format!("{value:#}\n")
}

fn entry(export: &Export<'_>, entry: &Entry, others: &[&Entry]) -> Value {
    let aliases: Vec<_> =
        entry.further_names().chain(others.iter().map(|other| other.name())).collect();
    let others: Vec<_> = others.iter().map(|other| row(export, other)).collect();
    let mut value = json!({
        "code": code_value(entry.code()),
        "written": entry.code_as_written(),
        "name": entry.name(),
        "aliases": aliases,
    });
    if let (Value::Object(value), Value::Object(mut row)) = (&mut value, row(export, entry)) {
        row.shift_remove("name");
        value.append(&mut row);
        value.insert("retired".to_owned(), json!(entry.is_retired()));
        value.insert("other_rows".to_owned(), json!(others));
    }
    value
}

/// What a row says beside its code.
fn row(export: &Export<'_>, entry: &Entry) -> Value {
    json!({
        "name": entry.name(),
        "status": entry.status().map(errcode_codegen::Status::get),
        "message": message(entry),
        "description": entry.description(),
        "columns": column::of_entry(export.catalog, entry),
        "section": entry.section(),
        "deprecated": entry.is_deprecated(),
    })
}
