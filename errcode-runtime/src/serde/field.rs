//! What a field with an adapter can hold: one code, or perhaps none.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Error, Visitor};
use serde_core::{Deserializer, Serialize, Serializer};

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

    /// The path is for errors.
    fn read<'de, T: Coded, D: Deserializer<'de>>(
        deserializer: D,
        path: &'static str,
    ) -> Result<T, D::Error>;
}

/// The seal of [`CodeField`], and what it does.
pub trait Field: Sized {
    fn write<F: Form, S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    fn read<'de, F: Form, D: Deserializer<'de>>(
        deserializer: D,
        path: &'static str,
    ) -> Result<Self, D::Error>;
}

impl<T: Coded> Field for T {
    fn write<F: Form, S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        F::write(self, serializer)
    }

    fn read<'de, F: Form, D: Deserializer<'de>>(
        deserializer: D,
        path: &'static str,
    ) -> Result<Self, D::Error> {
        F::read(deserializer, path)
    }
}

impl<T: Coded> Field for Option<T> {
    fn write<F: Form, S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_ref().map(Written::<F, T>::new).serialize(serializer)
    }

    fn read<'de, F: Form, D: Deserializer<'de>>(
        deserializer: D,
        path: &'static str,
    ) -> Result<Self, D::Error> {
        deserializer.deserialize_option(Perhaps::<F, T> { path, form: PhantomData })
    }
}

/// A value in a form, as serde asks for it.
pub(super) struct Written<'a, F, T> {
    value: &'a T,
    form: PhantomData<F>,
}

impl<'a, F, T> Written<'a, F, T> {
    pub(super) const fn new(value: &'a T) -> Self {
        Self { value, form: PhantomData }
    }
}

impl<F: Form, T: Field> Serialize for Written<'_, F, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.write::<F, S>(serializer)
    }
}

/// Reads a value that may be missing.
struct Perhaps<F, T> {
    path: &'static str,
    form: PhantomData<(F, T)>,
}

impl<'de, F: Form, T: Coded> Visitor<'de> for Perhaps<F, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("option")
    }

    fn visit_unit<X: Error>(self) -> Result<Option<T>, X> {
        Ok(None)
    }

    fn visit_none<X: Error>(self) -> Result<Option<T>, X> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        F::read(deserializer, self.path).map(Some)
    }
}
