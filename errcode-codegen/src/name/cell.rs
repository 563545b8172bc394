//! What a name cell is as a name.

use super::ident;
use crate::catalog::Record;
use crate::code::Code;
use crate::options::Options;
use crate::table::code_form;

/// Whether the letters of a cell are those of a name.
pub(crate) fn has_letters(cell: &str, name: &str) -> bool {
    let mut letters = name.bytes().filter(u8::is_ascii_alphanumeric);
    let mut of_cell = cell.bytes().filter(u8::is_ascii_alphanumeric);
    cell.is_ascii()
        && of_cell
            .all(|byte| letters.next().is_some_and(|letter| letter.eq_ignore_ascii_case(&byte)))
        && letters.next().is_none()
}

/// The name cell of a record, without the prefix.
pub(super) fn cell<'a>(record: &'a Record, options: &Options) -> &'a str {
    let prefix = options.strip_prefix.as_ref().map_or("", |prefix| &prefix.value);
    record.title.strip_prefix(prefix).unwrap_or(&record.title)
}

/// The name that the name cell of a record makes.
pub(super) fn of_title(record: &Record, options: &Options) -> Option<String> {
    named_by_cell(cell(record, options))
}

/// The name that the name cell of a record makes, unless it looks like a code.
pub(crate) fn of_cell(record: &Record, options: &Options) -> Option<String> {
    let is_code =
        |name: &String| matches!(record.code, Code::Int(_)) && ident::looks_like_code(name);
    of_title(record, options).filter(|name| !is_code(name))
}

/// What may be appended to the name of a code that has a name cell.
pub(crate) fn suffix(code: &Code, record: Option<&Record>) -> Option<String> {
    let written = record.map_or("", |record| &record.written);
    match code {
        Code::Int(code) => Some(ident::int_suffix(*code, written)),
        Code::Text(code) => ident::text_suffix(code),
    }
}

/// What is appended to the name of a code where another one has it. A name that looks
/// like a code would look like another one.
pub(crate) fn own_suffix(record: &Record, name: &str) -> String {
    if ident::looks_like_code(name) {
        return name.to_owned();
    }
    suffix(&record.code, Some(record)).unwrap_or_else(|| "2".to_owned())
}

/// The name that a cell makes, unless it says that there is none. A bare `None` or
/// `Null` may be what the code is called.
fn named_by_cell(cell: &str) -> Option<String> {
    let is_name = ["none", "null", "nil"].iter().any(|name| name.eq_ignore_ascii_case(cell));
    if code_form::is_word_for_nothing(cell) && !is_name { None } else { ident::from_name(cell) }
}
