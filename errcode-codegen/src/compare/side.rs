//! One of two catalogs that are compared, by what is looked for.

use crate::catalog::{Catalog, Entry, Record};
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
    /// The variants with a text that only one code has.
    with_text: Vec<Option<&'a Entry>>,
    texts: Numbers<'a>,
    /// The codes with a name cell, or else a name, that only one code has.
    with_title: Vec<Option<&'a Code>>,
    called: Numbers<'a>,
}

impl<'a> Side<'a> {
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        let mut side = Self {
            catalog,
            variants: Vec::new(),
            codes: Numbers::default(),
            named: Vec::new(),
            names: Numbers::default(),
            with_text: Vec::new(),
            texts: Numbers::default(),
            with_title: Vec::new(),
            called: Numbers::default(),
        };
        for entry in &catalog.entries {
            side.add_name(&entry.name, entry);
            for name in entry.further_names() {
                side.add_name(name, entry);
            }
        }
        for entry in catalog.variants() {
            if side.codes.insert(key(entry)) {
                side.variants.push(entry);
            }
            let at = side.texts.add(normal(entry.record.meaning()));
            match side.with_text.get_mut(at) {
                None => side.with_text.push(Some(entry)),
                Some(only) => *only = only.filter(|only| only.record.code == entry.record.code),
            }
            side.add_title(entry);
        }
        side
    }

    fn add_title(&mut self, entry: &'a Entry) {
        let Record { code, title, .. } = &entry.record;
        let name = ident::from_name(title).unwrap_or_else(|| entry.name.clone());
        let at = self.called.add(name);
        match self.with_title.get_mut(at) {
            None => self.with_title.push(Some(code)),
            Some(only) => *only = only.filter(|only| *only == code),
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
        self.with_text[self.texts.get(text)?]
    }

    /// The only code that has been called so.
    pub(super) fn called(&self, name: &str) -> Option<&'a Code> {
        self.with_title[self.called.get(name)?]
    }
}
