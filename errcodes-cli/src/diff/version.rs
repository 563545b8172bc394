//! What a document says in one version.

use std::collections::HashMap;

use errcode_codegen::{Catalog, Entry, Role, Source};

use super::side;

#[derive(Clone, Copy)]
pub(super) struct Version<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) source: &'a Source<'a>,
}

impl Version<'_> {
    pub(super) fn place(&self, entry: &Entry) -> Option<(usize, usize)> {
        entry.range(Role::Code).map(|range| side::place(self.source, range))
    }
}

/// The codes that the old document has, and the new one or its lock, in the order of
/// the new one.
pub(super) fn in_both<'a>(old: Version<'a>, new: Version<'a>) -> Vec<(&'a Entry, &'a Entry)> {
    let entries = old.catalog.variants().filter(|entry| !entry.is_retired());
    let was: HashMap<_, _> = entries.map(|entry| (entry.code().to_string(), entry)).collect();
    let entries = new.catalog.variants();
    entries.filter_map(|entry| Some((*was.get(&entry.code().to_string())?, entry))).collect()
}
