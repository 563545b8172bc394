//! Faults of columns of the user's own, and of their cells.

use std::ops::Range;

use proc_macro2::{Ident, Span};

use super::{abridged_list, allow, argument, named, one_of, quoted, shown, unnamed};
use crate::code::Code;
use crate::column_type::ColumnType;
use crate::diagnostic::{Fault, FaultName};
use crate::options::{Column, OwnColumn, Spanned};

/// A cell that is none of its column's type.
pub(crate) fn bad_cell(at: &Range<usize>, cell: &str, ty: ColumnType) -> Fault {
    let (least, greatest) = ty.bounds();
    let (message, write, taken) = match ty {
        ColumnType::Str | ColumnType::Bool => (
            format!("{} is neither yes nor no", quoted(cell)),
            "write `yes` or `no`".to_owned(),
            "as `no`",
        ),
        ty => (
            format!("{} is not a number that `{}` holds", quoted(cell), ty.as_str()),
            format!("write a number from {least} to {greatest}"),
            "as blank",
        ),
    };
    let allow = allow(FaultName::BadCell);
    let help = format!("{write}, or `{allow}` takes the cell {taken}");
    named(FaultName::BadCell, at, message, help).proposing([allow])
}

/// A blank cell, where others say no.
pub(crate) fn blank_cell(at: &Range<usize>) -> Fault {
    let allow = allow(FaultName::BadCell);
    let message = "the cell is blank, and others of its column say `no`";
    let help = format!("write `yes` or `no`, or `{allow}` takes the cell as `no`");
    named(FaultName::BadCell, at, message, help).proposing([allow])
}

/// A code table that says nothing where others say yes or no.
pub(crate) fn table_without_column(at: &Range<usize>, name: &Ident) -> Fault {
    let allow = allow(FaultName::BadCell);
    let message = format!("this table has no column for `{name}`, and another has one");
    let help = format!(
        "add the column, or `section = ..` chooses tables, or `{allow}` takes its cells as `no`"
    );
    named(FaultName::BadCell, at, message, help).proposing([allow])
}

/// A header that can be the one that a table lacks.
pub(crate) fn nearly_column(at: &Range<usize>, header: &str, asked: &str) -> Fault {
    let allow = allow(FaultName::BadCell);
    let message = format!("{} is nearly the column {}", quoted(header), quoted(asked));
    // What stands in brackets may be a unit.
    let has_brackets =
        [header, asked].iter().any(|text| text.contains(['(', '（', '[', '【'].as_slice()));
    let way = if has_brackets {
        "give it a function of its own in `columns(..)`".to_owned()
    } else {
        format!("write {}", quoted(asked))
    };
    let help = format!("{way}, or `{allow}` takes the cells of this one as blank");
    named(FaultName::BadCell, at, message, help).proposing([allow])
}

/// A column that no code table has.
pub(crate) fn unknown_own_column(own: &OwnColumn, headers: &[String]) -> Fault {
    let (word, column) = match &own.column.value {
        Column::Header(name) => (name.as_str(), quoted(name)),
        Column::Number(number) => ("", number.to_string()),
    };
    let document = own.document.as_ref();
    let of = document.map_or_else(String::new, |path| format!(" of {}", quoted(&path.value)));
    let message = format!("no code table{of} has a column {column}");
    let help = one_of("columns", word, headers.iter().map(String::as_str));
    argument(own.column.span, message, help)
}

/// A header that stands above two columns of a table; `second` is counted from 0.
pub(crate) fn own_column_twice(
    at: &Range<usize>,
    own: &OwnColumn,
    first: usize,
    second: usize,
) -> Fault {
    let option = |at| format!("columns({}: {} = {})", own.name, own.ty.as_str(), at + 1);
    let (one, other) = (option(first), option(second));
    let message = format!("columns {} and {} have one header", first + 1, second + 1);
    unnamed(at, message, format!("say which: `{one}` or `{other}`")).proposing([one, other])
}

/// A code that another document does not have.
pub(crate) fn code_without_row(at: &Range<usize>, code: &Code, path: &str) -> Fault {
    let allow = allow(FaultName::UnmatchedCode);
    let message = format!("code {} is not in {}", shown(code), quoted(path));
    let help = format!("add its row there, or `{allow}` leaves its cells blank");
    named(FaultName::UnmatchedCode, at, message, help).proposing([allow])
}

/// A code of another document that the main one does not have.
pub(crate) fn unknown_row(at: &Range<usize>, code: &Code, main: Option<&str>) -> Fault {
    let allow = allow(FaultName::UnmatchedCode);
    let main = main.map_or_else(|| "the doc comment of the enum".to_owned(), quoted);
    let message = format!("code {} is not in {main}", shown(code));
    let help = format!("take this row out or add it there, or `{allow}` passes it over");
    named(FaultName::UnmatchedCode, at, message, help).proposing([allow])
}

/// A document whose columns are asked for, and that has no codes.
pub(crate) fn document_without_codes(path: &Spanned<String>, found: Vec<String>) -> Fault {
    let message = format!("{} has no table with a code column", quoted(&path.value));
    let help = "its table of codes needs a header that is known, such as `Code`";
    Fault { notes: abridged_list(found, "table"), ..argument(path.span, message, help) }
}

pub(crate) fn document_not_given(span: Span, path: &str) -> Fault {
    let message = format!("there is no document {}", quoted(path));
    argument(span, message, "write the path of one, as that of the enum's own is written")
}

pub(crate) fn document_itself(span: Span) -> Fault {
    let help = "write the header alone, without path and parentheses";
    argument(span, "this is the path of the enum's own document", help)
}

pub(crate) fn document_twice(span: Span, other: &str) -> Fault {
    let message = format!("this document is also written {}", quoted(other));
    argument(span, message, "write both paths alike")
}
