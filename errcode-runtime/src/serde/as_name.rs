//! The name of the variant, for people who read logs and configuration.
//!
//! The code is what identifies an error; a name may change when the document
//! does. Keep names out of what outlives a build.
//!
//! An unknown code has no name: [`OrUnknown`](crate::OrUnknown) writes its code,
//! as a text like the names. So whatever is no name is read as a code, and in
//! human-readable formats an integer also as a number. A name that is unknown
//! is therefore an error where codes are integers, even for `OrUnknown`: no
//! code can be told from it. Where codes are texts, it is an unknown code.

use serde_core::ser::Error;
use serde_core::{Deserializer, Serializer};

use super::as_string::read_text;
use super::coded::{CodeOf, Coded, Ref};
use super::field::{CodeField, Form};
use super::visitor::{CodeVisitor, short_name};
use super::wire::Wire;
use crate::error_code::ErrorCode;

/// Writes the name, or the code if it is unknown; `None` as nothing (`null` in
/// JSON).
///
/// # Errors
///
/// Those of the format; and for an unknown code whose text is the name of a
/// variant, which would be read back as that variant.
pub fn serialize<T: CodeField, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.write::<AsName, S>(serializer)
}

/// Reads a name, or a code that was unknown when it was written.
///
/// # Errors
///
/// Those of the format; for a value that is neither a name nor a code, one
/// that names the value and the enum.
pub fn deserialize<'de, T: CodeField, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    T::read::<AsName, D>(deserializer, "")
}

enum AsName {}

impl Form for AsName {
    fn write<T: Coded, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        match value.variant() {
            Some(variant) => serializer.serialize_str(variant.name()),
            None => write_unknown::<T, S>(value.wire_code(), serializer),
        }
    }

    fn read<'de, T: Coded, D: Deserializer<'de>>(
        deserializer: D,
        path: &'static str,
    ) -> Result<T, D::Error> {
        read_text(deserializer, CodeVisitor::names_and_codes(path))
    }
}

fn write_unknown<T: Coded, S: Serializer>(
    code: Ref<'_, T>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if CodeOf::<T>::is_name::<T::Enum>(code) {
        let name = short_name::<T::Enum>();
        return Err(S::Error::custom(format_args!(
            "{code:?} is an unknown code, and a name of {name}"
        )));
    }
    serializer.collect_str(&code)
}
