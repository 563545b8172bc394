//! Columns of the user's own: where they stand in each code table, and what
//! their cells say. The column of deprecated codes is read like one of them.

use super::cells;
use super::code_form::{self, CodeForm};
use super::column;
use super::header;
use super::select::{CodeTable, Selection};
use crate::catalog::CatalogColumn;
use crate::chars::{DIGIT, chars};
use crate::column_type::{ColumnType, Value};
use crate::diagnostic::{Faults, nearest, wording};
use crate::document::{Cell, Row};
use crate::name::latin;
use crate::numbers::Numbers;
use crate::options::{Column, Options, OwnColumn};

/// The words for yes and for no, in lower case and without marks on Latin letters.
const YES: [&str; 12] = ["yes", "true", "y", "是", "可", "はい", "sim", "si", "да", "✓", "✅", "○"];
const NO: [&str; 11] = ["no", "false", "n", "否", "不可", "いいえ", "nao", "нет", "✗", "❌", "×"];

/// What a cell begins with, in lower case, that says since when a code is deprecated, or
/// which to use; and what it ends with.
const SINCE: [&str; 12] = [
    "since ",
    "as of ",
    "from ",
    "in v",
    "use ",
    "replaced by ",
    "自",
    "从",
    "從",
    "seit ",
    "desde ",
    "depuis ",
];
const FROM_THEN_ON: [&str; 4] = ["起", "以降", "から", "부터"];

/// All of them.
pub(super) struct OwnColumns {
    /// In the order in which they are asked for.
    asked: Vec<Own>,
    deprecated: Own,
}

impl OwnColumns {
    /// Reports what is not there.
    pub(super) fn find(
        selection: &Selection<'_>,
        options: &Options,
        faults: &mut Faults<'_>,
    ) -> Self {
        let own = options.own_columns.iter();
        let asked =
            own.map(|own| Own::find(selection, own, &options.own_columns, faults)).collect();
        Self { asked, deprecated: Own::of_deprecated(&selection.tables) }
    }

    /// What a row says in each column that is asked for, if it says anything, and
    /// whether its code is deprecated. A short row is already reported.
    pub(super) fn read(
        &self,
        table: usize,
        row: &Row,
        is_short: bool,
        faults: &mut Faults<'_>,
    ) -> (Vec<Option<Value>>, bool) {
        let mut values = Vec::with_capacity(self.asked.len());
        let place = self.deprecated.place(table);
        // What the user has another name for is read once.
        let mut deprecated = None;
        for own in &self.asked {
            let is_deprecated = place.is_some() && own.place(table) == place;
            let value = own.read(table, row, is_deprecated, is_short, faults);
            if is_deprecated && own.ty == ColumnType::Bool {
                deprecated.clone_from(&value);
            }
            values.push(value);
        }
        if deprecated.is_none() && place.is_some() {
            deprecated = self.deprecated.read(table, row, true, is_short, faults);
        }
        (values, deprecated == Some(Value::Bool(true)))
    }
}

/// A column, wherever a code table has it.
struct Own {
    ty: ColumnType,
    /// Its place in each of the tables.
    places: Vec<Option<usize>>,
    /// Whether some cell is a word for no, so that a blank one says nothing: in any
    /// of the tables in which it has the same header.
    says_no: Vec<bool>,
}

impl Own {
    /// A column that the user names. Reports where it is not, unless it is another
    /// document's.
    fn find(
        selection: &Selection<'_>,
        own: &OwnColumn,
        all: &[OwnColumn],
        faults: &mut Faults<'_>,
    ) -> Self {
        let Selection { tables, part, .. } = selection;
        if !part.has(own) {
            return Self::new(tables, own.ty, Vec::new());
        }
        let column = &own.column.value;
        let places = tables.iter().map(|table| column::find(table.table, column)).collect();
        let found = Self::new(tables, own.ty, places);
        if tables.is_empty() {
            return found;
        }
        if found.places.iter().all(Option::is_none) {
            faults.report(wording::unknown_own_column(
                own,
                &column::headers(&tables.iter().map(|table| table.table).collect::<Vec<_>>()),
            ));
            return found;
        }
        report_twice(tables, own, faults);
        for (table, place) in tables.iter().zip(&found.places) {
            if place.is_none() {
                report_missing(table, own, all, faults);
            }
        }
        found
    }

    /// The columns that say which codes are deprecated, or since when.
    fn of_deprecated(tables: &[CodeTable<'_>]) -> Self {
        let is = |cell: &str| yes_or_no(cell).is_some() || says_since(cell);
        let place = |table: &CodeTable<'_>| {
            table.columns.deprecated.filter(|&at| cells::half(&[table.table], at, is))
        };
        let places = tables.iter().map(place).collect();
        Self::new(tables, ColumnType::Bool, places)
    }

    fn new(tables: &[CodeTable<'_>], ty: ColumnType, places: Vec<Option<usize>>) -> Self {
        let says_no = if ty == ColumnType::Bool { says_no(tables, &places) } else { Vec::new() };
        Self { ty, places, says_no }
    }

    /// Its place in a table.
    fn place(&self, table: usize) -> Option<usize> {
        self.places.get(table).copied().flatten()
    }

    /// What a row says, if it says anything; where the column is one of deprecated codes,
    /// since when is yes.
    fn read(
        &self,
        table: usize,
        row: &Row,
        is_deprecated: bool,
        is_short: bool,
        faults: &mut Faults<'_>,
    ) -> Option<Value> {
        let no = (self.ty == ColumnType::Bool).then_some(Value::Bool(false));
        let Some(cell) = cell(row, self.place(table)) else { return no };
        let text = cell.text();
        if cell.is_blank() {
            if self.says_no.get(table) == Some(&true) && !is_short {
                faults.report(wording::blank_cell(&cell.range));
            }
            return no;
        }
        let value = match self.ty {
            ColumnType::Str => Some(Value::Text(text.clone().into_owned())),
            ColumnType::Bool if is_deprecated && says_since(&text) => Some(Value::Bool(true)),
            ColumnType::Bool => yes_or_no(&text).map(Value::Bool),
            ty => integer(&text, ty).map(Value::Int),
        };
        if value.is_none() {
            faults.report(wording::bad_cell(&cell.range, &text, self.ty));
        }
        value.or(no)
    }
}

/// What the catalog says of the columns that the user names. A header is that of
/// the first table that has it.
pub(super) fn described(selection: &Selection<'_>, options: &Options) -> Vec<CatalogColumn> {
    let mut described = Vec::new();
    for own in &options.own_columns {
        let OwnColumn { name, ty, column, document } = own;
        let mut tables = selection.tables.iter().filter(|_| selection.part.has(own));
        let header = tables.find_map(|table| {
            let cells = &table.table.header.cells;
            Some(cells[column::find(table.table, &column.value)?].text().into_owned())
        });
        let document = document.as_ref().map(|path| path.value.clone());
        let header = header.unwrap_or_else(|| column.value.to_string());
        described.push(CatalogColumn { name: name.clone(), ty: *ty, header, document });
    }
    described
}

/// Reports a table that says neither yes nor no, or may say what is asked for under
/// another header. Of one that says nothing, nothing is lost.
fn report_missing(
    table: &CodeTable<'_>,
    own: &OwnColumn,
    all: &[OwnColumn],
    faults: &mut Faults<'_>,
) {
    if own.ty == ColumnType::Bool {
        let header = &table.table.header.range;
        faults.report(wording::table_without_column(header, &own.name));
        return;
    }
    let Column::Header(name) = &own.column.value else { return };
    let asked = header::plain(name);
    for (at, cell) in table.table.header.cells.iter().enumerate() {
        let (text, header) = (cell.text(), header::plain(&cell.text()));
        let is_taken = table.columns.has_role(at)
            || all.iter().any(|other| column::is_named(&other.column.value, &text));
        if !is_taken && nearest(&asked, [header.as_str()]).is_some() {
            faults.report(wording::nearly_column(&cell.range, &text, name));
        }
    }
}

/// Reports the first table in which a header stands above two columns.
fn report_twice(tables: &[CodeTable<'_>], own: &OwnColumn, faults: &mut Faults<'_>) {
    for table in tables {
        let places = column::find_all(table.table, &own.column.value);
        if let [first, second, ..] = places[..] {
            let at = &table.table.header.cells[second].range;
            faults.report(wording::own_column_twice(at, own, first, second));
            return;
        }
    }
}

/// In which of the tables blank cells of a column say nothing.
fn says_no(tables: &[CodeTable<'_>], places: &[Option<usize>]) -> Vec<bool> {
    let mut headers = Numbers::default();
    for (table, place) in tables.iter().zip(places) {
        let mut cells = table.table.rows.iter().filter_map(|row| cell(row, *place));
        if cells.any(|cell| yes_or_no(&cell.text()) == Some(false))
            && let Some(header) = cell(&table.table.header, *place)
        {
            headers.insert(header.text());
        }
    }
    let header = |(table, place): (&CodeTable<'_>, &Option<usize>)| {
        cell(&table.table.header, *place).is_some_and(|cell| headers.contains(cell.text()))
    };
    tables.iter().zip(places).map(header).collect()
}

fn cell(row: &Row, place: Option<usize>) -> Option<&Cell> {
    row.cells.get(place?)
}

pub(super) fn yes_or_no(cell: &str) -> Option<bool> {
    // What makes a mark an emoji is not seen.
    let bare = latin::without_marks(cell.trim_end_matches('\u{fe0f}')).to_lowercase();
    if YES.contains(&bare.as_str()) {
        Some(true)
    } else if NO.contains(&bare.as_str()) {
        Some(false)
    } else {
        None
    }
}

/// Whether a cell says since when a code is deprecated, a version or a date, or which
/// code to use.
fn says_since(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    let number = lower.strip_prefix('v').unwrap_or(&lower);
    let is_number = number.starts_with(DIGIT) && !number.contains(chars(is_no_version));
    let is_marked = number.len() < lower.len() || number.contains(['.', '-', '/'].as_slice());
    is_number && is_marked
        || SINCE.iter().any(|start| lower.starts_with(start))
        || FROM_THEN_ON.iter().any(|end| lower.ends_with(end))
}

fn is_no_version(c: char) -> bool {
    !c.is_ascii_digit() && !matches!(c, '.' | '-' | '/')
}

/// An integer of the type, as codes are written; here, leading zeros say nothing.
fn integer(cell: &str, ty: ColumnType) -> Option<i128> {
    let number = match code_form::read(cell) {
        CodeForm::Int(number) => number,
        CodeForm::LeadingZero => {
            let digits = cell.trim_start_matches(code_form::is_dash);
            let number: i128 = digits.parse().ok()?;
            if digits.len() < cell.len() { -number } else { number }
        }
        CodeForm::Word | CodeForm::NotACode(_) => return None,
    };
    let (least, greatest) = ty.bounds();
    (least..=greatest).contains(&number).then_some(number)
}
