//! The example `tracker`, against a server that sends everything of its document.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use ::axum::extract::{Path, State};
use ::axum::http::StatusCode;
use ::axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;

use tracker::{ParcelError, tell, track};

#[path = "../../examples/tracker.rs"]
#[allow(dead_code, reason = "`main` is for the example")]
mod tracker;

/// The codes that were asked for.
type Asked = Arc<Mutex<Vec<i64>>>;

/// Sends the error that is asked for, twice. Then all is well.
async fn send(State(asked): State<Asked>, Path(code): Path<i64>) -> Response {
    let mut asked = asked.lock().unwrap();
    asked.push(code);
    if asked.iter().filter(|before| **before == code).count() > 2 {
        return "on its way".into_response();
    }
    let (status, title) = ParcelError::from_code(code)
        .map_or((418, "parcel was eaten"), |error| (error.status(), error.message()));
    let problem = serde_json::json!({"code": code, "title": title, "new": [1]});
    let status = StatusCode::from_u16(status).unwrap();
    (status, [("retry-after", "0")], problem.to_string()).into_response()
}

/// Runs the server while `check` asks it.
async fn with_server(check: impl FnOnce(&str, &Asked) + Send + 'static) {
    let asked = Asked::default();
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let route = ::axum::routing::get(send);
    let router = ::axum::Router::new().route("/{code}", route).with_state(Arc::clone(&asked));
    let service = std::future::IntoFuture::into_future(::axum::serve(listener, router));
    tokio::select! {
        ended = service => panic!("the server ended: {ended:?}"),
        checked = tokio::task::spawn_blocking(move || check(&url, &asked)) => checked.unwrap(),
    }
}

#[tokio::test]
async fn each_error_is_tried_again_where_its_row_says_so_and_told_in_two_languages() {
    with_server(|url, asked| {
        for error in ParcelError::ALL {
            let code = error.code();
            let answer = track(&format!("{url}/{code}"), Duration::from_secs(9)).unwrap();
            let times = asked.lock().unwrap().iter().filter(|asked| **asked == code).count();
            match answer {
                Ok(parcel) => assert_eq!((&*parcel, times), ("on its way", 3), "{code}"),
                Err(problem) => {
                    assert_eq!((error.is_retryable(), times), (false, 1), "{code}");
                    let [english, chinese] = ["en", "zh"].map(|language| tell(&problem, language));
                    assert!(english.starts_with(error.message()), "{english}");
                    assert!(chinese.starts_with(error.message_zh().unwrap()), "{chinese}");
                    assert_eq!((english.lines().count(), chinese.lines().count()), (2, 2));
                    println!("{code}\n{english}\n{chinese}");
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_code_that_is_in_no_document_is_told_as_it_was_sent() {
    with_server(|url, asked| {
        let answer = track(&format!("{url}/9999"), Duration::from_secs(9)).unwrap();
        assert_eq!(tell(&answer.unwrap_err(), "zh"), "parcel was eaten");
        assert_eq!(*asked.lock().unwrap(), [9999]);
    })
    .await;
}
