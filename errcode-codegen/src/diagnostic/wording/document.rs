//! Faults of tables and their rows.

use std::ops::Range;

use super::{
    abridged, abridged_list, columns, count, delimiter_row, error, name_it, named, quoted, shown,
    string,
};
use crate::catalog::{Code, CodeType, Entry};
use crate::code::NoCode;
use crate::columns::Ambiguous;
use crate::document::Why;
use crate::fault::{Fault, FaultName, Place};

pub(crate) fn duplicate_code(first: &Entry, first_line: usize, again: &Entry) -> Fault {
    let section = Some(&again.section).filter(|section| **section != first.section);
    let section = section.and_then(|section| string(section)).map_or_else(String::new, |section| {
        format!("`section = {section}` reads these codes alone; ")
    });
    named(
        FaultName::DuplicateCode,
        &again.at,
        format!("code {} is given twice, with different content", shown(&again.code)),
        format!(
            "first given on line {first_line}; {section}`allow(duplicate_code)` keeps the first, \
             and the others as its aliases"
        ),
    )
}

pub(crate) fn not_a_code(at: &Range<usize>, cell: &str, what: NoCode, ty: CodeType) -> Fault {
    let (cell, ty) = (quoted(cell), ty.as_str());
    let message = match what {
        NoCode::Range => format!("{cell} is a range, not a code"),
        NoCode::List => format!("{cell} is a list, not a code"),
        NoCode::Placeholder => format!("{cell} is no code"),
        NoCode::Word => format!("{cell} is a word among numbers"),
        NoCode::LeadingZero => format!("{cell} has a leading zero, which no number keeps"),
        NoCode::TooLarge => format!("{cell} is more than any integer type holds"),
        NoCode::Outside(code) => format!("code {code} does not fit `{ty}`"),
    };
    let help = match what {
        NoCode::Range | NoCode::List => "write one row a code, or".to_owned(),
        NoCode::Placeholder => "write the code, or".to_owned(),
        NoCode::Word | NoCode::LeadingZero | NoCode::TooLarge => {
            "`code_type = str` reads every code as text;".to_owned()
        }
        NoCode::Outside(code) => {
            let types = CodeType::ALL.into_iter().filter(|ty| ty.holds(code));
            let types: Vec<_> = types.chain([CodeType::Str]).map(CodeType::as_str).collect();
            format!("`code_type` can be `{}` here;", types.join("` or `"))
        }
    };
    let help = format!("{help} `allow(not_a_code)` leaves the row out");
    named(FaultName::NotACode, at, message, help)
}

pub(crate) fn empty_code(at: &Range<usize>) -> Fault {
    let help = "write the code, or `allow(empty_code)` leaves the row out";
    named(FaultName::EmptyCode, at, "the row has no code", help)
}

pub(crate) fn swallowed_line(at: &Range<usize>) -> Fault {
    named(
        FaultName::EmptyCode,
        at,
        "Markdown takes this line for a row of the table, and it has no code",
        "put a blank line above it, or `allow(empty_code)` leaves it out",
    )
}

pub(crate) fn missing_cells(at: &Range<usize>, has: usize, header: usize) -> Fault {
    let (has, header) = (count(has, "cell"), count(header, "column"));
    named(
        FaultName::MissingCells,
        at,
        format!("the row has {has}, and the table {header}"),
        "add the missing cells, or `allow(missing_cells)` takes them as blank",
    )
}

pub(crate) fn extra_cells(at: &Range<usize>, header: usize) -> Fault {
    named(
        FaultName::ExtraCells,
        at,
        format!("the row goes on after the table's {}", count(header, "column")),
        "write a `|` that is text as `\\|`, or `allow(extra_cells)` drops this, as Markdown does",
    )
}

pub(crate) fn broken_table(at: &Range<usize>, why: &Why) -> Fault {
    let (message, help) = match why {
        Why::Delimiter { header, delimiter } => (
            format!(
                "the header has {}, and the delimiter row {delimiter}, so this is no table",
                count(*header, "column")
            ),
            format!("write {}", delimiter_row(*header)),
        ),
        Why::NoDelimiter { columns } => (
            "this looks like a table, but has no header with a delimiter row".to_owned(),
            format!(
                "write {} below the header, and no blank line above a row",
                delimiter_row(*columns)
            ),
        ),
        Why::FullWidth => (
            "the columns are parted by a full-width `｜`, so this is no table".to_owned(),
            "write `|`".to_owned(),
        ),
        Why::Space { columns } => (
            "the delimiter row is padded with what is no space, such as a tab, so no table is read"
                .to_owned(),
            format!("write {}", delimiter_row(*columns)),
        ),
        Why::Enclosed => (
            "the table is inside of another block, so this is no table".to_owned(),
            "put a blank line above the header, and no four spaces before it".to_owned(),
        ),
    };
    let help = format!("{help}, or `allow(broken_table)` passes it over");
    named(FaultName::BrokenTable, at, message, help)
}

pub(crate) fn bad_status(at: &Range<usize>, cell: &str) -> Fault {
    let message = if cell.is_empty() {
        "the row has no HTTP status".to_owned()
    } else {
        format!("`{}` is no HTTP status", abridged(cell))
    };
    let help = "write a number from 100 to 999, or `allow(bad_status)`, which leaves the row \
                out unless `status = ..` gives the status";
    named(FaultName::BadStatus, at, message, help)
}

pub(crate) fn bad_status_of_code(at: &Range<usize>, code: &Code) -> Fault {
    let message = format!("code {} gives no HTTP status from 100 to 999", shown(code));
    let help =
        "`status = 500` gives every row the same, and `allow(bad_status)` leaves this one out";
    named(FaultName::BadStatus, at, message, help)
}

pub(crate) fn table_without_status(at: &Range<usize>) -> Fault {
    named(
        FaultName::BadStatus,
        at,
        "this table has no status column, and another has one",
        "`status = ..` gives its rows a status, `section = ..` chooses tables, and \
         `allow(bad_status)` leaves its rows out",
    )
}

pub(crate) fn ambiguous_columns(found: &Ambiguous) -> Fault {
    let [first, second] = found.headers.each_ref().map(|header| abridged(header));
    let role = found.role.as_str();
    let message = format!("columns `{first}` and `{second}` can both be the {role}");
    let named = Some(found.headers[0].as_str()).filter(|_| first != second);
    let help = format!("say which: `{}`", columns(role, named, found.first));
    error(Place::Document(found.at.clone()), message, help)
}

pub(crate) fn no_code_table(found: Vec<String>, example: Option<(usize, String)>) -> Fault {
    let (message, help) = if let Some((at, header)) = example {
        let option = columns("code", Some(&header), at);
        let help = format!("say which column holds the codes: `{option}`");
        ("none of the document's tables has a code column", help)
    } else {
        let help = "write the codes as a table: `| Code | Message |`, and `|---|---|` below it";
        ("the document has no table with codes", help.to_owned())
    };
    Fault { notes: abridged_list(found, "table"), ..error(Place::Whole, message, help) }
}

/// A table that is no code table, for the list of those found.
pub(crate) fn table_without_code(line: usize, headers: &[&str], status: Option<&str>) -> String {
    let columns: Vec<_> = headers.iter().map(|header| quoted(header)).collect();
    let why = status.map_or_else(String::new, |status| {
        format!("; {} is an HTTP status, which is no code by itself", quoted(status))
    });
    format!("line {line} has a table with the columns {}{why}", columns.join(", "))
}

pub(crate) fn html_table(line: usize) -> String {
    format!("line {line} has an HTML `<table>`, which is not read; write it as a Markdown table")
}

pub(crate) fn no_codes() -> Fault {
    let help = "write a row below the header of the code table";
    error(Place::Whole, "the document's code tables have no rows", help)
}

pub(crate) fn name_clash(at: &Range<usize>, name: &str, code: &Code, other: &Code) -> Fault {
    let message = format!("codes {} and {} both make the name `{name}`", shown(other), shown(code));
    error(Place::Document(at.clone()), message, name_it(code))
}

pub(crate) fn no_name(at: &Range<usize>, code: &Code) -> Fault {
    let message = format!("no name can be made for code {}", shown(code));
    error(Place::Document(at.clone()), message, name_it(code))
}
