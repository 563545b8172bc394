//! The HTTP status of each row: in its cell, on the variant that the user names, in
//! a heading, or as the option says.

use super::cells;
use super::heading::Hint;
use super::select::CodeTable;
use crate::code::{Code, Status};
use crate::diagnostic::{Faults, Outcome, wording};
use crate::document::Row;
use crate::numbers::Numbers;
use crate::options::{Options, Spanned, StatusRule};

/// Where the statuses of a document stand.
pub(crate) struct Statuses<'a> {
    options: &'a Options,
    /// The codes of the variants that the user names.
    named: Numbers<'a>,
    /// Whether the entries have any.
    pub(crate) are_there: bool,
    /// How much tells that they stand in the headings, though no option says so.
    in_headings: Hint,
    /// Those of codes that stand in tables without statuses, too; none of a code that has
    /// several.
    elsewhere: Elsewhere,
}

/// The statuses of codes, where other rows of them have none.
#[derive(Default)]
struct Elsewhere {
    codes: Numbers<'static>,
    statuses: Vec<Option<Status>>,
}

impl Elsewhere {
    fn new(tables: &[CodeTable<'_>]) -> Self {
        let mut elsewhere = Self::default();
        let columns = |table: &CodeTable<'_>| (table.columns.code, table.columns.status);
        if tables.iter().all(|table| table.columns.status.is_some()) {
            return elsewhere;
        }
        for table in tables {
            let (code, Some(status)) = columns(table) else { continue };
            for row in &table.table.rows {
                if let (Some(code), Some(status)) = (row.cells.get(code), row.cells.get(status)) {
                    elsewhere.add(code.code().into_owned(), Status::read(&status.text()));
                }
            }
        }
        elsewhere
    }

    fn add(&mut self, code: String, status: Option<Status>) {
        let at = self.codes.add(code);
        match self.statuses.get_mut(at) {
            None => self.statuses.push(status),
            Some(known) => *known = known.filter(|known| Some(*known) == status),
        }
    }

    fn get(&self, code: &str) -> Option<Status> {
        self.statuses[self.codes.get(code)?]
    }

    /// Whether all codes of a table have one.
    fn has_all_of(&self, table: &CodeTable<'_>) -> bool {
        let codes = cells::of(&[table.table], table.columns.code);
        !codes.is_empty() && codes.iter().all(|cell| self.get(&cell.code()).is_some())
    }
}

/// What is read has no place in the catalog, as a fault that is allowed says.
pub(crate) struct LeftOut;

impl<'a> Statuses<'a> {
    /// They can be in the headings if no table has a column of them.
    pub(crate) fn new(tables: &[CodeTable<'_>], options: &'a Options) -> Self {
        let has_column = tables.iter().any(|table| table.columns.status.is_some());
        let is_asked = options.status.is_some() || has_column;
        let in_headings = if is_asked { Hint::None } else { in_headings(tables) };
        let are_there = match options.status.as_ref().map(|rule| rule.value) {
            Some(StatusRule::None) => false,
            Some(_) => true,
            None => has_column || in_headings > Hint::None,
        };
        let elsewhere = if has_column { Elsewhere::new(tables) } else { Elsewhere::default() };
        Self { options, named: named(options), are_there, in_headings, elsewhere }
    }

    /// Reports a table without statuses where others have them.
    pub(crate) fn read_table(
        &self,
        table: &CodeTable<'_>,
        faults: &mut Faults<'_>,
    ) -> Result<(), LeftOut> {
        let has_status = table.columns.status.is_some() || self.is_in_heading(table);
        let lacks_status = self.are_there
            && !has_status
            && self.options.status.is_none()
            && !self.elsewhere.has_all_of(table);
        let fault = || {
            wording::table_without_status(&table.table.header.range, self.in_headings > Hint::None)
        };
        if lacks_status && faults.report(fault()) == Outcome::Allowed {
            return Err(LeftOut);
        }
        Ok(())
    }

    /// The status of a row: none where the catalog has none, and beside a
    /// fault, so that the variant is there and nothing follows from the fault.
    pub(crate) fn read(
        &self,
        table: &CodeTable<'_>,
        row: &Row,
        code: &Code,
        is_short: bool,
        faults: &mut Faults<'_>,
    ) -> Result<Option<Status>, LeftOut> {
        if !self.are_there {
            return Ok(None);
        }
        let named = self.named(code);
        if let Some(cell) = table.columns.status.and_then(|at| row.cells.get(at)) {
            let text = cell.text();
            if let Some(status) = Status::read(&text) {
                if let Some(named) = named {
                    faults.report(wording::status_given_twice(named.span, code, status));
                }
                return Ok(Some(status));
            }
            if let Some(named) = named {
                return Ok(Some(named.value));
            }
            // Cells that run together are reported with the row.
            let is_missing = is_short && (cell.is_blank() || text.contains('｜'));
            if is_missing
                || faults.report(wording::bad_status(&cell.range, &text)) == Outcome::Reported
            {
                return Ok(None);
            }
            if self.options.status.is_none() {
                return Err(LeftOut);
            }
        }
        match named {
            Some(named) => Ok(Some(named.value)),
            None => self.ruled(table, row, code, faults),
        }
    }

    /// Whether the heading above a table has its status, though no option says so.
    fn is_in_heading(&self, table: &CodeTable<'_>) -> bool {
        self.in_headings > Hint::None && table.hint >= self.in_headings
    }

    /// The status that the user gives the variant of a code.
    fn named(&self, code: &Code) -> Option<&'a Spanned<Status>> {
        self.options.overrides[self.named.get(code)?].status.as_ref()
    }

    /// The status that the heading or the option gives to a row without a status cell.
    fn ruled(
        &self,
        table: &CodeTable<'_>,
        row: &Row,
        code: &Code,
        faults: &mut Faults<'_>,
    ) -> Result<Option<Status>, LeftOut> {
        let Some(rule) = &self.options.status else {
            let in_heading = table.status.filter(|_| self.is_in_heading(table));
            let elsewhere = row.cells.get(table.columns.code);
            return Ok(in_heading.or_else(|| self.elsewhere.get(&elsewhere?.code())));
        };
        let (status, fault) = match (rule.value, code) {
            (StatusRule::Fixed(status), _) => return Ok(Some(status)),
            (StatusRule::Code(divisor), Code::Int(number)) => {
                let status = Status::new(number / i128::from(divisor.get()));
                (status, wording::bad_status_of_code(&row.range, code))
            }
            (StatusRule::Section, _) => {
                (table.status, wording::bad_status_of_section(&row.range, table.section))
            }
            // The option is reported, or the document has no statuses.
            (StatusRule::Code(_), Code::Text(_)) | (StatusRule::None, _) => return Ok(None),
        };
        if status.is_some() || faults.report(fault) == Outcome::Reported {
            return Ok(status);
        }
        Err(LeftOut)
    }
}

/// What tells that statuses are in the headings of most tables. Where only their place
/// does, there have to be several.
fn in_headings(tables: &[CodeTable<'_>]) -> Hint {
    let telling = |hint| tables.iter().filter(move |table| table.hint >= hint);
    let most_tell = |hint| telling(hint).count() * 2 > tables.len();
    if most_tell(Hint::Words) {
        return Hint::Words;
    }
    let mut statuses = telling(Hint::Place).map(|table| table.status);
    let first = statuses.next();
    let are_several = statuses.any(|status| Some(status) != first);
    if are_several && most_tell(Hint::Place) { Hint::Place } else { Hint::None }
}

/// The codes of the variants that the user names, by their places.
pub(super) fn named(options: &Options) -> Numbers<'_> {
    let mut named = Numbers::default();
    for (at, variant) in options.overrides.iter().enumerate() {
        named.get_or_set(&variant.code.value, at);
    }
    named
}
