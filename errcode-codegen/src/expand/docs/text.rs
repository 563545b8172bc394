//! Texts of the document as Markdown that shows just these texts.

use crate::chars::{OF_WORDS, chars};
use crate::diagnostic::window::is_invisible;

pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::new();
    push_escaped(&mut escaped, text);
    escaped
}

/// A text in code font; one with marks of its own, or what would not be seen, is
/// only escaped.
pub(super) fn code_font(text: &str) -> String {
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
pub(in crate::expand) fn push_escaped(docs: &mut String, text: &str) {
    if is_plain(text) {
        docs.push_str(text);
        return;
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (mut end, mut next_url) = (0, 0);
    for (at, c) in text.char_indices() {
        match c {
            // Of a URL.
            _ if at < end => {}
            c if c.is_control() || is_invisible(c) => push_invisible(docs, c),
            'h' if at >= next_url => match url_len(&text[at..]) {
                Ok(len) => {
                    end = at + len;
                    docs.extend(["<", &text[at..end], ">"]);
                }
                Err(len) => {
                    next_url = at + len;
                    docs.push('h');
                }
            },
            c if is_mark(text, at, c, digits) => docs.extend(['\\', c]),
            c => docs.push(c),
        }
    }
}

/// Whether a character could mean something where it stands in a text, which begins
/// with so many digits.
fn is_mark(text: &str, at: usize, c: char, digits: usize) -> bool {
    match c {
        // A rule, a list or a heading at the start of a line.
        '-' | '+' | '=' if at == 0 => true,
        // An ordered list.
        '.' | ')' if at <= digits => true,
        // rustdoc makes one typographic mark of several.
        '-' | '.' => text[..at].ends_with(c),
        // A bare URL of another kind.
        ':' => text[at + 1..].starts_with('/'),
        _ => "\\`*_{}[]<>#|~&$^\"'".contains(c),
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
pub(super) fn url(link: &str) -> Option<String> {
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
    }
}
