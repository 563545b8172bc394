//! `impl_utoipa!` and `responses!`, with two versions of utoipa in one crate.

use errcodes::{ErrorBody, Problem, errcodes};
use serde_json::{Value, json};

use crate::errors::{ApiError, ApiErrorBody, ApiFailure, OwnError};

errcodes::impl_utoipa!(ApiError, ApiErrorBody, ApiFailure, OwnError);
errcodes::impl_utoipa!(crate = ::utoipa5; ApiError, ApiErrorBody, ApiFailure, OwnError,);

errcodes::responses! {
    /// What goes wrong when an object is read.
    pub(crate) struct ReadErrors: ApiFailure = [TooManyRequests, BucketIsLocked, BucketNotFound];
    struct BodyErrors: ApiErrorBody = [BucketNotFound, StorageFailed,]
}
errcodes::responses! {
    crate = ::utoipa5;
    struct Twice: ApiError = [BucketNotFound, BucketNotFound];
}

/// The schema and the responses of a type, with each version.
macro_rules! written {
    ($utoipa:ident, $ty:ty) => {
        json!([
            <$ty as ::$utoipa::PartialSchema>::schema(),
            <$ty as ::$utoipa::IntoResponses>::responses(),
        ])
    };
}

/// Nothing in it refuses a code that is added later.
fn is_open(written: &Value) -> bool {
    let text = written.to_string();
    text.contains("x-extensible-enum") && !text.contains("\"enum\"") && !text.contains("\"const\"")
}

#[test]
fn two_versions_of_utoipa_write_the_same() {
    let new = [
        written!(utoipa, ApiError),
        written!(utoipa, ApiErrorBody),
        written!(utoipa, ApiFailure),
        written!(utoipa, OwnError),
    ];
    let old = [
        written!(utoipa5, ApiError),
        written!(utoipa5, ApiErrorBody),
        written!(utoipa5, ApiFailure),
        written!(utoipa5, OwnError),
    ];
    assert_eq!(new, old);
    assert!(new.iter().all(is_open));
    // An enum is its code, and answered as a problem, as all are but bodies.
    assert_eq!((&new[0][0]["type"], &new[0][0]["format"]), (&json!("integer"), &json!("int64")));
    assert_eq!(new[0][0]["x-extensible-enum"], json!([1001, 1002, 1003, 1004, 1005]));
    assert_eq!(new[0][1], new[2][1]);
    assert_eq!(new[2], new[3]);
    assert_eq!(new[2][0]["required"], json!(["title", "status", "code"]));
    let body = json!({"code": new[0][0], "msg": {"type": "string"}, "request": {"type": "string"}});
    assert_eq!((&new[1][0]["properties"], &new[1][0]["required"]), (&body, &json!(["code"])));
}

#[test]
fn each_status_has_an_answer_with_an_example_of_each_code() {
    let responses = serde_json::to_value(<ReadErrors as ::utoipa::IntoResponses>::responses());
    let responses = responses.unwrap();
    let statuses: Vec<_> = responses.as_object().unwrap().keys().collect();
    assert_eq!(statuses, ["404", "409", "429"]);
    let answer = &responses["409"];
    assert_eq!(answer["description"], r"- 1005: bucket \{name\} is locked");
    let content = &answer["content"]["application/problem+json"];
    assert_eq!(content["schema"]["properties"]["code"]["x-extensible-enum"], json!([1005]));
    let example = &content["examples"]["BucketIsLocked"];
    assert_eq!(example["summary"], "bucket {name} is locked");
    assert_eq!(example["value"], json!(Problem::of(&ApiError::BucketIsLocked)));
    let bodies = json!(<BodyErrors as ::utoipa::IntoResponses>::responses());
    let content = &bodies["500"]["content"]["application/json"];
    let sent = json!(<ApiErrorBody as ErrorBody>::new(ApiError::StorageFailed));
    assert_eq!(content["examples"]["StorageFailed"]["value"], sent);
    let twice = json!(<Twice as ::utoipa5::IntoResponses>::responses());
    assert_eq!(twice["404"], responses["404"]);
}

mod hostile {
    //! Texts that mean something in Markdown, and everything that a body has.
    use errcodes::OrUnknown;

    super::errcodes! {
        /// | Code  | Status | Message                         |
        /// |-------|--------|---------------------------------|
        /// | A #1  | 400    | \<script\>{x}\</script\> \`"é   |
        /// | B/2   | 400    | \[a\](javascript:b) \* \_c\_    |
        /// | C-3   | 101    | 用户                            |
        /// | D     | 999    | %s {0}                          |
        /// | E     | 600    |                                 |
        ///
        /// ```json
        /// {"error": {"code": "B/2", "count": 1, "share": 0.5, "is_final": true}, "id": "x"}
        /// ```
        #[errcodes(url = "https://docs.example.com/errors#{code}")]
        pub(crate) enum HostileError {}

        #[errcodes(body = HostileError)]
        pub(crate) struct HostileBody {
            pub code: Option<OrUnknown<HostileError>>,
            pub hints: std::collections::BTreeMap<u8, Vec<Option<(char, f32)>>>,
        }

        #[errcodes(failure = HostileError)]
        pub(crate) struct HostileFailure;
    }

    errcodes::impl_utoipa!(HostileError, HostileBody, HostileFailure);
}

#[test]
fn a_body_has_the_types_of_the_example() {
    let [schema, responses] = [
        json!(<hostile::HostileBody as ::utoipa::PartialSchema>::schema()),
        json!(<hostile::HostileBody as ::utoipa::IntoResponses>::responses()),
    ];
    let error = &schema["properties"]["error"]["properties"];
    let types = ["code", "count", "share", "is_final", "hints"].map(|name| &error[name]["type"]);
    assert_eq!(json!(types), json!(["string", "integer", "number", "boolean", null]));
    // The code is an `Option` there, so that only what is around it is required.
    assert_eq!(schema["required"], json!(["error"]));
    assert_eq!(schema["properties"]["error"]["required"], Value::Null);
    let examples = &responses["400"]["content"]["application/json"]["examples"];
    let sent = json!(hostile::HostileBody::new(hostile::HostileError::B2));
    assert_eq!(examples["B2"]["value"], sent);
    assert_eq!(
        responses["500"]["content"]["application/json"]["examples"]["C3"]["summary"],
        "用户"
    );
}

/// Other keys are no part of `OpenAPI`.
#[test]
fn a_status_of_no_class_is_the_default_answer() {
    let responses = json!(<hostile::HostileBody as ::utoipa::IntoResponses>::responses());
    let others = &responses["default"]["content"]["application/json"]["examples"];
    assert_eq!(others.as_object().unwrap().len(), 2);
    assert_eq!(responses.as_object().unwrap().len(), 3);
}

/// Operations and components, with one version.
macro_rules! service {
    ($module:ident, $utoipa:ident, $($errors:ty),+) => {
        mod $module {
            use super::hostile::*;
            use super::*;
            use ::$utoipa as utoipa;
            use utoipa::OpenApi as _;

            #[utoipa::path(get, path = "/{name}", params(("name" = String, Path,)), responses((status = 200, description = "the object"), $($errors),+))]
            #[allow(dead_code, reason = "it stands for a handler")]
            fn read() {}

            #[derive(utoipa::OpenApi)]
            #[openapi(
                info(title = "Objects", version = "1"),
                paths(read),
                components(schemas(
                    ApiError, ApiErrorBody, ApiFailure, HostileError, HostileBody, HostileFailure
                ))
            )]
            struct Document;

            pub(super) fn document() -> Value {
                json!(Document::openapi())
            }
        }
    };
}

errcodes::impl_utoipa!(crate = ::utoipa5; hostile::HostileError, hostile::HostileBody, hostile::HostileFailure);

service!(new, utoipa, ReadErrors);
service!(old, utoipa5, Twice);
service!(all, utoipa, ApiFailure);
service!(worst, utoipa, HostileFailure);
service!(bodies, utoipa5, HostileBody);

#[test]
fn the_documents_are_valid() {
    let documents = json!([
        new::document(),
        old::document(),
        all::document(),
        worst::document(),
        bodies::document()
    ]);
    crate::openapi::validate_documents(&documents);
}
