//! An error that a service returns: a code, and all that is known of the case.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::error::Error;
use core::fmt::{self, Display};
use core::time::Duration;

use crate::detail::{Detail, shown};
use crate::error_code::ErrorCode;
use crate::occurrence::Occurrence;
use crate::pad::pad;

/// A code, and all that is known of the case: its source, parameters, a detail.
///
/// It is what the structs of `#[errcodes(failure = ..)]` hold, and become from:
/// [`OrFail::or_fail`] makes it of any error. A code alone allocates nothing.
/// With the feature `alloc`.
pub struct Failure<E: ErrorCode> {
    error: E,
    context: Option<Box<Context>>,
}

/// What is known beside the code.
struct Context {
    detail: Detail,
    source: Option<Box<dyn Error + Send + Sync>>,
    is_public: bool,
    retry_after: Option<Duration>,
}

impl<E: ErrorCode> Failure<E> {
    /// A failure with this code, of which nothing else is known.
    #[must_use]
    pub const fn new(error: E) -> Self {
        Self { error, context: None }
    }

    /// With the error that it comes from. It is for logs, and is never sent.
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.context().source = Some(source.into());
        self
    }

    /// With a sentence on this case, instead of the message with its parameters.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.context().detail.text = Some(detail.into());
        self
    }

    /// With a parameter: what stands for `{name}` in the message, and is sent
    /// beside it. Of a name that is given twice, the last value counts.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, value: impl Display) -> Self {
        self.context().detail.set(name.into(), shown(&value));
        self
    }

    /// Sends detail and parameters even if the status is 500 or more.
    #[must_use]
    pub fn public(mut self) -> Self {
        self.context().is_public = true;
        self
    }

    /// With the time after which to try again: the header `Retry-After`.
    #[must_use]
    pub fn retry_after(mut self, after: Duration) -> Self {
        self.context().retry_after = Some(after);
        self
    }

    fn context(&mut self) -> &mut Context {
        let message = self.error.message();
        self.context.get_or_insert_with(|| {
            let detail = Detail { message, text: None, params: Vec::new() };
            Box::new(Context { detail, source: None, is_public: false, retry_after: None })
        })
    }
}

impl<E: ErrorCode> From<E> for Failure<E> {
    fn from(error: E) -> Self {
        Self::new(error)
    }
}

impl<E: ErrorCode> Occurrence for Failure<E> {
    type Error = E;

    fn error_code(&self) -> E {
        self.error
    }

    fn detail(&self) -> Option<&dyn Display> {
        let detail = &self.context.as_ref()?.detail;
        if detail.says_more() { Some(detail) } else { None }
    }

    fn params(&self, visit: &mut dyn FnMut(&str, &dyn Display)) {
        if let Some(context) = &self.context {
            for (name, value) in &context.detail.params {
                visit(name, value);
            }
        }
    }

    fn is_public(&self) -> bool {
        self.context.as_ref().is_some_and(|context| context.is_public)
    }

    fn retry_after(&self) -> Option<Duration> {
        self.context.as_ref()?.retry_after
    }
}

/// The detail, or else the message; `{:#}` adds the code.
impl<E: ErrorCode> Display for Failure<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (Occurrence::detail(self), f.alternate()) {
            (None, _) => Display::fmt(&self.error, f),
            (Some(detail), false) => pad(f, format_args!("{detail}")),
            (Some(detail), true) => pad(f, format_args!("{detail} (code {})", self.error.code())),
        }
    }
}

impl<E: ErrorCode> fmt::Debug for Failure<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut failure = f.debug_struct("Failure");
        failure.field("error", &self.error);
        if let Some(Context { detail, source, is_public, retry_after }) = self.context.as_deref() {
            failure.field("detail", &detail.text).field("params", &detail.params);
            failure.field("source", source).field("is_public", is_public);
            failure.field("retry_after", retry_after);
        }
        failure.finish()
    }
}

impl<E: ErrorCode> Error for Failure<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let source: &(dyn Error + Send + Sync) = self.context.as_ref()?.source.as_deref()?;
        Some(source)
    }
}

/// Makes a failure of whatever went wrong.
///
/// ```
/// use errcodes::{OrFail, errcodes};
///
/// errcodes! {
///     /// | Code | Status | Message        |
///     /// |------|--------|----------------|
///     /// | 1001 | 404    | user not found |
///     /// | 1002 | 500    | storage failed |
///     pub enum UserError {}
///
///     #[errcodes(failure = UserError)]
///     pub struct UserFailure;
/// }
///
/// fn load(path: &str) -> Result<String, UserFailure> {
///     let text = std::fs::read_to_string(path).or_fail(UserError::StorageFailed)?;
///     let line = text.lines().next().or_fail(UserError::UserNotFound)?;
///     Ok(line.to_owned())
/// }
/// assert!(load("no/such/file").is_err());
/// ```
pub trait OrFail<T> {
    /// The value; or a failure with this code, which keeps the error that there
    /// was as its source.
    ///
    /// # Errors
    ///
    /// Where there is no value.
    fn or_fail<E: ErrorCode>(self, error: E) -> Result<T, Failure<E>>;
}

impl<T, S: Into<Box<dyn Error + Send + Sync>>> OrFail<T> for Result<T, S> {
    fn or_fail<E: ErrorCode>(self, error: E) -> Result<T, Failure<E>> {
        self.map_err(|source| Failure::new(error).because(source))
    }
}

impl<T> OrFail<T> for Option<T> {
    fn or_fail<E: ErrorCode>(self, error: E) -> Result<T, Failure<E>> {
        self.ok_or_else(|| Failure::new(error))
    }
}

/// A generated failure: a [`Failure`] that the user's crate owns, so that it can
/// be made of the errors of other crates.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_failure {
    ($(#[$attribute:meta])* [$($visibility:tt)*] $failure:ident: $error:ident) => {
        $(#[$attribute])*
        #[allow(deprecated, reason = "the enum may be")]
        $($visibility)* struct $failure($crate::Failure<$error>);

        #[allow(deprecated, reason = "the enum or the failure may be")]
        const _: () = {
            impl $failure {
                /// A failure with this code, of which nothing else is known.
                #[must_use]
                pub const fn new(__error: $error) -> Self {
                    Self($crate::Failure::new(__error))
                }

                /// With the error that it comes from. It is for logs, and is
                /// never sent.
                #[must_use]
                pub fn because(
                    self,
                    __source: impl ::core::convert::Into<$crate::__private::Source>,
                ) -> Self {
                    Self(self.0.because(__source))
                }

                /// With a sentence on this case, instead of the message with its
                /// parameters.
                #[must_use]
                pub fn detail(
                    self,
                    __detail: impl ::core::convert::Into<$crate::__private::String>,
                ) -> Self {
                    Self(self.0.detail(__detail))
                }

                /// With a parameter: what stands for `{name}` in the message, and
                /// is sent beside it.
                #[must_use]
                pub fn with(
                    self,
                    __name: impl ::core::convert::Into<$crate::__private::ParamName>,
                    __value: impl ::core::fmt::Display,
                ) -> Self {
                    Self(self.0.with(__name, __value))
                }

                /// Sends detail and parameters even if the status is 500 or more.
                #[must_use]
                pub fn public(self) -> Self {
                    Self(self.0.public())
                }

                /// With the time after which to try again: `Retry-After`.
                #[must_use]
                pub fn retry_after(self, __after: ::core::time::Duration) -> Self {
                    Self(self.0.retry_after(__after))
                }

                /// The code.
                #[must_use]
                pub fn error_code(&self) -> $error {
                    $crate::Occurrence::error_code(&self.0)
                }
            }

            #[automatically_derived]
            impl ::core::convert::From<$error> for $failure {
                fn from(__error: $error) -> Self {
                    Self::new(__error)
                }
            }

            #[automatically_derived]
            impl ::core::convert::From<$crate::Failure<$error>> for $failure {
                fn from(__failure: $crate::Failure<$error>) -> Self {
                    Self(__failure)
                }
            }

            #[automatically_derived]
            impl $crate::Occurrence for $failure {
                type Error = $error;

                fn error_code(&self) -> $error {
                    $crate::Occurrence::error_code(&self.0)
                }

                fn detail(&self) -> ::core::option::Option<&dyn ::core::fmt::Display> {
                    $crate::Occurrence::detail(&self.0)
                }

                fn params(
                    &self,
                    __visit: &mut dyn ::core::ops::FnMut(
                        &::core::primitive::str,
                        &dyn ::core::fmt::Display,
                    ),
                ) {
                    $crate::Occurrence::params(&self.0, __visit);
                }

                fn is_public(&self) -> ::core::primitive::bool {
                    $crate::Occurrence::is_public(&self.0)
                }

                fn retry_after(&self) -> ::core::option::Option<::core::time::Duration> {
                    $crate::Occurrence::retry_after(&self.0)
                }
            }

            /// The detail, or else the message; `{:#}` adds the code.
            #[automatically_derived]
            impl ::core::fmt::Display for $failure {
                fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Display::fmt(&self.0, __f)
                }
            }

            #[automatically_derived]
            impl ::core::fmt::Debug for $failure {
                fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(&self.0, __f)
                }
            }

            #[automatically_derived]
            impl ::core::error::Error for $failure {
                fn source(
                    &self,
                ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                    ::core::error::Error::source(&self.0)
                }
            }
        };
    };
}
