//! JSON on its way to another crate, which has a type of its own for it: values of
//! schemas, and examples of answers.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::DerefMut;

/// A value of JSON. Members of objects keep their order.
#[allow(missing_docs, reason = "they are called as in JSON")]
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    Integer(i64),
    /// Too large for the other one.
    Unsigned(u64),
    Float(f64),
    Text(String),
    List(Vec<Self>),
    Object(Vec<(String, Self)>),
}

impl Json {
    /// The value as another crate's: `serde_json` has all that is asked for here.
    #[must_use]
    pub fn into_value<V: JsonValue>(self) -> V {
        match self {
            Self::Null => V::default(),
            Self::Bool(value) => value.into(),
            Self::Integer(value) => value.into(),
            Self::Unsigned(value) => value.into(),
            Self::Float(value) => value.into(),
            Self::Text(value) => value.into(),
            Self::List(items) => items.into_iter().map(Self::into_value::<V>).collect(),
            Self::Object(members) => {
                members.into_iter().map(|(name, value)| (name, value.into_value::<V>())).collect()
            }
        }
    }
}

/// A value of JSON as another crate has it.
pub trait JsonValue:
    Default
    + From<bool>
    + From<i64>
    + From<u64>
    + From<f64>
    + From<String>
    + FromIterator<Self>
    + FromIterator<(String, Self)>
{
}

impl<V> JsonValue for V where
    V: Default
        + From<bool>
        + From<i64>
        + From<u64>
        + From<f64>
        + From<String>
        + FromIterator<V>
        + FromIterator<(String, V)>
{
}

/// Things with names as another crate's map of other things. A loop in the expansion
/// of a macro would cost whoever calls it ten times as much.
pub fn named<T, U, M: FromIterator<(String, U)>>(things: Vec<(String, T)>, other: fn(T) -> U) -> M {
    things.into_iter().map(|(name, thing)| (name, other(thing))).collect()
}

/// A thing as another crate's, which it makes one more of.
#[must_use]
pub fn boxed<T, U, V: From<U>>(thing: Option<Box<T>>, other: fn(T) -> U) -> Option<Box<V>> {
    thing.map(|thing| Box::new(other(*thing).into()))
}

/// Values with names as another crate's map of its own values; nothing if there are none.
#[must_use]
pub fn named_values<V, M>(values: Vec<(String, Json)>) -> Option<M>
where
    V: JsonValue,
    M: Default + DerefMut<Target: Extend<(String, V)>>,
{
    if values.is_empty() {
        return None;
    }
    let mut map = M::default();
    map.extend(named::<_, _, Vec<_>>(values, Json::into_value));
    Some(map)
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}
