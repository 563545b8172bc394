//! Entries become the catalog: the rules over several rows, one function each.

use std::collections::{HashMap, HashSet};

use crate::catalog::{Catalog, Entry};
use crate::check;
use crate::fault::Faults;
use crate::lower::Lowered;
use crate::names;
use crate::options::{Item, Options};
use crate::source::Source;
use crate::wording;

/// The rows of one code.
#[derive(Debug)]
pub(crate) struct Group {
    pub(crate) first: Entry,
    /// Rows with other content, in document order.
    pub(crate) later: Vec<Entry>,
}

/// Checks the entries and names them. The catalog holds those that are good.
pub(crate) fn validate(
    source: &Source<'_>,
    lowered: Lowered,
    options: &Options,
    item: &Item,
    faults: &mut Faults<'_>,
) -> Catalog {
    let Lowered { code_type, has_status, entries } = lowered;
    check::overrides(&entries, item, faults);
    let groups = unique_codes(source, entries, faults);
    let variants = names::assign(groups, options, item, faults);
    Catalog { code_type, has_status, variants }
}

/// A code stands once.
fn unique_codes(source: &Source<'_>, entries: Vec<Entry>, faults: &mut Faults<'_>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut of_code = HashMap::new();
    for entry in without_repeats(entries) {
        let group = *of_code.entry(entry.code.clone()).or_insert(groups.len());
        if let Some(Group { first, later }) = groups.get_mut(group) {
            let first_line = source.line(first.at.start);
            faults.report(wording::duplicate_code(first, first_line, &entry));
            later.push(entry);
        } else {
            groups.push(Group { first: entry, later: Vec::new() });
        }
    }
    groups
}

/// A row exactly like an earlier one is folded.
fn without_repeats(entries: Vec<Entry>) -> Vec<Entry> {
    let mut seen = HashSet::new();
    let is_first: Vec<_> = entries.iter().map(|entry| seen.insert(entry.content())).collect();
    drop(seen);
    let entries = entries.into_iter().zip(is_first);
    entries.filter(|(_, is_first)| *is_first).map(|(entry, _)| entry).collect()
}
