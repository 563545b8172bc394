//! The codes as comma-separated values (RFC 4180), with lines that end as those of
//! a text. The format has no place for a line that says what made it.

use errcode_codegen::Entry;

use super::{Export, message};

pub(super) fn write(export: &Export<'_>) -> String {
    let entries = export.catalog.entries();
    let mut text =
        String::from("code,name,status,message,description,section,deprecated,retired,alias_of\n");
    for entry in entries {
        let alias_of = entry.alias_of().map_or("", |at| entries[at].name());
        text += &row(entry, entry.name(), alias_of);
        for name in entry.further_names() {
            text += &row(entry, name, entry.name());
        }
    }
    text
}

fn row(entry: &Entry, name: &str, alias_of: &str) -> String {
    let cells = [
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
    cells.join(",") + "\n"
}

/// Quoted where it has to be.
fn cell(text: &str) -> String {
    let is_plain = !text.contains([',', '"', '\n', '\r']) && text.trim() == text;
    if is_plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
}
