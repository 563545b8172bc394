//! What GitHub reads otherwise than the parser of Markdown.

use std::borrow::Cow;

use crate::chars::chars;
use crate::source::lines;

/// The text without what GitHub reads otherwise than the parser, byte for byte as
/// long: front matter at its beginning is blank, and a tab between the marks of a
/// delimiter row is a space.
pub(super) fn prepared(text: &str) -> Cow<'_, str> {
    let front_matter = front_matter_len(text);
    if front_matter == 0 && !text.contains('\t') {
        return Cow::Borrowed(text);
    }
    let mut prepared = String::with_capacity(text.len());
    for c in text[..front_matter].chars() {
        match c {
            '\n' | '\r' => prepared.push(c),
            _ => prepared.extend(std::iter::repeat_n(' ', c.len_utf8())),
        }
    }
    for line in lines(&text[front_matter..]) {
        if is_delimiter(line) {
            prepared.push_str(&line.replace('\t', " "));
        } else {
            prepared.push_str(line);
        }
    }
    Cow::Owned(prepared)
}

/// Whether a line can be the delimiter row of a table.
fn is_delimiter(line: &str) -> bool {
    line.contains('-')
        && line.contains('|')
        && line.bytes().all(|byte| b"|-: \t\r\n".contains(&byte))
}

/// The length of the YAML or TOML that a document begins with: from a line of
/// three marks to the next such line.
fn front_matter_len(text: &str) -> usize {
    let mut lines = lines(text);
    let Some(first) = lines.next() else { return 0 };
    let mark = first.trim_end();
    if !matches!(mark, "---" | "+++") {
        return 0;
    }
    let (mut len, mut has_key) = (first.len(), false);
    for line in lines {
        len += line.len();
        let end = line.trim_end();
        if end == mark || (mark == "---" && end == "...") {
            return if has_key { len } else { 0 };
        }
        // Between two rules a table may stand.
        if is_delimiter(line) {
            return 0;
        }
        // Else it is a rule above something else, and another one somewhere below.
        if !has_key && !end.is_empty() && !end.starts_with('#') {
            let word =
                end.trim_start_matches(chars(|c| c.is_alphanumeric() || "_-. \"".contains(c)));
            has_key = word.len() < end.len() && word.starts_with([':', '='].as_slice());
            if !has_key {
                return 0;
            }
        }
    }
    0
}
