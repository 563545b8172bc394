//! Faults of options and overrides, where the document shows them.

use proc_macro2::{Ident, Span};

use super::{LIST_LEN, argument, one_of, quoted, shown};
use crate::code::{Code, Status};
use crate::diagnostic::Fault;
use crate::options::Column;
use crate::table::role::Role;

pub(crate) fn unknown_section(span: Span, section: &str, headings: &[&str]) -> Fault {
    let help = if headings.is_empty() {
        "the document has no headings; leave the option out".to_owned()
    } else {
        one_of("headings", section, headings.iter().copied())
    };
    argument(span, format!("no heading of the document is {}", quoted(section)), help)
}

pub(crate) fn section_without_table(span: Span, section: &str, others: &[&str]) -> Fault {
    let message = format!("there is no code table under {}", quoted(section));
    let others: Vec<_> = others.iter().take(LIST_LEN).copied().map(quoted).collect();
    argument(span, message, format!("code tables are under {}", others.join(", ")))
}

pub(crate) fn unknown_column(span: Span, column: &Column, headers: &[String]) -> Fault {
    let headers = headers.iter().map(String::as_str);
    let (name, message) = match column {
        Column::Header(name) => (name.as_str(), format!("no table has a column {}", quoted(name))),
        Column::Number(number) => ("", format!("no table has a column {number}")),
    };
    let help = match headers.len() {
        0 => "the document has no tables; leave the option out".to_owned(),
        _ => one_of("columns", name, headers),
    };
    argument(span, message, help)
}

pub(crate) fn column_for_two_roles(span: Span, first: Role, second: Role) -> Fault {
    let (first, second) = (first.as_str(), second.as_str());
    let message = format!("the column is given to both `{first}` and `{second}`");
    argument(span, message, "give each role a column of its own, or leave one of them out")
}

pub(crate) fn unknown_code(span: Span, code: &Code, near: Option<&str>) -> Fault {
    let help = near.map_or_else(
        || "write a code of the document, or leave this out".to_owned(),
        |near| format!("did you mean `{near:?}`?"),
    );
    argument(span, format!("code {} is in no row", shown(code)), help)
}

pub(crate) fn code_named_twice(span: Span, code: &Code) -> Fault {
    argument(span, format!("code {} is named twice", shown(code)), "keep one of the variants")
}

pub(crate) fn status_given_twice(span: Span, code: &Code, status: Status) -> Fault {
    let message = format!("the row of code {} has a status: {}", shown(code), status.get());
    argument(span, message, "leave this out, or change the row")
}

pub(crate) fn override_clash(name: &Ident, code: &Code) -> Fault {
    let message = format!("`{name}` is also the name of code {}", shown(code));
    argument(name.span(), message, "choose another name for this variant")
}

pub(crate) fn reserved_name(name: &Ident) -> Fault {
    let message = format!("`{name}` is the name of an associated constant of every enum");
    argument(name.span(), message, "choose another name for this variant")
}

pub(crate) fn status_of_text(span: Span) -> Fault {
    let message = "the codes of this document are text, so a status cannot be computed from them";
    let option = "status = 500";
    argument(span, message, format!("write a number: `{option}`")).proposing([option.to_owned()])
}
