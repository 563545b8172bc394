//! Faults of the shape of a row.

use std::ops::Range;

use super::{allow, count, named};
use crate::diagnostic::{Fault, FaultName};

pub(crate) fn swallowed_line(at: &Range<usize>) -> Fault {
    let allow = allow(FaultName::EmptyCode);
    named(
        FaultName::EmptyCode,
        at,
        "Markdown takes this line for a row of the table, and it has no code",
        format!("put a blank line above it, or `{allow}` leaves it out"),
    )
    .proposing([allow])
}

pub(crate) fn missing_cells(
    at: &Range<usize>,
    has: usize,
    header: usize,
    has_full_width: bool,
) -> Fault {
    let (has, header) = (count(has, "cell"), count(header, "column"));
    let allow = allow(FaultName::MissingCells);
    let (why, write) = if has_full_width {
        ("; a full-width `｜` does not separate cells", "write `|`")
    } else {
        ("", "add the missing cells")
    };
    let message = format!("the row has {has}, and the table {header}{why}");
    let help = format!("{write}, or `{allow}` takes them as blank");
    named(FaultName::MissingCells, at, message, help).proposing([allow])
}

pub(crate) fn extra_cells(at: &Range<usize>, header: usize) -> Fault {
    let allow = allow(FaultName::ExtraCells);
    named(
        FaultName::ExtraCells,
        at,
        format!("the row goes on after the table's {}", count(header, "column")),
        format!(
            "write a `|` that is text as `\\|`, or a header above it; `{allow}` drops this, as Markdown \
             does"
        ),
    )
    .proposing([allow])
}
