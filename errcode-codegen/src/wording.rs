//! The words of every fault: what is wrong, and what to type. One function
//! each; nothing is decided here.

use std::ops::Range;

use proc_macro2::{Ident, Span};

use crate::catalog::{Code, CodeType, Entry};
use crate::code::NoCode;
use crate::columns::{Ambiguous, Role};
use crate::document::Why;
use crate::fault::{Fault, FaultName, Place};
use crate::nearest::nearest;
use crate::options::Column;

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

pub(crate) fn no_code_table(found: Vec<String>, example: Option<&str>) -> Fault {
    let (message, help) = if let Some(column) = example {
        let help =
            format!("say which column holds the codes: `{}`", columns("code", Some(column), 0));
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

pub(crate) fn unknown_section(span: Span, section: &str, headings: &[&str]) -> Fault {
    let help = if headings.is_empty() {
        "the document has no headings; leave the option out".to_owned()
    } else {
        one_of("headings", section, headings.iter().copied())
    };
    let message = format!("no heading of the document is {}", quoted(section));
    error(Place::Argument(span), message, help)
}

pub(crate) fn section_without_table(span: Span, section: &str, others: &[&str]) -> Fault {
    let message = format!("there is no code table under {}", quoted(section));
    let others: Vec<_> = others.iter().take(LIST_LEN).copied().map(quoted).collect();
    error(Place::Argument(span), message, format!("code tables are under {}", others.join(", ")))
}

pub(crate) fn unknown_column(span: Span, column: &Column, headers: &[String]) -> Fault {
    let headers = headers.iter().map(String::as_str);
    let (name, message) = match column {
        Column::Header(name) => (name.as_str(), format!("no table has a column {}", quoted(name))),
        Column::Number(number) => ("", format!("no table has a column {number}")),
    };
    error(Place::Argument(span), message, one_of("columns", name, headers))
}

pub(crate) fn column_for_two_roles(span: Span, first: Role, second: Role) -> Fault {
    let (first, second) = (first.as_str(), second.as_str());
    let message = format!("the column is given to both `{first}` and `{second}`");
    error(
        Place::Argument(span),
        message,
        "give each role a column of its own, or leave one of them out",
    )
}

pub(crate) fn unknown_code(span: Span, code: &Code, near: Option<&str>) -> Fault {
    let help = near.map_or_else(
        || "write a code of the document, or leave this out".to_owned(),
        |near| format!("did you mean `{near}`?"),
    );
    error(Place::Argument(span), format!("code {} is in no row", shown(code)), help)
}

pub(crate) fn code_named_twice(span: Span, code: &Code) -> Fault {
    let message = format!("code {} is named twice", shown(code));
    error(Place::Argument(span), message, "keep one of the variants")
}

pub(crate) fn override_clash(name: &Ident, code: &Code) -> Fault {
    let message = format!("`{name}` is also the name of code {}", shown(code));
    error(Place::Argument(name.span()), message, "choose another name for this variant")
}

pub(crate) fn reserved_name(name: &Ident) -> Fault {
    let message = format!("`{name}` is the name of an associated constant of every enum");
    error(Place::Argument(name.span()), message, "choose another name for this variant")
}

pub(crate) fn name_clash(at: &Range<usize>, name: &str, code: &Code, other: &Code) -> Fault {
    let message = format!("codes {} and {} both make the name `{name}`", shown(other), shown(code));
    error(Place::Document(at.clone()), message, name_it(code))
}

pub(crate) fn no_name(at: &Range<usize>, code: &Code) -> Fault {
    let message = format!("no name can be made for code {}", shown(code));
    error(Place::Document(at.clone()), message, name_it(code))
}

pub(crate) fn status_of_text(span: Span) -> Fault {
    let message = "the codes of this document are text, of which no status can be reckoned";
    error(Place::Argument(span), message, "write a number: `status = 500`")
}

pub(crate) fn bad_example(refused: Vec<String>, first: Option<&Entry>) -> Fault {
    let (code, message) = first.map_or_else(
        || ("1001".to_owned(), String::new()),
        |entry| (literal(&entry.code), entry.message.clone()),
    );
    let message = abridged(&message);
    let help =
        format!("write one: a code block with `{{\"code\": {code}, \"message\": {message:?}}}`");
    let fault =
        error(Place::Whole, "no code block shows an error body with a code of the table", help);
    Fault {
        name: Some(FaultName::BadExample),
        notes: abridged_list(refused, "code block"),
        ..fault
    }
}

/// A code block that is no example, for the list of those found.
pub(crate) fn refused_example(line: usize, why: &str) -> String {
    format!("the code block of line {line}: {why}")
}

pub(crate) fn not_an_object(line: usize, expected: &str) -> String {
    format!("it is no JSON object; in its line {line}, expected {expected}")
}

pub(crate) fn example_without_code() -> String {
    "none of its members is a code".to_owned()
}

pub(crate) fn example_with_unknown_code(at: &Range<usize>, code: &str) -> Fault {
    named(
        FaultName::ExampleMismatch,
        at,
        format!("the example has code {}, which is in no row", quoted(code)),
        "write a code of the table, or `allow(example_mismatch)`",
    )
}

pub(crate) fn example_mismatch(at: &Range<usize>, entry: &Entry, line: usize) -> Fault {
    let message = quoted(&entry.message);
    named(
        FaultName::ExampleMismatch,
        at,
        format!("the example has another message for code {} than the table", shown(&entry.code)),
        format!("line {line} says {message}: make them equal, or `allow(example_mismatch)`"),
    )
}

pub(crate) fn member_without_field(at: &Range<usize>, member: &str) -> Fault {
    let message = format!("member {} makes no field of its own", quoted(member));
    let help = "leave it out of the example: a field has a name of ASCII letters or digits, which no \
                other has";
    error(Place::Document(at.clone()), message, help)
}

fn name_it(code: &Code) -> String {
    let code = literal(code);
    format!("name it: `pub enum .. {{ #[errcodes(code = {code})] YourName }}`")
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
    Fault { name: Some(name), ..error(Place::Document(at.clone()), message, help) }
}

fn error(place: Place, message: impl Into<String>, help: impl Into<String>) -> Fault {
    let (message, help) = (message.into(), help.into());
    Fault { name: None, place, message, notes: Vec::new(), help }
}

/// The option that gives a column, counted from 0, a role: by its header if
/// that tells it from the others and can be quoted, else by its number.
fn columns(role: &str, header: Option<&str>, at: usize) -> String {
    let header = header.filter(|header| !header.is_empty()).and_then(string);
    format!("columns({role} = {})", header.unwrap_or_else(|| (at + 1).to_string()))
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
