//! What a report of an error shows of its entry in the document.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::fmt::Display;

use crate::body::ErrorBody;
use crate::error_code::ErrorCode;
use crate::occurrence::Occurrence;
use crate::or_unknown::OrUnknown;
use crate::status::{OfBody, OfOccurrence};

/// What has a code. The compiler finds out which kind of type it is.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no code of a document",
    label = "a report shows a code",
    note = "enums and bodies of `errcodes!` have one, and types that implement `Occurrence`"
)]
pub trait Described<Kind> {
    /// The code, known or not.
    fn code(&self) -> Option<String>;

    /// The longer explanation.
    fn help(&self) -> Option<&'static str>;

    /// Where the entry is explained.
    fn url(&self) -> Option<String>;
}

impl<T: Occurrence> Described<OfOccurrence> for T {
    fn code(&self) -> Option<String> {
        Some(self.error_code().code().to_string())
    }

    fn help(&self) -> Option<&'static str> {
        ErrorCode::description(&self.error_code())
    }

    fn url(&self) -> Option<String> {
        self.error_code().url().as_ref().map(ToString::to_string)
    }
}

impl<B: ErrorBody> Described<OfBody> for B {
    fn code(&self) -> Option<String> {
        self.error().map(|error| error.code().to_string())
    }

    fn help(&self) -> Option<&'static str> {
        self.error().and_then(OrUnknown::description)
    }

    fn url(&self) -> Option<String> {
        self.error()?.known()?.url().as_ref().map(ToString::to_string)
    }
}

/// A text of a report, if there is one.
pub type Shown<'a> = Option<Box<dyn Display + 'a>>;

/// Keeps a text of a report.
pub fn shown<'a>(text: Option<impl Display + 'a>) -> Shown<'a> {
    Some(Box::new(text?))
}
