//! What changes in the columns of the user's own: their functions, and what these say.

use std::collections::HashMap;

use errcode_codegen::{Catalog, CatalogColumn, ColumnType, Entry, Role, Value};

use super::Difference;
use crate::compare::Level;

/// The functions first, and then what they say of codes that are in both.
pub(super) fn differences(old: &Catalog, new: &Catalog) -> Vec<Difference> {
    let mut changes = Vec::new();
    let mut both = Vec::new();
    for (at, column) in old.columns().iter().enumerate() {
        let name = column.name();
        match find(new, &name) {
            None => changes.push(whole(Level::Major, "column_lost", &format!("`{name}` is gone"))),
            Some((now, other)) if other.ty() == column.ty() => both.push((column, [at, now])),
            Some((_, other)) => {
                let (ty, was) = (other.ty().as_str(), column.ty().as_str());
                let message = format!("`{name}` is `{ty}` now, and was `{was}`");
                changes.push(whole(Level::Major, "column_type", &message));
            }
        }
    }
    for name in new.columns().iter().map(CatalogColumn::name) {
        if find(old, &name).is_none() {
            changes.push(whole(Level::Minor, "column_added", &format!("`{name}` is new")));
        }
    }
    changes.extend(cells(old, new, &both));
    changes
}

/// The codes that the old document has, and the new one or its lock, in the order of
/// the new one.
#[must_use]
pub fn in_both<'a>(old: &'a Catalog, new: &'a Catalog) -> Vec<(&'a Entry, &'a Entry)> {
    let entries = old.variants().filter(|entry| !entry.is_retired());
    let was: HashMap<_, _> = entries.map(|entry| (entry.code().to_string(), entry)).collect();
    let entries = new.variants();
    entries.filter_map(|entry| Some((*was.get(&entry.code().to_string())?, entry))).collect()
}

fn find<'a>(catalog: &'a Catalog, name: &str) -> Option<(usize, &'a CatalogColumn)> {
    catalog.columns().iter().enumerate().find(|(_, column)| column.name() == name)
}

fn whole(level: Level, kind: &'static str, message: &str) -> Difference {
    let message = format!("the column {message}");
    Difference { level, kind, code: None, message, old: None, new: None }
}

/// What columns say of codes that are in both; each with its place in either.
fn cells(
    old: &Catalog,
    new: &Catalog,
    columns: &[(&CatalogColumn, [usize; 2])],
) -> Vec<Difference> {
    let mut changes = Vec::new();
    for (was, entry) in in_both(old, new) {
        let code = entry.code().to_string();
        for (column, [before, now]) in columns {
            let ty = column.ty();
            let (before, now) = (said(was, *before, ty), said(entry, *now, ty));
            if before == now {
                continue;
            }
            let name = column.name();
            // A text is for people; programs act on what else there is.
            let level = if ty == ColumnType::Str { Level::Patch } else { Level::Minor };
            let message = format!("code {code}: `{name}` says {now}, and said {before}");
            let (old, new) = (was.range(Role::Code), entry.range(Role::Code));
            let code = Some(code.clone());
            changes.push(Difference { level, kind: "column", code, message, old, new });
        }
    }
    changes
}

/// What the function of a column says. Of a retired code, no column says anything.
fn said(entry: &Entry, at: usize, ty: ColumnType) -> String {
    match entry.values().get(at).and_then(Option::as_ref) {
        Some(value) => format!("`{value}`"),
        None if ty == ColumnType::Bool => format!("`{}`", Value::Bool(false)),
        None => "nothing".to_owned(),
    }
}
