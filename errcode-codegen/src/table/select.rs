//! Which tables of a document are the code tables that the options choose.

use std::borrow::Cow;

use super::cells;
use super::column::{self, Columns};
use super::heading::{self, Hint, Said};
use super::layout::{Layout, Layouts, is_chosen, layouts};
use super::part::Part;
use super::role::Role;
use super::{header, own, unread};
use crate::code::Status;
use crate::diagnostic::{Fault, FaultName, Faults, Outcome, wording};
use crate::document::{self, Cause, Cell, Document, Table};
use crate::options::Options;
use crate::rows::propose::propose;

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
    pub(crate) part: Part,
}

/// A table whose rows are entries.
#[derive(Debug)]
pub(crate) struct CodeTable<'a> {
    pub(crate) table: &'a Table,
    pub(crate) columns: Columns,
    /// Text of the nearest heading above; empty if there is none.
    pub(crate) section: &'a str,
    /// The texts of all headings above that cover it.
    pub(crate) over: Vec<&'a str>,
    /// The HTTP status in the nearest heading that has just one.
    pub(crate) status: Option<Status>,
    /// How much tells that it is one.
    pub(crate) hint: Hint,
}

/// Finds the code tables, and reports what stands in the way.
pub(crate) fn select<'a>(
    text: &str,
    document: &'a Document,
    options: &Options,
    part: Part,
    faults: &mut Faults<'_>,
) -> Selection<'a> {
    let broken = report_broken(document, options, faults);
    let mut selection = Selection { tables: Vec::new(), headings: Vec::new(), broken, part };
    let (mut others, mut chosen) = (Vec::new(), Vec::new());
    let mut layouts = layouts(document, options, part);
    for (table, &layout) in document.tables.iter().zip(&layouts.of_tables) {
        let Some(columns) = layouts.all[layout].columns else {
            others.push(table);
            continue;
        };
        let heading = table.heading.map(|at| &document.headings[at]);
        let section = heading.map_or("", |heading| heading.text.as_str());
        if heading.is_some() && selection.headings.last() != Some(&section) {
            selection.headings.push(section);
        }
        if is_chosen(document, options, table.heading) {
            // No option chooses sections of another document.
            let section = if part == Part::All { section } else { "" };
            selection.tables.push(code_table(document, table, columns, section));
            chosen.push(layout);
        }
    }
    report_layouts(text, document, &selection, &mut layouts, &chosen, options, faults);
    // If none is read, the document's tables are listed anyway. Codes of another
    // document that are not read are those that the main one has alone.
    if !selection.tables.is_empty() && part == Part::All {
        others.retain(|table| is_chosen(document, options, table.heading));
        let read = selection.tables.iter().map(|table| (table.table, table.columns.code));
        let sections = sections(&selection.tables);
        unread::report(document, &read.collect::<Vec<_>>(), &others, &sections, faults);
    }
    selection
}

fn code_table<'a>(
    document: &'a Document,
    table: &'a Table,
    columns: Columns,
    section: &'a str,
) -> CodeTable<'a> {
    let (status, hint) = status_above(document, table, columns.code);
    let over = document.headings_over(table.heading);
    let over = over.into_iter().map(|heading| heading.text.as_str()).collect();
    CodeTable { table, columns, section, over, status, hint }
}

/// Reports what is wrong with the columns of the tables that are chosen, whose layouts
/// are `chosen`.
fn report_layouts(
    text: &str,
    document: &Document,
    selection: &Selection<'_>,
    layouts: &mut Layouts<'_>,
    chosen: &[usize],
    options: &Options,
    faults: &mut Faults<'_>,
) {
    let found = check_layouts(document, selection, layouts, chosen, options);
    let has_texts = chosen.iter().any(|&layout| layouts.all[layout].gives_text);
    let is_helped = !found.is_empty() && !has_texts && options.rows.is_empty();
    let texts = if is_helped { texts_in_lines(text, document, selection) } else { None };
    for fault in found {
        faults.report(match &texts {
            Some((option, line)) if fault.name == Some(FaultName::NoText) => {
                wording::with_texts_of_lines(fault, option, line)
            }
            _ => fault,
        });
    }
}

/// What is wrong with the columns of the tables that are chosen.
fn check_layouts(
    document: &Document,
    selection: &Selection<'_>,
    layouts: &mut Layouts<'_>,
    chosen: &[usize],
    options: &Options,
) -> Vec<Fault> {
    let mut found = Vec::new();
    let with_text = sections_with_text(selection, layouts, chosen);
    for (table, &layout) in selection.tables.iter().zip(chosen) {
        let mut is_apart = true;
        for heading in document.headings_over(table.table.heading) {
            is_apart &= !with_text.contains(&heading.text.as_str());
        }
        let sections = if is_apart { &with_text[..] } else { &[] };
        let layout = &mut layouts.all[layout];
        if std::mem::replace(&mut layout.is_reported, true) {
            continue;
        }
        if !layout.gives_text && !is_too_short(layout, options) {
            found.push(no_text(layout, table, sections, options));
        }
        found.extend(layout.ambiguous.iter().map(wording::ambiguous_columns));
    }
    found
}

/// The option that reads most codes of the tables where they stand in lines, with their
/// texts; and the first of these lines.
fn texts_in_lines(
    text: &str,
    document: &Document,
    selection: &Selection<'_>,
) -> Option<(String, String)> {
    let lines = document::lines(text, document);
    let mut codes = Vec::new();
    for CodeTable { table, columns, .. } in &selection.tables {
        codes.extend(cells::of(&[table], columns.code).into_iter().map(Cell::code));
    }
    let mut proposals = propose(&lines, document);
    proposals.retain(|proposal| proposal.has_most_of(&codes));
    let first = proposals.first()?;
    let line = text[first.start..].lines().next().unwrap_or_default();
    Some((wording::rows_option(&proposals), line.trim().to_owned()))
}

/// Whether all rows are too short: then that alone is told.
fn is_too_short(layout: &Layout<'_>, options: &Options) -> bool {
    let is_short =
        |table: &&Table| table.rows.len() > 1 && table.rows.iter().all(|row| row.missing > 0);
    !options.allow.contains(&FaultName::MissingCells) && layout.tables.iter().all(is_short)
}

/// The headings above code tables; none if one has none.
fn sections<'a>(tables: &[CodeTable<'a>]) -> Vec<&'a str> {
    let mut sections = Vec::new();
    for table in tables {
        if table.section.is_empty() {
            return Vec::new();
        }
        if sections.last() != Some(&table.section) {
            sections.push(table.section);
        }
    }
    sections
}

/// The headings above the code tables that give their codes a text.
fn sections_with_text<'a>(
    selection: &Selection<'a>,
    layouts: &Layouts<'_>,
    chosen: &[usize],
) -> Vec<&'a str> {
    let mut sections = Vec::new();
    if chosen.iter().all(|&layout| layouts.all[layout].gives_text) {
        return sections;
    }
    for (table, &layout) in selection.tables.iter().zip(chosen) {
        if layouts.all[layout].gives_text && sections.last() != Some(&table.section) {
            sections.push(table.section);
        }
    }
    let are_few = sections.len() <= wording::MAX_SECTIONS;
    if are_few && !sections.contains(&"") { sections } else { Vec::new() }
}

/// The HTTP status in the nearest heading that has any, if it has just one; and how
/// much tells that it is one. A number above codes like it may be a class of them.
fn status_above(document: &Document, table: &Table, code: usize) -> (Option<Status>, Hint) {
    for heading in document.headings_over(table.heading) {
        match heading::said(&heading.text) {
            Said::One { status, hint: Hint::Place } if cells::half(&[table], code, is_status) => {
                return (Some(status), Hint::None);
            }
            Said::One { status, hint } => return (Some(status), hint),
            Said::Several => break,
            Said::Nothing => {}
        }
    }
    (None, Hint::None)
}

fn is_status(cell: &str) -> bool {
    cell.parse().is_ok_and(|number| Status::new(number).is_some())
}

/// Code tables without a text; their rows are read all the same. `sections` are those
/// of others that have one.
fn no_text(
    layout: &Layout<'_>,
    CodeTable { table, columns, .. }: &CodeTable<'_>,
    sections: &[&str],
    options: &Options,
) -> Fault {
    if !table.roles.is_empty() {
        return wording::no_text_of_rows(&table.header.range);
    }
    let (mut others, mut headers, mut has_blank) = (Vec::new(), Vec::new(), false);
    for (at, header) in table.header.cells.iter().enumerate() {
        if columns.has_role(at) {
            has_blank |= at != columns.code && Some(at) != columns.status;
        } else {
            others.push((at, header.text()));
            headers.push(header.text());
        }
    }
    // A second table has to be read another way.
    let is_asked = options.columns.iter().any(|(role, _)| *role == Role::Message);
    let mut candidates = candidates(&layout.tables, &others);
    candidates.1.retain(|_| !is_asked && options.rows.is_empty());
    let at = &table.header.range;
    wording::no_text(at, &headers, &candidates, has_blank, sections)
}

/// The columns that may be the message, or else the name, as no word of their header
/// makes them something else: those of phrases, of identifiers that are all others, or
/// of words.
fn candidates<'a>(
    tables: &[&Table],
    others: &[(usize, Cow<'a, str>)],
) -> (Role, Vec<Cow<'a, str>>) {
    let (mut texts, mut names, mut words) = (Vec::new(), Vec::new(), Vec::new());
    for (at, header) in others {
        // Below a number stands what belongs to that code.
        let is_other = header::is_status(header)
            || header::is_advice(header)
                && !(header::is_category(header) && cells::differ(tables, *at))
            || cells::is_integer(header)
            || header::is_of_requests(header);
        let says_little = |cell: &str| is_number(cell) || own::yes_or_no(cell).is_some();
        if is_other || cells::mostly(tables, *at, says_little) {
            continue;
        }
        let is_name =
            cells::every(tables, *at, cells::is_identifier) && !cells::repeat(tables, *at);
        if cells::mostly(tables, *at, cells::is_phrase) {
            texts.push(header.clone());
        } else if is_name {
            names.push(header.clone());
        } else {
            words.push(header.clone());
        }
    }
    if !texts.is_empty() {
        (Role::Message, texts)
    } else if !names.is_empty() {
        (Role::Name, names)
    } else {
        (Role::Message, words)
    }
}

/// Whether a cell has nothing to say in words.
fn is_number(cell: &str) -> bool {
    !cell.contains(char::is_alphabetic)
}

/// Reports rows that Markdown does not read, unless their header says that they
/// hold no codes; where they stand.
fn report_broken(
    document: &Document,
    options: &Options,
    faults: &mut Faults<'_>,
) -> Vec<Option<usize>> {
    let (mut headings, mut told) = (Vec::new(), None);
    for broken in &document.broken_tables {
        // What is indented is one block, and told once.
        let block = match broken.cause {
            Cause::InCode { start, is_fenced: false } => Some(start),
            _ => None,
        };
        if block.is_some() && block == told {
            continue;
        }
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
            told = block;
        }
    }
    headings
}
