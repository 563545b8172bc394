//! What is asked of a document, with its lock: as a call asks it, or the command
//! line.

use std::path::{Path, PathBuf};

use errcode_codegen::{
    Diagnostic, Input, Item, LockFile, Options, Reading, Request, Source, Spanned, enum_name, read,
};
use proc_macro2::{Ident, Span};

use crate::answer::Failure;
use crate::document::Document;

/// What the command line asks of a document. Its lock is of the enum `name`, or of
/// the one that is called after the document.
pub(crate) fn of_file(document: &str, options: Options, name: &str) -> Request {
    let of_path = enum_name(document).unwrap_or_else(|| "Error".to_owned());
    let name = if name.is_empty() { &of_path } else { name };
    Request::new(document, options, Item::new(Ident::new(name, Span::call_site())))
}

/// Why a lock cannot be read.
pub(crate) enum NoLock {
    Wrong(Box<Diagnostic>),
    Unread(Failure, Span),
}

/// The lock that is asked for, whose path begins at a folder.
pub(crate) fn lock(request: &Request, folder: &Path) -> Result<Option<Document>, NoLock> {
    let Some(Spanned { value: path, span }) = request.lock_path().map_err(NoLock::Wrong)? else {
        return Ok(None);
    };
    let help = format!(
        "make an empty file `{path}`, and run `ERRCODES_LOCK=write cargo test`, which writes it"
    );
    let lock = full_path(folder, &path).and_then(|full| Document::read_at(&path, &full));
    lock.map(Some).map_err(|failure| NoLock::Unread(failure.or_help(help), span))
}

/// The path from a folder on. One that is absolute is refused in a call.
pub(crate) fn full_path(folder: &Path, path: &str) -> Result<PathBuf, Failure> {
    let is_call = !folder.as_os_str().is_empty();
    if is_call && (Path::new(path).has_root() || Path::new(path).is_absolute()) {
        let help = "write it from the folder of Cargo.toml on";
        return Err(Failure::new(format!("the path `{path}` is absolute")).help(help));
    }
    Ok(folder.join(path))
}

/// Reads a document as a request asks.
pub(crate) fn answer(request: &Request, source: Source<'_>, lock: Option<&Document>) -> Reading {
    let enum_name = request.item.plain_name();
    let lock = lock.map(|Document { name, text }| {
        let source = Source::lock(name, text);
        LockFile { source, enum_name: &enum_name }
    });
    let body = !request.item.bodies.is_empty();
    read(&Input { source, options: request.options.clone(), body, lock })
}

/// Reads a document as the command line asks.
pub(crate) fn answer_file(request: &Request, document: &Document) -> Result<Reading, Failure> {
    let lock = lock(request, Path::new("")).map_err(|why| match why {
        NoLock::Wrong(diagnostic) => Failure::new(diagnostic.to_string()),
        NoLock::Unread(failure, _) => failure,
    })?;
    Ok(answer(request, document.source(), lock.as_ref()))
}
