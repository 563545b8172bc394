//! What becomes of the names that an enum had, and which it has besides.

use errcode_codegen::{Catalog, Entry};

use super::side::key;
use super::{ChangeKind, Comparison};

impl<'a> Comparison<'a> {
    /// What has become of each name that the old enum had, and which constants are new.
    pub(super) fn names(&mut self) {
        let old: &'a Catalog = self.old.catalog;
        for entry in old.entries() {
            self.name(entry, entry.name(), entry.alias_of().is_none());
            for name in entry.further_names() {
                self.name(entry, name, false);
            }
        }
        let new: &'a Catalog = self.new.catalog;
        for entry in new.entries() {
            if entry.alias_of().is_some() {
                self.constant(entry, entry.name());
            }
            for name in entry.further_names() {
                self.constant(entry, name);
            }
        }
    }

    /// A further name of a code that was there.
    fn constant(&mut self, new: &'a Entry, name: &str) {
        let code = key(new);
        if self.old.code(name).is_none()
            && self.old.variant(&code).is_some()
            && let Some(variant) = self.new.variant(&code)
        {
            let message = format!("code {code}: `{name}` is `{}`, too", variant.name());
            self.push(ChangeKind::Aliased, None, Some(new), message);
        }
    }

    fn name(&mut self, old: &'a Entry, name: &str, is_variant: bool) {
        let code = key(old);
        let Some(new) = self.new.variant(&code) else { return };
        let (kind, message) = match self.new.code(name) {
            Some(now) if now != code => {
                (ChangeKind::NameMoved, format!("`{name}` is code {now} now, and was {code}"))
            }
            Some(_) if !is_variant || name == new.name() => return,
            Some(_) => {
                (ChangeKind::Aliased, format!("code {code}: `{name}` is `{}` now, too", new.name()))
            }
            None if is_variant => {
                (ChangeKind::Renamed, format!("code {code}: `{name}` is `{}` now", new.name()))
            }
            None => (ChangeKind::NameGone, format!("code {code}: the name `{name}` is gone")),
        };
        self.push(kind, Some(old), Some(new), message);
    }
}
