//! The JSON objects of a code block, with the place of each member. Reads what
//! the examples of a document are made of, and it is not a general JSON library:
//! numbers stay text, and what documentation adds to JSON is passed over.
//!
//! The grammar is that of RFC 8259, sections 2 to 7, with comments, commas before
//! a closing bracket, and `...` where a value or a member could stand.

mod scan;

use std::ops::Range;

pub(crate) use self::scan::NoJson;
use self::scan::Scanner;

/// A member of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) value: Value,
    /// Where the value stands.
    pub(crate) at: Range<usize>,
}

/// What a member can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    String(String),
    /// As it is written.
    Number(String),
    Bool(bool),
    /// `null`, or `...`.
    Unknown,
    Object(Vec<Member>),
    Array(Vec<Value>),
}

/// Deeper values are refused, as they would exhaust the stack.
const MAX_DEPTH: usize = 64;

/// The objects and lists of objects in a text, one behind the other, and why
/// the rest of it is not read.
///
/// They begin their lines, as what stands above them may be lines of HTTP; else
/// the first `{` begins the only one.
pub(crate) fn read_objects(text: &str) -> (Vec<Value>, Option<NoJson>) {
    let mut values = Vec::new();
    let mut scanner = Scanner { text, at: 0 };
    let mut next = at_line_start(text, 0).or_else(|| text.find('{'));
    if next.is_none() {
        scanner.space();
        return (values, Some(NoJson { at: scanner.at, expected: "an object: `{`" }));
    }
    while let Some(at) = next {
        scanner.at = at;
        match value(&mut scanner, 0) {
            Ok(value) => values.push(value),
            Err(error) => return (values, Some(error)),
        }
        next = at_line_start(text, scanner.at);
    }
    (values, None)
}

/// Where the next line begins with an object, or with a list of them.
fn at_line_start(text: &str, from: usize) -> Option<usize> {
    let mut start = from;
    for line in text[from..].split_inclusive('\n') {
        let bare = line.trim_start();
        let at = start + line.len() - bare.len();
        let is_first = start > 0 && start == from;
        if !is_first && (bare.starts_with('{') || begins_list(&text[at..])) {
            return Some(at);
        }
        start += line.len();
    }
    None
}

/// Whether a text begins with a list of objects.
fn begins_list(text: &str) -> bool {
    text.strip_prefix('[').is_some_and(|items| items.trim_start().starts_with('{'))
}

/// `{ string : value , .. }`
fn object(scanner: &mut Scanner<'_>, depth: usize) -> Result<Vec<Member>, NoJson> {
    scanner.take(b'{');
    let mut members = Vec::new();
    while !ends(scanner, b'}') {
        members.push(member(scanner, depth)?);
        separator(scanner, b'}', "`,` or `}`")?;
    }
    scanner.at += 1;
    Ok(members)
}

fn member(scanner: &mut Scanner<'_>, depth: usize) -> Result<Member, NoJson> {
    let name = scanner.string()?;
    scanner.space();
    if !scanner.take(b':') {
        return scanner.expected("`:`");
    }
    let start = scanner.at;
    let value = value(scanner, depth + 1)?;
    Ok(Member { name, value, at: start..scanner.at })
}

/// `[ value , .. ]`
fn array(scanner: &mut Scanner<'_>, depth: usize) -> Result<Vec<Value>, NoJson> {
    scanner.take(b'[');
    let mut values = Vec::new();
    while !ends(scanner, b']') {
        values.push(value(scanner, depth + 1)?);
        separator(scanner, b']', "`,` or `]`")?;
    }
    scanner.at += 1;
    Ok(values)
}

/// Passes what stands for further items, and says whether there are no others.
fn ends(scanner: &mut Scanner<'_>, close: u8) -> bool {
    while scanner.take_ellipsis() {
        scanner.take(b',');
    }
    scanner.peek() == Some(close)
}

/// The comma behind an item, which nothing needs at `...` or at the end.
fn separator(scanner: &mut Scanner<'_>, close: u8, expected: &'static str) -> Result<(), NoJson> {
    scanner.space();
    let is_apart = scanner.take_ellipsis();
    if scanner.take(b',') || is_apart || scanner.peek() == Some(close) {
        return Ok(());
    }
    scanner.expected(expected)
}

fn value(scanner: &mut Scanner<'_>, depth: usize) -> Result<Value, NoJson> {
    if depth > MAX_DEPTH {
        return scanner.expected("fewer values inside of each other");
    }
    match scanner.peek() {
        Some(b'"') => scanner.string().map(Value::String),
        Some(b'{') => object(scanner, depth).map(Value::Object),
        Some(b'[') => array(scanner, depth).map(Value::Array),
        Some(b'-' | b'0'..=b'9') => scanner.number().map(Value::Number),
        _ if scanner.take_ellipsis() => Ok(Value::Unknown),
        _ => literal(scanner),
    }
}

fn literal(scanner: &mut Scanner<'_>) -> Result<Value, NoJson> {
    let words =
        [("true", Value::Bool(true)), ("false", Value::Bool(false)), ("null", Value::Unknown)];
    for (word, value) in words {
        if scanner.rest().starts_with(word) {
            scanner.at += word.len();
            return Ok(value);
        }
    }
    scanner.expected("a value")
}

#[cfg(test)]
mod tests;
