//! What the lines below an entry say of it: values behind labels, and the first
//! paragraph.

use std::ops::Range;

use super::label::Label;
use crate::chars::COLON;
use crate::code::Status;
use crate::document::line::{Line, LineKind};
use crate::document::{Cell, Table};
use crate::numbers::Numbers;
use crate::options::Options;
use crate::table::header::Rank;
use crate::table::part::Part;
use crate::table::role::Role;
use crate::table::{cells, column, header};

/// A text of the body, and where it is.
#[derive(Clone, Debug)]
pub(super) struct Value {
    pub(super) text: String,
    pub(super) range: Range<usize>,
}

/// What stands below an entry.
#[derive(Default)]
pub(super) struct Body {
    /// Labels with their values, each label once.
    pub(super) labels: Vec<(Value, Value)>,
    /// Labels of what the pattern has holes for.
    pub(super) held: Vec<(Role, Value)>,
    /// The first paragraph without a label; a block quote only if there is no other.
    pub(super) first: Option<Value>,
    /// Whether that stands behind the value of a label which is a line of its own.
    pub(super) goes_on: bool,
    /// A strong line right below the entry, which is a title if each entry has another
    /// one, and else a label; and the rest of its paragraph.
    pub(super) title: Option<(Value, Option<Value>)>,
    /// Where labels stand that say something else than before.
    pub(super) contradictions: Vec<Range<usize>>,
    known: Numbers<'static>,
}

/// A label, by what it is for.
enum Kind {
    Wanted,
    /// The pattern has a hole for it.
    Held(Role),
}

/// What a text stands below: labels that are lines of their own, or the entry.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Below {
    Entry,
    Label,
    /// One of what to do.
    Advice,
}

/// Which labels are asked for: those of roles that the pattern has no hole for,
/// and those that the user names.
pub(super) struct Wanted<'a> {
    pub(super) held: &'a [Role],
    pub(super) options: &'a Options,
}

impl Wanted<'_> {
    /// The roles of a label, and how well it fits them: best what the user says.
    pub(super) fn roles(&self, label: &str) -> Vec<(Role, Rank)> {
        for (role, column) in &self.options.columns {
            if !self.held.contains(role) && column::is_named(&column.value, label) {
                return vec![(*role, 0)];
            }
        }
        let mut roles = Vec::new();
        for (role, rank) in header::fits(label) {
            if !matches!(role, Role::Code | Role::Number) && !self.held.contains(&role) {
                roles.push((role, rank + 1));
            }
        }
        roles
    }

    pub(super) fn is_own(&self, label: &str) -> bool {
        let mut own = self.options.own_columns.iter();
        own.any(|own| Part::All.has(own) && column::is_named(&own.column.value, label))
    }

    /// What a label is for; its value, if it is known, tells it from a sentence.
    fn kind(&self, label: &str, value: &str) -> Option<Kind> {
        let is_status = value.is_empty() || Status::read(value).is_some();
        let roles = self.roles(label);
        let is_weak = matches!(roles[..], [(Role::Status, rank)] if rank > header::PART);
        if !roles.is_empty() && (!is_weak || is_status) || self.is_own(label) {
            return Some(Kind::Wanted);
        }
        let fits = header::fits(label).into_iter().find(|(role, rank)| match role {
            Role::Status => *rank < header::WEAK || !value.is_empty() && is_status,
            // What a name is called by beside it is mostly something else.
            Role::Name => *rank < header::WEAK && cells::is_identifier(value),
            _ => *rank < header::WEAK,
        });
        let (role, _) = fits.filter(|(role, _)| self.held.contains(role))?;
        Some(Kind::Held(role))
    }

    fn wants(&self, label: &str) -> bool {
        self.kind(label, "").is_some()
    }

    /// Whether the label of a line is one; a sentence can speak of `HTTP`, too.
    fn wants_label(&self, line: &Line, label: &Label) -> bool {
        let (text, value) = (&line.text[label.text.clone()], line.text[label.end..].trim());
        self.kind(text, value).is_some()
    }
}

impl Body {
    pub(super) fn read(lines: &[Line], tables: &[Table], wanted: &Wanted<'_>) -> Self {
        let mut body = Self::default();
        let (mut quoted, mut below) = (None, Below::Entry);
        let mut at = 0;
        while let Some(line) = lines.get(at) {
            if let Some(label) = Label::of(line).filter(|label| wanted.wants_label(line, label)) {
                below = if label.is_alone(line) { Below::Label } else { Below::Entry };
                at = body.read_value(lines, at, &label, wanted);
            } else if let Some(label) = Label::of(line).filter(|label| label.is_advice(line)) {
                below = if label.is_alone(line) { Below::Advice } else { Below::Entry };
                at = value_of(lines, at, &label, wanted).1;
            } else {
                body.read_text(lines, at, below, &mut quoted);
                at += 1;
            }
        }
        body.first = body.first.or(quoted);
        for table in tables {
            body.read_table(table, wanted);
        }
        body
    }

    /// Reads the text that begins with a line, if one does. What to do is none.
    fn read_text(&mut self, lines: &[Line], at: usize, below: Below, quoted: &mut Option<Value>) {
        let line = &lines[at];
        if at == 0 && line.kind == LineKind::Text && Label::is_all_strong(line) {
            self.title = read_title(lines);
        } else if line.is_quoted && below != Below::Advice {
            *quoted = quoted.take().or_else(|| paragraph_at(lines, at));
        } else if self.first.is_none() && below != Below::Advice {
            self.first = paragraph_at(lines, at);
            self.goes_on = below == Below::Label;
        }
    }

    /// Reads a table of labels: above one row of values, or in front of theirs.
    fn read_table(&mut self, table: &Table, wanted: &Wanted<'_>) {
        let header = &table.header.cells;
        let are_labels = header.iter().all(|cell| wanted.wants(&cell.text()));
        if let ([row], true) = (&table.rows[..], are_labels) {
            for (label, value) in header.iter().zip(&row.cells) {
                self.read_cells(label, value, wanted);
            }
        } else if header.len() == 2 {
            for row in std::iter::once(&table.header).chain(&table.rows) {
                if let [label, value] = &row.cells[..] {
                    self.read_cells(label, value, wanted);
                }
            }
        }
    }

    /// Reads the value of a label, and returns the line behind it.
    fn read_value(
        &mut self,
        lines: &[Line],
        at: usize,
        label: &Label,
        wanted: &Wanted<'_>,
    ) -> usize {
        let line = &lines[at];
        let (value, end) = value_of(lines, at, label, wanted);
        let text = line.text[label.text.clone()].to_owned();
        let range = line.source_range(&label.text);
        self.add(Value { text, range }, value, wanted);
        end
    }

    fn read_cells(&mut self, label: &Cell, value: &Cell, wanted: &Wanted<'_>) {
        if wanted.kind(&label.text(), &value.text()).is_some() && !value.is_blank() {
            let of =
                |cell: &Cell| Value { text: cell.text().into_owned(), range: cell.range.clone() };
            self.add(of(label), Some(of(value)), wanted);
        }
    }

    fn add(&mut self, label: Value, value: Option<Value>, wanted: &Wanted<'_>) {
        let Some(value) = value else { return };
        if let Some(Kind::Held(role)) = wanted.kind(&label.text, &value.text) {
            self.held.push((role, value));
            return;
        }
        let at = self.known.add(header::normalize(&label.text));
        match self.labels.get(at) {
            None => self.labels.push((label, value)),
            Some((_, known)) if known.text == value.text => {}
            Some(_) => self.contradictions.push(label.range.start..value.range.end),
        }
    }
}

/// The paragraph that begins with a line, without a label; or the list.
fn paragraph_at(lines: &[Line], at: usize) -> Option<Value> {
    let line = &lines[at];
    let begins = at == 0 || lines[at - 1].block != line.block;
    let is_text = matches!(line.kind, LineKind::Text | LineKind::Item { .. });
    if !begins || !is_text || Label::is_strong(line) {
        return None;
    }
    joined(lines, at, 0, &|next| next.block == line.block || is_next_item(line, next)).0
}

/// The value of a label, and the line behind it.
fn value_of(
    lines: &[Line],
    at: usize,
    label: &Label,
    wanted: &Wanted<'_>,
) -> (Option<Value>, usize) {
    let line = &lines[at];
    let goes_on = |next: &Line| !is_label(next, wanted) && next.kind == LineKind::Text;
    if !label.is_alone(line) {
        return joined(lines, at, label.end, &|next| next.block == line.block && goes_on(next));
    }
    // It stands below: the rest of the paragraph, or the next block or list.
    let Some(below) = lines.get(at + 1).filter(|next| !is_label(next, wanted)) else {
        return (None, at + 1);
    };
    let is_item = matches!(below.kind, LineKind::Item { .. });
    joined(lines, at + 1, 0, &|next| {
        (next.block == below.block && goes_on(next)) || (is_item && next.list == below.list)
    })
}

/// A strong line, and what is left of its paragraph.
fn read_title(lines: &[Line]) -> Option<(Value, Option<Value>)> {
    let title = joined(lines, 0, 0, &|_| false).0?;
    let below = lines.get(1).filter(|below| below.block == lines[0].block);
    let rest = below.and_then(|below| joined(lines, 1, 0, &|next| next.block == below.block).0);
    Some((title, rest))
}

/// Whether a line is an item of the list that an item is in, and neither has a label.
fn is_next_item(item: &Line, next: &Line) -> bool {
    let is_word = |text: &str| !header::fits(text).is_empty() || header::is_advice(text);
    let has_label = |line: &Line| {
        let label = Label::of(line).map(|label| &line.text[label.text]);
        label.is_some_and(is_word) || Label::is_strong(line)
    };
    let is_item = |line: &Line| matches!(line.kind, LineKind::Item { .. });
    is_item(item) && is_item(next) && item.list == next.list && !has_label(item) && !has_label(next)
}

/// Lines as one text, from a part of the first on, and the line behind them.
pub(super) fn joined(
    lines: &[Line],
    at: usize,
    start: usize,
    goes_on: &dyn Fn(&Line) -> bool,
) -> (Option<Value>, usize) {
    let first = &lines[at];
    let mut text = first.text[start..].trim().to_owned();
    let mut range = first.source_range(&(start..first.text.len()));
    let mut end = at + 1;
    while let Some(next) = lines.get(end).filter(|next| goes_on(next)) {
        text.push(' ');
        text += next.text.trim();
        range.end = next.range.end.max(range.end);
        end += 1;
    }
    let text = text.trim().to_owned();
    ((!text.is_empty()).then_some(Value { text, range }), end)
}

/// Whether a line has a label that the pattern has no hole for.
pub(super) fn is_wanted(line: &Line, wanted: &Wanted<'_>) -> bool {
    let label = Label::of(line);
    label.is_some_and(|label| matches!(wanted.kind(&line.text[label.text], ""), Some(Kind::Wanted)))
}

/// Whether a line ends the value above it.
pub(super) fn is_label(line: &Line, wanted: &Wanted<'_>) -> bool {
    if matches!(line.kind, LineKind::Heading(_)) || Label::is_strong(line) {
        return true;
    }
    let Some(label) = Label::of(line) else { return false };
    let text = &line.text[label.text];
    let is_short = text.split_whitespace().count() <= 3 && text.starts_with(char::is_uppercase);
    is_short && line.text[text.len()..].starts_with(COLON) || wanted.wants(text)
}
