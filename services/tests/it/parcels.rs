//! The example `parcels`, over a socket, against clients of other stacks.

use std::collections::BTreeSet;

use errcodes::Problem;
use serde_json::Value;
use tokio::net::TcpListener;
use ureq::http::Response;
use ureq::{Agent, Body};

use service::ParcelError;

#[path = "../../examples/parcels.rs"]
#[allow(dead_code, reason = "`main` is for the example")]
pub(crate) mod service;

/// Runs the service while `check` asks it; both end with the test.
pub(crate) async fn with_service(check: impl FnOnce(&Agent, &str) + Send + 'static) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::select! {
        ended = service::serve(listener) => panic!("the service ended: {ended:?}"),
        checked = tokio::task::spawn_blocking(move || check(&crate::web::client::agent(), &url)) => checked.unwrap(),
    }
}

fn put(agent: &Agent, url: &str, weight: &str, language: &str) -> Response<Body> {
    agent.put(url).header("Accept-Language", language).send(weight).unwrap()
}

fn problem(mut answer: Response<Body>) -> Problem<ParcelError> {
    assert_eq!(answer.headers()["content-type"], "application/problem+json");
    let text = answer.body_mut().read_to_string().unwrap();
    assert!(!text.contains("os error"), "{text}");
    let problem: Problem<ParcelError> = serde_json::from_str(&text).unwrap();
    assert_eq!(problem.status, Some(answer.status().as_u16()));
    problem
}

#[tokio::test]
async fn an_answer_is_in_the_language_that_is_asked_for() {
    with_service(|agent, url| {
        let url = format!("{url}/parcels/7");
        let languages = [
            ("", false),
            ("zh", true),
            ("zh-CN,zh;q=0.9,en;q=0.8", true),
            ("en-GB, zh;q=0.5", false),
            ("EN;q=0.2 , ZH ; q=0.3", true),
            ("de, *;q=0.1", false),
            ("zh;q=x", false),
        ];
        for (language, is_chinese) in languages {
            let answer = put(agent, &url, "31", language);
            assert_eq!(answer.headers().contains_key("content-language"), is_chinese, "{language}");
            assert_eq!(answer.headers()["vary"], "accept-language");
            let problem = problem(answer);
            let detail = if is_chinese {
                "包裹过重（超过 30 公斤）"
            } else {
                "parcel too heavy (more than 30 kg)"
            };
            assert_eq!(problem.detail.as_deref(), Some(detail), "{language}");
            assert_eq!(problem.params["limit"], "30");
            assert_eq!(problem.code.unwrap(), ParcelError::ParcelTooHeavy);
        }
    })
    .await;
}

#[tokio::test]
async fn a_translation_keeps_the_rest_of_the_answer_and_tells_no_more() {
    with_service(|agent, url| {
        for number in 0..3 {
            let taken = put(agent, &format!("{url}/parcels/{number}"), "1", "zh");
            assert!(taken.status().is_success());
        }
        let closed = put(agent, &format!("{url}/parcels/3"), "1", "zh");
        assert_eq!(closed.headers()["retry-after"], "60");
        assert_eq!(problem(closed).title.as_deref(), Some("仓库已关闭"));
        let price = agent.get(format!("{url}/parcels/0/price")).header("Accept-Language", "zh");
        let problem = problem(price.call().unwrap());
        assert_eq!((problem.title.as_deref(), problem.detail), (Some("无法读取资费表"), None));
    })
    .await;
}

/// Each failure of an operation is one that its description has.
#[tokio::test]
async fn the_description_is_valid_and_has_what_is_answered() {
    with_service(|agent, url| {
        let mut document = agent.get(format!("{url}/openapi.json")).call().unwrap();
        let document = document.body_mut().read_to_string().unwrap();
        let document: Value = serde_json::from_str(&document).unwrap();
        crate::openapi::validate_documents(&Value::from(vec![document.clone()]));
        let mut seen = BTreeSet::new();
        let mut check = |path: &str, method: &str, answer: Response<Body>| {
            let error = problem(answer).code.unwrap().known().unwrap();
            let response =
                &document["paths"][path][method]["responses"][error.status().to_string()];
            let content = &response["content"]["application/problem+json"];
            assert_eq!(content["examples"][error.name()]["value"]["code"], error.code());
            seen.insert(error.code());
        };
        let parcel = |number: u32| format!("{url}/parcels/{number}");
        let price = |number| agent.get(format!("{}/price", parcel(number))).call().unwrap();
        check("/parcels/{number}", "get", agent.get(parcel(1)).call().unwrap());
        check("/parcels/{number}/price", "get", price(1));
        check("/parcels/{number}", "put", put(agent, &parcel(1), "heavy", ""));
        check("/parcels/{number}", "put", put(agent, &parcel(1), "31", ""));
        for number in 1..=3 {
            assert!(put(agent, &parcel(number), "2", "").status().is_success());
        }
        check("/parcels/{number}", "put", put(agent, &parcel(1), "2", ""));
        check("/parcels/{number}", "put", put(agent, &parcel(4), "2", ""));
        check("/parcels/{number}/price", "get", price(1));
        assert_eq!(seen.len(), ParcelError::ALL.len());
    })
    .await;
}

/// A fifth of them fail, in one of two languages.
#[tokio::test]
async fn of_many_requests_at_once_none_gets_the_answer_of_another() {
    with_service(|agent, url| {
        std::thread::scope(|scope| {
            for client in 1..=3 {
                scope.spawn(move || {
                    let taken =
                        put(agent, &format!("{url}/parcels/{client}"), &client.to_string(), "");
                    assert!(taken.status().is_success());
                    (0..3_334).for_each(|at| ask(agent, url, client, at));
                });
            }
        });
    })
    .await;
}

fn ask(agent: &Agent, url: &str, client: u32, at: u32) {
    if !at.is_multiple_of(5) {
        let mut weight = agent.get(format!("{url}/parcels/{client}")).call().unwrap();
        let weight = weight.body_mut().read_to_string().unwrap();
        return assert_eq!(weight, format!("{client}.0"));
    }
    let number = format!("{client}-{at}");
    let request = agent.get(format!("{url}/parcels/{number}"));
    let is_chinese = (at + client).is_multiple_of(2);
    let language = if is_chinese { "zh" } else { "en" };
    let problem = problem(request.header("Accept-Language", language).call().unwrap());
    let detail = if is_chinese {
        format!("包裹 {number} 不存在")
    } else {
        format!("parcel {number} not found")
    };
    assert_eq!((problem.detail, problem.params["number"].as_str()), (Some(detail), &*number));
}
