//! Faults of HTTP statuses.

use std::ops::Range;

use super::{abridged, allow, named, quoted, shown};
use crate::code::Code;
use crate::diagnostic::{Fault, FaultName};

pub(crate) fn bad_status(at: &Range<usize>, cell: &str) -> Fault {
    let message = if cell.is_empty() {
        "the row has no HTTP status".to_owned()
    } else {
        format!("`{}` is not an HTTP status", abridged(cell))
    };
    let allow = allow(FaultName::BadStatus);
    let none = "status = none".to_owned();
    let help = format!(
        "write a number from 100 to 999; `{none}` reads no statuses at all, and `{allow}` leaves the \
         row out unless `status = ..` gives its status"
    );
    named(FaultName::BadStatus, at, message, help).proposing([none, allow])
}

pub(crate) fn bad_status_of_code(at: &Range<usize>, code: &Code) -> Fault {
    let message = format!("code {} gives no HTTP status from 100 to 999", shown(code));
    let (status, allow) = ("status = 500".to_owned(), allow(FaultName::BadStatus));
    let help = format!(
        "`{status}` gives every row without a status cell the same, and `{allow}` leaves this \
         one out"
    );
    named(FaultName::BadStatus, at, message, help).proposing([status, allow])
}

pub(crate) fn bad_status_of_section(at: &Range<usize>, section: &str) -> Fault {
    let message = format!("no heading above says one HTTP status: {}", quoted(section));
    let allow = allow(FaultName::BadStatus);
    let help = format!("write it in the heading, or `{allow}` leaves the row out");
    named(FaultName::BadStatus, at, message, help).proposing([allow])
}

/// `in_headings` if the statuses of the others stand in the headings above them.
pub(crate) fn table_without_status(at: &Range<usize>, in_headings: bool) -> Fault {
    let allow = allow(FaultName::BadStatus);
    let (message, given) = if in_headings {
        (
            "the headings above other tables say an HTTP status, and none above this one does",
            "write the number into the heading",
        )
    } else {
        (
            "this table has no status column, and another has one",
            "`status = ..` gives these rows a status",
        )
    };
    let help = format!(
        "`section = ..` chooses tables, {given}, `status = none` reads none at all, and `{allow}` \
         leaves the rows out"
    );
    named(FaultName::BadStatus, at, message, help).proposing(["status = none".to_owned(), allow])
}
