//! One of two catalogs that are compared, by what is looked for.

use crate::catalog::{Catalog, Entry};
use crate::code::Code;
use crate::lock::meaning::normal;
use crate::name::ident;
use crate::numbers::{Key, Numbers};

/// A code as it is written, so that a type can change.
pub(super) fn key(entry: &Entry) -> String {
    entry.record.code.to_string()
}

/// A catalog, by what is looked for.
pub(super) struct Side<'a> {
    pub(super) catalog: &'a Catalog,
    /// The variants, as they are numbered by their codes.
    variants: Vec<&'a Entry>,
    codes: Numbers<'a>,
    /// The codes of the names.
    named: Vec<&'a Code>,
    names: Numbers<'a>,
    /// The variants by their texts.
    texts: Only<'a>,
    /// The variants by their name cells, or else their names.
    titles: Only<'a>,
}

/// Entries by what only one code has.
#[derive(Default)]
struct Only<'a> {
    entries: Vec<Option<&'a Entry>>,
    numbers: Numbers<'a>,
}

impl<'a> Only<'a> {
    fn add(&mut self, key: impl Into<Key<'a>>, entry: &'a Entry) {
        let at = self.numbers.add(key);
        match self.entries.get_mut(at) {
            None => self.entries.push(Some(entry)),
            Some(only) => *only = only.filter(|only| only.record.code == entry.record.code),
        }
    }

    fn get(&self, key: &str) -> Option<&'a Entry> {
        self.entries[self.numbers.get(key)?]
    }
}

impl<'a> Side<'a> {
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        let mut side = Self {
            catalog,
            variants: Vec::new(),
            codes: Numbers::default(),
            named: Vec::new(),
            names: Numbers::default(),
            texts: Only::default(),
            titles: Only::default(),
        };
        for entry in &catalog.entries {
            side.add_names(entry);
        }
        for entry in catalog.variants() {
            side.add_variant(entry);
        }
        side
    }

    fn add_variant(&mut self, entry: &'a Entry) {
        if self.codes.insert(key(entry)) {
            self.variants.push(entry);
        }
        self.texts.add(normal(entry.record.meaning()), entry);
        let title = ident::from_name(&entry.record.title);
        self.titles.add(title.unwrap_or_else(|| entry.name.clone()), entry);
    }

    fn add_names(&mut self, entry: &'a Entry) {
        self.add_name(&entry.name, entry);
        for name in entry.further_names() {
            self.add_name(name, entry);
        }
    }

    fn add_name(&mut self, name: &'a str, entry: &'a Entry) {
        if self.names.insert(name) {
            self.named.push(&entry.record.code);
        }
    }

    pub(super) fn variant<'k>(&self, code: impl Into<Key<'k>>) -> Option<&'a Entry> {
        Some(self.variants[self.codes.get(code)?])
    }

    /// The code that a name has, as it is written.
    pub(super) fn code(&self, name: &str) -> Option<String> {
        Some(self.named[self.names.get(name)?].to_string())
    }

    /// The only variant with a text.
    pub(super) fn only(&self, text: &str) -> Option<&'a Entry> {
        self.texts.get(text)
    }

    /// The only code that has been called so.
    pub(super) fn called(&self, name: &str) -> Option<&'a Code> {
        self.titles.get(name).map(|entry| &entry.record.code)
    }
}
