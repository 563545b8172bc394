//! Rows of a single word, which can be the title of those below it.

use super::code_form;
use crate::chars::chars;
use crate::document::{Cell, Row, Table};

/// Which letters a text has.
#[derive(Clone, Copy, Default)]
pub(super) struct Cases {
    lower: bool,
    upper: bool,
}

fn cases_of(text: &str) -> Cases {
    Cases {
        lower: text.contains(chars(char::is_lowercase)),
        upper: text.contains(chars(char::is_uppercase)),
    }
}

/// Whether a text has letters that are not among these.
pub(super) fn has_others(text: &str, known: Cases) -> bool {
    let own = cases_of(text);
    own.lower && !known.lower || own.upper && !known.upper
}

/// The letters of the codes in a first column that have a text; any if they are not
/// two, or one of them may be any word.
pub(super) fn cases_of_codes(table: &Table) -> Cases {
    let any = Cases { lower: true, upper: true };
    let (mut cases, mut count) = (Cases::default(), 0);
    for row in table.rows.iter().filter(|row| !row.swallowed && !is_alone(row)) {
        let code = row.cells.first().map(Cell::code).unwrap_or_default();
        if code_form::outline(&code).is_none() {
            return any;
        }
        let Cases { lower, upper } = cases_of(&code);
        cases = Cases { lower: cases.lower || lower, upper: cases.upper || upper };
        count += 1;
    }
    if count > 1 { cases } else { any }
}

/// Whether a row says nothing but what stands in its first cell.
pub(super) fn is_alone(row: &Row) -> bool {
    let Some((first, rest)) = row.cells.split_first() else { return true };
    row.excess.is_none() && rest.iter().all(|cell| cell.is_blank() || cell.is_same(first))
}
