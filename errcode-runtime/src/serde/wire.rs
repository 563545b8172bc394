//! The types of codes, as formats know them.

use serde_core::{Deserializer, Serializer};

use super::coded::Coded;
use super::visitor::CodeVisitor;
use crate::code::Code;
use crate::error_code::ErrorCode;

/// What every code can do. `Code` has it through its seal, so that generic
/// code needs no bound for it.
pub trait Wire {
    /// That of an integer, as `OpenAPI` calls it.
    #[cfg(feature = "alloc")]
    const FORMAT: Option<&'static str>;

    fn write<S: Serializer>(
        code: <Self as Code>::Ref<'_>,
        serializer: S,
    ) -> Result<S::Ok, S::Error>
    where
        Self: Code;

    /// Asks a format for the code's own type, and for nothing else.
    fn read_own<'de, T: Coded, D: Deserializer<'de>>(
        deserializer: D,
        visitor: CodeVisitor<T>,
    ) -> Result<T, D::Error>;

    /// Asks a format that tells its types for whatever stands there.
    fn read_any<'de, T: Coded, D: Deserializer<'de>>(
        deserializer: D,
        visitor: CodeVisitor<T>,
    ) -> Result<T, D::Error>;

    fn from_integer(code: i128) -> Option<<Self as Code>::Ref<'static>>
    where
        Self: Code;

    /// What stands where a code will be.
    fn blank() -> <Self as Code>::Ref<'static>
    where
        Self: Code;

    fn from_text(text: &str) -> Option<<Self as Code>::Ref<'_>>
    where
        Self: Code;

    /// Whether a code is read as a name of the enum, too.
    fn is_name<E: ErrorCode>(code: <Self as Code>::Ref<'_>) -> bool
    where
        Self: Code;
}

macro_rules! integers {
    ($($ty:ty, $format:literal, $serialize:ident, $deserialize:ident;)*) => {$(
        impl Wire for $ty {
            #[cfg(feature = "alloc")]
            const FORMAT: Option<&'static str> = Some($format);

            fn write<S: Serializer>(code: $ty, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.$serialize(code)
            }

            fn read_own<'de, T: Coded, D: Deserializer<'de>>(
                deserializer: D,
                visitor: CodeVisitor<T>,
            ) -> Result<T, D::Error> {
                deserializer.$deserialize(visitor.integers_only())
            }

            fn read_any<'de, T: Coded, D: Deserializer<'de>>(
                deserializer: D,
                visitor: CodeVisitor<T>,
            ) -> Result<T, D::Error> {
                deserializer.deserialize_any(visitor)
            }

            fn from_integer(code: i128) -> Option<$ty> {
                code.try_into().ok()
            }

            fn blank() -> $ty {
                0
            }

            fn from_text(text: &str) -> Option<$ty> {
                if is_decimal(text) { text.parse().ok() } else { None }
            }

            fn is_name<E: ErrorCode>(_: $ty) -> bool {
                false
            }
        }
    )*};
}

integers! {
    u32, "int64", serialize_u32, deserialize_u32;
    i32, "int32", serialize_i32, deserialize_i32;
    u64, "uint64", serialize_u64, deserialize_u64;
    i64, "int64", serialize_i64, deserialize_i64;
}

impl Wire for &'static str {
    #[cfg(feature = "alloc")]
    const FORMAT: Option<&'static str> = None;

    fn write<S: Serializer>(code: &str, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(code)
    }

    fn read_own<'de, T: Coded, D: Deserializer<'de>>(
        deserializer: D,
        visitor: CodeVisitor<T>,
    ) -> Result<T, D::Error> {
        deserializer.deserialize_str(visitor)
    }

    // Asked for a text, YAML gives `404` as one.
    fn read_any<'de, T: Coded, D: Deserializer<'de>>(
        deserializer: D,
        visitor: CodeVisitor<T>,
    ) -> Result<T, D::Error> {
        deserializer.deserialize_str(visitor)
    }

    fn from_integer(_: i128) -> Option<&'static str> {
        None
    }

    fn blank() -> &'static str {
        ""
    }

    fn from_text(text: &str) -> Option<&str> {
        Some(text)
    }

    fn is_name<E: ErrorCode>(code: &str) -> bool {
        E::from_name(code).is_some()
    }
}

/// Whether an integer is written as it would be written here. `parse` alone
/// also reads `+7` and `007`, which would not be written back as they came.
///
/// ```text
/// decimal = "0" | [ "-" ] ( "1" .. "9" ) { digit }
/// ```
///
/// What follows the first digit is left to `parse`.
fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    text == "0" || digits.starts_with(|first| matches!(first, '1'..='9'))
}
