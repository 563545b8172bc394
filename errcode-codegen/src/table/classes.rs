//! Ranges and lists of codes, as tables of statuses have them.

use super::code_form::{self, CodeForm, NotACode};
use super::{cells, header};
use crate::document::Table;

/// The column of tables that give the statuses of classes of codes: its header speaks of
/// codes, and its cells are ranges and lists.
pub(super) fn column(tables: &[&Table]) -> Option<usize> {
    let header = tables.first().map_or(&[][..], |table| &table.header.cells);
    if !header.iter().any(|cell| header::is_status_or_code(&cell.text())) {
        return None;
    }
    let are_classes = |at: usize| {
        cells::every(tables, at, |cell| is_several(cell) || cells::is_integer(cell))
            && cells::half(tables, at, is_several)
    };
    (0..header.len()).find(|&at| header::has_code_word(&header[at].text()) && are_classes(at))
}

fn is_several(cell: &str) -> bool {
    matches!(code_form::read(cell), CodeForm::NotACode(NotACode::Range | NotACode::List))
}
