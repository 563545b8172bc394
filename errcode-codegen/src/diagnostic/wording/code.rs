//! Faults of code cells.

use std::ops::Range;

use super::{allow, named, quoted, shown, string, variant};
use crate::catalog::Record;
use crate::chars::{DIGIT, LETTER, LOWERCASE, UPPERCASE, chars};
use crate::code::{Code, CodeType};
use crate::diagnostic::{Fault, FaultName};
use crate::table::code_form::NotACode;

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

/// A code once more in a document that gives its cells to another one's codes.
pub(crate) fn contested_code(first_line: usize, again: &Record) -> Fault {
    let allow = allow(FaultName::DuplicateCode);
    let message = format!("code {} is given twice, with different content", shown(&again.code));
    let help = format!(
        "first given on line {first_line}; write one row for it, or `{allow}` leaves the cells \
         blank that differ"
    );
    named(FaultName::DuplicateCode, &again.places.code, message, help).proposing([allow])
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
    let (options, texts): (Vec<_>, Vec<_>) = ways_to_go_on(cell, what, types, sections)
        .into_iter()
        .map(|(option, meaning)| (option.clone(), format!("`{option}` {meaning}")))
        .unzip();
    let help = format!("{}{}", what_to_write(what), texts.join(", "));
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
        NotACode::Alone => format!("{shown} stands alone in its row, and may be a title"),
        NotACode::Remark => format!("{shown} has a remark beside the code"),
        NotACode::Hexadecimal => format!("{shown} has no `0x`, and its header says hexadecimal"),
        NotACode::Unequal => format!("{shown} is not the integer in hexadecimal beside it"),
        NotACode::Spanning => format!("{shown} spans columns, and is not a code"),
        NotACode::Invisible(c) => {
            format!("{shown} has an invisible character, U+{:04X}", u32::from(c))
        }
        NotACode::Word => format!("{shown} is a word among numbers"),
        NotACode::LeadingZero => format!("{shown} has a leading zero, which no number keeps"),
        NotACode::TooLarge => format!("{shown} is more than any integer type holds"),
        NotACode::Outside(code) => format!("code {code} does not fit `{}`", pinned.as_str()),
    }
}

/// What would be a code, and a `;` behind it; nothing where the cell may well be one.
fn what_to_write(what: NotACode) -> &'static str {
    match what {
        NotACode::Range | NotACode::List => "write one row for each code; ",
        NotACode::Placeholder | NotACode::Phrase | NotACode::Alone => "write the code; ",
        NotACode::Remark => "write the code alone; ",
        NotACode::Hexadecimal => "write `0x` before its digits; ",
        NotACode::Unequal => "write the same integer in both; ",
        NotACode::Spanning => "write the code in a cell of its own; ",
        NotACode::Invisible(_) => "take the character out; ",
        NotACode::Word | NotACode::LeadingZero | NotACode::TooLarge | NotACode::Outside(_) => "",
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
    if let Some(skipped) = skipped(cell, what) {
        steps.push((format!("skip = [{skipped}]"), "leaves this row out"));
    }
    if types.pinned == CodeType::Str && may_be_sent(cell, what) {
        steps.push((variant(&Code::Text(cell.to_owned())), "takes it as a code"));
    }
    steps.push((allow(FaultName::NotACode), "leaves out everything that is not a code"));
    steps
}

/// The cell as a code of `skip`.
fn skipped(cell: &str, what: NotACode) -> Option<String> {
    match what {
        NotACode::Outside(code) => Some(code.to_string()),
        NotACode::Invisible(_) => None,
        _ => string(cell),
    }
}

/// Whether an API may send such a text. The words for nothing are like others.
fn may_be_sent(cell: &str, what: NotACode) -> bool {
    matches!(what, NotACode::Alone | NotACode::Phrase)
        || ["none", "null", "nil"].contains(&&*cell.to_lowercase())
}

/// The option that chooses sections; none if it would be too long for a sentence.
pub(super) fn sections_option(sections: &[&str]) -> Option<String> {
    let texts: Vec<_> = sections.iter().map(|section| string(section)).collect::<Option<_>>()?;
    match &texts[..] {
        [] => None,
        [one] => Some(format!("section = {one}")),
        some if some.len() <= MAX_SECTIONS => Some(format!("section = [{}]", some.join(", "))),
        _ => None,
    }
}

/// More sections are not proposed.
pub(crate) const MAX_SECTIONS: usize = 4;

/// The types of a code that would take the cell, and mean it.
fn types_for(cell: &str, what: NotACode, types: &Types<'_>) -> Vec<CodeType> {
    match what {
        NotACode::Word if is_word(cell) => vec![CodeType::Str],
        NotACode::LeadingZero | NotACode::TooLarge | NotACode::Hexadecimal => {
            vec![CodeType::Str]
        }
        NotACode::Outside(_) => {
            types.that_hold_all.iter().copied().chain([CodeType::Str]).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether a cell is one word that begins with a letter, or has capitals behind digits:
/// `1E3`.
fn is_word(cell: &str) -> bool {
    let has_capitals = || cell.contains(UPPERCASE) && !cell.contains(LOWERCASE);
    (cell.starts_with(LETTER) || cell.starts_with(DIGIT) && has_capitals())
        && !cell.contains(chars(|c| !c.is_ascii_alphanumeric() && !"_-.:".contains(c)))
}

pub(crate) fn empty_code(at: &Range<usize>) -> Fault {
    let allow = allow(FaultName::EmptyCode);
    let help = format!("write the code, or `{allow}` leaves the row out");
    named(FaultName::EmptyCode, at, "the row has no code", help).proposing([allow])
}
