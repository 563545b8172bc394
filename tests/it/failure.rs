//! Errors that a service returns: what is known of them, and what is sent.

use std::error::Error;
use std::io;
use std::time::Duration;

use errcodes::{ErrorCode, Failure, Occurrence, OrFail, Problem, errcodes};
use serde_json::{Value, json};

errcodes! {
    /// | Code    | Status | Message                                          |
    /// |---------|--------|--------------------------------------------------|
    /// | B #1    | 404    | bucket {name} not found                          |
    /// | B/2     | 409    | {type} {user-id} is in ${type}s: {user-id} {0}   |
    /// | S_1     | 500    | storage of {name} failed                         |
    /// | S_2     | 503    | try again                                        |
    #[errcodes(url = "https://docs.example.com/{name}/#{code}")]
    pub enum ApiError {}

    /// What goes wrong here.
    #[errcodes(failure = ApiError)]
    pub struct ApiFailure;

    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(exhaustive)]
    pub(crate) enum PlainError {}

    #[errcodes(failure = PlainError)]
    struct PlainFailure;
}

impl From<io::Error> for ApiFailure {
    fn from(error: io::Error) -> Self {
        Self::new(ApiError::S1).because(error)
    }
}

fn sent(failure: &ApiFailure) -> Value {
    serde_json::to_value(Problem::of(failure)).unwrap()
}

#[test]
fn a_message_is_filled_in_by_fields_of_its_placeholders_names() {
    fn find(name: &str) -> Result<(), ApiFailure> {
        None.ok_or(api_failure::B1 { name })?
    }
    let failure = find("photos").unwrap_err();
    assert_eq!(failure.error_code(), ApiError::B1);
    assert_eq!(failure.to_string(), "bucket photos not found");
    assert_eq!(format!("{failure:#}"), "bucket photos not found (code B #1)");
    assert_eq!(
        sent(&failure),
        json!({
            "type": "https://docs.example.com/B1/#B%20%231",
            "title": "bucket {name} not found", "status": 404,
            "detail": "bucket photos not found", "code": "B #1", "params": {"name": "photos"},
        }),
    );
    // A value is a value, whatever it looks like.
    let failure: ApiFailure = api_failure::B2 { type_: "{user-id}", user_id: 7, _0: '\n' }.into();
    assert_eq!(failure.to_string(), "{user-id} 7 is in {user-id}s: 7 \n");
    let params = json!({"type": "{user-id}", "user-id": "7", "0": "\n"});
    assert_eq!(sent(&failure)["params"], params);
}

mod before {
    super::errcodes! {
        /// | Code | Name  | Message           |
        /// |------|-------|-------------------|
        /// | 1    | Taken | {name} is {owner} |
        pub(crate) enum EditedError {}

        #[errcodes(failure = EditedError)]
        pub(crate) struct EditedFailure;
    }
}

mod after {
    super::errcodes! {
        /// | Code | Name  | Message                     |
        /// |------|-------|-----------------------------|
        /// | 1    | Taken | {owner} has {name}, {owner} |
        pub(crate) enum EditedError {}

        #[errcodes(failure = EditedError)]
        pub(crate) struct EditedFailure;
    }
}

#[test]
fn no_order_of_the_placeholders_changes_a_call() {
    macro_rules! fail {
        ($document:ident) => {{
            use $document::{EditedFailure, edited_failure::Taken};
            EditedFailure::from(Taken { name: "a", owner: 7 }).to_string()
        }};
    }
    assert_eq!(fail!(before), "a is 7");
    assert_eq!(fail!(after), "7 has a, 7");
}

#[test]
fn a_detail_is_left_out_where_a_parameter_is_missing() {
    let failure = ApiFailure::new(ApiError::B2).with("type", "User");
    assert_eq!(failure.to_string(), ApiError::B2.message());
    assert_eq!(sent(&failure)["detail"], Value::Null);
    assert_eq!(sent(&failure)["params"], json!({"type": "User"}));
    let failure = failure.with("user-id", 1).with("0", 2).with("user-id", 3);
    assert_eq!(failure.to_string(), "User 3 is in Users: 3 2");
    let failure = failure.detail("it is there");
    assert_eq!(
        (failure.to_string().as_str(), &sent(&failure)["detail"]),
        ("it is there", &json!("it is there"))
    );
}

const SECRET: &str = "postgres://root:hunter2@db";

#[test]
fn a_source_is_kept_and_never_sent() {
    fn load() -> Result<String, ApiFailure> {
        Err(io::Error::other(SECRET))?
    }
    let failure = load().unwrap_err();
    assert_eq!(failure.source().unwrap().to_string(), SECRET);
    assert!(failure.source().unwrap().is::<io::Error>());
    let failures = [
        failure,
        Err::<(), _>(io::Error::other(SECRET)).or_fail(ApiError::B1).unwrap_err().into(),
        ApiFailure::new(ApiError::S2).because(SECRET).public(),
    ];
    for failure in failures {
        assert!(format!("{failure:?}").contains("hunter2"));
        assert!(
            !failure.to_string().contains("hunter2")
                && !sent(&failure).to_string().contains("hunter2")
        );
    }
}

#[test]
fn the_service_tells_of_its_own_faults_only_what_is_public() {
    let failure =
        ApiFailure::from(api_failure::S1 { name: "db7" }).retry_after(Duration::from_secs(3));
    let bare = json!({
        "type": "https://docs.example.com/S1/#S_1",
        "title": "storage of {name} failed", "status": 500, "code": "S_1",
    });
    assert_eq!(sent(&failure), bare);
    assert_eq!(Occurrence::retry_after(&failure), Some(Duration::from_secs(3)));
    assert_eq!(sent(&failure.public())["detail"], "storage of db7 failed");
}

#[test]
fn whatever_there_is_not_can_be_a_failure() {
    let failure: Failure<ApiError> = None::<()>.or_fail(ApiError::B1).unwrap_err();
    assert!(failure.source().is_none());
    assert_eq!(ApiFailure::from(failure).error_code(), ApiError::B1);
    assert_eq!(Some(1).or_fail(ApiError::B1).unwrap(), 1);
}

/// A code alone allocates nothing: the second word is that of what is known.
#[test]
fn a_failure_is_two_words() {
    const NEW: ApiFailure = ApiFailure::new(ApiError::B1);
    assert!(size_of::<ApiFailure>() <= 2 * size_of::<usize>());
    assert!(size_of::<Result<(), ApiFailure>>() <= 2 * size_of::<usize>());
    assert_eq!(NEW.error_code(), ApiError::B1);
}

#[test]
fn a_url_leads_to_the_entry() {
    let urls = ApiError::ALL.iter().map(|error| error.url().unwrap().to_string());
    let urls: Vec<_> = urls.map(|url| url.replace("https://docs.example.com/", "")).collect();
    assert_eq!(urls, ["B1/#B%20%231", "B2/#B%2F2", "S1/#S_1", "S2/#S_2"]);
    assert_eq!(PlainError::One.url(), None);
}

#[test]
fn an_enum_without_statuses_has_failures_too() {
    let failure = PlainFailure::new(PlainError::One).with("unknown", 1).because("why");
    assert_eq!((failure.to_string().as_str(), failure.error_code().code()), ("one", 1));
    assert_eq!(failure.source().unwrap().to_string(), "why");
}

/// The structs know nothing but their fields.
#[test]
fn the_call_may_stand_in_a_function() {
    errcodes! {
        /// | Code | Message       |
        /// |------|---------------|
        /// | 1    | {a} is not {b} |
        enum LocalError {}

        #[errcodes(failure = LocalError)]
        struct LocalFailure;
    }
    let failure: LocalFailure = local_failure::E1 { a: 1, b: "one" }.into();
    assert_eq!(failure.to_string(), "1 is not one");
}

#[test]
fn other_words_are_the_title_and_the_detail_where_it_was_the_message() {
    let told = |failure: ApiFailure, message| {
        let problem = Problem::of(&failure).in_words(message);
        (problem.title.unwrap(), problem.detail)
    };
    let found = || ApiFailure::from(api_failure::B1 { name: "{name}" });
    let words = "{name} 不存在";
    assert_eq!(told(found(), words), (words.to_owned(), Some("{name} 不存在".to_owned())));
    assert_eq!(told(found(), "{other}?").1, None);
    assert_eq!(told(found(), "gone").1, None);
    // A sentence of its own stays, and what is not told stays so.
    assert_eq!(told(found().detail("gone"), words).1.as_deref(), Some("gone"));
    assert_eq!(told(api_failure::S1 { name: "db7" }.into(), words), (words.to_owned(), None));
    assert_eq!(told(ApiFailure::new(ApiError::B1), words).1, None);
}

/// What a value says until it fails is what there is to say.
#[test]
fn a_value_that_cannot_be_shown_is_no_panic() {
    struct Broken;

    impl std::fmt::Display for Broken {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("pho")?;
            Err(std::fmt::Error)
        }
    }

    impl Occurrence for Broken {
        type Error = ApiError;

        fn error_code(&self) -> ApiError {
            ApiError::B1
        }

        fn detail(&self) -> Option<&dyn std::fmt::Display> {
            Some(self)
        }

        fn params(&self, visit: &mut dyn FnMut(&str, &dyn std::fmt::Display)) {
            visit("name", self);
        }
    }

    let problem = Problem::of(&Broken);
    assert_eq!(problem.detail.as_deref(), Some("pho"));
    assert_eq!(problem.params["name"], "pho");
    let failure = ApiFailure::new(ApiError::B1).with("name", Broken);
    assert_eq!(failure.to_string(), "bucket pho not found");
}
