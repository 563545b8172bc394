//! What generated code calls. Not for users: it changes with the macro.

use core::fmt;

#[cfg(feature = "alloc")]
pub use crate::__impl_failure as impl_failure;
#[cfg(all(feature = "alloc", feature = "serde"))]
pub use crate::answer::{Head, IntoAnswer, Respond};
#[cfg(feature = "alloc")]
pub use crate::described::{Described, Shown, shown};
#[cfg(all(feature = "alloc", feature = "serde"))]
pub use crate::documented::Documented;
pub use crate::index::{GOLDEN, Index, bucket, fingerprint, hash, place};
#[cfg(all(feature = "alloc", feature = "serde"))]
pub use crate::json::{boxed, named, named_values};
pub use crate::packed::{Flags, Integers, Keys, Numbers, Sections, Statuses, Texts};

pub use crate::placeholder::{Piece, pieces};
#[cfg(all(feature = "alloc", feature = "serde"))]
pub use crate::schema::{Example, Response, Schema};
pub use crate::status::Answered;

use crate::body::ErrorBody;
use crate::code::KeepCode;
use crate::error_code::ErrorCode;
use crate::or_unknown::OrUnknown;
use crate::pad::pad;
use crate::unknown::{UnknownCode, UnknownName};

#[cfg(feature = "alloc")]
pub use alloc::collections::BTreeMap;
#[cfg(feature = "alloc")]
pub use alloc::string::String;

/// What a failure comes from.
#[cfg(feature = "alloc")]
pub type Source = alloc::boxed::Box<dyn core::error::Error + Send + Sync>;

/// The name of a parameter.
#[cfg(feature = "alloc")]
pub type ParamName = alloc::borrow::Cow<'static, str>;

/// Says what is missing, where a body would fail for want of `String`.
#[cfg(not(feature = "alloc"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __require_alloc {
    () => {
        ::core::compile_error!("error bodies and failures need the feature `alloc` of errcodes");
    };
}

#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __require_alloc {
    () => {};
}

pub use crate::__require_alloc as require_alloc;

/// `Display` of every generated enum; the status is 0 where the document gives
/// none. The texts of a document are arguments here, never format strings.
pub fn display(
    message: &str,
    code: impl fmt::Display,
    status: u16,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match (f.alternate(), status) {
        (false, _) => f.pad(message),
        (true, 0) => pad(f, format_args!("{message} (code {code})")),
        (true, status) => pad(f, format_args!("{message} (code {code}, status {status})")),
    }
}

/// The message of a body: what was sent, or else what the document says.
#[must_use]
pub fn body_message<'a, E>(sent: Option<&'a str>, error: Option<&OrUnknown<E>>) -> &'a str
where
    E: ErrorCode<Code: KeepCode>,
{
    let known = || error.and_then(OrUnknown::message);
    sent.filter(|sent| !sent.is_empty()).or_else(known).unwrap_or_default()
}

/// `Display` of every generated body.
///
/// # Errors
///
/// Those of the formatter.
pub fn display_body<B: ErrorBody>(body: &B, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match (body.message(), body.error()) {
        ("", Some(error)) => fmt::Display::fmt(error, f),
        ("", None) => f.pad("unknown error"),
        (message, Some(error)) if f.alternate() => {
            pad(f, format_args!("{message} (code {})", error.code()))
        }
        (message, _) => f.pad(message),
    }
}

/// A text of a body.
#[cfg(feature = "alloc")]
pub fn text<T: fmt::Display>(value: T) -> String {
    alloc::string::ToString::to_string(&value)
}

pub const fn unknown_code<C>(code: C) -> UnknownCode<C> {
    UnknownCode::new(code)
}

#[must_use]
pub fn unknown_name(name: &str) -> UnknownName {
    UnknownName::new(name)
}

/// The row of a name, or of one of the further names.
#[must_use]
pub fn row_of_name(names: &Keys, further: &[(&str, usize)], name: &str) -> Option<usize> {
    let further = || further.iter().find(|(known, _)| *known == name).map(|&(_, row)| row);
    names.find(name).or_else(further)
}

#[cfg(feature = "serde")]
pub use serde_core;

/// What `serde` adds to a generated enum: nothing without the feature, which
/// is the runtime's, whatever features the crate of the enum has.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_serde {
    ($name:ident) => {};
}

/// `Serialize` and `Deserialize` of a generated enum: its code.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_serde {
    ($name:ident) => {
        /// Written as the code.
        #[automatically_derived]
        impl $crate::__private::serde_core::Serialize for $name {
            fn serialize<__S: $crate::__private::serde_core::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                $crate::as_code::serialize(self, __serializer)
            }
        }

        /// Read from the code. In human-readable formats an integer may also be
        /// a decimal text.
        #[automatically_derived]
        impl<'de> $crate::__private::serde_core::Deserialize<'de> for $name {
            fn deserialize<__D: $crate::__private::serde_core::Deserializer<'de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::as_code::deserialize(__deserializer)
            }
        }

        $crate::__private::impl_schemars! { $name of_enum }
    };
}

#[cfg(not(feature = "schemars1"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_schemars {
    ($name:ident $of:ident) => {};
}

pub use crate::__impl_schemars as impl_schemars;
#[cfg(feature = "schemars1")]
pub use crate::schemars::{of_body, of_enum};
#[cfg(feature = "schemars1")]
pub use schemars;

pub use crate::__impl_serde as impl_serde;
pub use crate::body::BodyCode;
#[cfg(feature = "alloc")]
pub use crate::body::SentText;

/// What `serde` adds to a generated body.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_body_serde {
    ($($input:tt)*) => {};
}

pub use crate::__impl_body_serde as impl_body_serde;
#[cfg(feature = "serde")]
pub use crate::kind::Kind;
#[cfg(feature = "serde")]
pub use crate::serde::body::member::{Code, CodeText, Member, MemberKind, Message, Other, Own};
#[cfg(feature = "serde")]
pub use crate::serde::body::{Body, Object, Values, read as read_body, write as write_body};

/// Passes items on where the runtime can answer with JSON, or says what is missing.
#[cfg(all(feature = "alloc", feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __with_json {
    ($macro:literal $($item:item)*) => { $($item)* };
}

#[cfg(not(all(feature = "alloc", feature = "serde")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __with_json {
    ($macro:literal $($item:item)*) => {
        ::core::compile_error!(::core::concat!(
            "`",
            $macro,
            "` answers with JSON, which needs the features `alloc` and `serde` of errcodes\n  = help: \
             write `errcodes = { version = \"0.1\", features = [\"serde\"] }` in Cargo.toml",
        ));
    };
}

pub use crate::__with_json as with_json;
