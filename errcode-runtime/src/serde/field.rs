//! What a field with an adapter can hold: one code, or perhaps none.

use core::marker::PhantomData;

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use super::coded::Coded;
use crate::code::KeepCode;
use crate::error_code::ErrorCode;
use crate::or_unknown::OrUnknown;

/// What the adapters serve: `E`, `OrUnknown<E>`, and an `Option` of either,
/// for every generated enum `E`.
///
/// The trait is sealed; it is the bound of generic code that has such fields.
pub trait CodeField: Field {}

impl<E: ErrorCode> CodeField for E {}
impl<E: ErrorCode> CodeField for Option<E> {}
impl<E: ErrorCode<Code: KeepCode>> CodeField for OrUnknown<E> {}
impl<E: ErrorCode<Code: KeepCode>> CodeField for Option<OrUnknown<E>> {}

/// How one code is written and read: what the adapters differ in.
pub trait Form {
    fn write<T: Coded, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error>;

    fn read<'de, T: Coded, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>;
}

/// The seal of [`CodeField`], and what it does.
pub trait Field: Sized {
    fn write<F: Form, S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    fn read<'de, F: Form, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

impl<T: Coded> Field for T {
    fn write<F: Form, S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        F::write(self, serializer)
    }

    fn read<'de, F: Form, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        F::read(deserializer)
    }
}

impl<T: Coded> Field for Option<T> {
    fn write<F: Form, S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_ref().map(In::<F, &T>::new).serialize(serializer)
    }

    fn read<'de, F: Form, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::<In<F, T>>::deserialize(deserializer)?.map(|written| written.value))
    }
}

/// A value in a form, for serde's own `Option`.
pub(super) struct In<F, T> {
    pub(super) value: T,
    form: PhantomData<F>,
}

impl<F, T> In<F, T> {
    pub(super) const fn new(value: T) -> Self {
        Self { value, form: PhantomData }
    }
}

impl<F: Form, T: Coded> Serialize for In<F, &T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        F::write(self.value, serializer)
    }
}

impl<'de, F: Form, T: Coded> Deserialize<'de> for In<F, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        F::read(deserializer).map(Self::new)
    }
}
