//! One of two catalogs that are compared, by what is looked for.

use std::collections::HashMap;
use std::iter;

use errcode_codegen::{Catalog, Code, Entry, normal, variant_name};

/// A code as it is written, so that a type can change.
pub(super) fn key(entry: &Entry) -> String {
    entry.code().to_string()
}

/// A catalog, by what is looked for.
pub(super) struct Side<'a> {
    pub(super) catalog: &'a Catalog,
    /// The variants by their codes.
    variants: HashMap<String, &'a Entry>,
    /// The codes of the names.
    names: HashMap<&'a str, &'a Code>,
    /// The variants by their texts, if only one has it.
    texts: HashMap<String, Option<&'a Entry>>,
    /// The variants by their name cells, or else their names, if only one has it.
    titles: HashMap<String, Option<&'a Entry>>,
}

impl<'a> Side<'a> {
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        let mut names = HashMap::new();
        for entry in catalog.entries() {
            for name in iter::once(entry.name()).chain(entry.further_names()) {
                names.entry(name).or_insert(entry.code());
            }
        }
        let mut side = Self {
            catalog,
            variants: HashMap::new(),
            names,
            texts: HashMap::new(),
            titles: HashMap::new(),
        };
        for entry in catalog.variants() {
            side.add(entry);
        }
        side
    }

    fn add(&mut self, entry: &'a Entry) {
        self.variants.entry(key(entry)).or_insert(entry);
        add_only(&mut self.texts, normal(entry.meaning()), entry);
        let title = variant_name(entry.title()).unwrap_or_else(|| entry.name().to_owned());
        add_only(&mut self.titles, title, entry);
    }

    pub(super) fn variant(&self, code: &str) -> Option<&'a Entry> {
        self.variants.get(code).copied()
    }

    /// The code that a name has, as it is written.
    pub(super) fn code(&self, name: &str) -> Option<String> {
        self.names.get(name).map(ToString::to_string)
    }

    /// The only variant with a text.
    pub(super) fn only(&self, text: &str) -> Option<&'a Entry> {
        *self.texts.get(text)?
    }

    /// The only code that has been called so.
    pub(super) fn called(&self, name: &str) -> Option<&'a Code> {
        self.titles.get(name)?.map(Entry::code)
    }
}

/// Of what several entries have, there is none.
fn add_only<'a>(entries: &mut HashMap<String, Option<&'a Entry>>, key: String, entry: &'a Entry) {
    let only = entries.entry(key).or_insert(Some(entry));
    *only = only.filter(|only| only.code() == entry.code());
}
