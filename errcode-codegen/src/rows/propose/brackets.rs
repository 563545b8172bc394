//! Statuses behind codes, and what stands in brackets between a code and its text.

use crate::chars::COLON;
use crate::code::Status;
use crate::rows::pattern::plain;

/// What reads a text that begins with a status: `404`, `(404)`, `404 Not Found`.
pub(super) fn status_hole(text: Option<&str>) -> Option<&'static str> {
    let text = text?;
    if let Some((status, rest)) = text.strip_prefix('(').and_then(|text| text.split_once(')')) {
        let hole = if rest.is_empty() { "({status})" } else { "({status}) {message}" };
        return (is_status(status) && (rest.is_empty() || rest.starts_with(' '))).then_some(hole);
    }
    let (status, rest) = text.split_once(' ').unwrap_or((text, ""));
    let hole = if rest.is_empty() { "{status}" } else { "{status} {message}" };
    is_status(status).then_some(hole)
}

fn is_status(text: &str) -> bool {
    text.len() == 3 && text < "600" && Status::read(text).is_some()
}

/// A text without the brackets that it begins with, where a mark stands behind
/// them, and the part of a pattern that reads both.
pub(super) fn without_brackets(text: &str) -> (&'static str, &str) {
    let after = text.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let Some((inner, after)) = after else { return ("", text) };
    let after = after.trim_start();
    let message = after.trim_start_matches(is_between);
    if message.is_empty() || message.len() == after.len() {
        return ("", text);
    }
    let tail = match (is_status(inner), after.starts_with(COLON)) {
        (true, true) => "({status}): ",
        (true, false) => "({status}) - ",
        (false, true) => "({_}): ",
        (false, false) => "({_}) - ",
    };
    (tail, message)
}

/// What parts a code from the text behind it.
pub(super) fn is_between(c: char) -> bool {
    c.is_whitespace()
        || matches!(plain(c), ':' | '-' | '=' | '.' | ')' | ']' | '>' | '→' | '|' | '"')
}
