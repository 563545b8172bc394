//! The answers of operations, for descriptions of an API.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde_core::Serialize;

use crate::body::ErrorBody;
use crate::code::KeepCode;
use crate::error_code::{ErrorCode, HttpStatus};
use crate::json::Json;
use crate::occurrence::Occurrence;
use crate::problem::{PROBLEM_JSON, Problem};
use crate::schema::{Example, Response, Schema};
use crate::serde::body::Body;
use crate::serde::json::json_of;
use crate::status::{OfBody, OfOccurrence, status_of};

/// What is answered, as a schema. The compiler finds out which kind of type it is.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no HTTP status to answer with",
    label = "an answer needs one",
    note = "it has one if it is an enum of `errcodes!` whose document gives statuses, or a body or \
            an `Occurrence` of such an enum",
    note = "a status column gives them, or an option of the enum: `status = 500`, `status = code / \
            100000`, `status = section`"
)]
pub trait Documented<Kind> {
    /// The enum of its code.
    type Error: HttpStatus;

    /// The media type of an answer.
    const MEDIA_TYPE: &'static str;

    /// What it is wherever it stands.
    fn schema() -> Schema;

    /// An answer with one of these codes.
    fn answer(codes: &[Self::Error]) -> Schema;

    /// What is sent of a code.
    fn example(error: Self::Error) -> Option<Json>;

    /// The answers with all codes that are not retired: one for each status, as an
    /// operation has one. Each is called by it, or `default`.
    fn responses() -> Vec<(String, Response)> {
        let codes = Self::Error::ALL.iter().copied();
        let codes: Vec<_> = codes.filter(|error| !error.is_retired()).collect();
        Self::responses_of(&codes)
    }

    /// The answers with these codes.
    #[must_use]
    fn responses_of(codes: &[Self::Error]) -> Vec<(String, Response)> {
        let mut codes = codes.to_vec();
        // Stable: in the order of the document, or of the list.
        codes.sort_by_key(|error| key(*error));
        let mut responses = Vec::new();
        for same in codes.chunk_by(|one, next| key(*one) == key(*next)) {
            let status = key(same[0]).map_or_else(|| "default".into(), |status| status.to_string());
            responses.push((status, response::<Self, Kind>(same)));
        }
        responses
    }
}

impl<T> Documented<OfOccurrence> for T
where
    T: Occurrence<Error: HttpStatus + ErrorCode<Code: KeepCode>> + 'static,
{
    type Error = T::Error;

    const MEDIA_TYPE: &'static str = PROBLEM_JSON;

    fn schema() -> Schema {
        Schema::of_occurrence::<T>()
    }

    fn answer(codes: &[T::Error]) -> Schema {
        Schema::of_problem(codes)
    }

    fn example(error: T::Error) -> Option<Json> {
        json_of(&Problem::of(&error))
    }
}

impl<B: ErrorBody<Error: HttpStatus> + Body + Serialize> Documented<OfBody> for B {
    type Error = B::Error;

    const MEDIA_TYPE: &'static str = "application/json";

    fn schema() -> Schema {
        Schema::of_body::<B, _>(B::Error::ALL)
    }

    fn answer(codes: &[B::Error]) -> Schema {
        Schema::of_body::<B, _>(codes)
    }

    fn example(error: B::Error) -> Option<Json> {
        json_of(&B::new(error))
    }
}

/// The status; nothing for one that descriptions do not have
/// ([OpenAPI](https://spec.openapis.org/oas/v3.1.0#responses-object) knows 1xx to 5xx).
fn key(error: impl HttpStatus) -> Option<u16> {
    Some(status_of(error)).filter(|status| *status < 600)
}

fn response<T: Documented<K> + ?Sized, K>(given: &[T::Error]) -> Response {
    let codes = once(given);
    let mut examples = Vec::new();
    for error in &codes {
        let value = T::example(*error);
        examples.extend(value.map(|value| {
            (error.name().into(), Example { summary: error.message().into(), value })
        }));
    }
    Response {
        description: description(&codes),
        media_type: T::MEDIA_TYPE,
        schema: T::answer(&codes),
        examples,
    }
}

/// The codes of a list, each once.
fn once<E: ErrorCode>(given: &[E]) -> Vec<E> {
    let mut codes = Vec::new();
    for error in given {
        if !codes.contains(error) {
            codes.push(*error);
        }
    }
    codes
}

/// A list in Markdown.
fn description<E: ErrorCode>(codes: &[E]) -> String {
    let mut lines = Vec::new();
    for error in codes {
        let code = escaped(&error.code().to_string());
        lines.push(alloc::format!("- {code}: {}", escaped(error.message())));
    }
    lines.join("\n")
}

/// A text as Markdown that shows it.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if "\\`*_{}[]<>#|~&$^\"!".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
