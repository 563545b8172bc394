//! The feature `schemars1`.

use errcodes::{OrUnknown, Problem};
use schemars::{JsonSchema, schema_for};
use serde_json::{Value, json};

use crate::errors::{ApiError, ApiErrorBody};

#[derive(JsonSchema)]
#[allow(dead_code, reason = "its schema is what is looked at")]
struct Job {
    result: Option<ApiError>,
    cause: OrUnknown<ApiError>,
    body: ApiErrorBody,
    problem: Problem<ApiError>,
}

#[test]
fn an_enum_has_its_codes_and_all_else_is_open() {
    let job = json!(schema_for!(Job));
    let codes = job["$defs"]["ApiError"]["oneOf"].as_array().unwrap();
    let first =
        json!({"const": 1001, "title": "BucketNotFound", "description": "bucket not found"});
    assert_eq!((codes.len(), &codes[0]), (5, &first));
    let cause = &job["properties"]["cause"];
    assert_eq!((&cause["type"], &cause["oneOf"]), (&json!("integer"), &Value::Null));
    assert_eq!(cause["x-extensible-enum"], json!([1001, 1002, 1003, 1004, 1005]));
    let body = &job["$defs"]["ApiErrorBody"];
    assert_eq!((&body["properties"]["code"], &body["required"]), (cause, &json!(["code"])));
    let problem = &job["$defs"]["Problem_for_ApiError"];
    assert_eq!(problem["required"], json!([]));
    assert_eq!(problem["properties"]["params"]["additionalProperties"], json!({"type": "string"}));
}

mod billing {
    errcodes::errcodes! {
        /// | Code | Status | Message  |
        /// |------|--------|----------|
        /// | 2001 | 402    | not paid |
        ///
        /// ```json
        /// {"code": 2001, "reason": "not paid"}
        /// ```
        pub(crate) enum ApiError {}

        #[errcodes(body = ApiError)]
        pub(crate) struct ApiErrorBody;
    }
}

/// Two enums of one name, in two modules.
#[derive(JsonSchema)]
#[allow(dead_code, reason = "its schema is what is looked at")]
struct Both {
    errors: (ApiError, billing::ApiError),
    bodies: (ApiErrorBody, billing::ApiErrorBody),
    problems: (Problem<ApiError>, Problem<billing::ApiError>),
    causes: (OrUnknown<ApiError>, OrUnknown<billing::ApiError>),
}

#[test]
fn enums_of_one_name_have_schemas_of_their_own() {
    let both = json!(schema_for!(Both));
    for field in ["errors", "bodies", "problems", "causes"] {
        let schemas = &both["properties"][field]["prefixItems"];
        assert_ne!(schemas[0], schemas[1], "{field}: {schemas}");
    }
    let (first, second) = (&both["$defs"]["ApiError"], &both["$defs"]["ApiError2"]);
    assert_eq!(
        (&first["oneOf"][0]["const"], &second["oneOf"][0]["const"]),
        (&json!(1001), &json!(2001))
    );
}

#[test]
fn a_code_has_the_format_of_its_type() {
    errcodes::errcodes! {
        /// | Code                 | Message |
        /// |----------------------|---------|
        /// | 18446744073709551615 | one     |
        #[errcodes(code_type = u64)]
        pub(crate) enum WideError {}
    }
    let formats = [
        json!(schema_for!(OrUnknown<ApiError>))["format"].clone(),
        json!(schema_for!(OrUnknown<WideError>))["format"].clone(),
    ];
    assert_eq!(formats, ["int64", "uint64"]);
}

/// The schemas of text codes are those of texts.
#[test]
fn what_is_written_is_what_the_schemas_say() {
    errcodes::errcodes! {
        /// | Code  | Status | Message |
        /// |-------|--------|---------|
        /// | A #1  | 400    | one     |
        pub(crate) enum TextError {}
    }
    let values = json!([
        [schema_for!(ApiError), ApiError::BucketIsLocked],
        [schema_for!(TextError), TextError::A1],
        [schema_for!(OrUnknown<TextError>), OrUnknown::<TextError>::from_code("new")],
        [schema_for!(OrUnknown<ApiError>), OrUnknown::<ApiError>::from_code(-7)],
        [schema_for!(Problem<TextError>), Problem::of(&TextError::A1)],
        [schema_for!(Problem<TextError>), Problem::<TextError>::default()],
        [schema_for!(ApiErrorBody), ApiErrorBody::new(ApiError::BucketNotFound)],
    ]);
    crate::openapi::validate_values(&values);
}
