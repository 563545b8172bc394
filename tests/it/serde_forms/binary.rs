//! Formats that are not human-readable: a code is its own type.

use std::fmt::Debug;

use errcodes::OrUnknown;
use postcard::{from_bytes, to_allocvec};
use serde::de::value::{Error, StrDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::{Deserialize, Serialize, forward_to_deserialize_any};

use super::{
    AsCode, AsName, AsString, BodyError, BucketError, DeepError, TextError, WideError, unknown,
};

/// Both are written as the same bytes, and the value is read from them.
#[track_caller]
fn assert_same<'de, T: Serialize + Deserialize<'de> + PartialEq + Debug>(
    value: &T,
    like: &impl Serialize,
) {
    let bytes = to_allocvec(like).unwrap().leak();
    assert_eq!(to_allocvec(value).unwrap(), bytes);
    assert_eq!(from_bytes::<T>(bytes).unwrap(), *value);
}

#[test]
fn a_code_is_its_own_type() {
    assert_same(&BodyError::NeedBody, &BodyError::NeedBody.code());
    assert_same(&BucketError::WrongBucket, &-61_i32);
    assert_same(&WideError::TheLargest, &u64::MAX);
    assert_same(&DeepError::TheSmallest, &i64::MIN);
    assert_same(&TextError::NoBucket, &"NO_BUCKET");
    assert_same(&OrUnknown::Known(BodyError::NeedBody), &40_000_002_i64);
    assert_same(&unknown(1), &1_i64);
    assert_same(&OrUnknown::<TextError>::from_code("NoKey"), &"NoKey");
    assert_same(&AsCode(Some(BodyError::NeedBody)), &Some(40_000_002_i64));
    assert_same(&AsCode(None::<OrUnknown<BodyError>>), &None::<i64>);
}

#[test]
fn as_string_and_as_name_are_texts() {
    assert_same(&AsString(BodyError::NeedBody), &"40000002");
    assert_same(&AsString(Some(unknown(1))), &Some("1"));
    assert_same(&AsString(None::<BodyError>), &None::<&str>);
    assert_same(&AsString(TextError::NoBucket), &"NO_BUCKET");
    assert_same(&AsName(BodyError::NeedBody), &"NeedBody");
    assert_same(&AsName(Some(unknown(1))), &Some("1"));
    assert_same(&AsName(OrUnknown::<TextError>::from_code("NoKey")), &"NoKey");
}

/// A format that gives a text whatever it is asked for.
struct Texts(StrDeserializer<'static, Error>);

impl<'de> Deserializer<'de> for Texts {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.0.deserialize_any(visitor)
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[test]
fn a_decimal_text_is_no_integer() {
    fn read<'de, T: Deserialize<'de>>() -> Result<T, String> {
        T::deserialize(Texts("40000002".into_deserializer())).map_err(|error| error.to_string())
    }
    let error = r#"invalid type: string "40000002", expected a code of BodyError"#;
    assert_eq!(read::<BodyError>().unwrap_err(), error);
    assert_eq!(read::<OrUnknown<BodyError>>().unwrap_err(), error);
    assert_eq!(read::<AsString<BodyError>>(), Ok(AsString(BodyError::NeedBody)));
    assert_eq!(read::<OrUnknown<TextError>>(), Ok(OrUnknown::from_code("40000002")));
}
