//! JSON of whatever serde can write.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde_core::ser::{
    SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};
use serde_core::{Serialize, Serializer};

use crate::json::Json;

/// The JSON of a value; nothing where its own impl fails, or a key is no text.
pub(crate) fn json_of(value: &(impl Serialize + ?Sized)) -> Option<Json> {
    value.serialize(ToJson).ok()
}

/// As `serde_json` does it.
struct ToJson;

/// A list or an object that is being written.
#[derive(Default)]
struct Parts {
    items: Vec<Json>,
    members: Vec<(String, Json)>,
    key: String,
    /// The name of the variant around it.
    variant: Option<&'static str>,
}

impl Parts {
    fn of_variant(variant: &'static str) -> Self {
        Self { variant: Some(variant), ..Self::default() }
    }

    fn item(&mut self, value: &(impl Serialize + ?Sized)) -> fmt::Result {
        self.items.push(value.serialize(ToJson)?);
        Ok(())
    }

    fn member(&mut self, name: &str, value: &(impl Serialize + ?Sized)) -> fmt::Result {
        self.members.push((name.to_string(), value.serialize(ToJson)?));
        Ok(())
    }

    fn list(self) -> Json {
        within(self.variant, Json::List(self.items))
    }

    fn object(self) -> Json {
        within(self.variant, Json::Object(self.members))
    }
}

fn within(variant: Option<&str>, value: Json) -> Json {
    match variant {
        Some(variant) => Json::Object(Vec::from([(variant.to_string(), value)])),
        None => value,
    }
}

macro_rules! scalars {
    ($($function:ident($value:ident: $ty:ty) => $json:expr;)*) => {$(
        fn $function(self, $value: $ty) -> Result<Json, fmt::Error> {
            Ok($json)
        }
    )*};
}

impl Serializer for ToJson {
    type Ok = Json;
    type Error = fmt::Error;
    type SerializeSeq = Parts;
    type SerializeTuple = Parts;
    type SerializeTupleStruct = Parts;
    type SerializeTupleVariant = Parts;
    type SerializeMap = Parts;
    type SerializeStruct = Parts;
    type SerializeStructVariant = Parts;

    scalars! {
        serialize_bool(value: bool) => Json::Bool(value);
        serialize_i8(value: i8) => Json::Integer(value.into());
        serialize_i16(value: i16) => Json::Integer(value.into());
        serialize_i32(value: i32) => Json::Integer(value.into());
        serialize_i64(value: i64) => Json::Integer(value);
        serialize_u8(value: u8) => Json::Integer(value.into());
        serialize_u16(value: u16) => Json::Integer(value.into());
        serialize_u32(value: u32) => Json::Integer(value.into());
        serialize_u64(value: u64) => i64::try_from(value).map_or(Json::Unsigned(value), Json::Integer);
        serialize_f32(value: f32) => float(value.into());
        serialize_f64(value: f64) => float(value);
        serialize_char(value: char) => Json::Text(value.to_string());
        serialize_str(value: &str) => value.into();
        serialize_bytes(value: &[u8]) => Json::List(value.iter().map(|byte| Json::Integer((*byte).into())).collect());
        serialize_unit_struct(_name: &'static str) => Json::Null;
    }

    fn serialize_none(self) -> Result<Json, fmt::Error> {
        Ok(Json::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Json, fmt::Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Json, fmt::Error> {
        Ok(Json::Null)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Json, fmt::Error> {
        Ok(variant.into())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Json, fmt::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Json, fmt::Error> {
        Ok(within(Some(variant), value.serialize(self)?))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts, fmt::Error> {
        Ok(Parts::default())
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts, fmt::Error> {
        Ok(Parts::default())
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Parts, fmt::Error> {
        Ok(Parts::default())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Parts, fmt::Error> {
        Ok(Parts::of_variant(variant))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts, fmt::Error> {
        Ok(Parts::default())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts, fmt::Error> {
        Ok(Parts::default())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Parts, fmt::Error> {
        Ok(Parts::of_variant(variant))
    }
}

/// JSON has no other numbers.
fn float(value: f64) -> Json {
    if value.is_finite() { Json::Float(value) } else { Json::Null }
}

macro_rules! lists {
    ($($part:ident::$function:ident)*) => {$(
        impl $part for Parts {
            type Ok = Json;
            type Error = fmt::Error;

            fn $function<T: Serialize + ?Sized>(&mut self, value: &T) -> fmt::Result {
                self.item(value)
            }

            fn end(self) -> Result<Json, fmt::Error> {
                Ok(self.list())
            }
        }
    )*};
}

lists! {
    SerializeSeq::serialize_element SerializeTuple::serialize_element
    SerializeTupleStruct::serialize_field SerializeTupleVariant::serialize_field
}

macro_rules! objects {
    ($($part:ident)*) => {$(
        impl $part for Parts {
            type Ok = Json;
            type Error = fmt::Error;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> fmt::Result {
                self.member(name, value)
            }

            fn end(self) -> Result<Json, fmt::Error> {
                Ok(self.object())
            }
        }
    )*};
}

objects! { SerializeStruct SerializeStructVariant }

impl SerializeMap for Parts {
    type Ok = Json;
    type Error = fmt::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> fmt::Result {
        self.key = match key.serialize(ToJson)? {
            Json::Text(key) => key,
            Json::Integer(key) => key.to_string(),
            Json::Unsigned(key) => key.to_string(),
            Json::Bool(key) => key.to_string(),
            _ => return Err(fmt::Error),
        };
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> fmt::Result {
        let key = core::mem::take(&mut self.key);
        self.member(&key, value)
    }

    fn end(self) -> Result<Json, fmt::Error> {
        Ok(self.object())
    }
}
