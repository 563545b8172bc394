//! Error bodies, member by member. What a generated body does with serde is in
//! [`__impl_body_serde`](crate::__impl_body_serde); what its members do is here.

use core::fmt;

use serde_core::de::{DeserializeSeed, Error, MapAccess, Visitor};
use serde_core::ser::SerializeStruct;
use serde_core::{Deserialize, Deserializer, Serialize};

use super::as_code::AsCode;
use super::as_string::AsString;
use super::coded::Coded;
use super::field::In;

/// How a member of type `T` is written and read. Errors are those of the format.
#[allow(clippy::missing_errors_doc, reason = "said above, once")]
pub trait Member<T> {
    /// Whether it is written at all.
    fn is_present(value: &T) -> bool;

    /// Writes it, or passes it over.
    fn write<S: SerializeStruct>(
        body: &mut S,
        name: &'static str,
        value: &T,
    ) -> Result<(), S::Error>;

    /// Reads the value behind its name.
    fn read<'de, A: MapAccess<'de>>(map: &mut A) -> Result<T, A::Error>;

    /// What it is if the body does not have it.
    fn absent<X: Error>(name: &'static str) -> Result<T, X>;
}

/// The code as its own type.
pub enum Code {}

/// The code as a text.
pub enum CodeText {}

/// The message: a text, empty where there is none.
pub enum Message {}

/// Any other member, which may not be there.
pub enum Other {}

macro_rules! code {
    ($($member:ty, $form:ty;)*) => {$(
        impl<T: Coded> Member<T> for $member {
            fn is_present(_: &T) -> bool {
                true
            }

            fn write<S: SerializeStruct>(
                body: &mut S,
                name: &'static str,
                value: &T,
            ) -> Result<(), S::Error> {
                body.serialize_field(name, &In::<$form, &T>::new(value))
            }

            fn read<'de, A: MapAccess<'de>>(map: &mut A) -> Result<T, A::Error> {
                map.next_value::<In<$form, T>>().map(|read| read.value)
            }

            fn absent<X: Error>(name: &'static str) -> Result<T, X> {
                Err(X::missing_field(name))
            }
        }
    )*};
}

code! {
    Code, AsCode;
    CodeText, AsString;
}

#[cfg(feature = "alloc")]
impl Member<alloc::string::String> for Message {
    fn is_present(_: &alloc::string::String) -> bool {
        true
    }

    fn write<S: SerializeStruct>(
        body: &mut S,
        name: &'static str,
        value: &alloc::string::String,
    ) -> Result<(), S::Error> {
        body.serialize_field(name, value)
    }

    fn read<'de, A: MapAccess<'de>>(map: &mut A) -> Result<alloc::string::String, A::Error> {
        Ok(map.next_value::<Option<_>>()?.unwrap_or_default())
    }

    fn absent<X: Error>(_: &'static str) -> Result<alloc::string::String, X> {
        Ok(alloc::string::String::new())
    }
}

impl<T: Serialize + for<'de> Deserialize<'de>> Member<Option<T>> for Other {
    fn is_present(value: &Option<T>) -> bool {
        value.is_some()
    }

    fn write<S: SerializeStruct>(
        body: &mut S,
        name: &'static str,
        value: &Option<T>,
    ) -> Result<(), S::Error> {
        match value {
            Some(value) => body.serialize_field(name, value),
            None => body.skip_field(name),
        }
    }

    fn read<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<T>, A::Error> {
        map.next_value()
    }

    fn absent<X: Error>(_: &'static str) -> Result<Option<T>, X> {
        Ok(None)
    }
}

/// Reads the name of a member: one of these, or any other.
pub struct Name(pub &'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Option<&'static str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Option<&'static str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<X: Error>(self, name: &str) -> Result<Self::Value, X> {
        Ok(self.0.iter().copied().find(|known| *known == name))
    }
}

/// `Serialize` and `Deserialize` of a generated body. Members that it does not
/// have are passed over; of a member that stands twice, the last one counts.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_body_serde {
    ($body:ident { $($field:ident $local:ident: $name:literal as $member:ident,)* }) => {
        /// Members that are `None` are not written.
        #[automatically_derived]
        impl $crate::__private::serde_core::Serialize for $body {
            fn serialize<__S: $crate::__private::serde_core::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                let __len = 0 $(+ <::core::primitive::usize as ::core::convert::From<_>>::from(
                    <$crate::__private::$member as $crate::__private::Member<_>>::is_present(
                        &self.$field,
                    ),
                ))*;
                let mut __body = $crate::__private::serde_core::Serializer::serialize_struct(
                    __serializer,
                    ::core::stringify!($body),
                    __len,
                )?;
                $(
                    <$crate::__private::$member as $crate::__private::Member<_>>::write(
                        &mut __body,
                        $name,
                        &self.$field,
                    )?;
                )*
                $crate::__private::serde_core::ser::SerializeStruct::end(__body)
            }
        }

        /// Members that the example of the document does not have are ignored.
        #[automatically_derived]
        impl<'de> $crate::__private::serde_core::Deserialize<'de> for $body {
            fn deserialize<__D: $crate::__private::serde_core::Deserializer<'de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                struct __Body;

                impl<'de> $crate::__private::serde_core::de::Visitor<'de> for __Body {
                    type Value = $body;

                    fn expecting(
                        &self,
                        __f: &mut ::core::fmt::Formatter<'_>,
                    ) -> ::core::fmt::Result {
                        __f.write_str("an error body")
                    }

                    fn visit_map<__A: $crate::__private::serde_core::de::MapAccess<'de>>(
                        self,
                        mut __map: __A,
                    ) -> ::core::result::Result<$body, __A::Error> {
                        $(let mut $local = ::core::option::Option::None;)*
                        while let ::core::option::Option::Some(__name) =
                            __map.next_key_seed($crate::__private::Name(__MEMBERS))?
                        {
                            match __name {
                                $(
                                    ::core::option::Option::Some($name) => {
                                        $local = ::core::option::Option::Some(
                                            <$crate::__private::$member
                                                as $crate::__private::Member<_>>::read(&mut __map)?,
                                        );
                                    }
                                )*
                                _ => {
                                    __map.next_value::<$crate::__private::serde_core::de::IgnoredAny>()?;
                                }
                            }
                        }
                        ::core::result::Result::Ok($body {
                            $(
                                $field: match $local {
                                    ::core::option::Option::Some(__value) => __value,
                                    ::core::option::Option::None => {
                                        <$crate::__private::$member
                                            as $crate::__private::Member<_>>::absent($name)?
                                    }
                                },
                            )*
                        })
                    }
                }

                const __MEMBERS: &[&::core::primitive::str] = &[$($name,)*];

                __deserializer.deserialize_struct(::core::stringify!($body), __MEMBERS, __Body)
            }
        }
    };
}
