//! Codes in serde's formats. With the feature `serde`; its modules stand at the
//! root of the crate, as one called `serde` would be ambiguous beside the crate.

pub(crate) mod body;
mod coded;
mod field;
#[cfg(feature = "alloc")]
pub(crate) mod json;
#[cfg(feature = "alloc")]
mod problem;
mod visitor;
pub(crate) mod wire;

pub mod as_code;
pub mod as_name;
pub mod as_string;

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

pub use self::field::CodeField;
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
