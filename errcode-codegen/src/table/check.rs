//! The options against the document: what they name has to be there. One
//! function for each option.

use std::collections::HashSet;

use crate::catalog::{Code, CodeType, Entry};
use crate::columns;
use crate::document::{Document, Heading, Table};
use crate::fault::Faults;
use crate::nearest::nearest;
use crate::options::{Item, Options, Spanned, StatusRule};
use crate::select::{self, CodeTable};
use crate::wording;

/// Each section is a heading.
pub(crate) fn section(document: &Document, options: &Options, faults: &mut Faults<'_>) {
    let headings: Vec<_> = document.headings.iter().map(|heading| heading.text.as_str()).collect();
    for Spanned { value, span } in &options.section {
        if !headings.contains(&value.trim()) {
            faults.report(wording::unknown_section(*span, value, &headings));
        }
    }
}

/// Each section has a code table under it. If there is none at all, that is
/// what is to be told.
pub(crate) fn section_tables(
    document: &Document,
    tables: &[CodeTable<'_>],
    options: &Options,
    faults: &mut Faults<'_>,
) {
    if options.section.is_empty() || (tables.is_empty() && !faults.is_empty()) {
        return;
    }
    let others = select::headings_of_codes(document, options);
    for Spanned { value, span } in &options.section {
        let is_it = |heading: &Heading| heading.text == value.trim();
        let has_table =
            tables.iter().any(|table| document.headings_over(table.table.heading).any(is_it));
        if !others.is_empty() && !has_table && document.headings.iter().any(is_it) {
            faults.report(wording::section_without_table(*span, value, &others));
        }
    }
}

/// Each column is one of a table, and has one role.
pub(crate) fn columns(document: &Document, options: &Options, faults: &mut Faults<'_>) {
    for (at, (role, column)) in options.columns.iter().enumerate() {
        let place = |table: &Table| columns::find(table, &column.value);
        if !document.tables.iter().any(|table| place(table).is_some()) {
            let headers = headers(document);
            faults.report(wording::unknown_column(column.span, &column.value, &headers));
        }
        let shared = options.columns[..at].iter().find(|(_, other)| {
            let same = |table: &Table| {
                place(table).is_some() && place(table) == columns::find(table, &other.value)
            };
            document.tables.iter().any(same)
        });
        if let Some((other, _)) = shared {
            faults.report(wording::column_for_two_roles(column.span, *other, *role));
        }
    }
}

/// The headers of all tables, each once.
fn headers(document: &Document) -> Vec<String> {
    let cells = document.tables.iter().flat_map(|table| &table.header.cells);
    let mut seen = HashSet::new();
    cells.map(|cell| cell.text().into_owned()).filter(|text| seen.insert(text.clone())).collect()
}

/// A status is reckoned from integers only.
pub(crate) fn status(code_type: CodeType, options: &Options, faults: &mut Faults<'_>) {
    if let Some(Spanned { value: StatusRule::Code(_), span }) = options.status
        && code_type == CodeType::Str
    {
        faults.report(wording::status_of_text(span));
    }
}

/// Each code of `skip` is that of a row.
pub(crate) fn skip(skipped: &[bool], options: &Options, faults: &mut Faults<'_>) {
    let unused = options.skip.iter().zip(skipped).filter(|&(_, &used)| !used);
    for (code, _) in unused {
        faults.report(wording::unknown_code(code.span, &code.value, None));
    }
}

/// Each named variant is found by its code, and only once.
pub(crate) fn overrides(entries: &[Entry], item: &Item, faults: &mut Faults<'_>) {
    // There are as many codes as rows, and mostly nothing to look for.
    if item.overrides.is_empty() {
        return;
    }
    let codes: HashSet<_> = entries.iter().map(|entry| &entry.code).collect();
    let mut named = HashSet::new();
    for variant in &item.overrides {
        let Spanned { value: code, span } = &variant.code;
        if !codes.contains(code) {
            faults.report(wording::unknown_code(*span, code, nearest_code(code, entries)));
        } else if !named.insert(code) {
            faults.report(wording::code_named_twice(*span, code));
        }
        if variant.name == "ALL" {
            faults.report(wording::reserved_name(&variant.name));
        }
    }
}

fn nearest_code<'a>(code: &Code, entries: &'a [Entry]) -> Option<&'a str> {
    let texts = entries.iter().filter_map(|entry| match &entry.code {
        Code::Text(text) => Some(text.as_str()),
        Code::Int(_) => None,
    });
    nearest(&code.to_string(), texts)
}
