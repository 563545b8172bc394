//! Whether a value of any type is written as nothing, as `None` is: it asks the
//! value itself.

use core::fmt;

use serde_core::ser::{Error, Impossible};
use serde_core::{Serialize, Serializer};

pub(super) fn is_none<T: Serialize>(value: &T) -> bool {
    value.serialize(Probe).unwrap_or(false)
}

struct Probe;

/// The value is something, and has parts.
#[derive(Debug)]
struct HasParts;

impl fmt::Display for HasParts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value with parts")
    }
}

impl core::error::Error for HasParts {}

impl Error for HasParts {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

type Parts = Impossible<bool, HasParts>;

macro_rules! something {
    ($($method:ident($($ty:ty),*);)*) => {$(
        fn $method(self, $(_: $ty),*) -> Result<bool, HasParts> {
            Ok(false)
        }
    )*};
}

macro_rules! parts {
    ($($method:ident($($ty:ty),*);)*) => {$(
        fn $method(self, $(_: $ty),*) -> Result<Parts, HasParts> {
            Err(HasParts)
        }
    )*};
}

impl Serializer for Probe {
    type Ok = bool;
    type Error = HasParts;
    type SerializeSeq = Parts;
    type SerializeTuple = Parts;
    type SerializeTupleStruct = Parts;
    type SerializeTupleVariant = Parts;
    type SerializeMap = Parts;
    type SerializeStruct = Parts;
    type SerializeStructVariant = Parts;

    something! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_i128(i128);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_u128(u128);
        serialize_f32(f32);
        serialize_f64(f64);
        serialize_char(char);
        serialize_str(&str);
        serialize_bytes(&[u8]);
        serialize_unit_struct(&'static str);
        serialize_unit_variant(&'static str, u32, &'static str);
    }

    parts! {
        serialize_seq(Option<usize>);
        serialize_tuple(usize);
        serialize_tuple_struct(&'static str, usize);
        serialize_tuple_variant(&'static str, u32, &'static str, usize);
        serialize_map(Option<usize>);
        serialize_struct(&'static str, usize);
        serialize_struct_variant(&'static str, u32, &'static str, usize);
    }

    fn serialize_none(self) -> Result<bool, HasParts> {
        Ok(true)
    }

    fn serialize_unit(self) -> Result<bool, HasParts> {
        Ok(true)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<bool, HasParts> {
        Ok(false)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<bool, HasParts> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<bool, HasParts> {
        Ok(false)
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, _: &T) -> Result<bool, HasParts> {
        Ok(false)
    }
}
