//! Statuses behind codes, and what stands in brackets between a code and its text.

use crate::chars::{COLON, Class};
use crate::code::Status;
use crate::rows::pattern::plain;
use crate::table::{cells, header};

/// What reads a text that begins or ends with a status: `404`, `(404)`, `404 Not Found`,
/// `it is gone (HTTP 404)`.
pub(super) fn status_hole(text: Option<&str>) -> Option<String> {
    let text = text?;
    leading_status(text).or_else(|| trailing_status(text))
}

const BRACKET: Class = |c| c == '(';
const DASH: Class = |c| plain(c) == '-';

/// What reads a text that ends with a status in brackets, or behind a dash and its word.
fn trailing_status(text: &str) -> Option<String> {
    let in_brackets = text.strip_suffix(')');
    let inner = in_brackets.unwrap_or(text);
    let (start, status) = inner.split_at_checked(inner.len().checked_sub(3)?)?;
    let opens = if in_brackets.is_some() { BRACKET } else { DASH };
    let (message, words) = start.split_at(start.rfind(opens)?);
    let message = if message.trim().is_empty() { "" } else { "{message} " };
    let words = words.trim_start_matches(opens).trim_start();
    if !is_status(status) {
        return None;
    }
    match in_brackets {
        Some(_) if words.is_empty() || says_status(words) => {
            Some(format!("{message}({words}{{status}})"))
        }
        None if says_status(words) && !message.is_empty() => {
            Some(format!("{message}- {words}{{status}}"))
        }
        _ => None,
    }
}

/// Whether words are those in front of a status: `HTTP `, `Status: `.
pub(super) fn says_status(words: &str) -> bool {
    header::is_status(words) || header::is_any_status(words)
}

/// The number that a text begins with, alone, in brackets or in front of a text, and what
/// reads it all: `-1`, `(code: 1001)`, `2: it is gone`.
pub(super) fn number(text: &str) -> Option<(&str, String)> {
    let text = text.trim();
    let inner = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    let (label, rest) = label_of_number(inner.unwrap_or(text))?;
    let len = rest.find(|c: char| c.is_whitespace() || COLON(c)).unwrap_or(rest.len());
    let (number, behind) = rest.split_at(len);
    let (mark, message) = mark_before(behind);
    let hole = if message.is_empty() { "" } else { "{message}" };
    let is_apart = message.is_empty() || inner.is_none() && !mark.trim().is_empty();
    if !cells::is_integer(number) || !is_apart {
        return None;
    }
    let (open, close) = if inner.is_some() { ("(", ")") } else { ("", "") };
    let mark = if message.is_empty() { "" } else { &*mark };
    Some((number, format!("{open}{label}{{code}}{mark}{hole}{close}")))
}

/// A text at its first number, behind a word for codes or nothing.
fn label_of_number(text: &str) -> Option<(&str, &str)> {
    let at = text.find(|c: char| c.is_ascii_digit() || DASH(c))?;
    let (label, number) = text.split_at(at);
    let is_label =
        label.is_empty() || header::is_code(label.trim_end_matches([':', ' '].as_slice()));
    is_label.then_some((label, number))
}

/// What parts a text from what stands before it, as a pattern has it; and the text.
fn mark_before(text: &str) -> (String, &str) {
    let message = text.trim_start_matches(is_between);
    let mark = &text[..text.len() - message.len()];
    let mark: Vec<_> = mark.split_whitespace().collect();
    let mark: String = mark.join(" ").chars().map(plain).collect();
    (if mark == ":" { ": ".to_owned() } else { format!(" {mark} ").replace("  ", " ") }, message)
}

fn leading_status(text: &str) -> Option<String> {
    if let Some((status, rest)) = text.strip_prefix('(').and_then(|text| text.split_once(')')) {
        let hole = if rest.is_empty() { "({status})" } else { "({status}) {message}" };
        let is_apart = rest.is_empty() || rest.starts_with(' ');
        return (is_status(status) && is_apart).then(|| hole.to_owned());
    }
    let len = text.find(|c: char| c.is_whitespace() || COLON(c)).unwrap_or(text.len());
    let (status, behind) = text.split_at(len);
    let (mark, message) = mark_before(behind);
    let hole = if message.is_empty() { String::new() } else { mark + "{message}" };
    is_status(status).then(|| format!("{{status}}{hole}"))
}

pub(super) fn is_status(text: &str) -> bool {
    text.len() == 3 && text < "600" && Status::read(text).is_some()
}

/// What stands in brackets behind a code, and the mark behind them.
#[derive(Clone, Copy)]
pub(super) struct Brackets<'a> {
    open: char,
    pub(super) inner: &'a str,
    close: char,
    /// None if they are all there is.
    mark: Option<&'static str>,
}

/// The pairs of brackets.
pub(super) const PAIRS: [(char, char); 5] =
    [('(', ')'), ('（', '）'), ('「', '」'), ('【', '】'), ('[', ']')];

impl<'a> Brackets<'a> {
    /// Those that a text begins with, where a mark and a text stand behind them, or
    /// nothing does; and that text.
    pub(super) fn of(text: &'a str) -> Option<(Self, &'a str)> {
        let (open, close) = PAIRS.into_iter().find(|pair| text.starts_with(pair.0))?;
        let (inner, after) = text[open.len_utf8()..].split_once(close)?;
        let after = after.trim_start();
        let message = after.trim_start_matches(is_between);
        let mark = match (message.is_empty(), after.starts_with(COLON)) {
            // A number or a status in nothing but brackets is the text itself.
            (true, _) if !after.is_empty() || number(text).is_some() => return None,
            (true, _) if status_hole(Some(text)).is_some() => return None,
            (true, _) => None,
            (false, _) if message.len() == after.len() => return None,
            (false, true) => Some(": "),
            (false, false) => Some(" - "),
        };
        Some((Self { open, inner, close, mark }, message))
    }

    /// What reads them, with this hole in them.
    pub(super) fn pattern(&self, hole: &str) -> String {
        format!("{}{hole}{}{}", self.open, self.close, self.mark.unwrap_or_default())
    }
}

/// What parts a code from the text behind it.
pub(super) fn is_between(c: char) -> bool {
    c.is_whitespace()
        || matches!(plain(c), ':' | '-' | '=' | '.' | '>' | '→' | '|' | '"')
        || PAIRS.iter().any(|pair| pair.1 == c)
}
