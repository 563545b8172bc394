//! What changes in the columns of the user's own: their functions, and what these
//! say.

use errcode_codegen::{Catalog, CatalogColumn, ColumnType, Entry, Level, Value};

use super::Row;
use super::version::{self, Version};

/// The functions first, and then what they say of codes that are in both.
pub(super) fn rows(old: Version<'_>, new: Version<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut both = Vec::new();
    for (at, column) in old.catalog.columns().iter().enumerate() {
        let name = column.name();
        match find(new.catalog, &name) {
            None => rows.push(whole(Level::Major, "column_lost", &format!("`{name}` is gone"))),
            Some((now, other)) if other.ty() == column.ty() => both.push((column, [at, now])),
            Some((_, other)) => {
                let (ty, was) = (other.ty().as_str(), column.ty().as_str());
                let message = format!("`{name}` is `{ty}` now, and was `{was}`");
                rows.push(whole(Level::Major, "column_type", &message));
            }
        }
    }
    for name in new.catalog.columns().iter().map(CatalogColumn::name) {
        if find(old.catalog, &name).is_none() {
            rows.push(whole(Level::Minor, "column_added", &format!("`{name}` is new")));
        }
    }
    rows.extend(cells(old, new, &both));
    rows
}

fn find<'a>(catalog: &'a Catalog, name: &str) -> Option<(usize, &'a CatalogColumn)> {
    catalog.columns().iter().enumerate().find(|(_, column)| column.name() == name)
}

fn whole(level: Level, kind: &'static str, message: &str) -> Row {
    Row::whole(level, kind, format!("the column {message}"))
}

/// What columns say of codes that are in both; each with its place in either.
fn cells(old: Version<'_>, new: Version<'_>, columns: &[(&CatalogColumn, [usize; 2])]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (was, entry) in version::in_both(old, new) {
        let code = entry.code().to_string();
        for (column, [before, now]) in columns {
            let ty = column.ty();
            let (before, now) = (said(was, *before, ty), said(entry, *now, ty));
            if before != now {
                // A text is for people; programs act on what else there is.
                let is_text = ty == ColumnType::Str;
                let name = column.name();
                rows.push(Row {
                    level: if is_text { Level::Patch } else { Level::Minor },
                    kind: "column",
                    message: format!("code {code}: `{name}` says {now}, and said {before}"),
                    code: Some(code.clone()),
                    old: old.place(was),
                    new: new.place(entry),
                });
            }
        }
    }
    rows
}

/// What the function of a column says. Of a retired code, no column says anything.
fn said(entry: &Entry, at: usize, ty: ColumnType) -> String {
    match entry.values().get(at).and_then(Option::as_ref) {
        Some(value) => format!("`{value}`"),
        None if ty == ColumnType::Bool => format!("`{}`", Value::Bool(false)),
        None => "nothing".to_owned(),
    }
}
