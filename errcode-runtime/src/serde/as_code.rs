//! A code as its own type: an integer or a text. What every enum and
//! [`OrUnknown`](crate::OrUnknown) do without an attribute.
//!
//! # Forms
//!
//! The other modules are for fields that some API writes differently:
//!
//! | `#[serde(with = "..")]` | writes | in JSON |
//! |---|---|---|
//! | [`errcodes::as_code`](self), or no attribute | the code | `40400001` |
//! | [`errcodes::as_string`](super::as_string) | the code as a text | `"40400001"` |
//! | [`errcodes::as_name`](super::as_name) | the name of the variant | `"FileOrDirectoryNotFound"` |
//!
//! Each serves `E`, `OrUnknown<E>`, `Option<E>` and `Option<OrUnknown<E>>`. A
//! field with an attribute that may be left out of a map altogether also needs
//! `#[serde(default)]`, as serde asks of every `with`.
//!
//! # Reading
//!
//! In a human-readable format an integer may also be a text, as services
//! disagree on it: the decimal digits as they would be written, without a plus
//! sign, a leading zero or a space. `"007"` is another code than 7. In other
//! formats a code is its own type and nothing else.
//!
//! A format has to tell the two apart. XML does not: quick-xml takes an element
//! that may be either for a map, and an integer code in it is refused.
//!
//! # Errors
//!
//! A value that is not a code gives an error with the value and the name of the
//! enum. Nothing here panics, and reading an integer allocates nothing.

use serde_core::{Deserializer, Serializer};

use super::coded::{CodeOf, Coded};
use super::field::{CodeField, Form};
use super::visitor::CodeVisitor;
use super::wire::Wire;

/// Writes the code; `None` as nothing (`null` in JSON).
///
/// # Errors
///
/// Those of the format.
pub fn serialize<T: CodeField, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.write::<AsCode, S>(serializer)
}

/// Reads a code.
///
/// # Errors
///
/// Those of the format; for a value that is not a code, one that names the value
/// and the enum.
pub fn deserialize<'de, T: CodeField, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    T::read::<AsCode, D>(deserializer, "")
}

pub(super) enum AsCode {}

impl Form for AsCode {
    fn write<T: Coded, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        CodeOf::<T>::write(value.wire_code(), serializer)
    }

    fn read<'de, T: Coded, D: Deserializer<'de>>(
        deserializer: D,
        path: &'static str,
    ) -> Result<T, D::Error> {
        if deserializer.is_human_readable() {
            CodeOf::<T>::read_any(deserializer, CodeVisitor::codes(path))
        } else {
            CodeOf::<T>::read_own(deserializer, CodeVisitor::codes(path))
        }
    }
}
