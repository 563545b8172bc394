//! What the macros for web crates send.

use core::time::Duration;

use serde_core::Serialize;

use crate::body::ErrorBody;
use crate::code::KeepCode;
use crate::error_code::{ErrorCode, HttpStatus};
use crate::occurrence::Occurrence;
use crate::problem::{PROBLEM_JSON, Problem};
use crate::status::{Answered, OfBody, OfOccurrence};

/// Everything of an answer but its body.
#[derive(Clone, Copy, Debug)]
pub struct Head {
    /// From 200 to 999.
    pub status: u16,
    /// The media type of the body.
    pub content_type: &'static str,
    /// In seconds.
    pub retry_after: Option<u64>,
}

/// How a web crate makes a response: what the macros write once a call.
pub trait Respond {
    /// Its response.
    type Response;

    /// The response with this body.
    fn json(self, head: Head, body: &impl Serialize) -> Self::Response;
}

/// What is answered. No response is an associated type here: each would be one
/// more error of a type that cannot be answered.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no HTTP status to answer with",
    label = "an answer needs one",
    note = "it has one if it is an enum of `errcodes!` whose document gives statuses, or a body or \
            an `Occurrence` of such an enum",
    note = "a status column gives them, or an option of the enum: `status = 500`, `status = code / \
            100000`, `status = section`"
)]
pub trait IntoAnswer<Kind> {
    /// The status of the answer.
    fn answer_status(&self) -> u16;

    /// The answer.
    fn answer<R: Respond>(&self, respond: R) -> R::Response;
}

impl<T> IntoAnswer<OfOccurrence> for T
where
    T: Occurrence<Error: HttpStatus + ErrorCode<Code: KeepCode>>,
{
    fn answer_status(&self) -> u16 {
        Answered::status(self)
    }

    fn answer<R: Respond>(&self, respond: R) -> R::Response {
        let (status, retry_after) = (Answered::status(self), self.retry_after().map(seconds));
        let head = Head { status, content_type: PROBLEM_JSON, retry_after };
        respond.json(head, &Problem::of(self))
    }
}

/// In the shape that the document has.
impl<B: ErrorBody<Error: HttpStatus> + Serialize> IntoAnswer<OfBody> for B {
    fn answer_status(&self) -> u16 {
        Answered::status(self)
    }

    fn answer<R: Respond>(&self, respond: R) -> R::Response {
        let (status, content_type) = (Answered::status(self), "application/json");
        respond.json(Head { status, content_type, retry_after: None }, self)
    }
}

/// Rounded up: too late is better than too early.
fn seconds(after: Duration) -> u64 {
    after.as_secs().saturating_add((after.subsec_nanos() > 0).into())
}
