//! Faults of locks, and of documents that say something else than theirs.

use std::ops::Range;

use super::{abridged, error, literal, named, quoted, shown};
use crate::catalog::Record;
use crate::code::{Code, CodeType};
use crate::diagnostic::{Fault, FaultName, FaultPlace};
use crate::lock::Line;

/// A line of a lock, for a note.
pub(crate) fn line_of_lock(file: &str, number: usize, line: &str) -> String {
    format!("{file}:{number}: {}", quoted(line))
}

pub(crate) fn broken_lock(at: &Range<usize>, why: &str) -> Fault {
    let message = format!("this is not a line of a lock: {why}");
    let help = "restore it from version control, or write it as `CODE NAME | MESSAGE`, or with all \
                that can stand before the name: `CODE retired 404 NAME | MESSAGE`";
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
                one line, with the names of both if it is one error";
    let fault = of_lock(at, "a merge has left a conflict here", help);
    Fault { name: Some(FaultName::LockConflict), ..fault }
}

/// A code that has two lines; what they say may be one error.
pub(crate) fn code_twice_in_lock(
    at: &Range<usize>,
    code: &Code,
    first: usize,
    is_same: bool,
) -> Fault {
    let message = format!("code {} stands in line {first} already", shown(code));
    let help = if is_same {
        "keep one of the lines, with the names of both"
    } else {
        "keep the line of the error that has the code, and delete the other one"
    };
    of_lock(at, message, help)
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

/// A code with another meaning than its line has; `new_code` has that meaning, if
/// no line has it.
pub(crate) fn repurposed_code(
    record: &Record,
    line: &Line<'_>,
    new_code: Option<&Code>,
    notes: Vec<String>,
) -> Fault {
    let (code, text) = (shown(&record.code), abridged(record.meaning()));
    let (word, message) = if line.is_retired {
        (FaultName::ReusedCode, format!("code {code} was retired, and is something else now"))
    } else {
        let message = format!("code {code} says something else than in the lock");
        (FaultName::RepurposedCode, message)
    };
    let (number, name) = (line.place.number, line.names[0]);
    let renumbered = new_code.map_or(String::new(), |code| {
        format!("if the error has a new code, begin line {number} with `{}`; ", literal(code))
    });
    let reserved = if line.is_named_by_code(name) {
        String::new()
    } else {
        format!(", and write `reserved {name}` if nothing shall be called so again")
    };
    let help = format!(
        "{renumbered}the same error: end line {number} with `| {text}`; another error: delete line \
         {number}{reserved}"
    );
    Fault { notes, ..named(word, &record.places.code, message, help) }
}

/// Which code has the text of a lock's line now.
pub(crate) fn is_said_by(text: &str, code: &Code) -> String {
    format!("{} is code {} in the document now", quoted(text), shown(code))
}

/// A new code with the meaning of one that is gone, which has a line of the lock.
pub(crate) fn renumbered_code(record: &Record, old: &Code, line: usize, note: String) -> Fault {
    let message = format!(
        "code {} is new, and says what code {} said, which is gone",
        shown(&record.code),
        shown(old)
    );
    let help = format!(
        "the same error: begin line {line} with `{}`; another error: write `retired` behind the \
         code in line {line}",
        literal(&record.code)
    );
    let fault = named(FaultName::RenumberedCode, &record.places.code, message, help);
    Fault { notes: vec![note], ..fault }
}

pub(crate) fn lost_status(note: String) -> Fault {
    let option = "status = none".to_owned();
    let message = "the document gives no HTTP statuses, and the lock has some";
    let help = format!(
        "bring the column back, or say which it is: `columns(status = ..)`; if the statuses are \
         gone for good, `{option}` says so"
    );
    let fault = lost_column(message, help, note);
    fault.proposing([option])
}

pub(crate) fn lost_message(note: String) -> Fault {
    let message = "the document gives no messages, and the lock has some";
    let help = "bring the column back, or say which it is: `columns(message = ..)`; if the messages \
                are gone for good, end the lines of the lock with ` |`";
    lost_column(message, help, note)
}

fn lost_column(message: &str, help: impl Into<String>, note: String) -> Fault {
    let fault = error(FaultPlace::Whole, message, help);
    Fault { name: Some(FaultName::LostColumn), notes: vec![note], ..fault }
}
