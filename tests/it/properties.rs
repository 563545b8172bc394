//! What holds for every code of the five documents, and for every code and
//! every JSON that nobody thought of.

use std::fmt::Debug;

use errcodes::CodeField;
use errcodes::{ErrorCode, KeepCode, OrUnknown, errcodes};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::serde_forms::{AsCode, AsName, AsString, DeepError, TextError, WideError};

errcodes! {
    #[errcodes("docs-src/upyun.md")]
    enum UpyunError {}

    #[errcodes("docs-src/upyun-revised.md")]
    enum RevisedError {}

    #[errcodes("docs-src/qiniu-mix.md")]
    enum QiniuError {}

    #[errcodes("docs-src/tencent-cos.md", allow(duplicate_code))]
    enum TencentError {}

    #[errcodes("docs-src/upyun-console.md")]
    enum ConsoleError {}
}

trait Wire: Serialize + DeserializeOwned + PartialEq + Debug {}

impl<T: Serialize + DeserializeOwned + PartialEq + Debug> Wire for T {}

fn assert_round_trip<T: Wire>(value: &T) {
    let json = serde_json::to_string(value).unwrap();
    assert_eq!(serde_json::from_str::<T>(&json).unwrap(), *value, "{json}");
    let tree = serde_json::to_value(value).unwrap();
    assert_eq!(serde_json::from_value::<T>(tree).unwrap(), *value, "{json}");
    let bytes = postcard::to_allocvec(value).unwrap();
    assert_eq!(postcard::from_bytes::<T>(&bytes).unwrap(), *value, "{json}");
}

/// A value without an attribute, and with each adapter but the one for names,
/// which does not write every unknown code.
fn assert_codes_round_trip<T>(value: &T)
where
    T: Wire + CodeField + Clone,
    Option<T>: CodeField,
{
    assert_round_trip(value);
    assert_round_trip(&AsCode(value.clone()));
    assert_round_trip(&AsCode(Some(value.clone())));
    assert_round_trip(&AsString(value.clone()));
    assert_round_trip(&AsString(Some(value.clone())));
}

fn assert_names_round_trip<T>(value: &T)
where
    T: Wire + CodeField + Clone,
    Option<T>: CodeField,
{
    assert_round_trip(&AsName(value.clone()));
    assert_round_trip(&AsName(Some(value.clone())));
}

fn assert_every_code<E: ErrorCode<Code: KeepCode> + Wire>() {
    assert_round_trip(&AsName(None::<E>));
    for error in E::ALL {
        assert_codes_round_trip(error);
        assert_names_round_trip(error);
        assert_codes_round_trip(&OrUnknown::Known(*error));
        assert_names_round_trip(&OrUnknown::Known(*error));
    }
}

#[test]
fn every_code_of_the_five_documents_round_trips_in_every_form() {
    assert_every_code::<UpyunError>();
    assert_every_code::<RevisedError>();
    assert_every_code::<QiniuError>();
    assert_every_code::<TencentError>();
    assert_every_code::<ConsoleError>();
}

/// A client with an old document and one with a new document speak of one code.
#[test]
fn a_code_that_is_unknown_today_is_known_tomorrow() {
    for error in RevisedError::ALL {
        let json = serde_json::to_string(error).unwrap();
        let old: OrUnknown<UpyunError> = serde_json::from_str(&json).unwrap();
        assert_eq!(old.code(), error.code());
        let json = serde_json::to_string(&old).unwrap();
        assert_eq!(serde_json::from_str::<OrUnknown<RevisedError>>(&json).unwrap(), *error);
    }
}

/// Reads JSON in one form: whatever is read is read again from what it writes.
fn assert_reads<T: Wire>(json: &str) {
    if let Ok(value) = serde_json::from_str::<T>(json) {
        assert_round_trip(&value);
    }
}

fn assert_every_form<E: ErrorCode<Code: KeepCode> + Wire>(json: &str) {
    assert_reads::<E>(json);
    assert_reads::<OrUnknown<E>>(json);
    assert_reads::<AsCode<Option<OrUnknown<E>>>>(json);
    assert_reads::<AsString<Option<E>>>(json);
    assert_reads::<AsString<OrUnknown<E>>>(json);
    assert_reads::<AsName<E>>(json);
    assert_reads::<AsName<Option<OrUnknown<E>>>>(json);
}

/// Any JSON, most of it numbers and texts of numbers.
pub(crate) fn any_json() -> impl Strategy<Value = Value> {
    let number = any::<i64>().prop_map(Value::from);
    let near = (-700..700_i64).prop_map(Value::from);
    let text = "-?[0-9]{0,20}|\\PC*|[A-Za-z]+".prop_map(Value::from);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        number,
        near,
        text,
    ];
    leaf.prop_recursive(2, 8, 4, |inner| {
        let list = prop::collection::vec(inner.clone(), 0..4);
        let map = prop::collection::hash_map(".*", inner, 0..4);
        let map = map.prop_map(|map| map.into_iter().collect::<Value>());
        prop_oneof![list.prop_map(Value::from), map]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_json_never_panics(json in any_json()) {
        let json = json.to_string();
        assert_every_form::<UpyunError>(&json);
        assert_every_form::<TencentError>(&json);
        assert_every_form::<QiniuError>(&json);
        assert_every_form::<WideError>(&json);
        assert_every_form::<DeepError>(&json);
    }

    #[test]
    fn arbitrary_text_never_panics(text in "\\PC*|[-+0-9.eE\"\\[\\]{}: ]*") {
        assert_every_form::<UpyunError>(&text);
        assert_every_form::<TencentError>(&text);
        assert_every_form::<QiniuError>(&text);
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..24)) {
        let _ = postcard::from_bytes::<AsCode<Option<OrUnknown<TencentError>>>>(&bytes);
        let _ = postcard::from_bytes::<AsString<OrUnknown<TencentError>>>(&bytes);
        let _ = postcard::from_bytes::<AsName<OrUnknown<QiniuError>>>(&bytes);
        let _ = serde_json::from_slice::<OrUnknown<QiniuError>>(&bytes);
    }

    #[test]
    fn arbitrary_codes_round_trip(
        number in any::<i64>(),
        u64 in any::<u64>(),
        i64 in any::<i64>(),
    ) {
        assert_unknown(&OrUnknown::<UpyunError>::from_code(number), number);
        assert_unknown(&OrUnknown::<TencentError>::from_code(number), number);
        assert_unknown(&OrUnknown::<WideError>::from_code(u64), u64);
        assert_unknown(&OrUnknown::<DeepError>::from_code(i64), i64);
    }

    #[test]
    fn arbitrary_text_codes_round_trip(code in ".*|[A-Z][A-Za-z]*") {
        // The one unknown code that cannot be written as a name.
        prop_assume!(code != TextError::NoBucket.name());
        let error = OrUnknown::<TextError>::from_code(&code);
        prop_assert_eq!(serde_json::to_value(&error).unwrap(), code);
        assert_codes_round_trip(&error);
        assert_names_round_trip(&error);
    }
}

/// Without an attribute, the code is written as it came.
fn assert_unknown<E>(error: &OrUnknown<E>, code: impl Into<Value>)
where
    E: ErrorCode<Code: KeepCode> + PartialEq,
{
    assert_eq!(serde_json::to_value(error).unwrap(), code.into());
    assert_codes_round_trip(error);
    assert_names_round_trip(error);
}
