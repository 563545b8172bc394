//! The rows of an HTML table as those of any other: cells that span rows and
//! columns are repeated, and what the header has no column for is told.

use super::{HtmlCell, HtmlRow};
use crate::document::{Cell, Row, Table};

/// What cells that span others may add to a document, in bytes: more is no table
/// of people, and would take all memory.
pub(crate) const MAX_REPEATED: usize = 1 << 24;

/// Why rows are no table.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// There is no cell.
    Empty,
    /// The cells span too many others.
    TooWide,
}

/// Puts the cells of rows into columns. A row of headers that is not the first
/// begins a table of its own, unless it is the first again.
pub(crate) fn tables(
    rows: Vec<HtmlRow>,
    cell_of: &dyn Fn(&HtmlCell) -> Cell,
    budget: &mut usize,
) -> Result<Vec<Table>, Refused> {
    let mut rows = rows;
    rows.retain(|row| !row.cells.is_empty());
    if is_vertical(&rows) {
        rows = transposed(&rows);
    }
    let has_data = rows.iter().any(|row| !is_header(row));
    let has_head = rows.iter().any(|row| row.is_in_head);
    let (mut tables, mut start) = (Vec::new(), 0);
    while start < rows.len() {
        // A title above the header is no column.
        let is_title = rows[start].cells.len() == 1;
        if is_title && rows.get(start + 1).is_some_and(|row| row.cells.len() > 1) {
            start += 1;
        }
        let first = start + header_len(&rows[start..]);
        let next =
            (first..rows.len()).find(|&at| has_data && begins_table(&rows[at], has_head, cell_of));
        let mut end = next.unwrap_or(rows.len());
        if next.is_some() && end > first && rows[end - 1].cells.len() == 1 {
            end -= 1;
        }
        let mut grid = Grid { cell_of, budget, spans: Vec::new(), width: usize::MAX };
        tables.push(grid.table(&rows[start..first], &rows[first..end])?);
        start = end;
    }
    if tables.is_empty() { Err(Refused::Empty) } else { Ok(joined(tables)) }
}

/// Whether a row has nothing but headers, and more than one.
fn is_header(row: &HtmlRow) -> bool {
    row.cells.len() > 1 && row.cells.iter().all(|cell| cell.is_header)
}

/// Whether the headers stand in the first column, and not in the first row.
fn is_vertical(rows: &[HtmlRow]) -> bool {
    let columns = rows.first().map_or(0, |row| row.cells.len());
    columns > 1
        && rows.iter().all(|row| {
            row.cells.len() == columns
                && row.cells.iter().all(|cell| cell.columns == 1 && cell.rows == 1)
                && row.cells[0].is_header
                && !row.cells[1..].iter().any(|cell| cell.is_header)
        })
}

/// Columns as rows; all rows have as many cells.
fn transposed(rows: &[HtmlRow]) -> Vec<HtmlRow> {
    let mut columns = Vec::new();
    for at in 0..rows[0].cells.len() {
        let cells: Vec<_> = rows.iter().map(|row| row.cells[at].clone()).collect();
        columns.push(HtmlRow { start: cells[0].content.start, cells, is_in_head: false });
    }
    columns
}

/// Whether a row is the header of a further table, and no row or title of this one
/// whose cells are `<th>`: it has a text for each column, and stands where the first
/// header does.
fn begins_table(row: &HtmlRow, has_head: bool, cell_of: &dyn Fn(&HtmlCell) -> Cell) -> bool {
    is_header(row)
        && row.is_in_head == has_head
        && row.cells.iter().map(cell_of).all(|cell| {
            let text = cell.text();
            !text.is_empty() && text.parse::<i64>().is_err()
        })
}

/// How many rows the header has: those of the head, or as many as a cell of the
/// first one spans beside others.
fn header_len(rows: &[HtmlRow]) -> usize {
    let mut in_head = 0;
    while in_head <= MAX_HEADER && rows.get(in_head).is_some_and(|row| row.is_in_head) {
        in_head += 1;
    }
    let (mut spanned, mut least) = (1, usize::MAX);
    for cell in &rows[0].cells {
        spanned = spanned.max(cell.rows);
        least = least.min(cell.rows);
    }
    let is_spanned = spanned <= MAX_HEADER && least < spanned;
    let len = in_head.max(if is_spanned { spanned } else { 1 });
    if len < rows.len() && len <= MAX_HEADER { len } else { 1 }
}

/// The header of people has fewer rows.
const MAX_HEADER: usize = 4;

/// Tables with one header, one below the other, are one.
fn joined(tables: Vec<Table>) -> Vec<Table> {
    let mut joined: Vec<Table> = Vec::new();
    for table in tables {
        let texts = |table: &Table| -> Vec<String> {
            table.header.cells.iter().map(|cell| cell.text().into_owned()).collect()
        };
        match joined.last_mut().filter(|last| texts(last) == texts(&table)) {
            Some(last) => last.rows.extend(table.rows),
            None => joined.push(table),
        }
    }
    joined
}

/// A cell that goes on in the rows below.
#[derive(Clone)]
struct Span {
    cell: Cell,
    rows: usize,
}

struct Grid<'a> {
    cell_of: &'a dyn Fn(&HtmlCell) -> Cell,
    budget: &'a mut usize,
    /// What reaches into the next row, for each column.
    spans: Vec<Option<Span>>,
    /// How many columns the header has.
    width: usize,
}

impl Grid<'_> {
    fn table(&mut self, header: &[HtmlRow], rows: &[HtmlRow]) -> Result<Table, Refused> {
        let mut head = self.row(&header[0], &[])?;
        self.width = head.cells.len();
        for row in &header[1..] {
            let below = self.row(row, &[])?;
            head.range.end = below.range.end;
            for (cell, below) in head.cells.iter_mut().zip(below.cells) {
                if !below.is_blank() && below.lines != cell.lines {
                    cell.lines = format!("{} {}", cell.lines, below.lines);
                    cell.range = below.range;
                }
            }
        }
        let starts: Vec<_> = head.cells.iter().map(|cell| cell.range.start).collect();
        let mut body = Vec::with_capacity(rows.len());
        for row in rows {
            body.push(self.row(row, &starts)?);
        }
        Ok(Table { header: head, rows: body, ..Table::default() })
    }

    /// A row of as many cells as the header has, which is told by where its cells
    /// begin: one of several columns is not one of a header's two.
    fn row(&mut self, row: &HtmlRow, header: &[usize]) -> Result<Row, Refused> {
        let mut filled = Row { range: row.start..row.start, ..Row::default() };
        for html in &row.cells {
            self.fill_spans(&mut filled)?;
            let mut cell = (self.cell_of)(html);
            filled.range.end = cell.range.end.max(filled.range.end);
            let (start, rows) = (filled.cells.len(), html.rows.saturating_sub(1));
            let room = self.width.saturating_sub(start);
            if room == 0 {
                filled.excess.get_or_insert(cell.range.clone()).end = cell.range.end;
                continue;
            }
            let columns = html.columns.clamp(1, room.min(MAX_COLUMNS));
            let of = header.get(start..start + columns).unwrap_or_default();
            cell.spans_columns = of.iter().any(|&at| at != of[0]);
            for _ in 1..columns {
                self.spend(&cell)?;
                self.push(&mut filled, cell.clone(), rows)?;
            }
            self.push(&mut filled, cell, rows)?;
        }
        self.fill(&mut filled)?;
        Ok(filled)
    }

    /// Adds the cells of rows above that reach into this one.
    fn fill_spans(&mut self, row: &mut Row) -> Result<(), Refused> {
        while let Some(span) = self.spans.get_mut(row.cells.len()).and_then(Option::take) {
            self.push(row, span.cell, span.rows - 1)?;
        }
        Ok(())
    }

    fn push(&mut self, row: &mut Row, cell: Cell, rows: usize) -> Result<(), Refused> {
        if rows > 0 {
            self.spend(&cell)?;
            let at = row.cells.len();
            self.spans.resize(self.spans.len().max(at + 1), None);
            self.spans[at] = Some(Span { cell: cell.clone(), rows });
        }
        row.cells.push(cell);
        Ok(())
    }

    /// Adds what a row lacks.
    fn fill(&mut self, row: &mut Row) -> Result<(), Refused> {
        self.fill_spans(row)?;
        while self.width != usize::MAX && row.cells.len() < self.width {
            let cell = Cell { range: row.range.end..row.range.end, ..Cell::default() };
            self.spend(&cell)?;
            self.push(row, cell, 0)?;
            row.missing += 1;
            self.fill_spans(row)?;
        }
        Ok(())
    }

    /// Counts a cell that the document does not have.
    fn spend(&mut self, cell: &Cell) -> Result<(), Refused> {
        let cost = size_of::<Cell>() + cell.lines.len();
        *self.budget = self.budget.checked_sub(cost).ok_or(Refused::TooWide)?;
        Ok(())
    }
}

/// A cell of more columns is clipped.
const MAX_COLUMNS: usize = 1_000;
