//! The lock that there should be.

use std::borrow::Cow;

use super::Lock;
use super::meaning::says_something;
use super::print::{head, push_line, push_reserved};
use crate::catalog::{Catalog, Entry, Record};
use crate::order::sort_by_key;
use crate::table::code_form;

impl Lock<'_> {
    /// The lock of a catalog that has been read with this one: names that were
    /// given stay, in their order.
    pub(crate) fn rewritten(&self, enum_name: &str, options: &str, catalog: &Catalog) -> String {
        let mut names: Vec<Vec<&str>> = Vec::with_capacity(catalog.entries.len());
        let mut variants = Vec::with_capacity(catalog.entries.len());
        for (at, entry) in catalog.entries.iter().enumerate() {
            names.push(Vec::new());
            match entry.alias_of {
                None => {
                    names[at] = self.names_of(entry);
                    variants.push((at, &entry.record));
                }
                Some(of) if !names[of].contains(&entry.name.as_str()) => {
                    names[of].push(&entry.name);
                }
                Some(_) => {}
            }
        }
        sort_by_key(&mut variants, |(_, record)| (&record.code).into());
        let mut text = head(enum_name, options);
        text.reserve(self.text.len());
        for (at, record) in variants {
            let (message, names) = (self.accepted(record), &names[at]);
            let cells = self.cells(&catalog.entries[at]);
            let (code, is_retired) = (&record.code, record.is_retired);
            push_line(&mut text, code, is_retired, record.status, names, &cells, &message);
        }
        push_reserved(&mut text, &self.reserved);
        text
    }

    /// What a record says now. A row that says nothing takes nothing back.
    fn accepted<'a>(&'a self, record: &'a Record) -> Cow<'a, str> {
        let meaning = record.meaning();
        let was = record.line.map(|line| self.lines[line].message);
        match was.filter(|was| meaning.is_empty() || says_something(was)) {
            Some(was) if !says_something(meaning) => Cow::Borrowed(was),
            _ => one_line(meaning),
        }
    }

    /// What the document calls a variant, if that is none of its names. A row without a
    /// name takes nothing back.
    fn cells<'a>(&'a self, entry: &'a Entry) -> Vec<&'a str> {
        let record = &entry.record;
        match (&entry.called, record.line) {
            (Some(called), _) => vec![called],
            (None, Some(line)) if record.is_retired || says_nothing(&record.title) => {
                self.lines[line].cells.clone()
            }
            (None, _) => Vec::new(),
        }
    }

    /// The name of a variant, and what else the lock calls it.
    fn names_of<'a>(&'a self, entry: &'a Entry) -> Vec<&'a str> {
        let mut names = vec![entry.name.as_str()];
        if let Some(line) = entry.record.line {
            names.extend(self.lines[line].names.iter().filter(|name| **name != entry.name));
        }
        names
    }
}

fn says_nothing(cell: &str) -> bool {
    cell.is_empty() || code_form::is_word_for_nothing(cell)
}

/// A message in one line, without what no line can hold.
pub(super) fn one_line(message: &str) -> Cow<'_, str> {
    let message = message.trim();
    // The characters from U+0080 on begin with 0xc2.
    let (bytes, mut at) = (message.as_bytes(), 0);
    while at < bytes.len() && bytes[at] >= b' ' && bytes[at] != 0x7f && bytes[at] != 0xc2 {
        at += 1;
    }
    if at == bytes.len() {
        return Cow::Borrowed(message);
    }
    let mut line = message.replace(char::is_control, " ");
    line.truncate(line.trim_end().len());
    Cow::Owned(line)
}
