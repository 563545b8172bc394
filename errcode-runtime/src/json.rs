//! JSON on its way to another crate, which has a type of its own for it: values of
//! schemas, and examples of answers.

use alloc::string::String;
use alloc::vec::Vec;

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
    pub fn into_value<V>(self) -> V
    where
        V: Default
            + From<bool>
            + From<i64>
            + From<u64>
            + From<f64>
            + From<String>
            + FromIterator<V>
            + FromIterator<(String, V)>,
    {
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

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}
