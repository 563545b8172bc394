//! The members of an error body, as fields of a struct.

/// A member of the body, in the order of the example.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    /// The name of the member.
    pub(crate) wire: String,
    /// The name of the field, in `snake_case`.
    pub(crate) name: String,
    pub(crate) kind: Kind,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The code, as JSON's number or text.
    Code {
        as_string: bool,
    },
    Message,
    String,
    I64,
    U64,
    F64,
    Bool,
}
