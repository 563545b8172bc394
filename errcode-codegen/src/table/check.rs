//! The options against the document: what they name has to be there. One
//! function for each option.

use super::lower::Lowered;
use super::role::Role;
use super::select::Selection;
use super::{candidate, column, header, layout, outside};
use crate::catalog::Record;
use crate::code::{Code, CodeType};
use crate::diagnostic::{Faults, nearest, wording};
use crate::document::{self, Cell, Document, Table};
use crate::lock::Lock;
use crate::numbers::Numbers;
use crate::options::{Column, Options, Spanned, StatusRule};
use crate::rows::propose::propose;
use crate::source::Source;

/// Reports what is not there; and if there is no code table, and nothing else
/// says why, what the document has instead.
pub(crate) fn check(
    source: &Source<'_>,
    document: &Document,
    selection: &Selection<'_>,
    lowered: &Lowered,
    lock: &Lock<'_>,
    options: &Options,
    faults: &mut Faults<'_>,
) {
    let code_column_is_known = columns(document, options, faults);
    let sections_are_known = section(document, options, faults);
    let sections_have_tables = section_tables(document, selection, options, faults);
    if selection.tables.is_empty()
        && selection.broken.is_empty()
        && code_column_is_known
        && sections_are_known
        && sections_have_tables
        && options.rows.is_empty()
    {
        no_code_table(source, document, options, faults);
    }
    if !selection.tables.is_empty() {
        outside::report(source.text(), document, &lowered.records, options, faults);
        status(lowered.code_type, options, faults);
    }
    skip(&lowered.skipped, options, faults);
    let tables = &selection.tables;
    if !tables.is_empty() && tables.iter().all(|table| table.table.rows.is_empty()) {
        faults.report(wording::no_codes());
    } else if lowered.records.is_empty() && lowered.has_left_out {
        faults.report(wording::nothing_left());
    }
    overrides(&lowered.records, lock, options, faults);
}

/// Passes tables of other formats over, which look like broken ones: the error of a
/// document without tables says what the format is.
pub(crate) fn pass_over_formats(source: &Source<'_>, document: &mut Document, options: &Options) {
    let is_other = || wording::other_format(source.name()).is_some();
    if document.tables.is_empty() && options.rows.is_empty() && is_other() {
        document.broken_tables.clear();
    }
}

/// Each section is a heading. Whether they all are.
fn section(document: &Document, options: &Options, faults: &mut Faults<'_>) -> bool {
    let headings: Vec<_> = document.headings.iter().map(|heading| heading.text.as_str()).collect();
    let mut all = true;
    for Spanned { value, span } in &options.section {
        if !headings.contains(&value.trim()) {
            faults.report(wording::unknown_section(*span, value, &headings));
            all = false;
        }
    }
    all
}

/// Each section that is a heading has a code table under it, if there are any.
/// Whether they all have.
fn section_tables(
    document: &Document,
    selection: &Selection<'_>,
    options: &Options,
    faults: &mut Faults<'_>,
) -> bool {
    if options.section.is_empty() {
        return true;
    }
    let others = &selection.headings;
    let mut all = true;
    for Spanned { value, span } in &options.section {
        let name = value.trim();
        let covers = |heading| document.is_under(heading, name);
        let has_table = selection.tables.iter().any(|table| covers(table.table.heading))
            || selection.broken.iter().copied().any(covers);
        let is_heading = document.headings.iter().any(|heading| heading.text == name);
        if is_heading && !has_table && !others.is_empty() {
            faults.report(wording::section_without_table(*span, value, others));
            all = false;
        }
    }
    all
}

/// Each column is one of a table, and has one role. Whether a code column that
/// is asked for is there.
fn columns(document: &Document, options: &Options, faults: &mut Faults<'_>) -> bool {
    let mut code_is_known = true;
    for (at, (role, column)) in options.columns.iter().enumerate() {
        if !options.rows.is_empty() && matches!(column.value, Column::Number(_)) {
            faults.report(wording::numbered_column(column.span, role.as_str()));
            continue;
        }
        let found: Vec<_> =
            document.tables.iter().map(|table| column::find(table, &column.value)).collect();
        if found.iter().all(Option::is_none) {
            let headers = column::headers(&document.tables.iter().collect::<Vec<_>>());
            faults.report(wording::unknown_column(column.span, &column.value, &headers));
            code_is_known &= *role != Role::Code;
        }
        for (other_role, other) in &options.columns[..at] {
            if shares_a_column(document, &found, &other.value) {
                faults.report(wording::column_for_two_roles(column.span, *other_role, *role));
                break;
            }
        }
    }
    code_is_known
}

/// Whether a column is found where another is, in some table.
fn shares_a_column(document: &Document, found: &[Option<usize>], other: &Column) -> bool {
    let mut tables = document.tables.iter().zip(found);
    tables.any(|(table, found)| found.is_some() && *found == column::find(table, other))
}

/// Reports that there is none, with the tables that there are.
fn no_code_table(
    source: &Source<'_>,
    document: &Document,
    options: &Options,
    faults: &mut Faults<'_>,
) {
    let tables = layout::chosen(document, options);
    let candidate = candidate::candidate(document, options);
    let found = describe_all(source, document, options);
    let mut lines = document::lines(source.text(), document);
    lines
        .retain(|line| layout::is_chosen(document, options, document.heading_at(line.range.start)));
    let proposals = propose(&lines, document);
    let rows = match &candidate {
        Some(candidate) if !candidate.is_status => tables.iter().map(|it| it.rows.len()).max(),
        _ => None,
    };
    if proposals.first().is_some_and(|proposal| proposal.count >= rows.unwrap_or(0)) {
        let place = |at| (source.line(at), source.line_text(at).0.trim());
        let places: Vec<_> = proposals.iter().map(|proposal| place(proposal.start)).collect();
        faults.report(wording::lines_with_codes(found, &proposals, &places, source.name()));
        return;
    }
    let enclosed =
        document::broken::delimiter_row(source.text()).filter(|_| document.tables.is_empty());
    let mut fault = wording::no_code_table(found, !tables.is_empty(), candidate, source.name());
    if tables.is_empty() && !document.code_blocks.is_empty() {
        fault.notes.push("code blocks are examples, of which no code is read".to_owned());
    }
    faults.report(match enclosed {
        Some(at) => wording::enclosed_table(fault, source.line(at).saturating_sub(1).max(1)),
        None => fault,
    });
}

/// A line for each table that the options choose.
pub(crate) fn describe_all(
    source: &Source<'_>,
    document: &Document,
    options: &Options,
) -> Vec<String> {
    let mut lines = Vec::new();
    for table in layout::chosen(document, options) {
        lines.push(describe(source, table));
    }
    lines
}

/// A line for a table: where it is, and what is in it.
fn describe(source: &Source<'_>, table: &Table) -> String {
    let headers: Vec<_> = table.header.cells.iter().map(Cell::text).collect();
    let headers: Vec<_> = headers.iter().map(AsRef::as_ref).collect();
    let status = headers.iter().find(|header| header::is_status(header)).copied();
    wording::table_without_code(source.line(table.header.range.start), &headers, status)
}

/// A status is computed from integers only.
fn status(code_type: CodeType, options: &Options, faults: &mut Faults<'_>) {
    if let Some(Spanned { value: StatusRule::Code(_), span }) = options.status
        && code_type == CodeType::Str
    {
        faults.report(wording::status_of_text(span));
    }
}

/// Each code of `skip` is that of a row.
fn skip(skipped: &[bool], options: &Options, faults: &mut Faults<'_>) {
    for (code, is_used) in options.skip.iter().zip(skipped) {
        if !is_used {
            faults.report(wording::unknown_code(code.span, &code.value, None));
        }
    }
}

/// Each named variant is found by its code, and only once. What is retired has
/// a variant.
fn overrides(records: &[Record], lock: &Lock<'_>, options: &Options, faults: &mut Faults<'_>) {
    // There are as many codes as rows, and mostly nothing to look for.
    if options.overrides.is_empty() {
        return;
    }
    let mut codes = Numbers::with_capacity(records.len());
    for record in records {
        codes.insert(&record.code);
    }
    for line in &lock.lines {
        codes.insert(&line.code);
    }
    let mut named = Numbers::default();
    for variant in &options.overrides {
        let Spanned { value: code, span } = &variant.code;
        if !codes.contains(code) {
            faults.report(wording::unknown_code(*span, code, nearest_code(code, records)));
        } else if !named.insert(code) {
            faults.report(wording::code_named_twice(*span, code));
        }
        if variant.plain_name() == "ALL" {
            faults.report(wording::reserved_name(&variant.name));
        }
    }
}

fn nearest_code<'a>(code: &Code, records: &'a [Record]) -> Option<&'a str> {
    let texts = records.iter().filter_map(|record| match &record.code {
        Code::Text(text) => Some(text.as_str()),
        Code::Int(_) => None,
    });
    nearest(&code.to_string(), texts)
}
