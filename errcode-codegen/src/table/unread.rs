//! Tables that are not read, and may hold codes, beside those that are.

mod alike;

use super::candidate::{header_texts, is_name};
use super::role::Role;
use super::{cells, classes, code_form, header, joined, layout};
use crate::code::Status;
use crate::diagnostic::{Faults, wording};
use crate::document::{Cell, Document, Table};
use crate::numbers::Numbers;

/// Reports tables that are not read, and may hold codes: integers below a word for
/// codes or a status that is not HTTP's; or three of the form of those that are read,
/// which are the cells of `read`, in a first column, or behind those of statuses. At
/// least half of it is such codes. What an HTML table has below other headers is codes
/// also where they have another form; and so are numbers beside messages, and words
/// below `Status`, unless `sections`, those of the codes that are read, are chosen. What
/// goes on with the codes, and is written otherwise or rare, is told where words say so.
pub(crate) fn report(
    document: &Document,
    read: &[(&Table, usize)],
    unread: &[&Table],
    sections: &[&str],
    faults: &mut Faults<'_>,
) {
    report_headers(read, faults);
    if unread.is_empty() {
        return;
    }
    let (known, shared) = (Known::new(document, read), shared(unread));
    for table in unread {
        if let Some(cell) = known.code_in_header(table) {
            faults.report(wording::code_in_header(&cell.range, &cell.text(), table.html.is_some()));
            continue;
        }
        let Some((at, are_states)) = known.column_of_codes(table) else { continue };
        let covers = |section: &&str| document.is_under(table.heading, section);
        let are_apart = are_states && !sections.iter().any(covers);
        let sections = if are_apart { sections } else { &[] };
        let cell = &table.header.cells[at];
        let (header, is_shared) = (cell.text(), shared.contains(&*cell.text()));
        faults.report(wording::unread_codes(&cell.range, &header, sections, is_shared));
    }
}

/// Reports headers of code tables that are codes themselves.
fn report_headers(read: &[(&Table, usize)], faults: &mut Faults<'_>) {
    for (table, column) in read.iter().filter(|(table, _)| table.roles.is_empty()) {
        let cell = table.header.cells.get(*column);
        if let Some(cell) = cell.filter(|cell| cells::is_integer(&cell.code())) {
            faults.report(wording::code_in_header(&cell.range, &cell.text(), table.html.is_some()));
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

/// How many columns a table has, and one of them.
fn place(table: &Table, column: usize) -> String {
    format!("{} {column}", table.header.cells.len())
}

/// What is known of the codes that are read.
#[derive(Default)]
struct Known<'a> {
    read: &'a [(&'a Table, usize)],
    codes: Numbers<'static>,
    /// How they are written.
    forms: Numbers<'static>,
    /// The same, of words also.
    outlines: Numbers<'static>,
    /// The HTML tables that they are in.
    parts: Numbers<'static>,
    /// How many columns their tables have, and which of them is theirs.
    places: Numbers<'static>,
    has_integers: bool,
    /// How many digits the shortest of the integers has.
    min_digits: usize,
    /// Which headings of the document say that codes stand below them.
    are_about_errors: Vec<bool>,
    /// The first words of those that are several.
    first_words: Numbers<'static>,
    /// Whether one is several words in one: `NotFound`.
    has_joined_words: bool,
}

impl<'a> Known<'a> {
    fn new(document: &Document, read: &'a [(&'a Table, usize)]) -> Self {
        let headings = document.headings.iter();
        let are_about_errors =
            headings.map(|heading| header::is_about_errors(&heading.text)).collect();
        let mut known = Self { read, are_about_errors, min_digits: usize::MAX, ..Self::default() };
        for (table, column) in read {
            if let Some(html) = table.html {
                known.parts.insert(html);
            }
            if table.roles.is_empty() {
                known.places.insert(place(table, *column));
            }
            for cell in cells::of(&[*table], *column) {
                let code = cell.code();
                if let Some(kind) = code_form::kind(&code) {
                    known.forms.insert(kind);
                }
                if let Some(outline) = joined::outline(&code) {
                    known.outlines.insert(outline);
                }
                if cells::is_integer(&code) {
                    known.has_integers = true;
                    known.min_digits = known.min_digits.min(alike::digits(&code));
                }
                if let Some(word) = joined::first_word(&code) {
                    known.first_words.insert(word.to_owned());
                }
                known.has_joined_words |= joined::is_joined(&code);
                known.codes.insert(code.into_owned());
            }
        }
        known
    }

    /// The column of a table that may hold codes, and whether they are words below
    /// `Status`, or HTTP statuses.
    fn column_of_codes(&self, table: &Table) -> Option<(usize, bool)> {
        if let Some(at) = classes::column(&[table]) {
            // Ranges are of codes that stand elsewhere; lists may be all that there is.
            return (!cells::every(&[table], at, code_form::is_range)).then_some((at, false));
        }
        let mut is_behind_statuses = true;
        for (at, cell) in table.header.cells.iter().enumerate() {
            let header = cell.text();
            let is_status = header::is_status(&header);
            let is_first = is_behind_statuses && !is_status;
            is_behind_statuses &= is_status;
            let are_states = is_first && are_states(table, at, &header);
            if are_states || self.may_be_codes(table, at, &header, is_first) {
                return Some((at, are_states || layout::are_statuses(&[table], at)));
            }
        }
        None
    }

    /// The cell of a header that is a code like those below it: the author goes on with
    /// a table whose header stands further up.
    fn code_in_header<'t>(&self, table: &'t Table) -> Option<&'t Cell> {
        let header = &table.header.cells;
        let has_text = |cell: &Cell| !cell.is_blank() && !cells::is_integer(&cell.code());
        for (at, cell) in header.iter().enumerate() {
            let (code, is_placed) = (cell.code(), self.places.contains(place(table, at)));
            if !(is_placed || at == 0)
                || !header::fits(&code).is_empty()
                || !self.is_like(&code, is_placed)
            {
                continue;
            }
            let below = cells::of(&[table], at);
            let mut like = cells::Count::default();
            let mut is_new = !self.codes.contains(&*code);
            for cell in &below {
                like.add(self.is_like(&cell.code(), is_placed));
                is_new |= !self.codes.contains(&*cell.code());
            }
            let is_alone = below.is_empty() && code_form::kind(&code).is_some();
            let has_text = header.iter().enumerate().any(|(it, cell)| it != at && has_text(cell));
            if is_new && has_text && (is_alone || like.are_most()) {
                return Some(cell);
            }
        }
        None
    }

    /// Whether a text is written like the codes; less is asked for in their place.
    fn is_like(&self, code: &str, is_placed: bool) -> bool {
        code_form::kind(code).is_some_and(|kind| self.forms.contains(kind))
            || is_placed
                && (self.has_integers && cells::is_integer(code)
                    || self.has_joined_words && joined::is_joined(code)
                    || code_form::outline(code).is_some_and(|it| self.outlines.contains(it)))
    }

    /// Whether a column may be of codes, the `first` one or another.
    fn may_be_codes(&self, table: &Table, at: usize, header: &str, first: bool) -> bool {
        if says_codes(table, at, header) {
            !found(table, at, &cells::is_integer).is_empty()
        } else if self.are_of_constants(table, at, header) {
            true
        } else if !first {
            false
        } else if has_messages(table) && are_numbers(table, at) {
            true
        } else if table.html.is_some_and(|html| self.parts.contains(html)) {
            is_name(&[table], at, header)
        } else {
            !header::is_of_requests(header) && self.has_others(table, at, 3)
                || self.are_errors(table, at, header)
                || self.are_reasons(table, at, header)
                || self.go_on_with_numbers(table, at, header)
                || self.go_on_with_words(table, at, header)
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
            && self.has_others(table, at, 1)
            && table.header.cells.iter().any(|cell| header::can_be_text(&cell.text()))
            && table.header.cells.iter().enumerate().any(is_name)
    }

    /// Whether a column below a word for errors has words written like the codes.
    fn are_errors(&self, table: &Table, at: usize, header: &str) -> bool {
        let is_like =
            |code: &str| code_form::outline(code).is_some_and(|it| self.outlines.contains(it));
        let found = found(table, at, &is_like);
        header::is_about_errors(header)
            && header::says(header, Role::Name)
            && has_text(table)
            && found.len() > 2
            && found.iter().any(|code| !self.codes.contains(code.as_str()))
    }

    /// Whether a column of words that tell themselves from others, below a word for the
    /// names or the messages of errors, has one that stands in no table that is read.
    fn are_reasons(&self, table: &Table, at: usize, header: &str) -> bool {
        let tells = |code: &str| {
            cells::is_identifier(code)
                && (joined::is_joined(code) || code_form::outline(code).is_some())
        };
        if !header::is_name_or_message(header) || !has_text(table) {
            return false;
        }
        let mut names = Numbers::default();
        for (table, _) in self.read {
            for cell in table.rows.iter().flat_map(|row| &row.cells) {
                names.insert(cell.code());
            }
        }
        found(table, at, &tells).iter().any(|code| !names.contains(code.as_str()))
    }

    /// Whether a column has so many codes of the form of those that are read, and others.
    fn has_others(&self, table: &Table, at: usize, least: usize) -> bool {
        let is_like =
            |code: &str| code_form::kind(code).is_some_and(|kind| self.forms.contains(kind));
        let found = found(table, at, &is_like);
        found.len() >= least && found.iter().any(|code| !self.codes.contains(code.as_str()))
    }
}

/// Whether a column is of the words for a status that is not HTTP's, with a text beside.
fn are_states(table: &Table, at: usize, header: &str) -> bool {
    header::is_any_status(header)
        && cells::mostly(&[table], at, cells::is_identifier)
        && found(table, at, &cells::is_identifier).len() > 2
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
    cells::every(&[table], at, cells::is_integer) && found(table, at, &is_long).len() > 2
}

/// Whether a header has a word for codes, or for a status that is not HTTP's.
fn says_codes(table: &Table, at: usize, header: &str) -> bool {
    let is_http = |cell: &str| Status::read(cell).is_some();
    header::has_code_word(header)
        || header::is_any_status(header) && !cells::half(&[table], at, is_http)
}

/// The cells of a column for which `is` holds, each once; none if that is less than
/// half of them.
fn found(table: &Table, at: usize, is: &dyn Fn(&str) -> bool) -> Vec<String> {
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
