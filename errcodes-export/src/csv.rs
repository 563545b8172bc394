//! The codes as comma-separated values (RFC 4180), with lines that end as those of
//! a text. The format has no place for a line that says what made it.

use errcode_codegen::Entry;
use serde_json::Value;

use crate::column;
use crate::export::Export;
use crate::value::message;

/// Columns of the user's own stand behind them.
const COLUMNS: [&str; 9] = [
    "code",
    "name",
    "status",
    "message",
    "description",
    "section",
    "deprecated",
    "retired",
    "alias_of",
];

pub(crate) fn write(export: &Export<'_>) -> String {
    let entries = export.catalog.entries();
    let own = export.catalog.columns().iter().map(|column| header(&column.name()));
    let headers: Vec<_> = COLUMNS.iter().map(ToString::to_string).chain(own).collect();
    let mut text = headers.join(",") + "\n";
    for entry in entries {
        let alias_of = entry.alias_of().map_or("", |at| entries[at].name());
        text += &row(export, entry, [entry.name(), alias_of]);
        for name in entry.further_names() {
            text += &row(export, entry, [name, entry.name()]);
        }
    }
    text
}

/// No two columns are called alike.
fn header(name: &str) -> String {
    if COLUMNS.contains(&name) { format!("columns.{name}") } else { cell(name) }
}

fn row(export: &Export<'_>, entry: &Entry, [name, alias_of]: [&str; 2]) -> String {
    let mut cells = vec![
        cell(&entry.code().to_string()),
        cell(name),
        entry.status().map_or(String::new(), |status| status.get().to_string()),
        cell(&message(entry)),
        cell(entry.description().unwrap_or_default()),
        cell(entry.section()),
        entry.is_deprecated().to_string(),
        entry.is_retired().to_string(),
        cell(alias_of),
    ];
    cells.extend(column::of_entry(export.catalog, entry).values().map(own));
    cells.join(",") + "\n"
}

fn own(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => cell(text),
        other => other.to_string(),
    }
}

/// Quoted where it has to be.
fn cell(text: &str) -> String {
    let is_plain = !text.contains([',', '"', '\n', '\r']) && text.trim() == text;
    if is_plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
}
