//! Fetches an object from the example `service`, and tells why if it gets none:
//! what the code means, or what was sent with a code that it does not know.
//!
//! ```text
//! cargo run -p errcodes-services --example client
//! cargo run -p errcodes-services --example client http://127.0.0.1:8417/photos a.txt
//! ```

use std::fmt;
use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

use errcodes::{OrUnknown, errcodes};
use ureq::http::Response;
use ureq::{Agent, Body};

errcodes! {
    #[errcodes("../docs-src/upyun.md")]
    pub(crate) enum UpyunError {}

    #[errcodes(body = UpyunError)]
    pub(crate) struct UpyunErrorBody;
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let bucket = arguments.next().unwrap_or_else(|| "http://127.0.0.1:8417/photos".to_owned());
    let path = arguments.next().unwrap_or_else(|| "a.txt".to_owned());
    match fetch(&bucket, &path).map(|content| std::io::stdout().write_all(&content)) {
        Ok(written) => written.map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS),
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

/// The content of an object.
pub(crate) fn fetch(bucket: &str, path: &str) -> Result<Vec<u8>, Failure> {
    read(agent().get(format!("{bucket}/{path}")).call()?)
}

pub(crate) fn agent() -> Agent {
    Agent::config_builder()
        // An answer with an error has a body to be read.
        .http_status_as_error(false)
        // The proxy of the environment does not reach the loopback of this machine.
        .proxy(None)
        .timeout_global(Some(Duration::from_secs(10)))
        .build()
        .into()
}

/// The content of an answer, or the failure that it tells of.
pub(crate) fn read(mut answer: Response<Body>) -> Result<Vec<u8>, Failure> {
    let (status, content) = (answer.status(), answer.body_mut().read_to_vec()?);
    if status.is_success() { Ok(content) } else { Err(Failure::read(status.as_u16(), &content)) }
}

/// Why there is no content.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The service has answered, and tells why.
    Api { status: u16, body: UpyunErrorBody },
    /// There is no answer, or none of this API.
    Transport(ureq::Error),
}

impl Failure {
    /// A proxy on the way has statuses too, and has never seen the document.
    pub(crate) fn read(status: u16, content: &[u8]) -> Self {
        match serde_json::from_slice(content) {
            Ok(body) => Self::Api { status, body },
            Err(_) => Self::Transport(ureq::Error::StatusCode(status)),
        }
    }
}

impl From<ureq::Error> for Failure {
    fn from(error: ureq::Error) -> Self {
        Self::Transport(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api { status, body } => explain(*status, body, f),
            Self::Transport(error) => write!(f, "no answer of the service: {error}"),
        }
    }
}

impl std::error::Error for Failure {}

fn explain(status: u16, body: &UpyunErrorBody, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match body.code {
        OrUnknown::Known(error) => writeln!(f, "variant   {error:?}"),
        OrUnknown::Unknown(_) => {
            writeln!(f, "variant   none: the document does not have this code")
        }
    }?;
    writeln!(f, "code      {}", body.code.code())?;
    writeln!(f, "status    {status}")?;
    writeln!(f, "message   {}", body.message())?;
    write!(f, "request   {}", body.id.as_deref().unwrap_or("none"))
}
