//! Values of one type, where another type is nothing: what an API sends beside
//! the code is not to be in the way of the code.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{
    DeserializeSeed, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde_core::{Deserialize, Deserializer};

use super::Name;
use crate::kind::Kind;

/// What a member can be, made of what a format has; nothing of another type.
pub trait Scalar: for<'de> Deserialize<'de> {
    const KIND: Kind;

    fn from_bool(_: bool) -> Option<Self> {
        None
    }

    fn from_integer(_: i128) -> Option<Self> {
        None
    }

    fn from_float(_: f64) -> Option<Self> {
        None
    }

    fn from_text(_: &str) -> Option<Self> {
        None
    }
}

impl Scalar for bool {
    const KIND: Kind = Kind::Bool;

    fn from_bool(value: bool) -> Option<Self> {
        Some(value)
    }
}

impl Scalar for i64 {
    const KIND: Kind = Kind::Integer;

    fn from_integer(value: i128) -> Option<Self> {
        value.try_into().ok()
    }
}

impl Scalar for u64 {
    const KIND: Kind = Kind::Integer;

    fn from_integer(value: i128) -> Option<Self> {
        value.try_into().ok()
    }
}

impl Scalar for f64 {
    const KIND: Kind = Kind::Number;

    #[allow(clippy::cast_precision_loss, reason = "as every reader of JSON does")]
    fn from_integer(value: i128) -> Option<Self> {
        Some(value as Self)
    }

    fn from_float(value: f64) -> Option<Self> {
        Some(value)
    }
}

#[cfg(feature = "alloc")]
impl Scalar for alloc::string::String {
    const KIND: Kind = Kind::Text;

    fn from_text(value: &str) -> Option<Self> {
        Some(value.into())
    }
}

/// As what `serde_json` gives a number with a fraction, where some crate has turned
/// on its feature `arbitrary_precision`: a map of this name and a text.
pub(in crate::serde) const NUMBER: &str = "$serde_json::private::Number";

fn is_number(name: &[u8]) -> Option<usize> {
    (name == NUMBER.as_bytes()).then_some(0)
}

/// The text of a number.
struct Digits(f64);

impl Scalar for Digits {
    const KIND: Kind = Kind::Number;

    fn from_text(value: &str) -> Option<Self> {
        value.parse().ok().map(Self)
    }
}

impl<'de> Deserialize<'de> for Digits {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        f64::deserialize(deserializer).map(Self)
    }
}

/// Reads a `T`, or nothing. Formats that do not tell their types are asked for
/// an `Option<T>`.
pub(super) struct Lenient<T>(PhantomData<T>);

impl<T> Lenient<T> {
    pub(super) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<'de, T: Scalar> DeserializeSeed<'de> for Lenient<T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(self)
        } else {
            Option::deserialize(deserializer)
        }
    }
}

impl<'de, T: Scalar> Visitor<'de> for Lenient<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<X: Error>(self, value: bool) -> Result<Option<T>, X> {
        Ok(T::from_bool(value))
    }

    fn visit_i64<X: Error>(self, value: i64) -> Result<Option<T>, X> {
        Ok(T::from_integer(value.into()))
    }

    fn visit_u64<X: Error>(self, value: u64) -> Result<Option<T>, X> {
        Ok(T::from_integer(value.into()))
    }

    fn visit_i128<X: Error>(self, value: i128) -> Result<Option<T>, X> {
        Ok(T::from_integer(value))
    }

    fn visit_u128<X: Error>(self, value: u128) -> Result<Option<T>, X> {
        Ok(value.try_into().ok().and_then(T::from_integer))
    }

    fn visit_f64<X: Error>(self, value: f64) -> Result<Option<T>, X> {
        Ok(T::from_float(value))
    }

    fn visit_str<X: Error>(self, value: &str) -> Result<Option<T>, X> {
        Ok(T::from_text(value))
    }

    fn visit_bytes<X: Error>(self, _: &[u8]) -> Result<Option<T>, X> {
        Ok(None)
    }

    fn visit_unit<X: Error>(self) -> Result<Option<T>, X> {
        Ok(None)
    }

    fn visit_none<X: Error>(self) -> Result<Option<T>, X> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Option<T>, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Option<T>, A::Error> {
        while values.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Option<T>, A::Error> {
        let mut number = None;
        while let Some(name) = map.next_key_seed(Name { len: 0, find: is_number })? {
            if name.is_some() {
                number = map.next_value_seed(Lenient::<Digits>::new())?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(number.and_then(|Digits(number)| T::from_float(number)))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, value: A) -> Result<Option<T>, A::Error> {
        let (IgnoredAny, variant) = value.variant()?;
        variant.newtype_variant::<IgnoredAny>()?;
        Ok(None)
    }
}
