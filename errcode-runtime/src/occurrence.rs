//! An error that a service returns: a code, and what there is to say of the case.

use core::fmt::Display;
use core::time::Duration;

use crate::error_code::ErrorCode;

/// An error that has a code of a document: what an answer is made of.
///
/// Every generated enum is one that says no more than its code. An error type
/// of your own becomes one by naming the code of each case:
///
/// ```
/// use core::fmt::{self, Display};
/// use errcodes::{Occurrence, errcodes};
///
/// errcodes! {
///     /// | Code | Status | Message        |
///     /// |------|--------|----------------|
///     /// | 1001 | 404    | user not found |
///     /// | 1002 | 500    | storage failed |
///     pub enum UserError {}
/// }
///
/// enum LoadError {
///     Missing { user: String },
///     Io(std::io::Error),
/// }
///
/// impl Occurrence for LoadError {
///     type Error = UserError;
///
///     fn error_code(&self) -> UserError {
///         match self {
///             Self::Missing { .. } => UserError::UserNotFound,
///             Self::Io(_) => UserError::StorageFailed,
///         }
///     }
///
///     fn params(&self, visit: &mut dyn FnMut(&str, &dyn Display)) {
///         if let Self::Missing { user } = self {
///             visit("user", user);
///         }
///     }
/// }
/// ```
///
/// Nothing is sent of its `Display` or of its source.
pub trait Occurrence {
    /// The enum of its code.
    type Error: ErrorCode;

    /// The code.
    fn error_code(&self) -> Self::Error;

    /// What is to be said of this case, for whoever gets the answer.
    fn detail(&self) -> Option<&dyn Display> {
        None
    }

    /// Calls `visit` with each value of this case and its name: what stands in
    /// the placeholders of the message, as far as there are any.
    fn params(&self, visit: &mut dyn FnMut(&str, &dyn Display)) {
        let _ = visit;
    }

    /// Whether detail and parameters are sent where the fault is the service's,
    /// with a status from 500 on. They may tell of what is inside.
    fn is_public(&self) -> bool {
        false
    }

    /// When to try again: the header `Retry-After`.
    fn retry_after(&self) -> Option<Duration> {
        None
    }
}

impl<E: ErrorCode> Occurrence for E {
    type Error = E;

    fn error_code(&self) -> E {
        *self
    }
}
