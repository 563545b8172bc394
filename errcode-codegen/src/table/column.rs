//! Which column of a table plays which role. One column is weighed against
//! the others; the words are those of `header`.

use std::ops::Range;

use super::code_form::{self, CodeForm};
use super::header::{self, Fit};
use super::role::Role;
use crate::document::{Cell, Table};
use crate::options::{Column, Spanned};

/// The columns of a code table, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Columns {
    pub(crate) code: usize,
    pub(crate) status: Option<usize>,
    pub(crate) name: Option<usize>,
    pub(crate) message: Option<usize>,
    pub(crate) description: Option<usize>,
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

type Asked = [(Role, Spanned<Column>)];

/// The columns of a code table, none if the table has no code column; and
/// where more than one fits, of which the first is taken.
pub(crate) fn recognize(table: &Table, asked: &Asked) -> (Option<Columns>, Vec<Ambiguous>) {
    let mut choice = Choice::new(table, asked);
    (choose(&mut choice, asked), choice.ambiguous)
}

fn choose(choice: &mut Choice<'_>, asked: &Asked) -> Option<Columns> {
    let asks_for_code = asked.iter().any(|(role, _)| *role == Role::Code);
    let fixed_code = choice.fixed(Role::Code);
    if asks_for_code && fixed_code.is_none() {
        return None;
    }
    let mut code = choice.pick(Role::Code)?;
    let mut name = choice.fixed(Role::Name);
    // Beside a number, a word is its name, and hexadecimal another writing of it.
    if fixed_code.is_none() {
        let is_name = every(choice.table, code, |cell| !is_integer(cell));
        let is_hexadecimal = every(choice.table, code, code_form::is_hexadecimal);
        if (is_name || is_hexadecimal)
            && let Some(number) = choice.pick(Role::Number)
        {
            let other = std::mem::replace(&mut code, number);
            name = name.or(Some(other).filter(|_| is_name));
        }
    }
    let status = choice.pick(Role::Status);
    let name = name.or_else(|| choice.pick(Role::Name));
    let message = choice.pick(Role::Message);
    let description = choice.pick(Role::Description);
    let (message, description) =
        if message.is_some() { (message, description) } else { (description, None) };
    Some(Columns { code, status, name, message, description })
}

/// Whether a header alone has a column that can be a code.
pub(crate) fn header_has_code(header: &[String], asked: &Asked) -> bool {
    header.iter().any(|text| {
        let fits = header::roles(text).iter().any(|(role, _)| *role == Role::Code);
        let fixed = asked.iter().any(|(role, column)| match &column.value {
            Column::Header(name) => *role == Role::Code && same_header(name, text),
            Column::Number(_) => false,
        });
        fits || fixed
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

/// `#` and its like have no words to compare.
fn same_header(name: &str, header: &str) -> bool {
    let normal = header::normalize(name);
    if normal.is_empty() { name.trim() == header } else { normal == header::normalize(header) }
}

/// Columns that have no role yet, with those they fit.
struct Choice<'a> {
    table: &'a Table,
    fits: Vec<Vec<(Role, Fit)>>,
    fixed: Vec<(Role, usize)>,
    ambiguous: Vec<Ambiguous>,
}

impl<'a> Choice<'a> {
    fn new(table: &'a Table, asked: &Asked) -> Self {
        let header = &table.header.cells;
        let mut fits: Vec<_> = header.iter().map(|cell| header::roles(&cell.text())).collect();
        let mut fixed = Vec::new();
        for (role, column) in asked {
            if let Some(at) = find(table, &column.value) {
                fits[at].clear();
                fixed.push((*role, at));
            }
        }
        Self { table, fits, fixed, ambiguous: Vec::new() }
    }

    fn fixed(&self, role: Role) -> Option<usize> {
        self.fixed.iter().find(|fixed| fixed.0 == role).map(|&(_, at)| at)
    }

    /// Takes the column that fits `role` best out of the choice.
    fn pick(&mut self, role: Role) -> Option<usize> {
        if let Some(at) = self.fixed(role) {
            return Some(at);
        }
        let fits: Vec<_> = (0..self.fits.len()).map(|at| self.fit(at, role)).collect();
        let best = fits.iter().max().copied().flatten()?;
        let mut equal = (0..fits.len()).filter(|&at| fits[at] == Some(best));
        let first = equal.next()?;
        if let Some(second) = equal.next() {
            self.ambiguous.push(self.both(role, first, second));
        }
        self.fits[first].clear();
        Some(first)
    }

    /// How well a column fits: by its header, and where that leaves a choice,
    /// by the form of its cells.
    fn fit(&self, at: usize, role: Role) -> Option<Fit> {
        let fit = self.fits[at].iter().find(|fit| fit.0 == role)?.1;
        let fits = match role {
            Role::Number => every(self.table, at, is_integer),
            Role::Name if fit == Fit::Weak => every(self.table, at, is_identifier),
            _ => true,
        };
        fits.then_some(fit)
    }

    fn both(&self, role: Role, first: usize, second: usize) -> Ambiguous {
        let header = &self.table.header.cells;
        let text = |at: usize| header[at].text().into_owned();
        // The words of the number role make it the code.
        let role = if role == Role::Number { Role::Code } else { role };
        let at = header[second].range.clone();
        Ambiguous { role, headers: [text(first), text(second)], first, at }
    }
}

/// Whether a column has cells that say something, and `is` holds for all of them.
fn every(table: &Table, at: usize, is: impl Fn(&str) -> bool) -> bool {
    let rows = table.rows.iter().filter(|row| !row.swallowed);
    let cells = rows.filter_map(|row| row.cells.get(at)).filter(|cell| !cell.is_blank());
    let mut cells = cells.map(Cell::code).peekable();
    cells.peek().is_some() && cells.all(|cell| is(&cell))
}

fn is_integer(cell: &str) -> bool {
    matches!(code_form::read(cell), CodeForm::Int(_))
}

fn is_identifier(cell: &str) -> bool {
    let begins_a_word = cell.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    begins_a_word && cell.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte))
}

#[cfg(test)]
mod tests;
