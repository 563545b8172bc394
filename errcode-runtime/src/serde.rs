//! Codes in serde's formats. With the feature `serde`.
//!
//! Every generated enum and [`OrUnknown`] are written as their code, without an
//! attribute. The modules are for fields that some API writes differently:
//!
//! | `#[serde(with = "..")]` | writes | in JSON |
//! |---|---|---|
//! | [`errcodes::serde::as_code`](as_code), or no attribute | the code | `40400001` |
//! | [`errcodes::serde::as_string`](as_string) | the code as a text | `"40400001"` |
//! | [`errcodes::serde::as_name`](as_name) | the name of the variant | `"FileOrDirectoryNotFound"` |
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
//! A value that is no code gives an error with the value and the name of the
//! enum. Nothing here panics, and reading an integer allocates nothing.

pub(crate) mod body;
mod coded;
mod field;
mod visitor;
pub(crate) mod wire;

pub mod as_code;
pub mod as_name;
pub mod as_string;

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

pub use self::field::Adapted;
use crate::code::KeepCode;
use crate::error_code::ErrorCode;
use crate::or_unknown::OrUnknown;

/// Written as its code, known or not.
impl<E: ErrorCode<Code: KeepCode>> Serialize for OrUnknown<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        as_code::serialize(self, serializer)
    }
}

/// Every value of the code's type is read. In human-readable formats an
/// integer may also be a decimal text.
impl<'de, E: ErrorCode<Code: KeepCode>> Deserialize<'de> for OrUnknown<E> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        as_code::deserialize(deserializer)
    }
}
