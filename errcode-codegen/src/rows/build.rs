//! Entries as rows of tables: the holes of a pattern are the first columns, and
//! the labels of the bodies the others.

use super::body::{Body, Value, Wanted};
use super::entry::Entry;
use crate::document::line::Line;
use crate::document::{Cell, Row, Table};
use crate::numbers::Numbers;
use crate::table::header;
use crate::table::role::Role;

/// Nobody has more labels.
const MAX_LABELS: usize = 32;

pub(super) struct Builder<'a> {
    /// Those of the holes.
    roles: &'a [Role],
    /// What stands above the columns behind those of the holes.
    labels: Vec<Value>,
    /// The columns of labels by their texts in normal form.
    known: Numbers<'a>,
    /// The column of messages.
    messages: Option<usize>,
    rows: Vec<(Option<usize>, Row)>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(roles: &'a [Role]) -> Self {
        let (labels, known, rows) = (Vec::new(), Numbers::default(), Vec::new());
        Self { roles, labels, known, messages: None, rows }
    }

    /// Adds an entry under a heading.
    pub(super) fn add(
        &mut self,
        entry: &Entry,
        heading: Option<usize>,
        line: &Line,
        body: Body,
        wanted: &Wanted<'_>,
    ) {
        let mut cells = Vec::new();
        for (role, hole) in self.roles.iter().zip(&entry.holes) {
            let is_struck = *role == Role::Code && entry.is_struck;
            cells.push(Cell::of_line(hole.text.clone(), hole.range.clone(), is_struck));
        }
        let mut texts = Texts::default();
        for role in self.roles {
            texts.add(&[*role]);
        }
        for (label, value) in body.labels {
            let roles = wanted.roles(&label.text);
            texts.add(&roles);
            let is_message = roles.contains(&Role::Message);
            if let Some(at) = self.column(label) {
                if is_message {
                    self.messages.get_or_insert(at);
                }
                set(&mut cells, self.roles.len() + at, value);
            }
        }
        if let Some(first) = body.first {
            self.add_unlabelled(&mut cells, first, &texts, line);
        }
        let row = Row { range: line.range.clone(), cells, ..Row::default() };
        self.rows.push((heading, row));
    }

    /// A text without a label is the message, or, behind a message, what explains it.
    fn add_unlabelled(&mut self, cells: &mut Vec<Cell>, text: Value, given: &Texts, line: &Line) {
        let (column, role) = match given {
            Texts { has_message: false, has_description: false } => (self.messages, Role::Message),
            Texts { has_message: true, has_description: false } => (None, Role::Description),
            _ => return,
        };
        let label = Value { text: role.as_str().to_owned(), range: line.range.clone() };
        let Some(at) = column.or_else(|| self.column(label)) else { return };
        if role == Role::Message {
            self.messages = Some(at);
        }
        set(cells, self.roles.len() + at, text);
    }

    /// The column of a label, counted from the first one.
    fn column(&mut self, label: Value) -> Option<usize> {
        let next = self.labels.len();
        let at = self.known.add(header::normalize(&label.text));
        if at == next && next < MAX_LABELS {
            self.labels.push(label);
        }
        (at < MAX_LABELS).then_some(at)
    }

    /// The tables, one for each heading that entries follow.
    pub(super) fn finish(self) -> Vec<Table> {
        let mut header = Vec::new();
        for role in self.roles {
            header.push(Cell::of_line(format!("{{{}}}", role.as_str()), 0..0, false));
        }
        for label in self.labels {
            header.push(Cell::of_line(label.text, label.range, false));
        }
        let mut tables: Vec<Table> = Vec::new();
        for (heading, mut row) in self.rows {
            while row.cells.len() < header.len() {
                let blank = row.range.start..row.range.start;
                row.cells.push(Cell::of_line(String::new(), blank, false));
            }
            if tables.last().is_none_or(|table| table.heading != heading) {
                let header =
                    Row { range: row.range.clone(), cells: header.clone(), ..Row::default() };
                let (rows, roles) = (Vec::new(), self.roles.to_vec());
                tables.push(Table { heading, header, rows, roles });
            }
            if let Some(table) = tables.last_mut() {
                table.rows.push(row);
            }
        }
        tables
    }
}

/// Which texts the pattern and the labels of an entry give.
#[derive(Default)]
struct Texts {
    has_message: bool,
    has_description: bool,
}

impl Texts {
    /// Adds what a hole or a label can be: of a word for both, a message.
    fn add(&mut self, roles: &[Role]) {
        let is_message = roles.contains(&Role::Message);
        self.has_message |= is_message;
        self.has_description |= roles.contains(&Role::Description) && !is_message;
    }
}

/// Puts a value into a column, with blank cells before it if there are none.
fn set(cells: &mut Vec<Cell>, at: usize, value: Value) {
    while cells.len() <= at {
        cells.push(Cell::of_line(String::new(), value.range.start..value.range.start, false));
    }
    cells[at] = Cell::of_line(value.text, value.range, false);
}
