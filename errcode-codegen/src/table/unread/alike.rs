//! Columns that may go on with the codes that are read, though they are written
//! otherwise, or few.

use super::{Known, found, has_messages};
use crate::chars::{DIGIT, LOWERCASE};
use crate::document::{Cell, Table};
use crate::table::{cells, header, joined};

impl Known<'_> {
    /// Whether a column of numbers, which are no HTTP statuses, can be of codes beside
    /// those that are numbers, too: of three digits, or else of none that are read.
    pub(super) fn go_on_with_numbers(&self, table: &Table, at: usize, header: &str) -> bool {
        let all = found(table, at, &cells::is_integer);
        let is_long = |code: &String| digits(code) > 2;
        let is_new = |code: &String| !self.codes.contains(code.as_str());
        let goes_on = |code: &String| is_new(code) && digits(code) >= self.min_digits;
        self.has_integers
            && all.len() > 2
            && (header::is_number(header) || self.is_about_errors(table, header))
            && may_be_code(table, header)
            && cells::every(&[table], at, cells::is_integer)
            && !all.iter().all(|code| is_http(code))
            && !counts(&all)
            && (all.iter().all(is_long) && all.iter().any(is_new) || all.iter().all(goes_on))
    }

    /// Whether a column of words that are written like the codes can be of others: beside
    /// messages, by the words themselves, or of constants below an unknown word under a
    /// heading that speaks of errors, and in no table of fields.
    pub(super) fn go_on_with_words(&self, table: &Table, at: usize, header: &str) -> bool {
        let is_like = |code: &str| {
            cells::is_identifier(code)
                && joined::outline(code).is_some_and(|outline| self.outlines.contains(outline))
        };
        let all = found(table, at, &is_like);
        let mut likely = cells::Count::default();
        for code in &all {
            likely.add(joined::may_be_code(code, &self.first_words));
        }
        let is_error = || {
            header::fits(header).is_empty()
                && self.is_about_errors(table, header)
                && !table.header.cells.iter().any(|cell| header::is_advice(&cell.text()))
                && !all.iter().any(|code| code.contains(LOWERCASE))
        };
        may_be_code(table, header)
            && all.iter().any(|code| !self.codes.contains(code.as_str()))
            && (has_messages(table) || all.len() > 2 && (likely.are_most() || is_error()))
    }

    /// Whether a header, or the heading above its table, says that codes stand below it.
    fn is_about_errors(&self, table: &Table, header: &str) -> bool {
        let heading = table.heading.and_then(|at| self.are_about_errors.get(at));
        header::is_about_errors(header) || heading == Some(&true)
    }
}

/// Whether a header may stand above codes, and has a text beside.
fn may_be_code(table: &Table, header: &str) -> bool {
    let can_be_text = |cell: &Cell| header::can_be_text(&cell.text());
    !header::is_of_requests(header)
        && !header::is_advice(header)
        && table.header.cells.iter().any(can_be_text)
}

/// Whether numbers are those of rows, or of values: one after the other from 0 or 1 on.
fn counts(numbers: &[String]) -> bool {
    let counts_from = |first: usize| {
        numbers.iter().enumerate().all(|(at, number)| *number == (at + first).to_string())
    };
    counts_from(0) || counts_from(1)
}

fn is_http(code: &str) -> bool {
    code.parse().is_ok_and(|code: usize| (100..600).contains(&code))
}

pub(super) fn digits(code: &str) -> usize {
    code.matches(DIGIT).count()
}
