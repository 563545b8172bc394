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
use crate::source::lines;

/// What a document holds that can bear codes.
#[derive(Debug, Default)]
pub(crate) struct Document {
    pub(crate) headings: Vec<Heading>,
    pub(crate) tables: Vec<Table>,
    pub(crate) broken_tables: Vec<BrokenTable>,
    /// HTML is not read.
    pub(crate) html_tables: Vec<HtmlTable>,
    pub(crate) code_blocks: Vec<CodeBlock>,
}

/// A `<table>`, of which only the first row is looked at.
#[derive(Debug)]
pub(crate) struct HtmlTable {
    pub(crate) start: usize,
    pub(crate) header: Vec<String>,
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
    /// What of it is struck out, if that is the code.
    struck: Option<String>,
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

    /// The text as a code; a line break in it is nothing where a word goes on
    /// behind it, but two codes do not become one: they are a list.
    pub(crate) fn code(&self) -> Cow<'_, str> {
        if let Some(struck) = &self.struck {
            return Cow::Borrowed(struck);
        }
        if !self.lines.contains('\n') {
            return Cow::Borrowed(&self.lines);
        }
        let mut code = String::new();
        for line in self.lines.split('\n') {
            let goes_on = code.ends_with(['_', '.', '-', '/', ':'])
                || line.starts_with(['_', '.', '/', ':'])
                || !line.contains(char::is_alphanumeric);
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
        self.struck.is_some()
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
    document.broken_tables.sort_by_key(|broken| broken.range.start);
    document
}

/// Tables right below another one, whose rows they seem to be.
fn swallowed_tables(tables: &[Table]) -> Vec<BrokenTable> {
    let mut found = Vec::new();
    for table in tables {
        for two in table.rows.windows(2) {
            let texts: Vec<_> = two[1].cells.iter().map(|cell| cell.text().into_owned()).collect();
            if broken::is_delimiter_row(&texts) {
                let header = two[0].cells.iter().map(|cell| cell.text().into_owned()).collect();
                let range = two[1].range.clone();
                found.push(BrokenTable { range, header: Some(header), cause: Cause::Swallowed });
            }
        }
    }
    found
}

/// The text without what GitHub reads otherwise than the parser, byte for byte as
/// long: front matter at its beginning is blank, and a tab between the marks of a
/// delimiter row is a space.
fn prepared(text: &str) -> Cow<'_, str> {
    let front_matter = front_matter_len(text);
    if front_matter == 0 && !text.contains('\t') {
        return Cow::Borrowed(text);
    }
    let mut prepared = String::with_capacity(text.len());
    for c in text[..front_matter].chars() {
        match c {
            '\n' | '\r' => prepared.push(c),
            _ => prepared.extend(std::iter::repeat_n(' ', c.len_utf8())),
        }
    }
    for line in lines(&text[front_matter..]) {
        let is_delimiter = line.contains('-')
            && line.contains('|')
            && line.bytes().all(|byte| b"|-: \t\r\n".contains(&byte));
        if is_delimiter {
            prepared.push_str(&line.replace('\t', " "));
        } else {
            prepared.push_str(line);
        }
    }
    Cow::Owned(prepared)
}

/// The length of the YAML or TOML that a document begins with: from a line of
/// three marks to the next such line.
fn front_matter_len(text: &str) -> usize {
    let mut lines = lines(text);
    let Some(first) = lines.next() else { return 0 };
    let mark = first.trim_end();
    if !matches!(mark, "---" | "+++") {
        return 0;
    }
    let mut len = first.len();
    for line in lines {
        len += line.len();
        let end = line.trim_end();
        if end == mark || (mark == "---" && end == "...") {
            return len;
        }
        // A rule above a table, and another one somewhere below.
        if line.trim_start().starts_with('|') {
            return 0;
        }
    }
    0
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
                if text.starts_with("<!--") && text.contains("-->") {
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
    /// hardly means.
    fn has_closing_fence(&self, range: &Range<usize>) -> bool {
        let block = self.text[range.clone()].trim_end();
        let last = block.rsplit(['\n', '\r']).next().unwrap_or_default();
        let last = last.trim_start_matches([' ', '\t', '>']);
        let is_fence = last.starts_with("```") || last.starts_with("~~~");
        is_fence && block.contains(['\n', '\r'])
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Heading(level) => self.end_heading(level as u8, range.start),
            TagEnd::TableCell => {
                let struck = self.inline.struck();
                let lines = std::mem::take(&mut self.inline).finish();
                self.row.cells.push(Cell { lines, struck, range });
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
        let len = if is_header { lines(below).next().map_or(0, str::len) } else { 0 };
        self.covered.push(broken::Covered { range: range.start..range.end + len, table: true });
        keep(table, finish_row(self.text, row, range));
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
    let end = lower.find("</tr").unwrap_or(end);
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
