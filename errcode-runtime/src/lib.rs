//! What the code that [errcodes](https://docs.rs/errcodes) generates stands
//! on: the traits, and [`OrUnknown`] for codes that the document does not have.
//! Use it through `errcodes`, which has the macro as well.
//!
//! The crate is `no_std`. Without its feature `alloc` it allocates nothing;
//! with it, [`OrUnknown`] can keep the text of a text code.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![no_std]

#[cfg(feature = "alloc")]
extern crate alloc;

#[cfg(all(feature = "alloc", feature = "serde"))]
mod answer;
mod body;
#[cfg(feature = "alloc")]
mod cause;
mod code;
#[cfg(feature = "alloc")]
mod described;
#[cfg(feature = "alloc")]
mod detail;
#[cfg(all(feature = "alloc", feature = "serde"))]
mod documented;
mod error_code;
#[cfg(feature = "alloc")]
mod failure;
mod index;
#[cfg(all(feature = "alloc", feature = "serde"))]
mod json;
#[cfg(feature = "serde")]
mod kind;
mod occurrence;
mod or_unknown;
mod packed;
mod pad;
mod placeholder;
#[cfg(all(feature = "alloc", feature = "serde"))]
mod problem;
#[cfg(all(feature = "alloc", feature = "serde"))]
mod schema;
#[cfg(feature = "schemars1")]
mod schemars;
#[cfg(feature = "serde")]
mod serde;
mod status;
mod unknown;
mod url;

#[doc(hidden)]
pub mod __private;

pub use self::body::ErrorBody;
#[cfg(feature = "alloc")]
pub use self::cause::Cause;
pub use self::code::{Code, KeepCode};
pub use self::error_code::{ErrorCode, HttpStatus};
#[cfg(feature = "alloc")]
pub use self::failure::{Failure, OrFail};
pub use self::occurrence::Occurrence;
pub use self::or_unknown::OrUnknown;
#[cfg(all(feature = "alloc", feature = "serde"))]
pub use self::problem::{PROBLEM_JSON, Problem};
#[cfg(feature = "serde")]
pub use self::serde::{CodeField, as_code, as_name, as_string};
pub use self::unknown::{UnknownCode, UnknownName};
pub use self::url::Url;
