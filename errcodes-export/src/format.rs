//! The formats, and the names that they can have for the codes together.

use crate::typescript;

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// From which a template makes any other language.
    Json,
    /// Comma-separated values (RFC 4180).
    Csv,
    /// A module, without a dependency.
    TypeScript,
    /// Components of an `OpenAPI` 3.1 document.
    OpenApi,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 4] = [Self::Json, Self::Csv, Self::TypeScript, Self::OpenApi];

    /// The word of the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::TypeScript => "ts",
            Self::OpenApi => "openapi",
        }
    }

    /// The format of a word of the command line.
    ///
    /// ```
    /// use errcodes_export::Format;
    ///
    /// assert_eq!(Format::from_word("ts"), Some(Format::TypeScript));
    /// assert_eq!(Format::from_word("TS"), None);
    /// ```
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == word)
    }

    /// Whether the format uses a name itself, so that the codes cannot be called so.
    #[must_use]
    pub fn uses(self, name: &str) -> bool {
        self == Self::TypeScript && typescript::USED.contains(&name)
    }
}

/// Whether a text can be the name of a type, in every language.
///
/// ```
/// assert!(errcodes_export::is_name("ApiError"));
/// assert!(!errcodes_export::is_name("apiError"));
/// ```
#[must_use]
pub fn is_name(text: &str) -> bool {
    // Keywords of the languages of exports begin with a small letter.
    text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}
