//! Rows become typed records. What is wrong is reported, and lowering goes on
//! with the next cell or row; rules over several rows are `validate`'s.

use std::ops::Range;

use super::code_form::{self, CodeForm};
use super::select::{CodeTable, Selection};
use crate::catalog::{Code, CodeType, Places, Record, Status};
use crate::diagnostic::{Faults, Outcome, wording};
use crate::document::{Cell, Row};
use crate::options::{Options, StatusRule};

/// Every row that can be read, in document order.
#[derive(Debug)]
pub(crate) struct Lowered {
    pub(crate) code_type: CodeType,
    pub(crate) has_status: bool,
    pub(crate) records: Vec<Record>,
    /// Which of the codes of `skip` have been found.
    pub(crate) skipped: Vec<bool>,
}

/// Reads the rows of the code tables.
pub(crate) fn lower(
    selection: &Selection<'_>,
    options: &Options,
    faults: &mut Faults<'_>,
) -> Lowered {
    let tables = &selection.tables;
    let has_column = tables.iter().any(|table| table.columns.status.is_some());
    let mut lowering = Lowering {
        options,
        faults,
        code_type: code_type(tables, options),
        has_status: has_column || options.status.is_some(),
        skipped: vec![false; options.skip.len()],
    };
    let mut records = Vec::new();
    for table in tables {
        lowering.read_table(table, &mut records);
    }
    let Lowering { code_type, has_status, skipped, .. } = lowering;
    Lowered { code_type, has_status, records, skipped }
}

/// The type that is asked for, else the one of all documents that have integers.
fn code_type(tables: &[CodeTable<'_>], options: &Options) -> CodeType {
    if let Some(asked) = &options.code_type {
        return asked.value;
    }
    let mut forms = Vec::new();
    for table in tables {
        for row in table.table.rows.iter().filter(|row| !row.swallowed) {
            let Some(cell) = row.cells.get(table.columns.code) else { continue };
            let text = cell.code();
            let form = code_form::read(&text);
            if !text.is_empty() && skip_of(options, &text, form).is_none() {
                forms.push((form, text.len()));
            }
        }
    }
    code_form::infer(&forms)
}

/// The option that skips a row with this code cell.
fn skip_of(options: &Options, cell: &str, form: CodeForm) -> Option<usize> {
    options.skip.iter().position(|skip| match &skip.value {
        Code::Int(code) => form == CodeForm::Int(*code),
        Code::Text(text) => text == cell,
    })
}

/// Reads rows, one after the other.
struct Lowering<'a, 'f> {
    options: &'a Options,
    faults: &'a mut Faults<'f>,
    code_type: CodeType,
    has_status: bool,
    skipped: Vec<bool>,
}

impl Lowering<'_, '_> {
    fn read_table(&mut self, table: &CodeTable<'_>, records: &mut Vec<Record>) {
        let lacks_status = self.has_status && table.columns.status.is_none();
        if lacks_status && self.options.status.is_none() {
            let header = &table.table.header.range;
            let fault = wording::table_without_status(header);
            if self.faults.report(fault) == Outcome::Allowed {
                return;
            }
        }
        for row in &table.table.rows {
            records.extend(self.read_row(table, row));
        }
    }

    fn read_row(&mut self, table: &CodeTable<'_>, row: &Row) -> Option<Record> {
        let is_short = self.report_shape(table, row);
        if row.swallowed {
            return None;
        }
        let cell = row.cells.get(table.columns.code)?;
        let code = self.read_code(cell, is_short)?;
        let status = self.read_status(table, row, &code, is_short).ok()?;
        let (title, title_at) = text_of(row, table.columns.name);
        let (mut message, mut message_at) = text_of(row, table.columns.message);
        let (mut description, mut description_at) = text_of(row, table.columns.description);
        if message.is_empty() {
            message = std::mem::take(&mut description);
            message_at = description_at.take().or(message_at);
        }
        Some(Record {
            code,
            written: cell.code().into_owned(),
            title,
            message,
            status,
            description: Some(description).filter(|text| !text.is_empty()),
            section: table.section.to_owned(),
            places: Places {
                code: cell.range.clone(),
                title: title_at,
                message: message_at,
                status: cell_of(row, table.columns.status).map(|cell| cell.range.clone()),
                description: description_at,
            },
        })
    }

    /// Reports cells that are missing or too many; whether the former.
    fn report_shape(&mut self, table: &CodeTable<'_>, row: &Row) -> bool {
        let columns = table.table.header.cells.len();
        if row.swallowed {
            self.faults.report(wording::swallowed_line(&row.range));
            return false;
        }
        if let Some(excess) = &row.excess {
            self.faults.report(wording::extra_cells(excess, columns));
        }
        let has = columns.saturating_sub(row.missing);
        if row.missing == 0 {
            return false;
        }
        let fault = wording::missing_cells(&row.range, has, columns);
        self.faults.report(fault) == Outcome::Reported
    }

    /// The code of a row, if it has one. That a short row has none has been told.
    fn read_code(&mut self, cell: &Cell, is_short: bool) -> Option<Code> {
        if cell.is_blank() {
            if !is_short {
                self.faults.report(wording::empty_code(&cell.range));
            }
            return None;
        }
        let text = cell.code();
        let form = code_form::read(&text);
        if let Some(skip) = skip_of(self.options, &text, form) {
            self.skipped[skip] = true;
            return None;
        }
        match code_form::typed(&text, form, self.code_type) {
            Ok(code) => Some(code),
            Err(what) => {
                let fault = wording::not_a_code(&cell.range, &text, what, self.code_type);
                self.faults.report(fault);
                None
            }
        }
    }

    /// The status of a row: none where the catalog has none, and beside a
    /// fault, so that the variant is there and nothing follows from the fault.
    fn read_status(
        &mut self,
        table: &CodeTable<'_>,
        row: &Row,
        code: &Code,
        is_short: bool,
    ) -> Result<Option<Status>, LeftOut> {
        if !self.has_status {
            return Ok(None);
        }
        if let Some(cell) = cell_of(row, table.columns.status) {
            let text = cell.text();
            if let Some(status) = Status::read(&text) {
                return Ok(Some(status));
            }
            if is_short
                || self.faults.report(wording::bad_status(&cell.range, &text)) == Outcome::Reported
            {
                return Ok(None);
            }
            if self.options.status.is_none() {
                return Err(LeftOut);
            }
        }
        self.reckon_status(code, row)
    }

    /// The status that the option gives to a row without a status cell.
    fn reckon_status(&mut self, code: &Code, row: &Row) -> Result<Option<Status>, LeftOut> {
        let Some(rule) = &self.options.status else { return Ok(None) };
        let status = match (rule.value, code) {
            (StatusRule::Fixed(status), _) => Some(status),
            (StatusRule::Code(divisor), Code::Int(code)) => {
                Status::new(code / i128::from(divisor.get()))
            }
            // The option is reported.
            (StatusRule::Code(_), Code::Text(_)) => return Ok(None),
        };
        if status.is_some()
            || self.faults.report(wording::bad_status_of_code(&row.range, code))
                == Outcome::Reported
        {
            return Ok(status);
        }
        Err(LeftOut)
    }
}

/// The row has no place in the catalog, as a fault that is allowed says.
struct LeftOut;

fn cell_of(row: &Row, column: Option<usize>) -> Option<&Cell> {
    row.cells.get(column?)
}

/// What a cell says, and where.
fn text_of(row: &Row, column: Option<usize>) -> (String, Option<Range<usize>>) {
    match cell_of(row, column) {
        Some(cell) => (cell.text().into_owned(), Some(cell.range.clone())),
        None => (String::new(), None),
    }
}
