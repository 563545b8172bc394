//! A code as a text: of an integer the decimal digits. A text code is written
//! as it is anyway.
//!
//! A text is written in every format. Human-readable formats also read the
//! number, so that a service which mends its type breaks nobody.

use serde_core::{Deserializer, Serializer};

use super::coded::{CodeOf, Coded};
use super::field::{CodeField, Form};
use super::visitor::CodeVisitor;
use super::wire::Wire;

/// Writes the code as a text; `None` as nothing (`null` in JSON).
///
/// # Errors
///
/// Those of the format.
pub fn serialize<T: CodeField, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.write::<AsString, S>(serializer)
}

/// Reads a code from a text or, in human-readable formats, a number.
///
/// # Errors
///
/// Those of the format; for a value that is not a code, one that names the value
/// and the enum.
pub fn deserialize<'de, T: CodeField, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    T::read::<AsString, D>(deserializer, "")
}

pub(super) enum AsString {}

impl Form for AsString {
    fn write<T: Coded, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&value.wire_code())
    }

    fn read<'de, T: Coded, D: Deserializer<'de>>(
        deserializer: D,
        path: &'static str,
    ) -> Result<T, D::Error> {
        read_text(deserializer, CodeVisitor::codes(path))
    }
}

/// Reads what was written as a text, by this adapter or by `as_name`.
pub(super) fn read_text<'de, T: Coded, D: Deserializer<'de>>(
    deserializer: D,
    visitor: CodeVisitor<T>,
) -> Result<T, D::Error> {
    if deserializer.is_human_readable() {
        CodeOf::<T>::read_any(deserializer, visitor)
    } else {
        deserializer.deserialize_str(visitor)
    }
}
