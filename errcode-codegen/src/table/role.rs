//! What the columns of a code table are for.

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The wire identity.
    Code,
    /// The integer beside a code column of identifiers, which then is the code.
    Number,
    /// The HTTP status.
    Status,
    /// The Rust variant.
    Name,
    /// The short text the API sends.
    Message,
    /// The longer explanation.
    Description,
}

impl Role {
    /// The roles that the option `columns` can give to a column.
    pub const OPTIONS: [Self; 5] =
        [Self::Code, Self::Status, Self::Name, Self::Message, Self::Description];

    /// The word of the option `columns`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Number => "number",
            Self::Status => "status",
            Self::Name => "name",
            Self::Message => "message",
            Self::Description => "description",
        }
    }
}
