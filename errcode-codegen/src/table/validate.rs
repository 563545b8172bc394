//! The rules over several rows, one function each.

use std::collections::HashMap;
use std::collections::HashSet;
use std::collections::hash_map::Entry::{Occupied, Vacant};

use crate::catalog::Record;
use crate::diagnostic::{Faults, wording};
use crate::name::Grouped;
use crate::source::Source;

/// Tells which rows have one code, and reports codes that are given twice.
pub(crate) fn validate(
    source: &Source<'_>,
    records: Vec<Record>,
    faults: &mut Faults<'_>,
) -> Vec<Grouped> {
    let groups = groups_of(&records);
    let mut grouped: Vec<Grouped> = Vec::with_capacity(records.len());
    // Where the first row of each group is.
    let mut firsts: Vec<usize> = Vec::with_capacity(records.len());
    for (record, group) in records.into_iter().zip(groups) {
        let Some(group) = group else { continue };
        match firsts.get(group) {
            Some(&first) => {
                let first = &grouped[first].record;
                let line = source.line(first.places.code.start);
                faults.report(wording::duplicate_code(first, line, &record));
            }
            None => firsts.push(grouped.len()),
        }
        grouped.push(Grouped { record, group });
    }
    grouped
}

/// The group of each row: that of its code. None of a row exactly like an
/// earlier one, which is folded.
fn groups_of(records: &[Record]) -> Vec<Option<usize>> {
    let mut firsts = HashMap::with_capacity(records.len());
    let mut seen = HashSet::new();
    let mut groups = Vec::with_capacity(records.len());
    for record in records {
        let next = firsts.len();
        groups.push(match firsts.entry(&record.code) {
            Vacant(place) => Some(place.insert((next, record)).0),
            // Only rows of one code can be alike.
            Occupied(place) => {
                let &(group, first) = place.get();
                seen.insert(first.content());
                seen.insert(record.content()).then_some(group)
            }
        });
    }
    groups
}
