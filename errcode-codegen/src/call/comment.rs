//! The doc comment of an enum as a document.

use proc_macro2::Span;

use crate::options::Spanned;

/// The text of a doc comment, and where its lines are in the Rust file.
#[derive(Clone, Debug)]
pub struct Comment {
    /// The lines, without what marks them as a comment.
    pub text: String,
    /// The number of each line; empty where the compiler does not tell.
    pub numbers: Vec<usize>,
    /// The piece that each line is from.
    pub spans: Vec<Span>,
}

impl Comment {
    /// Joins the pieces: a line comment is one line, a block comment several.
    /// `line` tells in which line of its file a piece begins; 0 is not known.
    #[must_use]
    pub fn new(pieces: &[Spanned<String>], line: fn(Span) -> usize) -> Self {
        let (mut lines, mut numbers, mut spans) = (Vec::new(), Vec::new(), Vec::new());
        for Spanned { value, span } in pieces {
            let first = line(*span);
            for (at, line) in without_stars(value).into_iter().enumerate() {
                lines.push(line);
                numbers.push(first + at);
                spans.push(*span);
            }
        }
        // Before Rust 1.88 a macro is not told where its input is.
        if numbers.contains(&0) {
            numbers.clear();
        }
        Self { text: unindented(&lines).join("\n"), numbers, spans }
    }
}

/// The lines of a piece, without the `*` that the lines of a block comment may
/// begin with.
fn without_stars(piece: &str) -> Vec<String> {
    let lines: Vec<_> = piece.split('\n').collect();
    let inner = || lines.iter().skip(1).filter(|line| !line.trim().is_empty());
    let starred =
        inner().next().is_some() && inner().all(|line| line.trim_start().starts_with('*'));
    let strip = |line: &&str| match line.trim_start().strip_prefix('*') {
        Some(rest) if starred => rest.to_owned(),
        _ => (*line).to_owned(),
    };
    lines.iter().map(strip).collect()
}

/// The lines without the white space that all of them begin with, as rustdoc
/// reads them.
fn unindented(lines: &[String]) -> Vec<&str> {
    let indents = lines.iter().filter(|line| !line.trim().is_empty());
    let indent = indents.map(|line| line.len() - line.trim_start_matches(' ').len()).min();
    let indent = indent.unwrap_or(0);
    lines.iter().map(|line| line.get(indent..).unwrap_or_default()).collect()
}
