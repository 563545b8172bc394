//! What a document says in one version.

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
