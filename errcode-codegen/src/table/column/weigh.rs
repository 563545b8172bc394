//! Words that can mean something else, beside columns that may be what they seem.

use super::{Choice, Columns};
use crate::chars::DIGIT;
use crate::code::Status;
use crate::table::role::Role;
use crate::table::{cells, code_form, header, heading};

impl Choice<'_> {
    /// Takes a column of codes in hexadecimal, beside one of the same that is not, out of
    /// the choice.
    pub(super) fn take_hexadecimal(&mut self) -> Option<usize> {
        let is_code = |at: &usize| self.can_be(*at, Role::Code);
        let hexadecimal =
            (0..self.fits.len()).find(|at| is_code(at) && self.says_hexadecimal(*at))?;
        let number = (0..self.fits.len()).find(|at| is_code(at) && !self.says_hexadecimal(*at))?;
        let is_it = cells::count(self.tables, number, cells::is_integer).are_most()
            && self.are_twins(hexadecimal, number);
        if is_it {
            self.fits[hexadecimal].clear();
        }
        is_it.then_some(hexadecimal)
    }

    /// Whether a column has the integers of another, of hexadecimal ones; or should, as
    /// the headers say.
    pub(super) fn are_twins(&self, hexadecimal: usize, number: usize) -> bool {
        let rows = self.tables.iter().flat_map(|table| &table.rows).filter(|row| !row.swallowed);
        let mut same = cells::Count::default();
        for row in rows {
            if let (Some(code), Some(number)) = (row.cells.get(hexadecimal), row.cells.get(number))
            {
                same.add(code_form::are_same(&code.code(), &number.code()));
            }
        }
        let is_decimal = header::is_decimal(&self.header[number].text());
        self.says_hexadecimal(hexadecimal) && is_decimal || same.are_most()
    }

    /// Tells that a column below `Status code` is the code, or is none, only where no other
    /// may be it.
    pub(super) fn weigh_status(&mut self, code: usize) {
        let is_weak = |at: usize| header::is_status_or_code(&self.header[at].text());
        let is_other = |at: usize| {
            let is_free = !self.own.contains(&at) && self.fixed.iter().all(|fixed| fixed.1 != at);
            let is_it = if is_weak(code) {
                self.may_be_code(at, code)
            } else {
                is_weak(at) && self.has_no_status(at) || self.is_code_of_status(at, code)
            };
            at != code && is_free && is_it
        };
        if let Some(at) = (0..self.header.len()).find(|&at| is_other(at)) {
            let is_second = is_weak(at) && !is_weak(code);
            let both = if is_second { [code, at] } else { [at, code] };
            self.ambiguous.push(self.both(Role::Code, both[0], both[1]));
        }
    }

    /// Whether a column is of codes, beside one below `Code` that holds HTTP statuses:
    /// `Code | Inner code`.
    fn is_code_of_status(&self, at: usize, code: usize) -> bool {
        let text = self.header[at].text();
        header::has_code_word(&text)
            && !header::is_text(&text)
            && cells::every(self.tables, code, |cell| heading::status(cell).is_some())
            && cells::every(self.tables, at, |cell| Status::read(cell).is_none())
            && cells::mostly(self.tables, at, cells::is_word)
    }

    /// Whether a column may be the code beside one that can be a status.
    fn may_be_code(&self, at: usize, status: usize) -> bool {
        let text = self.header[at].text();
        let is_unknown = !header::is_known(&text)
            && !header::is_number(&text)
            && !header::is_of_requests(&text)
            && cells::mostly(self.tables, at, cells::is_word);
        let is_status = |cell: &str| Status::read(cell).is_some();
        is_unknown && header::has_code_word(&text)
            || is_unknown
                && cells::mostly(self.tables, at, tells_itself)
                && cells::mostly(self.tables, status, is_status)
            // A status that comes again is that of several codes.
            || cells::mostly(self.tables, at, cells::is_identifier)
                && cells::repeat(self.tables, status)
                && !cells::repeat(self.tables, at)
    }

    /// Whether words or numbers, of which none is a status, stand in a column.
    fn has_no_status(&self, at: usize) -> bool {
        cells::every(self.tables, at, |cell| Status::read(cell).is_none())
            && cells::mostly(self.tables, at, cells::is_word)
            && !cells::repeat(self.tables, at)
    }

    /// Tells that a remark, or a cause, is the message only if a column of phrases beside
    /// it, whose header is no known word, is not; nor is one in front of a description.
    pub(super) fn weigh_remark(&mut self, message: usize, taken: &[Option<usize>]) {
        let fits = header::fits(&self.header[message].text());
        let rank = fits.iter().find(|fit| fit.0 == Role::Message).map_or(0, |fit| fit.1);
        if rank < header::DESCRIBES || self.fixed(Role::Message).is_some() {
            return;
        }
        let end = if rank < header::REMARK { message } else { self.header.len() };
        for (at, cell) in self.header[..end].iter().enumerate() {
            let text = cell.text();
            let is_known = at == message
                || taken.contains(&Some(at))
                || self.own.contains(&at)
                || header::is_known(&text);
            if !is_known
                && cells::mostly(self.tables, at, cells::is_phrase)
                && cells::differ(self.tables, at)
            {
                let both = self.both(Role::Message, at, message);
                return self.ambiguous.push(both);
            }
        }
    }

    /// Whether notes can be messages: of most codes, and not the same of many.
    pub(super) fn are_messages(&self, notes: usize) -> bool {
        let mut count = cells::Count::default();
        let rows = self.tables.iter().flat_map(|table| &table.rows);
        for row in rows.filter(|row| !row.swallowed) {
            count.add(row.cells.get(notes).is_some_and(|cell| !cell.is_blank()));
        }
        count.are_most() && cells::differ(self.tables, notes)
    }

    /// Notes that are no messages are no text of codes that have no other.
    pub(super) fn without_bare_notes(&self, columns: Columns) -> Columns {
        let has_text = columns.name.or(columns.message).is_some();
        let is_asked = self.fixed(Role::Description).is_some();
        let description = columns.description.filter(|_| has_text || is_asked);
        Columns { description, ..columns }
    }

    /// Tells that a reason is the message behind a meaning only where the user says so.
    pub(super) fn weigh_reason(&mut self, message: usize) {
        let is_meaning = |at: usize| {
            header::fits(&self.header[at].text()).contains(&(Role::Message, header::MEANING_RANK))
        };
        let meaning = (0..message).find(|&at| is_meaning(at));
        if let Some(at) = meaning
            && self.header_fits(message, Role::Name)
            && self.fixed(Role::Message).is_none()
        {
            let both = self.both(Role::Message, at, message);
            self.ambiguous.push(both);
        }
    }
}

/// Whether a word is written as codes are: no number, and no version.
fn tells_itself(cell: &str) -> bool {
    let number = cell.trim_start_matches(['v', 'V'].as_slice());
    !number.starts_with(DIGIT) && code_form::outline(cell).is_some()
}
