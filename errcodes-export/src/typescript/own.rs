//! The columns of the user's own: an object in each entry.

use std::fmt::Write as _;

use errcode_codegen::Value as Cell;
use errcode_codegen::{Code, ColumnType, Entry};

use super::key::key;
use crate::column;
use crate::export::Export;
use crate::value::is_safe;

/// A column, and how its cells are written.
pub(super) struct Own {
    key: String,
    /// `string`, `boolean`, `number` or `bigint`
    ty: &'static str,
}

pub(super) fn columns(export: &Export<'_>) -> Vec<Own> {
    let columns = export.catalog.columns().iter().enumerate();
    columns
        .map(|(at, column)| Own { key: key(&column.name()), ty: ty(export, at, column.ty()) })
        .collect()
}

fn ty(export: &Export<'_>, at: usize, ty: ColumnType) -> &'static str {
    let is_big = |entry: &Entry| match entry.values().get(at) {
        Some(Some(Cell::Int(number))) => !is_safe(&Code::Int(*number)),
        _ => false,
    };
    match ty {
        ColumnType::Str => "string",
        ColumnType::Bool => "boolean",
        _ if export.catalog.variants().any(is_big) => "bigint",
        _ => "number",
    }
}

/// A member of the interface; nothing without a column.
pub(super) fn interface(columns: &[Own]) -> String {
    let mut text = String::new();
    for Own { key, ty } in columns {
        let mark = if *ty == "boolean" { "" } else { "?" };
        // Nothing fails to be written to a text.
        let _ = writeln!(text, "    readonly {key}{mark}: {ty};");
    }
    if text.is_empty() { text } else { format!("  readonly columns: {{\n{text}  }};\n") }
}

/// What they say of an entry.
pub(super) fn object(export: &Export<'_>, columns: &[Own], entry: &Entry) -> String {
    let mut members = Vec::new();
    for (Own { key, ty }, value) in
        columns.iter().zip(column::of_entry(export.catalog, entry).values())
    {
        let end = if *ty == "bigint" { "n" } else { "" };
        members.extend((!value.is_null()).then(|| format!("{key}: {value}{end}")));
    }
    if members.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", members.join(", ")) }
}
