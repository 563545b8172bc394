//! Diagnostics as they are printed: the place in the document, the line, a
//! caret, and what to type.

use std::fmt;
use std::ops::Range;

use super::{Diagnostic, Place, Snippet};

/// Writes a diagnostic as rustc prints those of Rust files.
pub(super) fn diagnostic(diagnostic: &Diagnostic, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Diagnostic { name, place, message, notes, help, options: _ } = diagnostic;
    write!(f, "{}", visible(message))?;
    if let Some(name) = name {
        write!(f, " [{}]", name.as_str())?;
    }
    let gutter = match place {
        Place::Text(snippet) => excerpt(snippet, f)?,
        Place::Whole { file: Some(file), .. } => {
            write!(f, "\n  --> {file}")?;
            NO_LINE
        }
        Place::Whole { file: None, .. } | Place::Argument(_) => NO_LINE,
    };
    for note in notes {
        write!(f, "\n{:gutter$} = note: {}", "", visible(note))?;
    }
    match help {
        Some(help) => write!(f, "\n{:gutter$} = help: {}", "", visible(help)),
        None => Ok(()),
    }
}

/// The width of the gutter where no line is shown.
const NO_LINE: usize = 2;

/// The line, and the width of its number.
///
/// ```text
///   --> docs-src/upyun.md:61:10
///    |
/// 61 | | 400 |  40000006 | content md5 not match |
///    |          ^^^^^^^^
/// ```
fn excerpt(snippet: &Snippet, f: &mut fmt::Formatter<'_>) -> Result<usize, fmt::Error> {
    let Snippet { file, line, column, window, .. } = snippet;
    let Window { before, marked, after } = window;
    let gutter = line.to_string().len();
    if let Some(file) = file {
        write!(f, "\n{:gutter$}--> {file}:{line}:{column}", "")?;
    }
    let caret = " ".repeat(width(before)) + &"^".repeat(width(marked).max(1));
    let bar = format!("{:gutter$} |", "");
    write!(f, "\n{bar}\n{line} | {before}{marked}{after}\n{bar} {caret}")?;
    Ok(gutter)
}

/// The part of a line that is shown, parted where the caret begins and ends.
#[derive(Clone, Debug)]
pub(super) struct Window {
    before: String,
    marked: String,
    after: String,
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

/// A tab is four spaces; what a terminal would obey or hide is written out.
fn visible(text: &str) -> String {
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

/// How many columns of a terminal a text takes.
fn width(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// The blocks whose characters are wide or full-width in Unicode Standard
/// Annex #11, without its single exceptions.
fn is_wide(c: char) -> bool {
    matches!(u32::from(c),
        0x1100..=0x115f | 0x2e80..=0x303e | 0x3041..=0xa4cf | 0xa960..=0xa97f
        | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe6f | 0xff00..=0xff60
        | 0xffe0..=0xffe6 | 0x1f300..=0x1f64f | 0x1f900..=0x1f9ff | 0x2_0000..=0x3_fffd)
}
