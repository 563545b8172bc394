//! What the page asks, with the options as far as they can be read.

use std::str::FromStr;

use errcode_codegen::{
    Diagnostic, Input, Item, LockFile, Options, Place, Reading, Request as Asked, Snippet, Source,
    TextId, enum_name, read,
};
use proc_macro2::{Ident, Span, TokenStream};
use serde_json::Value;

/// What faults call the line of options.
const OPTIONS: &str = "options";

/// What is on the page.
pub(crate) struct Request<'a> {
    /// What faults call the document, which is never `options`.
    pub(crate) path: String,
    pub(crate) document: &'a str,
    pub(crate) arguments: &'a str,
    pub(crate) enum_name: String,
    options: Options,
    /// What is wrong with the options as they are written.
    wrong: Vec<Diagnostic>,
    /// The other documents that the options name.
    others: Vec<File<'a>>,
    pub(crate) lock: Option<File<'a>>,
}

/// A further text, named as the options name it; it is empty until there is one.
pub(crate) struct File<'a> {
    pub(crate) name: String,
    pub(crate) text: &'a str,
}

/// Which text of the page something stands in.
pub(crate) enum Text<'a> {
    Document(&'a str),
    Options(&'a str),
    File(&'a File<'a>),
}

impl<'a> Request<'a> {
    pub(crate) fn new(question: &'a Value) -> Self {
        let path = format!("{}.md", text(question, "name"));
        let enum_name = enum_name(&path).unwrap_or_else(|| "ApiError".to_owned());
        let arguments = text(question, "options");
        let (options, wrong) = options(arguments);
        let document = plain(text(question, "document"));
        let file = |name: String| {
            let text = if name == path { document } else { file(question, &name) };
            File { name, text }
        };
        let mut others: Vec<File<'_>> = Vec::new();
        for name in options.own_columns.iter().filter_map(|own| own.document.as_ref()) {
            if others.iter().all(|other| other.name != name.value) {
                others.push(file(name.value.clone()));
            }
        }
        let lock = lock_path(&path, &options, &enum_name).map(file);
        Self { path, document, arguments, enum_name, options, wrong, others, lock }
    }

    /// What the document says under the options.
    pub(crate) fn read(&self) -> Reading {
        read(&self.input(self.document))
    }

    /// The same, of an earlier document.
    pub(crate) fn read_before(&self, document: &str) -> Reading {
        read(&self.input(document))
    }

    /// The same, with the error body that the document shows.
    pub(crate) fn read_with_body(&self) -> Reading {
        read(&Input { body: true, ..self.input(self.document) })
    }

    /// The same, with a lock that is new.
    pub(crate) fn read_with_new_lock(&self) -> Reading {
        let source = Source::lock("", "");
        let lock = Some(LockFile { source, enum_name: &self.enum_name });
        read(&Input { lock, ..self.input(self.document) })
    }

    fn input<'b>(&'b self, document: &'b str) -> Input<'b> {
        let lock = self.lock.as_ref().map(|File { name, text }| {
            let source = Source::lock(name, text);
            LockFile { source, enum_name: &self.enum_name }
        });
        let source = Source::file(&self.path, document);
        let others = self.others.iter().map(|other| Source::file(&other.name, other.text));
        let (options, others) = (self.options.clone(), others.collect());
        Input { source, options, others, lock, ..Input::default() }
    }

    /// Whether other crates may match all variants.
    pub(crate) fn is_exhaustive(&self) -> bool {
        self.options.exhaustive
    }

    /// The names of the further texts, of which the document is none.
    pub(crate) fn file_names(&self) -> Vec<&str> {
        let names = self.others.iter().chain(&self.lock).map(|file| file.name.as_str());
        names.filter(|&name| name != self.path).collect()
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

    /// The text that a snippet is a part of.
    pub(crate) fn text_of(&self, snippet: &Snippet) -> Option<Text<'_>> {
        match snippet.text {
            TextId::Document if snippet.file.as_deref() == Some(OPTIONS) => {
                Some(Text::Options(self.arguments))
            }
            TextId::Document => Some(Text::Document(self.document)),
            TextId::Lock => self.lock.as_ref().map(|file| self.text(file)),
            TextId::Other(at) => self.others.get(at).map(|file| self.text(file)),
            _ => None,
        }
    }

    /// Options may name the document itself.
    fn text<'b>(&'b self, file: &'b File<'b>) -> Text<'b> {
        if file.name == self.path { Text::Document(self.document) } else { Text::File(file) }
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

/// What the lock is called, if the options ask for one.
fn lock_path(path: &str, options: &Options, enum_name: &str) -> Option<String> {
    let item = Item::new(Ident::new(enum_name, Span::call_site()));
    let path = Asked::new(path, options.clone(), item).lock_path();
    path.ok().flatten().map(|path| path.value)
}

/// A text as places count it: without a byte order mark.
pub(crate) fn plain(text: &str) -> &str {
    Source::file("", text).text()
}

/// A further text of a question.
fn file<'a>(question: &'a Value, name: &str) -> &'a str {
    plain(question["files"][name].as_str().unwrap_or_default())
}

/// A member of a question; empty if it has none.
pub(crate) fn text<'a>(question: &'a Value, member: &str) -> &'a str {
    question[member].as_str().unwrap_or_default()
}
