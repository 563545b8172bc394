//! Faults of tables and their headers.

use std::borrow::Cow;
use std::ops::Range;

use super::{
    LIST_LEN, abridged, abridged_list, allow, columns, count, delimiter_row, error, named,
    other_format, quoted, sections_option, string, unnamed,
};
use crate::chars::DIGIT;
use crate::diagnostic::{Fault, FaultName, FaultPlace};
use crate::document::Cause;
use crate::table::candidate::Candidate;
use crate::table::column::Ambiguous;
use crate::table::role::Role;

pub(crate) fn broken_table(at: &Range<usize>, cause: &Cause) -> Fault {
    let allow = allow(FaultName::BrokenTable);
    let help = format!("{}, or `{allow}` passes it over", whole_table(cause));
    named(FaultName::BrokenTable, at, why_broken(cause), help).proposing([allow])
}

fn why_broken(cause: &Cause) -> String {
    let why = match cause {
        Cause::Delimiter { header, delimiter } => {
            let header = count(*header, "column");
            return format!(
                "the header has {header}, and the delimiter row {delimiter}, so this is not a table"
            );
        }
        Cause::NoDelimiter { .. } => {
            "this looks like a table, but has no header with a delimiter row"
        }
        Cause::FullWidth => {
            "the columns are separated by a full-width `｜`, so this is not a table"
        }
        Cause::Space { .. } => {
            "the delimiter row is padded with something other than spaces, so no table is read"
        }
        Cause::Swallowed => {
            "the row above is a header right below another table, so this is not a table"
        }
        Cause::NoEnd => "this `<table>` has no end, so it is not read",
        Cause::NoStart => "this `<tr>` is in no `<table>`, so it is not read",
        Cause::TooWide => "the cells of this `<table>` span so many others that it is not read",
        Cause::Enclosed => "the table is inside of another block, so this is not a table",
        Cause::InCode { is_fenced: true, .. } => {
            "this stands in a code block without an end, so it is not read"
        }
        Cause::InCode { is_fenced: false, .. } => {
            "this stands in a code block, as four spaces before a line make one, so it is not read"
        }
    };
    why.to_owned()
}

fn whole_table(cause: &Cause) -> String {
    let what = match cause {
        Cause::Delimiter { header: columns, .. } | Cause::Space { columns } => {
            return format!("write {}", delimiter_row(*columns));
        }
        Cause::NoDelimiter { columns } => {
            let row = delimiter_row(*columns);
            return format!("write {row} below the header, and no blank line above a row");
        }
        Cause::FullWidth => "write `|`",
        Cause::Swallowed => "put a blank line above the header",
        Cause::NoEnd => "write `</table>` behind its last row",
        Cause::NoStart => "write `<table>` above its header, and `</table>` behind its last row",
        Cause::TooWide => "write a cell for each row and column",
        Cause::InCode { is_fenced: true, .. } => "close the code block above it",
        Cause::InCode { is_fenced: false, .. } => "take the spaces before its lines out",
        Cause::Enclosed => {
            "close the code block, comment or tag above it, or put a blank line above the header, \
             and no four spaces before it"
        }
    };
    what.to_owned()
}

pub(crate) fn ambiguous_columns(found: &Ambiguous) -> Fault {
    let [first, second] = found.headers.each_ref().map(|header| abridged(header));
    let role = found.role.as_str();
    let message = format!("columns `{first}` and `{second}` can both be the {role}");
    let option = columns(role, &found.headers[0]).filter(|_| first != second);
    let Some(option) = option else {
        return unnamed(&found.at, message, "write another header above one of them");
    };
    // Either text may be what the API sends; of codes, the first is the likely one.
    let other = columns(role, &found.headers[1]).filter(|_| found.role == Role::Message);
    let help = match &other {
        Some(other) => format!("say which: `{option}` or `{other}`"),
        None => format!("say which: `{option}`"),
    };
    let options = [option].into_iter().chain(other);
    unnamed(&found.at, message, help).proposing(options)
}

/// A code table without a text; `candidates` are the columns that may play a role,
/// `sections` those of tables that have one.
pub(crate) fn no_text(
    at: &Range<usize>,
    others: &[Cow<'_, str>],
    (role, candidates): &(Role, Vec<Cow<'_, str>>),
    has_blank: bool,
    sections: &[&str],
) -> Fault {
    let (role, allow) = (role.as_str(), allow(FaultName::NoText));
    let candidates = candidates.iter().take(LIST_LEN);
    let mut options: Vec<_> = candidates.filter_map(|header| columns(role, header)).collect();
    let mut help =
        format!("{}, or `{allow}` calls the entries by their codes", which(role, &options));
    if let Some(option) = sections_option(sections) {
        help = format!("`{option}` reads the codes there alone, {help}");
        options.insert(0, option);
    }
    options.push(allow);
    named(FaultName::NoText, at, why_no_text(others, has_blank), help).proposing(options)
}

fn which(role: &str, options: &[String]) -> String {
    match options {
        [] => "write a column `Message`".to_owned(),
        [one] => format!("`{one}` takes it as the {role}"),
        some => format!("say which is the {role}: `{}`", some.join("` or `")),
    }
}

fn why_no_text(others: &[Cow<'_, str>], has_blank: bool) -> String {
    if others.is_empty() && has_blank {
        return "no code of this table has a text: the column is blank".to_owned();
    }
    if others.is_empty() {
        return "this table has no column of texts, so that its codes say nothing".to_owned();
    }
    let some: Vec<_> = others.iter().take(LIST_LEN).map(|header| quoted(header)).collect();
    let more = if others.len() > some.len() { ", .." } else { "" };
    let some = some.join(", ");
    format!("no column of this table is known as a name or a text: {some}{more}")
}

/// A table that is not read, and looks like one of codes.
/// `sections` are those of the codes that are read, if it may well hold others;
/// `is_shared` if tables of something else have this header, too.
pub(crate) fn unread_codes(
    at: &Range<usize>,
    header: &str,
    sections: &[&str],
    is_shared: bool,
) -> Fault {
    let allow = allow(FaultName::UnreadCodes);
    // The option would read other tables as well.
    let option = columns("code", header).filter(|_| !is_shared);
    let message = format!("column {} may hold codes, and is not read", quoted(header));
    let reads = option.as_ref().map(|option| format!("`{option}` reads it"));
    let reads = reads.unwrap_or_else(|| "write `Code` above it".to_owned());
    let section = sections_option(sections);
    let alone =
        section.as_ref().map(|section| format!("`{section}` reads the codes there alone, "));
    let alone = alone.unwrap_or_default();
    let help = format!("{alone}{reads}, or `{allow}` passes it over");
    let options = section.into_iter().chain(option).chain([allow]);
    named(FaultName::UnreadCodes, at, message, help).proposing(options)
}

/// A header that is a row of codes, or without digits at least looks like one.
pub(crate) fn code_in_header(at: &Range<usize>, code: &str, is_html: bool) -> Fault {
    let allow = allow(FaultName::UnreadCodes);
    let message = format!("the header {} is written like the codes", quoted(code));
    let is_certain = code.contains(DIGIT);
    let option = columns("code", code).filter(|_| !is_certain);
    let (condition, reads) = match &option {
        Some(option) => ("if it is one, ", format!("if not, `{option}` reads what is below it, ")),
        None => ("", String::new()),
    };
    let above = header_above(is_html);
    let help = format!("{condition}{above}; {reads}`{allow}` passes it over");
    named(FaultName::UnreadCodes, at, message, help).proposing(option.into_iter().chain([allow]))
}

/// What to do with a row that is taken for the header.
fn header_above(is_html: bool) -> &'static str {
    if is_html {
        "write a row of headers above it, `<tr><th>Code</th><th>Message</th></tr>`"
    } else {
        "write a header above this row, and the delimiter row between the two"
    }
}

/// Words that are written like the codes, and are none of them.
pub(crate) fn unread_words(at: &Range<usize>, words: &[&str]) -> Fault {
    let allow = allow(FaultName::UnreadCodes);
    let some: Vec<_> = words.iter().take(LIST_LEN).map(|word| quoted(word)).collect();
    let more = if words.len() > some.len() { ", .." } else { "" };
    let message = format!("{} codes like the others are not read here", words.len());
    let help = format!(
        "write them as rows of a table, or say with `rows = ..` what their lines look like; \
         `{allow}` passes them over"
    );
    let note = format!("they are {}{more}", some.join(", "));
    let fault = named(FaultName::UnreadCodes, at, message, help).proposing([allow]);
    Fault { notes: vec![note], ..fault }
}

/// A table whose rows are all shorter than its header.
pub(crate) fn all_rows_short(at: &Range<usize>, has: usize, header: usize) -> Fault {
    let (has, header) = (count(has, "cell"), count(header, "column"));
    let message = format!("the header has {header}, and every row {has} at the most");
    let allow = allow(FaultName::MissingCells);
    let help = format!(
        "take the columns that are not there out of the header; if they are the last, `{allow}` \
         takes their cells as blank"
    );
    named(FaultName::MissingCells, at, message, help).proposing([allow])
}

pub(crate) fn no_code_table(
    found: Vec<String>,
    has_tables: bool,
    candidate: Option<Candidate>,
    file: Option<&str>,
) -> Fault {
    let fault = match candidate.and_then(column_of_codes) {
        Some(fault) => fault,
        None if has_tables => {
            let help = format!(
                "if a column holds them, `columns(code = ..)` says which; if not, {WRITE_TABLE}"
            );
            error(FaultPlace::Whole, NO_CODE_COLUMN, help)
        }
        None => error(FaultPlace::Whole, "the document has no table with codes", WRITE_TABLE),
    };
    let mut notes = abridged_list(found, "table");
    notes.extend(other_format(file));
    Fault { notes, ..fault }
}

const NO_CODE_COLUMN: &str = "none of the document's tables has a code column";

const WRITE_TABLE: &str =
    "write the codes as a table: `| Code | Message |`, and `|---|---|` below it";

/// The fault of a document whose codes may be in this column; none if there is nothing to
/// type that says so.
fn column_of_codes(candidate: Candidate) -> Option<Fault> {
    if candidate.is_row {
        let (header, above) = (quoted(&candidate.header), header_above(candidate.is_html));
        let help = format!("the header {header} looks like a code: if it is one, {above}");
        return Some(error(FaultPlace::Whole, NO_CODE_COLUMN, help));
    }
    let is_status = candidate.is_status;
    let other = candidate.other.as_ref().and_then(|other| columns("code", other));
    let option = code_option(candidate)?;
    let help = match &other {
        Some(other) => format!("say which column holds the codes: `{option}` or `{other}`"),
        None if is_status => {
            format!("if the HTTP statuses are the codes, `{option}` says so; if not, {WRITE_TABLE}")
        }
        None => format!("say which column holds the codes: `{option}`"),
    };
    let options = [option].into_iter().chain(other);
    Some(error(FaultPlace::Whole, NO_CODE_COLUMN, help).proposing(options))
}

/// The option that reads a column as codes: by its header, or else by its number, in the
/// sections that have it there.
fn code_option(Candidate { at, header, scope, .. }: Candidate) -> Option<String> {
    let by_header = columns("code", &header);
    if by_header.is_some() {
        return by_header;
    }
    match &*scope? {
        "" => Some(format!("columns(code = {})", at + 1)),
        section => Some(format!("section = {}, columns(code = {})", string(section)?, at + 1)),
    }
}

/// No table is read, where there is one as an example, or left out.
pub(crate) fn enclosed_table(fault: Fault, line: usize) -> Fault {
    let help = format!(
        "line {line} begins a table inside of a code block, a comment or a tag: take it out of that"
    );
    Fault { help, ..fault }
}

/// A table that is not a code table, for the list of those found.
pub(crate) fn table_without_code(line: usize, headers: &[&str], status: Option<&str>) -> String {
    let columns: Vec<_> = headers.iter().map(|header| quoted(header)).collect();
    let why = status.map_or_else(String::new, |status| {
        format!("; {} is an HTTP status, which is not a code by itself", quoted(status))
    });
    format!("line {line} has a table with the columns {}{why}", columns.join(", "))
}

pub(crate) fn no_codes() -> Fault {
    let help = "write a row below the header of the code table";
    error(FaultPlace::Whole, "the document's code tables have no rows", help)
}

pub(crate) fn conflict_in_document(at: &Range<usize>) -> Fault {
    let help = "keep what is right of both sides, a row for each code, and delete the marks: \
                `<<<<<<<`, `=======`, `>>>>>>>`";
    unnamed(at, "a merge has left a conflict here", help)
}

/// All rows are left out by options.
pub(crate) fn nothing_left() -> Fault {
    let help = "take what leaves them out from `allow(..)` or `skip`, or say which column holds \
                the codes: `columns(code = \"..\")`";
    error(FaultPlace::Whole, "no row of the document's code tables is left", help)
}
