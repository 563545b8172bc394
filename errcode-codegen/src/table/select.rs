//! Which tables of a document are the code tables that the options choose.

use std::collections::{HashMap, HashSet};

use super::column::{self, Ambiguous, Columns};
use super::header;
use crate::code::Status;
use crate::diagnostic::{Faults, Outcome, wording};
use crate::document::{Cell, Document, Table};
use crate::options::Options;

/// The code tables, in document order.
#[derive(Debug)]
pub(crate) struct Selection<'a> {
    pub(crate) tables: Vec<CodeTable<'a>>,
    /// The headings right above code tables, each once, whatever the option
    /// `section` chooses.
    pub(crate) headings: Vec<&'a str>,
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
    /// The HTTP status in the nearest heading that has just one.
    pub(crate) status: Option<Status>,
}

/// Finds the code tables, and reports what stands in the way.
pub(crate) fn select<'a>(
    document: &'a Document,
    options: &Options,
    faults: &mut Faults<'_>,
) -> Selection<'a> {
    let broken = report_broken(document, options, faults);
    let mut selection = Selection { tables: Vec::new(), headings: Vec::new(), broken };
    let mut unread = Vec::new();
    let mut layouts = layouts(document, options);
    for (table, layout) in document.tables.iter().zip(layouts.of_tables) {
        let layout = &mut layouts.all[layout];
        let Some(columns) = layout.columns else {
            unread.push(table);
            continue;
        };
        let heading = document.headings_over(table.heading).next();
        let section = heading.map_or("", |heading| heading.text.as_str());
        if heading.is_some() && selection.headings.last() != Some(&section) {
            selection.headings.push(section);
        }
        if is_chosen(document, options, table.heading)
            && (layout.gives_text || report_no_text(layout, table, columns, faults))
        {
            report_columns(layout, faults);
            let status = status_above(document, table);
            selection.tables.push(CodeTable { table, columns, section, status });
        }
    }
    // If none is read, the document's tables are listed anyway.
    if !selection.tables.is_empty() {
        report_unread(document, &unread, options, faults);
    }
    selection
}

/// Reports what is not certain of the columns of a layout, once.
fn report_columns(layout: &mut Layout<'_>, faults: &mut Faults<'_>) {
    if std::mem::replace(&mut layout.is_reported, true) {
        return;
    }
    for found in &layout.ambiguous {
        faults.report(wording::ambiguous_columns(found));
    }
}

/// The HTTP status in the nearest heading that has any, if it has just one.
fn status_above(document: &Document, table: &Table) -> Option<Status> {
    let mut headings = document.headings_over(table.heading);
    let statuses = headings.find_map(|heading| {
        Some(Status::all_in(&heading.text)).filter(|statuses| !statuses.is_empty())
    })?;
    <[Status; 1]>::try_from(statuses).ok().map(|[status]| status)
}

/// Reports tables that are not read, and have a header with a word for codes
/// above integers.
fn report_unread(
    document: &Document,
    tables: &[&Table],
    options: &Options,
    faults: &mut Faults<'_>,
) {
    for table in tables.iter().filter(|table| is_chosen(document, options, table.heading)) {
        for (at, cell) in table.header.cells.iter().enumerate() {
            let header = cell.text();
            if header::has_code_word(&header)
                && column::every(&[table], at, column::is_integer)
                && holds_codes(table, at)
            {
                faults.report(wording::unread_codes(&cell.range, at, &header));
                break;
            }
        }
    }
}

/// The tables of a document that have equal headers.
struct Layout<'a> {
    tables: Vec<&'a Table>,
    /// None if they are not code tables.
    columns: Option<Columns>,
    ambiguous: Vec<Ambiguous>,
    gives_text: bool,
    /// Whether what is not certain of its columns is reported.
    is_reported: bool,
}

/// The layouts of a document, and which of them each table has.
struct Layouts<'a> {
    all: Vec<Layout<'a>>,
    of_tables: Vec<usize>,
}

fn layouts<'a>(document: &'a Document, options: &Options) -> Layouts<'a> {
    let mut layouts = Layouts { all: Vec::new(), of_tables: Vec::new() };
    let mut known = HashMap::new();
    for table in &document.tables {
        let header: Vec<_> = table.header.cells.iter().map(Cell::text).collect();
        let at = *known.entry(header).or_insert(layouts.all.len());
        if at == layouts.all.len() {
            let tables = Vec::new();
            let (columns, ambiguous) = (None, Vec::new());
            let (gives_text, is_reported) = (true, false);
            layouts.all.push(Layout { tables, columns, ambiguous, gives_text, is_reported });
        }
        layouts.all[at].tables.push(table);
        layouts.of_tables.push(at);
    }
    for layout in &mut layouts.all {
        (layout.columns, layout.ambiguous) = column::recognize(&layout.tables, &options.columns);
        let has_rows = layout.tables.iter().any(|table| !table.rows.is_empty());
        layout.gives_text =
            layout.columns.is_none_or(|columns| !has_rows || columns.give_text(&layout.tables));
    }
    layouts
}

/// Reports code tables without a text, once; true, as their rows are read all
/// the same.
fn report_no_text(
    layout: &mut Layout<'_>,
    table: &Table,
    columns: Columns,
    faults: &mut Faults<'_>,
) -> bool {
    layout.gives_text = true;
    let headers = table.header.cells.iter().enumerate();
    let others: Vec<_> = headers.filter(|(at, _)| !columns.has_role(*at)).collect();
    let texts: Vec<_> = others.iter().map(|&(at, cell)| (at, cell.text())).collect();
    let text = texts.iter().find(|(at, header)| is_text(&layout.tables, *at, header));
    let mut candidates: Vec<_> = text.into_iter().cloned().collect();
    if candidates.is_empty() {
        candidates = texts;
        candidates.retain(|(at, _)| !column::mostly(&layout.tables, *at, is_number));
    }
    let others: Vec<_> = others.iter().map(|(_, cell)| cell.text()).collect();
    let has_blank =
        (0..table.header.cells.len()).any(|at| at != columns.code && columns.has_role(at));
    faults.report(wording::no_text(&table.header.range, &others, &candidates, has_blank));
    true
}

/// Whether a cell has nothing to say in words.
fn is_number(cell: &str) -> bool {
    !cell.contains(char::is_alphabetic)
}

/// Whether a column that no role has can be the message: it holds phrases, and
/// no word of its header says that it is something else.
fn is_text(tables: &[&Table], column: usize, header: &str) -> bool {
    !header::is_advice(header)
        && !header::is_status(header)
        && column::mostly(tables, column, |cell| cell.contains(' ') || !cell.is_ascii())
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

/// The first column of a table whose cells are codes: its number, from 0 on,
/// and header.
pub(crate) fn first_candidate(table: &Table) -> Option<(usize, String)> {
    let mut headers = table.header.cells.iter().map(|cell| cell.text().into_owned()).enumerate();
    headers.find(|(at, header)| {
        !header::is_status(header)
            && !header::is_of_requests(header)
            && holds_codes(table, *at)
            && !is_counter(table, *at)
    })
}

/// Whether the cells of a column look like codes: each is a number or a word
/// like a constant, and none stands twice.
fn holds_codes(table: &Table, column: usize) -> bool {
    let (mut codes, mut has_mark) = (HashSet::new(), false);
    for cell in table.rows.iter().filter_map(|row| row.cells.get(column)) {
        let code = cell.code();
        let is_number = column::is_integer(&code);
        has_mark |= is_number || code.contains(|c: char| !c.is_ascii_lowercase());
        if !(is_number || column::is_identifier(&code)) || !codes.insert(code) {
            return false;
        }
    }
    has_mark
}

/// Whether the cells of a column count its rows.
fn is_counter(table: &Table, column: usize) -> bool {
    let cells = table.rows.iter().map(|row| row.cells.get(column).map(Cell::code));
    cells.enumerate().all(|(at, cell)| cell.is_some_and(|cell| cell == (at + 1).to_string()))
}

/// The first column of a table that is one of HTTP statuses.
pub(crate) fn first_status(table: &Table) -> Option<(usize, String)> {
    let mut headers = table.header.cells.iter().map(|cell| cell.text().into_owned()).enumerate();
    headers.find(|(at, header)| header::is_status(header) && holds_codes(table, *at))
}
