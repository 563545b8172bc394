//! The trait of every generated error body.

#[cfg(feature = "alloc")]
use alloc::string::String;
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

    /// The body of an error: its code, message and status, and what every body has.
    #[must_use]
    fn new(error: Self::Error) -> Self {
        Self::from(error)
    }

    /// The error, or a code that the document does not have. None only where
    /// the code is a field that the user declares as an `Option`.
    fn error(&self) -> Option<&OrUnknown<Self::Error>>;

    /// The code, known or not.
    fn code(&self) -> Option<<<Self::Error as ErrorCode>::Code as Code>::Ref<'_>> {
        self.error().map(OrUnknown::code)
    }

    /// The message that was sent; else that of the document, if it has the code.
    fn message(&self) -> &str;
}

/// What the code of a body can be.
#[diagnostic::on_unimplemented(
    message = "the code of a body is an `OrUnknown` of its enum, or an `Option` of that",
    label = "this is the code of the body"
)]
pub trait BodyCode<E: ErrorCode<Code: KeepCode>> {
    /// The code of a new body.
    fn known(error: E) -> Self;

    /// The code, if there is one.
    fn get(&self) -> Option<&OrUnknown<E>>;
}

impl<E: ErrorCode<Code: KeepCode>> BodyCode<E> for OrUnknown<E> {
    fn known(error: E) -> Self {
        Self::Known(error)
    }

    fn get(&self) -> Option<&Self> {
        Some(self)
    }
}

impl<E: ErrorCode<Code: KeepCode>> BodyCode<E> for Option<OrUnknown<E>> {
    fn known(error: E) -> Self {
        Some(OrUnknown::Known(error))
    }

    fn get(&self) -> Option<&OrUnknown<E>> {
        self.as_ref()
    }
}

/// What the message of a body can be.
#[cfg(feature = "alloc")]
#[diagnostic::on_unimplemented(
    message = "the message of a body is a `String`, or an `Option` of that",
    label = "this is the message of the body"
)]
pub trait SentText: Sized {
    /// What has been read.
    fn from_sent(text: Option<String>) -> Self;

    /// What was sent.
    fn sent(&self) -> Option<&str>;
}

/// Empty where there was none.
#[cfg(feature = "alloc")]
impl SentText for String {
    fn from_sent(text: Option<String>) -> Self {
        text.unwrap_or_default()
    }

    fn sent(&self) -> Option<&str> {
        Some(self)
    }
}

#[cfg(feature = "alloc")]
impl SentText for Option<String> {
    fn from_sent(text: Option<String>) -> Self {
        text
    }

    fn sent(&self) -> Option<&str> {
        self.as_deref()
    }
}
