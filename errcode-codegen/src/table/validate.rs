//! Entries become the catalog: the rules over several rows, one function each.

use std::collections::hash_map::Entry::{Occupied, Vacant};
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
    let mut groups: Vec<Group> = Vec::with_capacity(entries.len());
    let places = groups_of(&entries);
    for (entry, group) in entries.into_iter().zip(places) {
        let Some(group) = group else { continue };
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

/// The group of each entry: that of its code. None of a row exactly like an
/// earlier one, which is folded.
fn groups_of<'e>(entries: &'e [Entry]) -> Vec<Option<usize>> {
    let mut firsts = HashMap::with_capacity(entries.len());
    let mut seen = HashSet::new();
    let group = |entry: &'e Entry| {
        let next = firsts.len();
        match firsts.entry(&entry.code) {
            Vacant(place) => Some(place.insert((next, entry)).0),
            // Only rows of one code can be alike.
            Occupied(place) => {
                let &(group, first) = place.get();
                seen.insert(first.content());
                seen.insert(entry.content()).then_some(group)
            }
        }
    };
    entries.iter().map(group).collect()
}
