//! The placeholders of a message. The engine reads them as well, to give each a
//! field, so that the two agree.
//!
//! ```text
//! placeholder = [ "$" ] "{" { letter | digit | "_" | "-" | "." } "}"
//! ```
//!
//! Braces around anything else are text.

/// A part of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// As it stands.
    Text(&'a str),
    /// The name of a parameter.
    Param(&'a str),
}

/// The parts of a message, in order.
pub fn pieces(message: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = message;
    core::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, len) = first(rest);
        rest = &rest[len..];
        Some(piece)
    })
}

/// The first part of a text that is not empty, and its length.
fn first(text: &str) -> (Piece<'_>, usize) {
    let mut from = 0;
    while let Some(at) = text[from..].find('{') {
        let at = from + at;
        if let Some(name) = name(&text[at + 1..]) {
            let start = if text[..at].ends_with('$') { at - 1 } else { at };
            return match start {
                0 => (Piece::Param(name), at + name.len() + 2),
                _ => (Piece::Text(&text[..start]), start),
            };
        }
        from = at + 1;
    }
    (Piece::Text(text), text.len())
}

/// The name in front of a closing brace.
fn name(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_alphanumeric() || "_-.".contains(c));
    let name = &text[..text.len() - rest.len()];
    rest.starts_with('}').then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Piece::{Param, Text};

    #[test]
    fn names_in_braces_are_placeholders_and_all_else_is_text() {
        let cases: &[(&str, &[Piece<'_>])] = &[
            ("", &[]),
            ("no {", &[Text("no {")]),
            ("{name}", &[Param("name")]),
            ("a {x}{y-z} b", &[Text("a "), Param("x"), Param("y-z"), Text(" b")]),
            ("${user.id}: $5", &[Param("user.id"), Text(": $5")]),
            ("is ${用户}?", &[Text("is "), Param("用户"), Text("?")]),
            ("{}", &[Param("")]),
            ("{a b} {{c}", &[Text("{a b} {"), Param("c")]),
            ("{\"a\": 1} %s <b>", &[Text("{\"a\": 1} %s <b>")]),
        ];
        for (message, expected) in cases {
            assert!(pieces(message).eq(expected.iter().copied()), "{message}");
        }
    }
}
