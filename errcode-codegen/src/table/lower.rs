//! Rows become typed records. What is wrong is reported, and lowering goes on
//! with the next cell or row; rules over several rows are `validate`'s.

use std::ops::Range;

use super::code_form::{self, CodeForm, Forms, NotACode};
use super::column::{self, Columns};
use super::select::{CodeTable, Selection};
use crate::catalog::{Places, Record};
use crate::code::{Code, CodeType, Status};
use crate::diagnostic::{Faults, Outcome, wording};
use crate::document::{Cell, Row};
use crate::options::{Options, Spanned, StatusRule};

/// Every row that can be read, in document order.
#[derive(Debug)]
pub(crate) struct Lowered {
    pub(crate) code_type: CodeType,
    pub(crate) has_status: bool,
    pub(crate) records: Vec<Record>,
    /// Which of the codes of `skip` have been found.
    pub(crate) skipped: Vec<bool>,
}

/// Reads the rows of the code tables. `kept_type` is the type that the codes had,
/// which stays unless the options say another.
pub(crate) fn lower(
    selection: &Selection<'_>,
    options: &Options,
    kept_type: Option<CodeType>,
    faults: &mut Faults<'_>,
) -> Lowered {
    let tables = &selection.tables;
    let has_column = tables.iter().any(|table| table.columns.status.is_some());
    let (forms, asked) = (forms(tables, options), options.code_type.as_ref());
    let asked = asked.map(|asked| asked.value).or(kept_type);
    let mut lowering = Lowering {
        options,
        faults,
        code_type: asked.unwrap_or_else(|| forms.code_type()),
        forms,
        has_status: match options.status.as_ref().map(|rule| rule.value) {
            Some(StatusRule::None) => false,
            Some(_) => true,
            None => has_column,
        },
        skipped: vec![false; options.skip.len()],
        table: 0,
        is_family: None,
        is_short: false,
        tables,
        sections_of_numbers: None,
    };
    let mut records = Vec::new();
    for (at, table) in tables.iter().enumerate() {
        lowering.table = at;
        lowering.read_table(table, &mut records);
    }
    let Lowering { code_type, has_status, skipped, .. } = lowering;
    Lowered { code_type, has_status, records, skipped }
}

/// How the codes of the tables are written.
fn forms(tables: &[CodeTable<'_>], options: &Options) -> Forms {
    let mut forms = Forms::default();
    for table in tables {
        for row in table.table.rows.iter().filter(|row| !row.swallowed) {
            let Some(cell) = row.cells.get(table.columns.code) else { continue };
            let text = cell.code();
            let form = code_form::read_cell(cell);
            if skip_of(options, &text, form).is_none() {
                forms.add(&text, form);
            }
        }
    }
    forms
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
    forms: Forms,
    has_status: bool,
    skipped: Vec<bool>,
    /// Which of the tables is being read, and whether no code of it is an integer.
    table: usize,
    is_family: Option<bool>,
    /// Whether every row of it is too short, which is reported.
    is_short: bool,
    tables: &'a [CodeTable<'a>],
    sections_of_numbers: Option<Vec<&'a str>>,
}

impl<'a> Lowering<'a, '_> {
    fn read_table(&mut self, table: &CodeTable<'_>, records: &mut Vec<Record>) {
        let lacks_status = self.has_status && table.columns.status.is_none();
        if lacks_status && self.options.status.is_none() && self.has_code(table) {
            let header = &table.table.header.range;
            let fault = wording::table_without_status(header);
            if self.faults.report(fault) == Outcome::Allowed {
                return;
            }
        }
        self.is_family = None;
        self.is_short = self.report_short(table);
        for row in &table.table.rows {
            records.extend(self.read_row(table, row));
        }
    }

    fn read_row(&mut self, table: &CodeTable<'_>, row: &Row) -> Option<Record> {
        if self.is_heading(table, row) {
            return None;
        }
        let is_short = self.report_shape(table, row);
        if row.swallowed {
            return None;
        }
        let cell = row.cells.get(table.columns.code)?;
        let code = self.read_code(table, cell, is_short)?;
        let status = self.read_status(table, row, &code, is_short).ok()?;
        let (title, title_at) = text_of(row, table.columns.name);
        let mut first_line = cell_of(row, table.columns.message).map_or(0, Cell::first_line);
        let (mut message, mut message_at) = text_of(row, table.columns.message);
        let (mut description, mut description_at) = text_of(row, table.columns.description);
        if message.is_empty() {
            message = std::mem::take(&mut description);
            message_at = description_at.take().or(message_at);
            first_line = cell_of(row, table.columns.description).map_or(0, Cell::first_line);
        }
        Some(Record {
            code,
            written: cell.code().into_owned(),
            title,
            message,
            first_line,
            status,
            description: Some(description).filter(|text| !text.is_empty()),
            is_deprecated: cell.is_struck(),
            is_retired: false,
            further: further(row, &table.columns),
            table: self.table,
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

    /// Whether a row has no code, and says nothing else: a blank one, or the title
    /// of the rows below it, a phrase alone in a first column of words.
    fn is_heading(&self, table: &CodeTable<'_>, row: &Row) -> bool {
        let Some((first, rest)) = row.cells.split_first() else { return false };
        let is_title = |cell: &Cell| cell.is_blank() || cell.is_same(first);
        let is_alone = !row.swallowed && row.excess.is_none() && rest.iter().all(is_title);
        if !is_alone || first.is_blank() {
            return is_alone;
        }
        let text = first.code();
        let is_code = table.columns.code == 0 && self.typed(&text).is_ok();
        let stands_out =
            !column::is_word(&text) && column::half(&[table.table], 0, column::is_word);
        !is_code && rest.len() > 1 && stands_out
    }

    fn has_code(&self, table: &CodeTable<'_>) -> bool {
        let cells = table.table.rows.iter().filter_map(|row| row.cells.get(table.columns.code));
        cells.filter(|cell| !cell.is_blank()).any(|cell| self.typed(&cell.code()).is_ok())
    }

    /// Reports a table whose rows are all shorter than its header: nobody knows
    /// which column is not there.
    fn report_short(&mut self, table: &CodeTable<'_>) -> bool {
        let (rows, columns) = (&table.table.rows, table.table.header.cells.len());
        let has =
            rows.iter().map(|row| columns.saturating_sub(row.missing)).max().unwrap_or(columns);
        let is_short = rows.len() > 1 && has < columns && has > 1;
        let header = &table.table.header.range;
        is_short
            && self.faults.report(wording::all_rows_short(header, has, columns))
                == Outcome::Reported
    }

    /// Reports missing and extra cells; returns whether cells are missing.
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
        if row.missing == 0 || self.is_short {
            return self.is_short;
        }
        let has_full_width = row.cells.iter().any(|cell| cell.text().contains('｜'));
        let fault = wording::missing_cells(&row.range, has, columns, has_full_width);
        self.faults.report(fault) == Outcome::Reported
    }

    /// The code of a row, if it has one. A short row without one was already reported.
    fn read_code(&mut self, table: &CodeTable<'_>, cell: &Cell, is_short: bool) -> Option<Code> {
        if cell.is_blank() {
            if !is_short {
                self.faults.report(wording::empty_code(&cell.range));
            }
            return None;
        }
        let text = cell.code();
        let form = code_form::read_cell(cell);
        if let Some(skip) = skip_of(self.options, &text, form) {
            self.skipped[skip] = true;
            return None;
        }
        let typed = if cell.spans_columns { Err(NotACode::Spanning) } else { self.typed(&text) };
        match typed {
            Ok(code) => Some(code),
            Err(what) => {
                let sections = self.families(table, what);
                let ty =
                    wording::Types { pinned: self.code_type, that_hold_all: &self.forms.types() };
                let fault = wording::not_a_code(&cell.range, &text, what, &ty, &sections);
                self.faults.report(fault);
                None
            }
        }
    }

    /// The code that a cell is, among the others.
    fn typed(&self, cell: &str) -> Result<Code, NotACode> {
        let form = code_form::read(cell);
        let is_phrase =
            self.forms.are_single_words() && form == CodeForm::Word && cell.contains(' ');
        match self.code_type {
            CodeType::Str if is_phrase => Err(NotACode::Phrase),
            CodeType::Str
                if self.forms.are_ranges() && form == CodeForm::NotACode(NotACode::Range) =>
            {
                Ok(Code::Text(cell.to_owned()))
            }
            ty => code_form::typed(cell, form, ty),
        }
    }

    /// If the codes of a table are all words, among numbers, it is another family
    /// of codes: the sections of the numbers, and its own.
    fn families<'t>(&mut self, table: &CodeTable<'t>, what: NotACode) -> Vec<Vec<&'t str>>
    where
        'a: 't,
    {
        if what != NotACode::Word || table.section.is_empty() {
            return Vec::new();
        }
        let is_family = *self.is_family.get_or_insert_with(|| has_no_integer(table));
        if !is_family {
            return Vec::new();
        }
        let numbers = self.sections_of_numbers.get_or_insert_with(|| {
            let tables = self.tables.iter().filter(|table| !has_no_integer(table));
            let mut sections: Vec<_> = tables.map(|table| table.section).collect();
            sections.dedup();
            sections
        });
        vec![numbers.clone(), vec![table.section]]
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
        let named = self.named_status(code);
        if let Some(cell) = cell_of(row, table.columns.status) {
            let text = cell.text();
            if let Some(status) = Status::read(&text) {
                if let Some(named) = named {
                    self.faults.report(wording::status_given_twice(named.span, code, status));
                }
                return Ok(Some(status));
            }
            if let Some(named) = named {
                return Ok(Some(named.value));
            }
            // Cells that run together are reported with the row.
            let is_missing = is_short && (cell.is_blank() || text.contains('｜'));
            if is_missing
                || self.faults.report(wording::bad_status(&cell.range, &text)) == Outcome::Reported
            {
                return Ok(None);
            }
            if self.options.status.is_none() {
                return Err(LeftOut);
            }
        }
        match named {
            Some(named) => Ok(Some(named.value)),
            None => self.ruled_status(table, row, code),
        }
    }

    /// The status that the user gives the variant of a code.
    fn named_status(&self, code: &Code) -> Option<&'a Spanned<Status>> {
        let named = self.options.overrides.iter().find(|named| named.code.value == *code)?;
        named.status.as_ref()
    }

    /// The status that the option gives to a row without a status cell.
    fn ruled_status(
        &mut self,
        table: &CodeTable<'_>,
        row: &Row,
        code: &Code,
    ) -> Result<Option<Status>, LeftOut> {
        let Some(rule) = &self.options.status else { return Ok(None) };
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
        if status.is_some() || self.faults.report(fault) == Outcome::Reported {
            return Ok(status);
        }
        Err(LeftOut)
    }
}

/// The row has no place in the catalog, as a fault that is allowed says.
struct LeftOut;

/// What the row says that no role has.
fn further(row: &Row, columns: &Columns) -> Vec<String> {
    let mut further = Vec::new();
    for (at, cell) in row.cells.iter().enumerate() {
        if !columns.has_role(at) {
            further.push(cell.text().into_owned());
        }
    }
    further
}

/// Whether no code of a table is an integer.
fn has_no_integer(table: &CodeTable<'_>) -> bool {
    column::every(&[table.table], table.columns.code, |cell| !column::is_integer(cell))
}

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
