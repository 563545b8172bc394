//! Faults of locks, and of documents that say something else than theirs.

use std::ops::Range;

use super::{abridged, error, quoted, shown};
use crate::code::{Code, CodeType};
use crate::diagnostic::{Fault, FaultName, FaultPlace};

/// A line of a lock, for a note.
pub(crate) fn line_of_lock(file: &str, number: usize, line: &str) -> String {
    format!("{file}:{number}: {}", quoted(line))
}

pub(crate) fn broken_lock(at: &Range<usize>, why: &str) -> Fault {
    let message = format!("this is not a line of a lock: {why}");
    let help = "restore it from version control, or write it as `CODE NAME | MESSAGE`, with `retired` \
                and the HTTP status before the name";
    of_lock(at, message, help)
}

pub(crate) fn cut_lock(at: &Range<usize>) -> Fault {
    let help = "restore the lock from version control, or end the line";
    of_lock(at, "the lock ends within this line", help)
}

pub(crate) fn not_a_lock(at: &Range<usize>) -> Fault {
    let help = "restore it from version control; an empty file is a new lock";
    of_lock(at, "this is not a lock: it does not begin with `errcodes lock`", help)
}

pub(crate) fn lock_of_another_version(at: &Range<usize>, version: &str, known: &str) -> Fault {
    let message = format!("this lock has version {}, and {known} is read here", quoted(version));
    of_lock(at, message, "use the version of errcodes that wrote it, or a later one")
}

pub(crate) fn lock_of_another_enum(at: &Range<usize>, found: &str, expected: &str) -> Fault {
    let message = format!("this is the lock of {}, and not of `{expected}`", quoted(found));
    let help = format!(
        "if the enum has a new name, write `{expected}` here; if it is another enum, give it a \
         lock of its own: `lock = \"..\"`"
    );
    of_lock(at, message, help)
}

pub(crate) fn conflict_in_lock(at: &Range<usize>) -> Fault {
    let help = "delete the marks, and keep the lines of both sides: where a code stands twice then, \
                one line with the names of both";
    of_lock(at, "a merge has left a conflict here", help)
}

pub(crate) fn code_twice_in_lock(at: &Range<usize>, code: &Code, first: usize) -> Fault {
    let message = format!("code {} stands in line {first} already", shown(code));
    of_lock(at, message, "keep one of the lines, with the names of both")
}

pub(crate) fn name_twice_in_lock(at: &Range<usize>, name: &str, first: usize) -> Fault {
    let message = format!("the name {} stands in line {first} already", quoted(name));
    of_lock(at, message, "keep it in one of the lines, and write another name in the other")
}

pub(crate) fn code_outside_of_type(at: &Range<usize>, code: &Code, ty: CodeType) -> Fault {
    let message = format!("code {} is not of the type `{}`", shown(code), ty.as_str());
    of_lock(at, message, "delete the line, or choose another `code_type`")
}

pub(crate) fn retired_without_status(at: &Range<usize>, code: &Code) -> Fault {
    let message = format!("code {} is retired, and has no HTTP status", shown(code));
    of_lock(at, message, "write the status before the name, or delete the line")
}

/// A name that the lock does not give to this code.
pub(crate) fn name_of_lock(place: FaultPlace, name: &str, line: String) -> Fault {
    let help = "choose another name";
    let fault = error(place, format!("the name `{}` is taken in the lock", abridged(name)), help);
    Fault { notes: vec![line], ..fault }
}

fn of_lock(at: &Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Fault {
    let fault = error(FaultPlace::Lock(at.clone()), message, help);
    Fault { name: Some(FaultName::BrokenLock), ..fault }
}
