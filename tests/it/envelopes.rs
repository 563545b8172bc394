//! Bodies in envelopes, with fields of the user's own: read, written back and
//! equal, whatever a server does to them.

mod apis;

use errcodes::ErrorBody;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, from_value, json, to_value};

use self::apis::{
    ArticleError, ArticleItem, BotBody, CallBody, ChatBody, CloudBody, CloudError, CreditBody,
    GatewayBody, GatewayError, GraphItem, ModelBody, OfficeBody, PayBody, PaymentBody,
    PlatformBody, RepositoryItem, ShopItem, TableBody, WorkspaceBody, WorkspaceError,
};

/// What an API sends, and what is known of it.
struct Sent {
    body: Value,
    /// The pointer to the code.
    code: &'static str,
    /// The pointers to members that have a type of the user's own.
    own: &'static [&'static str],
}

trait Body: ErrorBody + Serialize + DeserializeOwned + PartialEq {}

impl<T: ErrorBody + Serialize + DeserializeOwned + PartialEq> Body for T {}

/// What each body has to stand.
trait Check {
    fn check<B: Body>(sent: &Sent);
}

/// Does a check with the body of every API.
fn for_each_api<C: Check>() {
    fn check<C: Check, B: Body>(code: &'static str, own: &'static [&'static str], body: Value) {
        C::check::<B>(&Sent { body, code, own });
    }

    let body = json!({"error": {"type": "card_error", "code": "card_declined",
        "message": "Your card was declined.", "param": "number"}});
    check::<C, PaymentBody>("/error/code", &["/error/param"], body);
    let body = json!({"error": {"code": 404, "message": "Book 5 is gone", "status": "NOT_FOUND",
        "details": [{"@type": "resource", "name": "books/5"}]}});
    check::<C, CloudBody>("/error/status", &["/error/details"], body);
    let body = json!({"error": {"code": "itemNotFound", "message": "There is no item.",
        "innerError": {"request-id": "7f1", "date": "2031-01-02T03:04:05"}}});
    check::<C, OfficeBody>("/error/code", &["/error/innerError"], body);
    let body = json!({"error": {"message": "No model `small`.", "type": "invalid_request",
        "param": "model", "code": "model_not_found"}});
    check::<C, ModelBody>("/error/code", &[], body);
    let body = json!({"status": "422", "code": "title_blank", "title": "Blank title",
        "detail": "An article needs a title.", "source": {"pointer": "/data/attributes/title"}});
    check::<C, ArticleItem>("/code", &["/source"], body);
    let body = json!({"message": "You are logged out.", "path": ["me"],
        "extensions": {"code": "UNAUTHENTICATED"}});
    check::<C, GraphItem>("/extensions/code", &["/path"], body);
    let body = json!({"message": "Unknown Channel", "code": 10003});
    check::<C, ChatBody>("/code", &[], body);
    let body = json!({"code": "PARAM_ERROR", "message": "参数错误",
        "detail": {"field": "/amount", "issue": "XYZ"}});
    check::<C, PayBody>("/code", &["/detail"], body);
    let body = json!({"ok": false, "error": "channel_not_found"});
    check::<C, WorkspaceBody>("/error", &[], body);
    let body = json!({"__type": "TableNotFound", "Message": "no table books"});
    check::<C, TableBody>("/__type", &[], body);
    let body = json!({"success": false, "status": "error", "took": 3, "fault": {
        "reason": "key is revoked", "detail": {"status": 403, "errorcode": "4031"}}});
    check::<C, GatewayBody>("/fault/detail/errorcode", &[], body);
    let body = json!({"ok": false, "error_code": 429, "parameters": {"retry_after": 7},
        "description": "Too Many Requests: retry after 7"});
    check::<C, BotBody>("/error_code", &["/parameters"], body);
    let body = json!({"code": 20404, "message": "The call was not found",
        "more_info": "https://example.com/20404", "status": 404});
    check::<C, CallBody>("/code", &[], body);
    let body = json!({"errcode": -1, "errmsg": "系统繁忙，请稍候再试"});
    check::<C, PlatformBody>("/errcode", &[], body);
    let body = json!({"resource": "Issue", "field": "title", "code": "missing_field"});
    check::<C, RepositoryItem>("/code", &[], body);
    let body = json!({"type": "https://example.com/probs/out-of-credit", "status": 403,
        "title": "You have not enough credit.", "detail": "Your balance is 30.",
        "instance": "/account/12345/msgs/abc", "code": "out_of_credit", "accounts": ["/account/1"]});
    check::<C, CreditBody>("/code", &["/accounts"], body);
    let body = json!({"message": "Throttled: try again later.",
        "extensions": {"code": "THROTTLED", "cost": 101.5}});
    check::<C, ShopItem>("/extensions/code", &[], body);
}

impl Sent {
    /// The body with another value at a place, or without it.
    fn with(&self, pointer: &str, value: Option<Value>) -> Value {
        let mut body = self.body.clone();
        let (object, member) = pointer.rsplit_once('/').unwrap();
        let object = body.pointer_mut(object).and_then(Value::as_object_mut).unwrap();
        match value {
            Some(value) => drop(object.insert(member.to_owned(), value)),
            None => drop(object.remove(member)),
        }
        body
    }

    /// The pointers to the members of the objects, without those inside of lists
    /// and of members of the user's own.
    fn members(&self) -> Vec<String> {
        let (mut members, mut objects) = (Vec::new(), vec![String::new()]);
        while let Some(object) = objects.pop() {
            for name in self.body.pointer(&object).unwrap().as_object().unwrap().keys() {
                let pointer = format!("{object}/{name}");
                if self.is_envelope(&pointer) {
                    objects.push(pointer.clone());
                }
                members.push(pointer);
            }
        }
        members
    }

    fn is_envelope(&self, pointer: &str) -> bool {
        self.code.strip_prefix(pointer).is_some_and(|rest| rest.starts_with('/'))
    }

    /// Whether an error can be about a member: the code, the envelope, or one
    /// whose type is the user's.
    fn can_fail(&self, pointer: &str) -> bool {
        pointer == self.code || self.is_envelope(pointer) || self.own.contains(&pointer)
    }
}

/// The path of a pointer, as errors have it.
fn path(pointer: &str) -> String {
    pointer[1..].replace('/', ".")
}

#[track_caller]
fn read<B: Body>(body: &Value) -> B {
    from_value(body.clone()).unwrap_or_else(|error| panic!("{body}: {error}"))
}

macro_rules! checks {
    ($($(#[$docs:meta])* $test:ident: $name:ident => |$sent:ident: $body:ident| $check:block)*) => {$(
        struct $name;

        impl Check for $name {
            fn check<$body: Body>($sent: &Sent) $check
        }

        $(#[$docs])*
        #[test]
        fn $test() {
            for_each_api::<$name>();
        }
    )*};
}

checks! {
    what_is_sent_is_read_and_written_back: WrittenBack => |sent: B| {
        let body = read::<B>(&sent.body);
        assert!(body.error().and_then(errcodes::OrUnknown::known).is_some(), "{}", sent.body);
        assert_eq!(to_value(&body).unwrap(), sent.body);
        let from_text: B = serde_json::from_str(&sent.body.to_string()).unwrap();
        assert_eq!(from_text, body);
    }

    a_code_that_the_document_does_not_have_is_kept: UnknownCode => |sent: B| {
        let new = if sent.body.pointer(sent.code).unwrap().is_number() { json!(77) } else { json!("77") };
        let changed = sent.with(sent.code, Some(new));
        let body = read::<B>(&changed);
        assert_eq!(body.error().unwrap().known(), None);
        assert_eq!(to_value(&body).unwrap(), changed);
    }

    members_may_come_in_any_order_and_with_others: Others => |sent: B| {
        let body = read::<B>(&sent.body);
        let mut reversed = String::new();
        push_reversed(&sent.body, &mut reversed);
        assert_eq!(serde_json::from_str::<B>(&reversed).unwrap(), body);
        for pointer in sent.members() {
            let more = format!("{}/zz", pointer.rsplit_once('/').unwrap().0);
            let changed = sent.with(&more, Some(json!({"code": [{"x": null}], "error": 1})));
            assert_eq!(read::<B>(&changed), body);
        }
    }

    /// The error names the code or the envelope, whichever is missing.
    only_the_code_and_the_envelope_have_to_be_there: Missing => |sent: B| {
        for pointer in sent.members() {
            let changed = sent.with(&pointer, None);
            match from_value::<B>(changed.clone()) {
                Ok(body) => {
                    assert!(!sent.is_envelope(&pointer), "{changed}");
                    assert_eq!(body.error().is_none(), pointer == sent.code);
                    let written = to_value(&body).unwrap();
                    assert_eq!(without_blanks(&written), without_blanks(&changed));
                }
                Err(error) => {
                    assert!(sent.is_envelope(&pointer) || pointer == sent.code, "{changed}: {error}");
                    assert_eq!(error.to_string(), format!("missing field `{}`", path(&pointer)));
                }
            }
        }
    }

    /// Any other member is nothing if it has another type.
    wrong_types_are_in_the_way_of_nothing_but_themselves: WrongTypes => |sent: B| {
        let wrong = [json!(null), json!(true), json!(-5), json!(64.57), json!("x"), json!([]),
            json!([[1, {"code": 1}]]), json!({}), json!({"code": {"code": 1}}), json!(u64::MAX)];
        for pointer in sent.members() {
            for value in &wrong {
                let changed = sent.with(&pointer, Some(value.clone()));
                for result in [from_value::<B>(changed.clone()), serde_json::from_str(&changed.to_string())] {
                    match result {
                        Ok(body) if pointer == sent.code || sent.is_envelope(&pointer) => drop(body),
                        Ok(body) => assert_eq!(body.error(), read::<B>(&sent.body).error(), "{changed}"),
                        Err(error) if sent.own.contains(&&*pointer) => drop(error),
                        Err(error) => {
                            assert!(sent.can_fail(&pointer), "{changed}: {error}");
                            let error = error.to_string();
                            assert!(error.contains(&format!("`{}", path(&pointer))), "{changed}: {error}");
                        }
                    }
                }
            }
        }
    }

    members_that_stand_twice_are_read_or_refused: Duplicates => |sent: B| {
        for pointer in sent.members() {
            let mut twice = String::new();
            push_twice(&sent.body, "", &pointer, &mut twice);
            match serde_json::from_str::<B>(&twice) {
                Ok(body) => assert_eq!(body, read(&sent.body), "{twice}"),
                Err(error) => {
                    assert!(sent.is_envelope(&pointer), "{twice}: {error}");
                    let expected = format!("duplicate field `{}`", path(&pointer));
                    assert!(error.to_string().starts_with(&expected), "{error}");
                }
            }
        }
    }

    /// Some formats write structs as sequences, and none of the names. Of their
    /// values they do not tell the types, which a `Value` asks for.
    bodies_are_sequences_where_structs_are: Sequences => |sent: B| {
        let body = read::<B>(&sent.body);
        let bytes = postcard::to_allocvec(&body).unwrap();
        match postcard::from_bytes::<B>(&bytes) {
            Ok(read) => assert_eq!(read, body),
            Err(error) => assert_eq!((error, sent.own.is_empty()), (postcard::Error::WontImplement, false)),
        }
        for at in 0..bytes.len() {
            assert!(postcard::from_bytes::<B>(&bytes[..at]).is_err());
        }
    }

    a_body_that_is_cut_off_is_an_error: CutOff => |sent: B| {
        let text = sent.body.to_string();
        for at in (0..text.len()).filter(|&at| text.is_char_boundary(at)) {
            assert!(serde_json::from_str::<B>(&text[..at]).unwrap_err().is_eof(), "{}", &text[..at]);
        }
        for at in 0..text.len() {
            assert!(serde_json::from_slice::<B>(&text.as_bytes()[..at]).is_err());
        }
    }

    /// Deep values are passed over, and refused where a code should be.
    nesting_does_not_exhaust_the_stack: Deep => |sent: B| {
        for pointer in sent.members() {
            check_deep::<B>(sent, &pointer, 1 << 16);
        }
    }
}

/// What every such body has: the code and its message, its status, and booleans.
#[test]
fn a_new_body_has_what_its_error_says() {
    let body = to_value(GatewayBody::new(GatewayError::TooManyCalls)).unwrap();
    let detail = json!({"status": 429, "errorcode": "4291"});
    let expected =
        json!({"success": false, "fault": {"reason": "too many calls", "detail": detail}});
    assert_eq!(body, expected);
    let body = to_value(WorkspaceBody::new(WorkspaceError::ChannelNotFound)).unwrap();
    assert_eq!(body, json!({"ok": false, "error": "channel_not_found"}));
    let body = CloudBody::new(CloudError::Aborted);
    assert_eq!((body.code, body.details.len()), (Some(409), 0));
    let body = ArticleItem::new(ArticleError::BlankTitle);
    assert_eq!(body.status.as_deref(), Some("422"));
}

#[test]
fn a_list_of_errors_is_the_users() {
    #[derive(Deserialize, Serialize)]
    struct Answer {
        errors: Vec<ArticleItem>,
    }

    let sent = json!({"errors": [
        {"status": "422", "code": "title_blank", "title": "Blank title"},
        {"status": "400", "code": "new", "title": ""},
    ]});
    let answer: Answer = from_value(sent.clone()).unwrap();
    assert_eq!(answer.errors[0].code, ArticleError::BlankTitle);
    assert_eq!(answer.errors[1].code(), Some("new"));
    assert_eq!(to_value(&answer).unwrap(), sent);
}

/// The message is kept where a body has no code, or none that it tells.
#[test]
fn a_body_without_a_code_has_its_message() {
    let body =
        r#"{"message": "You are too fast.", "retry_after": 64.57, "global": false, "code": null}"#;
    let body: ChatBody = serde_json::from_str(body).unwrap();
    assert_eq!((body.code(), body.message()), (None, "You are too fast."));
    assert_eq!((body.retry_after, body.global), (Some(64.57), Some(false)));
    assert_eq!(format!("{body:#}"), "You are too fast.");
    assert_eq!(serde_json::from_str::<ChatBody>("{}").unwrap().to_string(), "unknown error");
}

#[test]
fn an_error_says_what_it_looked_for() {
    let read = |text| serde_json::from_str::<GatewayBody>(text).unwrap_err().to_string();
    let cases = [
        ("[]", "invalid type: sequence, expected an error body"),
        (r#"{"fault": "x"}"#, r#"invalid type: string "x", expected an object as member `fault`"#),
        (
            r#"{"fault": {"detail": null}}"#,
            "invalid type: null, expected an object as member `fault.detail`",
        ),
        (
            r#"{"fault": {"detail": {"errorcode": []}}}"#,
            "invalid type: sequence, expected a code of GatewayError as member \
             `fault.detail.errorcode`",
        ),
        (
            r#"{"fault": {"detail": {"errorcode": "x"}}}"#,
            r#""x" is not a code of GatewayError as member `fault.detail.errorcode`"#,
        ),
        ("<html>", "expected value"),
    ];
    for (text, error) in cases {
        assert!(read(text).starts_with(error), "{}", read(text));
    }
}

#[test]
fn ten_megabytes_of_nesting_are_passed_over_or_refused() {
    let body = json!({"message": "Unknown Channel", "code": 10003});
    let sent = Sent { body, code: "/code", own: &[] };
    for pointer in ["/message", "/code", "/more"] {
        check_deep::<ChatBody>(&sent, pointer, 10 << 20);
    }
}

/// Puts a value of this many bytes into a body, nested as deep as it can be.
#[track_caller]
fn check_deep<B: Body>(sent: &Sent, pointer: &str, len: usize) {
    let text = sent.with(pointer, Some(json!("HERE"))).to_string();
    for (open, close) in [("[", ""), ("{\"code\":", ""), ("[", "]")] {
        let times = len / (open.len() + close.len());
        let deep = open.repeat(times) + &close.repeat(times);
        assert!(serde_json::from_str::<B>(&deep).is_err());
        match serde_json::from_str::<B>(&text.replace("\"HERE\"", &deep)) {
            Ok(body) => assert_eq!(body.error(), read::<B>(&sent.body).error()),
            Err(_) => assert!(close.is_empty() || sent.can_fail(pointer)),
        }
    }
}

fn push_reversed(value: &Value, text: &mut String) {
    let Value::Object(members) = value else { return *text += &value.to_string() };
    for (at, (name, value)) in members.iter().rev().enumerate() {
        *text += if at == 0 { "{\"" } else { ", \"" };
        *text += name;
        *text += "\": ";
        push_reversed(value, text);
    }
    *text += "}";
}

fn push_twice(value: &Value, pointer: &str, twice: &str, text: &mut String) {
    let Value::Object(members) = value else { return *text += &value.to_string() };
    *text += "{";
    for (name, value) in members {
        let pointer = format!("{pointer}/{name}");
        for _ in 0..=usize::from(pointer == twice) {
            *text += if text.ends_with('{') { "\"" } else { ",\"" };
            *text += name;
            *text += "\":";
            push_twice(value, &pointer, twice, text);
        }
    }
    *text += "}";
}

/// Without messages and lists that are empty, as which those are written that
/// were missing.
fn without_blanks(value: &Value) -> Value {
    let Value::Object(members) = value else { return value.clone() };
    let kept = members.iter().filter(|(_, value)| **value != json!("") && **value != json!([]));
    kept.map(|(name, value)| (name.clone(), without_blanks(value))).collect()
}
