//! What stands for one code: a variant, or a code that may be unknown.

use crate::code::{Code, KeepCode};
use crate::error_code::ErrorCode;
use crate::or_unknown::OrUnknown;

pub(super) type CodeOf<T> = <<T as Coded>::Enum as ErrorCode>::Code;
pub(super) type Ref<'a, T> = <CodeOf<T> as Code>::Ref<'a>;

/// `E` or `OrUnknown<E>`.
pub trait Coded: Sized {
    type Enum: ErrorCode;

    /// The variant, if the document has the code.
    fn variant(&self) -> Option<Self::Enum>;

    fn wire_code(&self) -> Ref<'_, Self>;

    fn from_variant(error: Self::Enum) -> Self;

    /// Nothing if the code has to be known, and is not.
    fn from_wire_code(code: Ref<'_, Self>) -> Option<Self>;
}

impl<E: ErrorCode> Coded for E {
    type Enum = E;

    fn variant(&self) -> Option<E> {
        Some(*self)
    }

    fn wire_code(&self) -> Ref<'_, Self> {
        self.code().to_ref()
    }

    fn from_variant(error: E) -> Self {
        error
    }

    fn from_wire_code(code: Ref<'_, Self>) -> Option<Self> {
        E::from_code(code)
    }
}

impl<E: ErrorCode<Code: KeepCode>> Coded for OrUnknown<E> {
    type Enum = E;

    fn variant(&self) -> Option<E> {
        self.known()
    }

    fn wire_code(&self) -> Ref<'_, Self> {
        self.code()
    }

    fn from_variant(error: E) -> Self {
        Self::Known(error)
    }

    fn from_wire_code(code: Ref<'_, Self>) -> Option<Self> {
        Some(Self::from_code(code))
    }
}
