//! The lock that there should be.

use std::collections::HashMap;

use super::print::{write_head, write_line, write_reserved};
use super::{Line, Lock};
use crate::catalog::Catalog;
use crate::code::Code;

impl Lock<'_> {
    /// The lock of a catalog that has been read with this one: names that were
    /// given stay, in their order.
    pub(crate) fn rewritten(&self, enum_name: &str, options: &str, catalog: &Catalog) -> String {
        let lines = self.by_code();
        let mut names = names(catalog, &lines);
        let mut variants: Vec<_> = (0..catalog.entries.len()).collect();
        variants.retain(|&at| catalog.entries[at].alias_of.is_none());
        variants.sort_by_key(|&at| &catalog.entries[at].record.code);
        let mut text = String::new();
        // Nothing fails to be written to a text.
        let _ = write_head(&mut text, enum_name, options);
        for at in variants {
            let record = &catalog.entries[at].record;
            let message = one_line(&record.message);
            let names = std::mem::take(&mut names[at]);
            let (code, is_retired) = (&record.code, record.is_retired);
            let _ = write_line(&mut text, code, is_retired, record.status, &names, &message);
        }
        let _ = write_reserved(&mut text, &self.reserved);
        text
    }
}

/// The names of each entry that is a variant: its own, those of the lock, and
/// those of later rows.
fn names<'a>(catalog: &'a Catalog, lines: &HashMap<&Code, &Line<'a>>) -> Vec<Vec<&'a str>> {
    let mut names: Vec<Vec<&str>> = Vec::with_capacity(catalog.entries.len());
    for entry in &catalog.entries {
        let mut own = vec![entry.name.as_str()];
        if let (None, Some(line)) = (entry.alias_of, lines.get(&entry.record.code)) {
            own.extend(line.names.iter().filter(|name| **name != entry.name));
        }
        names.push(own);
    }
    for entry in &catalog.entries {
        if let Some(variant) = entry.alias_of
            && !names[variant].contains(&entry.name.as_str())
        {
            names[variant].push(&entry.name);
        }
    }
    names
}

/// A message in one line, whatever stands between its words.
pub(super) fn one_line(message: &str) -> String {
    let mut line = String::with_capacity(message.len());
    for word in message.split(|c: char| c.is_whitespace() || c.is_control()) {
        if !word.is_empty() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    line
}
