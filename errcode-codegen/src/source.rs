//! A document as text, and where its bytes stand: lines and columns are
//! counted here and nowhere else.

use std::ops::Range;

/// Which text of an [`Input`](crate::Input) something stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TextId {
    /// The document.
    Document,
}

/// A text as it was read.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    id: TextId,
    name: Option<&'a str>,
    text: &'a str,
    /// The offset at which each line begins.
    starts: Vec<usize>,
    /// The number to print for each line; empty where it is the line's own.
    numbers: Vec<usize>,
}

impl<'a> Source<'a> {
    /// A file, named as the user wrote its path. A byte order mark is no part
    /// of the text.
    #[must_use]
    pub fn file(name: &'a str, text: &'a str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self::new(Some(name), text, Vec::new())
    }

    /// The doc comment of an enum, with the number that each of its lines has
    /// in the Rust file. Lines without one are numbered from 1.
    #[must_use]
    pub fn comment(text: &'a str, numbers: Vec<usize>) -> Self {
        Self::new(None, text, numbers)
    }

    fn new(name: Option<&'a str>, text: &'a str, numbers: Vec<usize>) -> Self {
        let ends = text.match_indices('\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        Self { id: TextId::Document, name, text, starts, numbers }
    }

    /// Which of the texts of an input it is.
    #[must_use]
    pub fn id(&self) -> TextId {
        self.id
    }

    /// The path of a file as the user wrote it; none for a doc comment.
    #[must_use]
    pub fn name(&self) -> Option<&'a str> {
        self.name
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The index of the line that holds `offset`, counted from 0.
    pub(crate) fn line_index(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset) - 1
    }

    /// The number to print for the line that holds `offset`.
    pub(crate) fn line(&self, offset: usize) -> usize {
        let index = self.line_index(offset);
        self.numbers.get(index).copied().unwrap_or(index + 1)
    }

    /// The line that holds `offset`, without its end, and its range.
    pub(crate) fn line_text(&self, offset: usize) -> (&'a str, Range<usize>) {
        let index = self.line_index(offset);
        let start = self.starts[index];
        let end = self.starts.get(index + 1).map_or(self.text.len(), |&next| next);
        let line = self.text[start..end].trim_end_matches(['\n', '\r']);
        (line, start..start + line.len())
    }
}

/// A document in which nothing stands.
impl Default for Source<'_> {
    fn default() -> Self {
        Self::comment("", Vec::new())
    }
}
