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
pub(crate) fn code_twice_in_lock(first: &Line<'_>, line: &Line<'_>, is_same: bool) -> Fault {
    let message =
        format!("code {} stands in line {} already", shown(&line.code), first.place.number);
    let mut help = format!(
        "keep the line of the error that has the code; begin the other one with the code that its \
         error has, or write {} or {} in its place, if it has none",
        reserved_lines(&first.names),
        reserved_lines(&line.names)
    );
    // Texts that are alike can be those of two errors, which have been swapped.
    if is_same {
        help = format!(
            "if it is one error, keep one of the lines, with the names of both; if not, {help}"
        );
    }
    of_lock(&line.place.range, message, help)
}

/// What the sides of a merge call a code, each another name.
pub(crate) fn other_names(at: &Range<usize>, code: &Code, names: [&str; 2]) -> Fault {
    let message = format!(
        "the sides of the merge call code {} both {} and {}",
        shown(code),
        quoted(names[0]),
        quoted(names[1])
    );
    of_lock(at, message, "keep one of the lines, with the names of both: the first is the variant")
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

/// A name that the lock does not give to this code; with the number of its line and the
/// code, if it can be that the error has the code now.
pub(crate) fn name_of_lock(
    place: FaultPlace,
    name: &str,
    same: Option<(usize, &Code)>,
    line: String,
) -> Fault {
    let help = match same {
        Some((number, code)) => format!(
            "if that error has code {} now, begin line {number} with `{}`; if it has not, choose \
             another name",
            shown(code),
            literal(code)
        ),
        None => "choose another name".to_owned(),
    };
    let fault = error(place, format!("the name `{}` is taken in the lock", abridged(name)), help);
    Fault { notes: vec![line], ..fault }
}

fn of_lock(at: &Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Fault {
    let fault = error(FaultPlace::Lock(at.clone()), message, help);
    Fault { name: Some(FaultName::BrokenLock), ..fault }
}

/// A code that may have another meaning than its line has.
pub(crate) struct Suspect<'a> {
    pub(crate) record: &'a Record,
    pub(crate) line: &'a Line<'a>,
    /// A new code that says what the line says.
    pub(crate) new_code: Option<&'a Code>,
    /// Whose name it has, if that has been another code's.
    pub(crate) claim: Option<Claim<'a>>,
    pub(crate) notes: Vec<String>,
}

/// A name that has been another code's.
pub(crate) struct Claim<'a> {
    pub(crate) name: String,
    /// The line that has it; none if it is reserved.
    pub(crate) owner: Option<&'a Line<'a>>,
    /// Whether the document calls the line's code so no more.
    pub(crate) is_left: bool,
    /// The line that the code has if it is another error.
    pub(crate) own_line: String,
}

/// A code that says something else than its line.
pub(crate) fn repurposed_code(suspect: Suspect<'_>) -> Fault {
    let Suspect { record, line, claim, .. } = &suspect;
    let code = shown(&record.code);
    let message = if line.is_retired {
        format!("code {code} was retired, and is something else now")
    } else {
        format!("code {code} says something else than in the lock")
    };
    let cell = claim.as_ref().map_or(String::new(), |claim| format!("({}) ", claim.name));
    let (number, text) = (line.place.number, abridged(record.meaning()));
    let same = format!("the same error: end line {number} with `{cell}| {text}`");
    let title = record.places.title.as_ref().filter(|_| record.message.is_empty());
    let at = title.unwrap_or(&record.places.code).clone();
    suspected(suspect, &at, message, &same)
}

/// A code that is called as another one.
pub(crate) fn moved_name(suspect: Suspect<'_>) -> Fault {
    let Suspect { record, line, claim, .. } = &suspect;
    let (code, title) = (shown(&record.code), quoted(&record.title));
    let owner = claim.as_ref().and_then(|claim| claim.owner);
    let whose = owner.map_or("which is reserved".to_owned(), |owner| {
        format!("as code {} is in the lock", shown(&owner.code))
    });
    let message = format!("code {code} is called {title}, {whose}");
    let name = claim.as_ref().map_or("", |claim| &claim.name);
    let number = line.place.number;
    let same =
        format!("the same error as before: write `({name})` behind the names in line {number}");
    let at = record.places.title.as_ref().unwrap_or(&record.places.code).clone();
    suspected(suspect, &at, message, &same)
}

fn suspected(suspect: Suspect<'_>, at: &Range<usize>, message: String, same: &str) -> Fault {
    let Suspect { record, line, new_code, claim, notes } = suspect;
    let word = if line.is_retired { FaultName::ReusedCode } else { FaultName::RepurposedCode };
    let number = line.place.number;
    let mut moves = String::new();
    if let Some(code) = new_code {
        let code = literal(code);
        moves = format!("if the error has a new code, begin line {number} with `{code}`; ");
    }
    let mut other = format!("delete line {number}");
    if let Some(Claim { name, owner, is_left, own_line }) = claim {
        other = format!("write line {number} as `{own_line}`");
        if let Some(owner) = owner.filter(|_| is_left) {
            let (number, code) = (owner.place.number, literal(&record.code));
            let also = format!("if `{name}` has a new code, begin line {number} with `{code}`; ");
            moves.push_str(&also);
        }
    }
    let reserved = reserved(line);
    let help = format!("{moves}{same}; another error: {other}{reserved}");
    Fault { notes, ..named(word, at, message, help) }
}

/// What keeps the names of a line from being given again. What the code itself is called
/// stays its name.
fn reserved(line: &Line<'_>) -> String {
    let mut names = line.names.clone();
    names.retain(|name| !line.is_named_by_code(name));
    if names.is_empty() {
        return String::new();
    }
    format!(", and write {} if nothing shall be called so again", reserved_lines(&names))
}

fn reserved_lines(names: &[&str]) -> String {
    let lines: Vec<_> = names.iter().map(|name| format!("`reserved {name}`")).collect();
    lines.join(" and ")
}

/// Which code has the text of a lock's line now.
pub(crate) fn is_said_by(text: &str, code: &Code) -> String {
    format!("{} is code {} in the document now", quoted(text), shown(code))
}

/// A code, its name, and what the document calls it if that is another one, as a line
/// of a lock that says nothing else.
pub(crate) fn line_of_code(code: &Code, name: &str, cell: Option<&str>) -> String {
    let cell = cell.map_or(String::new(), |cell| format!("({cell}) "));
    format!("{} {name} {cell}|", literal(code))
}

/// A new code that says what one said that is gone, or that is called as one was.
pub(crate) fn renumbered_code(
    record: &Record,
    line: &Line<'_>,
    is_by_name: bool,
    own_line: &str,
    note: String,
) -> Fault {
    let (code, old) = (shown(&record.code), shown(&line.code));
    let title = record.places.title.as_ref().filter(|_| is_by_name);
    let message = if is_by_name {
        format!("code {code} is new, and is called {}, as code {old} was", quoted(&record.title))
    } else {
        format!("code {code} is new, and says what code {old} said, which is gone")
    };
    let help = format!(
        "the same error: begin line {} with `{}`; another error: write a line `{own_line}`",
        line.place.number,
        literal(&record.code)
    );
    let at = title.unwrap_or(&record.places.code);
    Fault { notes: vec![note], ..named(FaultName::RenumberedCode, at, message, help) }
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

/// With the name cell of the line's code. One line says it for all: what else there is to
/// answer is asked still, and what is retired keeps its text.
pub(crate) fn lost_message(line: &Line<'_>, title: &str, note: String) -> Fault {
    let message = "the document gives no messages, and the lock has some";
    let number = line.place.number;
    let end = match abridged(title) {
        title if title.is_empty() => {
            format!("line {number}, and that of each code without a text, with ` |`")
        }
        title => format!("line {number} with `| {title}`"),
    };
    let help = format!(
        "bring the column back, or say which it is: `columns(message = ..)`; if the messages are \
         gone for good, end {end}"
    );
    lost_column(message, help, note)
}

fn lost_column(message: &str, help: impl Into<String>, note: String) -> Fault {
    let fault = error(FaultPlace::Whole, message, help);
    Fault { name: Some(FaultName::LostColumn), notes: vec![note], ..fault }
}
