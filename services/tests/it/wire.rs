//! Every byte of answers, over one connection for each service.

use std::fmt;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};

use crate::errors::{ApiError, ApiFailure, SECRET};

/// A source that panics when it is shown, or looked at.
struct Explosive;

impl fmt::Debug for Explosive {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("shown")
    }
}

impl fmt::Display for Explosive {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("shown")
    }
}

impl std::error::Error for Explosive {}

/// A request is the number of its failure.
fn fail(number: usize) -> ApiFailure {
    let failure = ApiFailure::new(ApiError::StorageFailed);
    match number {
        0 => failure.because(Explosive),
        1 => failure.because(SECRET).detail(SECRET).with("at", SECRET),
        2 => ApiFailure::new(ApiError::BucketNotFound).because(SECRET),
        3 => ApiFailure::new(ApiError::BucketNotFound).detail(detail()).because(Explosive),
        _ => api_failure_of_members(),
    }
}

fn detail() -> String {
    let controls: String = (0..0x20).map(char::from).collect();
    format!("\"quotes\" \\ \u{7f}\u{2028}{controls}\r\nx-forged: 1\r\n\r\n").repeat(20_000)
}

/// Parameters that are called like members of the problem, of which no detail can
/// be made: the message of this code has none of them.
fn api_failure_of_members() -> ApiFailure {
    let members = ["type", "title", "status", "detail", "instance", "code", "params", ""];
    members.into_iter().fold(ApiFailure::new(ApiError::BucketNotFound), |failure, name| {
        failure.with(name, format!("{{{name}}}\n\""))
    })
}

/// Asks over one connection, which outlives every answer.
fn check(address: SocketAddr) {
    let mut connection = TcpStream::connect(address).unwrap();
    let problems: Vec<_> = (0..5).map(|number| ask(&mut connection, number)).collect();
    let bare = |code: i64, title: &str, status: u16| serde_json::json!({"title": title, "status": status, "code": code});
    assert_eq!(problems[0], bare(1003, "storage failed", 500));
    assert_eq!(problems[1], problems[0]);
    assert_eq!(problems[2], bare(1001, "bucket not found", 404));
    assert!(detail().len() > 1_000_000);
    assert_eq!(problems[3]["detail"], detail());
    assert_eq!((&problems[4]["code"], &problems[4]["status"]), (&1001.into(), &404.into()));
    let params = problems[4]["params"].as_object().unwrap();
    assert_eq!((params.len(), &params["code"]), (8, &"{code}\n\"".into()));
}

/// The body of an answer, no byte of which tells the secret.
fn ask(connection: &mut TcpStream, number: usize) -> serde_json::Value {
    write!(connection, "GET /{number} HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        connection.read_exact(&mut byte).unwrap();
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).unwrap().to_lowercase();
    assert!(!head.contains("hunter2") && !head.contains("x-forged"), "{head}");
    assert!(head.contains("content-type: application/problem+json\r\n"), "{head}");
    let (_, length) = head.split_once("content-length: ").unwrap();
    let mut body = vec![0; length.lines().next().unwrap().parse().unwrap()];
    connection.read_exact(&mut body).unwrap();
    let body = String::from_utf8(body).unwrap();
    assert!(!body.contains("hunter2"), "{body}");
    serde_json::from_str(&body).unwrap()
}

#[tokio::test]
async fn no_source_reaches_an_answer_of_axum_and_the_connection_lives() {
    use ::axum::extract::Path;

    let handler = async |Path(number): Path<usize>| -> Result<(), ApiFailure> { Err(fail(number)) };
    let router = ::axum::Router::new().route("/{number}", ::axum::routing::get(handler));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let service = std::future::IntoFuture::into_future(::axum::serve(listener, router));
    tokio::select! {
        ended = service => panic!("the service ended: {ended:?}"),
        checked = tokio::task::spawn_blocking(move || check(address)) => checked.unwrap(),
    }
}

#[test]
fn no_source_reaches_an_answer_of_actix_web_and_the_connection_lives() {
    use ::actix_web::web::{Path, get};

    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let checked = std::thread::spawn(move || check(address));
    ::actix_web::rt::System::new().block_on(async {
        let handler =
            async |number: Path<usize>| -> Result<String, ApiFailure> { Err(fail(*number)) };
        let app = move || ::actix_web::App::new().route("/{number}", get().to(handler));
        let server = ::actix_web::HttpServer::new(app).workers(1).disable_signals();
        let server = server.listen(listener).unwrap().run();
        let handle = server.handle();
        let server = ::actix_web::rt::spawn(server);
        ::actix_web::rt::task::spawn_blocking(move || checked.join().unwrap()).await.unwrap();
        handle.stop(false).await;
        server.await.unwrap().unwrap();
    });
}
