//! What the user asks for, as plain values: the macro, a fuzzer or a command
//! line tool fills them in.

use std::num::NonZeroU64;

use proc_macro2::{Ident, Span, TokenStream};

use crate::catalog::{Code, CodeType, Status};
use crate::columns::Role;
use crate::fault::FaultName;

/// A value, and where the user wrote it.
#[derive(Clone, Debug)]
pub struct Spanned<T> {
    /// What was written.
    pub value: T,
    /// Where errors about it point.
    pub span: Span,
}

/// The enum to write, apart from what the document says.
#[derive(Debug)]
pub struct Item {
    /// Passed on as they are; doc comments replace the enum's own.
    pub attributes: TokenStream,
    /// Whether the attributes hold a doc comment.
    pub documented: bool,
    /// `pub`, or nothing, or whatever else was written.
    pub visibility: TokenStream,
    /// The name of the enum.
    pub name: Ident,
    /// The variants that the user names.
    pub overrides: Vec<Override>,
    /// The structs that are asked for of its error body.
    pub bodies: Vec<Body>,
    /// The path of the crate whose `__private` module the items stand on.
    pub root: TokenStream,
    /// Reads a text of names and literals: with the compiler's own lexer, where
    /// there is a compiler.
    pub lex: fn(&str) -> TokenStream,
}

/// The struct to write for the error body that the document shows.
#[derive(Debug)]
pub struct Body {
    /// Passed on as they are; doc comments replace the struct's own.
    pub attributes: TokenStream,
    /// Whether the attributes hold a doc comment.
    pub documented: bool,
    /// `pub`, or nothing, or whatever else was written.
    pub visibility: TokenStream,
    /// The name of the struct.
    pub name: Ident,
}

/// A variant that the user names: found by its code.
#[derive(Debug)]
pub struct Override {
    /// The code of the entry.
    pub code: Spanned<Code>,
    /// What its variant is called.
    pub name: Ident,
    /// Passed on to the variant as they are.
    pub attributes: TokenStream,
}

/// The options of the enum. `Options::default()` is none at all.
#[derive(Debug, Default)]
pub struct Options {
    /// Only tables under these headings; all tables if empty.
    pub section: Vec<Spanned<String>>,
    /// Columns that are not to be recognised but taken.
    pub columns: Vec<(Role, Spanned<Column>)>,
    /// The Rust type of the code.
    pub code_type: Option<Spanned<CodeType>>,
    /// The status of entries whose table has no status column.
    pub status: Option<Spanned<StatusRule>>,
    /// Where variants get their names when there is no name column.
    pub names: NameSource,
    /// Removed from name cells and text codes before naming.
    pub strip_prefix: Option<Spanned<String>>,
    /// Codes of rows that are no errors.
    pub skip: Vec<Spanned<Code>>,
    /// Faults of the document that are known and accepted.
    pub allow: Vec<FaultName>,
}

/// A column as the user names it.
#[derive(Clone, Debug)]
pub enum Column {
    /// The text of its header.
    Header(String),
    /// Its number, counted from 1.
    Number(usize),
}

/// How an entry without a status cell gets its status.
#[derive(Clone, Copy, Debug)]
pub enum StatusRule {
    /// `status = 404`.
    Fixed(Status),
    /// `status = code / 100000`; the divisor of `status = code` is 1.
    Code(NonZeroU64),
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
