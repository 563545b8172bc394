//! Codes in serde's formats: what is written, what is read, and what is refused
//! in which words.

mod binary;
mod errors;
mod hostile;

use errcodes::CodeField;
use errcodes::{OrUnknown, errcodes};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, from_str, from_value, json, to_value};

errcodes! {
    /// | Code     | Message   |
    /// |----------|-----------|
    /// | 40000002 | need body |
    /// | 0        | fine      |
    pub enum BodyError {}

    /// | Code | Message        |
    /// |------|----------------|
    /// | -61  | wrong bucket   |
    /// | 7    | wrong sign     |
    pub enum BucketError {}

    /// | Code                 | Message      |
    /// |----------------------|--------------|
    /// | 18446744073709551615 | the largest  |
    /// | 9007199254740993     | no double    |
    #[errcodes(code_type = u64)]
    pub enum WideError {}

    /// | Code                 | Message      |
    /// |----------------------|--------------|
    /// | -9223372036854775808 | the smallest |
    /// | 9223372036854775807  | the largest  |
    pub enum DeepError {}

    /// | Code         | Message               |
    /// |--------------|-----------------------|
    /// | NO_BUCKET    | there is no bucket    |
    /// | AccessDenied | you are not permitted |
    pub enum TextError {}
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent, bound = "T: CodeField")]
pub(crate) struct AsCode<T>(#[serde(with = "errcodes::as_code")] pub(crate) T);

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent, bound = "T: CodeField")]
pub(crate) struct AsString<T>(#[serde(with = "errcodes::as_string")] pub(crate) T);

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent, bound = "T: CodeField")]
pub(crate) struct AsName<T>(#[serde(with = "errcodes::as_name")] pub(crate) T);

fn unknown(code: i64) -> OrUnknown<BodyError> {
    OrUnknown::from_code(code)
}

/// The value is written as the JSON, and read from it as text, as a tree and
/// from a reader, which lend texts in different ways.
#[track_caller]
fn assert_json<T>(value: &T, json: &Value)
where
    T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let text = json.to_string();
    assert_eq!(to_value(value).unwrap(), *json);
    assert_eq!(from_str::<T>(&text).unwrap(), *value);
    assert_eq!(from_value::<T>(json.clone()).unwrap(), *value);
    assert_eq!(serde_json::from_reader::<_, T>(text.as_bytes()).unwrap(), *value);
}

#[test]
fn an_enum_is_written_as_its_code() {
    assert_json(&BodyError::NeedBody, &json!(40_000_002));
    assert_json(&BucketError::WrongBucket, &json!(-61));
    assert_json(&TextError::NoBucket, &json!("NO_BUCKET"));
    assert_json(&OrUnknown::Known(BodyError::NeedBody), &json!(40_000_002));
    assert_json(&Some(BodyError::NeedBody), &json!(40_000_002));
    assert_json(&None::<BodyError>, &json!(null));
}

#[test]
fn an_unknown_code_is_written_back_as_it_came() {
    assert_json(&unknown(40_499_999), &json!(40_499_999));
    assert_json(&OrUnknown::<BucketError>::from_code(-1), &json!(-1));
    assert_json(&OrUnknown::<TextError>::from_code("NO_KEY"), &json!("NO_KEY"));
    assert_json(&OrUnknown::<TextError>::from_code("\"\n错"), &json!("\"\n错"));
}

#[test]
fn a_known_code_is_never_read_as_unknown() {
    let read: OrUnknown<BodyError> = from_str("40000002").unwrap();
    assert!(matches!(read, OrUnknown::Known(BodyError::NeedBody)));
    let read: OrUnknown<TextError> = from_str(r#""AccessDenied""#).unwrap();
    assert!(matches!(read, OrUnknown::Known(TextError::AccessDenied)));
}

#[test]
fn integers_are_exact_at_the_limits_of_their_types() {
    assert_json(&WideError::TheLargest, &json!(u64::MAX));
    assert_json(&WideError::NoDouble, &json!((1_u64 << 53) + 1));
    assert_json(&DeepError::TheSmallest, &json!(i64::MIN));
    assert_json(&DeepError::TheLargest, &json!(i64::MAX));
    for text in ["18446744073709551615", r#""18446744073709551615""#] {
        assert_eq!(from_str::<WideError>(text).unwrap(), WideError::TheLargest);
    }
    for text in ["-9223372036854775808", r#""-9223372036854775808""#] {
        assert_eq!(from_str::<DeepError>(text).unwrap(), DeepError::TheSmallest);
    }
}

#[test]
fn an_integer_is_also_read_from_a_decimal_text() {
    assert_eq!(from_str::<BodyError>(r#""40000002""#).unwrap(), BodyError::NeedBody);
    assert_eq!(from_str::<BodyError>(r#""0""#).unwrap(), BodyError::Fine);
    assert_eq!(from_str::<BodyError>(r#""4000000\u0032""#).unwrap(), BodyError::NeedBody);
    assert_eq!(from_str::<BucketError>(r#""-61""#).unwrap(), BucketError::WrongBucket);
    let unknown = unknown(40_499_999);
    assert_eq!(from_str::<OrUnknown<BodyError>>(r#""40499999""#).unwrap(), unknown);
}

#[test]
fn as_code_is_what_is_written_without_an_attribute() {
    let [known, other] = [OrUnknown::Known(BodyError::NeedBody), unknown(1)];
    assert_json(&AsCode(BodyError::NeedBody), &json!(40_000_002));
    assert_json(&AsCode(Some(BodyError::NeedBody)), &json!(40_000_002));
    assert_json(&AsCode(None::<BodyError>), &json!(null));
    assert_json(&AsCode(known), &json!(40_000_002));
    assert_json(&AsCode(other), &json!(1));
    assert_json(&AsCode(Some(other)), &json!(1));
    assert_json(&AsCode(None::<OrUnknown<BodyError>>), &json!(null));
}

#[test]
fn as_string_writes_decimal_texts() {
    let [known, other] = [OrUnknown::Known(BodyError::NeedBody), unknown(1)];
    assert_json(&AsString(BodyError::NeedBody), &json!("40000002"));
    assert_json(&AsString(Some(BodyError::NeedBody)), &json!("40000002"));
    assert_json(&AsString(None::<BodyError>), &json!(null));
    assert_json(&AsString(known), &json!("40000002"));
    assert_json(&AsString(other), &json!("1"));
    assert_json(&AsString(Some(other)), &json!("1"));
    assert_json(&AsString(None::<OrUnknown<BodyError>>), &json!(null));
    assert_json(&AsString(BucketError::WrongBucket), &json!("-61"));
    assert_json(&AsString(TextError::NoBucket), &json!("NO_BUCKET"));
}

#[test]
fn as_string_also_reads_the_number() {
    let read: AsString<BodyError> = from_str("40000002").unwrap();
    assert_eq!(read, AsString(BodyError::NeedBody));
    let read: AsString<Option<OrUnknown<BodyError>>> = from_str("1").unwrap();
    assert_eq!(read, AsString(Some(unknown(1))));
}

#[test]
fn as_name_writes_names() {
    let [known, other] = [OrUnknown::Known(BodyError::NeedBody), unknown(1)];
    assert_json(&AsName(BodyError::NeedBody), &json!("NeedBody"));
    assert_json(&AsName(Some(BodyError::NeedBody)), &json!("NeedBody"));
    assert_json(&AsName(None::<BodyError>), &json!(null));
    assert_json(&AsName(known), &json!("NeedBody"));
    assert_json(&AsName(other), &json!("1"));
    assert_json(&AsName(Some(other)), &json!("1"));
    assert_json(&AsName(None::<OrUnknown<BodyError>>), &json!(null));
    assert_json(&AsName(TextError::NoBucket), &json!("NoBucket"));
    assert_json(&AsName(OrUnknown::<TextError>::from_code("NoKey")), &json!("NoKey"));
}

#[test]
fn a_code_that_had_no_name_when_it_was_written_is_known_when_it_has_one() {
    for text in ["40000002", r#""40000002""#] {
        assert_eq!(from_str::<AsName<BodyError>>(text).unwrap(), AsName(BodyError::NeedBody));
    }
    let read: AsName<OrUnknown<TextError>> = from_str(r#""NO_BUCKET""#).unwrap();
    assert_eq!(read.0, TextError::NoBucket);
}

#[test]
fn an_error_can_be_the_key_of_a_map() {
    let counts = std::collections::HashMap::from([(BodyError::NeedBody, 3)]);
    assert_json(&counts, &json!({"40000002": 3}));
    let counts = std::collections::HashMap::from([(unknown(1), 3)]);
    assert_json(&counts, &json!({"1": 3}));
}

/// serde keeps such bodies in a tree of its own before it reads them.
#[test]
fn bodies_can_be_flattened_and_untagged() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Inner {
        code: OrUnknown<BodyError>,
        #[serde(default, with = "errcodes::as_string")]
        cause: Option<BucketError>,
    }
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(untagged)]
    enum Body {
        Failed {
            #[serde(flatten)]
            inner: Inner,
        },
        Done(bool),
    }
    let body = |code, cause| Body::Failed { inner: Inner { code, cause } };
    let known = OrUnknown::Known(BodyError::NeedBody);
    assert_json(&body(known, None), &json!({"code": 40_000_002, "cause": null}));
    assert_json(&body(unknown(1), Some(BucketError::WrongSign)), &json!({"code": 1, "cause": "7"}));
    assert_json(&Body::Done(true), &json!(true));
    assert_eq!(from_str::<Body>(r#"{"code": "40000002"}"#).unwrap(), body(known, None));
}
