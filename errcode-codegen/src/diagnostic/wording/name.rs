//! Faults of names.

use std::ops::Range;

use super::{shown, unnamed, variant};
use crate::code::Code;
use crate::diagnostic::Fault;

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
