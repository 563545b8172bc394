//! The rules over several rows, one function each.

use super::part::Part;
use super::select::Selection;
use crate::catalog::Record;
use crate::diagnostic::{Faults, wording};
use crate::document::Document;
use crate::name::Grouped;
use crate::numbers::Numbers;
use crate::source::Source;

/// Tells which rows have one code, and reports codes that are given twice.
pub(crate) fn validate(
    source: &Source<'_>,
    document: &Document,
    selection: &Selection<'_>,
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
                let first = &mut grouped[first].record;
                let line = source.line(first.places.code.start);
                if selection.part == Part::Codes {
                    faults.report(wording::contested_code(line, &record));
                } else {
                    let sections = sections(document, selection, first, &record);
                    faults.report(wording::duplicate_code(line, &record, &sections));
                }
                first.complete(&record);
            }
            None => firsts.push(grouped.len()),
        }
        grouped.push(Grouped { record, group });
    }
    grouped
}

/// The sections of two rows with one code, if neither heading covers the other.
fn sections<'d>(
    document: &'d Document,
    selection: &Selection<'_>,
    first: &Record,
    again: &Record,
) -> Vec<&'d str> {
    let heading = |record: &Record| selection.tables.get(record.table)?.table.heading;
    let mut sections = Vec::new();
    for (one, other) in [(first, again), (again, first)] {
        if let Some(at) = heading(one) {
            let text = document.headings[at].text.as_str();
            if !document.is_under(heading(other), text) {
                sections.push(text);
            }
        }
    }
    sections
}

/// The group of each row: that of its code. None of a row exactly like an
/// earlier one, which is folded.
fn groups_of(records: &[Record]) -> Vec<Option<usize>> {
    let (mut codes, mut firsts) = (Numbers::with_capacity(records.len()), Vec::new());
    let mut seen = Numbers::default();
    let mut groups = Vec::with_capacity(records.len());
    for record in records {
        let group = codes.add(&record.code);
        let is_kept = match firsts.get(group) {
            None => {
                firsts.push(record);
                true
            }
            // Only rows of one code can be alike.
            Some(first) => {
                seen.insert(first.content());
                seen.insert(record.content())
            }
        };
        groups.push(is_kept.then_some(group));
    }
    groups
}
