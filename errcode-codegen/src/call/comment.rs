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
        // proc-macro2 says 0 where it cannot ask the compiler.
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
    let (mut inner, mut starred) = (0, 0);
    for line in lines.iter().skip(1).filter(|line| !line.trim().is_empty()) {
        inner += 1;
        starred += usize::from(line.trim_start().starts_with('*'));
    }
    let mut stripped = Vec::new();
    for line in lines {
        let rest = line.trim_start().strip_prefix('*');
        stripped.push(rest.filter(|_| inner > 0 && inner == starred).unwrap_or(line).to_owned());
    }
    stripped
}

/// The lines without the white space that all of them begin with, as rustdoc
/// reads them.
fn unindented(lines: &[String]) -> Vec<&str> {
    let mut indent = usize::MAX;
    for line in lines.iter().filter(|line| !line.trim().is_empty()) {
        indent = indent.min(line.len() - line.trim_start_matches(' ').len());
    }
    lines.iter().map(|line| line.get(indent..).unwrap_or_default()).collect()
}
