//! Tables that are not read, and may hold codes: beside those that are, or where
//! there are none.

use super::layout::{Layout, is_chosen, layouts};
use super::part::Part;
use super::role::Role;
use super::{cells, code_form, header, layout};
use crate::chars::chars;
use crate::code::Status;
use crate::diagnostic::{Faults, wording};
use crate::document::{Cell, Document, Table};
use crate::numbers::Numbers;
use crate::options::Options;

/// Reports tables that are not read, and may hold codes: integers below a word for
/// codes or a status that is not HTTP's; or three of the form of those that are read,
/// which are the cells of `read`, in a first column, or behind those of statuses. At
/// least half of it is such codes. What an HTML table has below other headers is codes
/// also where they have another form; and so are numbers beside messages, and words
/// below `Status`, unless `sections`, those of the codes that are read, are chosen.
pub(crate) fn report(
    read: &[(&Table, usize)],
    unread: &[&Table],
    sections: &[&str],
    faults: &mut Faults<'_>,
) {
    if unread.is_empty() {
        return;
    }
    let (known, shared) = (Known::new(read), shared(unread));
    for table in unread {
        let mut is_behind_statuses = true;
        for (at, cell) in table.header.cells.iter().enumerate() {
            let header = cell.text();
            let is_status = header::is_status(&header);
            let is_first = is_behind_statuses && !is_status;
            is_behind_statuses &= is_status;
            let are_states = is_first && are_states(table, at, &header);
            if are_states || known.may_be_codes(table, at, &header, is_first) {
                let sections = if are_states { sections } else { &[] };
                let is_shared = shared.contains(header.clone());
                faults.report(wording::unread_codes(&cell.range, &header, sections, is_shared));
                break;
            }
        }
    }
}

/// The headers that stand in tables with other headers, too.
fn shared(tables: &[&Table]) -> Numbers<'static> {
    let (mut layouts, mut pairs) = (Numbers::default(), Numbers::default());
    let (mut known, mut shared) = (Numbers::default(), Numbers::default());
    for table in tables {
        let texts = header_texts(table);
        let layout = layouts.add(texts.join("|"));
        for text in texts {
            if pairs.insert(format!("{layout} {text}")) && !known.insert(text.clone()) {
                shared.insert(text);
            }
        }
    }
    shared
}

/// What is known of the codes that are read.
struct Known {
    codes: Numbers<'static>,
    /// How they are written.
    forms: Numbers<'static>,
    /// The same, of words also.
    outlines: Numbers<'static>,
    /// The HTML tables that they are in.
    parts: Numbers<'static>,
}

impl Known {
    fn new(read: &[(&Table, usize)]) -> Self {
        let (mut codes, mut forms) = (Numbers::default(), Numbers::default());
        let (mut outlines, mut parts) = (Numbers::default(), Numbers::default());
        for (table, column) in read {
            if let Some(html) = table.html {
                parts.insert(html);
            }
            for cell in cells::of(&[*table], *column) {
                if let Some(kind) = code_form::kind(&cell.code()) {
                    forms.insert(kind);
                }
                if let Some(outline) = code_form::outline(&cell.code()) {
                    outlines.insert(outline);
                }
                codes.insert(cell.code().into_owned());
            }
        }
        Self { codes, forms, outlines, parts }
    }

    /// Whether a column may be of codes, the `first` one or another.
    fn may_be_codes(&self, table: &Table, at: usize, header: &str, first: bool) -> bool {
        if says_codes(table, at, header) {
            !found(table, at, cells::is_integer).is_empty()
        } else if self.are_of_constants(table, at, header) {
            true
        } else if !first {
            false
        } else if has_messages(table) && are_numbers(table, at) {
            true
        } else if table.html.is_some_and(|html| self.parts.contains(html)) {
            is_name(&[table], at, header)
        } else {
            !header::is_of_requests(header) && self.has_others(table, at)
                || self.are_errors(table, at, header)
        }
    }

    /// Whether a column of numbers, written like the codes, has constants and texts beside.
    fn are_of_constants(&self, table: &Table, at: usize, header: &str) -> bool {
        let is_name = |(at, cell): (usize, &Cell)| {
            header::says(&cell.text(), Role::Name)
                && cells::mostly(&[table], at, cells::is_identifier)
        };
        header::is_number(header)
            && cells::every(&[table], at, cells::is_integer)
            && self.has_others(table, at)
            && has_text(table)
            && table.header.cells.iter().enumerate().any(is_name)
    }

    /// Whether a column below a word for errors has words written like the codes.
    fn are_errors(&self, table: &Table, at: usize, header: &str) -> bool {
        let is_like =
            |code: &str| code_form::outline(code).is_some_and(|it| self.outlines.contains(it));
        let found = found(table, at, is_like);
        header::is_about_errors(header)
            && header::says(header, Role::Name)
            && has_text(table)
            && found.len() > 2
            && found.iter().any(|code| !self.codes.contains(code.as_str()))
    }

    /// Whether a column has codes of the form of those that are read, and others.
    fn has_others(&self, table: &Table, at: usize) -> bool {
        let is_like =
            |code: &str| code_form::kind(code).is_some_and(|kind| self.forms.contains(kind));
        let found = found(table, at, is_like);
        found.len() > 2 && found.iter().any(|code| !self.codes.contains(code.as_str()))
    }
}

/// Whether a column is of the words for a status that is not HTTP's, with a text beside.
fn are_states(table: &Table, at: usize, header: &str) -> bool {
    header::is_any_status(header)
        && cells::mostly(&[table], at, cells::is_identifier)
        && found(table, at, cells::is_identifier).len() > 2
        && has_text(table)
}

fn has_text(table: &Table) -> bool {
    table.header.cells.iter().any(|cell| header::is_text(&cell.text()))
}

fn has_messages(table: &Table) -> bool {
    let is = |cell: &Cell| matches!(header::fits(&cell.text())[..], [(Role::Message, 0)]);
    table.header.cells.iter().any(is)
}

/// Whether a column is of integers, three of which have three digits, as few that are
/// no codes have.
fn are_numbers(table: &Table, at: usize) -> bool {
    let is_long = |cell: &str| cells::is_integer(cell) && code_form::kind(cell).is_some();
    cells::every(&[table], at, cells::is_integer) && found(table, at, is_long).len() > 2
}

/// Whether a header has a word for codes, or for a status that is not HTTP's.
fn says_codes(table: &Table, at: usize, header: &str) -> bool {
    let is_http = |cell: &str| Status::read(cell).is_some();
    header::has_code_word(header)
        || header::is_any_status(header) && !cells::half(&[table], at, is_http)
}

/// The cells of a column for which `is` holds, each once; none if that is less than
/// half of them.
fn found(table: &Table, at: usize, is: impl Fn(&str) -> bool) -> Vec<String> {
    let (mut all, mut found, mut known) = (0, Vec::new(), Numbers::default());
    for cell in cells::of(&[table], at) {
        all += 1;
        let code = cell.code();
        if is(&code) && known.insert(code.clone().into_owned()) {
            found.push(code.into_owned());
        }
    }
    if found.len() * 2 < all { Vec::new() } else { found }
}

/// A column that may hold the codes of a document without a code table.
pub(crate) struct Candidate {
    /// Counted from 0.
    pub(crate) at: usize,
    pub(crate) header: String,
    /// Whether it is one of HTTP statuses.
    pub(crate) is_status: bool,
    /// The heading under which all tables are like its own, so that a number says which
    /// column; blank if all that are chosen are, and none if there is no such heading.
    pub(crate) scope: Option<String>,
}

/// The first column of numbers by its header whose cells are codes; else the first of
/// any; else the first of HTTP statuses; else the first of names. Beside other tables,
/// only those that have a text.
pub(crate) fn candidate(document: &Document, options: &Options) -> Option<Candidate> {
    let mut layouts = layouts(document, &Options::default(), Part::All).all;
    layouts.retain(|layout| {
        let is_chosen = |table: &&Table| is_chosen(document, options, table.heading);
        let headers = layout.tables.iter().take(1).flat_map(|table| &table.header.cells);
        let has_text = headers.into_iter().any(|cell| header::can_be_text(&cell.text()));
        layout.tables.iter().any(is_chosen) && (has_text || document.tables.len() == 1)
    });
    for is in [is_number, is_code, is_http, is_name] {
        for Layout { tables, .. } in &layouts {
            let headers = tables.first().map(|table| header_texts(table)).unwrap_or_default();
            for (at, header) in headers.into_iter().enumerate() {
                if is(tables, at, &header) && is_likely(document, tables, at, &header) {
                    let is_status = header::is_status(&header) || header::is_any_status(&header);
                    let scope = scope(document, options, tables[0]);
                    return Some(Candidate { at, header, is_status, scope });
                }
            }
        }
    }
    None
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

fn header_texts(table: &Table) -> Vec<String> {
    let mut texts = Vec::new();
    for cell in &table.header.cells {
        texts.push(cell.text().into_owned());
    }
    texts
}

fn is_number(tables: &[&Table], at: usize, header: &str) -> bool {
    header::is_number(header) && is_code(tables, at, header)
}

fn is_code(tables: &[&Table], at: usize, header: &str) -> bool {
    !header::is_status(header)
        && !header::is_any_status(header)
        && !header::is_text(header)
        && is_name(tables, at, header)
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
}

fn tells_itself(cell: &str) -> bool {
    code_form::outline(cell).is_some()
}

fn is_name(tables: &[&Table], at: usize, header: &str) -> bool {
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
