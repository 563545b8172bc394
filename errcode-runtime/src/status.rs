//! The HTTP status of whatever has one: an enum, another error with one of its
//! codes, or a body.

use crate::body::ErrorBody;
use crate::error_code::HttpStatus;
use crate::occurrence::Occurrence;
use crate::or_unknown::OrUnknown;

/// The status of an answer. No answer ends with a status below 200, whatever the
/// document says: such a one is for the service to mend.
pub(crate) fn status_of(error: impl HttpStatus) -> u16 {
    match error.status() {
        ..200 => INTERNAL_SERVER_ERROR,
        status => status,
    }
}

const INTERNAL_SERVER_ERROR: u16 = 500;

/// An enum, or another type that has one of its codes.
#[derive(Debug)]
pub enum OfOccurrence {}

/// An error body.
#[derive(Debug)]
pub enum OfBody {}

/// What has an HTTP status. The compiler finds out which kind of type it is.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no HTTP status to answer with",
    label = "an answer needs one",
    note = "it has one if it is an enum of `errcodes!` whose document gives statuses, or a body or \
            an `Occurrence` of such an enum",
    note = "a status column gives them, or an option of the enum: `status = 500`, `status = code / \
            100000`, `status = section`"
)]
pub trait Answered<Kind> {
    /// From 200 to 999.
    fn status(&self) -> u16;
}

impl<T: Occurrence<Error: HttpStatus>> Answered<OfOccurrence> for T {
    fn status(&self) -> u16 {
        status_of(self.error_code())
    }
}

/// A service that does not know the code has made a mistake.
impl<B: ErrorBody<Error: HttpStatus>> Answered<OfBody> for B {
    fn status(&self) -> u16 {
        self.error().and_then(OrUnknown::known).map_or(INTERNAL_SERVER_ERROR, status_of)
    }
}
