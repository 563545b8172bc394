//! Entries as rows of tables: the holes of a pattern are the first columns, and
//! the labels of the bodies the others.

use super::body::{Body, Value, Wanted};
use super::entry::Entry;
use crate::diagnostic::{Faults, wording};
use crate::document::line::Line;
use crate::document::{Cell, Row, Table};
use crate::numbers::Numbers;
use crate::table::cells;
use crate::table::header::{self, Rank};
use crate::table::role::Role;

/// Nobody has more labels.
const MAX_LABELS: usize = 32;

pub(super) struct Builder<'a> {
    /// Those of the holes.
    roles: &'a [Role],
    /// What stands above the columns behind those of the holes.
    labels: Vec<Label>,
    /// The columns of labels by their texts in normal form.
    known: Numbers<'a>,
    /// Texts without a label, and the rows that they are of.
    unlabelled: Vec<(usize, Value)>,
    /// The rows whose texts go on with no label.
    with_text: Numbers<'static>,
    /// Strong lines below entries, with the texts behind them, and the rows that they
    /// are of.
    titles: Vec<(usize, Value, Option<Value>)>,
    rows: Vec<(Option<usize>, Row)>,
}

struct Label {
    text: Value,
    roles: Vec<(Role, Rank)>,
}

impl Label {
    /// How well it fits a role; less is better.
    fn rank(&self, role: Role) -> Option<Rank> {
        self.roles.iter().find(|fit| fit.0 == role).map(|fit| fit.1)
    }
}

impl<'a> Builder<'a> {
    pub(super) fn new(roles: &'a [Role]) -> Self {
        let (labels, known) = (Vec::new(), Numbers::default());
        let (unlabelled, titles) = (Vec::new(), Vec::new());
        let (with_text, rows) = (Numbers::default(), Vec::new());
        Self { roles, labels, known, unlabelled, with_text, titles, rows }
    }

    /// Adds an entry under a heading. What its labels say in contradiction is reported.
    pub(super) fn add(
        &mut self,
        entry: &Entry,
        heading: Option<usize>,
        line: &Line,
        body: Body,
        wanted: &Wanted<'_>,
        faults: &mut Faults<'_>,
    ) {
        let mut row = Row { range: line.range.clone(), ..Row::default() };
        for (role, hole) in self.roles.iter().zip(&entry.holes) {
            let is_struck = *role == Role::Code && entry.is_struck;
            row.cells.push(Cell::of_line(hole.text.clone(), hole.range.clone(), is_struck));
        }
        let mut contradictions = body.contradictions;
        for (role, value) in body.held {
            let hole = self.roles.iter().position(|held| *held == role);
            if hole.is_some_and(|at| entry.holes[at].text != value.text) {
                contradictions.push(value.range);
            }
        }
        for (label, value) in body.labels {
            match self.column(label, wanted) {
                Some(at) => set(&mut row, self.roles.len() + at, value),
                None => contradictions.push(value.range),
            }
        }
        for range in contradictions {
            faults.report(wording::further_label(&range));
        }
        let at = self.rows.len();
        if body.first.is_some() && !body.goes_on {
            self.with_text.insert(at);
        }
        self.titles.extend(body.title.map(|(title, rest)| (at, title, rest)));
        self.unlabelled.extend(body.first.map(|first| (at, first)));
        self.rows.push((heading, row));
    }

    /// The column of a label, counted from the first one.
    fn column(&mut self, label: Value, wanted: &Wanted<'_>) -> Option<usize> {
        let next = self.labels.len();
        let normal = header::normalize(&label.text);
        let at = self.known.get(&*normal).or((next < MAX_LABELS).then_some(next))?;
        if at == next {
            self.known.add(normal);
            // The user has another name for what is their own.
            let is_own = wanted.is_own(&label.text);
            let roles = if is_own { Vec::new() } else { wanted.roles(&label.text) };
            self.labels.push(Label { text: label, roles });
        }
        Some(at)
    }

    /// Takes the titles for texts where no two are equal; a label comes again.
    fn take_titles(&mut self) {
        let mut known = Numbers::default();
        let titles = std::mem::take(&mut self.titles);
        if titles.len() < 2 || !titles.iter().all(|(_, title, _)| known.insert(title.text.clone()))
        {
            return;
        }
        let mut texts = Vec::new();
        for (row, title, rest) in titles {
            self.with_text.insert(row);
            texts.push((row, title));
            texts.extend(rest.map(|rest| (row, rest)));
        }
        texts.append(&mut self.unlabelled);
        self.unlabelled = texts;
    }

    /// Whether a remark or a cause is the best message, and texts are there without a label.
    fn stands_beside_texts(&self, label: usize) -> bool {
        let is_weak = self.labels[label].rank(Role::Message) > Some(header::REMARK);
        is_weak && !self.unlabelled.is_empty()
    }

    /// The value of a label in a row, if it has one.
    fn cell(&self, row: usize, label: usize) -> Option<&Cell> {
        let cell = self.rows[row].1.cells.get(self.roles.len() + label);
        cell.filter(|cell| !cell.is_blank())
    }

    /// Takes what a label says for the texts of the rows that have no other.
    fn take_for_texts(&mut self, label: usize) {
        let mut texts = Vec::new();
        for row in 0..self.rows.len() {
            if let Some(cell) = self.cell(row, label).filter(|_| !self.with_text.contains(row)) {
                let text = cell.text().into_owned();
                texts.push((row, Value { text, range: cell.range.clone() }));
            }
        }
        texts.append(&mut self.unlabelled);
        self.unlabelled = texts;
    }

    /// Puts texts without a label where that of a message stands, or, behind a message,
    /// where that which explains it does.
    fn place_unlabelled(&mut self) {
        let mut messages = self.best(Role::Message, None);
        if let Some(at) = messages.filter(|at| self.stands_beside_texts(*at)) {
            self.take_for_texts(at);
            messages = None;
        }
        let descriptions = self.best(Role::Description, messages);
        let places = [
            (Role::Message, messages, "further message"),
            (Role::Description, descriptions, "further description"),
        ];
        // The columns of such texts alone.
        let mut new = [None; 2];
        for (row, text) in std::mem::take(&mut self.unlabelled) {
            for (place, (role, column, label)) in places.iter().enumerate() {
                if self.roles.contains(role) {
                    continue;
                }
                let column = column.or(new[place]).unwrap_or(self.labels.len());
                let at = self.roles.len() + column;
                if self.rows[row].1.cells.get(at).is_some_and(|cell| !cell.is_blank()) {
                    continue;
                }
                if column == self.labels.len() {
                    let range = text.range.clone();
                    let text = Value { text: (*label).to_owned(), range };
                    self.labels.push(Label { text, roles: Vec::new() });
                    new[place] = Some(column);
                }
                set(&mut self.rows[row].1, at, text);
                break;
            }
        }
    }

    /// The column of labels that will play a role, if one does.
    fn best(&self, role: Role, other: Option<usize>) -> Option<usize> {
        let columns = 0..self.labels.len();
        let fitting = columns.filter(|at| Some(*at) != other && !self.are_names(*at));
        let ranks = fitting.filter_map(|at| Some((self.labels[at].rank(role)?, at)));
        ranks.min().map(|(_, at)| at)
    }

    /// Whether a label that can be one of names is.
    fn are_names(&self, label: usize) -> bool {
        let (mut names, mut all) = (0, 0);
        for (_, row) in &self.rows {
            let cell = row.cells.get(self.roles.len() + label).filter(|cell| !cell.is_blank());
            all += usize::from(cell.is_some());
            names += usize::from(cell.is_some_and(|cell| cells::is_identifier(&cell.code())));
        }
        self.labels[label].rank(Role::Name).is_some() && names * 10 >= all * 9
    }

    /// The tables, one for each heading that entries follow.
    pub(super) fn finish(mut self) -> Vec<Table> {
        self.take_titles();
        self.place_unlabelled();
        let mut header = Vec::new();
        for role in self.roles {
            header.push(Cell::of_line(format!("{{{}}}", role.as_str()), 0..0, false));
        }
        for label in self.labels {
            header.push(Cell::of_line(label.text.text, label.text.range, false));
        }
        let mut tables: Vec<Table> = Vec::new();
        for (heading, mut row) in self.rows {
            fill(&mut row, header.len());
            if tables.last().is_none_or(|table| table.heading != heading) {
                let header =
                    Row { range: row.range.clone(), cells: header.clone(), ..Row::default() };
                let (rows, roles) = (Vec::new(), self.roles.to_vec());
                tables.push(Table { heading, header, rows, roles, html: None });
            }
            if let Some(table) = tables.last_mut() {
                table.rows.push(row);
            }
        }
        tables
    }
}

/// Puts a value into a column of a row.
fn set(row: &mut Row, at: usize, value: Value) {
    fill(row, at + 1);
    row.cells[at] = Cell::of_line(value.text, value.range, false);
}

/// Adds blank cells up to a length.
fn fill(row: &mut Row, len: usize) {
    let blank = row.range.start..row.range.start;
    while row.cells.len() < len {
        row.cells.push(Cell::of_line(String::new(), blank.clone(), false));
    }
}
