//! Entries as rows of tables: the holes of a pattern are the first columns, and
//! the labels of the bodies the others.

use std::collections::HashMap;

use super::body::{Body, Value, Wanted};
use super::entry::Entry;
use crate::document::line::Line;
use crate::document::{Cell, Row, Table};
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
    known: HashMap<String, usize>,
    /// The column of texts that stand without a label.
    unlabelled: Option<usize>,
    rows: Vec<(Option<usize>, Row)>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(roles: &'a [Role]) -> Self {
        let (labels, known, rows) = (Vec::new(), HashMap::new(), Vec::new());
        Self { roles, labels, known, unlabelled: None, rows }
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
        let is_text = |role: &Role| matches!(role, Role::Message | Role::Description);
        let mut has_text = self.roles.iter().any(is_text);
        for (label, value) in body.labels {
            let roles = wanted.roles(&label.text);
            has_text |= roles.iter().any(is_text);
            let is_message = roles.contains(&Role::Message);
            if let Some(at) = self.column(label) {
                if is_message {
                    self.unlabelled.get_or_insert(at);
                }
                set(&mut cells, self.roles.len() + at, value);
            }
        }
        if let Some(first) = body.first.filter(|_| !has_text) {
            let label = Value { text: "message".to_owned(), range: line.range.clone() };
            let at = self.unlabelled.or_else(|| self.column(label));
            self.unlabelled = at;
            if let Some(at) = at {
                set(&mut cells, self.roles.len() + at, first);
            }
        }
        let row = Row { range: line.range.clone(), cells, ..Row::default() };
        self.rows.push((heading, row));
    }

    /// The column of a label, counted from the first one.
    fn column(&mut self, label: Value) -> Option<usize> {
        let next = self.labels.len();
        let at = *self.known.entry(header::normalize(&label.text)).or_insert(next);
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

/// Puts a value into a column, with blank cells before it if there are none.
fn set(cells: &mut Vec<Cell>, at: usize, value: Value) {
    while cells.len() <= at {
        cells.push(Cell::of_line(String::new(), value.range.start..value.range.start, false));
    }
    cells[at] = Cell::of_line(value.text, value.range, false);
}
