//! What literals of Rust stand for.

use proc_macro2::{Literal, Span};

use super::Result;
use crate::diagnostic::Diagnostic;

/// The text of a string literal, with quotes or raw. None of any other literal, and
/// `b".."`, `c".."` and one with a suffix are others.
pub(crate) fn unquoted(literal: &str) -> Option<String> {
    if let Some(text) = literal.strip_prefix('"') {
        return text.strip_suffix('"').map(unescaped);
    }
    let raw = literal.strip_prefix('r')?.trim_start_matches('#').strip_prefix('"')?;
    raw.trim_end_matches('#').strip_suffix('"').map(str::to_owned)
}

/// A text whose escapes are those of Rust.
fn unescaped(text: &str) -> String {
    let (mut plain, mut rest) = (String::new(), text);
    while let Some(at) = rest.find('\\') {
        plain.push_str(&rest[..at]);
        let (c, behind) = escape(&rest[at + 1..]);
        plain.extend(c);
        rest = behind;
    }
    plain + rest
}

/// The character of the escape whose `\` is before a text, if it has one, and what
/// stands behind it.
fn escape(text: &str) -> (Option<char>, &str) {
    let mut chars = text.chars();
    let (mark, rest) = (chars.next(), chars.as_str());
    match mark {
        Some('n') => (Some('\n'), rest),
        Some('r') => (Some('\r'), rest),
        Some('t') => (Some('\t'), rest),
        Some('0') => (Some('\0'), rest),
        Some('x') => {
            let (digits, behind) = rest.split_at_checked(2).unwrap_or_default();
            (char_of(digits), behind)
        }
        Some('u') => {
            let (digits, behind) = rest.split_once('}').unwrap_or_default();
            (char_of(digits.trim_start_matches('{')), behind)
        }
        // The line goes on where the next one begins.
        Some('\n' | '\r') => (None, rest.trim_start_matches(INDENT.as_slice())),
        other => (other, rest),
    }
}

/// What begins a line behind a `\`.
const INDENT: [char; 4] = [' ', '\t', '\n', '\r'];

/// The character of this number in hexadecimal.
fn char_of(digits: &str) -> Option<char> {
    u32::from_str_radix(&digits.replace('_', ""), 16).ok().and_then(char::from_u32)
}

/// What may stand behind the digits of an integer.
const SUFFIXES: [&str; 13] =
    ["", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize"];

/// An integer literal.
pub(crate) struct Integer {
    /// With the sign, and nothing between them.
    digits: String,
    radix: u32,
    pub(crate) span: Span,
}

impl Integer {
    /// None of a number with a fraction, an exponent, or a suffix that is no integer's.
    pub(crate) fn new(literal: &Literal, has_minus: bool) -> Option<Self> {
        let text = literal.to_string();
        // A literal can have a minus of its own, where a macro made it.
        let unsigned = text.strip_prefix('-');
        if unsigned.is_some() && has_minus {
            return None;
        }
        let (radix, rest) = after_prefix(unsigned.unwrap_or(&text));
        let is_end = |c: char| !c.is_digit(radix) && c != '_';
        let (digits, suffix) = rest.split_at(rest.find(is_end).unwrap_or(rest.len()));
        let digits = digits.replace('_', "");
        if digits.is_empty() || !SUFFIXES.contains(&suffix) {
            return None;
        }
        let sign = if unsigned.is_some() || has_minus { "-" } else { "" };
        Some(Self { digits: format!("{sign}{digits}"), radix, span: literal.span() })
    }

    pub(crate) fn value(&self) -> Result<i128> {
        i128::from_str_radix(&self.digits, self.radix)
            .map_err(|error| Box::new(Diagnostic::argument(self.span, error.to_string(), None)))
    }
}

fn after_prefix(text: &str) -> (u32, &str) {
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] {
        if let Some(digits) = text.strip_prefix(prefix) {
            return (radix, digits);
        }
    }
    (10, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_literal_is_its_text() {
        let texts = [
            "",
            "plain",
            "a \"quote\"",
            "back\\slash",
            "line\nbreak\r\t\0",
            "é 错误 🦀",
            "\u{7f}\u{200b}",
            "\\n",
        ];
        for text in texts {
            assert_eq!(unquoted(&Literal::string(text).to_string()).as_deref(), Some(text));
        }
        let written = [
            (r#""\x41\u{1F980}\u{4_1}\'""#, "A🦀A'"),
            ("\"one \\\n    line\"", "one line"),
            ("\"\"", ""),
            ("r#\"#\"#", "#"),
            ("r\"\\n\"", "\\n"),
            ("r##\"a \"# b\"##", "a \"# b"),
        ];
        for (literal, text) in written {
            assert_eq!(unquoted(literal).as_deref(), Some(text), "{literal}");
        }
        let others = ["b\"a\"", "c\"a\"", "br\"a\"", "'a'", "'\"'", "1", "\"a\"b", "r#\"a\"#b"];
        for literal in others {
            assert_eq!(unquoted(literal), None, "{literal}");
        }
    }

    #[test]
    fn an_integer_literal_is_its_number() {
        let number = |text: &str| {
            let literal = text.parse::<Literal>().unwrap();
            Integer::new(&literal, false).and_then(|integer| integer.value().ok())
        };
        let integers = [
            ("0", 0),
            ("1_000", 1_000),
            ("1_000_u64", 1_000),
            ("0x_1F", 31),
            ("0404", 404),
            ("404u16", 404),
            ("-7i8", -7),
            ("0xFf_u8", 255),
            ("0o17", 15),
            ("0b101", 5),
        ];
        for (text, value) in integers {
            assert_eq!(number(text), Some(value), "{text}");
        }
        for text in [
            "1.5",
            "1e3",
            "1f32",
            "1u9",
            "1id",
            "1_x",
            "'1'",
            "b'1'",
            "\"1\"",
            "999999999999999999999999999999999999999999",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
