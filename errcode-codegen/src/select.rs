//! Which tables of a document are the code tables that the options choose.

use crate::columns::{self, Columns};
use crate::document::{Cell, Document, Table};
use crate::fault::Faults;
use crate::headers;
use crate::options::{Options, Spanned};
use crate::source::Source;
use crate::wording;

/// A table whose rows are entries.
#[derive(Debug)]
pub(crate) struct CodeTable<'a> {
    pub(crate) table: &'a Table,
    pub(crate) columns: Columns,
    /// Text of the nearest heading above; empty if there is none.
    pub(crate) section: &'a str,
}

/// Finds them, and reports what stands in the way.
pub(crate) fn select<'a>(
    source: &Source<'_>,
    document: &'a Document,
    options: &Options,
    faults: &mut Faults<'_>,
) -> Vec<CodeTable<'a>> {
    report_stray(document, options, faults);
    let chosen = document.tables.iter();
    let chosen: Vec<_> =
        chosen.filter(|table| is_chosen(document, options, table.heading)).collect();
    let tables: Vec<_> =
        chosen.iter().filter_map(|table| recognize(document, table, options, faults)).collect();
    // Else one of the faults says why there is none.
    if chosen.is_empty() && faults.is_empty() && !options.section.is_empty() {
        for Spanned { value, span } in &options.section {
            faults.report(wording::section_without_table(*span, value));
        }
    }
    if tables.is_empty() && faults.is_empty() {
        let header = chosen.first().and_then(|table| table.header.cells.first());
        let example = header.map(|cell| cell.text());
        let found = describe_tables(source, document, &chosen);
        faults.report(wording::no_code_table(found, example.as_deref()));
    }
    tables
}

/// Whether the options choose what stands under a heading.
fn is_chosen(document: &Document, options: &Options, heading: Option<usize>) -> bool {
    let asked = |text: &str| options.section.iter().any(|section| section.value.trim() == text);
    options.section.is_empty()
        || document.headings_over(heading).any(|heading| asked(&heading.text))
}

fn recognize<'a>(
    document: &'a Document,
    table: &'a Table,
    options: &Options,
    faults: &mut Faults<'_>,
) -> Option<CodeTable<'a>> {
    let heading = document.headings_over(table.heading).next();
    let section = heading.map_or("", |heading| heading.text.as_str());
    let (columns, ambiguous) = columns::recognize(table, &options.columns);
    for found in &ambiguous {
        faults.report(wording::ambiguous_columns(found));
    }
    columns.map(|columns| CodeTable { table, columns, section })
}

/// Rows that Markdown does not read, unless their header says that they are
/// no codes.
fn report_stray(document: &Document, options: &Options, faults: &mut Faults<'_>) {
    for stray in &document.stray {
        let header = stray.header.as_ref();
        let may_be_codes =
            header.is_none_or(|header| columns::header_has_code(header, &options.columns));
        let heading = document.heading_at(stray.range.start);
        if may_be_codes && is_chosen(document, options, heading) {
            faults.report(wording::broken_table(&stray.range, &stray.why));
        }
    }
}

/// A line for each table: where it is, and what is in it.
fn describe_tables(source: &Source<'_>, document: &Document, tables: &[&Table]) -> Vec<String> {
    let html = document.html_tables.iter().map(|&at| wording::html_table(source.line(at)));
    tables.iter().map(|table| describe(source, table)).chain(html).collect()
}

fn describe(source: &Source<'_>, table: &Table) -> String {
    let headers: Vec<_> = table.header.cells.iter().map(Cell::text).collect();
    let headers: Vec<_> = headers.iter().map(AsRef::as_ref).collect();
    let status = headers.iter().find(|header| headers::is_status(header)).copied();
    wording::table_without_code(source.line(table.header.range.start), &headers, status)
}
