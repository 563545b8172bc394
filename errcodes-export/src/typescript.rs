//! The codes as a TypeScript module: an object of the codes by name, its union
//! type, and an array of all that the document says of them.

mod key;
mod own;

use std::fmt::Write as _;

use errcode_codegen::{Code, Entry};
use serde_json::json;

use self::key::key;
use self::own::Own;
use crate::export::Export;
use crate::value::{is_safe, message};

/// What the module uses, and so cannot call its own.
pub(crate) const USED: [&str; 2] = ["Map", "ReadonlyMap"];

pub(crate) fn write(export: &Export<'_>) -> String {
    // What is exact in JSON would not be as a `number`.
    let is_big = !export.catalog.entries().iter().all(|entry| is_safe(entry.code()));
    let columns = own::columns(export);
    let mut text = format!("// {}\n\n", export.made_by());
    text += &codes(export, is_big);
    text += &interface(export, &columns);
    text += &entries(export, &columns, is_big);
    text += &lookup(export.name, code_type(export, is_big));
    text
}

/// The codes by their names, and the type of one.
fn codes(export: &Export<'_>, is_big: bool) -> String {
    let Export { catalog, name, document, .. } = export;
    let mut text = String::new();
    // Nothing fails to be written to a text.
    let _ = writeln!(text, "/** The error codes of {}. */", comment(document));
    let _ = writeln!(text, "export const {name} = {{");
    for entry in catalog.entries() {
        text += &properties(entry, &literal(entry.code(), is_big));
    }
    let _ = writeln!(text, "}} as const;\n");
    let _ = writeln!(text, "/** One of the codes. */");
    let _ = writeln!(text, "export type {name} = (typeof {name})[keyof typeof {name}];\n");
    text
}

fn entries(export: &Export<'_>, columns: &[Own], is_big: bool) -> String {
    let Export { catalog, name, .. } = export;
    let mut text = String::new();
    // Nothing fails to be written to a text.
    let _ = writeln!(text, "/** All of them, in the order of the document. */");
    let _ = writeln!(text, "export const {name}Entries: readonly {name}Entry[] = [");
    for entry in catalog.variants() {
        let object = object(export, columns, entry, &literal(entry.code(), is_big));
        let _ = writeln!(text, "  {object},");
    }
    let _ = writeln!(text, "];\n");
    text
}

/// A code by each of its names.
fn properties(entry: &Entry, code: &str) -> String {
    let mut text = docs(entry);
    // Nothing fails to be written to a text.
    let _ = writeln!(text, "  {}: {code},", key(entry.name()));
    for name in entry.further_names() {
        let _ = writeln!(text, "  /** @deprecated Renamed to {}. */", entry.name());
        let _ = writeln!(text, "  {}: {code},", key(name));
    }
    text
}

fn code_type(export: &Export<'_>, is_big: bool) -> &'static str {
    match is_big {
        _ if export.has_text_codes() => "string",
        true => "bigint",
        false => "number",
    }
}

/// What the document says of a code.
fn interface(export: &Export<'_>, columns: &[Own]) -> String {
    let (name, columns) = (&export.name, own::interface(columns));
    let status = if export.catalog.has_status() { "  readonly status: number;\n" } else { "" };
    format!(
        "/** What the document says of a code. */\n\
         export interface {name}Entry {{\n  \
         readonly code: {name};\n  \
         readonly name: keyof typeof {name};\n\
         {status}  \
         readonly message: string;\n  \
         readonly description?: string;\n  \
         readonly section: string;\n\
         {columns}}}\n\n"
    )
}

fn object(export: &Export<'_>, columns: &[Own], entry: &Entry, code: &str) -> String {
    let mut text = format!("{{ code: {code}, name: {}", json!(entry.name()));
    let status = entry.status().filter(|_| export.catalog.has_status());
    // Nothing fails to be written to a text.
    if let Some(status) = status {
        let _ = write!(text, ", status: {}", status.get());
    }
    let _ = write!(text, ", message: {}", json!(message(entry)));
    if let Some(description) = entry.description() {
        let _ = write!(text, ", description: {}", json!(description));
    }
    let _ = write!(text, ", section: {}", json!(entry.section()));
    if !columns.is_empty() {
        let _ = write!(text, ", columns: {}", own::object(export, columns, entry));
    }
    text + " }"
}

/// A function that finds what is said of a code, which may be a new one.
fn lookup(name: &str, code_type: &str) -> String {
    let mut function = name.to_owned();
    if let Some(first) = function.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    format!(
        "const {function}ByCode: ReadonlyMap<{code_type}, {name}Entry> = new Map(\n  \
         {name}Entries.map((entry) => [entry.code, entry]),\n);\n\n\
         /** What the document says of a code; nothing of one that it does not have. */\n\
         export function {function}FromCode(code: {code_type}): {name}Entry | undefined {{\n  \
         return {function}ByCode.get(code);\n}}\n"
    )
}

fn literal(code: &Code, is_big: bool) -> String {
    match code {
        Code::Int(code) if is_big => format!("{code}n"),
        Code::Int(code) => code.to_string(),
        Code::Text(code) => json!(code).to_string(),
    }
}

fn docs(entry: &Entry) -> String {
    let mut said = vec![comment(&message(entry))];
    said.extend(entry.description().map(comment));
    said.extend(entry.status().map(|status| format!("HTTP status {}.", status.get())));
    said.extend(entry.is_retired().then(|| "The document has it no more.".to_owned()));
    said.extend(entry.is_deprecated().then(|| "@deprecated The document says so.".to_owned()));
    match said.as_slice() {
        [one] => format!("  /** {one} */\n"),
        lines => format!("  /**\n   * {}\n   */\n", lines.join("\n   *\n   * ")),
    }
}

/// A text in one line of a comment, which it does not end.
fn comment(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.replace("*/", "*\\/").replace('@', "\\@")
}
