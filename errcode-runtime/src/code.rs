//! The types that a code can have.

use core::fmt::{Debug, Display};
use core::hash::Hash;

/// The type of a code: `u32`, `i32`, `u64`, `i64` or `&'static str`.
///
/// The macro chooses it, or the option `code_type`; no other type is one.
pub trait Code:
    Copy + Eq + Ord + Hash + Debug + Display + Send + Sync + sealed::Sealed + 'static
{
    /// A code that has just been read: the integer itself, or a text that is
    /// still borrowed.
    type Ref<'a>: Copy + Eq + Ord + Hash + Debug + Display;

    /// The code as it would be read.
    fn to_ref<'a>(self) -> Self::Ref<'a>;
}

/// A code that can be kept when the document does not have it: an integer, or
/// with the feature `alloc` a text.
#[diagnostic::on_unimplemented(
    message = "a code that is a text is kept only with the feature `alloc` of errcodes",
    label = "`OrUnknown` keeps codes that the document does not have"
)]
pub trait KeepCode: Code {
    /// What is kept: the integer itself, or a `Box<str>`.
    type Kept: Clone + Eq + Ord + Hash + Debug + Display + Send + Sync + 'static;

    /// Keeps a code that has been read. A text is allocated.
    fn keep(code: Self::Ref<'_>) -> Self::Kept;

    /// The code that was kept.
    fn kept(kept: &Self::Kept) -> Self::Ref<'_>;
}

mod sealed {
    #[cfg(not(feature = "serde"))]
    pub trait Sealed {}

    #[cfg(feature = "serde")]
    pub trait Sealed: crate::serde::wire::Wire {}
}

macro_rules! integer_codes {
    ($($ty:ty)*) => {$(
        impl sealed::Sealed for $ty {}

        impl Code for $ty {
            type Ref<'a> = $ty;

            fn to_ref<'a>(self) -> Self::Ref<'a> {
                self
            }
        }

        impl KeepCode for $ty {
            type Kept = $ty;

            fn keep(code: $ty) -> $ty {
                code
            }

            fn kept(kept: &$ty) -> $ty {
                *kept
            }
        }
    )*};
}

integer_codes!(u32 i32 u64 i64);

impl sealed::Sealed for &'static str {}

impl Code for &'static str {
    type Ref<'a> = &'a str;

    fn to_ref<'a>(self) -> Self::Ref<'a> {
        self
    }
}

#[cfg(feature = "alloc")]
impl KeepCode for &'static str {
    type Kept = alloc::boxed::Box<str>;

    fn keep(code: &str) -> Self::Kept {
        code.into()
    }

    fn kept(kept: &Self::Kept) -> &str {
        kept
    }
}
