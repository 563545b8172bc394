//! Faults of tables and their rows.

use std::borrow::Cow;
use std::ops::Range;

use super::{
    LIST_LEN, abridged, abridged_list, allow, columns, count, delimiter_row, error, named, quoted,
    shown, string, unnamed, variant,
};
use crate::catalog::Record;
use crate::code::{Code, CodeType};
use crate::diagnostic::{Fault, FaultName, FaultPlace};
use crate::document::Cause;
use crate::table::code_form::NotACode;
use crate::table::column::Ambiguous;

/// A code once more; `sections` if the option parts it from the first: that of the
/// first, and its own.
pub(crate) fn duplicate_code(first_line: usize, again: &Record, sections: &[&str]) -> Fault {
    let sections = sections.iter().filter_map(|section| string(section));
    let mut options: Vec<_> = sections.map(|section| format!("section = {section}")).collect();
    let alone = match &options[..] {
        [] => String::new(),
        [one] => format!("`{one}` reads the codes there alone; "),
        [one, .., other] => format!("`{one}` or `{other}` reads the codes there alone; "),
    };
    let allow = allow(FaultName::DuplicateCode);
    let message = format!("code {} is given twice, with different content", shown(&again.code));
    let help = format!(
        "first given on line {first_line}; {alone}`{allow}` keeps the first, and the others as \
         its aliases"
    );
    options.push(allow);
    named(FaultName::DuplicateCode, &again.places.code, message, help).proposing(options)
}

/// The type of the codes, and those that it could be.
pub(crate) struct Types<'a> {
    pub(crate) pinned: CodeType,
    pub(crate) that_hold_all: &'a [CodeType],
}

/// A code cell that is none; if no code of its table is one, and those of others
/// are, `sections` has theirs and its own.
pub(crate) fn not_a_code(
    at: &Range<usize>,
    cell: &str,
    what: NotACode,
    types: &Types<'_>,
    sections: &[Vec<&str>],
) -> Fault {
    let message = what_stands_there(cell, what, types.pinned);
    let write = match what {
        NotACode::Range | NotACode::List => "write one row for each code; ",
        NotACode::Placeholder | NotACode::Phrase => "write the code; ",
        NotACode::Remark => "write the code alone; ",
        NotACode::Invisible(_) => "take the character out; ",
        NotACode::Word | NotACode::LeadingZero | NotACode::TooLarge | NotACode::Outside(_) => "",
    };
    let (options, texts): (Vec<_>, Vec<_>) = ways_to_go_on(cell, what, types, sections)
        .into_iter()
        .map(|(option, meaning)| (option.clone(), format!("`{option}` {meaning}")))
        .unzip();
    let help = format!("{write}{}", texts.join(", "));
    named(FaultName::NotACode, at, message, help).proposing(options)
}

/// What a cell is that is not a code.
fn what_stands_there(cell: &str, what: NotACode, pinned: CodeType) -> String {
    let shown = quoted(cell);
    match what {
        NotACode::Range => format!("{shown} is a range, not a code"),
        NotACode::List => format!("{shown} is a list, not a code"),
        NotACode::Placeholder => format!("{shown} is not a code"),
        NotACode::Phrase => format!("{shown} is a phrase among words"),
        NotACode::Remark => format!("{shown} has a remark behind the code"),
        NotACode::Invisible(c) => {
            format!("{shown} has an invisible character, U+{:04X}", u32::from(c))
        }
        NotACode::Word => format!("{shown} is a word among numbers"),
        NotACode::LeadingZero => format!("{shown} has a leading zero, which no number keeps"),
        NotACode::TooLarge => format!("{shown} is more than any integer type holds"),
        NotACode::Outside(code) => format!("code {code} does not fit `{}`", pinned.as_str()),
    }
}

/// Options with which a document with such a cell is read, and what each does.
fn ways_to_go_on(
    cell: &str,
    what: NotACode,
    types: &Types<'_>,
    sections: &[Vec<&str>],
) -> Vec<(String, &'static str)> {
    let mut steps = Vec::new();
    for section in sections {
        steps
            .extend(sections_option(section).map(|option| (option, "reads the codes there alone")));
    }
    for ty in types_for(cell, what, types) {
        let meaning =
            if ty == CodeType::Str { "reads every code as text" } else { "holds every code" };
        steps.push((format!("code_type = {}", ty.as_str()), meaning));
    }
    let skipped = match what {
        NotACode::Outside(code) => Some(code.to_string()),
        NotACode::Invisible(_) => None,
        _ => string(cell),
    };
    if let Some(skipped) = skipped {
        steps.push((format!("skip = [{skipped}]"), "leaves this row out"));
    }
    steps.push((allow(FaultName::NotACode), "leaves out everything that is not a code"));
    steps
}

/// The option that chooses sections; none if it would be too long for a sentence.
fn sections_option(sections: &[&str]) -> Option<String> {
    let texts: Vec<_> = sections.iter().map(|section| string(section)).collect::<Option<_>>()?;
    match &texts[..] {
        [] => None,
        [one] => Some(format!("section = {one}")),
        some if some.len() <= MAX_SECTIONS => Some(format!("section = [{}]", some.join(", "))),
        _ => None,
    }
}

/// More sections are not proposed.
const MAX_SECTIONS: usize = 4;

/// The types of a code that would take the cell, and mean it.
fn types_for(cell: &str, what: NotACode, types: &Types<'_>) -> Vec<CodeType> {
    let is_identifier = !cell.contains(|c: char| !c.is_ascii_alphanumeric() && !"_-.:".contains(c));
    match what {
        NotACode::Word if is_identifier => vec![CodeType::Str],
        NotACode::LeadingZero | NotACode::TooLarge => vec![CodeType::Str],
        NotACode::Outside(_) => {
            types.that_hold_all.iter().copied().chain([CodeType::Str]).collect()
        }
        _ => Vec::new(),
    }
}

pub(crate) fn empty_code(at: &Range<usize>) -> Fault {
    let allow = allow(FaultName::EmptyCode);
    let help = format!("write the code, or `{allow}` leaves the row out");
    named(FaultName::EmptyCode, at, "the row has no code", help).proposing([allow])
}

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
    named(
        FaultName::MissingCells,
        at,
        format!("the row has {has}, and the table {header}{why}"),
        format!("{write}, or `{allow}` takes them as blank"),
    )
    .proposing([allow])
}

pub(crate) fn extra_cells(at: &Range<usize>, header: usize) -> Fault {
    let allow = allow(FaultName::ExtraCells);
    named(
        FaultName::ExtraCells,
        at,
        format!("the row goes on after the table's {}", count(header, "column")),
        format!("write a `|` that is text as `\\|`, or `{allow}` drops this, as Markdown does"),
    )
    .proposing([allow])
}

pub(crate) fn broken_table(at: &Range<usize>, cause: &Cause) -> Fault {
    let (message, help) = match cause {
        Cause::Delimiter { header, delimiter } => (
            format!(
                "the header has {}, and the delimiter row {delimiter}, so this is not a table",
                count(*header, "column")
            ),
            format!("write {}", delimiter_row(*header)),
        ),
        Cause::NoDelimiter { columns } => (
            "this looks like a table, but has no header with a delimiter row".to_owned(),
            format!(
                "write {} below the header, and no blank line above a row",
                delimiter_row(*columns)
            ),
        ),
        Cause::FullWidth => (
            "the columns are separated by a full-width `｜`, so this is not a table".to_owned(),
            "write `|`".to_owned(),
        ),
        Cause::Space { columns } => (
            "the delimiter row is padded with something other than spaces, so no table is read"
                .to_owned(),
            format!("write {}", delimiter_row(*columns)),
        ),
        Cause::Swallowed => (
            "the row above is a header right below another table, so this is not a table"
                .to_owned(),
            "put a blank line above the header".to_owned(),
        ),
        Cause::Enclosed => (
            "the table is inside of another block, so this is not a table".to_owned(),
            "close the code block, comment or tag above it, or put a blank line above the \
             header, and no four spaces before it"
                .to_owned(),
        ),
    };
    let allow = allow(FaultName::BrokenTable);
    let help = format!("{help}, or `{allow}` passes it over");
    named(FaultName::BrokenTable, at, message, help).proposing([allow])
}

pub(crate) fn bad_status(at: &Range<usize>, cell: &str) -> Fault {
    let message = if cell.is_empty() {
        "the row has no HTTP status".to_owned()
    } else {
        format!("`{}` is not an HTTP status", abridged(cell))
    };
    let allow = allow(FaultName::BadStatus);
    let help = format!(
        "write a number from 100 to 999, or `{allow}`, which leaves the row out unless \
         `status = ..` gives the status"
    );
    named(FaultName::BadStatus, at, message, help).proposing([allow])
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

pub(crate) fn table_without_status(at: &Range<usize>) -> Fault {
    let allow = allow(FaultName::BadStatus);
    let help = format!(
        "`section = ..` chooses tables, `status = ..` gives these rows a status, `status = none` \
         reads none at all, and `{allow}` leaves the rows out"
    );
    let message = "this table has no status column, and another has one";
    named(FaultName::BadStatus, at, message, help).proposing(["status = none".to_owned(), allow])
}

pub(crate) fn ambiguous_columns(found: &Ambiguous) -> Fault {
    let [first, second] = found.headers.each_ref().map(|header| abridged(header));
    let role = found.role.as_str();
    let message = format!("columns `{first}` and `{second}` can both be the {role}");
    let named = Some(found.headers[0].as_str()).filter(|_| first != second);
    let option = columns(role, named, found.first);
    unnamed(&found.at, message, format!("say which: `{option}`")).proposing([option])
}

/// A code table without a text; `candidates` are the columns that may be the
/// message.
pub(crate) fn no_text(
    at: &Range<usize>,
    others: &[Cow<'_, str>],
    candidates: &[(usize, Cow<'_, str>)],
    has_blank: bool,
) -> Fault {
    let message = if others.is_empty() && has_blank {
        "no code of this table has a text: the column is blank".to_owned()
    } else if others.is_empty() {
        "this table has no column but codes, so that they say nothing".to_owned()
    } else {
        let some: Vec<_> = others.iter().take(LIST_LEN).map(|header| quoted(header)).collect();
        let more = if others.len() > some.len() { ", .." } else { "" };
        let some = some.join(", ");
        format!("no column of this table is known as a name or a text: {some}{more}")
    };
    let allow = allow(FaultName::NoText);
    let candidates = candidates.iter().take(LIST_LEN);
    let mut options: Vec<_> =
        candidates.map(|(at, header)| columns("message", Some(header), *at)).collect();
    let first = match &options[..] {
        [] => "write a column `Message`".to_owned(),
        [one] => format!("`{one}` takes it as the message"),
        some => format!("say which is the message: `{}`", some.join("` or `")),
    };
    let help = format!("{first}, or `{allow}` calls the entries by their codes");
    options.push(allow);
    named(FaultName::NoText, at, message, help).proposing(options)
}

/// A table that is not read, and looks like one of codes.
pub(crate) fn unread_codes(at: &Range<usize>, column: usize, header: &str) -> Fault {
    let (option, allow) = (columns("code", Some(header), column), allow(FaultName::UnreadCodes));
    let message = format!("column {} may hold codes, and is not read", quoted(header));
    let help = format!("`{option}` reads it, or `{allow}` passes it over");
    named(FaultName::UnreadCodes, at, message, help).proposing([option, allow])
}

/// The same columns twice: two tables that stand beside each other.
pub(crate) fn side_by_side(at: &Range<usize>, columns: usize) -> Fault {
    let message = format!(
        "the first {} of this table come again: two tables side by side",
        count(columns, "column")
    );
    unnamed(at, message, "write them as two tables, one below the other")
}

/// A table whose rows are all shorter than its header.
pub(crate) fn all_rows_short(at: &Range<usize>, has: usize, header: usize) -> Fault {
    let (has, header) = (count(has, "cell"), count(header, "column"));
    let message = format!("the header has {header}, and every row {has} at the most");
    unnamed(at, message, "take the columns that are not there out of the header")
}

pub(crate) fn no_code_table(
    found: Vec<String>,
    has_tables: bool,
    example: Option<(usize, String)>,
    status: Option<(usize, String)>,
) -> Fault {
    let write = "write the codes as a table: `| Code | Message |`, and `|---|---|` below it";
    let none = "none of the document's tables has a code column";
    let fault = if let Some((at, header)) = example {
        let option = columns("code", Some(&header), at);
        let help = format!("say which column holds the codes: `{option}`");
        error(FaultPlace::Whole, none, help).proposing([option])
    } else if let Some((at, header)) = status {
        let option = columns("code", Some(&header), at);
        let help =
            format!("if the HTTP statuses are the codes, `{option}` says so; if not, {write}");
        error(FaultPlace::Whole, none, help).proposing([option])
    } else if has_tables {
        let help =
            format!("if a column holds them, `columns(code = ..)` says which; if not, {write}");
        error(FaultPlace::Whole, none, help)
    } else {
        error(FaultPlace::Whole, "the document has no table with codes", write)
    };
    Fault { notes: abridged_list(found, "table"), ..fault }
}

/// A table that is not a code table, for the list of those found.
pub(crate) fn table_without_code(line: usize, headers: &[&str], status: Option<&str>) -> String {
    let columns: Vec<_> = headers.iter().map(|header| quoted(header)).collect();
    let why = status.map_or_else(String::new, |status| {
        format!("; {} is an HTTP status, which is not a code by itself", quoted(status))
    });
    format!("line {line} has a table with the columns {}{why}", columns.join(", "))
}

pub(crate) fn html_code_table(start: usize) -> Fault {
    let allow = allow(FaultName::BrokenTable);
    let at = start..start + "<table".len();
    let help = format!("write it as a Markdown table, or `{allow}` passes it over");
    named(FaultName::BrokenTable, &at, "this HTML table has codes, and is not read", help)
        .proposing([allow])
}

pub(crate) fn html_table(line: usize) -> String {
    format!("line {line} has an HTML `<table>`, which is not read; write it as a Markdown table")
}

pub(crate) fn no_codes() -> Fault {
    let help = "write a row below the header of the code table";
    error(FaultPlace::Whole, "the document's code tables have no rows", help)
}

pub(crate) fn name_clash(at: &Range<usize>, name: &str, code: &Code, other: &Code) -> Fault {
    let message = format!("codes {} and {} both make the name `{name}`", shown(other), shown(code));
    named_by_hand(at, message, code)
}

pub(crate) fn alias_clash(at: &Range<usize>, name: &str, other: &Code) -> Fault {
    let message = format!(
        "this row is another one of its code, and its name `{name}` is code {}'s",
        shown(other)
    );
    unnamed(at, message, "give the row another name, or take it out of the document")
}

pub(crate) fn no_name(at: &Range<usize>, code: &Code) -> Fault {
    let message = format!("no name can be made for code {}", shown(code));
    named_by_hand(at, message, code)
}

/// A fault that is mended by naming the entry.
fn named_by_hand(at: &Range<usize>, message: String, code: &Code) -> Fault {
    let variant = variant(code);
    unnamed(at, message, format!("name it: `pub enum .. {variant}`")).proposing([variant])
}
