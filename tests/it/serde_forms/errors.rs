//! Errors name the value and the enum; the exact texts show that they list no
//! codes.

use errcodes::OrUnknown;
use serde::de::value::{BytesDeserializer, Error, I128Deserializer, U128Deserializer};
use serde::de::{Deserialize, DeserializeOwned};

use super::{AsName, AsString, BodyError, BucketError, DeepError, TextError, WideError};

/// Without the place, which is `serde_json`'s.
fn error<T: DeserializeOwned>(json: &str) -> String {
    let Err(error) = serde_json::from_str::<T>(json) else { panic!("{json} was read") };
    let error = error.to_string();
    error.split(" at line").next().unwrap_or_default().to_owned()
}

#[test]
fn an_unknown_code_is_an_error_of_the_enum() {
    assert_eq!(error::<BodyError>("40499999"), "40499999 is not a code of BodyError");
    assert_eq!(error::<BodyError>(r#""40499999""#), r#""40499999" is not a code of BodyError"#);
    assert_eq!(error::<BucketError>("-62"), "-62 is not a code of BucketError");
    assert_eq!(error::<TextError>(r#""NoKey""#), r#""NoKey" is not a code of TextError"#);
    assert_eq!(error::<Option<BodyError>>("1"), "1 is not a code of BodyError");
}

#[test]
fn a_number_outside_the_type_is_no_code_even_where_unknown_ones_are_kept() {
    for json in ["-1", r#""-1""#] {
        let expected = format!("{json} is not a code of WideError");
        assert_eq!(error::<OrUnknown<WideError>>(json), expected);
    }
    let expected = "invalid type: floating point `1.5`, expected a code of BodyError";
    assert_eq!(error::<OrUnknown<BodyError>>("1.5"), expected);
    let beyond = r#""18446744073709551616""#;
    let expected = format!("{beyond} is not a code of WideError");
    assert_eq!(error::<OrUnknown<WideError>>(beyond), expected);
    let beyond = "9223372036854775808";
    let expected = format!("{beyond} is not a code of DeepError");
    assert_eq!(error::<OrUnknown<DeepError>>(beyond), expected);
}

#[test]
fn numbers_of_128_bits_are_codes_if_they_fit() {
    let read = |value| BodyError::deserialize(U128Deserializer::<Error>::new(value));
    assert_eq!(read(40_000_002), Ok(BodyError::NeedBody));
    let largest = "340282366920938463463374607431768211455 is not a code of BodyError";
    assert_eq!(read(u128::MAX).unwrap_err().to_string(), largest);
    let read = |value| BucketError::deserialize(I128Deserializer::<Error>::new(value));
    assert_eq!(read(-61), Ok(BucketError::WrongBucket));
    let smallest = "-170141183460469231731687303715884105728 is not a code of BucketError";
    assert_eq!(read(i128::MIN).unwrap_err().to_string(), smallest);
}

#[test]
fn a_value_of_another_type_is_an_ordinary_error() {
    for (json, found) in [
        ("1.5", "floating point `1.5`"),
        ("1.0", "floating point `1.0`"),
        ("4e7", "floating point `40000000.0`"),
        ("true", "boolean `true`"),
        ("null", "null"),
        ("[1]", "sequence"),
        (r#"{"code": 1}"#, "map"),
    ] {
        let expected = format!("invalid type: {found}, expected a code of BodyError");
        assert_eq!(error::<BodyError>(json), expected);
        assert_eq!(error::<OrUnknown<BodyError>>(json), expected);
        assert_eq!(error::<AsString<BodyError>>(json), expected);
        let expected = format!("invalid type: {found}, expected a name or a code of BodyError");
        assert_eq!(error::<AsName<BodyError>>(json), expected);
    }
    let expected = "invalid type: integer `1`, expected a code of TextError";
    assert_eq!(error::<OrUnknown<TextError>>("1"), expected);
}

#[test]
fn bytes_are_no_text() {
    let bytes = BytesDeserializer::<Error>::new(b"40000002");
    let error = BodyError::deserialize(bytes).unwrap_err().to_string();
    assert_eq!(error, "invalid type: byte array, expected a code of BodyError");
}

/// Read, it would not be written back as it came.
#[test]
fn a_text_is_no_integer_unless_it_is_written_like_one() {
    for text in ["", "-", "+7", "007", "-0", "00", "--7", " 7", "7 ", "7.0", "7e0", "0x7", "７"] {
        let json = serde_json::to_string(text).unwrap();
        let expected = format!("{text:?} is not a code of BucketError");
        assert_eq!(error::<BucketError>(&json), expected);
        assert_eq!(error::<OrUnknown<BucketError>>(&json), expected);
        assert_eq!(error::<AsString<OrUnknown<BucketError>>>(&json), expected);
    }
}

/// No code can be told from a name that nobody has.
#[test]
fn an_unknown_name_is_an_error_where_codes_are_integers() {
    let expected = r#""NoSuchBody" is not a name or a code of BodyError"#;
    assert_eq!(error::<AsName<BodyError>>(r#""NoSuchBody""#), expected);
    assert_eq!(error::<AsName<OrUnknown<BodyError>>>(r#""NoSuchBody""#), expected);
}

/// `NoBucket` is the name of `NO_BUCKET`, and would be read as that.
#[test]
fn an_unknown_code_that_is_a_name_cannot_be_written_as_a_name() {
    let unknown = AsName(OrUnknown::<TextError>::from_code("NoBucket"));
    let error = serde_json::to_string(&unknown).unwrap_err().to_string();
    assert_eq!(error, r#""NoBucket" is an unknown code, and a name of TextError"#);
}
