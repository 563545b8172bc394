//! The engine of [errcodes](https://docs.rs/errcodes): the text of a document
//! in, Rust items and diagnostics out.
//!
//! ```text
//! document::parse   Markdown events → tables with byte ranges
//! lower             tables → typed entries
//! validate          rules over several rows; names
//! example::read     code blocks → fields of the error body
//! expand            catalog → tokens
//! ```
//!
//! Nothing here reads a file or the environment, or keeps state: the same
//! arguments give the same output, byte for byte. No text makes it panic or
//! fail; what is wrong comes back as [`Report`]s beside the items of what is
//! good.

mod catalog;
mod check;
mod code;
mod columns;
mod document;
mod example;
mod expand;
mod fault;
mod headers;
mod ident;
mod index;
mod json;
mod lower;
mod names;
mod nearest;
mod options;
mod report;
mod select;
mod source;
mod validate;
mod wording;

use proc_macro2::TokenStream;

pub use self::catalog::{Code, CodeType, Status};
pub use self::columns::Role;
pub use self::fault::FaultName;
pub use self::ident::enum_name;
pub use self::nearest::nearest;
pub use self::options::{Body, Column, Item, NameSource, Options, Override, Spanned, StatusRule};
pub use self::report::{Report, Target};
pub use self::source::Source;

/// What a document becomes.
#[derive(Debug)]
pub struct Expansion {
    /// The enum and its impls, of all rows that are good.
    pub items: TokenStream,
    /// Every fault, in document order; those of the arguments first.
    pub reports: Vec<Report>,
}

/// Turns a document into an enum, and into the structs of its error body.
#[must_use]
pub fn generate(source: &Source<'_>, item: &Item, options: &Options) -> Expansion {
    generate_watched(source, item, options, |_| ())
}

/// [`generate`], for those who hold a clock: each stage is named when it is done.
#[doc(hidden)]
#[must_use]
pub fn generate_watched(
    source: &Source<'_>,
    item: &Item,
    options: &Options,
    mut done: impl FnMut(&'static str),
) -> Expansion {
    let mut faults = fault::Faults::new(&options.allow);
    let document = document::parse(source.text());
    done("parse");
    let lowered = lower::lower(source, &document, options, &mut faults);
    done("lower");
    let catalog = validate::validate(source, lowered, options, item, &mut faults);
    done("validate");
    let example = (!item.bodies.is_empty())
        .then(|| example::read(source, &document, &catalog, &mut faults))
        .flatten();
    let items = expand::expand(source, &catalog, example.as_deref(), item);
    done("expand");
    let reports = report::report(source, &faults.into_sorted());
    Expansion { items, reports }
}
