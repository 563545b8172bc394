//! What codes are called in the document, and whose name that was: a name cell that
//! turns up at another code says of that code what it said of the first.

use super::check::says_otherwise;
use super::{LinePlace, Lock};
use crate::catalog::{Entry, Record};
use crate::diagnostic::Fault;
use crate::diagnostic::wording::{self, Claim};
use crate::name::{self, Grouped};
use crate::numbers::Numbers;
use crate::options::Options;

/// Whose name there is in a lock.
pub(super) struct Called<'a> {
    lock: &'a Lock<'a>,
    options: &'a Options,
    /// The first row of each line's code.
    rows: Vec<Option<&'a Record>>,
    /// The numbers of lines, and behind them of reserved names, by the letters of
    /// the names.
    owners: Numbers<'a>,
}

/// A name that the document gives to several codes tells none of them.
const SEVERAL: usize = usize::MAX;

impl<'a> Called<'a> {
    pub(super) fn new(lock: &'a Lock<'a>, rows: &'a [Grouped], options: &'a Options) -> Self {
        let count = lock.lines.len();
        let owners = Numbers::with_capacity(count);
        let mut called = Self { lock, options, rows: vec![None; count], owners };
        let mut has_names = false;
        for Grouped { record, .. } in rows {
            match record.line {
                Some(at) => _ = called.rows[at].get_or_insert(record),
                None => has_names = true,
            }
            has_names |= !record.title.is_empty();
        }
        // Nobody asks where rows have no names, and none is new.
        if has_names {
            called.add_all();
        }
        called
    }

    fn add_all(&mut self) {
        let count = self.lock.lines.len();
        // Who is gone had a name that who stays may have, too.
        for stays in [true, false] {
            for at in 0..count {
                if self.rows[at].is_some() == stays {
                    self.add_cells(at);
                }
            }
        }
        for (at, line) in self.lock.lines.iter().enumerate() {
            for name in &line.names {
                self.owners.get_or_set(letters(name), at);
            }
        }
        for (at, reserved) in self.lock.reserved.iter().enumerate() {
            self.owners.get_or_set(letters(reserved.name), count + at);
        }
    }

    /// What the document called the code of a line, as far as the lock says.
    fn add_cells(&mut self, at: usize) {
        let line = &self.lock.lines[at];
        let row = self.rows[at];
        // Whose name is given again is not called as it was in between.
        let is_given = |row| name::is_given(&line.names, row, self.options);
        let is_named = line.cells.is_empty() || row.is_some_and(is_given);
        let cells = if is_named { &line.names } else { &line.cells };
        let suffix = name::suffix(&line.code, row);
        for cell in cells {
            let alone = suffix.as_deref().and_then(|suffix| cell.strip_suffix(suffix));
            let cell = alone.filter(|alone| !alone.is_empty()).unwrap_or(cell);
            let cell = letters(cell);
            let owner = self.owners.get_or_set(cell.clone(), at);
            let other = self.rows.get(owner).filter(|_| owner != at);
            if other.is_some_and(|other| other.is_some() == row.is_some()) {
                self.owners.set(cell, SEVERAL);
            }
        }
    }

    /// What has the name that the cell of a row makes.
    fn owner(&self, record: &Record) -> Option<(String, usize)> {
        let name = name::of_cell(record, self.options)?;
        let owner = self.owners.get(letters(&name)).filter(|&owner| owner != SEVERAL)?;
        Some((name, owner))
    }

    /// What is told of a name cell that is another one than in the lock, and has been
    /// that of another code; with the line of that.
    pub(super) fn claim(&self, record: &Record) -> Option<(Claim<'a>, String)> {
        let (name, owner) = self.owner(record).filter(|(_, owner)| Some(*owner) != record.line)?;
        let (is_left, own_line) = (self.is_left(owner, &name, record), self.own_line(record));
        let quoted = self.lock.quote(self.place(owner));
        let owner = self.lock.lines.get(owner);
        Some((Claim { name, owner, is_left, own_line }, quoted))
    }

    /// A new code, with the name of one that the document calls otherwise now, or has
    /// no more.
    pub(super) fn renumbered(&self, record: &Record) -> Option<Fault> {
        let is_left = |(name, owner): &(String, usize)| self.is_left(*owner, name, record);
        let (_, owner) = self.owner(record).filter(is_left)?;
        let line = self.lock.lines.get(owner)?;
        let note = self.lock.quote(&line.place);
        Some(wording::renumbered_code(record, line, true, &self.own_line(record), note))
    }

    /// Whether the document calls the code of a line so no more. Who is called by another
    /// name of it is called so already, unless it is the other one that says what the line
    /// says: else both of them would have it, one after the other.
    fn is_left(&self, owner: usize, name: &str, other: &Record) -> bool {
        let Some(row) = self.rows.get(owner).copied().flatten() else { return true };
        let line = &self.lock.lines[owner];
        let is_kept = name::title_is_kept(line, row, self.options)
            && (!says_otherwise(line, row) || says_otherwise(line, other));
        let now = name::of_cell(row, self.options);
        !is_kept && now.is_none_or(|now| letters(&now) != letters(name))
    }

    fn place(&self, owner: usize) -> &LinePlace {
        let count = self.lock.lines.len();
        self.lock
            .lines
            .get(owner)
            .map_or_else(|| &self.lock.reserved[owner - count].place, |line| &line.place)
    }

    /// The line that a row has if it is an error of its own.
    pub(super) fn own_line(&self, record: &Record) -> String {
        let (name, _) = name::by_rules(record, self.options);
        let mut name = name.unwrap_or_else(|| "YourName".to_owned());
        let suffix = name::own_suffix(record, &name);
        while self.owners.contains(letters(&name)) {
            name.push_str(&suffix);
        }
        // A code that has been another's can have left its number in a name.
        let cell = name::of_cell(record, self.options);
        let cell = cell.filter(|_| !name::is_given(&[&name], record, self.options));
        wording::line_of_code(&record.code, &name, cell.as_deref())
    }
}

/// A name, however it is written.
fn letters(name: &str) -> String {
    let mut letters = name.to_ascii_lowercase();
    if letters.as_bytes().contains(&b'_') {
        letters = letters.replace('_', "");
    }
    letters
}

impl Lock<'_> {
    /// Notes what the document calls a code, where its variant is called otherwise.
    pub(crate) fn call(&self, entries: &mut [Entry], options: &Options) {
        for entry in entries {
            let Entry { name, record, .. } = &*entry;
            let line = record.line.map(|line| &self.lines[line]);
            let names = line.map_or(&[][..], |line| &line.names);
            let is_named =
                name::is_given(&[name], record, options) || name::is_given(names, record, options);
            if entry.alias_of.is_none() && !record.is_retired && !is_named {
                entry.called = name::of_cell(record, options);
            }
        }
    }
}
