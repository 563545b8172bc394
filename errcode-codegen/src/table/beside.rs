//! Tables that stand side by side: the columns of the first come again in the
//! header, and each of them is read as a table of its own.

use super::header;
use crate::document::{Cell, Document, Row, Table};

/// Parts the tables of a document that are several.
pub(crate) fn part(document: &mut Document) {
    for mut table in std::mem::take(&mut document.tables) {
        without_spacers(&mut table);
        match repeated(&table.header) {
            Some(columns) => document.tables.extend(parts(table, columns)),
            None => document.tables.push(table),
        }
    }
}

/// How many columns of a header come again behind the last of them, if all do.
/// Headers without a word are none that come again.
fn repeated(header: &Row) -> Option<usize> {
    repeated_texts(&header.cells.iter().map(text).collect::<Vec<_>>())
}

fn text(cell: &Cell) -> String {
    header::normalize(&cell.text())
}

/// Takes out the columns in which nothing stands, where what they part is repeated.
fn without_spacers(table: &mut Table) {
    let cells = &table.header.cells;
    let Some(first) = cells.iter().position(Cell::is_blank) else { return };
    let mut texts = Vec::new();
    for cell in cells {
        if !cell.is_blank() {
            texts.push(text(cell));
        }
    }
    if repeated_texts(&texts).is_none_or(|columns| columns > first) {
        return;
    }
    let mut says = vec![false; cells.len()];
    mark_said(&mut says, &table.header);
    for row in &table.rows {
        mark_said(&mut says, row);
    }
    if count_spacers(&says) != cells.len() - texts.len() {
        return;
    }
    take_spacers(&says, &mut table.header);
    for row in &mut table.rows {
        take_spacers(&says, row);
    }
}

/// Marks the columns in which a row says something.
fn mark_said(says: &mut [bool], row: &Row) {
    for (says, cell) in says.iter_mut().zip(&row.cells) {
        *says |= !cell.is_blank();
    }
}

fn count_spacers(says: &[bool]) -> usize {
    let mut count = 0;
    for says in says {
        count += usize::from(!says);
    }
    count
}

fn take_spacers(says: &[bool], row: &mut Row) {
    let present = row.cells.len() - row.missing.min(row.cells.len());
    let missing = says.get(present..).unwrap_or_default();
    row.missing -= count_spacers(missing).min(row.missing);
    let mut at = 0;
    row.cells.retain(|_| {
        at += 1;
        says.get(at - 1) != Some(&false)
    });
}

fn repeated_texts(texts: &[String]) -> Option<usize> {
    if texts.iter().all(String::is_empty) {
        return None;
    }
    (2..=texts.len() / 2).find(|&columns| {
        texts.len().is_multiple_of(columns)
            && texts.chunks(columns).all(|group| *group == texts[..columns])
    })
}

fn parts(table: Table, columns: usize) -> Vec<Table> {
    let Table { heading, header, rows, html, roles: _ } = table;
    let headers = split(header, columns).into_iter();
    let mut parts: Vec<_> =
        headers.map(|header| Table { heading, header, html, ..Table::default() }).collect();
    for row in rows {
        for (part, row) in parts.iter_mut().zip(split(row, columns)) {
            part.rows.push(row);
        }
    }
    parts
}

fn split(row: Row, columns: usize) -> Vec<Row> {
    let Row { range, cells, missing, mut excess, mut swallowed } = row;
    let (mut cells, mut rows) = (cells.into_iter(), Vec::new());
    while cells.len() > 0 {
        let cells_here: Vec<_> = cells.by_ref().take(columns).collect();
        let start = cells_here.first().map_or(range.start, |cell| cell.range.start);
        let end = cells_here.last().map_or(range.end, |cell| cell.range.end);
        let is_last = cells.len() == 0;
        rows.push(Row {
            range: start..end,
            missing: missing.saturating_sub(cells.len()).min(columns),
            cells: cells_here,
            excess: excess.take_if(|_| is_last),
            swallowed: std::mem::take(&mut swallowed),
        });
    }
    rows
}
