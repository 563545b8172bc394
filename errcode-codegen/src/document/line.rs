//! Lines of a document that are no rows of tables: headings, items of lists, and
//! lines of paragraphs.

use std::ops::Range;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum LineKind {
    /// A heading of a level.
    Heading(u8),
    /// The first line of an item.
    Item {
        /// In a list of numbers.
        is_numbered: bool,
    },
    /// Any other line of a paragraph.
    Text,
    /// A code block, in one line.
    Code,
}

/// Markup of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mark {
    Strong,
    Emphasis,
    Strike,
    Code,
}

/// A line, without markup.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) kind: LineKind,
    pub(crate) text: String,
    /// Its bytes in the document.
    pub(crate) range: Range<usize>,
    /// Where markup begins and ends, as offsets of the text, in order.
    pub(crate) marks: Vec<(usize, Mark)>,
    /// Where the text was cut out of the document: its own offset, and the
    /// document's.
    pub(crate) pieces: Vec<(usize, usize)>,
    /// In how many items it is.
    pub(crate) depth: usize,
    /// In a block quote.
    pub(crate) is_quoted: bool,
    /// Which paragraph it is in; lines of one have one number.
    pub(crate) block: usize,
    /// Which list it is in, if it is an item.
    pub(crate) list: usize,
    /// Where the number of an item in no other stands, and what it is, with the mark behind
    /// it: `1001.`.
    pub(crate) number: Option<(usize, String)>,
    /// Nothing but links to headings, as in a table of contents.
    pub(crate) is_contents: bool,
}

impl Line {
    /// A line without text.
    pub(crate) fn new(kind: LineKind, start: usize) -> Self {
        Self {
            kind,
            text: String::new(),
            range: start..start,
            marks: Vec::new(),
            pieces: Vec::new(),
            depth: 0,
            is_quoted: false,
            block: 0,
            list: 0,
            number: None,
            is_contents: false,
        }
    }

    /// Whether markup begins or ends at an offset of the text.
    pub(crate) fn has_mark(&self, at: usize, mark: Mark) -> bool {
        self.marks.binary_search(&(at, mark)).is_ok()
    }

    /// The place in the document of a part of the text.
    pub(crate) fn source_range(&self, part: &Range<usize>) -> Range<usize> {
        let start = self.source_offset(part.start, false);
        let end = self.source_offset(part.end, true);
        start..end.max(start)
    }

    /// The place of an offset; where two pieces meet, at the end of the first or
    /// at the start of the second.
    fn source_offset(&self, at: usize, is_end: bool) -> usize {
        let after = self.pieces.partition_point(|&(offset, _)| offset < at + usize::from(!is_end));
        let piece = self.pieces[..after].last();
        let &(offset, source) = piece.unwrap_or(&(0, self.range.start));
        (source + at.saturating_sub(offset)).clamp(self.range.start, self.range.end)
    }
}
