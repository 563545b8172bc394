//! Errors of every kind that is answered, and what each of them says.

use std::fmt;
use std::time::Duration;

use errcodes::{Occurrence, errcodes};
use serde_json::{Value, json};

errcodes! {
    #[errcodes("docs/errors.md")]
    pub enum ApiError {}

    #[errcodes(body = ApiError)]
    pub struct ApiErrorBody;

    #[errcodes(failure = ApiError)]
    pub struct ApiFailure;
}

/// What must not be in any answer.
pub(crate) const SECRET: &str = "postgres://root:hunter2@db";

/// An error of the user's own, with everything that an occurrence can say.
#[derive(Debug)]
pub(crate) struct OwnError {
    pub error: ApiError,
    pub is_public: bool,
    pub detail: String,
    pub bucket: String,
    pub source: std::io::Error,
}

impl OwnError {
    pub(crate) fn new(error: ApiError) -> Self {
        Self {
            error,
            is_public: false,
            detail: "it is \"gone\"\n\u{0}\u{7f}\u{2028}".to_owned(),
            bucket: "photos".to_owned(),
            source: std::io::Error::other(SECRET),
        }
    }
}

impl Occurrence for OwnError {
    type Error = ApiError;

    fn error_code(&self) -> ApiError {
        self.error
    }

    fn detail(&self) -> Option<&dyn fmt::Display> {
        Some(&self.detail)
    }

    fn params(&self, visit: &mut dyn FnMut(&str, &dyn fmt::Display)) {
        visit("bucket", &self.bucket);
        visit("status", &1);
    }

    fn is_public(&self) -> bool {
        self.is_public
    }

    fn retry_after(&self) -> Option<Duration> {
        Some(Duration::from_millis(1_001))
    }
}

impl fmt::Display for OwnError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {SECRET}", self.error)
    }
}

impl std::error::Error for OwnError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

/// A source that panics when it is shown.
#[derive(Debug)]
pub(crate) struct Explosive;

impl Occurrence for Explosive {
    type Error = ApiError;

    fn error_code(&self) -> ApiError {
        ApiError::StorageFailed
    }
}

impl fmt::Display for Explosive {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("shown")
    }
}

impl std::error::Error for Explosive {}

/// An answer as it was sent.
#[derive(Debug, PartialEq)]
pub(crate) struct Sent {
    pub status: u16,
    pub content_type: String,
    pub retry_after: Option<String>,
    pub body: Value,
}

impl Sent {
    /// Reads an answer, which may have no byte of the secret.
    pub(crate) fn new<'a>(
        status: u16,
        header: impl Fn(&str) -> Option<&'a str>,
        content: &[u8],
    ) -> Self {
        let text = std::str::from_utf8(content).unwrap();
        assert!(!text.contains("hunter2"), "{text}");
        Self {
            status,
            content_type: header("content-type").unwrap().to_owned(),
            retry_after: header("retry-after").map(str::to_owned),
            body: serde_json::from_str(text).unwrap(),
        }
    }

    fn problem(status: u16, retry_after: Option<&str>, body: Value) -> Self {
        let retry_after = retry_after.map(str::to_owned);
        Self { status, content_type: "application/problem+json".to_owned(), retry_after, body }
    }

    fn json(status: u16, body: Value) -> Self {
        let content_type = "application/json".to_owned();
        Self { status, content_type, retry_after: None, body }
    }
}

/// What a service does with an error, whatever its framework.
pub(crate) trait Framework {
    fn enumeration(error: ApiError) -> Sent;
    fn body(body: ApiErrorBody) -> Sent;
    fn own(error: OwnError) -> Sent;
    fn failure(failure: ApiFailure) -> Sent;
    fn explosive() -> Sent;
}

/// The answers are the same with every framework.
pub(crate) fn answers_as_it_should<F: Framework>() {
    assert_eq!(
        F::enumeration(ApiError::BucketNotFound),
        Sent::problem(404, None, json!({"title": "bucket not found", "status": 404, "code": 1001})),
    );
    // A status that ends no answer would end the connection.
    let switching = F::enumeration(ApiError::SwitchingIsNotAllowed);
    assert_eq!((switching.status, &switching.body["status"]), (500, &json!(500)));
    let mut body = ApiErrorBody::new(ApiError::BucketNotFound);
    body.request = Some("1".to_owned());
    let expected = json!({"code": 1001, "msg": "bucket not found", "request": "1"});
    assert_eq!(F::body(body), Sent::json(404, expected));
    let unknown = json!({"code": 7, "msg": "new", "request": null});
    let unknown: ApiErrorBody = serde_json::from_value(unknown).unwrap();
    assert_eq!(F::body(unknown), Sent::json(500, json!({"code": 7, "msg": "new"})));
    tells_what_it_may::<F>();
    let failure = ApiFailure::from(api_failure::BucketIsLocked { name: "a\"b" }).because(SECRET);
    let expected = json!({
        "title": "bucket {name} is locked", "status": 409, "detail": "bucket a\"b is locked", "code": 1005,
        "params": {"name": "a\"b"},
    });
    assert_eq!(F::failure(failure), Sent::problem(409, None, expected));
    let expected = json!({"title": "storage failed", "status": 500, "code": 1003});
    assert_eq!(F::explosive(), Sent::problem(500, None, expected));
}

fn tells_what_it_may<F: Framework>() {
    let detail = "it is \"gone\"\n\u{0}\u{7f}\u{2028}";
    let params = json!({"bucket": "photos", "status": "1"});
    let full = |status: u16, title: &str, code: i64| json!({"title": title, "status": status, "detail": detail, "code": code, "params": params});
    assert_eq!(
        F::own(OwnError::new(ApiError::TooManyRequests)),
        Sent::problem(429, Some("2"), full(429, "too many requests", 1002)),
    );
    // What went wrong inside is nobody else's.
    let bare = json!({"title": "storage failed", "status": 500, "code": 1003});
    assert_eq!(F::own(OwnError::new(ApiError::StorageFailed)), Sent::problem(500, Some("2"), bare),);
    let public = OwnError { is_public: true, ..OwnError::new(ApiError::StorageFailed) };
    assert_eq!(F::own(public), Sent::problem(500, Some("2"), full(500, "storage failed", 1003)),);
    let long = "\"\\\u{1}ü".repeat(200_000);
    let error = OwnError { detail: long.clone(), ..OwnError::new(ApiError::BucketNotFound) };
    assert_eq!(F::own(error).body["detail"], long);
}
