//! Markdown events become the tables of a document. The only file that knows
//! pulldown-cmark.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::broken::{self, BrokenTable, Cause};
use super::inline::InlineText;
use super::prepare::prepared;
use super::{Cell, CodeBlock, Document, Heading, HtmlTable, Row, Table};
use crate::source::first_line_len;

/// What GitHub reads beside `CommonMark`, and cells have.
const EXTENSIONS: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH).union(Options::ENABLE_FOOTNOTES);

/// Reads any text; there is none that is not Markdown.
pub(crate) fn parse(text: &str) -> Document {
    let text = &*prepared(text);
    let mut builder = Builder { text, ..Builder::default() };
    for (event, range) in Parser::new_ext(text, EXTENSIONS).into_offset_iter() {
        builder.read(event, range);
    }
    let Builder { mut document, mut covered, .. } = builder;
    covered.sort_by_key(|place| place.range.start);
    document.broken_tables = broken::find(text, &covered);
    // Their cells are as the author wrote them.
    for cell in document.broken_tables.iter_mut().filter_map(|it| it.header.as_mut()).flatten() {
        *cell = inline_text(cell);
    }
    document.broken_tables.extend(swallowed_tables(&document.tables));
    document
}

/// Tables right below another one, whose rows they seem to be.
fn swallowed_tables(tables: &[Table]) -> Vec<BrokenTable> {
    let mut found = Vec::new();
    for table in tables {
        for two in table.rows.windows(2) {
            if broken::is_delimiter_row(two[1].cells.iter().map(Cell::text)) {
                let header = two[0].cells.iter().map(|cell| cell.text().into_owned()).collect();
                let range = two[1].range.clone();
                found.push(BrokenTable { range, header: Some(header), cause: Cause::Swallowed });
            }
        }
    }
    found
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
    /// In a block of HTML whose lines Markdown does not read, and an author may.
    is_in_tag: bool,
    /// The places where a line with `|` is not a lost row: tables, fenced code
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
            Event::Html(html) => {
                self.find_html_tables(&html, range.start);
                if self.is_in_tag && html.starts_with('#') {
                    self.hidden_heading(&html, range.start);
                }
            }
            // The mark of a footnote says nothing; the others are written as text
            // where the extension is off, as it is here.
            Event::FootnoteReference(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
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
            // One tilde is text: GitHub strikes it out, and an author means `about`.
            Tag::Strikethrough if self.text[range.clone()].starts_with("~~") => {
                self.inline.strike(true);
            }
            Tag::Strikethrough => self.inline.push_text("~"),
            Tag::CodeBlock(kind) => {
                if matches!(kind, CodeBlockKind::Fenced(_)) && self.has_closing_fence(&range) {
                    self.covered.push(broken::Covered { range: range.clone(), table: false });
                }
                self.code_block = Some(CodeBlock { range, ..CodeBlock::default() });
            }
            Tag::HtmlBlock => {
                let text = self.text[range.clone()].trim_start();
                self.is_in_tag = !is_raw(text);
                if let Some(len) = text.find("-->").filter(|_| text.starts_with("<!--")) {
                    let start = range.end - text.len();
                    let range = start..start + len;
                    self.covered.push(broken::Covered { range, table: false });
                }
            }
            Tag::Paragraph => {
                let line = self.text[range.clone()].trim_end();
                if !line.contains('\n') && line.starts_with("##") {
                    self.hidden_heading(line, range.start);
                }
            }
            _ => {}
        }
    }

    /// A fence that is never closed swallows all rows below it, which the author
    /// hardly means. What closes it is as many of its marks, and nothing more.
    fn has_closing_fence(&self, range: &Range<usize>) -> bool {
        let block = self.text[range.clone()].trim_end();
        let opening = block.trim_start();
        let mark = if opening.starts_with('~') { '~' } else { '`' };
        let count = opening.len() - opening.trim_start_matches(mark).len();
        let last = block.rsplit(['\n', '\r']).next().unwrap_or_default();
        let last = last.trim_start_matches([' ', '\t', '>']);
        let is_fence = last.len() >= count && last.chars().all(|c| c == mark);
        is_fence && block.contains(['\n', '\r'])
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Heading(level) => self.end_heading(level as u8, range.start),
            TagEnd::TableCell => {
                let strike = self.inline.strike_out();
                let lines = std::mem::take(&mut self.inline).finish();
                self.row.cells.push(Cell { lines, strike, range });
            }
            TagEnd::Strikethrough if self.text[range.clone()].starts_with("~~") => {
                self.inline.strike(false);
            }
            TagEnd::Strikethrough => self.inline.push_text("~"),
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
        let below = &self.text[range.end..];
        let len = if is_header { first_line_len(below) } else { 0 };
        self.covered.push(broken::Covered { range: range.start..range.end + len, table: true });
        let mut row = finish_row(self.text, row, range);
        // Where a header is written without outer pipes, one at the end of a row has
        // a blank cell behind it.
        if row.missing > 0 && is_open(self.text, &table.header) && has_last_pipe(self.text, &row) {
            row.missing -= 1;
        }
        keep(table, row);
    }

    /// A line that an author means as a heading, and Markdown does not read as
    /// one: right below a tag, or without the space behind its marks (two of
    /// them at least, as `#1` is a number and `#tag` a tag).
    fn hidden_heading(&mut self, line: &str, start: usize) {
        let text = line.trim_start_matches('#');
        let level = line.len() - text.len();
        if level > 6 || text.trim().is_empty() {
            return;
        }
        let text = inline_text(text.trim());
        self.push_heading(text, u8::try_from(level).unwrap_or(6), start);
    }

    fn end_heading(&mut self, level: u8, start: usize) {
        let text = std::mem::take(&mut self.inline).finish().replace('\n', " ");
        self.push_heading(text, level, start);
    }

    fn push_heading(&mut self, text: String, level: u8, start: usize) {
        let last = self.document.headings.len().checked_sub(1);
        let mut over = std::iter::successors(last, |&at| self.document.headings[at].parent);
        let parent = over.find(|&at| self.document.headings[at].level < level);
        self.document.headings.push(Heading { text, level, start, parent });
    }

    fn find_html_tables(&mut self, html: &str, start: usize) {
        let lower = html.to_ascii_lowercase();
        for (at, _) in lower.match_indices("<table") {
            let start = start + at;
            let header = html_header(&self.text[start..]);
            self.document.html_tables.push(HtmlTable { start, header });
        }
    }
}

/// So many bytes of an HTML table are looked at for its first row.
const MAX_HEADER: usize = 4_096;

/// The texts of the cells in the first row of an HTML table.
fn html_header(html: &str) -> Vec<String> {
    let mut end = html.len().min(MAX_HEADER);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    // ASCII only, so that offsets stay.
    let lower = html[..end].to_ascii_lowercase();
    // A table inside of it has a header of its own.
    let inner = lower.get(1..).and_then(|rest| rest.find("<table")).map_or(end, |at| at + 1);
    let end = lower.find("</tr").unwrap_or(end).min(inner);
    let mut starts: Vec<_> = lower[..end].match_indices("<t").map(|(at, _)| at).collect();
    starts.retain(|&at| {
        matches!(lower.as_bytes().get(at + 2), Some(b'h' | b'd'))
            && !lower[at..].starts_with("<thead")
    });
    starts.push(end);
    let cell = |two: &[usize]| inline_text(html[two[0]..two[1]].trim());
    starts.windows(2).map(cell).collect()
}

/// The text of a piece of Markdown without its markup.
fn inline_text(markdown: &str) -> String {
    let mut inline = InlineText::default();
    for event in Parser::new_ext(markdown, EXTENSIONS) {
        match event {
            Event::Text(text) | Event::Code(text) => inline.push_text(&text),
            Event::InlineHtml(html) | Event::Html(html) => inline.push_html(&html),
            Event::SoftBreak | Event::HardBreak => inline.push_break(),
            _ => {}
        }
    }
    inline.finish().replace('\n', " ")
}

/// Whether a block of HTML is text that nobody reads as Markdown: a comment, or
/// an element whose content is raw (`CommonMark` 0.31, section 4.6, kind 1 to 5).
fn is_raw(html: &str) -> bool {
    let lower = html.get(..9).unwrap_or(html).to_ascii_lowercase();
    ["<!", "<?", "<pre", "<script", "<style", "<textarea"].iter().any(|tag| lower.starts_with(tag))
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

/// Whether a row is written without outer pipes.
fn is_open(text: &str, row: &Row) -> bool {
    let row = &text[row.range.clone()];
    !row.starts_with('|') && !row.ends_with('|')
}

/// Whether a row has a pipe at its end, and none at its start.
fn has_last_pipe(text: &str, row: &Row) -> bool {
    let row = &text[row.range.clone()];
    !row.starts_with('|') && row.ends_with('|') && !row.ends_with("\\|")
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
