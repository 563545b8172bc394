//! Which tables of a document are the code tables that the options choose.

use crate::columns::{self, Columns};
use crate::document::{Cell, Document, Table};
use crate::fault::Faults;
use crate::headers;
use crate::options::Options;
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
    document: &'a Document,
    options: &Options,
    faults: &mut Faults<'_>,
) -> Vec<CodeTable<'a>> {
    report_stray(document, options, faults);
    let tables = chosen(document, options);
    tables.filter_map(|table| recognize(document, table, options, faults)).collect()
}

/// Reports that there are none, with the tables that there are.
pub(crate) fn report_none(
    source: &Source<'_>,
    document: &Document,
    options: &Options,
    faults: &mut Faults<'_>,
) {
    let tables: Vec<_> = chosen(document, options).collect();
    let example = tables.first().copied().and_then(example);
    let found = describe_tables(source, document, &tables);
    faults.report(wording::no_code_table(found, example));
}

/// The first column that may hold codes: its number, from 0 on, and header.
fn example(table: &Table) -> Option<(usize, String)> {
    let headers = || table.header.cells.iter().map(Cell::text).enumerate();
    let column = headers().find(|(_, header)| !headers::is_status(header));
    let (at, header) = column.or_else(|| headers().next())?;
    Some((at, header.into_owned()))
}

/// The headings right above code tables, each once, whatever the option
/// `section` chooses.
pub(crate) fn headings_of_codes<'a>(document: &'a Document, options: &Options) -> Vec<&'a str> {
    let has_codes = |table: &&Table| columns::recognize(table, &options.columns).0.is_some();
    let tables = document.tables.iter().filter(has_codes);
    let headings = tables.filter_map(|table| document.headings_over(table.heading).next());
    let mut headings: Vec<_> = headings.map(|heading| heading.text.as_str()).collect();
    headings.dedup();
    headings
}

/// The tables that the options choose.
fn chosen<'a>(document: &'a Document, options: &Options) -> impl Iterator<Item = &'a Table> {
    document.tables.iter().filter(|table| is_chosen(document, options, table.heading))
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
