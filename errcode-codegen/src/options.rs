//! What the user asks for, as plain values: the macro, a fuzzer or a command
//! line tool fills them in, or reads them from text (`grammar`).

mod attribute;
mod columns;
pub(crate) mod fields;
mod grammar;
mod literal;
mod print;
pub(crate) mod tokens;
pub(crate) mod value;
mod variant;

use std::fmt;
use std::num::NonZeroU64;

use proc_macro2::{Ident, Span, TokenStream};

pub(crate) use self::attribute::{
    own_arguments, passed_on, with_conditional, without_invisible_groups,
};
pub use self::grammar::InvalidOptions;
use crate::code::{Code, CodeType, Status};
use crate::column_type::ColumnType;
use crate::diagnostic::{Diagnostic, FaultName};
use crate::name::ident::plain_name;
use crate::rows::pattern::Pattern;
use crate::table::role::Role;

/// What is read of tokens, or what is wrong with them.
pub(crate) type Result<T> = std::result::Result<T, Box<Diagnostic>>;

/// A value, and where the user wrote it.
#[derive(Clone, Debug)]
pub struct Spanned<T> {
    /// What was written.
    pub value: T,
    /// Where errors about it point.
    pub span: Span,
}

/// A value that nobody wrote: errors about it point at the whole call.
impl<T> From<T> for Spanned<T> {
    fn from(value: T) -> Self {
        Self { value, span: Span::call_site() }
    }
}

/// What is asked of a document. `Options::default()` is nothing at all.
///
/// As text they are what stands in `#[errcodes(..)]` behind the path, and in
/// braces the variants that are named:
///
/// ```
/// use errcode_codegen::{CodeType, Options};
///
/// let options = r#"section = "JSON", code_type = i32 { #[errcodes(code = -61)] NoBucket }"#;
/// let options: Options = options.parse()?;
/// assert_eq!(options.section[0].value, "JSON");
/// assert_eq!(options.code_type.unwrap().value, CodeType::I32);
/// assert_eq!(options.overrides[0].name, "NoBucket");
///
/// let error = "sektion = \"JSON\"".parse::<Options>().unwrap_err();
/// assert_eq!(error.diagnostics()[0].message, "there is no option `sektion`");
/// # Ok::<(), errcode_codegen::InvalidOptions>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Only tables under these headings; all tables if empty.
    pub section: Vec<Spanned<String>>,
    /// Columns that are not to be recognised but taken.
    pub columns: Vec<(Role, Spanned<Column>)>,
    /// Columns that no role has, and that get a function of their own.
    pub own_columns: Vec<OwnColumn>,
    /// Lines of the document that are entries, too.
    pub rows: Vec<Spanned<Pattern>>,
    /// The Rust type of the code.
    pub code_type: Option<Spanned<CodeType>>,
    /// The status of entries whose table has no status column.
    pub status: Option<Spanned<StatusRule>>,
    /// Where variants get their names when there is no name column.
    pub names: NameSource,
    /// Removed from name cells and text codes before naming.
    pub strip_prefix: Option<Spanned<String>>,
    /// Codes of rows that are not errors.
    pub skip: Vec<Spanned<Code>>,
    /// Faults of the document that are known and accepted.
    pub allow: Vec<FaultName>,
    /// Where entries are explained, with `{code}` or `{name}`.
    pub url: Option<Spanned<String>>,
    /// Whether other crates may match all variants.
    pub exhaustive: bool,
    /// The file that keeps names and meanings: its path, or none for the one
    /// beside the document. The engine is given its text.
    pub lock: Option<Spanned<Option<String>>>,
    /// The variants that the user names.
    pub overrides: Vec<Override>,
}

/// A variant that the user names: found by its code.
#[derive(Clone, Debug)]
pub struct Override {
    /// The code of the entry.
    pub code: Spanned<Code>,
    /// The status of the entry, where its row gives none.
    pub status: Option<Spanned<Status>>,
    /// What its variant is called.
    pub name: Ident,
    /// Passed on to the variant as they are.
    pub attributes: TokenStream,
}

impl Options {
    /// Those that a lock notes: the names of variants are in its lines.
    pub(crate) fn of_lock(&self) -> String {
        let mut options = self.clone();
        options.overrides.retain(|variant| variant.status.is_some());
        // What another document says names nothing.
        options.own_columns.retain(|own| own.document.is_none());
        options.to_string()
    }
}

impl Override {
    /// The name without the mark of a raw identifier.
    pub(crate) fn plain_name(&self) -> String {
        plain_name(&self.name)
    }
}

/// A column as the user names it.
#[derive(Clone, Debug)]
pub enum Column {
    /// The text of its header.
    Header(String),
    /// Its number, counted from 1.
    Number(usize),
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Header(header) => header.fmt(f),
            Self::Number(number) => number.fmt(f),
        }
    }
}

/// A column that gets a function of its own.
#[derive(Clone, Debug)]
pub struct OwnColumn {
    /// What the function is called.
    pub name: Ident,
    /// What its cells are.
    pub ty: ColumnType,
    /// Where it is.
    pub column: Spanned<Column>,
    /// The path of the document that it is in, if that is another one.
    pub document: Option<Spanned<String>>,
}

/// How an entry without a status cell gets its status.
#[derive(Clone, Copy, Debug)]
pub enum StatusRule {
    /// `status = 404`.
    Fixed(Status),
    /// `status = code / 100000`; the divisor of `status = code` is 1.
    Code(NonZeroU64),
    /// `status = section`: the number in the nearest heading that has one.
    Section,
    /// `status = none`: the document gives none, whatever its columns are called.
    None,
}

/// Where variants get their names when there is no name column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NameSource {
    /// A text code, else the message, else the code.
    #[default]
    Text,
    /// The code.
    Code,
}

impl NameSource {
    /// Every source.
    pub const ALL: [Self; 2] = [Self::Text, Self::Code];

    /// The word of the option `names`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Code => "code",
        }
    }
}
