//! What is left of a code or a name that the document does not have.

use core::error::Error;
use core::fmt;

use crate::pad::pad;

/// A code that the document does not have.
///
/// It is opaque on purpose: a `match` on the value of an unknown code would
/// silently stop matching on the day on which the document gets that code.
/// Ask [`OrUnknown::code`](crate::OrUnknown::code) instead, which is the same
/// before and after:
///
/// ```
/// # use errcodes::{OrUnknown, errcodes};
/// # errcodes! {
/// #     /// | Code     | Message   |
/// #     /// |----------|-----------|
/// #     /// | 40000002 | need body |
/// #     pub enum UpyunError {}
/// # }
/// fn is_rate_limit(e: &OrUnknown<UpyunError>) -> bool {
///     e.code() == 42900008
/// }
/// # assert!(is_rate_limit(&OrUnknown::from_code(42900008)));
/// # assert!(!is_rate_limit(&OrUnknown::from_code(40000002)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownCode<C> {
    pub(crate) code: C,
}

impl<C> UnknownCode<C> {
    pub(crate) const fn new(code: C) -> Self {
        Self { code }
    }
}

macro_rules! code {
    ($([$($generics:tt)*] $kept:ty => $code:ty;)*) => {$(
        impl $($generics)* UnknownCode<$kept> {
            /// The code as it was read.
            #[must_use]
            pub const fn code(&self) -> $code {
                self.code
            }
        }
    )*};
}

code! {
    [] u32 => u32;
    [] i32 => i32;
    [] u64 => u64;
    [] i64 => i64;
    [<'a>] &'a str => &'a str;
}

#[cfg(feature = "alloc")]
impl UnknownCode<alloc::boxed::Box<str>> {
    /// The code as it was read.
    #[must_use]
    pub const fn code(&self) -> &str {
        &self.code
    }
}

impl<C: fmt::Display> fmt::Display for UnknownCode<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, format_args!("unknown error code {}", self.code))
    }
}

impl<C: fmt::Debug + fmt::Display> Error for UnknownCode<C> {}

/// A name that no variant has: what `FromStr` of every generated enum fails with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownName {
    #[cfg(feature = "alloc")]
    name: alloc::boxed::Box<str>,
}

impl UnknownName {
    #[cfg_attr(not(feature = "alloc"), expect(unused_variables, reason = "nothing can keep it"))]
    pub(crate) fn new(name: &str) -> Self {
        Self {
            #[cfg(feature = "alloc")]
            name: name.into(),
        }
    }

    /// The name as it was read. With the feature `alloc`.
    #[cfg(feature = "alloc")]
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        #[cfg(feature = "alloc")]
        return pad(f, format_args!("unknown error name {:?}", self.name));
        #[cfg(not(feature = "alloc"))]
        f.pad("unknown error name")
    }
}

impl Error for UnknownName {}
