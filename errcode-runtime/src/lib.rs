//! What the code that [errcodes](https://docs.rs/errcodes) generates stands
//! on: the traits, and [`OrUnknown`] for codes that the document does not have.
//! Use it through `errcodes`, which has the macro as well.
//!
//! The crate is `no_std`. Without its feature `alloc` it allocates nothing;
//! with it, [`OrUnknown`] can keep the text of a text code.

#![no_std]

#[cfg(feature = "alloc")]
extern crate alloc;

mod body;
mod code;
mod error_code;
mod index;
mod or_unknown;
mod packed;
mod pad;
#[cfg(feature = "serde")]
mod serde;
mod unknown;

#[doc(hidden)]
pub mod __private;

pub use self::body::ErrorBody;
pub use self::code::{Code, KeepCode};
pub use self::error_code::{ErrorCode, HttpStatus};
pub use self::or_unknown::OrUnknown;
#[cfg(feature = "serde")]
pub use self::serde::{CodeField, as_code, as_name, as_string};
pub use self::unknown::{UnknownCode, UnknownName};
