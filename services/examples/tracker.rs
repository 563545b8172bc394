//! Asks a service of `docs-src/parcels.md` for a parcel, tries again where the document
//! says that it helps, and tells in English or Chinese why there is none.
//!
//! ```text
//! cargo run -p errcodes-services --example tracker http://127.0.0.1:8080/parcels/7 zh
//! ```

use std::process::ExitCode;
use std::thread::sleep;
use std::time::Duration;

use errcodes::{OrUnknown, Problem, errcodes};
use ureq::Agent;

errcodes! {
    #[errcodes("../docs-src/parcels.md", columns(
        is_retryable: bool = "Retry",
        advice: str = "What to do",
        message_zh: str = ("../docs-src/parcels.zh.md", "含义"),
        advice_zh: str = ("../docs-src/parcels.zh.md", "处理建议"),
    ))]
    pub(crate) enum ParcelError {}
}

const ATTEMPTS: usize = 3;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(url) = arguments.next() else {
        eprintln!("usage: tracker URL [en|zh]");
        return ExitCode::FAILURE;
    };
    let language = arguments.next().unwrap_or_else(|| "en".to_owned());
    match track(&url, Duration::from_secs(1)) {
        Ok(Ok(parcel)) => println!("{parcel}"),
        Ok(Err(problem)) => println!("{}", tell(&problem, &language)),
        Err(error) => {
            eprintln!("no answer of the service: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// What an answer says: a parcel, or what is in the way.
type Answer = Result<String, Problem<ParcelError>>;

/// The last answer. An answer that says how long to wait is waited for, at most a minute.
pub(crate) fn track(url: &str, pause: Duration) -> Result<Answer, ureq::Error> {
    let config = Agent::config_builder().http_status_as_error(false).proxy(None);
    let agent: Agent = config.timeout_global(Some(Duration::from_secs(10))).build().into();
    let mut left = ATTEMPTS;
    loop {
        left -= 1;
        let mut answer = agent.get(url).call()?;
        let text = answer.body_mut().read_to_string()?;
        if answer.status().is_success() {
            return Ok(Ok(text));
        }
        // A proxy on the way has statuses too, and no problems.
        let status = answer.status().as_u16();
        let Ok(problem) = serde_json::from_str::<Problem<ParcelError>>(&text) else {
            return Err(ureq::Error::StatusCode(status));
        };
        let known = problem.code.as_ref().and_then(OrUnknown::known);
        if left == 0 || !known.is_some_and(|error| error.is_retryable()) {
            return Ok(Err(problem));
        }
        let seconds = answer.headers().get("retry-after").and_then(|wait| wait.to_str().ok());
        let wait = seconds.and_then(|wait| wait.parse().ok()).map_or(pause, Duration::from_secs);
        sleep(wait.min(Duration::from_secs(60)));
    }
}

/// What is wrong, and what to do, in a language; of a code that is not in the
/// document, what was sent.
pub(crate) fn tell(problem: &Problem<ParcelError>, language: &str) -> String {
    let known = problem.code.as_ref().and_then(OrUnknown::known);
    let told = known.map(|error| match language {
        "zh" => (error.message_zh(), error.advice_zh()),
        _ => (Some(error.message()), error.advice()),
    });
    let (message, advice) = told.unwrap_or_default();
    let message = message.or(problem.title.as_deref()).unwrap_or("unknown error");
    [message, advice.unwrap_or_default()].join("\n").trim_end().to_owned()
}
