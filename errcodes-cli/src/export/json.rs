//! The codes as JSON, from which a template makes any other language. README.md
//! has the schema: members are added, and never change.

use errcode_codegen::Entry;
use serde_json::{Value, json};

use super::{Export, code_value, message, own_columns};

pub(super) fn write(export: &Export<'_>) -> String {
    let catalog = export.catalog;
    let rows = export.with_aliases();
    let rows: Vec<_> = rows.iter().map(|(one, aliases)| entry(export, one, aliases)).collect();
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

fn entry(export: &Export<'_>, entry: &Entry, aliases: &[&str]) -> Value {
    json!({
        "code": code_value(entry.code()),
        "written": entry.code_as_written(),
        "name": entry.name(),
        "aliases": aliases,
        "status": entry.status().map(errcode_codegen::Status::get),
        "message": message(entry),
        "description": entry.description(),
        "columns": own_columns(export.catalog, entry),
        "section": entry.section(),
        "deprecated": entry.is_deprecated(),
        "retired": entry.is_retired(),
    })
}
