//! The error codes that the [engine](errcode_codegen) has read, for other languages
//! and tools. The same codes give the same text, byte for byte.
//!
//! It reads no document, and does not say what is wrong with one: of a catalog beside
//! faults, what is lost would be lost in silence.

mod body;
mod column;
mod column_change;
mod command;
mod csv;
mod export;
mod format;
mod json;
mod openapi;
mod typescript;
mod value;

pub use self::column::of_entry as own_columns;
pub use self::column_change::{ColumnChange, column_changes, in_both};
pub use self::command::{command, quoted};
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
