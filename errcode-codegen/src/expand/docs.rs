//! What rustdoc shows: texts of the document as Markdown that shows just these
//! texts, and trips none of rustdoc's lints.

use std::fmt::Write as _;

use proc_macro2::Ident;

use crate::body::field::{BodyField, BodyKind};
use crate::catalog::{Catalog, CatalogColumn, Entry, Record};
use crate::chars::{OF_WORDS, chars};
use crate::code::Code;
use crate::column_type::ColumnType;
use crate::diagnostic::window::is_invisible;
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
        docs.push_str(", HTTP status ");
        docs.push_str(&status.get().to_string());
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
        docs.push_str(" (");
        docs.push_str(file);
        docs.push(':');
        docs.push_str(&catalog.line(entry).to_string());
        docs.push_str(if file.starts_with('`') { "`)" } else { ")" });
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

fn escape(text: &str) -> String {
    let mut escaped = String::new();
    push_escaped(&mut escaped, text);
    escaped
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

/// A text in code font; one with marks of its own, or what would not be seen, is
/// only escaped.
fn code_font(text: &str) -> String {
    let is_odd = |c: char| c == '`' || c == '|' || c == '\\' || c.is_control() || is_invisible(c);
    if text.contains(chars(is_odd)) { escape(text) } else { format!("`{text}`") }
}

/// Appends what would not be seen, by its number.
fn push_invisible(docs: &mut String, c: char) {
    docs.push_str("\\\\");
    docs.extend(c.escape_unicode().skip(1).map(|c| match c {
        '{' | '}' => format!("\\{c}"),
        c => c.to_string(),
    }));
}

/// Appends a text as one line of Markdown: every mark that could mean something
/// is escaped, and what would not be seen is written out.
pub(super) fn push_escaped(docs: &mut String, text: &str) {
    if is_plain(text) {
        docs.push_str(text);
        return;
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (mut chars, mut next_url) = (text.char_indices().peekable(), 0);
    while let Some((at, c)) = chars.next() {
        match c {
            c if c.is_control() || is_invisible(c) => push_invisible(docs, c),
            // A rule, a list or a heading at the start of a line.
            '-' | '+' | '=' if at == 0 => docs.extend(['\\', c]),
            // An ordered list.
            '.' | ')' if at <= digits => docs.extend(['\\', c]),
            // rustdoc makes one typographic mark of several.
            '-' | '.' if text[..at].ends_with(c) => docs.extend(['\\', c]),
            'h' if at >= next_url => match url_len(&text[at..]) {
                Ok(len) => {
                    docs.extend(["<", &text[at..at + len], ">"]);
                    while chars.peek().is_some_and(|&(next, _)| next < at + len) {
                        chars.next();
                    }
                }
                Err(len) => {
                    next_url = at + len;
                    docs.push('h');
                }
            },
            // A bare URL of another kind.
            ':' if chars.peek().is_some_and(|&(_, next)| next == '/') => docs.extend(['\\', c]),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&'
            | '$' | '^' | '"' | '\'' => docs.extend(['\\', c]),
            c => docs.push(c),
        }
    }
}

/// Whether a text has no mark, as most have, and there are many texts.
fn is_plain(text: &str) -> bool {
    let mut is_plain = true;
    for byte in text.as_bytes() {
        is_plain &= byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b',' | b'.');
    }
    let begins_a_list = text.starts_with(chars(|c| c.is_ascii_digit() || c == '.'));
    is_plain && !(text.contains('.') && (begins_a_list || text.contains("..")))
}

/// The length of the URL that a text begins with, without what ends a sentence or
/// holds the place of something. Else, behind how much of the text there can be one
/// again: none begins where nobody knows where it would end.
fn url_len(text: &str) -> Result<usize, usize> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let Some(rest) = rest else { return Err(0) };
    let is_end = chars(|c| !c.is_ascii_graphic() || "<>\"'`|{}\\^[]".contains(c));
    let (mut url, behind) = rest.split_at(rest.find(is_end).unwrap_or(rest.len()));
    if behind.starts_with(OF_WORDS) {
        return Err(text.len() - behind.len());
    }
    let (opened, mut closed) = (url.matches('(').count(), url.matches(')').count());
    while let Some(last) = url.chars().next_back() {
        if !".,;:!?*_~)".contains(last) || last == ')' && opened >= closed {
            break;
        }
        closed -= usize::from(last == ')');
        url = &url[..url.len() - 1];
    }
    if url.is_empty() { Err(0) } else { Ok(text.len() - rest.len() + url.len()) }
}

/// The target of a link that leads to the web, without what ends a link of Markdown.
fn url(link: &str) -> Option<String> {
    let (scheme, rest) = link.split_once("://")?;
    if !["http", "https"].iter().any(|web| web.eq_ignore_ascii_case(scheme)) || rest.is_empty() {
        return None;
    }
    let mut url = format!("{}://", scheme.to_ascii_lowercase());
    for byte in rest.bytes() {
        if byte.is_ascii_graphic() && !b"<>\"'`|{}\\^[]()".contains(&byte) {
            url.push(char::from(byte));
        } else {
            let digit = |number: u8| char::from(b"0123456789ABCDEF"[usize::from(number)]);
            url.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    Some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_where_the_document_says() {
        let cases = [
            ("https://x.de/a?b=c#d", Some("https://x.de/a?b=c#d")),
            ("HTTPS://x.de/a_(b)", Some("https://x.de/a_%28b%29")),
            ("http://x.de/错 |", Some("http://x.de/%E9%94%99%20%7C")),
            ("https://x.de/%20", Some("https://x.de/%20")),
            ("ftp://x.de", None),
            ("errors.md", None),
        ];
        for (link, expected) in cases {
            assert_eq!(url(link).as_deref(), expected, "{link}");
        }
    }

    #[test]
    fn a_text_of_the_document_is_shown_as_it_is() {
        let cases = [
            ("content-secret only accept [a-zA-Z0-9]", r"content-secret only accept \[a-zA-Z0-9\]"),
            (r"invalid chars (\r\n\t)", r"invalid chars (\\r\\n\\t)"),
            ("<id> is *not* `x`", r"\<id\> is \*not\* \`x\`"),
            ("- 1", r"\- 1"),
            ("1. x", r"1\. x"),
            ("1.0", r"1\.0"),
            ("...", r"\.\.\."),
            ("a.b. c", "a.b. c"),
            ("a.. b", r"a.\. b"),
            ("see https://example.com", "see <https://example.com>"),
            ("(http://x.de/a_b?c=d&e#f).", "(<http://x.de/a_b?c=d&e#f>)."),
            ("见https://x.de/a。https://", r"见<https://x.de/a>。https\://"),
            (
                "https://x.de/a_(b) (https://x.de/a_(b))",
                "<https://x.de/a_(b)> (<https://x.de/a_(b)>)",
            ),
            ("https://x.de/错误码", r"https\://x.de/错误码"),
            ("https://x.de/{id} ftp://x.de", r"<https://x.de/>\{id\} ftp\://x.de"),
            ("a\u{202e}b", r"a\\u\{202e\}b"),
            ("--force ... it's \"x\"", r#"\-\-force .\.\. it\'s \"x\""#),
            ("a--b", r"a-\-b"),
            ("soft\u{ad}hyphen", r"soft\\u\{ad\}hyphen"),
        ];
        for (text, escaped) in cases {
            assert_eq!(escape(text), escaped);
        }
    }

    #[test]
    fn what_code_font_cannot_hold_is_escaped() {
        let cases =
            [("A_1", "`A_1`"), ("a`b", r"a\`b"), ("a|b", r"a\|b"), ("\u{1b}", r"\\u\{1b\}")];
        for (text, shown) in cases {
            assert_eq!(code_font(text), shown);
        }
        assert_eq!(file("docs/errors.md"), "`docs/errors.md");
        assert_eq!(file("a`b.md"), r"a\`b.md");
    }
}
