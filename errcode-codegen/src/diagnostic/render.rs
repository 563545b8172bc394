//! Diagnostics as they are printed: the place in the document, the line, a
//! caret, and what to type.

use std::fmt;

use super::window::{Window, visible};
use super::{Diagnostic, Place, Snippet};

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_diagnostic(self, f)
    }
}

/// Writes a diagnostic as rustc prints those of Rust files.
fn write_diagnostic(diagnostic: &Diagnostic, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Diagnostic { name, place, message, notes, help, options: _ } = diagnostic;
    write!(f, "{}", visible(message))?;
    if let Some(name) = name {
        write!(f, " [{}]", name.as_str())?;
    }
    let gutter = write_place(place, f)?;
    for note in notes {
        write!(f, "\n{:gutter$} = note: {}", "", visible(note))?;
    }
    match help {
        Some(help) => write!(f, "\n{:gutter$} = help: {}", "", visible(help)),
        None => Ok(()),
    }
}

/// Writes where a diagnostic is, and tells the width of the gutter.
fn write_place(place: &Place, f: &mut fmt::Formatter<'_>) -> Result<usize, fmt::Error> {
    match place {
        Place::Text(snippet) => return excerpt(snippet, f),
        Place::Whole { file: Some(file), .. } => write!(f, "\n  --> {file}")?,
        Place::Whole { file: None, .. } | Place::Argument(_) => {}
    }
    Ok(NO_LINE)
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
