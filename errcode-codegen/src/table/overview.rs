//! Tables of classes of codes, such as `4xx`, beside the codes themselves: they tell
//! how the codes are grouped, and have none.

use super::cells;
use super::select::CodeTable;
use crate::chars::{NO_DIGIT, chars};
use crate::numbers::Numbers;

/// Which of the tables have nothing but classes, most of them with a code in another
/// table.
pub(super) fn find(tables: &[CodeTable<'_>], has_code: &[bool]) -> Vec<bool> {
    let mut classes: Option<Numbers<'_>> = None;
    let mut are_overviews = Vec::with_capacity(tables.len());
    for (table, has_code_here) in tables.iter().zip(has_code) {
        let (mut is_overview, mut with_code) = (!has_code_here, 0);
        for row in &table.table.rows {
            if !is_overview {
                break;
            }
            let cell = row.cells.get(table.columns.code);
            let class = cell.map(|cell| cell.code().to_lowercase()).unwrap_or_default();
            let known = classes.get_or_insert_with(|| classes_of(tables, has_code));
            is_overview = !row.swallowed && is_class(&class);
            with_code += usize::from(known.contains(class));
        }
        are_overviews.push(is_overview && with_code * 2 > table.table.rows.len());
    }
    are_overviews
}

fn is_class(cell: &str) -> bool {
    let digits = cell.trim_end_matches('x');
    digits.len() < cell.len() && !digits.is_empty() && !digits.contains(NO_DIGIT)
}

/// The classes of all codes, by the last digits in each.
fn classes_of(tables: &[CodeTable<'_>], has_code: &[bool]) -> Numbers<'static> {
    let mut classes = Numbers::default();
    for (table, _) in tables.iter().zip(has_code).filter(|(_, has_code)| **has_code) {
        for cell in cells::of(&[table.table], table.columns.code) {
            let code = cell.code();
            let end = code.trim_end_matches(NO_DIGIT);
            let start = end.trim_end_matches(chars(|c| c.is_ascii_digit())).len();
            let digits = &end[start..];
            let count = if digits.len() > MAX_DIGITS { 0 } else { digits.len() };
            for len in 1..count {
                classes.insert(format!("{}{}", &digits[..len], "x".repeat(count - len)));
            }
        }
    }
    classes
}

/// No code has more.
const MAX_DIGITS: usize = 20;
