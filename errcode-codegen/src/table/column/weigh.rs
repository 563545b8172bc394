//! Words that can mean something else, beside columns that may be what they seem.

use super::Choice;
use crate::table::role::Role;
use crate::table::{cells, code_form, header};

impl Choice<'_> {
    /// Tells that a status is the code beside a column that may be it, whose header is no
    /// known word.
    pub(super) fn weigh_status(&mut self, code: usize) {
        if !header::is_status_or_code(&self.header[code].text()) {
            return;
        }
        for (at, cell) in self.header.iter().enumerate() {
            let text = cell.text();
            let is_unknown = header::fits(&text).is_empty()
                && !header::is_known(&text)
                && !header::is_of_requests(&text)
                && !self.own.contains(&at);
            let tells_itself = |cell: &str| code_form::outline(cell).is_some();
            let is_likely = is_unknown
                && cells::mostly(self.tables, at, cells::is_word)
                && (header::has_code_word(&text) || cells::mostly(self.tables, at, tells_itself));
            // A status that comes again is that of several codes.
            let tells_rows = || {
                cells::mostly(self.tables, at, cells::is_identifier)
                    && cells::repeat(self.tables, code)
                    && !cells::repeat(self.tables, at)
            };
            if at != code && (is_likely || tells_rows()) {
                let both = self.both(Role::Code, at, code);
                return self.ambiguous.push(both);
            }
        }
    }

    /// Tells that a remark, or a cause, is the message only if a column of phrases beside
    /// it, whose header is no known word, is not.
    pub(super) fn weigh_remark(&mut self, message: usize, taken: &[Option<usize>]) {
        let fits = header::fits(&self.header[message].text());
        let is_remark = fits.iter().any(|fit| fit.0 == Role::Message && fit.1 >= header::REMARK);
        if !is_remark || self.fixed(Role::Message).is_some() {
            return;
        }
        for (at, cell) in self.header.iter().enumerate() {
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
