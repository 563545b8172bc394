//! Rows become typed records. What is wrong is reported, and lowering goes on
//! with the next cell or row; rules over several rows are `validate`'s.

use std::ops::Range;
use std::sync::Arc;

use super::cells;
use super::codes::Codes;
use super::column::Columns;
use super::header;
use super::overview;
use super::own::{self, OwnColumns};
use super::role::Role;
use super::select::{CodeTable, Selection};
use super::status::Statuses;
use super::title;
use crate::catalog::{CatalogColumn, Places, Record};
use crate::chars::{DIGIT, SPACE, chars};
use crate::code::CodeType;
use crate::diagnostic::{Faults, Outcome, wording};
use crate::document::{Cell, Row};
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
    /// Whether the options have left out a row.
    pub(crate) has_left_out: bool,
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
    let codes = Codes::new(tables, options, kept_type);
    let own = OwnColumns::find(selection, options, faults);
    let mut lowering = Lowering {
        faults,
        codes,
        statuses: Statuses::new(tables, options),
        own,
        headers: Arc::new([]),
        table: 0,
        is_short: false,
        is_of_words: None,
    };
    let mut records = Vec::new();
    let are_overviews = overview::find(tables, &lowering.codes.are_there);
    for (at, table) in tables.iter().enumerate().filter(|(at, _)| !are_overviews[*at]) {
        lowering.table = at;
        lowering.read_table(table, &mut records);
    }
    let Lowering { codes, statuses, .. } = lowering;
    let Codes { code_type, skipped, have_left_out: has_left_out, .. } = codes;
    let columns = own::described(selection, options);
    Lowered { code_type, has_status: statuses.are_there, columns, records, skipped, has_left_out }
}

/// Reads rows, one after the other.
struct Lowering<'a, 'f> {
    faults: &'a mut Faults<'f>,
    codes: Codes<'a>,
    statuses: Statuses<'a>,
    own: OwnColumns,
    /// The headers of the table's columns that no role has.
    headers: Arc<[String]>,
    /// Which of the tables is being read, and whether every row of it is too short,
    /// which is reported.
    table: usize,
    is_short: bool,
    /// Whether the first column of it is of words, once a row has asked.
    is_of_words: Option<bool>,
}

impl<'a> Lowering<'a, '_> {
    fn read_table(&mut self, table: &CodeTable<'a>, records: &mut Vec<Record>) {
        if self.codes.are_there[self.table] && self.statuses.read_table(table, self.faults).is_err()
        {
            self.codes.have_left_out = true;
            return;
        }
        self.headers = self.further(&table.table.header, &table.columns).into();
        self.is_short = self.report_short(table);
        self.is_of_words = None;
        self.codes.enter(self.table);
        let last_code = table.table.rows.iter().rposition(|row| self.codes.has(table, row));
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
        let code = self.codes.read(table, row, is_short, self.faults)?;
        let Ok(status) = self.statuses.read(table, row, &code, is_short, self.faults) else {
            self.codes.have_left_out = true;
            return None;
        };
        let (title, title_at) = text_of(row, table.columns.name);
        let (of_message, of_description) = text_columns(row, &table.columns);
        let (message, message_at) = text_of(row, of_message);
        let (description, description_at) = text_of(row, of_description);
        let (values, is_deprecated) = self.own.read(self.table, row, is_short, self.faults);
        Some(Record {
            code,
            written: cell.code().into_owned(),
            title,
            message,
            first_line: cell_of(row, of_message).map_or(0, Cell::first_line),
            status,
            phrase: self.phrase(row, &table.columns),
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

    /// What a status cell says behind the number.
    fn phrase(&self, row: &Row, columns: &Columns) -> String {
        let (text, _) = text_of(row, columns.status.filter(|_| self.statuses.are_there));
        text.trim_start_matches(DIGIT).to_owned()
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
        if self.is_title_over_integers(first, rest, &text) {
            return true;
        }
        // Of several words, it is a code where others are.
        let is_code =
            table.columns.code == 0 && !text.contains(SPACE) && self.codes.is_code(first, table);
        let is_like_code = table.columns.code == 0 && self.codes.are_like(table, &text);
        let table = [table.table];
        let is_of_words = || cells::half(&table, 0, cells::is_word);
        let stands_out =
            !cells::is_word(&text) && *self.is_of_words.get_or_insert_with(is_of_words);
        // A row that is cut short can be the end of the one above.
        !is_code && !is_like_code && rest.len() > 1 && row.missing == 0 && stands_out
    }

    /// Whether a row is one cell over all columns, and no code among integers.
    fn is_title_over_integers(&self, first: &Cell, rest: &[Cell], text: &str) -> bool {
        self.codes.code_type != CodeType::Str
            && !rest.is_empty()
            && rest.iter().all(|cell| cell.is_same(first))
            && text.starts_with(chars(char::is_alphabetic))
            && text.split(chars(|c| !c.is_numeric())).all(|number| number.len() < 3)
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

/// The columns of the message and of the description: a row's only text is its message,
/// unless it is of notes beside a name.
fn text_columns(row: &Row, columns: &Columns) -> (Option<usize>, Option<usize>) {
    let is_there = cell_of(row, columns.message).is_some_and(|cell| !cell.text().is_empty());
    if is_there || columns.message.is_none() && columns.name.is_some() {
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
