//! Rows become typed records. What is wrong is reported, and lowering goes on
//! with the next cell or row; rules over several rows are `validate`'s.

use std::ops::Range;
use std::sync::Arc;

use super::code_form::{self, CodeForm, Forms, NotACode};
use super::column::{self, Columns};
use super::header;
use super::overview;
use super::own::{self, OwnColumns};
use super::role::Role;
use super::select::{CodeTable, Selection};
use super::status::Statuses;
use super::title::{self, Cases};
use crate::catalog::{CatalogColumn, Places, Record};
use crate::chars::{DIGIT, SPACE, chars};
use crate::code::{Code, CodeType};
use crate::diagnostic::{Faults, Outcome, wording};
use crate::document::{Cell, Row};
use crate::numbers::Numbers;
use crate::options::Options;

/// Every row that can be read, in document order.
#[derive(Debug)]
pub(crate) struct Lowered {
    pub(crate) code_type: CodeType,
    pub(crate) has_status: bool,
    pub(crate) columns: Vec<CatalogColumn>,
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
    let skips = skips(options);
    let (forms, asked) = (forms(tables, &skips), options.code_type.as_ref());
    let asked = asked.map(|asked| asked.value).or(kept_type);
    let own = OwnColumns::find(selection, options, faults);
    let mut lowering = Lowering {
        options,
        faults,
        code_type: asked.unwrap_or_else(|| forms.code_type()),
        forms,
        statuses: Statuses::new(tables, options),
        skips,
        skipped: vec![false; options.skip.len()],
        own,
        headers: Arc::new([]),
        table: 0,
        is_short: false,
        is_of_words: None,
        cases: None,
        outlines: None,
        has_code: Vec::new(),
        sections_of_codes: Vec::new(),
    };
    lowering.has_code = tables.iter().map(|table| lowering.has_code(table)).collect();
    lowering.sections_of_codes = sections_of_codes(tables, &lowering.has_code);
    let mut records = Vec::new();
    let are_overviews = overview::find(tables, &lowering.has_code);
    for (at, table) in tables.iter().enumerate().filter(|(at, _)| !are_overviews[*at]) {
        lowering.table = at;
        lowering.read_table(table, &mut records);
    }
    let Lowering { code_type, statuses, skipped, .. } = lowering;
    let columns = own::described(selection, options);
    Lowered { code_type, has_status: statuses.are_there, columns, records, skipped }
}

/// The codes that are left out, by their places in the option.
fn skips(options: &Options) -> Numbers<'_> {
    let mut skips = Numbers::default();
    for (at, skip) in options.skip.iter().enumerate() {
        skips.get_or_set(&skip.value, at);
    }
    skips
}

/// The sections that have codes; none if they are too many to propose them.
fn sections_of_codes<'a>(tables: &[CodeTable<'a>], has_code: &[bool]) -> Vec<&'a str> {
    let mut sections = Vec::new();
    for (table, has_code) in tables.iter().zip(has_code) {
        if *has_code && sections.last() != Some(&table.section) {
            sections.push(table.section);
        }
        if sections.len() > wording::MAX_SECTIONS {
            return Vec::new();
        }
    }
    sections
}

/// How the codes of the tables are written.
fn forms(tables: &[CodeTable<'_>], skips: &Numbers<'_>) -> Forms {
    let mut forms = Forms::default();
    for table in tables {
        for row in table.table.rows.iter().filter(|row| !row.swallowed) {
            let Some(cell) = row.cells.get(table.columns.code) else { continue };
            let text = cell.code();
            let form = form_of(cell, table);
            if skip_of(skips, &text, form).is_none() {
                forms.add(&text, form);
            }
        }
    }
    forms
}

/// How the code cell of a row is written, below the header that it has.
fn form_of(cell: &Cell, table: &CodeTable<'_>) -> CodeForm {
    if table.columns.is_hexadecimal && code_form::is_bare_hexadecimal(&cell.code()) {
        return CodeForm::NotACode(NotACode::Hexadecimal);
    }
    code_form::read_cell(cell)
}

/// Which of the skipped codes is that of a row with this code cell.
fn skip_of(skips: &Numbers<'_>, cell: &str, form: CodeForm) -> Option<usize> {
    let number = if let CodeForm::Int(code) = form { skips.get(Code::Int(code)) } else { None };
    number.or_else(|| skips.get(cell))
}

/// Reads rows, one after the other.
struct Lowering<'a, 'f> {
    options: &'a Options,
    faults: &'a mut Faults<'f>,
    code_type: CodeType,
    forms: Forms,
    statuses: Statuses<'a>,
    /// The codes of `skip`, and which of them have been found.
    skips: Numbers<'a>,
    skipped: Vec<bool>,
    own: OwnColumns,
    /// The headers of the table's columns that no role has.
    headers: Arc<[String]>,
    /// Which of the tables is being read, and whether every row of it is too short,
    /// which is reported.
    table: usize,
    is_short: bool,
    /// Whether the first column of it is of words, once a row has asked.
    is_of_words: Option<bool>,
    /// Which letters its codes have, once a row has asked.
    cases: Option<Cases>,
    /// How its codes are written, once that is asked.
    outlines: Option<Numbers<'static>>,
    /// Which tables have a code, and the sections of those that have.
    has_code: Vec<bool>,
    sections_of_codes: Vec<&'a str>,
}

impl<'a> Lowering<'a, '_> {
    fn read_table(&mut self, table: &CodeTable<'a>, records: &mut Vec<Record>) {
        if self.has_code[self.table] && self.statuses.read_table(table, self.faults).is_err() {
            return;
        }
        self.headers = self.further(&table.table.header, &table.columns).into();
        self.is_short = self.report_short(table);
        self.is_of_words = None;
        self.cases = None;
        self.outlines = None;
        let last_code = table.table.rows.iter().rposition(|row| self.has_a_code(table, row));
        for (at, row) in table.table.rows.iter().enumerate() {
            if !self.is_heading(table, row, Some(at) < last_code) {
                records.extend(self.read_row(table, row));
            }
        }
    }

    fn read_row(&mut self, table: &CodeTable<'a>, row: &Row) -> Option<Record> {
        let is_short = self.report_shape(table, row);
        if row.swallowed {
            return None;
        }
        let cell = row.cells.get(table.columns.code)?;
        let code = self.read_code(table, row, cell, is_short)?;
        let status = self.statuses.read(table, row, &code, is_short, self.faults).ok()?;
        let (title, title_at) = text_of(row, table.columns.name);
        let (of_message, of_description) = text_columns(row, &table.columns);
        let (message, message_at) = text_of(row, of_message);
        let (description, description_at) = text_of(row, of_description);
        let (phrase, _) = text_of(row, table.columns.status.filter(|_| self.statuses.are_there));
        let (values, is_deprecated) = self.own.read(self.table, row, is_short, self.faults);
        Some(Record {
            code,
            written: cell.code().into_owned(),
            title,
            message,
            first_line: cell_of(row, of_message).map_or(0, Cell::first_line),
            status,
            phrase: phrase.trim_start_matches(DIGIT).to_owned(),
            description: Some(description).filter(|text| !text.is_empty()),
            is_deprecated: is_deprecated || cell.is_struck(),
            is_retired: false,
            line: None,
            headers: Arc::clone(&self.headers),
            further: self.further(row, &table.columns),
            links: row.links(),
            values,
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

    /// What a row, or the header, says in columns that are read for no role.
    fn further(&self, row: &Row, columns: &Columns) -> Vec<String> {
        let mut further = Vec::new();
        for (at, cell) in row.cells.iter().enumerate() {
            let is_unread = columns.status == Some(at) && !self.statuses.are_there;
            if is_unread || !columns.has_role(at) {
                further.push(cell.text().into_owned());
            }
        }
        further
    }

    /// Whether a row has no code, and says nothing else: a blank one, the header once
    /// more, or the title of the rows below it, a phrase alone in a first column of
    /// words that is that of the codes or says nothing of them.
    fn is_heading(&mut self, table: &CodeTable<'_>, row: &Row, is_above_codes: bool) -> bool {
        // A line that fits a pattern is none.
        let cells = row.cells.split_first().filter(|_| table.table.roles.is_empty());
        let Some((first, rest)) = cells else { return false };
        let header = table.table.header.cells.iter().map(Cell::text);
        if row.excess.is_none()
            && (header.eq(row.cells.iter().map(Cell::text)) || is_header(row, &table.columns))
        {
            return true;
        }
        let is_alone = !row.swallowed && title::is_alone(row);
        if !is_alone || first.is_blank() {
            return is_alone;
        }
        let says_something = table.columns.code != 0 && table.columns.has_role(0);
        if !is_above_codes || says_something {
            return false;
        }
        let text = first.code();
        // Of several words, it is a code where others are.
        let is_code =
            table.columns.code == 0 && !text.contains(SPACE) && self.typed(first, table).is_ok();
        let is_like_code = table.columns.code == 0 && self.begins_like_code(table, &text);
        let table = [table.table];
        let is_of_words = || column::half(&table, 0, column::is_word);
        let stands_out =
            !column::is_word(&text) && *self.is_of_words.get_or_insert_with(is_of_words);
        // A row that is cut short can be the end of the one above.
        !is_code && !is_like_code && rest.len() > 1 && row.missing == 0 && stands_out
    }

    /// Whether the first word of a cell is written like the codes: one with a remark,
    /// or a list of them, is no title.
    fn begins_like_code(&mut self, table: &CodeTable<'_>, text: &str) -> bool {
        let is_end = chars(|c| c.is_whitespace() || "(（,，、;/".contains(c));
        let word = text.split(is_end).next().unwrap_or_default();
        let Some(form) = code_form::outline(word) else { return false };
        let outlines = self.outlines.get_or_insert_with(|| {
            let mut outlines = Numbers::default();
            for cell in column::cells(&[table.table], table.columns.code) {
                let code = cell.code();
                if let Some(form) = code_form::outline(&code).filter(|_| column::is_word(&code)) {
                    outlines.insert(form);
                }
            }
            outlines
        });
        outlines.contains(form)
    }

    /// Whether a text code is a list of codes like the others, of which none has a `/`.
    fn is_list(&mut self, table: &CodeTable<'_>, code: &str) -> bool {
        code.contains('/')
            && self.forms.have_one_slash()
            && !self.statuses.named.contains(code)
            && code_form::may_be_list(code)
            && self.begins_like_code(table, code)
    }

    /// Whether a text code may be the title of the rows below it: nothing else stands in
    /// its row, and it is not written like the codes that have a text.
    fn may_be_title(&mut self, table: &CodeTable<'_>, row: &Row, code: &str) -> bool {
        let is_alone = table.columns.code == 0
            && row.cells.len() > 1
            && row.missing == 0
            && title::is_alone(row)
            && self.code_type == CodeType::Str
            && !self.statuses.named.contains(code);
        if !is_alone || code_form::outline(code).is_some() {
            return false;
        }
        let cases = self.cases.get_or_insert_with(|| title::cases_of_codes(table.table));
        title::has_others(code, *cases)
    }

    fn has_code(&self, table: &CodeTable<'_>) -> bool {
        table.table.rows.iter().any(|row| self.has_a_code(table, row))
    }

    fn has_a_code(&self, table: &CodeTable<'_>, row: &Row) -> bool {
        let cell = row.cells.get(table.columns.code).filter(|cell| !cell.is_blank());
        cell.is_some_and(|cell| self.typed(cell, table).is_ok())
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
    fn read_code(
        &mut self,
        table: &CodeTable<'a>,
        row: &Row,
        cell: &Cell,
        is_short: bool,
    ) -> Option<Code> {
        if cell.is_blank() {
            if !is_short {
                self.faults.report(wording::empty_code(&cell.range));
            }
            return None;
        }
        let text = cell.code();
        if let Some(skip) = skip_of(&self.skips, &text, form_of(cell, table)) {
            self.skipped[skip] = true;
            return None;
        }
        let is_other =
            |again: &Cell| !again.is_blank() && !code_form::are_same(&again.code(), &text);
        let mut typed = self.typed(cell, table);
        if typed.is_ok() && cell_of(row, table.columns.again).is_some_and(is_other) {
            typed = Err(NotACode::Unequal);
        } else if typed.is_ok() && self.may_be_title(table, row, &text) {
            typed = Err(NotACode::Alone);
        } else if typed.is_ok() && self.is_list(table, &text) {
            typed = Err(NotACode::List);
        }
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
    fn typed(&self, cell: &Cell, table: &CodeTable<'_>) -> Result<Code, NotACode> {
        let (mut form, cell) = (form_of(cell, table), &*cell.code());
        if form == CodeForm::Word && header::is_code(cell) {
            form = CodeForm::NotACode(NotACode::Placeholder);
        }
        let is_asked = || self.options.code_type.is_some();
        let is_phrase = form == CodeForm::Word
            && cell.contains(' ')
            && (self.forms.are_single_words(cell) || self.forms.is_sentence(cell))
            && !self.statuses.named.contains(cell);
        match self.code_type {
            CodeType::Str if is_phrase => Err(NotACode::Phrase),
            CodeType::Str
                if form == CodeForm::NotACode(NotACode::Placeholder)
                    && self.statuses.named.contains(cell) =>
            {
                Ok(Code::Text(cell.to_owned()))
            }
            CodeType::Str if form == CodeForm::NotACode(NotACode::Hexadecimal) && is_asked() => {
                Ok(Code::Text(cell.to_owned()))
            }
            CodeType::Str
                if self.forms.are_ranges() && form == CodeForm::NotACode(NotACode::Range) =>
            {
                Ok(Code::Text(cell.to_owned()))
            }
            ty => code_form::typed(cell, form, ty),
        }
    }

    /// If no cell of a table is a code, it is of another family, or of none: the
    /// sections of the others, and if its cells are words, its own.
    fn families(&self, table: &CodeTable<'a>, what: NotACode) -> Vec<Vec<&'a str>> {
        if table.section.is_empty() || self.has_code[self.table] {
            return Vec::new();
        }
        let mut sections = Vec::new();
        if !["", table.section].iter().any(|section| self.sections_of_codes.contains(section)) {
            sections.push(self.sections_of_codes.clone());
        }
        if what == NotACode::Word {
            sections.push(vec![table.section]);
        }
        sections
    }
}

/// Whether a row is the header in other words: each cell is one for its column.
fn is_header(row: &Row, columns: &Columns) -> bool {
    let is =
        |column, role| cell_of(row, column).is_none_or(|cell| header::says(&cell.text(), role));
    row.cells.get(columns.code).is_some_and(|cell| header::is_code(&cell.text()))
        && is(columns.status, Role::Status)
        && is(columns.name, Role::Name)
        && is(columns.message, Role::Message)
        && is(columns.description, Role::Description)
        && columns.name.or(columns.message).or(columns.description).is_some()
}

fn cell_of(row: &Row, column: Option<usize>) -> Option<&Cell> {
    row.cells.get(column?)
}

/// The columns of the message and of the description: a row's only text is its message.
fn text_columns(row: &Row, columns: &Columns) -> (Option<usize>, Option<usize>) {
    let is_there = cell_of(row, columns.message).is_some_and(|cell| !cell.text().is_empty());
    if is_there {
        return (columns.message, columns.description);
    }
    let description = columns.description.filter(|at| *at < row.cells.len());
    (description.or(columns.message), None)
}

/// What a cell says, and where.
fn text_of(row: &Row, column: Option<usize>) -> (String, Option<Range<usize>>) {
    match cell_of(row, column) {
        Some(cell) => (cell.text().into_owned(), Some(cell.range.clone())),
        None => (String::new(), None),
    }
}
