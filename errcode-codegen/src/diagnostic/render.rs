//! Faults as they are printed: the place in the document, the line, a caret,
//! and what to type. The only file that counts lines and columns of a fault.

use std::ops::Range;

use proc_macro2::Span;

use crate::fault::{Fault, Place};
use crate::source::Source;

/// A fault as the compiler is to print it.
#[derive(Clone, Debug)]
pub struct Report {
    /// What is wrong, where in the document, and what to type. Several lines,
    /// without the word `error`.
    pub text: String,
    /// Where the compiler points.
    pub target: Target,
}

/// What the compiler can point at; it knows nothing of a file's lines.
#[derive(Clone, Debug)]
pub enum Target {
    /// A part of the macro's arguments.
    Argument(Span),
    /// The document; its line, counted from 0, if the fault has one.
    Document(Option<usize>),
}

/// More faults than this are counted, not told.
const MAX_REPORTS: usize = 20;

/// Prints faults that are in order.
pub(crate) fn report(source: &Source<'_>, faults: &[Fault]) -> Vec<Report> {
    let told = faults.iter().take(MAX_REPORTS).map(|fault| print(source, fault));
    let more = faults.len().saturating_sub(MAX_REPORTS);
    let more = (more > 0).then(|| Report {
        text: format!("{more} more faults{}", of_document(source)),
        target: Target::Document(None),
    });
    told.chain(more).collect()
}

fn of_document(source: &Source<'_>) -> String {
    source.name().map_or_else(String::new, |name| format!(" of {name}"))
}

fn print(source: &Source<'_>, fault: &Fault) -> Report {
    let Fault { name, place, message, notes, help } = fault;
    let name = name.map_or_else(String::new, |name| format!(" [{}]", name.as_str()));
    let (excerpt, gutter, target) = match place {
        Place::Document(range) => {
            let (excerpt, gutter) = excerpt(source, range);
            (excerpt, gutter, Target::Document(Some(source.line_index(range.start))))
        }
        Place::Whole => {
            let arrow = source.name().map_or_else(String::new, |name| format!("\n  --> {name}"));
            (arrow, 2, Target::Document(None))
        }
        Place::Argument(span) => (String::new(), 2, Target::Argument(*span)),
    };
    let notes = notes.iter().map(|note| ("note", note)).chain([("help", help)]);
    let notes = notes.map(|(kind, line)| format!("\n{:gutter$} = {kind}: {}", "", visible(line)));
    let text = visible(message) + &name + &excerpt + &notes.collect::<String>();
    Report { text, target }
}

/// The line of a fault as rustc prints those of Rust files, and the width of
/// its line number.
///
/// ```text
///   --> docs-src/upyun.md:61:10
///    |
/// 61 | | 400 |  40000006 | content md5 not match |
///    |          ^^^^^^^^
/// ```
fn excerpt(source: &Source<'_>, range: &Range<usize>) -> (String, usize) {
    let (line, number) = (source.line_text(range.start), source.line(range.start));
    let gutter = number.to_string().len();
    let column = 1 + source.text()[line.1.start..range.start].chars().count();
    let arrow = source
        .name()
        .map_or_else(String::new, |name| format!("\n{:gutter$}--> {name}:{number}:{column}", ""));
    let Window { before, marked, after } = Window::new(line.0, range, line.1.start);
    let caret = " ".repeat(width(&before)) + &"^".repeat(width(&marked).max(1));
    let bar = format!("{:gutter$} |", "");
    let text = format!("{arrow}\n{bar}\n{number} | {before}{marked}{after}\n{bar} {caret}");
    (text, gutter)
}

/// The part of a line that is shown, parted where the caret begins and ends.
struct Window {
    before: String,
    marked: String,
    after: String,
}

/// So many characters are shown on each side of the caret, and under it.
const SIDE: usize = 60;

impl Window {
    fn new(line: &str, range: &Range<usize>, line_start: usize) -> Self {
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
/// (Unicode Standard Annex #9, section 2, and zero-width characters).
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
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
