//! The types that a column of the user's own can have, and its values. How cells
//! write them is `table::own`'s.

use std::fmt;

/// The Rust type of a column of the user's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the variants are the types they are called after")]
pub enum ColumnType {
    /// `&'static str`
    Str,
    Bool,
    U8,
    U16,
    U32,
    U64,
    I8,
    I16,
    I32,
    I64,
}

impl ColumnType {
    /// Every type.
    pub const ALL: [Self; 10] = [
        Self::Str,
        Self::Bool,
        Self::U8,
        Self::U16,
        Self::U32,
        Self::U64,
        Self::I8,
        Self::I16,
        Self::I32,
        Self::I64,
    ];

    /// The word of the option `columns`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Str => "str",
            Self::Bool => "bool",
            Self::U8 => "u8",
            Self::U16 => "u16",
            Self::U32 => "u32",
            Self::U64 => "u64",
            Self::I8 => "i8",
            Self::I16 => "i16",
            Self::I32 => "i32",
            Self::I64 => "i64",
        }
    }

    /// The bytes of an integer of the type; none if it is no type of integers.
    pub(crate) fn size(self) -> Option<usize> {
        match self {
            Self::Str | Self::Bool => None,
            Self::U8 | Self::I8 => Some(1),
            Self::U16 | Self::I16 => Some(2),
            Self::U32 | Self::I32 => Some(4),
            Self::U64 | Self::I64 => Some(8),
        }
    }

    /// The least and the greatest integer of the type; both are 0 if it is no type
    /// of integers.
    pub(crate) fn bounds(self) -> (i128, i128) {
        let bits = 8 * self.size().unwrap_or(0);
        match self {
            Self::Str | Self::Bool => (0, 0),
            Self::U8 | Self::U16 | Self::U32 | Self::U64 => (0, (1 << bits) - 1),
            Self::I8 | Self::I16 | Self::I32 | Self::I64 => {
                (-(1 << (bits - 1)), (1 << (bits - 1)) - 1)
            }
        }
    }
}

/// What a cell of such a column says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// A text, which is not blank.
    Text(String),
    /// Yes or no.
    Bool(bool),
    /// Fits the type of the column.
    Int(i128),
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => text.fmt(f),
            Self::Bool(true) => f.write_str("yes"),
            Self::Bool(false) => f.write_str("no"),
            Self::Int(number) => number.fmt(f),
        }
    }
}
