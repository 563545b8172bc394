//! Tables of error codes that are made up, and alike in every run: an HTTP
//! status, a code and a message a row, as APIs document them.

use crate::random::Random;
use crate::words::{FAULTS, SCOPES, THINGS};

/// How the API writes its codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Codes {
    /// `40012004`: the status, then runs of numbers with gaps between them.
    Number,
    /// `BucketNameNotFound`.
    Text,
}

/// A document before it is written down.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub(crate) codes: Codes,
    /// By status, then by code.
    pub(crate) rows: Vec<Row>,
}

/// One error.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) status: u16,
    pub(crate) code: u32,
    /// What the macro calls the variant.
    pub(crate) name: String,
    pub(crate) message: String,
}

/// Statuses, and how many of a hundred rows have them.
const STATUSES: [(u16, usize); 12] = [
    (400, 40),
    (401, 8),
    (403, 14),
    (404, 12),
    (405, 2),
    (406, 3),
    (409, 6),
    (413, 2),
    (415, 2),
    (429, 2),
    (500, 5),
    (503, 4),
];

impl Table {
    pub(crate) fn new(codes: Codes, len: usize) -> Self {
        let mut random = Random::new(len as u64);
        let rest = len - STATUSES.iter().map(|(_, share)| len * share / 100).sum::<usize>();
        let mut rows = Vec::with_capacity(len);
        for (status, share) in STATUSES {
            // What division leaves over goes to the status that most have.
            let count = len * share / 100 + if status == 400 { rest } else { 0 };
            for number in numbers(count, &mut random) {
                let message = message(rows.len());
                let name = camel(&message);
                let code = u32::from(status) * 100_000 + number;
                rows.push(Row { status, code, name, message });
            }
        }
        Self { codes, rows }
    }

    /// The table after an edit: another wording of the row in the middle, which
    /// gives its variant another name.
    pub(crate) fn edited(&self, edit: usize) -> Self {
        let mut table = self.clone();
        let middle = table.rows.len() / 2;
        let row = &mut table.rows[middle];
        row.message = format!("{} v{edit}", row.message);
        row.name = camel(&row.message);
        table
    }

    /// The bytes of all texts that a program has to keep.
    pub(crate) fn text_len(&self) -> usize {
        self.rows.iter().map(|row| row.name.len() + row.message.len()).sum()
    }
}

/// The numbers of one status, below 100,000: runs with small gaps, and a new
/// thousand for each module of the API while there is room.
fn numbers(count: usize, random: &mut Random) -> Vec<u32> {
    let mut number = 1_000;
    let next = |left: usize| {
        let thousand = number / 1_000 * 1_000 + 1_000;
        let room = 100_000_u32.saturating_sub(thousand) as usize > 2 * left;
        number = match random.below(100) {
            0..3 if room => thousand + 1,
            3..10 => number + 2 + random.below(3),
            _ => number + 1,
        };
        number
    };
    (0..count).rev().map(next).collect()
}

/// The message of a row. A step that shares no factor with the number of
/// messages comes to all of them before it comes back to one.
fn message(index: usize) -> String {
    const COUNT: usize = SCOPES.len() * THINGS.len() * FAULTS.len();
    const STEP: usize = 60_013;
    let at = index * STEP % COUNT;
    let (scope, at) = (SCOPES[at % SCOPES.len()], at / SCOPES.len());
    let (thing, fault) = (THINGS[at % THINGS.len()], FAULTS[at / THINGS.len()]);
    format!("{scope} {thing} {fault}")
}

/// The name that the macro gives to a message of ASCII words in one case.
fn camel(message: &str) -> String {
    let mut name = String::new();
    for word in message.split(|c: char| !c.is_ascii_alphanumeric()) {
        let (first, rest) = word.split_at(word.len().min(1));
        name += &first.to_ascii_uppercase();
        name += &rest.to_ascii_lowercase();
    }
    name
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_code_and_no_name_is_given_twice() {
        let Table { rows, .. } = Table::new(Codes::Number, 100_000);
        assert_eq!(rows.iter().map(|row| row.code).collect::<HashSet<_>>().len(), 100_000);
        assert_eq!(rows.iter().map(|row| &row.name).collect::<HashSet<_>>().len(), 100_000);
        assert!(rows.iter().all(|row| row.code / 100_000 == row.status.into()));
        assert!(rows.iter().all(|row| (10..=64).contains(&row.message.len())));
    }
}
