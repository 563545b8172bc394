//! Faults of entries outside of tables.

use std::ops::Range;

use proc_macro2::Span;

use super::{abridged_list, allow, argument, error, named, quoted, variant};
use crate::code::Code;
use crate::diagnostic::{Fault, FaultName, FaultPlace};
use crate::rows::propose::Proposal;

/// Lines that begin with codes, in a document without code tables.
pub(crate) fn lines_with_codes(
    tables: Vec<String>,
    proposals: &[Proposal],
    places: &[(usize, &str)],
    file: Option<&str>,
) -> Fault {
    let mut notes = Vec::new();
    for (proposal, (line, text)) in proposals.iter().zip(places) {
        let (count, text) = (proposal.count, quoted(text));
        notes.push(format!("{count} lines look like line {line}: {text}"));
    }
    notes.extend(abridged_list(tables, "table"));
    notes.extend(other_format(file));
    let option = rows_option(proposals);
    let help = format!("if these are the codes, `{option}` reads them");
    let message = "the document has no table with codes";
    Fault { notes, ..error(FaultPlace::Whole, message, help).proposing([option]) }
}

/// A table without a text, whose codes stand in lines, too.
pub(crate) fn with_texts_of_lines(fault: Fault, option: &str, line: &str) -> Fault {
    let allow = allow(FaultName::NoText);
    let help = format!(
        "`{option}` reads these codes where their texts are, from {} on; beside it, or alone, \
         `{allow}` keeps this table as it is",
        quoted(line)
    );
    Fault { help, ..fault }.proposing([option.to_owned(), allow])
}

/// The option that reads lines.
pub(crate) fn rows_option(proposals: &[Proposal]) -> String {
    let patterns: Vec<_> =
        proposals.iter().map(|proposal| format!("{:?}", proposal.pattern)).collect();
    match &patterns[..] {
        [one] => format!("rows = {one}"),
        some => format!("rows = [{}]", some.join(", ")),
    }
}

/// That a file is not of a format which is read.
pub(crate) fn other_format(file: Option<&str>) -> Option<String> {
    let (_, extension) = file?.rsplit_once('.')?;
    let known = ["md", "markdown", "mdx", "mdown", "mkd", "qmd", "rmd", "txt", "html", "htm"];
    if extension.contains('/') || known.contains(&extension.to_ascii_lowercase().as_str()) {
        return None;
    }
    Some(format!(
        "a file `.{extension}` is read as Markdown, too; export it to GitHub Flavored Markdown or \
         HTML, or have what generates it write Markdown"
    ))
}

/// A pattern that nothing in the document looks like.
pub(crate) fn unfit_pattern(span: Span, pattern: &str) -> Fault {
    let message = format!("no line of the document fits {}", quoted(pattern));
    let help = "write a line of the document, with holes for what changes from line to line";
    argument(span, message, help)
}

/// The number of a column, of which lines have none.
pub(crate) fn numbered_column(span: Span, role: &str) -> Fault {
    let message = "a number says no column where `rows` reads lines";
    let help = format!("write the header or the label: `columns({role} = \"..\")`");
    argument(span, message, help)
}

/// Entries that say nothing but their codes.
pub(crate) fn no_text_of_rows(at: &Range<usize>) -> Fault {
    let allow = allow(FaultName::NoText);
    let message = "neither the pattern of this line nor what stands below it gives a text";
    let help = format!(
        "write a hole for it, `{{message}}`, or its label, `columns(message = \"..\")`; `{allow}` \
         calls the entries by their codes"
    );
    named(FaultName::NoText, at, message, help).proposing([allow])
}

/// A label below an entry that has a value already, or one of too many.
pub(crate) fn further_label(at: &Range<usize>) -> Fault {
    let allow = allow(FaultName::ExtraCells);
    let message = "this stands beside another value of the same entry for the same";
    let help = format!("take one of them out, or `{allow}` drops this one");
    named(FaultName::ExtraCells, at, message, help).proposing([allow])
}

/// A line that fits a pattern, and whose code is a word among others.
pub(crate) fn word_as_code(at: &Range<usize>, code: &str) -> Fault {
    let message = format!("{} fits a pattern of `rows`, and is a word among codes", quoted(code));
    let (allow, named_by) = (allow(FaultName::NoRow), variant(&Code::Text(code.to_owned())));
    let help = format!("`{allow}` passes it over, and `{named_by}` takes it as a code");
    named(FaultName::NoRow, at, message, help).proposing([allow, named_by])
}

/// An item whose number counts, where those of other lists are codes.
pub(crate) fn counter_as_code(at: &Range<usize>, code: &str) -> Fault {
    let allow = allow(FaultName::NoRow);
    let message = format!("{} counts an item, and those of other lists are codes", quoted(code));
    let help = format!("`section = \"..\"` chooses what is read, `{allow}` passes it over");
    named(FaultName::NoRow, at, message, help).proposing([allow])
}

/// A line among entries that is none.
pub(crate) fn no_row(at: &Range<usize>, is_beside: bool) -> Fault {
    let message = if is_beside {
        "this line stands among those of `rows`, and fits no pattern"
    } else {
        "this line begins with a code, and fits no pattern of `rows`"
    };
    let allow = allow(FaultName::NoRow);
    let help =
        format!("write it like the others, add a pattern for it, or `{allow}` passes it over");
    named(FaultName::NoRow, at, message, help).proposing([allow])
}
