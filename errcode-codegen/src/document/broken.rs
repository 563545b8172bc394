//! Lines that look like rows of a table where Markdown reads none.
//!
//! Markdown turns a table into a paragraph when its delimiter row does not fit
//! its header, or when a blank line comes between its rows; a code block or an
//! HTML element above swallows it. Every row of it is lost, so lines are looked
//! at as an author sees them, whatever block they are in.

use std::borrow::Cow;
use std::ops::Range;

use crate::chars::chars;
use crate::source::lines;

/// A place whose lines are not looked at.
#[derive(Debug)]
pub(super) struct Covered {
    pub(super) range: Range<usize>,
    /// Read as a table; else code or a comment, where rows are meant not to be.
    pub(super) table: bool,
}

/// A run of lines that look like a table, or an HTML table that is not read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct BrokenTable {
    /// The line to point at.
    pub(crate) range: Range<usize>,
    /// The cells of the header, where a delimiter row tells which line it is.
    pub(crate) header: Option<Vec<String>>,
    pub(crate) cause: Cause,
}

/// Why no table is read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Cause {
    /// The delimiter row has another number of columns than the header.
    Delimiter { header: usize, delimiter: usize },
    /// There is no delimiter row.
    NoDelimiter { columns: usize },
    /// The columns are separated by a full-width `｜`.
    FullWidth,
    /// The delimiter row has white space that Markdown does not take for any.
    Space { columns: usize },
    /// It is whole, but inside of another block.
    Enclosed,
    /// It is in a code block, which begins there: fenced without an end, or indented.
    InCode { start: usize, is_fenced: bool },
    /// It is right below another table.
    Swallowed,
    /// An HTML table without an end.
    NoEnd,
    /// Rows of HTML in no table.
    NoStart,
    /// Cells of an HTML table span so many others that nobody means it.
    TooWide,
}

/// Finds them, in document order.
pub(super) fn find(text: &str, covered: &[Covered]) -> Vec<BrokenTable> {
    let mut covered = covered.iter().peekable();
    let (mut found, mut run) = (Vec::new(), Run::default());
    let mut start = 0;
    for line in lines(text) {
        let end = start + line.len();
        while covered.peek().is_some_and(|place| place.range.end <= start) {
            covered.next();
        }
        let place = covered.peek().filter(|place| place.range.start < end);
        match place.map_or_else(|| Line::read(text, start..end), |place| Line::Covered(place.table))
        {
            Line::Row(row) => run.lines.push(row),
            other => {
                found.extend(run.finish());
                run = Run { lines: Vec::new(), after_table: other.keeps_table_near(&run) };
            }
        }
        start = end;
    }
    found.extend(run.finish());
    found
}

/// A line of the document as an author sees it.
enum Line {
    /// Not looked at; whether it is in a table.
    Covered(bool),
    Row(RowLine),
    Blank,
    Other,
}

/// A line with a `|` in it.
#[derive(Debug)]
struct RowLine {
    range: Range<usize>,
    cells: Vec<String>,
    closed: bool,
    full_width: bool,
    /// It has white space other than spaces.
    odd_space: bool,
}

impl Line {
    fn read(text: &str, range: Range<usize>) -> Self {
        let inner = text[range.clone()].trim_end();
        let end = range.start + inner.len();
        let inner = inner.trim_start_matches([' ', '\t', '>'].as_slice());
        if inner.is_empty() {
            return Line::Blank;
        }
        RowLine::read(inner, end - inner.len()..end).map_or(Line::Other, Line::Row)
    }

    /// Whether nothing but blank lines comes between a table and the next line.
    fn keeps_table_near(&self, run: &Run) -> bool {
        match self {
            Line::Covered(table) => *table,
            Line::Blank => run.after_table,
            Line::Row(_) | Line::Other => false,
        }
    }
}

impl RowLine {
    fn read(line: &str, range: Range<usize>) -> Option<Self> {
        let mut cells = split(line);
        if cells.len() < 2 {
            return None;
        }
        let is_empty = |cell: Option<&String>| cell.is_some_and(String::is_empty);
        let (first, last) = (is_empty(cells.first()), is_empty(cells.last()));
        if last {
            cells.pop();
        }
        if first && !cells.is_empty() {
            cells.remove(0);
        }
        let full_width = line.contains('｜') && !line.contains('|');
        let odd_space = line.contains(chars(|c| c.is_whitespace() && c != ' '));
        Some(Self { range, cells, closed: first && last, full_width, odd_space })
    }

    /// Whether it is an item of a list, and a sentence: `- mode: on | off`.
    fn is_item(&self) -> bool {
        let first = self.cells.first().map_or("", String::as_str);
        let text = ["- ", "* ", "+ "].iter().find_map(|marker| first.strip_prefix(marker));
        !self.closed && text.is_some_and(|text| text.trim().contains(' '))
    }

    fn is_delimiter(&self) -> bool {
        !self.cells.is_empty() && self.cells.iter().all(|cell| is_delimiter(cell))
    }
}

/// Whether a text has the delimiter row of a table.
pub(super) fn has_delimiter_row(text: &str) -> bool {
    delimiter_row(text).is_some()
}

/// Whether the cells of a row that is read are the marks of a delimiter row; cells
/// that were filled in are blank.
/// Where the delimiter row of a table stands, whatever is around it.
pub(crate) fn delimiter_row(text: &str) -> Option<usize> {
    let mut start = 0;
    for line in lines(text) {
        let may_be = line.contains('-') && line.contains('|');
        let row = RowLine::read(line.trim(), 0..0).filter(|_| may_be);
        if row.is_some_and(|row| row.is_delimiter()) {
            return Some(start);
        }
        start += line.len();
    }
    None
}

pub(super) fn is_delimiter_row<'a>(cells: impl Iterator<Item = Cow<'a, str>>) -> bool {
    let mut marks = cells.filter(|cell| !cell.is_empty()).peekable();
    marks.peek().is_some() && marks.all(|cell| cell.len() > 1 && is_delimiter(&cell))
}

fn is_delimiter(cell: &str) -> bool {
    cell.contains('-') && cell.chars().all(|c| matches!(c, '-' | ':' | ' '))
}

/// Cells of a line, split at each `|` or `｜` that is not escaped and not in a
/// code span.
fn split(line: &str) -> Vec<String> {
    let (mut cells, mut code, mut escaped) = (vec![String::new()], false, false);
    for c in line.chars() {
        code ^= c == '`' && !escaped;
        if matches!(c, '|' | '｜') && !escaped && !code {
            cells.push(String::new());
        } else if let Some(cell) = cells.last_mut() {
            cell.push(c);
        }
        escaped = c == '\\' && !escaped;
    }
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}

/// Lines with a `|`, one below the other.
#[derive(Debug, Default)]
struct Run {
    lines: Vec<RowLine>,
    /// Nothing but blank lines parts it from a table above.
    after_table: bool,
}

impl Run {
    fn finish(&self) -> Option<BrokenTable> {
        let delimiter = self.lines.iter().position(RowLine::is_delimiter);
        match delimiter {
            Some(at) => Some(self.with_delimiter(at)),
            None if self.looks_like_rows() => Some(self.without_delimiter()),
            None => None,
        }
    }

    /// Prose has a `|` too, but not like this.
    fn looks_like_rows(&self) -> bool {
        let aligned = self.lines.windows(2).any(|two| {
            two[0].cells.len() == two[1].cells.len() && !two.iter().all(RowLine::is_item)
        });
        let closed = self.lines.iter().any(|line| line.closed);
        aligned || closed || (self.after_table && !self.lines.is_empty())
    }

    fn with_delimiter(&self, at: usize) -> BrokenTable {
        let delimiter = &self.lines[at];
        let Some(header) = at.checked_sub(1).map(|above| &self.lines[above]) else {
            let cause = Cause::NoDelimiter { columns: delimiter.cells.len() };
            return BrokenTable { range: delimiter.range.clone(), header: None, cause };
        };
        let (columns, dashes) = (header.cells.len(), delimiter.cells.len());
        let cause = if header.full_width || delimiter.full_width {
            Cause::FullWidth
        } else if columns == dashes && delimiter.odd_space {
            Cause::Space { columns }
        } else if columns == dashes {
            Cause::Enclosed
        } else {
            Cause::Delimiter { header: columns, delimiter: dashes }
        };
        BrokenTable { range: delimiter.range.clone(), header: Some(header.cells.clone()), cause }
    }

    fn without_delimiter(&self) -> BrokenTable {
        let first = &self.lines[0];
        let columns = first.cells.len();
        let cause =
            if first.full_width { Cause::FullWidth } else { Cause::NoDelimiter { columns } };
        BrokenTable { range: first.range.clone(), header: None, cause }
    }
}
