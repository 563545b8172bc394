//! The words of every fault: what is wrong, and what to type. One function
//! each; nothing is decided here.

mod arguments;
mod code;
mod column;
mod example;
mod lock;
mod name;
mod placeholder;
mod row;
mod rows;
mod status;
mod table;

use std::ops::Range;

use proc_macro2::Span;

pub(crate) use self::arguments::*;
pub(crate) use self::code::*;
pub(crate) use self::column::*;
pub(crate) use self::example::*;
pub(crate) use self::lock::*;
pub(crate) use self::name::*;
pub(crate) use self::placeholder::*;
pub(crate) use self::row::*;
pub(crate) use self::rows::*;
pub(crate) use self::status::*;
pub(crate) use self::table::*;
use super::nearest::nearest;
use super::{Fault, FaultName, FaultPlace};
use crate::code::Code;

/// How many faults are not told.
pub(crate) fn more_faults(count: usize, file: Option<&str>) -> String {
    let of_file = file.map_or_else(String::new, |file| format!(" of {file}"));
    format!("{count} more faults{of_file}")
}

/// The variant by which the user names an entry.
fn variant(code: &Code) -> String {
    format!("{{ #[errcodes(code = {})] YourName }}", literal(code))
}

/// The option that accepts a fault.
fn allow(name: FaultName) -> String {
    format!("allow({})", name.as_str())
}

/// A code as it is written in Rust and in JSON.
fn literal(code: &Code) -> String {
    match code {
        Code::Int(code) => code.to_string(),
        Code::Text(code) => format!("{code:?}"),
    }
}

fn named(
    name: FaultName,
    at: &Range<usize>,
    message: impl Into<String>,
    help: impl Into<String>,
) -> Fault {
    Fault { name: Some(name), ..unnamed(at, message, help) }
}

/// A fault of the document that cannot be told apart by a word.
fn unnamed(at: &Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Fault {
    error(FaultPlace::Document(at.clone()), message, help)
}

/// A fault of the options.
fn argument(span: Span, message: impl Into<String>, help: impl Into<String>) -> Fault {
    error(FaultPlace::Argument(span), message, help)
}

fn error(place: FaultPlace, message: impl Into<String>, help: impl Into<String>) -> Fault {
    let (message, help) = (message.into(), help.into());
    Fault { name: None, place, message, notes: Vec::new(), help, options: Vec::new() }
}

impl Fault {
    /// With the options that its help proposes.
    fn proposing(self, options: impl IntoIterator<Item = String>) -> Self {
        Self { options: options.into_iter().collect(), ..self }
    }
}

/// The option that gives a column a role by its header, if that can be quoted. A number
/// would be one of every table.
fn columns(role: &str, header: &str) -> Option<String> {
    let header = Some(header).filter(|header| !header.is_empty()).and_then(string)?;
    Some(format!("columns({role} = {header})"))
}

/// A text as it is written in Rust, if it is not too long for a sentence.
fn string(text: &str) -> Option<String> {
    (abridged(text) == text).then(|| format!("{text:?}"))
}

/// A code as it is quoted in a sentence.
fn shown(code: &Code) -> String {
    match code {
        Code::Int(code) => code.to_string(),
        Code::Text(code) => format!("`{}`", abridged(code)),
    }
}

/// The whole of it: with fewer columns, it would be as wrong as what it mends.
fn delimiter_row(columns: usize) -> String {
    let shown = columns.min(MAX_COLUMNS);
    let rest = if shown < columns {
        format!(", and so on for {}", count(columns, "column"))
    } else {
        String::new()
    };
    format!("`{}|`{rest}", "|---".repeat(shown))
}

/// Tables of people have fewer.
const MAX_COLUMNS: usize = 30;

fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// The word that was probably meant, or else a choice of those there are.
fn one_of<'a>(what: &str, word: &str, all: impl Iterator<Item = &'a str> + Clone) -> String {
    if let Some(near) = nearest(word, all.clone()) {
        format!("did you mean {}?", quoted(near))
    } else {
        let some: Vec<_> = all.take(LIST_LEN).map(quoted).collect();
        format!("the document's {what} are {}", some.join(", "))
    }
}

fn abridged_list(mut lines: Vec<String>, noun: &str) -> Vec<String> {
    let more = lines.len().saturating_sub(LIST_LEN);
    lines.truncate(LIST_LEN);
    lines.extend((more > 0).then(|| format!("and {} more", count(more, noun))));
    lines
}

/// How much of a list is told.
const LIST_LEN: usize = 12;

fn quoted(text: &str) -> String {
    format!("`{}`", abridged(text))
}

/// A cell can be of any length, and a sentence cannot.
fn abridged(text: &str) -> String {
    let end = text.char_indices().nth(80);
    end.map_or_else(|| text.to_owned(), |(end, _)| format!("{}…", &text[..end]))
}
