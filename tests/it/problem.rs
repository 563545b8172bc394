//! Problem details as others send them.

use errcodes::{Problem, errcodes};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::properties::any_json;

errcodes! {
    /// | Code | Status | Message              |
    /// |------|--------|----------------------|
    /// | 1001 | 403    | not enough credit    |
    /// | 1002 | 422    | request is not valid |
    pub enum ApiError {}

    /// | Code       | Status | Message |
    /// |------------|--------|---------|
    /// | NOT_FOUND  | 404    | no      |
    pub enum TextError {}
}

fn read(problem: &Value) -> Problem<ApiError> {
    serde_json::from_value(problem.clone()).unwrap()
}

/// With the members of RFC 9457, section 3, and a code.
#[test]
fn each_member_is_read_and_written_back() {
    let sent = json!({
        "type": "https://example.com/probs/out-of-credit",
        "title": "You do not have enough credit.",
        "status": 403,
        "detail": "Your current balance is 30, but that costs 50.",
        "instance": "/account/12345/msgs/abc",
        "code": 1001,
        "params": {"balance": "30"},
    });
    let problem = read(&sent);
    assert_eq!(problem.type_.as_deref(), Some("https://example.com/probs/out-of-credit"));
    assert_eq!(
        (problem.status, problem.code.unwrap()),
        (Some(403), ApiError::NotEnoughCredit.into())
    );
    assert_eq!(serde_json::to_value(problem).unwrap(), sent);
}

#[test]
fn problems_of_other_services_are_read_too() {
    let problem = read(&json!({
        "type": "https://example.net/validation-error",
        "title": "Your request is not valid.",
        "errors": [{"detail": "must be a positive integer", "pointer": "#/age"}],
    }));
    assert_eq!(problem.title.as_deref(), Some("Your request is not valid."));
    assert_eq!((problem.status, problem.code), (None, None));
    assert_eq!(read(&json!({})), Problem::default());
}

#[test]
fn a_member_of_another_type_is_as_good_as_none() {
    let wrong = json!({
        "type": 1, "title": null, "status": "403", "detail": ["a", {"b": []}],
        "instance": {"a": "b"}, "code": 1.5,
        "params": {
            "a": 5, "b": "c", "d": [1], "e": null, "f": 2.5, "g": true, "h": {"i": 1}, "j": 1e300,
        },
    });
    let problem = read(&wrong);
    let params = [("a", "5"), ("b", "c"), ("f", "2.5"), ("g", "true"), ("j", "1e300")];
    let params = params.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let mut expected = Problem::default();
    expected.params = params.into();
    assert_eq!(problem, expected);
    let error = serde_json::from_str::<Problem<ApiError>>("[]").unwrap_err().to_string();
    assert!(error.contains("expected problem details"), "{error}");
}

/// Formats differ in what they call nothing, and some have values that JSON lacks.
#[test]
fn a_problem_is_read_from_binary_formats() {
    let mut sent = Vec::new();
    let map = |members: &[(&str, ciborium::Value)]| {
        members.iter().map(|(name, value)| ((*name).into(), value.clone())).collect()
    };
    let params = map(&[
        ("a", ciborium::Value::Bytes(vec![1])),
        ("b", "c".into()),
        ("d", ciborium::Value::Null),
        ("e", u64::MAX.into()),
    ]);
    let members = map(&[
        ("title", "t".into()),
        ("status", 403.into()),
        ("detail", ciborium::Value::Null),
        ("code", 1001.into()),
        ("more", ciborium::Value::Null),
        ("params", ciborium::Value::Map(params)),
    ]);
    ciborium::into_writer(&ciborium::Value::Map(members), &mut sent).unwrap();
    let problem: Problem<ApiError> = ciborium::from_reader(&sent[..]).unwrap();
    assert_eq!(
        (problem.title.as_deref(), problem.status, &problem.detail),
        (Some("t"), Some(403), &None)
    );
    assert_eq!(problem.code, Some(ApiError::NotEnoughCredit.into()));
    assert_eq!(problem.params["b"], "c");
    let mut written = Vec::new();
    ciborium::into_writer(&problem, &mut written).unwrap();
    assert_eq!(ciborium::from_reader::<Problem<ApiError>, _>(&written[..]).unwrap(), problem);
}

/// So `serde_json` gives it where some crate has turned on `arbitrary_precision`.
#[test]
fn a_parameter_of_any_precision_is_kept() {
    let problem = read(
        &json!({"params": {"pi": {"$serde_json::private::Number": "3.14159265358979323846"}}}),
    );
    assert_eq!(problem.params["pi"], "3.14159265358979323846");
}

#[test]
fn a_code_that_is_unknown_is_kept() {
    let sent = json!({"code": 7});
    let code = read(&sent).code.unwrap();
    assert_eq!((code.code(), code.known()), (7, None));
    let text: Problem<TextError> = serde_json::from_value(json!({"code": "NEW"})).unwrap();
    assert_eq!(text.code.as_ref().unwrap().code(), "NEW");
    assert_eq!(serde_json::to_value(text).unwrap(), json!({"code": "NEW"}));
}

#[test]
fn further_members_are_fields_around_it() {
    #[derive(Serialize, Deserialize)]
    struct Traced {
        trace: u32,
        #[serde(flatten)]
        problem: Problem<ApiError>,
    }

    let sent = json!({"trace": 5, "title": "t", "code": 1002, "params": {"a": "b"}});
    let traced: Traced = serde_json::from_value(sent.clone()).unwrap();
    assert_eq!(traced.problem.code, Some(ApiError::RequestIsNotValid.into()));
    assert_eq!(serde_json::to_value(&traced).unwrap(), sent);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_members_there_are_the_rest_is_read(
        title in any_json(), code in any_json(), params in any_json(), more in any_json(),
    ) {
        let sent = json!({"title": title, "code": code, "params": params, "more": more, "status": 403});
        let problem = read(&sent);
        prop_assert_eq!(problem.status, Some(403));
        let written = serde_json::to_value(&problem).unwrap();
        prop_assert_eq!(read(&written), problem);
    }
}
