//! Markdown events become the tables of a document. With its own `piece`, the
//! only file that knows pulldown-cmark.

mod lines;
mod piece;

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

pub(crate) use self::lines::lines;
use self::piece::{html_cell, inline_text, line_text, trimmed};
use super::broken::{self, BrokenTable, Cause};
use super::html::grid::{self, Refused};
use super::html::{self, HtmlTable, Tags};
use super::inline::InlineText;
use super::prepare::prepared;
use super::{Cell, CodeBlock, Document, Heading, Row, Table};
use crate::chars::{LINE_END, chars};
use crate::order::sort_by_key;
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
    let Builder { mut document, mut covered, mut tags, .. } = builder;
    sort_by_key(&mut tags.tables, |tag| tag.start.into());
    sort_by_key(&mut tags.rows, |row| (*row).into());
    let html_tables = html::pair(text, &tags.tables);
    covered.extend(covered_by(text, &html_tables));
    sort_by_key(&mut covered, |place| place.range.start.into());
    document.broken_tables = broken::find(text, &covered);
    tell_code_blocks(text, &mut document);
    // Their cells are as the author wrote them.
    for cell in document.broken_tables.iter_mut().filter_map(|it| it.header.as_mut()).flatten() {
        *cell = inline_text(cell);
    }
    document.broken_tables.extend(swallowed_tables(&document.tables));
    add_html_tables(text, &html_tables, &mut document);
    for row in tags.loose_rows() {
        let (range, cause) = (row..row + "<tr".len(), Cause::NoStart);
        document.broken_tables.push(BrokenTable { range, header: None, cause });
    }
    document
}

/// Says of rows in code blocks that they are there.
fn tell_code_blocks(text: &str, document: &mut Document) {
    let mut blocks = document.code_blocks.iter().peekable();
    for table in &mut document.broken_tables {
        while blocks.next_if(|block| block.range.end <= table.range.start).is_some() {}
        if let Some(block) = blocks.peek().filter(|block| block.range.start <= table.range.start) {
            let start = block.range.start;
            let is_fenced = text[start..].trim_start().starts_with(['`', '~'].as_slice());
            table.cause = Cause::InCode { start, is_fenced };
        }
    }
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
    tags: Tags,
    is_in_table: bool,
    /// In indented code, which may be in a table of HTML.
    is_in_indented: bool,
    /// Where the block of HTML ends.
    html_end: usize,
    /// How far HTML has no headings any more: they are read, or in a comment.
    html_read: usize,
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
                Some(block) => {
                    block.push(&text, &range);
                    if self.is_in_indented {
                        self.find_table_tags(range);
                    }
                }
                None => self.inline.push_text(&text),
            },
            Event::InlineHtml(html) => {
                self.inline.push_html(&html);
                if !self.is_in_table {
                    self.find_table_tags(range.clone());
                    self.html_headings(range);
                }
            }
            Event::SoftBreak | Event::HardBreak => self.inline.push_break(),
            Event::Html(html) => {
                if html.starts_with('#') && range.start >= self.html_read {
                    self.hidden_heading(&html, range.start);
                } else {
                    self.html_headings(range);
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
            Tag::Heading { .. } | Tag::TableCell => {
                self.inline = InlineText::default();
                self.html_read = range.end;
            }
            Tag::Table(_) => {
                let heading = self.document.headings.len().checked_sub(1);
                self.document.tables.push(Table { heading, ..Table::default() });
                self.is_in_table = true;
            }
            Tag::Link { dest_url, .. } => self.inline.push_link(dest_url),
            // One tilde is text: GitHub strikes it out, and an author means `about`.
            Tag::Strikethrough if self.text[range.clone()].starts_with("~~") => {
                self.inline.strike(true);
            }
            Tag::Strikethrough => self.inline.push_text("~"),
            Tag::Strong => self.inline.strong(true),
            Tag::CodeBlock(kind) => {
                self.is_in_indented = matches!(kind, CodeBlockKind::Indented);
                if !self.is_in_indented && self.has_closing_fence(&range) {
                    self.covered.push(broken::Covered { range: range.clone(), table: false });
                }
                self.code_block = Some(CodeBlock { range, ..CodeBlock::default() });
            }
            Tag::HtmlBlock => self.start_html(&range),
            Tag::Paragraph => {
                let line = self.text[range.clone()].trim_end();
                if !line.contains('\n') && line.starts_with("##") {
                    self.hidden_heading(line, range.start);
                }
            }
            _ => {}
        }
    }

    fn start_html(&mut self, range: &Range<usize>) {
        let text = self.text[range.clone()].trim_start();
        self.html_end = range.end;
        if is_raw(text) {
            self.html_read = range.end;
        }
        self.find_table_tags(range.clone());
        if let Some(len) = text.find("-->").filter(|_| text.starts_with("<!--")) {
            let start = range.end - text.len();
            self.html_read = start + len;
            self.covered.push(broken::Covered { range: start..start + len, table: false });
        }
    }

    /// A fence that is never closed swallows all rows below it, which the author
    /// hardly means. What closes it is as many of its marks, and nothing more.
    fn has_closing_fence(&self, range: &Range<usize>) -> bool {
        let block = self.text[range.clone()].trim_end();
        let opening = block.trim_start();
        let mark = if opening.starts_with('~') { '~' } else { '`' };
        let count = opening.len() - opening.trim_start_matches(mark).len();
        let last = block.rsplit(LINE_END).next().unwrap_or_default();
        let last = last.trim_start_matches([' ', '\t', '>'].as_slice());
        let is_fence = last.len() >= count && last.chars().all(|c| c == mark);
        is_fence && block.contains(LINE_END)
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Heading(level) => self.end_heading(level as u8, range.start),
            TagEnd::TableCell => {
                let inline = std::mem::take(&mut self.inline);
                self.row.cells.push(inline.into_cell(range));
            }
            TagEnd::Strikethrough if self.text[range.clone()].starts_with("~~") => {
                self.inline.strike(false);
            }
            TagEnd::Strikethrough => self.inline.push_text("~"),
            TagEnd::Strong => self.inline.strong(false),
            TagEnd::CodeBlock => self.document.code_blocks.extend(self.code_block.take()),
            TagEnd::Table => self.is_in_table = false,
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
        let text = line_text(text);
        self.push_heading(text, u8::try_from(level).unwrap_or(6), start);
    }

    /// The headings that begin in a line of HTML, unless they stand in cells of tables.
    fn html_headings(&mut self, line: Range<usize>) {
        let line = line.start.max(self.html_read)..line.end;
        let (headings, read) = html::find_headings(self.text, line, self.html_end);
        self.html_read = read;
        for heading in headings {
            let text = line_text(&self.text[heading.content]);
            if !self.tags.are_around(heading.start) && !text.is_empty() {
                self.push_heading(text, heading.level, heading.start);
            }
        }
    }

    fn find_table_tags(&mut self, range: Range<usize>) {
        let html = &self.text[range.clone()];
        html::find_tags(html, range.start, self.code_block.is_some(), &mut self.tags);
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
}

/// Where lines with a `|` are those of cells, and no lost rows: in tables of HTML,
/// unless they have Markdown tables in their cells.
fn covered_by(text: &str, tables: &[HtmlTable]) -> Vec<broken::Covered> {
    let mut covered: Vec<broken::Covered> = Vec::new();
    let mut end = 0;
    for table in tables.iter().filter(|table| table.has_end) {
        let range = table.start..table.content.end;
        if range.start < end {
            continue;
        }
        end = range.end;
        if !broken::has_delimiter_row(&text[range.clone()]) {
            covered.push(broken::Covered { range, table: false });
        }
    }
    covered
}

fn add_html_tables(text: &str, tables: &[HtmlTable], document: &mut Document) {
    let mut budget = grid::MAX_REPEATED;
    for html in tables {
        let rows = html::rows(text, html);
        let found = grid::tables(rows, &|cell| html_cell(text, cell, html.is_quoted), &mut budget);
        let range = html.start..html.start + "<table".len();
        match found {
            Ok(found) if html.has_end => {
                for mut table in found {
                    table.heading = document.heading_at(html.start);
                    table.html = Some(html.start);
                    document.tables.push(table);
                }
            }
            Ok(found) => {
                let cells = found.first().map_or(&[][..], |table| &table.header.cells);
                let header = cells.iter().map(|cell| cell.text().into_owned()).collect();
                let (header, cause) = (Some(header), Cause::NoEnd);
                document.broken_tables.push(BrokenTable { range, header, cause });
            }
            Err(Refused::TooWide) => {
                let (header, cause) = (None, Cause::TooWide);
                document.broken_tables.push(BrokenTable { range, header, cause });
            }
            Err(Refused::Empty) => {}
        }
    }
    if !tables.is_empty() {
        sort_by_key(&mut document.tables, |table| table.header.range.start.into());
    }
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
        rest.start + text[rest].trim_end_matches(chars(|c| c == '|' || c.is_whitespace())).len();
    (start < end).then(|| trimmed(text, start..end))
}
