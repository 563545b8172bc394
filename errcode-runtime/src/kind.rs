//! The types of JSON.

/// The type of a value of JSON, as far as it is known.
#[allow(missing_docs, reason = "they are called as in JSON Schema")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Any,
    Bool,
    Integer,
    Number,
    Text,
    Object,
}
