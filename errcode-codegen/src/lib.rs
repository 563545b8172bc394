//! The engine of [errcodes](https://docs.rs/errcodes): the text of a document
//! in, a catalog of its error codes, Rust items and diagnostics out.
//!
//! ```text
//! lock::read           the lock's lines, if there is one
//! document::parse      Markdown events → tables with byte ranges
//! beside::part         tables side by side → tables of their own
//! rows::read           lines that fit a pattern → tables, if asked for
//! select::select       which tables hold codes, and in which columns
//! lower::lower         rows → typed records
//! check::check         whether what the options name is there
//! validate::validate   rules over several rows
//! Lock::check          whether codes mean what they did
//! Lock::retire         the codes that only the lock has
//! name::name           records → entries with names
//! other::join          cells of other documents, by code, if asked for
//! parameter::check     placeholders of messages, if they are to be fields
//! body::read           code blocks → members of the error body, if asked for
//! expand               catalog → tokens
//! ```
//!
//! Nothing here reads a file or the environment, or keeps state: the same
//! arguments give the same output, byte for byte. No text makes it panic or
//! fail; what is wrong comes back as [`Diagnostic`]s beside what is good.

mod body;
mod call;
mod catalog;
mod chars;
mod code;
mod column_type;
mod diagnostic;
mod document;
mod expand;
mod lock;
mod name;
mod numbers;
mod options;
mod order;
mod other;
mod parameter;
mod rows;
mod source;
mod table;

/// The code that README shows.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

use proc_macro2::TokenStream;

pub use self::body::field::{BodyField, BodyKind, BodyShape};
pub use self::call::{Call, Comment, Request};
pub use self::catalog::{Catalog, CatalogColumn, Entry};
pub use self::code::{Code, CodeType, Status};
pub use self::column_type::{ColumnType, Value};
use self::diagnostic::Faults;
pub use self::diagnostic::{
    Diagnostic, FaultName, Place, Snippet, Summary, nearest, summarize, visible,
};
use self::document::{Document, conflict};
pub use self::expand::{Body, Item, check_item, expand, variants};
pub use self::lock::meaning::{is_alike, normal};
pub use self::lock::{Line, Lock, LockFile, former_locks, lock_changes};
pub use self::name::ident::{enum_name, from_name as variant_name};
pub use self::options::{
    Column, InvalidOptions, NameSource, Options, Override, OwnColumn, Spanned, StatusRule,
};
pub use self::rows::pattern::{InvalidPattern, Pattern};
pub use self::source::{Source, TextId};
use self::table::lower::Lowered;
use self::table::part::Part;
pub use self::table::role::Role;
use self::table::select::Selection;
use self::table::{beside, check, lower, select, validate};

/// What there is to read. More texts may come: begin with `Input::default()`.
#[derive(Clone, Debug, Default)]
pub struct Input<'a> {
    /// The document.
    pub source: Source<'a>,
    /// What is asked of it.
    pub options: Options,
    /// The other documents that the options name, as files of these paths.
    pub others: Vec<Source<'a>>,
    /// Whether the error body that the document shows is read, too.
    pub body: bool,
    /// Whether the placeholders of messages are to be fields.
    pub parameters: bool,
    /// The lock that keeps names and meanings, if there is one.
    pub lock: Option<LockFile<'a>>,
}

/// What has been read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The rows that are good.
    pub catalog: Catalog,
    /// Every fault: those of the options, then those of the document as a
    /// whole, then the rest in document order, then those of other documents.
    pub diagnostics: Vec<Diagnostic>,
    /// The text that the lock should have. None without a lock, and beside
    /// faults, where nobody knows what it should say.
    pub lock: Option<String>,
}

/// Reads a document.
///
/// ```
/// use errcode_codegen::{Code, Input, Source, read};
///
/// let text = "
/// | Code | Status | Message        |
/// |------|--------|----------------|
/// | 1001 | 404    | user not found |
/// | 1002 | never  | user is gone   |
/// ";
/// let source = Source::file("docs/errors.md", text);
/// let reading = read(&Input { source, ..Input::default() });
///
/// let entry = &reading.catalog.entries()[0];
/// assert_eq!(entry.name(), "UserNotFound");
/// assert_eq!(entry.code(), &Code::Int(1001));
/// assert_eq!(entry.message(), "user not found");
/// assert_eq!(reading.catalog.line(entry), 4);
///
/// let diagnostic = &reading.diagnostics[0];
/// assert_eq!(diagnostic.message, "`never` is not an HTTP status");
/// assert!(diagnostic.to_string().contains("docs/errors.md:5:10"));
/// assert_eq!(diagnostic.options, ["status = none", "allow(bad_status)"]);
/// ```
#[must_use]
pub fn read(input: &Input<'_>) -> Reading {
    let Input { source, options, others: _, body, parameters, lock: lock_file } = input;
    let mut faults = Faults::new(&options.allow);
    let mut lock = lock::read(lock_file.as_ref(), &mut faults);
    let mut document = document::parse(source.text());
    beside::part(&mut document);
    check::pass_over_formats(source, &mut document, options);
    rows::read(source.text(), &mut document, options, &mut faults);
    let selection = select::select(source.text(), &document, options, Part::All, &mut faults);
    let lowered = lower::lower(&selection, options, lock.code_type(), &mut faults);
    lock.fit(lowered.code_type, &mut faults);
    check::check(source, &document, &selection, &lowered, &lock, options, &mut faults);
    let mut catalog = catalog(input, &document, &selection, lowered, &lock, &mut faults);
    let of_others = other::join(input, &document, &mut catalog, &mut faults);
    if *parameters {
        parameter::check(source, &catalog.entries, &mut faults);
    }
    if *body {
        catalog.body = body::read(source, &document, &catalog, &mut faults);
    }
    conflict::report(source.text(), &document, &mut faults);
    let lock_file = lock_file.as_ref();
    let of_lock = lock_file.map_or(source, |file| &file.source);
    let mut diagnostics = Diagnostic::all(source, of_lock, faults);
    diagnostics.extend(of_others);
    let due = lock_file.filter(|_| diagnostics.is_empty());
    let lock = due.map(|file| lock.rewritten(file.enum_name, &options.of_lock(), &catalog));
    Reading { catalog, diagnostics, lock }
}

/// Typed records become entries: by rules over several of them, by what the lock keeps,
/// and with names.
fn catalog(
    input: &Input<'_>,
    document: &Document,
    selection: &Selection<'_>,
    lowered: Lowered,
    lock: &Lock<'_>,
    faults: &mut Faults<'_>,
) -> Catalog {
    let Input { source, options, .. } = input;
    let Lowered { code_type, has_status, columns, records, skipped: _, has_left_out: _ } = lowered;
    let mut records = validate::validate(source, document, selection, records, faults);
    lock.attach(&mut records);
    lock.check(&records, has_status, options, faults);
    lock.retire(&mut records, has_status, faults);
    let mut entries = name::name(records, lock, options, faults);
    if input.lock.is_some() {
        lock.call(&mut entries, options);
    }
    let (document, line_starts) = (source.name().map(str::to_owned), source.line_starts().to_vec());
    Catalog { document, line_starts, code_type, has_status, columns, entries, body: None }
}

/// What a document becomes.
#[derive(Clone, Debug)]
pub struct Expansion {
    /// The enum and its impls, of all rows that are good, and the
    /// test of its lock; none where no row is,
    /// and diagnostics say why.
    pub items: Option<TokenStream>,
    /// What is wrong with the attributes and fields of the item, and every fault in
    /// the order of [`Reading::diagnostics`].
    pub diagnostics: Vec<Diagnostic>,
}

/// Turns a document into an enum, and into the structs of its error body:
/// [`read`] and [`expand`].
///
/// ```
/// use errcode_codegen::{Input, Item, Source, generate};
/// use proc_macro2::{Ident, Span};
///
/// let source = Source::file("docs/errors.md", "| Code | Message |\n|---|---|\n| 1 | one |\n");
/// let item = Item::new(Ident::new("ApiError", Span::call_site()));
/// let expansion = generate(&Input { source, ..Input::default() }, &item);
/// assert!(expansion.diagnostics.is_empty());
/// assert!(expansion.items.unwrap().to_string().contains("enum ApiError"));
/// ```
#[must_use]
pub fn generate(input: &Input<'_>, item: &Item) -> Expansion {
    let reading = read(input);
    let mut diagnostics = check_item(&reading.catalog, item);
    diagnostics.extend(reading.diagnostics);
    let is_lost = reading.catalog.entries.is_empty() && !diagnostics.is_empty();
    let mut items = (!is_lost).then(|| expand(&reading.catalog, item));
    if let (Some(items), Some(file), Some(due)) = (&mut items, &input.lock, &reading.lock) {
        items.extend([expand::lock_test(item, &file.source, due)]);
    }
    Expansion { items, diagnostics }
}
