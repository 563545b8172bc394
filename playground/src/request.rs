//! What the page asks, with the options as far as they can be read.

use std::str::FromStr;

use errcode_codegen::{Diagnostic, Input, Options, Place, Reading, Snippet, Source, read};
use proc_macro2::TokenStream;
use serde_json::Value;

/// What faults call the document.
const DOCUMENT: &str = "document";

/// What faults call the line of options.
const OPTIONS: &str = "options";

/// What is on the page.
pub(crate) struct Request<'a> {
    pub(crate) document: &'a str,
    pub(crate) arguments: &'a str,
    options: Options,
    /// What is wrong with the options as they are written.
    wrong: Vec<Diagnostic>,
    /// What the page cannot do of what is asked.
    pub(crate) notes: Vec<&'static str>,
}

impl<'a> Request<'a> {
    pub(crate) fn new(question: &'a Value) -> Self {
        let arguments = text(question, "options");
        let (mut options, wrong) = options(arguments);
        let mut notes = Vec::new();
        if options.own_columns.iter().any(|own| own.document.is_some()) {
            options.own_columns.retain(|own| own.document.is_none());
            notes.push("Columns of other documents are not read on this page.");
        }
        if options.lock.is_some() {
            notes.push("A lock is not read on this page.");
        }
        Self { document: document(question, "document"), arguments, options, wrong, notes }
    }

    /// What a document says under the options: the one of the page, or another.
    pub(crate) fn read(&self, document: &str) -> Reading {
        let source = Source::file(DOCUMENT, document);
        read(&Input { source, options: self.options.clone(), ..Input::default() })
    }

    /// What is wrong with the options, and then with the document; what is an
    /// argument's has its place in the line of options.
    pub(crate) fn diagnostics(&self, of_document: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let source = Source::file(OPTIONS, self.arguments);
        let all = self.wrong.iter().cloned().chain(of_document);
        let placed = all.map(|mut diagnostic| {
            if let Place::Argument(span) = diagnostic.place {
                diagnostic.place = Place::Text(Snippet::new(&source, span.byte_range()));
            }
            diagnostic
        });
        placed.collect()
    }

    /// Whether a fault is one of the line of options.
    pub(crate) fn is_of_options(snippet: &Snippet) -> bool {
        snippet.file.as_deref() == Some(OPTIONS)
    }
}

/// The options of a text; without those that are wrong, if some are.
fn options(text: &str) -> (Options, Vec<Diagnostic>) {
    match text.parse::<Options>() {
        Ok(options) => (options, Vec::new()),
        Err(error) => match TokenStream::from_str(text) {
            Ok(tokens) => Options::parse(tokens),
            Err(_) => (Options::default(), error.diagnostics().to_vec()),
        },
    }
}

/// A document of a question, as places count it: without a byte order mark.
pub(crate) fn document<'a>(question: &'a Value, member: &str) -> &'a str {
    Source::file(DOCUMENT, text(question, member)).text()
}

/// A member of a question; empty if it has none.
pub(crate) fn text<'a>(question: &'a Value, member: &str) -> &'a str {
    question[member].as_str().unwrap_or_default()
}
