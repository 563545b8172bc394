//! Changes as JSON. README.md has the schema: members are added, and never change.

use errcodes_export::Level;
use serde_json::{Value, json};

use super::{Compared, Comparison, Row};
use crate::answer::Failure;

pub(super) fn write(comparison: &Comparison) -> String {
    let Comparison { old, new, compared, failures } = comparison;
    let compared: Vec<_> = compared.iter().map(document).collect();
    let failures: Vec<_> = failures.iter().map(Failure::message).collect();
    let value = json!({
        "version": 1,
        "old": old,
        "new": new,
        "level": comparison.worst().map(Level::as_str),
        "documents": compared,
        "failures": failures,
    });
    format!("{value:#}\n")
}

fn document(compared: &Compared) -> Value {
    let Compared { file, old_file, old_name: _, enum_name, changes } = compared;
    json!({
        "file": file,
        "old_file": old_file,
        "enum": enum_name,
        "level": compared.worst().map(Level::as_str),
        "changes": changes.iter().map(change).collect::<Vec<_>>(),
    })
}

fn change(row: &Row) -> Value {
    let Row { level, kind, code, message, old, new } = row;
    json!({
        "level": level.as_str(),
        "kind": kind,
        "code": code,
        "message": message,
        "old": place(*old),
        "new": place(*new),
    })
}

fn place(place: Option<(usize, usize)>) -> Value {
    place.map_or(Value::Null, |(line, column)| json!({ "line": line, "column": column }))
}
