//! The cells of a column: how many of them are of a kind.

use super::code_form::{self, CodeForm};
use crate::chars::chars;
use crate::document::{Cell, Table};
use crate::numbers::Numbers;

/// The cells of a column that say something.
pub(crate) fn of<'a>(tables: &[&'a Table], column: usize) -> Vec<&'a Cell> {
    let mut cells = Vec::new();
    for table in tables {
        for row in &table.rows {
            if let (Some(cell), false) = (row.cells.get(column), row.swallowed)
                && !cell.is_blank()
                && !cell.spans_columns
            {
                cells.push(cell);
            }
        }
    }
    cells
}

/// Whether a column has cells that say something, and `is` holds for all of them.
pub(crate) fn every(tables: &[&Table], column: usize, is: fn(&str) -> bool) -> bool {
    let Count { found, all } = count(tables, column, is);
    all > 0 && found == all
}

/// Whether `is` holds for nine of ten of the cells that say something: a slip
/// of an author is no other column.
pub(crate) fn mostly(tables: &[&Table], column: usize, is: fn(&str) -> bool) -> bool {
    let Count { found, all } = count(tables, column, is);
    all > 0 && found * 10 >= all * 9
}

/// Whether `is` holds for half of the cells that say something.
pub(crate) fn half(tables: &[&Table], column: usize, is: fn(&str) -> bool) -> bool {
    let Count { found, all } = count(tables, column, is);
    found * 2 >= all
}

/// Whether most of the cells that say something are others: texts, and no few classes.
pub(crate) fn differ(tables: &[&Table], column: usize) -> bool {
    let mut texts = Numbers::default();
    let cells = of(tables, column);
    for cell in &cells {
        texts.insert(cell.text());
    }
    texts.len() * 2 > cells.len()
}

/// Whether tables have rows, and a column says nothing in any of them.
pub(crate) fn are_blank(tables: &[&Table], column: usize) -> bool {
    tables.iter().any(|table| !table.rows.is_empty()) && of(tables, column).is_empty()
}

/// Whether a cell of a column comes again.
pub(crate) fn repeat(tables: &[&Table], column: usize) -> bool {
    let mut known = Numbers::default();
    of(tables, column).into_iter().any(|cell| !known.insert(cell.code()))
}

/// For how many of the cells that say something `is` holds.
pub(super) fn count(tables: &[&Table], column: usize, is: fn(&str) -> bool) -> Count {
    let mut count = Count::default();
    for cell in of(tables, column) {
        count.add(is(&cell.code()));
    }
    count
}

/// How many of some cells something holds for.
#[derive(Default)]
pub(super) struct Count {
    found: usize,
    all: usize,
}

impl Count {
    pub(super) fn add(&mut self, is: bool) {
        self.all += 1;
        self.found += usize::from(is);
    }

    /// Whether it does for three of four; the others may be slips of the author.
    pub(super) fn are_most(&self) -> bool {
        self.all > 0 && self.found * 4 >= self.all * 3
    }
}

/// Whether a cell is no word of ASCII.
pub(crate) fn is_phrase(cell: &str) -> bool {
    cell.contains(' ') || !cell.is_ascii()
}

pub(crate) fn is_integer(cell: &str) -> bool {
    matches!(code_form::read(cell), CodeForm::Int(_))
}

/// Whether a cell can be the name of a number that stands beside it.
pub(super) fn is_name(cell: &str) -> bool {
    code_form::read(cell) == CodeForm::Word && !cell.contains(' ')
}

pub(crate) fn is_word(cell: &str) -> bool {
    is_identifier(cell) || is_integer(cell)
}

pub(crate) fn is_identifier(cell: &str) -> bool {
    let begins_a_word = cell.starts_with(chars(|c| c.is_ascii_alphabetic() || c == '_'));
    begins_a_word && cell.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte))
}
