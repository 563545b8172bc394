//! What rustdoc shows: texts of the document as Markdown that shows just these
//! texts, and trips none of rustdoc's lints.

use proc_macro2::Ident;

use crate::catalog::{Code, Entry, Status, Variant};
use crate::example::{Field, Kind};
use crate::report::is_invisible;

/// The enum, where the user documents none.
pub(super) fn enumeration(document: Option<&str>) -> String {
    match document {
        Some(path) => format!(" The error codes of {}.", escape(path)),
        None => " Error codes.".to_owned(),
    }
}

/// Message, description, then code, status and section in one line.
pub(super) fn variant(entry: &Entry) -> String {
    let Entry { code, at: _, title, message, status, description, section } = entry;
    let mut facts = vec![format!("Code {}", escape(&code.to_string()))];
    if !title.is_empty() && title != message {
        facts.push(format!("name {}", escape(title)));
    }
    facts.extend(status.map(Status::get).map(|status| format!("HTTP status {status}")));
    if !section.is_empty() {
        facts.push(format!("section “{}”", escape(section)));
    }
    let texts = std::iter::once(message).chain(description);
    let paragraphs = texts.map(|text| escape(text)).chain([facts.join(", ") + "."]);
    paragraphs.map(|text| format!(" {text}")).collect::<Vec<_>>().join("\n\n")
}

/// The body, where the user documents none.
pub(super) fn body(error: &Ident) -> String {
    format!(" The body of an answer with a [`{error}`].")
}

/// A field of the body: the member that it stands for.
pub(super) fn field(field: &Field) -> String {
    let wire = escape(&field.wire);
    match field.kind {
        Kind::Code { as_string: false } => format!(" The code: member “{wire}”."),
        Kind::Code { as_string: true } => format!(" The code, sent as a text: member “{wire}”."),
        Kind::Message => format!(" The message, empty if there was none: member “{wire}”."),
        _ => format!(" Member “{wire}”, if there was one."),
    }
}

pub(super) fn const_alias(variant: &Ident) -> String {
    format!(" Another name for [`Self::{variant}`].")
}

/// The code as a word to search for. rustdoc takes neither the name of the
/// variant itself nor quotes nor white space but single spaces.
pub(super) fn alias(variant: &Variant) -> Option<String> {
    let Variant { name, entry, .. } = variant;
    let alias = match &entry.code {
        Code::Int(code) => code.to_string(),
        Code::Text(code) => code.clone(),
    };
    let refused = |c: char| matches!(c, '"' | '\'') || (c.is_whitespace() && c != ' ');
    (alias != *name && !alias.contains(refused) && alias.trim() == alias).then_some(alias)
}

/// A text as one line of Markdown: every mark that could mean something is
/// escaped, and what would not be seen is written out.
fn escape(text: &str) -> String {
    // Most texts are of these letters only, and there are many texts.
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b',')) {
        return text.to_owned();
    }
    let mut escaped = String::with_capacity(text.len());
    let mut line_start = true;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            c if c.is_control() || is_invisible(c) => {
                escaped += "\\\\";
                escaped.extend(c.escape_unicode().skip(1).map(|c| match c {
                    '{' | '}' => format!("\\{c}"),
                    c => c.to_string(),
                }));
            }
            // A rule, a list, a heading or an ordered list at the start of a line.
            '-' | '+' | '=' if line_start => escaped.extend(['\\', c]),
            '.' | ')' if escaped.bytes().all(|byte| byte.is_ascii_digit()) => {
                escaped.extend(['\\', c]);
            }
            // A bare URL.
            ':' if chars.peek() == Some(&'/') => escaped.extend(['\\', c]),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&'
            | '$' | '^' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
        line_start = false;
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_the_document_is_shown_as_it_is() {
        let cases = [
            ("content-secret only accept [a-zA-Z0-9]", r"content-secret only accept \[a-zA-Z0-9\]"),
            (r"invalid chars (\r\n\t)", r"invalid chars (\\r\\n\\t)"),
            ("<id> is *not* `x`", r"\<id\> is \*not\* \`x\`"),
            ("- 1", r"\- 1"),
            ("1. x", r"1\. x"),
            ("see https://example.com", r"see https\://example.com"),
            ("a\u{202e}b", r"a\\u\{202e\}b"),
        ];
        for (text, escaped) in cases {
            assert_eq!(escape(text), escaped);
        }
    }
}
