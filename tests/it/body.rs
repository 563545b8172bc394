//! Error bodies of four real APIs, from the examples in their documents.

use errcodes::{ErrorBody, HttpStatus, OrUnknown, Problem, errcodes};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::properties::any_json;

errcodes! {
    #[errcodes("docs-src/upyun.md")]
    pub enum UpyunError {}

    /// What `UpYun` answers when a request fails.
    #[errcodes(body = UpyunError)]
    #[derive(Eq, Hash)]
    pub struct UpyunErrorBody;

    #[errcodes("docs-src/qiniu-mix.md")]
    pub enum QiniuError {}

    #[errcodes(body = QiniuError)]
    pub(crate) struct QiniuErrorBody;

    #[errcodes("docs-src/upyun-console.md", section = "错误代码")]
    pub enum ConsoleError {}

    #[errcodes(body = ConsoleError)]
    pub struct ConsoleErrorBody;

    #[errcodes("docs-src/tencent-cos.md", section = "CGI 错误码", strip_prefix = "ERROR_CGI_")]
    pub enum CgiError {}
}

/// Reads a body and writes it again.
fn round_trip<B: Serialize + for<'de> Deserialize<'de>>(body: &Value) -> Value {
    let read: B = serde_json::from_value(body.clone()).unwrap();
    serde_json::to_value(read).unwrap()
}

#[test]
fn the_example_of_each_document_is_read_and_written_back() {
    let upyun = json!({
        "msg": "file or directory not found", "code": 40_400_001,
        "id": "11e4a729d24943409933a5e8314cd32e",
    });
    assert_eq!(round_trip::<UpyunErrorBody>(&upyun), upyun);
    let qiniu = json!({
        "code": "NoSuchBucket", "message": "The specified bucket does not exist.",
        "resource": "mybucket", "request_id": "56678dc86e2e4037e9000419",
    });
    assert_eq!(round_trip::<QiniuErrorBody>(&qiniu), qiniu);
    let console = json!({
        "error_code": "21402", "request": "PUT /operators/", "message": "Operator already exists.",
    });
    assert_eq!(round_trip::<ConsoleErrorBody>(&console), console);
}

#[test]
fn members_become_fields_of_the_fitting_type() {
    let UpyunErrorBody { msg, code, id } =
        serde_json::from_str(r#"{"msg": "m", "code": 40000002, "id": "i"}"#).unwrap();
    let (msg, code, id): (String, OrUnknown<UpyunError>, Option<String>) = (msg, code, id);
    assert_eq!((msg.as_str(), id.as_deref()), ("m", Some("i")));
    assert_eq!(code, OrUnknown::Known(UpyunError::NeedBody));
}

#[test]
fn a_code_that_is_unknown_comes_back_as_it_came() {
    let console = json!({"error_code": "29999", "message": "new"});
    let body: ConsoleErrorBody = serde_json::from_value(console.clone()).unwrap();
    assert_eq!((body.code(), body.error_code.known()), (Some(29999), None));
    assert_eq!(serde_json::to_value(body).unwrap(), console);
    let qiniu = json!({"code": "NoSuchThing", "message": ""});
    let body: QiniuErrorBody = serde_json::from_value(qiniu.clone()).unwrap();
    assert_eq!((body.code(), body.code.known()), (Some("NoSuchThing"), None));
    assert_eq!(serde_json::to_value(body).unwrap(), qiniu);
}

#[test]
fn only_the_code_has_to_be_there_and_other_members_are_ignored() {
    let read = |text| serde_json::from_str::<UpyunErrorBody>(text);
    let body = read(r#"{"more": {"a": [1]}, "code": 40000002, "msg": null, "id": null}"#).unwrap();
    assert_eq!((body.msg.as_str(), body.id.as_deref()), ("", None));
    let error = read(r#"{"msg": "need body"}"#).unwrap_err().to_string();
    assert!(error.starts_with("missing field `code`"), "{error}");
    let error = read("[]").unwrap_err().to_string();
    assert!(error.contains("expected an error body"), "{error}");
    // An integer code is read from a text as well, in either form of a body.
    assert_eq!(read(r#"{"code": "40000002"}"#).unwrap().code, UpyunError::NeedBody);
}

#[test]
fn a_service_makes_a_body_of_an_error() {
    let mut body = UpyunErrorBody::new(UpyunError::NeedBody);
    assert_eq!(body, UpyunError::NeedBody.into());
    assert_eq!(
        serde_json::to_value(&body).unwrap(),
        json!({"msg": "need body", "code": 40_000_002}),
    );
    body.id = Some("1".to_owned());
    assert_eq!(
        serde_json::to_value(&body).unwrap(),
        json!({"msg": "need body", "code": 40_000_002, "id": "1"}),
    );
}

/// No answer ends with a status below 200.
#[test]
fn a_body_has_the_status_that_it_is_answered_with() {
    errcodes! {
        /// | Code | Status | Message         |
        /// |------|--------|-----------------|
        /// | 1001 | 404    | user not found  |
        /// | 1002 | 101    | switch protocol |
        ///
        /// ```json
        /// {"code": 1001, "status": 404, "text": "404", "message": "user not found"}
        /// ```
        enum SwitchError {}

        #[errcodes(body = SwitchError)]
        struct SwitchBody;

        /// | Code | Status | Message         |
        /// |------|--------|-----------------|
        /// | 1001 | 404    | user not found  |
        /// | 1002 | 101    | switch protocol |
        ///
        /// ```json
        /// {"code": 1001, "http": "404", "message": "user not found"}
        /// ```
        enum TextError {}

        #[errcodes(body = TextError)]
        struct TextBody;
    }
    assert_eq!(SwitchError::SwitchProtocol.status(), 101);
    assert_eq!(SwitchBody::new(SwitchError::SwitchProtocol).status, Some(500));
    assert_eq!(SwitchBody::new(SwitchError::UserNotFound).status, Some(404));
    assert_eq!(TextBody::new(TextError::SwitchProtocol).http.as_deref(), Some("500"));
    let problem = Problem::of(&SwitchError::SwitchProtocol);
    assert_eq!(problem.status, Some(500));
}

#[test]
fn a_body_is_displayed_as_its_message() {
    let read = |text| serde_json::from_str::<UpyunErrorBody>(text).unwrap();
    let sent = read(r#"{"msg": "no body {}", "code": 40000002}"#);
    assert_eq!((sent.message(), sent.to_string().as_str()), ("no body {}", "no body {}"));
    assert_eq!(format!("{sent:#}"), "no body {} (code 40000002)");
    let silent = read(r#"{"code": 40000002}"#);
    assert_eq!((silent.message(), silent.to_string().as_str()), ("need body", "need body"));
    let unknown = read(r#"{"code": 49900001}"#);
    assert_eq!(
        (unknown.message(), unknown.to_string().as_str()),
        ("", "unknown error code 49900001")
    );
}

#[test]
fn generic_code_serves_every_body() {
    fn answer<B: ErrorBody<Error: HttpStatus> + Serialize>(error: B::Error) -> (u16, Value) {
        (error.status(), serde_json::to_value(B::new(error)).unwrap())
    }
    fn log<B: ErrorBody>(body: &B) -> String {
        let name = body.error().and_then(OrUnknown::name).unwrap_or("unknown");
        format!("{:?} {name}: {}", body.code(), body.message())
    }

    let (status, body) = answer::<QiniuErrorBody>(QiniuError::NoSuchKey);
    assert_eq!(status, 404);
    assert_eq!(body, json!({"code": "NoSuchKey", "message": "The specified key does not exist."}));

    let body = UpyunErrorBody::new(UpyunError::NeedBody);
    assert_eq!(log(&body), "Some(40000002) NeedBody: need body");
}

/// Tencent COS documents no body, so its struct is written by hand.
#[test]
fn a_body_without_an_example_is_written_by_hand() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct CosBody {
        code: OrUnknown<CgiError>,
        message: String,
        #[serde(default, with = "errcodes::as_string")]
        cause: Option<OrUnknown<CgiError>>,
    }

    let sent = json!({"code": -5997, "message": "后端网络错误", "cause": "-5999"});
    let body: CosBody = serde_json::from_value(sent.clone()).unwrap();
    assert_eq!(body.code, CgiError::Network);
    assert_eq!(body.cause, Some(CgiError::Param.into()));
    assert_eq!(serde_json::to_value(&body).unwrap(), sent);
    let body: CosBody = serde_json::from_value(json!({"code": -1, "message": ""})).unwrap();
    assert_eq!((body.code.code(), body.cause), (-1, None));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_members_are_read_or_refused(
        code in any_json(), msg in any_json(), more in any_json(),
    ) {
        let body = json!({"code": code, "msg": msg, "id": more, "more": more}).to_string();
        if let Ok(read) = serde_json::from_str::<UpyunErrorBody>(&body) {
            let written = serde_json::to_string(&read).unwrap();
            prop_assert_eq!(serde_json::from_str::<UpyunErrorBody>(&written).unwrap(), read);
        }
    }
}
