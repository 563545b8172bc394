//! What rustdoc shows, which trips none of its lints.

mod text;

use std::fmt::Write as _;

use proc_macro2::Ident;

pub(super) use self::text::push_escaped;
use self::text::{code_font, escape, url};
use crate::body::field::{BodyField, BodyKind};
use crate::catalog::{Catalog, CatalogColumn, Entry, Record};
use crate::code::Code;
use crate::column_type::ColumnType;
use crate::name::ident::hexadecimal;

/// The enum, where the user documents none.
pub(super) fn enumeration(document: Option<&str>) -> String {
    match document {
        Some(path) => format!(" The error codes of {}.", code_font(path)),
        None => " Error codes.".to_owned(),
    }
}

/// The lines on a variant: message, description, what no role has, then code, status,
/// section, and the place in a file, which [`file`] has begun. A doc comment has no
/// place of its own: a macro may not be told its lines.
pub(super) fn variant(entry: &Entry, catalog: &Catalog, file: Option<&str>) -> String {
    // Each has its sentence here or below, or none on purpose.
    #[rustfmt::skip]
    let Record {
        description, code: _, written: _, title: _, message: _, first_line: _, status: _, phrase: _,
        is_deprecated: _, is_retired: _, line: _, headers: _, further: _, links: _, values: _,
        table: _, section: _, places: _,
    } = &entry.record;
    let message = entry.record.shown_message();
    let mut docs = String::from(" ");
    push_escaped(&mut docs, &message);
    if let Some(description) = description {
        docs.push_str("\n\n ");
        push_escaped(&mut docs, description);
    }
    push_cells(&mut docs, entry, catalog);
    push_place(&mut docs, entry, catalog, file);
    docs
}

/// What the row says in columns that are read for no role, and where its cells lead.
fn push_cells(docs: &mut String, entry: &Entry, catalog: &Catalog) {
    let Record { headers, further, links, values, .. } = &entry.record;
    for (header, text) in headers.iter().zip(further) {
        push_cell(docs, header, text);
    }
    for (column, value) in catalog.columns.iter().zip(values) {
        if let (Some(_), Some(value)) = (&column.document, value) {
            push_cell(docs, &column.header, &value.to_string());
        }
    }
    for link in links {
        let Some(url) = url(link) else { continue };
        let shown = format!("<{url}>");
        if !docs.contains(&shown) {
            docs.extend(["\n\n See ", &shown, "."]);
        }
    }
}

/// The sentence that tells the code, and where it stands.
fn push_place(docs: &mut String, entry: &Entry, catalog: &Catalog, file: Option<&str>) {
    let Record { code, title, status, is_deprecated, is_retired, section, .. } = &entry.record;
    docs.push_str("\n\n Code ");
    push_code(docs, code);
    if !title.is_empty() && *title != entry.record.shown_message() {
        docs.push_str(", name ");
        push_escaped(docs, title);
    }
    if let Some(status) = status {
        docs.extend([", HTTP status ", &status.get().to_string()]);
    }
    if !section.is_empty() {
        docs.push_str(", section “");
        push_escaped(docs, section);
        docs.push('”');
    }
    if *is_deprecated {
        docs.push_str(", deprecated");
    }
    if *is_retired {
        docs.push_str(", retired: the document has it no more");
    } else if let Some(file) = file {
        let end = if file.starts_with('`') { "`)" } else { ")" };
        docs.extend([" (", file, ":", &catalog.line(entry).to_string(), end]);
    }
    docs.push('.');
}

/// A paragraph for a cell, unless it is blank.
fn push_cell(docs: &mut String, header: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    docs.push_str("\n\n ");
    if !header.is_empty() {
        push_escaped(docs, header);
        docs.push_str(": ");
    }
    push_escaped(docs, text);
}

/// The function of a column.
pub(super) fn column(column: &CatalogColumn) -> String {
    let header = escape(&column.header);
    let of = match &column.document {
        Some(path) => format!(" of {}", escape(path)),
        None => String::new(),
    };
    match column.ty {
        ColumnType::Bool => format!(" Whether column “{header}”{of} says yes."),
        ColumnType::Str => format!(" The text of column “{header}”{of}, if it has one."),
        _ => format!(" The number of column “{header}”{of}, if it has one."),
    }
}

/// The body, where the user documents none.
pub(super) fn body(error: &Ident) -> String {
    format!(" The body of an answer with a [`{error}`].")
}

/// A field of the body: the member that it stands for.
pub(super) fn field(field: &BodyField) -> String {
    let member = escape(&field.member);
    match field.kind {
        BodyKind::Code { as_string: false } => format!(" The code: member “{member}”."),
        BodyKind::Code { as_string: true } => {
            format!(" The code, sent as a text: member “{member}”.")
        }
        BodyKind::Message => format!(" The message, empty if there was none: member “{member}”."),
        BodyKind::Status { .. } => {
            format!(" The HTTP status: member “{member}”, if there was one.")
        }
        _ => format!(" Member “{member}”, if there was one."),
    }
}

/// A field that the user declares, and does not document.
pub(super) fn own_field(member: &str) -> String {
    format!(" Member “{}”.", escape(member))
}

/// The failure, where the user documents none.
pub(super) fn failure(error: &Ident) -> String {
    format!(" A [`{error}`], and all that is known of the case.")
}

/// The module of the structs of parameters.
pub(super) fn parameters(failure: &Ident) -> String {
    format!(" Messages with their parameters: each struct becomes a `{failure}`.")
}

/// A struct of parameters: the message that they are of.
pub(super) fn structure(message: &str) -> String {
    format!(" {}", escape(message))
}

/// A field: the placeholder that it fills.
pub(super) fn parameter(name: &str) -> String {
    format!(" What stands for “{}”.", escape(&format!("{{{name}}}")))
}

pub(super) fn const_alias(variant: &Ident) -> String {
    format!(" Another name for [`Self::{variant}`].")
}

/// The code as a word to search for, hexadecimal where it is written so. rustdoc takes neither the name of the
/// variant itself nor quotes nor white space but single spaces.
pub(super) fn alias(variant: &Entry) -> Option<String> {
    match variant.code() {
        Code::Int(code) => Some(match hexadecimal(&variant.record.written) {
            Some(digits) if *code < 0 => format!("-{digits}"),
            Some(digits) => digits.to_owned(),
            None => code.to_string(),
        }),
        Code::Text(code) => {
            let is_word = !code.contains(is_refused) && code.trim() == code;
            (is_word && *code != variant.name).then(|| code.clone())
        }
    }
}

fn is_refused(c: char) -> bool {
    matches!(c, '"' | '\'') || (c.is_whitespace() && c != ' ')
}

/// The path of a document, where it is written.
pub(super) fn document(catalog: &Catalog) -> String {
    let path = catalog.document.as_deref().unwrap_or_default();
    let mut docs = format!(" {}: {}", code_font(path), codes(catalog));
    let _ = write!(docs, " (`{}`).", catalog.code_type.as_str());
    docs
}

/// How many codes there are, and in how many sections.
pub(super) fn codes(catalog: &Catalog) -> String {
    let (mut codes, mut sections, mut last) = (0, 0, "");
    for variant in catalog.variants() {
        codes += 1;
        if variant.section() != last {
            last = variant.section();
            sections += 1;
        }
    }
    let codes = format!("{codes} {}", if codes == 1 { "code" } else { "codes" });
    if sections < 2 { codes } else { format!("{codes} in {sections} sections") }
}

/// The path of a document, in code font that is still open, if it can be in it.
pub(super) fn file(path: &str) -> String {
    let mut file = code_font(path);
    if file.starts_with('`') {
        file.pop();
    }
    file
}

/// A code, in code font.
pub(super) fn push_code(docs: &mut String, code: &Code) {
    match code {
        Code::Int(code) => {
            docs.push('`');
            docs.push_str(&code.to_string());
            docs.push('`');
        }
        Code::Text(code) => docs.push_str(&code_font(code)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_of_a_document_is_in_code_font_if_that_can_hold_it() {
        assert_eq!(file("docs/errors.md"), "`docs/errors.md");
        assert_eq!(file("a`b.md"), r"a\`b.md");
    }
}
