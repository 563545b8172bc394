//! What is shown of a line, and how.

use std::ops::Range;

/// The part of a line that is shown, split where the caret begins and ends.
#[derive(Clone, Debug)]
pub(super) struct Window {
    pub(super) before: String,
    pub(super) marked: String,
    pub(super) after: String,
}

/// So many characters are shown on each side of the caret, and under it.
const SIDE: usize = 60;

impl Window {
    pub(super) fn new(line: &str, range: &Range<usize>, line_start: usize) -> Self {
        let start = (range.start - line_start).min(line.len());
        let end = (range.end - line_start).clamp(start, line.len());
        let (before, rest) = line.split_at(start);
        let (marked, after) = rest.split_at(end - start);
        let (marked, cut) = head(marked, SIDE);
        let after = if cut { "" } else { after };
        let (after, cut_after) = head(after, SIDE);
        let dots = if cut || cut_after { "..." } else { "" };
        Self { before: tail(before, SIDE), marked: visible(marked), after: visible(after) + dots }
    }
}

/// The first `max` characters, and whether there are more.
fn head(text: &str, max: usize) -> (&str, bool) {
    let end = text.char_indices().nth(max).map(|(end, _)| end);
    end.map_or((text, false), |end| (&text[..end], true))
}

/// The last `max` characters.
fn tail(text: &str, max: usize) -> String {
    let start = text.char_indices().rev().nth(max).map(|(at, c)| at + c.len_utf8());
    start.map_or_else(|| visible(text), |start| format!("...{}", visible(&text[start..])))
}

/// A text as it can be shown in a line: a tab is four spaces, and what a terminal
/// would obey or hide is written out.
///
/// ```
/// assert_eq!(errcode_codegen::visible("a\tb\u{1b}[1m"), r"a    b\u{1b}[1m");
/// ```
#[must_use]
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' => shown += "    ",
            c if c.is_control() || is_invisible(c) => shown.extend(c.escape_unicode()),
            c => shown.push(c),
        }
    }
    shown
}

/// Characters that change how their neighbours are shown, or are not shown
/// (Unicode Standard Annex #9, section 2, and those that are to be ignored by
/// default), but for the selectors of an emoji's form.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
        | '\u{e0000}'..='\u{e0fff}')
}
