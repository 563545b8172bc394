//! The codes that there are to write, in the orders of the formats.

use errcode_codegen::{BodyShape, Catalog, CodeType, Entry};

/// What there is to write.
#[derive(Clone, Copy, Debug)]
pub struct Export<'a> {
    /// The codes, of a document without faults.
    pub catalog: &'a Catalog,
    /// What the codes are called together: a [name](crate::is_name).
    pub name: &'a str,
    /// The path of the document.
    pub document: &'a str,
    /// The [command](crate::command) that writes it again.
    pub command: &'a str,
    /// The error body that the document shows, for [`OpenApi`](crate::Format::OpenApi).
    pub body: Option<&'a BodyShape>,
}

impl Export<'_> {
    /// The line that says what made the text.
    pub(crate) fn made_by(&self) -> String {
        format!("Made by `{}`; edits are lost.", self.command)
    }

    pub(crate) fn has_text_codes(&self) -> bool {
        self.catalog.code_type() == CodeType::Str
    }

    /// The variants, each with the later rows of its code.
    pub(crate) fn with_other_rows(&self) -> Vec<(&Entry, Vec<&Entry>)> {
        let entries = self.catalog.entries();
        let mut others: Vec<Vec<&Entry>> = vec![Vec::new(); entries.len()];
        for entry in entries {
            if let Some(variant) = entry.alias_of() {
                others[variant].push(entry);
            }
        }
        let rows = entries.iter().zip(others);
        rows.filter(|(entry, _)| entry.alias_of().is_none()).collect()
    }

    /// The statuses, in order, each with its entries.
    pub(crate) fn by_status(&self) -> Vec<(u16, Vec<&Entry>)> {
        let mut groups: Vec<(u16, Vec<&Entry>)> = Vec::new();
        for entry in self.catalog.variants() {
            let Some(status) = entry.status() else { continue };
            match groups.iter_mut().find(|(other, _)| *other == status.get()) {
                Some((_, entries)) => entries.push(entry),
                None => groups.push((status.get(), vec![entry])),
            }
        }
        groups.sort_by_key(|(status, _)| *status);
        groups
    }
}
