//! `errcodes check`: every fault of documents.

use clap::ArgMatches;
use errcode_codegen::{
    Catalog, Comment, Diagnostic, Place, Reading, Request, Snippet, Source, Spanned, TextId,
    check_item,
};
use proc_macro2::Span;

use crate::answer::{Answer, Failure};
use crate::cli;
use crate::document::{self, Document};
use crate::report::{self, Report};
use crate::request::{self, Asked, NoLock};
use crate::workspace::{self, Found};

/// A document that has been read, and what is wrong with it.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    /// What diagnostics call the document; none of a doc comment.
    pub(crate) document: Option<String>,
    /// Its path from the working directory on.
    pub(crate) path: Option<String>,
    /// The call that asks for it, if one does.
    pub(crate) call: Option<CallPlace>,
    /// What diagnostics call the lock, and its path from the working directory on.
    pub(crate) lock: Option<(String, String)>,
    /// What is read; none where nothing could be.
    pub(crate) catalog: Option<Catalog>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Checked {
    /// What has been read of a file.
    pub(crate) fn of_file(name: String, reading: Reading) -> Self {
        let Reading { catalog, diagnostics, .. } = reading;
        let (document, path) = (Some(name.clone()), Some(name));
        Self { document, path, catalog: Some(catalog), diagnostics, ..Self::default() }
    }
}

/// Where a call of the macro stands.
#[derive(Clone, Debug)]
pub(crate) struct CallPlace {
    /// The name of the enum; empty if the call cannot be read.
    pub(crate) name: String,
    pub(crate) file: String,
    pub(crate) line: usize,
}

pub(crate) fn run(matches: &ArgMatches) -> Result<Answer, Failure> {
    let files = cli::texts(matches, "files");
    let report = if files.is_empty() { calls()? } else { check_files(&files, matches) };
    Ok(report::answer(&report, cli::text(matches, "output-format")))
}

fn check_files(files: &[&str], matches: &ArgMatches) -> Report {
    let with = cli::text(matches, "with");
    let mut report = Report::default();
    // What is wrong with options is wrong with them for every file.
    if let Err(failure) = document::options(with) {
        report.failures.push(failure);
        return report;
    }
    for name in files {
        match check_file(name, with) {
            Ok(checked) => report.checked.extend(checked),
            Err(failure) => report.failures.push(failure),
        }
    }
    report
}

fn check_file(name: &str, with: &str) -> Result<Vec<Checked>, Failure> {
    let document = Document::read(name)?;
    let mut checked = Vec::new();
    for asked in Asked::of(name, with, "")? {
        let lock = asked.lock.as_ref().map(|lock| (lock.name.clone(), lock.name.clone()));
        let of_file = Checked::of_file(document.name.clone(), asked.read(&document));
        checked.push(Checked { lock, ..of_file });
    }
    Ok(checked)
}

/// What the calls of the workspace ask for.
fn calls() -> Result<Report, Failure> {
    let workspace = workspace::find()?;
    let mut report = Report { notes: workspace.unseen.clone(), ..Report::default() };
    for found in workspace.calls() {
        match found.requests() {
            Ok(requests) => {
                for request in requests {
                    let checked = check_request(&found, &request);
                    checked.map_or_else(
                        |failure| report.failures.push(failure),
                        |checked| report.checked.push(checked),
                    );
                }
            }
            Err(diagnostic) => {
                report.checked.push(unread(&found, "", found.span, *diagnostic));
            }
        }
    }
    if report.checked.is_empty() && report.failures.is_empty() {
        let help = "name the documents: `errcodes check docs/errors.md`";
        return Err(Failure::new("no call of `errcodes!` is seen in this workspace").help(help));
    }
    Ok(report)
}

/// A call of which no document can be read.
fn unread(found: &Found<'_>, name: &str, span: Span, diagnostic: Diagnostic) -> Checked {
    let mut diagnostics = vec![diagnostic];
    let call = CallPlace { name: name.to_owned(), ..found.place(span) };
    document::place_arguments(&mut diagnostics, &found.file.source(), found.span);
    Checked { call: Some(call), diagnostics, ..Checked::default() }
}

/// What a document is read with.
#[derive(Clone, Copy)]
struct With<'a> {
    others: &'a [Document],
    lock: Option<&'a Document>,
}

/// Reads what a request asks for, as the macro does.
fn check_request(found: &Found<'_>, request: &Request) -> Result<Checked, Failure> {
    let (name, own) = (request.item.name.to_string(), request.item.name.span());
    let lock = match request::lock(request, found.folder()) {
        Ok(lock) => lock,
        Err(NoLock::Wrong(diagnostic)) => return Ok(unread(found, &name, own, *diagnostic)),
        Err(NoLock::Unread(failure, span)) => return Err(failure.at(&found.place(span))),
    };
    let others = request::others(request, found.folder())
        .map_err(|(failure, span)| failure.at(&found.place(span)))?;
    let with = With { others: &others, lock: lock.as_ref() };
    let mut checked = match &request.path {
        Some(path) => check_document(found, request, path, with)?,
        None if request.docs.is_empty() => {
            return Ok(unread(found, &name, own, request.without_document()));
        }
        None => check_comment(found, request, with),
    };
    let span = request.path.as_ref().map_or(own, |path| path.span);
    checked.call = Some(CallPlace { name, ..found.place(span) });
    let shown = |lock: Document| (workspace::shown(&found.folder().join(&lock.name)), lock.name);
    checked.lock = lock.map(shown).map(|(path, name)| (name, path));
    document::place_arguments(&mut checked.diagnostics, &found.file.source(), span);
    Ok(checked)
}

fn check_document(
    found: &Found<'_>,
    request: &Request,
    path: &Spanned<String>,
    with: With<'_>,
) -> Result<Checked, Failure> {
    let full = found.document_path(path)?;
    let shown = workspace::shown(&full);
    let document = Document::read_at(&path.value, &full).map_err(|failure| {
        let folder = found.folder().display();
        let help = format!("paths begin at the folder of Cargo.toml, `{folder}`");
        failure.at(&found.place(path.span)).help(help)
    })?;
    // As the compiler does, from the root of the workspace on.
    let mut checked = check_source(document.source().printed_as(&shown), request, with);
    checked.path = Some(shown.clone());
    checked.document = Some(shown);
    Ok(checked)
}

/// Without what a document seems to lack because some option is wrong.
fn check_source(source: Source<'_>, request: &Request, with: With<'_>) -> Checked {
    let reading = request::answer(request, source, Some(with.others), with.lock);
    let mut diagnostics = request.wrong.clone();
    if diagnostics.is_empty() {
        diagnostics = check_item(&reading.catalog, &request.item);
        diagnostics.extend(reading.diagnostics);
    }
    Checked { catalog: Some(reading.catalog), diagnostics, ..Checked::default() }
}

fn check_comment(found: &Found<'_>, request: &Request, with: With<'_>) -> Checked {
    let comment = Comment::new(&request.docs, |span| span.start().line);
    let source = Source::comment(&comment.text, comment.numbers.clone());
    let mut checked = check_source(source, request, with);
    for diagnostic in &mut checked.diagnostics {
        if let Place::Text(snippet) = &diagnostic.place
            && snippet.text == TextId::Document
        {
            diagnostic.place = Place::Text(in_rust(found, &comment, snippet));
        }
    }
    checked
}

/// A part of a doc comment as a part of its Rust file. A line that is written
/// otherwise there, as in `#[doc = "..\n.."]`, is the piece that it is from.
fn in_rust(found: &Found<'_>, comment: &Comment, snippet: &Snippet) -> Snippet {
    let file = found.file.source();
    let text = &comment.text;
    let start = text[..snippet.range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let line_start = found.file.line_start(snippet.line);
    let below = found.file.text.get(line_start..).unwrap_or_default();
    let rust_line = below.lines().next().unwrap_or_default();
    if let Some(at) = rust_line.find(&text[start..end]) {
        let shift = |offset: usize| line_start + at + offset.min(end) - start;
        return Snippet::new(&file, shift(snippet.range.start)..shift(snippet.range.end));
    }
    let piece = comment.spans.get(snippet.line_index);
    Snippet::new(&file, piece.map_or(found.span, |span| *span).byte_range())
}
