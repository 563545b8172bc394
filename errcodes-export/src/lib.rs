//! The error codes that the [engine](errcode_codegen) has read, for other languages
//! and tools. The same codes give the same text, byte for byte. Beside that, what a
//! revision of their document changes for those who use them.
//!
//! It reads no document, and does not say what is wrong with one: of a catalog beside
//! faults, what is lost would be lost in silence.

mod body;
mod column;
mod command;
mod compare;
mod csv;
mod difference;
mod export;
mod format;
mod json;
mod openapi;
mod typescript;
mod value;

pub use self::column::of_entry as own_columns;
pub use self::command::{command, quoted};
pub use self::compare::{Change, ChangeKind, Level, compare};
pub use self::difference::{Difference, differences, in_both, is_difference};
pub use self::export::Export;
pub use self::format::{Format, is_name};
pub use self::value::code_value;

/// The code that README shows.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// The text of a file.
#[must_use]
pub fn write(export: &Export<'_>, format: Format) -> String {
    match format {
        Format::Json => json::write(export),
        Format::Csv => csv::write(export),
        Format::TypeScript => typescript::write(export),
        Format::OpenApi => openapi::write(export),
    }
}
