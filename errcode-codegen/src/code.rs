//! The code of an entry, its Rust type, and the HTTP status beside it. How cells
//! write a code is `table::code_form`'s.

use std::fmt;

use crate::chars::{BETWEEN_WORDS, DIGIT, NO_DIGIT, chars};

/// The wire identity of an entry. Integers come before texts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// Fits the catalog's code type.
    Int(i128),
    /// The letters as they stand.
    Text(String),
}

impl Code {
    /// Whether it says in words what it means, whatever its text says.
    #[must_use]
    pub fn is_word(&self) -> bool {
        matches!(self, Self::Text(code) if !code.contains(DIGIT))
    }
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
    /// Every type.
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

    /// The number.
    #[must_use]
    pub fn get(self) -> u16 {
        self.0
    }

    /// Reads the number that a cell begins with, and the phrase behind it: `404`,
    /// `404 (Not Found)`, `HTTP 404`. What can be more than one status is none.
    pub(crate) fn read(cell: &str) -> Option<Self> {
        let cell = cell.strip_prefix("HTTP ").unwrap_or(cell);
        let digits = cell.find(NO_DIGIT).unwrap_or(cell.len());
        let (number, phrase) = cell.split_at(digits);
        let is_phrase = phrase.chars().all(|c| c.is_alphabetic() || " ()'-–—:.（）".contains(c));
        let goes_on = phrase.starts_with(chars(char::is_alphabetic));
        let mut words = phrase.split(BETWEEN_WORDS);
        let has_other = words.any(Self::is_about_others);
        if goes_on || !is_phrase || has_other { None } else { Self::new(number.parse().ok()?) }
    }

    /// Whether a word beside a status says that it is not the only one.
    pub(crate) fn is_about_others(word: &str) -> bool {
        let others = ["or", "to", "and", "above", "higher", "up", "none", "otherwise"];
        others.iter().any(|other| other.eq_ignore_ascii_case(word))
            || "以上或和至到".contains(word) && !word.is_empty()
    }
}
