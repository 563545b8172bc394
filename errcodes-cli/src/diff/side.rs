//! A document as it is in one version, with the locks beside it.

use std::ops::Range;
use std::path::Path;

use errcode_codegen::{Snippet, Source};

use crate::answer::Failure;
use crate::document::{self, Document};
use crate::git::{Blob, Repository, Version};
use crate::lock::{self, LockText};

/// A document in one version.
pub(super) struct Side {
    /// The path from the working directory on.
    pub(super) path: String,
    /// Called as git calls it.
    pub(super) document: Document,
    pub(super) locks: Vec<LockText>,
}

impl Side {
    pub(super) fn of_file(name: &str) -> Result<Self, Failure> {
        let document = Document::read(name)?;
        let mut locks = Vec::new();
        for path in lock::beside(Path::new(name)) {
            locks.push(LockText::read(&path)?);
        }
        Ok(Self { path: name.to_owned(), document, locks })
    }

    /// None if the version has no such file.
    pub(super) fn of_version(
        repository: &Repository,
        version: &Version,
        path: &str,
    ) -> Result<Option<Self>, Failure> {
        let Some(document) = read(repository, version, path)? else { return Ok(None) };
        let mut locks = Vec::new();
        for other in version.beside(repository, path)? {
            if lock::is_beside(path, &other) {
                let lock = read(repository, version, &other)?;
                locks.extend(lock.map(|lock| LockText::new(&other, lock)).transpose()?);
            }
        }
        Ok(Some(Self { path: repository.shown(path), document, locks }))
    }

    pub(super) fn lock(&self, enum_name: &str) -> Option<&LockText> {
        self.locks.iter().find(|lock| lock.enum_name == enum_name)
    }
}

/// Line and column, counted from 1.
pub(super) fn place(source: &Source<'_>, range: Range<usize>) -> (usize, usize) {
    let snippet = Snippet::new(source, range);
    (snippet.line, snippet.column)
}

fn read(
    repository: &Repository,
    version: &Version,
    path: &str,
) -> Result<Option<Document>, Failure> {
    let shown = repository.shown(path);
    let name = version.file_name(&shown);
    match version.read(repository, path)? {
        Blob::None => Ok(None),
        Blob::Bytes(bytes) => {
            // What has been committed is not to be saved otherwise.
            let or_save = |failure: Failure| {
                if name == shown { failure.help("save it as UTF-8") } else { failure }
            };
            let text = document::text(&name, bytes).map_err(or_save)?;
            Ok(Some(Document { name, text }))
        }
    }
}
