//! The checked model of a document: entries in document order. Values are
//! read once, into types that cannot hold anything else.

use std::fmt;
use std::hash::Hash;
use std::ops::Range;

/// The wire identity of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// Fits the catalog's code type.
    Int(i128),
    /// The letters as they stand.
    Text(String),
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Code::Int(code) => code.fmt(f),
            Code::Text(code) => code.fmt(f),
        }
    }
}

/// The Rust type of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the variants are the types they are called after")]
pub enum CodeType {
    U32,
    I32,
    U64,
    I64,
    /// `&'static str`
    Str,
}

impl CodeType {
    /// In the order in which a type is looked for, the text last.
    pub const ALL: [Self; 5] = [Self::U32, Self::I32, Self::U64, Self::I64, Self::Str];

    /// The word of the option `code_type`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::U32 => "u32",
            Self::I32 => "i32",
            Self::U64 => "u64",
            Self::I64 => "i64",
            Self::Str => "str",
        }
    }

    /// Whether an integer is a value of the type; no integer is a text.
    pub(crate) fn holds(self, code: i128) -> bool {
        match self {
            Self::U32 => u32::try_from(code).is_ok(),
            Self::I32 => i32::try_from(code).is_ok(),
            Self::U64 => u64::try_from(code).is_ok(),
            Self::I64 => i64::try_from(code).is_ok(),
            Self::Str => false,
        }
    }
}

/// An HTTP status: three digits, 100 to 999 (RFC 9110, section 15, names
/// 100 to 599; real documents use the rest as well).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Status(u16);

impl Status {
    /// None if the number has not three digits.
    #[must_use]
    pub fn new(number: i128) -> Option<Self> {
        let number = u16::try_from(number).ok()?;
        (100..=999).contains(&number).then_some(Self(number))
    }

    /// Reads the number that a cell begins with (`404 (Not Found)`).
    pub(crate) fn read(cell: &str) -> Option<Self> {
        let digits = cell.find(|c: char| !c.is_ascii_digit()).unwrap_or(cell.len());
        let goes_on = cell[digits..].starts_with(char::is_alphanumeric);
        if goes_on { None } else { Self::new(cell[..digits].parse().ok()?) }
    }

    pub(crate) fn get(self) -> u16 {
        self.0
    }
}

/// A typed row: what the document says of one code.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) code: Code,
    /// Where the code stands in the document.
    pub(crate) at: Range<usize>,
    /// The text of the name cell; empty if there is none.
    pub(crate) title: String,
    pub(crate) message: String,
    /// None if the document gives none, and beside a `bad_status`.
    pub(crate) status: Option<Status>,
    pub(crate) description: Option<String>,
    /// Text of the nearest heading above the table; empty if there is none.
    pub(crate) section: String,
}

impl Entry {
    /// What the row says, apart from where it stands.
    pub(crate) fn content(&self) -> impl Hash + Eq + '_ {
        let Self { code, at: _, title, message, status, description, section: _ } = self;
        (code, title, message, status, description)
    }
}

/// An entry under the name of its variant.
#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) name: String,
    pub(crate) entry: Entry,
    /// The names of later rows with the same code.
    pub(crate) aliases: Vec<String>,
    /// Which of the item's overrides names it.
    pub(crate) named_by: Option<usize>,
}

/// All that is generated comes from here.
#[derive(Debug)]
pub(crate) struct Catalog {
    pub(crate) code_type: CodeType,
    pub(crate) has_status: bool,
    pub(crate) variants: Vec<Variant>,
}
