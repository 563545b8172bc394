//! Markdown events become tables with byte ranges. The only file that knows
//! pulldown-cmark; it knows nothing of codes.
//!
//! Tables are those of GitHub Flavored Markdown
//! (<https://github.github.com/gfm/#tables-extension->). What that
//! specification drops without a word is kept: which cells of a row were
//! missing, what stood behind the last one, and lines that look like rows but
//! are none (`broken`).

mod broken;
mod inline;

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

pub(crate) use self::broken::{BrokenTable, Cause};
use self::inline::InlineText;

/// What a document holds that can bear codes.
#[derive(Debug, Default)]
pub(crate) struct Document {
    pub(crate) headings: Vec<Heading>,
    pub(crate) tables: Vec<Table>,
    pub(crate) broken_tables: Vec<BrokenTable>,
    /// Where a `<table>` begins: HTML is not read.
    pub(crate) html_tables: Vec<usize>,
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

/// A table that Markdown reads as one.
#[derive(Debug)]
pub(crate) struct Table {
    /// The nearest heading above, as an index of the document's headings.
    pub(crate) heading: Option<usize>,
    pub(crate) header: Row,
    pub(crate) rows: Vec<Row>,
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

/// A cell: its inline content without the markup.
#[derive(Debug, Default)]
pub(crate) struct Cell {
    /// A line break (`<br>`) is a line feed here, which no cell can hold else.
    lines: String,
    pub(crate) range: Range<usize>,
}

impl Cell {
    /// The text; a line break in it is a space.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        if self.lines.contains('\n') {
            Cow::Owned(self.lines.replace('\n', " "))
        } else {
            Cow::Borrowed(&self.lines)
        }
    }

    /// The text as a code; a line break in it is nothing, but two numbers do
    /// not become one: they are a list.
    pub(crate) fn code(&self) -> Cow<'_, str> {
        if !self.lines.contains('\n') {
            return Cow::Borrowed(&self.lines);
        }
        let mut code = String::new();
        for line in self.lines.split('\n') {
            let parts_numbers = code.ends_with(|c: char| c.is_ascii_digit())
                && line.starts_with(|c: char| c.is_ascii_digit());
            code += if parts_numbers { ", " } else { "" };
            code += line;
        }
        Cow::Owned(code)
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

    /// A heading and those that cover it, from the inside out.
    pub(crate) fn headings_over(&self, heading: Option<usize>) -> impl Iterator<Item = &Heading> {
        std::iter::successors(heading, |&at| self.headings[at].parent).map(|at| &self.headings[at])
    }
}

/// Reads any text; there is none that is not Markdown.
pub(crate) fn parse(text: &str) -> Document {
    let mut builder = Builder { text, ..Builder::default() };
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        builder.read(event, range);
    }
    let Builder { mut document, mut covered, .. } = builder;
    covered.sort_by_key(|place| place.range.start);
    document.broken_tables = broken::find(text, &covered);
    document
}

/// What has been read so far.
#[derive(Default)]
struct Builder<'a> {
    text: &'a str,
    document: Document,
    row: Row,
    /// The text of the cell or heading that is being read.
    inline: InlineText,
    code_block: Option<CodeBlock>,
    /// The places where a line with `|` is no lost row: tables, fenced code
    /// and HTML comments.
    covered: Vec<broken::Covered>,
}

impl Builder<'_> {
    fn read(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) | Event::Code(text) => match &mut self.code_block {
                Some(block) => block.push(&text, &range),
                None => self.inline.push_text(&text),
            },
            Event::InlineHtml(html) => self.inline.push_html(&html),
            Event::SoftBreak | Event::HardBreak => self.inline.push_break(),
            Event::Html(html) => self.find_html_tables(&html, range.start),
            // Written as text where the extension is off, as it is here.
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::Rule => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Heading { .. } | Tag::TableCell => self.inline = InlineText::default(),
            Tag::Table(_) => {
                let heading = self.document.headings.len().checked_sub(1);
                let (header, rows) = (Row::default(), Vec::new());
                self.document.tables.push(Table { heading, header, rows });
            }
            Tag::CodeBlock(kind) => {
                if let CodeBlockKind::Fenced(_) = kind {
                    self.covered.push(broken::Covered { range: range.clone(), table: false });
                }
                self.code_block = Some(CodeBlock { range, ..CodeBlock::default() });
            }
            Tag::HtmlBlock if self.text[range.clone()].trim_start().starts_with("<!--") => {
                self.covered.push(broken::Covered { range, table: false });
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Heading(level) => self.end_heading(level as u8, range.start),
            TagEnd::TableCell => {
                let lines = std::mem::take(&mut self.inline).finish();
                self.row.cells.push(Cell { lines, range });
            }
            TagEnd::CodeBlock => self.document.code_blocks.extend(self.code_block.take()),
            TagEnd::TableHead => self.end_row(range, |table, row| table.header = row),
            TagEnd::TableRow => self.end_row(range, |table, row| table.rows.push(row)),
            _ => {}
        }
    }

    /// Keeps a row. A row that does not end is where the parser gave up: it and
    /// what follows is left to `broken`.
    fn end_row(&mut self, range: Range<usize>, keep: fn(&mut Table, Row)) {
        let row = std::mem::take(&mut self.row);
        let Some(table) = self.document.tables.last_mut().filter(|_| !range.is_empty()) else {
            return;
        };
        // The header is followed by the delimiter row.
        let is_header = table.header.cells.is_empty();
        let delimiter = &self.text[range.end..];
        let len =
            if is_header { delimiter.find('\n').map_or(delimiter.len(), |at| at + 1) } else { 0 };
        self.covered.push(broken::Covered { range: range.start..range.end + len, table: true });
        keep(table, finish_row(self.text, row, range));
    }

    fn end_heading(&mut self, level: u8, start: usize) {
        let text = std::mem::take(&mut self.inline).finish().replace('\n', " ");
        let last = self.document.headings.len().checked_sub(1);
        let mut over = std::iter::successors(last, |&at| self.document.headings[at].parent);
        let parent = over.find(|&at| self.document.headings[at].level < level);
        self.document.headings.push(Heading { text, level, start, parent });
    }

    fn find_html_tables(&mut self, html: &str, start: usize) {
        let lower = html.to_ascii_lowercase();
        let found = lower.match_indices("<table").map(|(at, _)| start + at);
        self.document.html_tables.extend(found);
    }
}

/// Tells the cells that are there from those that Markdown made up, or dropped.
fn finish_row(text: &str, mut row: Row, range: Range<usize>) -> Row {
    for cell in row.cells.iter().rev() {
        // A cell that was filled in is an empty range at the end of the row.
        if cell.range != (range.end..range.end) {
            break;
        }
        row.missing += 1;
    }
    row.range = trimmed(text, range.clone());
    let present = row.cells.len() - row.missing;
    let end = row.cells[..present].last().map_or(range.end, |cell| cell.range.end);
    row.excess = excess(text, end..range.end);
    row.swallowed =
        present == 1 && !text[range.start..end].starts_with('|') && end >= row.range.end;
    let end = row.range.end;
    for cell in &mut row.cells {
        cell.range = trimmed(text, cell.range.start.min(end)..cell.range.end.min(end));
    }
    row
}

/// What is left of a row behind its last cell, if it says anything.
fn excess(text: &str, rest: Range<usize>) -> Option<Range<usize>> {
    let start = rest.start + usize::from(text[rest.clone()].starts_with('|'));
    let end =
        rest.start + text[rest].trim_end_matches(|c: char| c == '|' || c.is_whitespace()).len();
    (start < end).then(|| trimmed(text, start..end))
}

/// `range` without the white space at its ends; at its start if it has no more.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    // Mostly it is spaces, and there are many cells.
    let (bytes, mut start, mut end) = (text.as_bytes(), range.start, range.end);
    while start < end && bytes[start] == b' ' {
        start += 1;
    }
    while start < end && bytes[end - 1] == b' ' {
        end -= 1;
    }
    let inner = text[start..end].trim_end();
    end = start + inner.len();
    start = end - inner.trim_start().len();
    if start == end { range.start..range.start } else { start..end }
}

#[cfg(test)]
mod tests;
