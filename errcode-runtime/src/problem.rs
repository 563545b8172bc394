//! Problem details: the answer that a bare code makes, and what clients read.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};

use crate::code::KeepCode;
use crate::detail::shown;
use crate::error_code::{ErrorCode, HttpStatus};
use crate::occurrence::Occurrence;
use crate::or_unknown::OrUnknown;
use crate::placeholder::{Piece, pieces};
use crate::status::status_of;

/// Problem details for HTTP APIs, [RFC 9457], with the code as a member `code`
/// and the values of the case as an object `params`. With the features `alloc`
/// and `serde`.
///
/// A service makes it [of](Self::of) an error; a client reads it, whichever of
/// the members there are. As the RFC has it, a member of another type than it
/// should have is as good as none. Further members are fields of a struct around
/// it, `#[serde(flatten)]`.
///
/// ```
/// use errcode_runtime::Problem;
/// use errcodes::errcodes;
///
/// errcodes! {
///     /// | Code | Status | Message        |
///     /// |------|--------|----------------|
///     /// | 1001 | 404    | user not found |
///     pub enum UserError {}
/// }
///
/// // {"title": "user not found", "status": 404, "code": 1001}
/// let problem = Problem::of(&UserError::UserNotFound);
/// assert_eq!((problem.title.as_deref(), problem.status), (Some("user not found"), Some(404)));
/// assert_eq!(problem.code.unwrap(), UserError::UserNotFound);
/// ```
///
/// It is for formats that write the names of members, as JSON does: what bincode or postcard
/// write of it cannot be read again.
///
/// [RFC 9457]: https://www.rfc-editor.org/rfc/rfc9457
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem<E: ErrorCode<Code: KeepCode>> {
    /// A URI of the type of problem, the member `type`; where there is none, it
    /// is `about:blank`.
    pub type_: Option<String>,
    /// The message of the code.
    pub title: Option<String>,
    /// The HTTP status that the service answered with, whatever came of it on
    /// the way.
    pub status: Option<u16>,
    /// What there is to say of this case.
    pub detail: Option<String>,
    /// A URI of this case.
    pub instance: Option<String>,
    /// The code, known or not.
    pub code: Option<OrUnknown<E>>,
    /// The values of this case, by name.
    pub params: BTreeMap<String, String>,
}

/// The media type of a [`Problem`].
pub const PROBLEM_JSON: &str = "application/problem+json";

impl<E: ErrorCode<Code: KeepCode>> Problem<E> {
    /// What is sent of an error. Its source never is; of a status from 500 on,
    /// detail and parameters are only if it [is public](Occurrence::is_public).
    #[must_use]
    pub fn of<T: Occurrence<Error = E> + ?Sized>(occurrence: &T) -> Self
    where
        E: HttpStatus,
    {
        let error = occurrence.error_code();
        let status = status_of(error);
        let tells = status < 500 || occurrence.is_public();
        let params = if tells { params_of(occurrence) } else { BTreeMap::new() };
        Self {
            type_: error.url().as_ref().map(ToString::to_string),
            title: Some(error.message().to_string()),
            status: Some(status),
            detail: occurrence.detail().filter(|_| tells).map(|detail| shown(&detail)),
            code: Some(OrUnknown::Known(error)),
            params,
            ..Self::default()
        }
    }

    /// In other words, such as those of a translation: the title is this message,
    /// and so is the detail, with its values, where that was the title with them; there is
    /// none if a placeholder has no value.
    ///
    /// ```
    /// # use errcode_runtime::Problem;
    /// # errcodes::errcodes! {
    /// #     /// | Code | Status | Message             |
    /// #     /// |------|--------|---------------------|
    /// #     /// | 1001 | 404    | no parcel {number}  |
    /// #     pub enum ParcelError {}
    /// #     #[errcodes(failure = ParcelError)]
    /// #     pub struct ParcelFailure;
    /// # }
    /// let failure: ParcelFailure = parcel_failure::NoParcel { number: 7 }.into();
    /// let problem = Problem::of(&failure).in_words("包裹 {number} 不存在");
    /// assert_eq!(problem.detail.as_deref(), Some("包裹 7 不存在"));
    /// ```
    #[must_use]
    pub fn in_words(mut self, message: &str) -> Self {
        let filled = |message| filled(message, &self.params);
        if self.detail.is_some() && self.detail == self.title.as_deref().and_then(filled) {
            self.detail = filled(message);
        }
        self.title = Some(message.to_string());
        self
    }
}

fn params_of<T: Occurrence + ?Sized>(occurrence: &T) -> BTreeMap<String, String> {
    let mut params = BTreeMap::new();
    occurrence.params(&mut |name, value| {
        params.insert(name.to_string(), shown(value));
    });
    params
}

/// A message with its values; nothing if it has no placeholder, or one without a value.
fn filled(message: &str, params: &BTreeMap<String, String>) -> Option<String> {
    let (mut text, mut has_param) = (String::new(), false);
    for piece in pieces(message) {
        text += match piece {
            Piece::Text(text) => text,
            Piece::Param(name) => {
                has_param = true;
                params.get(name)?
            }
        };
    }
    has_param.then_some(text)
}

/// No member at all.
impl<E: ErrorCode<Code: KeepCode>> Default for Problem<E> {
    fn default() -> Self {
        Self {
            type_: None,
            title: None,
            status: None,
            detail: None,
            instance: None,
            code: None,
            params: BTreeMap::new(),
        }
    }
}
