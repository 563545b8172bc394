//! Rows become typed entries. What is wrong is reported, and lowering goes on
//! with the next cell or row; rules over several rows are `validate`'s.

use crate::catalog::{Code, CodeType, Entry, Status};
use crate::check;
use crate::code::{self, Written};
use crate::document::{Cell, Document, Row};
use crate::fault::Faults;
use crate::options::{Options, StatusRule};
use crate::select::{self, CodeTable};
use crate::source::Source;
use crate::wording;

/// Every row that can be read, in document order.
#[derive(Debug)]
pub(crate) struct Lowered {
    pub(crate) code_type: CodeType,
    pub(crate) has_status: bool,
    pub(crate) entries: Vec<Entry>,
}

/// Reads the code tables that the options choose.
pub(crate) fn lower(
    source: &Source<'_>,
    document: &Document,
    options: &Options,
    faults: &mut Faults<'_>,
) -> Lowered {
    check::columns(document, options, faults);
    check::section(document, options, faults);
    let tables = select::select(document, options, faults);
    check::section_tables(document, &tables, options, faults);
    // Else one of the faults says why there is none.
    if tables.is_empty() && faults.is_empty() {
        select::report_none(source, document, options, faults);
    }
    let code_type = code_type(&tables, options);
    check::status(code_type, options, faults);
    let has_column = tables.iter().any(|table| table.columns.status.is_some());
    let has_status = has_column || options.status.is_some();
    let skipped = vec![false; options.skip.len()];
    let mut reader = Reader { options, faults, code_type, has_status, skipped };
    let entries: Vec<_> = tables.iter().flat_map(|table| reader.read_table(table)).collect();
    let Reader { skipped, .. } = reader;
    check::skip(&skipped, options, faults);
    if !tables.is_empty() && tables.iter().all(|table| table.table.rows.is_empty()) {
        faults.report(wording::no_codes());
    }
    Lowered { code_type, has_status, entries }
}

/// The type that is asked for, else the first that holds every code.
fn code_type(tables: &[CodeTable<'_>], options: &Options) -> CodeType {
    let rows =
        tables.iter().flat_map(|table| table.table.rows.iter().zip(std::iter::repeat(table)));
    let cells = rows.filter(|(row, _)| !row.swallowed).filter_map(|(row, table)| {
        row.cells.get(table.columns.code).filter(|cell| !cell.is_blank()).map(Cell::code)
    });
    let written = cells.map(|cell| (code::read(&cell), cell));
    let written = written.filter(|(written, cell)| skip_of(options, cell, *written).is_none());
    let written: Vec<_> = written.map(|(written, _)| written).collect();
    let asked = options.code_type.as_ref().map(|ty| ty.value);
    // No integer type holds them all: the widest leaves the fewest out.
    asked.or_else(|| code::infer(&written)).unwrap_or(CodeType::I64)
}

/// The option that skips a row with this code cell.
fn skip_of(options: &Options, cell: &str, written: Written) -> Option<usize> {
    options.skip.iter().position(|skip| match &skip.value {
        Code::Int(code) => written == Written::Int(*code),
        Code::Text(text) => text == cell,
    })
}

/// Reads rows, one after the other.
struct Reader<'a, 'f> {
    options: &'a Options,
    faults: &'a mut Faults<'f>,
    code_type: CodeType,
    has_status: bool,
    /// Which of the codes of `skip` have been found.
    skipped: Vec<bool>,
}

impl Reader<'_, '_> {
    fn read_table(&mut self, table: &CodeTable<'_>) -> Vec<Entry> {
        let lacks_status = self.has_status && table.columns.status.is_none();
        if lacks_status && self.options.status.is_none() {
            let header = &table.table.header.range;
            let kept = self.faults.report(wording::table_without_status(header));
            if !kept {
                return Vec::new();
            }
        }
        table.table.rows.iter().filter_map(|row| self.read_row(table, row)).collect()
    }

    fn read_row(&mut self, table: &CodeTable<'_>, row: &Row) -> Option<Entry> {
        let is_short = self.report_shape(table, row);
        if row.swallowed {
            return None;
        }
        let cell = row.cells.get(table.columns.code)?;
        let code = self.read_code(cell, is_short)?;
        let status = self.read_status(table, row, &code, is_short).ok()?;
        let text = |column: Option<usize>| {
            let cell = column.and_then(|at| row.cells.get(at));
            cell.map(|cell| cell.text().into_owned()).unwrap_or_default()
        };
        let (title, mut message) = (text(table.columns.name), text(table.columns.message));
        let mut description = Some(text(table.columns.description)).filter(|text| !text.is_empty());
        if message.is_empty() {
            message = description.take().unwrap_or_default();
        }
        let (at, section) = (cell.range.clone(), table.section.to_owned());
        Some(Entry { code, at, title, message, status, description, section })
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
        row.missing > 0 && self.faults.report(wording::missing_cells(&row.range, has, columns))
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
        let written = code::read(&text);
        if let Some(skip) = skip_of(self.options, &text, written) {
            self.skipped[skip] = true;
            return None;
        }
        let typed = code::typed(&text, written, self.code_type);
        typed
            .map_err(|what| {
                let fault = wording::not_a_code(&cell.range, &text, what, self.code_type);
                self.faults.report(fault);
            })
            .ok()
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
        if let Some(cell) = table.columns.status.and_then(|at| row.cells.get(at)) {
            let text = cell.text();
            if let Some(status) = Status::read(&text) {
                return Ok(Some(status));
            }
            if is_short || self.faults.report(wording::bad_status(&cell.range, &text)) {
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
            // The option has been reported.
            (StatusRule::Code(_), Code::Text(_)) => return Ok(None),
        };
        let told =
            |faults: &mut Faults<'_>| faults.report(wording::bad_status_of_code(&row.range, code));
        if status.is_some() || told(self.faults) { Ok(status) } else { Err(LeftOut) }
    }
}

/// The row has no place in the catalog, as a fault that is allowed says.
struct LeftOut;
