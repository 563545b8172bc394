//! What a heading says of the HTTP status of the codes below it.

use super::header;
use super::role::Role;
use crate::chars::{BETWEEN_WORDS, chars};
use crate::code::Status;

/// What a heading says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// It has no number that can be a status.
    Nothing,
    /// It has more than one: `502/503`, `4xx`, `400+`.
    Several,
    /// It has one.
    One { status: Status, hint: Hint },
}

/// How much tells that a number is a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Hint {
    /// Nothing does.
    None,
    /// Where it stands: it begins the heading, or is in brackets at its end. If the
    /// headings of most tables are so, with several statuses, they are statuses.
    Place,
    /// It can mean nothing else.
    Words,
}

/// Reads a heading. What can mean nothing else is this, alone or in brackets at the end:
///
/// ```text
/// told = [ "HTTP" ] [ "status" | "code" | "error" | "response" ] number [ phrase ] [ "errors" | mark any ]
/// ```
///
/// and either the word for a status or the phrase of the number is there.
pub(crate) fn said(heading: &str) -> Said {
    let mut found = None;
    for (at, word) in words(heading) {
        let is_class = word.len() == 3 && word.to_ascii_lowercase().ends_with("xx");
        if is_class && word.starts_with(chars(|c| ('1'..='5').contains(&c))) {
            return Said::Several;
        }
        let Some(status) = status(word) else { continue };
        let behind = &heading[at + word.len()..];
        let is_more = heading[..at].ends_with(['<', '>', '≥', '≤'].as_slice())
            || behind.starts_with('+')
            || words(behind).first().is_some_and(|(_, next)| Status::is_about_others(next));
        if found.is_some() || is_more {
            return Said::Several;
        }
        found = Some((status, at));
    }
    let Some((status, at)) = found else { return Said::Nothing };
    let open = heading[..at]
        .rfind(['(', '（'].as_slice())
        .filter(|_| heading.ends_with([')', '）'].as_slice()));
    let inner = open.map(|open| heading[open..at].trim_start_matches(['(', '（'].as_slice()));
    let (before, behind) = (&heading[..at], &heading[at + LEN..]);
    let in_brackets = inner.filter(|_| behind.chars().count() == 1).and_then(says_status);
    let hint = if tells(before, status, behind) || in_brackets == Some(true) {
        Hint::Words
    } else if is_known(status) && (in_brackets.is_some() || says_status(before).is_some()) {
        Hint::Place
    } else {
        Hint::None
    };
    Said::One { status, hint }
}

/// Whether a status has a phrase.
fn is_known(status: Status) -> bool {
    PHRASES.iter().any(|(number, _)| *number == status.get())
}

/// How long a number is.
const LEN: usize = 3;

/// The words of a text, and where they begin. Letters that are not ASCII are words of
/// their own: `状态码404`.
fn words(text: &str) -> Vec<(usize, &str)> {
    let (mut words, mut start) = (Vec::new(), 0);
    let mut last = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let class = c.is_alphanumeric().then(|| c.is_ascii());
        if class != last {
            if last.is_some() {
                words.push((start, &text[start..at]));
            }
            (start, last) = (at, class);
        }
    }
    words
}

/// The status that a word is, from 100 to 599.
pub(super) fn status(word: &str) -> Option<Status> {
    let number = word.parse().ok().filter(|number| word.len() == LEN && *number < 600)?;
    Status::new(number)
}

/// Whether a number between these texts is a status, and nothing else.
fn tells(before: &str, status: Status, behind: &str) -> bool {
    let Some(says_status) = says_status(before) else { return false };
    let text = behind.trim_start_matches([' ', '-', '–', '—', ':', '：', '(', '（'].as_slice());
    let phrase = PHRASES.iter().filter(|(number, _)| *number == status.get());
    let phrase = phrase.filter_map(|(_, phrase)| {
        let start = text.get(..phrase.len()).filter(|start| is_phrase(start, phrase));
        start.map(|_| &text[phrase.len()..])
    });
    match phrase.max_by_key(|rest| std::cmp::Reverse(rest.len())) {
        Some(rest) => ends(rest),
        None => says_status && ends(behind),
    }
}

/// Whether a text is a phrase, however it is written: `NOT_FOUND`, `not-found`.
fn is_phrase(text: &str, phrase: &str) -> bool {
    text.replace(['_', '-'].as_slice(), " ").eq_ignore_ascii_case(&phrase.replace('-', " "))
}

/// Whether the text before a number leaves it a status, and if so, whether it says
/// that it is one; none if it says something else.
fn says_status(before: &str) -> Option<bool> {
    // A number may count the headings.
    let rest = before.trim_start_matches(chars(|c| c.is_ascii_digit() || ".)".contains(c)));
    let normal = header::normalize(if rest.starts_with(' ') { rest } else { before });
    let (mut rest, mut says_status) = (Vec::new(), false);
    for word in normal.split(' ').filter(|word| !word.is_empty()) {
        match word {
            "status" => says_status = true,
            word if GENERAL.contains(&word) => {}
            word => rest.push(word),
        }
    }
    match &rest[..] {
        [] => Some(says_status),
        [word] if header::fits(word) == [(Role::Status, 0)] => Some(true),
        _ => None,
    }
}

/// Whether a text behind a status says nothing that changes it: a general word, or
/// what a mark parts from it.
fn ends(behind: &str) -> bool {
    let rest = behind.trim_start();
    let word = rest.split(BETWEEN_WORDS).next().unwrap_or_default();
    let is_apart = rest.is_empty()
        || rest.starts_with(['-', '–', '—', ':', '：', '(', '（', ')', '）', '.'].as_slice());
    is_apart || GENERAL.contains(&&*word.to_ascii_lowercase()) && rest.len() == word.len()
}

/// Words beside a status that add nothing to it.
const GENERAL: &[&str] = &["code", "codes", "error", "errors", "response", "responses", "status"];

/// What statuses are called (<https://www.iana.org/assignments/http-status-codes>), and
/// were called once.
const PHRASES: &[(u16, &str)] = &[
    (200, "OK"),
    (201, "Created"),
    (202, "Accepted"),
    (204, "No Content"),
    (301, "Moved Permanently"),
    (302, "Found"),
    (304, "Not Modified"),
    (307, "Temporary Redirect"),
    (308, "Permanent Redirect"),
    (400, "Bad Request"),
    (401, "Unauthorized"),
    (402, "Payment Required"),
    (403, "Forbidden"),
    (404, "Not Found"),
    (405, "Method Not Allowed"),
    (406, "Not Acceptable"),
    (408, "Request Timeout"),
    (409, "Conflict"),
    (410, "Gone"),
    (411, "Length Required"),
    (412, "Precondition Failed"),
    (413, "Content Too Large"),
    (413, "Payload Too Large"),
    (413, "Request Entity Too Large"),
    (414, "URI Too Long"),
    (415, "Unsupported Media Type"),
    (416, "Range Not Satisfiable"),
    (417, "Expectation Failed"),
    (418, "I'm a teapot"),
    (421, "Misdirected Request"),
    (422, "Unprocessable Content"),
    (422, "Unprocessable Entity"),
    (423, "Locked"),
    (424, "Failed Dependency"),
    (425, "Too Early"),
    (426, "Upgrade Required"),
    (428, "Precondition Required"),
    (429, "Too Many Requests"),
    (431, "Request Header Fields Too Large"),
    (451, "Unavailable For Legal Reasons"),
    (500, "Internal Server Error"),
    (500, "Internal Error"),
    (500, "Server Error"),
    (501, "Not Implemented"),
    (502, "Bad Gateway"),
    (503, "Service Unavailable"),
    (503, "Unavailable"),
    (504, "Gateway Timeout"),
    (505, "HTTP Version Not Supported"),
    (507, "Insufficient Storage"),
    (508, "Loop Detected"),
    (511, "Network Authentication Required"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn one(heading: &str) -> Option<(u16, Hint)> {
        match said(heading) {
            Said::One { status, hint } => Some((status.get(), hint)),
            Said::Nothing | Said::Several => None,
        }
    }

    #[test]
    fn a_heading_tells_a_status_in_words() {
        let certain = [
            "HTTP 404",
            "HTTP status 404",
            "HTTP status code: 404",
            "Status 404",
            "HTTP 404 errors",
            "HTTP error 404",
            "HTTP状态码 404",
            "404 Not Found",
            "404 not found",
            "Error 404 (Not Found)",
            "404 – Not Found errors",
            "404 – NOT_FOUND",
            "404 Not Found — of orders",
            "1.2 404 Not Found",
            "2) HTTP 404",
            "HTTP 404: of orders or users",
            "Of orders (HTTP 404)",
            "No order（HTTP 404）",
        ];
        for heading in certain {
            assert_eq!(one(heading), Some((404, Hint::Words)), "{heading}");
        }
    }

    #[test]
    fn any_other_number_may_be_something_else() {
        let in_place = [
            "404",
            "Error 404",
            "404 未找到",
            "1. 404",
            "Orders (404)",
            "订单（404）",
            "404 errors that users met",
            "404 Foundations",
            "404 Not Foundry",
            "HTTP 404 requests",
        ];
        for heading in in_place {
            assert_eq!(one(heading), Some((404, Hint::Place)), "{heading}");
        }
        let unclear = [
            "Not HTTP 404",
            "Port 404 HTTP",
            "Top 404 not found",
            "HTTP API limits: 404 requests",
            "HTTP/2 404 times",
            "Limits (HTTP 404 requests)",
            "Limits (404 requests)",
            "Limits (of 404)",
            "Version 2.404",
        ];
        for heading in unclear {
            assert_eq!(one(heading), Some((404, Hint::None)), "{heading}");
        }
        // No status is called so.
        assert_eq!(one("Orders (300)"), Some((300, Hint::None)));
    }

    #[test]
    fn what_can_be_several_is_none() {
        let several = [
            "HTTP 4xx",
            "4XX",
            "HTTP 400+",
            "HTTP <500",
            "HTTP ≥400",
            "HTTP 400 or above",
            "HTTP 400 and higher",
            "HTTP 400 to 499",
            "HTTP 502/503",
            "400 Bad Request, 404 Not Found",
            "HTTP 400 以上",
        ];
        for heading in several {
            assert_eq!(said(heading), Said::Several, "{heading}");
        }
        for heading in ["", "HTTP", "40 and 41", "1404", "600", "099", "E404", "axx"] {
            assert_eq!(said(heading), Said::Nothing, "{heading}");
        }
    }
}
