//! The kinds of members: how each is read and written.

use core::marker::PhantomData;

use serde_core::de::{DeserializeOwned, DeserializeSeed};
use serde_core::ser::SerializeStruct;
use serde_core::{Deserializer, Serialize};

use super::Values;
use super::lenient::{Lenient, Scalar};
use super::none::is_none;
#[cfg(feature = "alloc")]
use crate::body::SentText;
use crate::code::KeepCode;
use crate::error_code::ErrorCode;
use crate::kind::Kind;
use crate::or_unknown::OrUnknown;
use crate::serde::as_code::AsCode;
use crate::serde::as_string::AsString;
use crate::serde::field::{Field, Form, Written};
use crate::serde::wire::Wire;
use crate::unknown::UnknownCode;

/// What a member of a kind does with its format. It is the type that implements
/// it, so that the compiler's errors are where the user wrote the type. Errors
/// of the functions are those of the format.
#[allow(clippy::missing_errors_doc, reason = "said above, once")]
pub trait Member<Kind>: Sized {
    /// What it is before it has been read.
    fn start() -> Self;

    /// Reads the next value, if there is one.
    fn read<'de, V: Values<'de>>(
        &mut self,
        path: &'static str,
        values: V,
    ) -> Result<bool, V::Error>;

    /// What it is, for schemas.
    fn kind(&self) -> MemberKind;

    /// Whether a body without it is none.
    fn is_needed(&self) -> bool {
        false
    }

    /// Whether there is something to write.
    fn is_present(&self) -> bool;

    /// Writes it.
    fn write<S: SerializeStruct>(&self, name: &'static str, object: &mut S)
    -> Result<(), S::Error>;
}

/// What a member is, for schemas.
#[derive(Clone, Copy, Debug)]
pub enum MemberKind {
    /// The code as its own type.
    Code,
    /// The code as a text.
    CodeText,
    /// Not the code.
    Other(Kind),
}

/// The code as its own type.
pub enum Code {}

/// The code as a text.
pub enum CodeText {}

/// The message: a text, empty where there is none.
pub enum Message {}

/// Another member of the example. What is not of its type is nothing.
pub enum Other {}

/// A member of which the user says what it is.
pub enum Own {}

/// Keeps a value that has been read.
fn set<T>(member: &mut T, value: Option<T>) -> bool {
    let is_there = value.is_some();
    if let Some(value) = value {
        *member = value;
    }
    is_there
}

/// What the code of a body can be.
#[diagnostic::on_unimplemented(
    message = "the code of a body is an `OrUnknown` of its enum, or an `Option` of that",
    label = "this is the code of the body"
)]
pub trait CodeSlot: Field {
    const IS_NEEDED: bool;

    fn start() -> Self;

    fn is_present(&self) -> bool;
}

impl<E: ErrorCode<Code: KeepCode>> CodeSlot for OrUnknown<E> {
    const IS_NEEDED: bool = true;

    // Never seen: a body without a code is an error.
    fn start() -> Self {
        Self::Unknown(UnknownCode::new(E::Code::keep(E::Code::blank())))
    }

    fn is_present(&self) -> bool {
        true
    }
}

impl<E: ErrorCode<Code: KeepCode>> CodeSlot for Option<OrUnknown<E>> {
    const IS_NEEDED: bool = false;

    fn start() -> Self {
        None
    }

    fn is_present(&self) -> bool {
        self.is_some()
    }
}

macro_rules! code {
    ($($member:ident, $form:ty;)*) => {$(
        impl<T: CodeSlot> Member<$member> for T {
            fn start() -> Self {
                <T as CodeSlot>::start()
            }

            fn read<'de, V: Values<'de>>(
                &mut self,
                path: &'static str,
                values: V,
            ) -> Result<bool, V::Error> {
                let seed = CodeIn::<$form, T> { path, form: PhantomData };
                Ok(set(self, values.next(seed)?))
            }

            fn kind(&self) -> MemberKind {
                MemberKind::$member
            }

            fn is_needed(&self) -> bool {
                T::IS_NEEDED
            }

            fn is_present(&self) -> bool {
                CodeSlot::is_present(self)
            }

            fn write<S: SerializeStruct>(
                &self,
                name: &'static str,
                object: &mut S,
            ) -> Result<(), S::Error> {
                object.serialize_field(name, &Written::<$form, T>::new(self))
            }
        }
    )*};
}

code! {
    Code, AsCode;
    CodeText, AsString;
}

/// Reads the code, with the names that lead to it for errors.
struct CodeIn<F, T> {
    path: &'static str,
    form: PhantomData<(F, T)>,
}

impl<'de, F: Form, T: Field> DeserializeSeed<'de> for CodeIn<F, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read::<F, D>(deserializer, self.path)
    }
}

#[cfg(feature = "alloc")]
impl<T: SentText> Member<Message> for T {
    fn start() -> Self {
        T::from_sent(None)
    }

    fn read<'de, V: Values<'de>>(&mut self, _: &'static str, values: V) -> Result<bool, V::Error> {
        Ok(set(self, values.next(Lenient::new())?.map(T::from_sent)))
    }

    fn kind(&self) -> MemberKind {
        MemberKind::Other(Kind::Text)
    }

    fn is_present(&self) -> bool {
        self.sent().is_some()
    }

    fn write<S: SerializeStruct>(
        &self,
        name: &'static str,
        object: &mut S,
    ) -> Result<(), S::Error> {
        object.serialize_field(name, &self.sent())
    }
}

impl<T: Scalar + Serialize> Member<Other> for Option<T> {
    fn start() -> Self {
        None
    }

    fn read<'de, V: Values<'de>>(&mut self, _: &'static str, values: V) -> Result<bool, V::Error> {
        Ok(set(self, values.next(Lenient::new())?))
    }

    fn kind(&self) -> MemberKind {
        MemberKind::Other(T::KIND)
    }

    fn is_present(&self) -> bool {
        self.is_some()
    }

    fn write<S: SerializeStruct>(
        &self,
        name: &'static str,
        object: &mut S,
    ) -> Result<(), S::Error> {
        object.serialize_field(name, self)
    }
}

impl<T: Default + Serialize + DeserializeOwned> Member<Own> for T {
    fn start() -> Self {
        T::default()
    }

    fn read<'de, V: Values<'de>>(&mut self, _: &'static str, values: V) -> Result<bool, V::Error> {
        Ok(set(self, values.next(PhantomData)?))
    }

    // What a type of the user's is, only a trait of the user's could say.
    fn kind(&self) -> MemberKind {
        MemberKind::Other(Kind::Any)
    }

    fn is_present(&self) -> bool {
        !is_none(self)
    }

    fn write<S: SerializeStruct>(
        &self,
        name: &'static str,
        object: &mut S,
    ) -> Result<(), S::Error> {
        object.serialize_field(name, self)
    }
}
