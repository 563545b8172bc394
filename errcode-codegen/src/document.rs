//! What a document holds that can bear codes: tables with byte ranges, headings
//! and code blocks. It knows nothing of codes.
//!
//! Tables are those of GitHub Flavored Markdown
//! (<https://github.github.com/gfm/#tables-extension->), and of HTML. What that
//! specification drops without a word is kept: which cells of a row were
//! missing, what stood behind the last one, and lines that look like rows but
//! are none (`broken`).

pub(crate) mod broken;
pub(crate) mod conflict;
mod html;
mod inline;
pub(crate) mod line;
mod markdown;
mod prepare;

use std::borrow::Cow;
use std::ops::Range;

use self::broken::BrokenTable;
pub(crate) use self::broken::Cause;
use self::inline::Strike;
pub(crate) use self::markdown::{lines, parse};
use crate::chars::OF_WORDS;
use crate::table::role::Role;

/// What a document holds that can bear codes.
#[derive(Debug, Default)]
pub(crate) struct Document {
    pub(crate) headings: Vec<Heading>,
    pub(crate) tables: Vec<Table>,
    pub(crate) broken_tables: Vec<BrokenTable>,
    pub(crate) code_blocks: Vec<CodeBlock>,
}

/// A heading of any level.
#[derive(Debug)]
pub(crate) struct Heading {
    pub(crate) text: String,
    level: u8,
    start: usize,
    /// The heading that covers this one.
    parent: Option<usize>,
}

/// A code block, fenced or indented.
#[derive(Debug, Default)]
pub(crate) struct CodeBlock {
    pub(crate) range: Range<usize>,
    pub(crate) text: String,
    /// Where the text was cut out of the document: its own offset, and the
    /// document's.
    pieces: Vec<(usize, usize)>,
}

impl CodeBlock {
    fn push(&mut self, text: &str, range: &Range<usize>) {
        self.pieces.push((self.text.len(), range.start));
        self.text += text;
    }

    /// The place in the document of a part of the text, as far as it is in one piece.
    pub(crate) fn source_range(&self, part: &Range<usize>) -> Range<usize> {
        let after = self.pieces.partition_point(|&(offset, _)| offset <= part.start);
        let next = self.pieces.get(after).map_or(self.text.len(), |&(offset, _)| offset);
        let (offset, source) =
            self.pieces[..after].last().copied().unwrap_or((0, self.range.start));
        let end = part.end.min(next).max(part.start);
        part.start - offset + source..end - offset + source
    }
}

/// A table of Markdown, or of HTML.
#[derive(Debug, Default)]
pub(crate) struct Table {
    /// The nearest heading above, as an index of the document's headings.
    pub(crate) heading: Option<usize>,
    pub(crate) header: Row,
    pub(crate) rows: Vec<Row>,
    /// What its first columns are for, where a pattern says so.
    pub(crate) roles: Vec<Role>,
    /// Where the `<table>` begins that it is, or is a part of.
    pub(crate) html: Option<usize>,
}

/// A row of a table, the header too.
#[derive(Debug, Default)]
pub(crate) struct Row {
    pub(crate) range: Range<usize>,
    /// As many as the header has.
    pub(crate) cells: Vec<Cell>,
    /// How many of the cells the document does not have.
    pub(crate) missing: usize,
    /// What stands behind the last cell, which Markdown drops.
    pub(crate) excess: Option<Range<usize>>,
    /// A line without a `|`, which Markdown takes for a row of one cell.
    pub(crate) swallowed: bool,
}

impl Row {
    /// Where its cells lead to: as many links as anybody follows.
    pub(crate) fn links(&self) -> Vec<String> {
        let mut links = Vec::new();
        for cell in &self.cells {
            links.extend_from_slice(&cell.links);
        }
        links.truncate(8);
        links
    }
}

/// A cell: its inline content without the markup.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cell {
    /// Over columns that have headers of their own.
    pub(crate) spans_columns: bool,
    /// A line break (`<br>`) is a line feed here, which no cell can hold else.
    lines: String,
    strike: Strike,
    /// Whether all of it is strong.
    pub(crate) is_strong: bool,
    /// Where it leads to, in the order of the text.
    links: Vec<String>,
    pub(crate) range: Range<usize>,
}

impl Cell {
    /// A part of a line that is no row.
    pub(crate) fn of_line(text: String, range: Range<usize>, is_struck: bool) -> Self {
        let strike = if is_struck { Strike::Whole(None) } else { Strike::None };
        Self { lines: text, strike, range, ..Self::default() }
    }

    /// The text; a line break in it is a space.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        if self.lines.contains('\n') {
            Cow::Owned(self.lines.replace('\n', " "))
        } else {
            Cow::Borrowed(&self.lines)
        }
    }

    /// The text as a code; a line break in it is nothing where a word goes on
    /// behind it, but two codes do not become one: they are a list.
    pub(crate) fn code(&self) -> Cow<'_, str> {
        if let Strike::Whole(Some(code)) | Strike::Part(code) = &self.strike {
            return Cow::Borrowed(code);
        }
        if !self.lines.contains('\n') {
            return Cow::Borrowed(&self.lines);
        }
        let mut code = String::new();
        for line in self.lines.split('\n') {
            let goes_on = code.ends_with(['_', '.', '-', '/', ':'].as_slice())
                || line.starts_with(['_', '.', '/', ':'].as_slice())
                || !line.contains(OF_WORDS);
            code += if code.is_empty() || goes_on { "" } else { ", " };
            code += line;
        }
        Cow::Owned(code)
    }

    /// The length of the text up to its first line break.
    pub(crate) fn first_line(&self) -> usize {
        self.lines.find('\n').unwrap_or(self.lines.len())
    }

    /// Whether the code in it is struck out.
    pub(crate) fn is_struck(&self) -> bool {
        matches!(self.strike, Strike::Whole(_))
    }

    /// Whether it is one cell with another, over several columns.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.spans_columns && self.range == other.range
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.lines.is_empty()
    }
}

impl Document {
    /// The heading nearest above `offset`.
    pub(crate) fn heading_at(&self, offset: usize) -> Option<usize> {
        self.headings.partition_point(|heading| heading.start <= offset).checked_sub(1)
    }

    /// The heading that covers another one.
    pub(crate) fn parent_of(&self, heading: usize) -> Option<usize> {
        self.headings[heading].parent
    }

    /// A heading and those that cover it, from the inside out.
    pub(crate) fn headings_over(&self, heading: Option<usize>) -> Vec<&Heading> {
        let (mut over, mut next) = (Vec::new(), heading);
        while let Some(at) = next {
            over.push(&self.headings[at]);
            next = self.headings[at].parent;
        }
        over
    }

    /// Whether a heading has this text, or one that covers it.
    pub(crate) fn is_under(&self, heading: Option<usize>, text: &str) -> bool {
        for over in self.headings_over(heading) {
            if over.text == text {
                return true;
            }
        }
        false
    }
}

#[cfg(test)]
mod tests;
