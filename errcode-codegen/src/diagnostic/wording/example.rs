//! Faults of the error body that a document shows.

use std::ops::Range;

use super::{abridged, abridged_list, allow, error, literal, named, quoted, shown};
use crate::catalog::Record;
use crate::code::Code;
use crate::diagnostic::{Fault, FaultName, FaultPlace};

pub(crate) fn bad_example(refused: Vec<String>, first: Option<(&Code, &str)>) -> Fault {
    let (code, message) =
        first.map_or_else(|| ("1001".to_owned(), ""), |(code, message)| (literal(code), message));
    let message = abridged(message);
    let help =
        format!("write one: a code block with `{{\"code\": {code}, \"message\": {message:?}}}`");
    let message = "no code block shows an error body with a code of the table";
    let fault = error(FaultPlace::Whole, message, help);
    Fault {
        name: Some(FaultName::BadExample),
        notes: abridged_list(refused, "code block"),
        ..fault
    }
}

/// A code block that is not an example, for the list of those found.
pub(crate) fn refused_example(line: usize, why: &str) -> String {
    format!("the code block of line {line}: {why}")
}

pub(crate) fn not_an_object(line: usize, expected: &str) -> String {
    format!("it is not a JSON object; in its line {line}, expected {expected}")
}

pub(crate) fn example_without_code(paths: &[String]) -> String {
    const TOLD: usize = 6;
    let mut told: Vec<_> = paths.iter().take(TOLD).map(|path| quoted(path)).collect();
    if paths.len() > TOLD {
        told.push("..".to_owned());
    }
    if told.is_empty() {
        return "no member of it could be a code".to_owned();
    }
    format!("none of its members is a code: {}", told.join(", "))
}

pub(crate) fn example_with_unknown_code(at: &Range<usize>, code: &str) -> Fault {
    let allow = allow(FaultName::ExampleMismatch);
    named(
        FaultName::ExampleMismatch,
        at,
        format!("the example has code {}, which is in no row", quoted(code)),
        format!("write a code of the table, or `{allow}`"),
    )
    .proposing([allow])
}

pub(crate) fn example_mismatch(at: &Range<usize>, record: &Record, line: usize) -> Fault {
    let allow = allow(FaultName::ExampleMismatch);
    let message = quoted(&record.message);
    named(
        FaultName::ExampleMismatch,
        at,
        format!("the example has another message for code {} than the table", shown(&record.code)),
        format!("line {line} says {message}: make them equal, or `{allow}`"),
    )
    .proposing([allow])
}
