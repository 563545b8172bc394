//! The examples `service` and `client`, over a socket.

use std::collections::BTreeSet;

use serde_json::json;
use tokio::net::TcpListener;

use client::{Failure, UpyunError, UpyunErrorBody};

#[path = "../../examples/client.rs"]
#[allow(dead_code, reason = "`main` is for the example")]
pub(crate) mod client;
#[path = "../../examples/service.rs"]
#[allow(dead_code, reason = "`main` is for the example")]
mod service;

/// Runs the service while `check` asks it; both end with the test.
///
/// The listener takes connections before the service does, so that nobody waits.
async fn with_service(check: impl FnOnce(&str) + Send + 'static) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let bucket = format!("http://{}/photos", listener.local_addr().unwrap());
    tokio::select! {
        ended = service::serve(listener) => panic!("the service ended: {ended:?}"),
        checked = tokio::task::spawn_blocking(move || check(&bucket)) => checked.unwrap(),
    }
}

/// What the service answers with when a request fails, and its status.
fn error(answer: Result<Vec<u8>, Failure>) -> (u16, UpyunErrorBody) {
    match answer.unwrap_err() {
        Failure::Api { status, body } => (status, body),
        Failure::Transport(error) => panic!("{error}"),
    }
}

fn put(bucket: &str, path: &str, content: &str) -> Result<Vec<u8>, Failure> {
    client::read(client::agent().put(format!("{bucket}/{path}")).send(content)?)
}

fn delete(bucket: &str, path: &str) -> Result<Vec<u8>, Failure> {
    client::read(client::agent().delete(format!("{bucket}/{path}")).call()?)
}

#[tokio::test]
async fn what_is_written_is_read() {
    with_service(|bucket| {
        assert_eq!(put(bucket, "a", "hello").unwrap(), b"");
        assert_eq!(client::fetch(bucket, "a").unwrap(), b"hello");
    })
    .await;
}

#[tokio::test]
async fn a_code_of_the_document_comes_with_its_status_message_and_request() {
    with_service(|bucket| {
        let failures = [
            (client::fetch(bucket, "none"), UpyunError::FileOrDirectoryNotFound),
            (client::fetch(&bucket.replace("photos", "p"), "a"), UpyunError::BucketNotExist),
            (client::fetch(bucket, "%ff"), UpyunError::PathEncodingShouldBeUtf8),
            (put(bucket, "a", ""), UpyunError::NeedBody),
        ];
        let count = failures.len();
        let ids = BTreeSet::from(failures.map(|(answer, expected)| {
            let (status, body) = error(answer);
            assert_eq!(body.code, expected);
            assert_eq!((status, body.message()), (expected.status(), expected.message()));
            body.id.unwrap()
        }));
        assert_eq!(ids.len(), count, "{ids:?}");
    })
    .await;
}

#[tokio::test]
async fn a_code_that_only_the_service_knows_survives_the_client() {
    with_service(|bucket| {
        put(bucket, "a", "hello").unwrap();
        delete(bucket, "a").unwrap();
        let newer = service::UpyunError::NotFoundMarkAsDeleted;
        let (status, body) = error(client::fetch(bucket, "a"));
        assert_eq!((status, body.code.known()), (newer.status(), None));
        assert_eq!(body.code(), Some(newer.code()));
        assert_eq!(
            serde_json::to_value(&body).unwrap(),
            json!({"code": newer.code(), "msg": newer.message(), "id": body.id}),
        );
    })
    .await;
}

#[test]
fn the_client_tells_what_was_sent_of_a_code_that_it_does_not_know() {
    let sent = br#"{"msg": "too many meta requests", "code": 42900008, "id": "1"}"#;
    let told = Failure::read(429, sent).to_string();
    assert_eq!(
        told,
        "variant   none: the document does not have this code\n\
         code      42900008\nstatus    429\nmessage   too many meta requests\nrequest   1"
    );
}

#[test]
fn an_answer_that_is_not_of_the_api_is_no_error_of_the_api() {
    let proxy = Failure::read(502, b"<html>Bad Gateway</html>");
    assert!(matches!(proxy, Failure::Transport(ureq::Error::StatusCode(502))), "{proxy:?}");
    // Nothing listens on port 0.
    let refused = client::fetch("http://127.0.0.1:0/photos", "a").unwrap_err();
    assert!(matches!(refused, Failure::Transport(ureq::Error::Io(_))), "{refused:?}");
}
