//! HTML tables: the tags that begin and end them, and the cells between. The
//! source is read as it stands, as Markdown ends a block of HTML at a blank line,
//! and tables have them.

pub(super) mod entity;
pub(super) mod grid;

use std::ops::Range;

use crate::chars::{LINE_END, chars};

/// A tag that begins or ends a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct TableTag {
    pub(super) start: usize,
    opens: bool,
    /// In what Markdown takes for indented code, which it is not within a table.
    is_code: bool,
}

/// The tags of a document, in the order of its blocks.
#[derive(Debug, Default)]
pub(super) struct Tags {
    pub(super) tables: Vec<TableTag>,
    /// Where rows begin.
    pub(super) rows: Vec<usize>,
    /// How many of the tags of tables are looked at, and how many of these tables have
    /// no end.
    seen: usize,
    depth: usize,
}

impl Tags {
    /// Whether a place behind all that were asked for is in a table.
    pub(super) fn are_around(&mut self, place: usize) -> bool {
        while let Some(tag) = self.tables.get(self.seen).filter(|tag| tag.start < place) {
            self.seen += 1;
            if tag.opens {
                self.depth += usize::from(!tag.is_code);
            } else {
                self.depth = self.depth.saturating_sub(1);
            }
        }
        self.depth > 0
    }

    /// Where rows begin that are in no table: the first of those between two tables.
    /// The tags are in order.
    pub(super) fn loose_rows(&mut self) -> Vec<usize> {
        (self.seen, self.depth) = (0, 0);
        let (mut loose, mut last) = (Vec::new(), None);
        for row in std::mem::take(&mut self.rows) {
            if !self.are_around(row) && last != Some(self.seen) {
                last = Some(self.seen);
                loose.push(row);
            }
        }
        loose
    }
}

/// A `<table>` of the document: what is between its tags.
#[derive(Debug)]
pub(super) struct HtmlTable {
    /// Where its tag begins.
    pub(super) start: usize,
    /// Of one without an end, what can be its header.
    pub(super) content: Range<usize>,
    pub(super) has_end: bool,
    /// Its lines begin with the mark of a quotation.
    pub(super) is_quoted: bool,
    /// The tables in its cells, whose texts are their own.
    inner: Vec<Range<usize>>,
}

/// A cell as it stands in the document.
#[derive(Clone, Debug)]
pub(super) struct HtmlCell {
    pub(super) content: Range<usize>,
    /// What of it is a table of its own.
    pub(super) holes: Vec<Range<usize>>,
    columns: usize,
    rows: usize,
    is_header: bool,
}

/// A row as it stands in the document.
#[derive(Debug, Default)]
pub(super) struct HtmlRow {
    start: usize,
    cells: Vec<HtmlCell>,
    is_in_head: bool,
}

/// A heading as it stands in the document.
#[derive(Debug)]
pub(super) struct HtmlHeading {
    pub(super) start: usize,
    pub(super) content: Range<usize>,
    pub(super) level: u8,
}

/// Finds the headings that begin in a line of HTML, and how far it is read, as a comment
/// in it may go on up to `end`.
pub(super) fn find_headings(
    text: &str,
    line: Range<usize>,
    end: usize,
) -> (Vec<HtmlHeading>, usize) {
    let (mut headings, mut at) = (Vec::new(), line.start);
    while at < line.end {
        let Some(next) = text[at..line.end].find('<') else { break };
        at += next;
        if text[at..].starts_with("<!--") {
            let end = end.max(line.end);
            at = text[at..end].find("-->").map_or(end, |len| at + len);
        } else if let Some(level) = heading_level(&text[at + 1..])
            && let Some(len) = tag_len(&text[at..])
        {
            let start = at;
            at += len;
            if let Some(content) = heading_content(text, at) {
                at = content.end;
                headings.push(HtmlHeading { start, content, level });
            }
        } else {
            at += 1;
        }
    }
    (headings, at)
}

/// What stands before the end of a heading, which Markdown may read as several blocks.
/// It ends before the next tag of a heading, so that nothing is looked at twice.
fn heading_content(text: &str, start: usize) -> Option<Range<usize>> {
    let (mut at, end) = (start, header_end(text, start, text.len()));
    while let Some(next) = text[at..end].find('<') {
        at += next;
        let tag = &text[at + 1..];
        if let Some(closes) = tag.strip_prefix('/')
            && heading_level(closes).is_some()
        {
            return Some(start..at);
        }
        if heading_level(tag).is_some() {
            return None;
        }
        at += 1;
    }
    None
}

/// The level of a heading whose tag goes on like this.
fn heading_level(tag: &str) -> Option<u8> {
    let level = tag.as_bytes().get(1).filter(|byte| (b'1'..=b'6').contains(byte))? - b'0';
    let name = tag.get(..2).filter(|name| name.starts_with(['h', 'H'].as_slice()))?;
    is_name(tag, name).then_some(level)
}

/// Finds the tags of tables in a piece of HTML that begins at `offset`, and those of
/// rows.
pub(super) fn find_tags(html: &str, offset: usize, is_code: bool, tags: &mut Tags) {
    let mut at = 0;
    while let Some(next) = html[at..].find('<') {
        at += next + 1;
        let tag = &html[at..];
        if tag.starts_with("!--") {
            let Some(end) = tag.find("-->") else { return };
            at += end;
            continue;
        }
        let opens = !tag.starts_with('/');
        if is_name(&tag[usize::from(!opens)..], "table") {
            tags.tables.push(TableTag { start: offset + at - 1, opens, is_code });
        } else if !is_code && is_name(tag, "tr") {
            tags.rows.push(offset + at - 1);
        }
    }
}

/// Whether a tag that goes on like this has the name.
fn is_name(tag: &str, name: &str) -> bool {
    tag.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
        && tag[name.len()..].starts_with(chars(|c| c.is_ascii_whitespace() || c == '>' || c == '/'))
}

/// The tables that begin and end with these tags, each with those in it, in
/// document order.
pub(super) fn pair(text: &str, tags: &[TableTag]) -> Vec<HtmlTable> {
    let mut tables: Vec<HtmlTable> = Vec::new();
    // Those that have no end yet, as indices.
    let mut open: Vec<usize> = Vec::new();
    let (mut line, mut is_quoted) = (0, false);
    for (at, tag) in tags.iter().enumerate() {
        let len = tag_len(&text[tag.start..]).unwrap_or("<table".len());
        if let Some(new) = text[line..tag.start].rfind(LINE_END) {
            is_quoted = text[line + new + 1..].starts_with('>');
        } else if line == 0 {
            is_quoted = text.starts_with('>');
        }
        line = tag.start;
        if tag.is_code && open.is_empty() {
            continue;
        }
        if tag.opens {
            let (start, next) = (tag.start + len, tags.get(at + 1));
            let end = header_end(text, start, next.map_or(text.len(), |next| next.start));
            open.push(tables.len());
            let (content, inner) = (start..end, Vec::new());
            tables.push(HtmlTable { start: tag.start, content, has_end: false, is_quoted, inner });
        } else if let Some(closed) = open.pop() {
            let table = &mut tables[closed];
            table.content.end = tag.start.max(table.content.start);
            table.has_end = true;
            let range = table.start..tag.start + len;
            if let Some(&outer) = open.last() {
                tables[outer].inner.push(range);
            }
        }
    }
    tables
}

/// How far the end of what has none is looked for.
fn header_end(text: &str, start: usize, next: usize) -> usize {
    let mut end = next.min(start + MAX_TAG).max(start);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

/// Longer tags are text.
const MAX_TAG: usize = 4_096;

/// The length of the tag that a text begins with.
pub(super) fn tag_len(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate().take(MAX_TAG) {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'>') => return Some(at + 1),
            (None, b'<') if at > 0 => return None,
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// The rows of a table.
pub(super) fn rows(text: &str, table: &HtmlTable) -> Vec<HtmlRow> {
    let mut reader = Reader { text, rows: Vec::new(), cell: None, is_in_row: false, head: 0 };
    reader.read(table.content.clone(), &table.inner);
    reader.rows
}

/// Reads the tags of rows and cells, one after the other.
struct Reader<'a> {
    text: &'a str,
    rows: Vec<HtmlRow>,
    /// The cell that has no end yet.
    cell: Option<HtmlCell>,
    is_in_row: bool,
    /// The first row that `</thead>` ends.
    head: usize,
}

impl Reader<'_> {
    fn read(&mut self, content: Range<usize>, inner: &[Range<usize>]) {
        let (mut at, mut inner) = (content.start, inner.iter().peekable());
        let mut has_comments = true;
        while let Some(next) = self.text[at..content.end].find('<') {
            at += next;
            let rest = &self.text[at..content.end];
            if let Some(hole) = inner.next_if(|hole| hole.start <= at) {
                if let Some(cell) = &mut self.cell {
                    cell.holes.push(hole.clone());
                }
                at = hole.end.max(at + 1);
            } else if has_comments && rest.starts_with("<!--") {
                // Without an end it is text, and so are all that follow.
                let end = rest.find("-->");
                has_comments = end.is_some();
                at += end.unwrap_or(1);
            } else {
                at += self.tag(rest, at);
            }
        }
        self.end_cell(content.end);
    }

    /// Reads a tag, and returns how much of the text it is.
    fn tag(&mut self, rest: &str, at: usize) -> usize {
        let opens = !rest.starts_with("</");
        let name = &rest[if opens { 1 } else { 2 }..];
        let is = |names: &[&str]| names.iter().any(|known| is_name(name, known));
        let (is_cell, is_row) = (is(&["td", "th"]), is(&["tr"]));
        if !is_cell && !is_row && !is(&["thead", "tbody", "tfoot"]) {
            return 1;
        }
        let Some(len) = tag_len(rest) else { return 1 };
        self.end_cell(at);
        if is_cell && opens {
            self.begin_cell(&rest[..len], at);
        } else if is_row {
            self.is_in_row = false;
            if opens {
                self.begin_row(at);
            }
        } else if is(&["thead"]) {
            if !opens {
                self.rows[self.head..].iter_mut().for_each(|row| row.is_in_head = true);
            }
            self.head = self.rows.len();
        }
        len
    }

    fn begin_row(&mut self, at: usize) {
        self.is_in_row = true;
        self.rows.push(HtmlRow { start: at, ..HtmlRow::default() });
    }

    fn begin_cell(&mut self, tag: &str, at: usize) {
        if !self.is_in_row {
            self.begin_row(at);
        }
        let content = at + tag.len()..at + tag.len();
        let (columns, rows) = (span(tag, "colspan"), span(tag, "rowspan"));
        let is_header = is_name(&tag[1..], "th");
        self.cell = Some(HtmlCell { content, holes: Vec::new(), columns, rows, is_header });
    }

    fn end_cell(&mut self, at: usize) {
        if let Some(mut cell) = self.cell.take()
            && let Some(row) = self.rows.last_mut()
        {
            cell.content.end = at.max(cell.content.start);
            row.cells.push(cell);
        }
    }
}

/// The number in an attribute of a tag, as HTML and JSX write it; 1 if there is none.
fn span(tag: &str, attribute: &str) -> usize {
    let lower = tag.to_ascii_lowercase();
    let value = lower.split_once(attribute).map_or("", |(_, value)| value).trim_start();
    let value = value.strip_prefix('=').unwrap_or_default();
    let digits = value.trim_start_matches([' ', '"', '\'', '{'].as_slice());
    let len = digits.bytes().take_while(u8::is_ascii_digit).count();
    digits[..len].parse().unwrap_or(1)
}
