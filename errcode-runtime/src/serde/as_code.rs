//! A code as its own type: an integer or a text. What every enum and
//! [`OrUnknown`](crate::OrUnknown) do without an attribute.
//!
//! See [the module above](super) for what is read.

use serde_core::{Deserializer, Serializer};

use super::coded::{CodeOf, Coded};
use super::field::{Adapted, Form};
use super::visitor::CodeVisitor;
use super::wire::Wire;

/// Writes the code; `None` as nothing (`null` in JSON).
///
/// # Errors
///
/// Those of the format.
pub fn serialize<T: Adapted, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.write::<AsCode, S>(serializer)
}

/// Reads a code.
///
/// # Errors
///
/// Those of the format; for a value that is no code, one that names the value
/// and the enum.
pub fn deserialize<'de, T: Adapted, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::read::<AsCode, D>(deserializer)
}

pub(super) enum AsCode {}

impl Form for AsCode {
    fn write<T: Coded, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        CodeOf::<T>::write(value.wire_code(), serializer)
    }

    fn read<'de, T: Coded, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        if deserializer.is_human_readable() {
            CodeOf::<T>::read_any(deserializer, CodeVisitor::codes())
        } else {
            CodeOf::<T>::read_own(deserializer, CodeVisitor::codes())
        }
    }
}
