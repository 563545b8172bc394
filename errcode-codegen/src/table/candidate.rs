//! The column that may hold the codes of a document without a code table.

use super::code_form::{CodeForm, NotACode};
use super::layout::{self, Layout, is_chosen, layouts};
use super::part::Part;
use super::{cells, code_form, header};
use crate::chars::chars;
use crate::code::Status;
use crate::document::{Cell, Document, Table};
use crate::numbers::Numbers;
use crate::options::Options;

/// A column that may hold the codes of a document without a code table.
pub(crate) struct Candidate {
    /// Counted from 0.
    pub(crate) at: usize,
    pub(crate) header: String,
    /// That of another column of its table, if both have a word for codes.
    pub(crate) other: Option<String>,
    /// Whether it is one of HTTP statuses.
    pub(crate) is_status: bool,
    /// Whether its header is a row of it.
    pub(crate) is_row: bool,
    pub(crate) is_html: bool,
    /// The heading under which all tables are like its own, so that a number says which
    /// column; blank if all that are chosen are, and none if there is no such heading.
    pub(crate) scope: Option<String>,
}

/// The first column below a word for errors whose cells are codes; else the first of
/// numbers by its header; else the first of any; else the first that has lists of such;
/// else the first of the URLs of problem types; else the first of HTTP statuses; else the
/// first of names. Beside other tables, only those that have a text.
pub(crate) fn candidate(document: &Document, options: &Options) -> Option<Candidate> {
    let mut layouts = layouts(document, &Options::default(), Part::All).all;
    layouts.retain(|layout| {
        let is_chosen = |table: &&Table| is_chosen(document, options, table.heading);
        let headers = layout.tables.iter().take(1).flat_map(|table| &table.header.cells);
        let has_text = headers.into_iter().any(|cell| header::can_be_text(&cell.text()));
        layout.tables.iter().any(is_chosen) && (has_text || document.tables.len() == 1)
    });
    for is in [is_error, is_number, is_code, may_be_code, is_problem_type, is_http, is_name] {
        for Layout { tables, .. } in &layouts {
            let headers = tables.first().map(|table| header_texts(table)).unwrap_or_default();
            let is_it = |&at: &usize| {
                is(tables, at, &headers[at]) && is_likely(document, tables, at, &headers[at])
            };
            if let Some(at) = (0..headers.len()).find(is_it) {
                let has_code_word = |at: &usize| header::has_code_word(&headers[*at]);
                let is_other = |at: &usize| has_code_word(at) && is_it(at);
                let other = (at + 1..headers.len()).find(is_other).filter(|_| has_code_word(&at));
                return Some(Candidate {
                    at,
                    header: headers[at].clone(),
                    other: other.map(|at| headers[at].clone()),
                    is_status: header::is_status(&headers[at])
                        || header::is_any_status(&headers[at]),
                    is_row: is_row(tables, at, &headers[at]),
                    is_html: tables[0].html.is_some(),
                    scope: scope(document, options, tables[0]),
                });
            }
        }
    }
    None
}

/// Whether a header is a number, or a word with digits, like what stands below it.
fn is_row(tables: &[&Table], at: usize, header: &str) -> bool {
    let own = code_form::outline(header).filter(|own| own.contains('0'));
    own.is_some()
        && header::fits(header).is_empty()
        && cells::of(tables, at).iter().any(|cell| code_form::outline(&cell.code()) == own)
}

fn scope(document: &Document, options: &Options, table: &Table) -> Option<String> {
    let own = header_texts(table);
    let mut others = layout::chosen(document, options);
    others.retain(|other| header_texts(other) != own);
    if others.is_empty() {
        return Some(String::new());
    }
    let heading = &document.headings[table.heading.filter(|_| options.section.is_empty())?];
    for other in others {
        if document.is_under(other.heading, &heading.text) {
            return None;
        }
    }
    Some(heading.text.clone())
}

pub(super) fn header_texts(table: &Table) -> Vec<String> {
    let mut texts = Vec::new();
    for cell in &table.header.cells {
        texts.push(cell.text().into_owned());
    }
    texts
}

fn is_error(tables: &[&Table], at: usize, header: &str) -> bool {
    header::is_name_or_message(header)
        && header::is_about_errors(header)
        && is_code(tables, at, header)
}

fn is_number(tables: &[&Table], at: usize, header: &str) -> bool {
    header::is_number(header) && is_code(tables, at, header)
}

fn is_code(tables: &[&Table], at: usize, header: &str) -> bool {
    !header::is_status(header)
        && !header::is_any_status(header)
        && !header::is_text(header)
        && !header::is_only_text(header)
        && is_name(tables, at, header)
}

/// Whether half of a column is numbers, each of them once, and the others are lists or
/// ranges.
fn may_be_code(tables: &[&Table], at: usize, header: &str) -> bool {
    let (mut numbers, mut others) = (Numbers::default(), 0);
    for cell in cells::of(tables, at) {
        let code = cell.code();
        match code_form::read(&code) {
            CodeForm::Int(_) if !numbers.insert(code) => return false,
            CodeForm::Int(_) => {}
            CodeForm::NotACode(NotACode::List | NotACode::Range) => others += 1,
            _ => return false,
        }
    }
    numbers.len() > 1
        && numbers.len() >= others
        && !header::is_status(header)
        && !header::is_any_status(header)
        && !header::is_text(header)
        && !header::is_of_requests(header)
}

/// Whether a column holds the URLs of problem types, each of them once.
fn is_problem_type(tables: &[&Table], at: usize, header: &str) -> bool {
    header::plain(header).ends_with("type")
        && cells::mostly(tables, at, is_url)
        && !cells::repeat(tables, at)
}

fn is_url(cell: &str) -> bool {
    cell.contains("://") || cell.starts_with(['/', '#'].as_slice()) || cell.starts_with("urn:")
}

/// Whether what stands below a header is not any word: the header or a heading says
/// what it is, or it tells itself from words.
fn is_likely(document: &Document, tables: &[&Table], at: usize, header: &str) -> bool {
    !header::fits(header).is_empty()
        || document
            .headings_over(tables[0].heading)
            .iter()
            .any(|heading| header::is_about_errors(&heading.text))
        || !header::is_advice(header) && cells::half(tables, at, tells_itself)
        || is_problem_type(tables, at, header)
}

fn tells_itself(cell: &str) -> bool {
    code_form::outline(cell).is_some()
}

pub(super) fn is_name(tables: &[&Table], at: usize, header: &str) -> bool {
    let is_counter = tables.iter().all(|table| is_counter(table, at));
    !is_counter && !header::is_of_requests(header) && holds_codes(tables, at)
}

/// Whether a column holds HTTP statuses, each of them once.
fn is_http(tables: &[&Table], at: usize, header: &str) -> bool {
    let mut seen = Numbers::default();
    for cell in cells::of(tables, at) {
        let code = cell.code();
        if cells::is_integer(&code) && !seen.insert(code) {
            return false;
        }
    }
    let is_http = |cell: &str| Status::read(cell).is_some();
    header::is_status(header) && cells::half(tables, at, cells::is_integer)
        || header::is_any_status(header) && cells::half(tables, at, is_http)
}

/// Whether the cells of a column look like codes: nine of ten are numbers or words
/// like a constant, and stand once.
fn holds_codes(tables: &[&Table], column: usize) -> bool {
    let (mut codes, mut all, mut has_mark) = (Numbers::default(), 0, false);
    let mut others = 0;
    for cell in tables.iter().flat_map(|table| &table.rows).filter_map(|row| row.cells.get(column))
    {
        let code = cell.code();
        let is_number = cells::is_integer(&code);
        all += 1;
        if !(is_number || cells::is_identifier(&code)) {
            others += 1;
            continue;
        }
        has_mark |= is_number || code.contains(chars(|c| !c.is_ascii_lowercase()));
        codes.insert(code);
    }
    has_mark && (codes.len() + others) * 10 >= all * 9 && others * 10 <= all
}

/// Whether the cells of a column count its rows.
fn is_counter(table: &Table, column: usize) -> bool {
    let cells = table.rows.iter().map(|row| row.cells.get(column).map(Cell::code));
    cells.enumerate().all(|(at, cell)| cell.is_some_and(|cell| cell == (at + 1).to_string()))
}
