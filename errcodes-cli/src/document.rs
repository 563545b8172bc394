//! A document as a file: read whole, as UTF-8.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use errcode_codegen::{Diagnostic, InvalidOptions, Options, Place, Snippet, Source};
use proc_macro2::Span;

use crate::answer::Failure;

/// A document that has been read.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    /// The path, as it was asked for.
    pub(crate) name: String,
    pub(crate) text: String,
}

impl Document {
    /// Reads a file, called as the user calls it.
    pub(crate) fn read(name: &str) -> Result<Self, Failure> {
        Self::read_at(name, Path::new(name))
    }

    /// Reads the file at `path`, which diagnostics call `name`.
    pub(crate) fn read_at(name: &str, path: &Path) -> Result<Self, Failure> {
        let bytes = read_bytes(name, path)?;
        let text = text(name, bytes).map_err(|failure| failure.help("save it as UTF-8"))?;
        Ok(Self { name: name.to_owned(), text })
    }

    pub(crate) fn source(&self) -> Source<'_> {
        Source::file(&self.name, &self.text)
    }
}

/// Only what ends is read: no folder, and no device.
fn read_bytes(name: &str, path: &Path) -> Result<Vec<u8>, Failure> {
    let cannot = |why: &str| Failure::new(format!("cannot read `{name}`: {why}"));
    let from_io = |error: io::Error| match error.kind() {
        ErrorKind::NotFound => cannot("there is no such file"),
        _ => cannot(&error.to_string()),
    };
    let metadata = fs::metadata(path).map_err(from_io)?;
    if metadata.is_dir() {
        let folder = name.trim_end_matches(['/', '\\']);
        return Err(cannot("it is a folder").help(format!("name its documents: `{folder}/*.md`")));
    }
    if !metadata.is_file() {
        return Err(cannot("it is not a regular file"));
    }
    fs::read(path).map_err(from_io)
}

/// The text of a file's bytes.
pub(crate) fn text(name: &str, bytes: Vec<u8>) -> Result<String, Failure> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = valid.split(|&byte| byte == b'\n').count();
        Failure::new(format!("`{name}` is not UTF-8: see line {line}"))
    })
}

/// What diagnostics call the options of the command line.
pub(crate) const WITH: &str = "--with";

/// The options of the command line, in the grammar of the macro.
pub(crate) fn options(text: &str) -> Result<Options, Failure> {
    text.parse().map_err(|error: InvalidOptions| {
        let mut diagnostics = error.diagnostics().to_vec();
        place_arguments(&mut diagnostics, &Source::file(WITH, text), Span::call_site());
        Failure::of_diagnostics(&diagnostics)
    })
}

/// Lets what is wrong with arguments point into the text that they stand in; what
/// has no place of its own, to where the call is.
pub(crate) fn place_arguments(diagnostics: &mut [Diagnostic], source: &Source<'_>, call: Span) {
    for diagnostic in diagnostics {
        if let Place::Argument(span) = diagnostic.place {
            let own = span.byte_range();
            let range = if own.is_empty() { call.byte_range() } else { own };
            diagnostic.place = Place::Text(Snippet::new(source, range));
        }
    }
}
