//! Faults of the placeholders in messages.

use std::ops::Range;

use super::{allow, named, quoted};
use crate::diagnostic::{Fault, FaultName};

pub(crate) fn bad_placeholder(at: &Range<usize>, name: &str, why: &str) -> Fault {
    let allow = allow(FaultName::BadPlaceholder);
    named(
        FaultName::BadPlaceholder,
        at,
        format!("the placeholder {} {why}", quoted(&format!("{{{name}}}"))),
        format!(
            "write a name of ASCII letters, digits and `_` in single braces, which no other \
             placeholder of the message has, or `{allow}` gives it no field"
        ),
    )
    .proposing([allow])
}

pub(crate) fn placeholder_without_name() -> String {
    "has no name".to_owned()
}

pub(crate) fn placeholder_without_field() -> String {
    "makes no name of a field".to_owned()
}

pub(crate) fn placeholder_again(other: &str) -> String {
    format!("makes the same field as {}", quoted(&format!("{{{other}}}")))
}

pub(crate) fn doubled_braces() -> String {
    "is in doubled braces, which some take for text".to_owned()
}
