//! Receives what a format has, and makes a code of it.

use core::any::type_name;
use core::fmt::{self, Debug};
use core::marker::PhantomData;

use serde_core::de::{Error, Expected, Unexpected, Visitor};

use super::coded::{CodeOf, Coded, Ref};
use super::wire::Wire;
use crate::error_code::ErrorCode;

/// Reads a `T`. Whatever it does not expect is serde's ordinary error.
pub struct CodeVisitor<T> {
    texts: Texts,
    /// The names that lead to the code; empty where only the format knows them.
    path: &'static str,
    value: PhantomData<T>,
}

/// What a text may be.
enum Texts {
    None,
    Codes,
    NamesAndCodes,
}

impl<T: Coded> CodeVisitor<T> {
    /// Integers, and the texts of codes.
    pub(super) const fn codes(path: &'static str) -> Self {
        Self { texts: Texts::Codes, path, value: PhantomData }
    }

    /// Codes, and the names of variants.
    pub(super) const fn names_and_codes(path: &'static str) -> Self {
        Self { texts: Texts::NamesAndCodes, path, value: PhantomData }
    }

    pub(super) const fn integers_only(self) -> Self {
        Self { texts: Texts::None, ..self }
    }

    fn integer<X: Error>(self, value: impl TryInto<i128> + Copy + Debug) -> Result<T, X> {
        let code = value.try_into().ok().and_then(CodeOf::<T>::from_integer);
        self.code(code, value)
    }

    fn code<X: Error>(self, code: Option<Ref<'_, T>>, value: impl Debug) -> Result<T, X> {
        let found = code.and_then(T::from_wire_code);
        found.ok_or_else(|| X::custom(format_args!("{value:?} is not {}", &self as &dyn Expected)))
    }
}

impl<T: Coded> Visitor<'_> for CodeVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.texts {
            Texts::None | Texts::Codes => "a code",
            Texts::NamesAndCodes => "a name or a code",
        };
        write!(f, "{what} of {}", short_name::<T::Enum>())?;
        if self.path.is_empty() { Ok(()) } else { write!(f, " as member `{}`", self.path) }
    }

    fn visit_i64<X: Error>(self, value: i64) -> Result<T, X> {
        self.integer(value)
    }

    fn visit_u64<X: Error>(self, value: u64) -> Result<T, X> {
        self.integer(value)
    }

    fn visit_i128<X: Error>(self, value: i128) -> Result<T, X> {
        self.integer(value)
    }

    fn visit_u128<X: Error>(self, value: u128) -> Result<T, X> {
        self.integer(value)
    }

    fn visit_str<X: Error>(self, text: &str) -> Result<T, X> {
        let variant = match self.texts {
            Texts::None => return Err(X::invalid_type(Unexpected::Str(text), &self)),
            Texts::Codes => None,
            Texts::NamesAndCodes => T::Enum::from_name(text),
        };
        match variant {
            Some(variant) => Ok(T::from_variant(variant)),
            None => self.code(CodeOf::<T>::from_text(text), text),
        }
    }
}

/// The name of an enum without its path, which is nothing to whoever reads the
/// error.
pub(super) fn short_name<E>() -> &'static str {
    let path = type_name::<E>();
    path.rsplit_once("::").map_or(path, |(_, name)| name)
}
