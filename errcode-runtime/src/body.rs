//! The trait of every generated error body.

use core::error::Error;

use crate::code::{Code, KeepCode};
use crate::error_code::ErrorCode;
use crate::or_unknown::OrUnknown;

/// The body of an answer with an error, as the API's document shows it.
///
/// `errcodes!` implements it for the structs that are asked for with
/// `#[errcodes(body = ..)]`; the trait is for code that serves every such body.
///
/// ```
/// use errcode_runtime::{ErrorBody, HttpStatus};
///
/// fn answer<B: ErrorBody<Error: HttpStatus>>(error: B::Error) -> (u16, B) {
///     (error.status(), B::new(error))
/// }
/// ```
pub trait ErrorBody: Error + From<Self::Error> + 'static {
    /// The enum of its code.
    type Error: ErrorCode<Code: KeepCode>;

    /// The body of an error: its code and message, and nothing else.
    #[must_use]
    fn new(error: Self::Error) -> Self {
        Self::from(error)
    }

    /// The error, or a code that the document does not have.
    fn error(&self) -> &OrUnknown<Self::Error>;

    /// The code, known or not.
    fn code(&self) -> <<Self::Error as ErrorCode>::Code as Code>::Ref<'_> {
        self.error().code()
    }

    /// The message that was sent; else that of the document, if it has the code.
    fn message(&self) -> &str;
}
