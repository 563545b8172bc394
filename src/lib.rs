#![doc = include_str!("../README.md")]
#![no_std]

#[doc(no_inline)]
pub use errcode_runtime::{
    Code, ErrorCode, HttpStatus, KeepCode, OrUnknown, UnknownCode, UnknownName,
};

/// What generated code and the macro stand on.
#[doc(hidden)]
pub mod __private {
    pub use errcode_macros::errcodes;
    pub use errcode_runtime::__private::*;
}

/// docs
#[macro_export]
macro_rules! errcodes {
    ($($input:tt)*) => {
        $crate::__private::errcodes! { [$crate] $($input)* }
    };
}
