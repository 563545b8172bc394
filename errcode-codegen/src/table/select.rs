//! Which tables of a document are the code tables that the options choose.

use super::column::{self, Columns};
use super::header;
use crate::diagnostic::{Faults, Outcome, wording};
use crate::document::{Document, Table};
use crate::options::Options;

/// The code tables, in document order.
#[derive(Debug)]
pub(crate) struct Selection<'a> {
    pub(crate) tables: Vec<CodeTable<'a>>,
    /// The heading above each broken table that was reported, as an index of
    /// the document's headings: a code table may be missing there.
    pub(crate) broken: Vec<Option<usize>>,
}

/// A table whose rows are entries.
#[derive(Debug)]
pub(crate) struct CodeTable<'a> {
    pub(crate) table: &'a Table,
    pub(crate) columns: Columns,
    /// Text of the nearest heading above; empty if there is none.
    pub(crate) section: &'a str,
}

/// Finds the code tables, and reports what stands in the way.
pub(crate) fn select<'a>(
    document: &'a Document,
    options: &Options,
    faults: &mut Faults<'_>,
) -> Selection<'a> {
    let broken = report_broken(document, options, faults);
    let mut tables = Vec::new();
    for table in chosen(document, options) {
        let (columns, ambiguous) = column::recognize(table, &options.columns);
        for found in &ambiguous {
            faults.report(wording::ambiguous_columns(found));
        }
        if let Some(columns) = columns {
            let heading = document.headings_over(table.heading).next();
            let section = heading.map_or("", |heading| heading.text.as_str());
            tables.push(CodeTable { table, columns, section });
        }
    }
    Selection { tables, broken }
}

/// The headings right above code tables, each once, whatever the option
/// `section` chooses.
pub(crate) fn headings_of_codes<'a>(document: &'a Document, options: &Options) -> Vec<&'a str> {
    let mut headings = Vec::new();
    for table in &document.tables {
        if let (Some(_), _) = column::recognize(table, &options.columns)
            && let Some(heading) = document.headings_over(table.heading).next()
        {
            headings.push(heading.text.as_str());
        }
    }
    headings.dedup();
    headings
}

/// The tables that the options choose.
pub(crate) fn chosen<'a>(
    document: &'a Document,
    options: &Options,
) -> impl Iterator<Item = &'a Table> {
    document.tables.iter().filter(|table| is_chosen(document, options, table.heading))
}

/// Whether the options choose what stands under a heading.
fn is_chosen(document: &Document, options: &Options, heading: Option<usize>) -> bool {
    if options.section.is_empty() {
        return true;
    }
    for heading in document.headings_over(heading) {
        if options.section.iter().any(|section| section.value.trim() == heading.text) {
            return true;
        }
    }
    false
}

/// Reports rows that Markdown does not read, unless their header says that they
/// hold no codes; where they stand.
fn report_broken(
    document: &Document,
    options: &Options,
    faults: &mut Faults<'_>,
) -> Vec<Option<usize>> {
    let mut headings = Vec::new();
    for broken in &document.broken_tables {
        let header = broken.header.as_ref();
        let may_be_codes =
            header.is_none_or(|header| column::header_has_code(header, &options.columns));
        let heading = document.heading_at(broken.range.start);
        if may_be_codes
            && is_chosen(document, options, heading)
            && faults.report(wording::broken_table(&broken.range, &broken.cause))
                == Outcome::Reported
        {
            headings.push(heading);
        }
    }
    headings
}

/// The first column of a table that may hold codes: its number, from 0 on, and
/// header.
pub(crate) fn first_candidate(table: &Table) -> Option<(usize, String)> {
    let mut headers = table.header.cells.iter().map(|cell| cell.text().into_owned()).enumerate();
    let first = headers.next()?;
    if !header::is_status(&first.1) {
        return Some(first);
    }
    Some(headers.find(|(_, header)| !header::is_status(header)).unwrap_or(first))
}
