//! A document as text, and where its bytes stand: lines and columns are
//! counted here and nowhere else.

use std::ops::Range;

use crate::chars::LINE_END;

/// Which text of an [`Input`](crate::Input) something stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TextId {
    /// The document.
    Document,
    /// The lock beside it.
    Lock,
    /// One of [`Input::others`](crate::Input::others), by its index.
    Other(usize),
}

/// A text as it was read.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    id: TextId,
    name: Option<&'a str>,
    /// The path that diagnostics print, if it is another one.
    printed: Option<&'a str>,
    text: &'a str,
    /// The offset at which each line begins.
    starts: Vec<usize>,
    /// The number to print for each line; empty where it is the line's own.
    numbers: Vec<usize>,
}

impl<'a> Source<'a> {
    /// A file, named as the user wrote its path. A byte order mark is not part
    /// of the text.
    #[must_use]
    pub fn file(name: &'a str, text: &'a str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self::new(Some(name), text, Vec::new())
    }

    /// The file of a lock, as [`Source::file`].
    #[must_use]
    pub fn lock(name: &'a str, text: &'a str) -> Self {
        Self { id: TextId::Lock, ..Self::file(name, text) }
    }

    /// The doc comment of an enum, with the number that each of its lines has
    /// in the Rust file. Lines without one are numbered from 1.
    #[must_use]
    pub fn comment(text: &'a str, numbers: Vec<usize>) -> Self {
        Self::new(None, text, numbers)
    }

    /// The file, with another path in its diagnostics: the one that leads there
    /// from where the user is.
    #[must_use]
    pub fn printed_as(mut self, path: &'a str) -> Self {
        self.printed = Some(path);
        self
    }

    fn new(name: Option<&'a str>, text: &'a str, numbers: Vec<usize>) -> Self {
        let mut starts = vec![0];
        for line in lines(text) {
            starts.push(starts[starts.len() - 1] + line.len());
        }
        // What ends in a line end has no line behind it that anything is in.
        if starts.len() > 1 && !text.ends_with(LINE_END) {
            starts.pop();
        }
        Self { id: TextId::Document, name, printed: None, text, starts, numbers }
    }

    /// The same text in another place of an input.
    pub(crate) fn with_id(&self, id: TextId) -> Self {
        Self { id, ..self.clone() }
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

    /// The path that diagnostics print; none for a doc comment.
    pub(crate) fn printed_name(&self) -> Option<&'a str> {
        self.printed.or(self.name)
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The offset, or the next one before it where a character begins or the
    /// text ends.
    pub(crate) fn boundary_before(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }

    /// The offset at which each line begins.
    pub(crate) fn line_starts(&self) -> &[usize] {
        &self.starts
    }

    /// The index of the line that holds `offset`, counted from 0.
    pub(crate) fn line_index(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset) - 1
    }

    /// The number to print for the line that holds the byte at `offset`.
    #[must_use]
    pub fn line(&self, offset: usize) -> usize {
        let index = self.line_index(offset);
        self.numbers.get(index).copied().unwrap_or(index + 1)
    }

    /// The line that holds `offset`, without its end, and its range.
    pub(crate) fn line_text(&self, offset: usize) -> (&'a str, Range<usize>) {
        let index = self.line_index(offset);
        let start = self.starts[index];
        let end = self.starts.get(index + 1).map_or(self.text.len(), |&next| next);
        let line = self.text[start..end].trim_end_matches(LINE_END);
        (line, start..start + line.len())
    }
}

/// A document in which nothing stands.
impl Default for Source<'_> {
    fn default() -> Self {
        Self::comment("", Vec::new())
    }
}

/// The length of the line that a text begins with, and of its end. Looks no
/// further, whatever stands below.
pub(crate) fn first_line_len(text: &str) -> usize {
    let end = text.bytes().position(|byte| matches!(byte, b'\n' | b'\r'));
    end.map_or(text.len(), |at| at + if text[at..].starts_with("\r\n") { 2 } else { 1 })
}

/// The lines of a text with their ends, as Markdown parts them: by a line feed, a
/// carriage return, or both (`CommonMark` 0.31, section 2.1).
pub(crate) fn lines(text: &str) -> impl Iterator<Item = &str> {
    // Mostly there is none, and to look for one end alone is faster.
    let has_return = text.contains('\r');
    let mut rest = text;
    std::iter::from_fn(move || {
        let len = if has_return {
            let end = rest.find(LINE_END);
            end.map(|at| at + if rest[at..].starts_with("\r\n") { 2 } else { 1 })
        } else {
            rest.find('\n').map(|at| at + 1)
        };
        let (line, after) = rest.split_at(len.unwrap_or(rest.len()));
        rest = after;
        (!line.is_empty()).then_some(line)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_of_markdown_is_one() {
        let text = "a\nb\r\nc\rd\n\ne";
        assert_eq!(lines(text).collect::<Vec<_>>(), ["a\n", "b\r\n", "c\r", "d\n", "\n", "e"]);
        let source = Source::file("x.md", text);
        let numbers: Vec<_> = text.char_indices().map(|(at, _)| source.line(at)).collect();
        assert_eq!(numbers, [1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6]);
        assert_eq!(Source::file("x.md", "a\n").line(2), 2);
        assert_eq!(Source::file("x.md", "").line(0), 1);
    }

    #[test]
    fn any_offset_has_a_boundary_before_it() {
        let source = Source::file("x.md", "a错\n");
        let boundaries: Vec<_> = (0..8).map(|offset| source.boundary_before(offset)).collect();
        assert_eq!(boundaries, [0, 1, 1, 1, 4, 5, 5, 5]);
    }
}
