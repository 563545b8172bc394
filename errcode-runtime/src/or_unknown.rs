//! A code that may be newer than the document.

use core::error::Error;
use core::fmt;

use crate::code::{Code, KeepCode};
use crate::error_code::{ErrorCode, HttpStatus};
use crate::unknown::UnknownCode;

/// An error that the document has, or a code that it does not have.
///
/// An API grows new codes; a client that was built before them keeps them as
/// they are.
///
/// ```
/// # use errcodes::{OrUnknown, errcodes};
/// errcodes! {
///     /// | Code     | Status | Message   |
///     /// |----------|--------|-----------|
///     /// | 40000002 | 400    | need body |
///     pub enum UpyunError {}
/// }
///
/// fn advice(error: OrUnknown<UpyunError>) -> &'static str {
///     match error {
///         OrUnknown::Known(UpyunError::NeedBody) => "send a body",
///         _ if error.code() == 42900008 => "send less",
///         _ => "ask the support",
///     }
/// }
///
/// assert_eq!(advice(OrUnknown::from_code(40000002)), "send a body");
/// assert_eq!(advice(OrUnknown::from_code(42900008)), "send less");
/// ```
///
/// A code that the document does not have yet is told by
/// [`code`](Self::code), as above, and never by the payload of `Unknown`. On
/// the day on which the document gets 42900008, the value is `Known`: an arm
/// for the unknown code would silently stop matching, and `code` is the same as
/// before. So the payload shows nothing that a pattern could match.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_enums, reason = "a code is known, or it is not")]
pub enum OrUnknown<E: ErrorCode<Code: KeepCode>> {
    /// The document has the code.
    Known(E),
    /// The document does not have the code.
    Unknown(UnknownCode<<E::Code as KeepCode>::Kept>),
}

impl<E: ErrorCode<Code: KeepCode>> OrUnknown<E> {
    /// The variant of a code, or the code itself if there is none. Never makes
    /// an unknown out of a code that the document has.
    #[must_use]
    pub fn from_code(code: <E::Code as Code>::Ref<'_>) -> Self {
        let unknown = || Self::Unknown(UnknownCode::new(E::Code::keep(code)));
        E::from_code(code).map_or_else(unknown, Self::Known)
    }

    /// The variant, if the document has the code.
    #[must_use]
    pub const fn known(&self) -> Option<E> {
        match self {
            Self::Known(error) => Some(*error),
            Self::Unknown(_) => None,
        }
    }

    /// The code, known or not.
    ///
    /// A text is borrowed from `self`; that of a variant is also
    /// `error.known()?.code()`.
    #[must_use]
    pub fn code(&self) -> <E::Code as Code>::Ref<'_> {
        match self {
            Self::Known(error) => error.code().to_ref(),
            Self::Unknown(unknown) => E::Code::kept(&unknown.code),
        }
    }
}

/// What the document says of the code, if it has it.
impl<E: ErrorCode<Code: KeepCode>> OrUnknown<E> {
    /// The name of the variant.
    #[must_use]
    pub fn name(&self) -> Option<&'static str> {
        self.known().map(E::name)
    }

    /// The short text that the API sends.
    #[must_use]
    pub fn message(&self) -> Option<&'static str> {
        self.known().map(E::message)
    }

    /// The longer explanation.
    #[must_use]
    pub fn description(&self) -> Option<&'static str> {
        self.known().as_ref().and_then(E::description)
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> Option<u16>
    where
        E: HttpStatus,
    {
        self.known().map(E::status)
    }
}

impl<E> Copy for OrUnknown<E> where E: ErrorCode<Code: KeepCode<Kept: Copy>> {}

impl<E: ErrorCode<Code: KeepCode>> From<E> for OrUnknown<E> {
    fn from(error: E) -> Self {
        Self::Known(error)
    }
}

impl<E: ErrorCode<Code: KeepCode>> PartialEq<E> for OrUnknown<E> {
    fn eq(&self, other: &E) -> bool {
        self.known() == Some(*other)
    }
}

/// The message of a variant; `{:#}` adds the code, and the status if there is one.
impl<E: ErrorCode<Code: KeepCode>> fmt::Display for OrUnknown<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(error) => fmt::Display::fmt(error, f),
            Self::Unknown(unknown) => fmt::Display::fmt(unknown, f),
        }
    }
}

impl<E: ErrorCode<Code: KeepCode>> Error for OrUnknown<E> {}
