//! Which column of a table plays which role. One column is weighed against
//! the others; the words are those of `header`.
//!
//! Roles belong to a header, not to a table: tables of the document with equal
//! headers have equal columns, and what depends on cells is decided over all
//! of them.

mod weigh;

use std::ops::Range;

use super::header::{self, Rank};
use super::part::Part;
use super::role::Role;
use super::{cells, classes, code_form};
use crate::chars::LETTER;
use crate::code::Status;
use crate::document::{Cell, Table};
use crate::numbers::Numbers;
use crate::options::{Column, OwnColumn, Spanned};

/// The columns of a code table, counted from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Columns {
    pub(crate) code: usize,
    pub(crate) status: Option<usize>,
    pub(crate) name: Option<usize>,
    pub(crate) message: Option<usize>,
    pub(crate) description: Option<usize>,
    /// Which codes are deprecated. No role: what it says is told as it stands, too.
    pub(crate) deprecated: Option<usize>,
    /// The code once more, in hexadecimal.
    pub(crate) again: Option<usize>,
    /// Whether the header of the codes says that they are hexadecimal.
    pub(crate) is_hexadecimal: bool,
}

impl Columns {
    /// Whether a column plays a role.
    pub(crate) fn has_role(&self, column: usize) -> bool {
        let Self { code, status, name, message, description, .. } = *self;
        [Some(code), status, name, message, description].contains(&Some(column))
    }

    /// Whether one of the tables gives a code a text.
    pub(crate) fn give_text(&self, tables: &[&Table]) -> bool {
        let texts = [self.name, self.message, self.description];
        texts.into_iter().flatten().any(|column| !cells::of(tables, column).is_empty())
    }
}

/// Two columns that fit one role equally well.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ambiguous {
    pub(crate) role: Role,
    pub(crate) headers: [String; 2],
    /// The first of them, counted from 0.
    pub(crate) first: usize,
    /// Where the second is.
    pub(crate) at: Range<usize>,
}

pub(crate) type Asked = [(Role, Spanned<Column>)];

/// The columns of tables with equal headers, none if they have no code column;
/// and where more than one fits, of which the first is taken.
pub(crate) fn recognize(
    tables: &[&Table],
    asked: &Asked,
    own: &[OwnColumn],
    part: Part,
) -> (Option<Columns>, Vec<Ambiguous>) {
    let mut choice = Choice::new(tables, asked, own, part);
    (choose(&mut choice, part), choice.ambiguous)
}

fn choose(choice: &mut Choice<'_>, part: Part) -> Option<Columns> {
    let is_fixed = choice.fixed(Role::Code).is_some();
    let mut again = if is_fixed { None } else { choice.take_hexadecimal() };
    let mut code = choice.pick(Role::Code)?;
    if !is_fixed {
        choice.weigh_status(code);
    }
    let mut name = choice.fixed(Role::Name);
    // Beside a number, a word is its name, and hexadecimal another writing of it.
    if !is_fixed && let Some((number, is_hexadecimal)) = choice.number_of(code) {
        let other = std::mem::replace(&mut code, number);
        if is_hexadecimal {
            again = Some(other);
        } else {
            name = name.or(Some(other));
        }
    }
    let is_hexadecimal = choice.says_hexadecimal(code);
    let columns = Columns { code, again, is_hexadecimal, ..Columns::default() };
    if part == Part::Codes {
        return Some(columns);
    }
    let status = choice.pick(Role::Status);
    let name = name.or_else(|| choice.pick(Role::Name));
    let message = choice.pick(Role::Message);
    if let Some(message) = message {
        choice.weigh_remark(message, &[Some(code), again, status, name]);
        choice.weigh_reason(message);
    }
    let description = choice.pick(Role::Description);
    let mut header = choice.header.iter();
    let deprecated = header.position(|cell| header::is_deprecated(&cell.text()));
    let columns = Columns { status, name, message, description, deprecated, ..columns };
    Some(choice.without_bare_notes(choice.without_named_message(columns)))
}

/// Whether the words of a code column can be the names of numbers beside them: no
/// number is among them, and slips of the author are few.
fn are_names(tables: &[&Table], code: usize) -> bool {
    cells::count(tables, code, cells::is_name).are_most()
        && cells::every(tables, code, |cell| !cells::is_integer(cell))
}

/// Whether a header alone has a column that can be a code.
pub(crate) fn header_has_code(header: &[String], asked: &Asked) -> bool {
    let is_asked = |text: &String, at: usize| {
        asked.iter().any(|(role, column)| match &column.value {
            _ if *role != Role::Code => false,
            Column::Header(name) => same_header(name, text),
            Column::Number(number) => *number == at + 1,
        })
    };
    header.iter().enumerate().any(|(at, text)| {
        is_asked(text, at) || header::fits(text).iter().any(|(role, _)| *role == Role::Code)
    })
}

/// The column that the user names, if the table has it.
pub(crate) fn find(table: &Table, column: &Column) -> Option<usize> {
    let cells = &table.header.cells;
    match column {
        Column::Header(name) => cells.iter().position(|cell| same_header(name, &cell.text())),
        Column::Number(number) => number.checked_sub(1).filter(|&at| at < cells.len()),
    }
}

/// Whether a column is asked for by the text of its header.
pub(crate) fn is_named(column: &Column, header: &str) -> bool {
    matches!(column, Column::Header(name) if same_header(name, header))
}

/// Every column that the user can mean.
pub(crate) fn find_all(table: &Table, column: &Column) -> Vec<usize> {
    let Column::Header(name) = column else { return find(table, column).into_iter().collect() };
    let cells = table.header.cells.iter().enumerate();
    cells.filter(|(_, cell)| same_header(name, &cell.text())).map(|(at, _)| at).collect()
}

/// `#` and its like have no words to compare.
fn same_header(name: &str, header: &str) -> bool {
    let normal = header::normalize(name);
    if normal.is_empty() {
        return name.trim() == header;
    }
    normal == header::normalize(header) || header::joined(name) == header::joined(header)
}

/// Columns that have no role yet, with those they fit.
struct Choice<'a> {
    /// At least one; their headers are equal.
    tables: &'a [&'a Table],
    header: &'a [Cell],
    fits: Vec<Vec<(Role, Rank)>>,
    fixed: Vec<(Role, usize)>,
    /// The columns that the user has another name for.
    own: Vec<usize>,
    are_of_classes: bool,
    ambiguous: Vec<Ambiguous>,
}

impl<'a> Choice<'a> {
    fn new(tables: &'a [&'a Table], asked: &Asked, own: &[OwnColumn], part: Part) -> Self {
        let header: &[Cell] = tables.first().map_or(&[], |table| &table.header.cells);
        let mut fits: Vec<_> = header.iter().map(|cell| header::fits(&cell.text())).collect();
        let mut fixed = Vec::new();
        let roles = tables.first().map_or(&[][..], |table| &table.roles);
        for (at, role) in roles.iter().enumerate() {
            fits[at].clear();
            fixed.push((*role, at));
        }
        for (role, column) in asked.iter().filter(|(role, _)| !roles.contains(role)) {
            if !roles.is_empty() && matches!(column.value, Column::Number(_)) {
                continue;
            }
            if let Some(at) = tables.first().and_then(|table| find(table, &column.value)) {
                fits[at].clear();
                fixed.push((*role, at));
            }
        }
        let columns = own.iter().filter(|own| part.has(own));
        let own =
            columns.filter_map(|own| find(tables.first().copied()?, &own.column.value)).collect();
        let are_of_classes = classes::column(tables).is_some();
        Self { tables, header, fits, fixed, own, are_of_classes, ambiguous: Vec::new() }
    }

    fn fixed(&self, role: Role) -> Option<usize> {
        self.fixed.iter().find(|fixed| fixed.0 == role).map(|&(_, at)| at)
    }

    /// Takes the column that fits `role` best out of the choice. One that the user
    /// has another name for plays it where no other does.
    fn pick(&mut self, role: Role) -> Option<usize> {
        if let Some(at) = self.fixed(role) {
            return Some(at);
        }
        let ranks: Vec<_> = (0..self.fits.len())
            .map(|at| self.rank(at, role).map(|rank| (self.own.contains(&at), rank)))
            .collect();
        let best = ranks.iter().flatten().min().copied()?;
        let mut equal = (0..ranks.len()).filter(|&at| ranks[at] == Some(best));
        let first = equal.next()?;
        if let Some(second) = equal.next() {
            self.ambiguous.push(self.both(role, first, second));
        }
        self.fits[first].clear();
        Some(first)
    }

    fn says_hexadecimal(&self, at: usize) -> bool {
        header::is_hexadecimal(&self.header[at].text())
    }

    /// The column of numbers that are the codes, beside one of their names or of the same
    /// in hexadecimal; and whether it is the latter.
    fn number_of(&mut self, code: usize) -> Option<(usize, bool)> {
        let is_hexadecimal = self.says_hexadecimal(code)
            || cells::every(self.tables, code, code_form::is_hexadecimal);
        let number = self.number_beside(code, is_hexadecimal)?;
        let is_name = are_names(self.tables, code);
        if is_hexadecimal || !is_name || !self.may_be_data(code, number) {
            return (is_name || is_hexadecimal).then_some((number, is_hexadecimal));
        }
        if !self.own.contains(&number) {
            self.ambiguous.push(self.both(Role::Code, code, number));
        }
        None
    }

    /// Whether numbers beside words for codes may be something else: those of the rows, in
    /// front of a code or beside one that says it is an error's; or amounts with a unit.
    fn may_be_data(&self, code: usize, number: usize) -> bool {
        let text = |at: usize| self.header[at].text();
        let may_count = number < code || header::is_error_code(&text(code));
        may_count && header::is_label(&text(number)) || header::has_unit(&text(number))
    }

    /// The column of numbers beside one of codes; of hexadecimal ones, if they are
    /// the same integers, or should be, as the header says.
    fn number_beside(&mut self, code: usize, is_hexadecimal: bool) -> Option<usize> {
        if !is_hexadecimal {
            return self.pick(Role::Number);
        }
        let is_same = |at: usize| self.rank(at, Role::Number).is_some() && self.are_twins(code, at);
        (0..self.fits.len()).find(|&at| is_same(at))
    }

    /// Of two columns of a weak word for a text, one of identifiers is the name.
    fn without_named_message(&self, columns: Columns) -> Columns {
        let Columns { name: None, message: Some(first), description: Some(second), .. } = columns
        else {
            return columns;
        };
        let is_weak = self.header_fits(first, Role::Description);
        let are_names = |at| cells::mostly(self.tables, at, cells::is_identifier);
        if self.fixed.is_empty() && is_weak && are_names(first) && !are_names(second) {
            let (name, message) = (columns.message, columns.description);
            return Columns { name, message, description: None, ..columns };
        }
        columns
    }

    fn header_fits(&self, at: usize, role: Role) -> bool {
        header::fits(&self.header[at].text()).iter().any(|fit| fit.0 == role)
    }

    /// How well a column fits: by its header, and where that leaves a choice,
    /// by the form of its cells.
    fn rank(&self, at: usize, role: Role) -> Option<Rank> {
        let &(_, rank) = self.fits[at].iter().find(|fit| fit.0 == role)?;
        let names = |tables| cells::mostly(tables, at, cells::is_identifier);
        let fits = match role {
            // A slip makes no other column the code.
            Role::Number => cells::count(self.tables, at, cells::is_integer).are_most(),
            Role::Code if rank >= header::IF_INTEGERS => {
                cells::half(self.tables, at, cells::is_integer)
            }
            // A column of blank cells has no codes, where another may have them.
            Role::Code if cells::are_blank(self.tables, at) => {
                !self.header.iter().any(|cell| header::is_status(&cell.text()))
            }
            // `Status code` can be the phrase of a status.
            Role::Code if rank >= header::WEAK => {
                cells::half(self.tables, at, is_code) && !self.are_of_classes
            }
            Role::Name if rank >= header::WEAK => names(self.tables),
            Role::Message if self.can_be(at, Role::Name) => !names(self.tables),
            Role::Message if header::NOTES_RANKS.contains(&rank) => self.are_messages(at),
            Role::Message | Role::Description if self.can_be(at, Role::Number) => {
                !cells::half(self.tables, at, cells::is_integer)
            }
            // `Status` can be that of an order, and `HTTP phrase` has none.
            Role::Status if rank >= header::PART => {
                cells::of(self.tables, at).iter().any(|cell| Status::read(&cell.text()).is_some())
            }
            _ => true,
        };
        fits.then_some(rank)
    }

    fn can_be(&self, at: usize, role: Role) -> bool {
        self.fits[at].iter().any(|fit| fit.0 == role)
    }

    fn both(&self, role: Role, first: usize, second: usize) -> Ambiguous {
        let text = |at: usize| self.header[at].text().into_owned();
        // The words of the number role make it the code.
        let role = if role == Role::Number { Role::Code } else { role };
        let at = self.header[second].range.clone();
        Ambiguous { role, headers: [text(first), text(second)], first, at }
    }
}

/// Whether a cell is a code: a word, a number, or numbers with dots.
fn is_code(cell: &str) -> bool {
    cells::is_word(cell) || !cell.contains(LETTER) && code_form::outline(cell).is_some()
}

/// The headers of tables, each once.
pub(crate) fn headers(tables: &[&Table]) -> Vec<String> {
    let (mut headers, mut known) = (Vec::new(), Numbers::default());
    for cell in tables.iter().flat_map(|table| &table.header.cells) {
        if known.insert(cell.text().into_owned()) {
            headers.push(cell.text().into_owned());
        }
    }
    headers
}

#[cfg(test)]
mod tests;
