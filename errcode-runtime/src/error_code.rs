//! The traits of every generated enum.

use core::fmt::{Debug, Display};
use core::hash::Hash;

use crate::code::Code;
use crate::url::Url;

/// An enum that stands for the error codes of a document.
///
/// `errcodes!` implements it, together with inherent functions of the same
/// names; the trait is for code that serves every such enum.
///
/// ```
/// use errcode_runtime::ErrorCode;
///
/// fn log_line<E: ErrorCode>(error: E) -> String {
///     format!("{} {}: {}", error.code(), error.name(), error.message())
/// }
/// ```
pub trait ErrorCode:
    Copy + Eq + Ord + Hash + Debug + Display + Send + Sync + Sized + 'static
{
    /// An integer, or `&'static str`.
    type Code: Code;

    /// Every variant, in document order; those that are retired are the last.
    const ALL: &'static [Self];

    /// The option `url`.
    #[doc(hidden)]
    const URL: Option<&'static str> = None;

    /// The code that the API sends.
    fn code(self) -> Self::Code;

    /// The variant with this code, if the document has it.
    fn from_code(code: <Self::Code as Code>::Ref<'_>) -> Option<Self>;

    /// The variant with this name, or with this name further to its own: that of
    /// a later row of its code, or one that a lock keeps.
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|error| error.name() == name)
    }

    /// The name of the variant.
    fn name(self) -> &'static str;

    /// The short text that the API sends.
    fn message(self) -> &'static str;

    /// The longer explanation, if the document has one.
    ///
    /// By reference, so that it is not taken for the deprecated
    /// [`Error::description`](core::error::Error::description) where that is in
    /// scope too.
    fn description(&self) -> Option<&'static str>;

    /// The text of the nearest heading above the entry; empty if there is none.
    fn section(self) -> &'static str;

    /// Whether the document strikes the code out: `~~1001~~`. A server may send
    /// it all the same, so that no variant is `#[deprecated]`.
    fn is_deprecated(self) -> bool {
        false
    }

    /// Whether the document has the code no more, and the lock of the enum keeps
    /// it. A server that is older may still send it, so that no variant is
    /// `#[deprecated]`.
    fn is_retired(self) -> bool {
        false
    }

    /// Where the entry is explained, if the option `url` says so.
    fn url(self) -> Option<Url<Self>> {
        Some(Url { pattern: Self::URL?, error: self })
    }
}

/// An enum whose document gives every code an HTTP status.
pub trait HttpStatus: ErrorCode {
    /// The HTTP status, from 100 to 999; so it is one for every HTTP library. What is
    /// answered, and what a body says of it, is 500 where the document says less than 200.
    fn status(self) -> u16;

    /// Whether the status is one of 400 to 499
    /// ([RFC 9110, section 15.5](https://www.rfc-editor.org/rfc/rfc9110#section-15.5)).
    fn is_client_error(self) -> bool {
        matches!(self.status(), 400..=499)
    }

    /// Whether the status is one of 500 to 599
    /// ([RFC 9110, section 15.6](https://www.rfc-editor.org/rfc/rfc9110#section-15.6)).
    fn is_server_error(self) -> bool {
        matches!(self.status(), 500..=599)
    }
}
