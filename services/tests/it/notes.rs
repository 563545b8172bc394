//! The example `notes`, over a socket, against a client of another stack.

use std::net::TcpListener;

use errcodes::Problem;
use ureq::{Agent, Body};

use service::NoteError;

#[path = "../../examples/notes.rs"]
#[allow(dead_code, reason = "`main` is for the example")]
mod service;

/// Runs the service over a folder of its own while `check` asks it.
fn with_service(name: &str, check: impl FnOnce(&Agent, &str)) {
    let folder = std::env::temp_dir().join(format!("errcodes-{name}-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("folder")).unwrap();
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let url = format!("http://{}/notes", listener.local_addr().unwrap());
    let of_service = folder.clone();
    let (tell, told) = std::sync::mpsc::channel();
    let service = std::thread::spawn(move || {
        ::actix_web::rt::System::new().block_on(async {
            let server = service::serve(listener, of_service).unwrap();
            tell.send(server.handle()).unwrap();
            server.await
        })
    });
    check(&crate::web::client::agent(), &url);
    drop(told.recv().unwrap().stop(false));
    service.join().unwrap().unwrap();
    std::fs::remove_dir_all(folder).unwrap();
}

/// The problem of an answer, and all of its bytes.
fn problem(mut answer: ureq::http::Response<Body>) -> (Problem<NoteError>, String) {
    let text = answer.body_mut().read_to_string().unwrap();
    assert_eq!(answer.headers()["content-type"], "application/problem+json", "{text}");
    let problem: Problem<NoteError> = serde_json::from_str(&text).unwrap();
    let error = problem.code.unwrap().known().unwrap();
    assert_eq!((problem.status, answer.status().as_u16()), (Some(error.status()), error.status()));
    (problem, text)
}

#[test]
fn each_failure_is_a_problem_with_what_may_be_told() {
    with_service("each", |agent, url| {
        let (missing, _) = problem(agent.get(format!("{url}/one")).call().unwrap());
        assert_eq!(missing.type_.as_deref(), Some("https://docs.example.com/notes#2002"));
        assert_eq!(missing.detail.as_deref(), Some("note one not found"));
        assert_eq!(missing.params["name"], "one");
        let (word, _) = problem(agent.get(format!("{url}/%22%0A.")).call().unwrap());
        assert_eq!(word.detail.as_deref(), Some("name \"\n. is not a word"));
        let long = "a".repeat(2_000);
        let (long, _) = problem(agent.put(format!("{url}/one")).send(&long).unwrap());
        assert_eq!(long.detail.as_deref(), Some("note too long (limit 1024)"));
        // The source says what is in the way: a folder.
        let (storage, text) = problem(agent.get(format!("{url}/folder")).call().unwrap());
        assert_eq!(
            (storage.code.unwrap(), storage.detail),
            (NoteError::StorageFailed.into(), None)
        );
        assert!(!text.contains("directory") && !text.contains("os error"), "{text}");
    });
}

/// A fifth of them fail.
#[test]
fn of_many_requests_none_gets_the_answer_of_another() {
    with_service("many", |agent, url| {
        for at in 0..10_000 {
            let note = |at: u32| format!("{url}/n{at}");
            match at % 5 {
                0 => {
                    let (missing, _) = problem(agent.get(note(at)).call().unwrap());
                    assert_eq!(missing.params["name"], format!("n{at}"));
                }
                1 | 2 => {
                    let written = agent.put(note(at)).send(at.to_string()).unwrap();
                    assert!(written.status().is_success());
                }
                _ => {
                    let mut read = agent.get(note(at - 2)).call().unwrap();
                    let text = read.body_mut().read_to_string().unwrap();
                    assert_eq!(text, (at - 2).to_string());
                }
            }
        }
    });
}
