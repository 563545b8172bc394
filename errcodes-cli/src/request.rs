//! What is asked of a document, with its lock: as a call asks it, or the command
//! line.

use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use errcode_codegen::{
    Body, Diagnostic, Input, Item, LockFile, Options, Reading, Request, Source, Spanned, enum_name,
    former_locks, nearest, read,
};
use errcodes_export::{is_name, quoted};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};

use crate::answer::Failure;
use crate::document::{self, Document};
use crate::lock::{self, LockText};

/// What the command line asks of a document. Its lock is of the enum `name`, or of
/// the one that is called after the document.
pub(crate) fn of_file(document: &str, options: Options, name: &str) -> Request {
    let of_path = enum_name(document).unwrap_or_else(|| "Error".to_owned());
    let name = if name.is_empty() { &of_path } else { name };
    Request::new(document, options, Item::new(Ident::new(name, Span::call_site())))
}

/// What the enum of a document is called, if the command line does not say.
pub(crate) fn name(document: &str, asked: &str) -> Result<String, Failure> {
    let help = "name it: `--name ApiError`";
    let name = if asked.is_empty() { enum_name(document) } else { Some(asked.to_owned()) };
    let Some(name) = name else {
        let message = format!("no name can be made of the path `{document}`");
        return Err(Failure::new(message).help(help));
    };
    if is_name(&name) {
        return Ok(name);
    }
    Err(Failure::new(format!("`{name}` is not a name in every language")).help(help))
}

/// Whether a text can be the name of an enum.
pub(crate) fn is_ident(text: &str) -> bool {
    let mut tokens = TokenStream::from_str(text).unwrap_or_default().into_iter();
    let is_raw = text.contains('#');
    matches!((tokens.next(), tokens.next()), (Some(TokenTree::Ident(name)), None) if name == text)
        && !is_raw
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
    let lock = full_path(folder, &path).and_then(|full| read_lock(&path, &full));
    lock.map(Some).map_err(|failure| NoLock::Unread(failure, span))
}

/// What to do with a folder where a lock is to be.
pub(crate) const NO_FOLDER: &str =
    "a lock is a file: write the path of one, or give the folder another name";

/// Reads a lock, which may be a new one. An empty file loses the names of one that
/// is elsewhere, so that another one is told first.
pub(crate) fn read_lock(path: &str, full: &Path) -> Result<Document, Failure> {
    Document::read_at(path, full).map_err(|failure| {
        if full.is_dir() {
            return failure.help(NO_FOLDER);
        }
        if full.exists() {
            return failure;
        }
        let near = nearest_lock(path, full);
        let near = near.map_or_else(String::new, |near| format!("did you mean `{near}`? "));
        let folder = full.to_string_lossy();
        let folder = folder.strip_suffix(path).unwrap_or_default();
        let former = former_locks(path, &|inner| files(&Path::new(folder).join(inner)));
        failure.or_help(format!(
            "{near}{former}for a new lock, make an empty file `{path}`, and run `ERRCODES_LOCK=write cargo \
             test`, which writes it"
        ))
    })
}

/// The lock of the folder whose name is nearest.
fn nearest_lock(path: &str, full: &Path) -> Option<String> {
    let name = full.file_name()?.to_str()?;
    let is_lock = |name: &String| Path::new(name).extension().is_some_and(|end| end == "lock");
    let mut locks: Vec<_> = files(full.parent()?).into_iter().filter(is_lock).collect();
    locks.sort_unstable();
    let near = nearest(name, locks.iter().map(String::as_str))?;
    Some(path.strip_suffix(name)?.to_owned() + near)
}

/// The names in a folder.
fn files(folder: &Path) -> Vec<String> {
    // In a path, no folder is that of here.
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    files.filter_map(|file| file.file_name().into_string().ok()).collect()
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

/// The other documents of which a request takes columns. Their paths begin at a
/// folder.
pub(crate) fn others(request: &Request, folder: &Path) -> Result<Vec<Document>, (Failure, Span)> {
    let mut others: Vec<Document> = Vec::new();
    for path in request.options.own_columns.iter().filter_map(|own| own.document.as_ref()) {
        if others.iter().all(|other| other.name != path.value) {
            let full = full_path(folder, &path.value);
            let other = full.and_then(|full| Document::read_at(&path.value, &full));
            others.push(other.map_err(|failure| (failure, path.span))?);
        }
    }
    Ok(others)
}

/// The other documents of the command line. None if there is no such file, which is the
/// engine's to say.
fn others_there(request: &Request) -> Result<Option<Vec<Document>>, Failure> {
    match others(request, Path::new("")) {
        Ok(others) => Ok(Some(others)),
        Err((failure, _)) => {
            let paths = request.options.own_columns.iter().filter_map(|own| own.document.as_ref());
            let is_missing = paths.into_iter().any(|path| !Path::new(&path.value).exists());
            if is_missing { Ok(None) } else { Err(failure) }
        }
    }
}

/// Reads a document as a request asks. Without other documents, what is asked of them
/// is left out: it decides nothing of codes and names.
pub(crate) fn answer(
    request: &Request,
    source: Source<'_>,
    others: Option<&[Document]>,
    lock: Option<&Document>,
) -> Reading {
    let mut options = request.options.clone();
    options.own_columns.retain(|own| others.is_some() || own.document.is_none());
    let others = others.unwrap_or_default().iter().map(Document::source).collect();
    let enum_name = request.item.plain_name();
    let lock = lock.map(|Document { name, text }| {
        let source = Source::lock(name, text);
        LockFile { source, enum_name: &enum_name }
    });
    let body = !request.item.bodies.is_empty();
    let parameters = !request.item.failures.is_empty();
    read(&Input { source, options, others, body, parameters, lock })
}

/// What the command line asks of a document.
#[derive(Clone)]
pub(crate) struct Asked {
    pub(crate) request: Request,
    pub(crate) lock: Option<Document>,
    /// The other documents; none if there is no such file.
    pub(crate) others: Option<Vec<Document>>,
    /// Where the options stand: they may be the lock's.
    arguments: Document,
}

impl Asked {
    /// One for each lock beside the document, or for the one of the enum `name`, with
    /// the options that it notes unless there are others; one without a lock, if
    /// there is none.
    pub(crate) fn of(document: &str, with: &str, name: &str) -> Result<Vec<Self>, Failure> {
        if !name.is_empty() {
            self::name(document, name)?;
        }
        let options = document::options(with)?;
        let mut locks = lock::beside(Path::new(document));
        if options.lock.is_some() {
            locks.clear();
        }
        let mut asked = Vec::new();
        for path in locks {
            let LockText { document: lock, enum_name, options: noted } = LockText::read(&path)?;
            if name.is_empty() || name == enum_name {
                let own = with.is_empty().then_some(noted);
                asked.push(Self::with_lock(document, lock, &enum_name, own, (with, &options))?);
            }
        }
        if asked.is_empty() {
            asked.push(Self::alone(document, with, options, name)?);
        }
        Ok(asked)
    }

    fn with_lock(
        document: &str,
        lock: Document,
        owner: &str,
        noted: Option<String>,
        (with, options): (&str, &Options),
    ) -> Result<Self, Failure> {
        let (options, arguments) = match noted {
            // The options are the second line.
            Some(noted) => {
                (lock::options(&lock, &noted)?, (lock.name.clone(), format!("\n{noted}")))
            }
            None => (options.clone(), (document::WITH.to_owned(), with.to_owned())),
        };
        let arguments = Document { name: arguments.0, text: arguments.1 };
        let request = of_file(document, options, owner);
        let others = others_there(&request)?;
        Ok(Self { request, lock: Some(lock), others, arguments })
    }

    fn alone(document: &str, with: &str, options: Options, name: &str) -> Result<Self, Failure> {
        let request = of_file(document, options, name);
        let lock = lock(&request, Path::new("")).map_err(|why| match why {
            NoLock::Wrong(diagnostic) => Failure::new(diagnostic.to_string()),
            NoLock::Unread(failure, _) => failure.help(format!(
                "leave out `lock`: what `errcodes lock {}` writes is read without it",
                quoted(document)
            )),
        })?;
        let arguments = Document { name: document::WITH.to_owned(), text: with.to_owned() };
        let others = others_there(&request)?;
        Ok(Self { request, lock, others, arguments })
    }

    pub(crate) fn read(&self, document: &Document) -> Reading {
        let others = Some(self.others.as_deref().unwrap_or_default());
        let mut reading = answer(&self.request, document.source(), others, self.lock.as_ref());
        let arguments = self.arguments.source();
        document::place_arguments(&mut reading.diagnostics, &arguments, Span::call_site());
        reading
    }

    /// With the error body that the document shows, or what is wrong with it.
    pub(crate) fn read_with_body(&self, document: &Document) -> Reading {
        let mut asked = self.clone();
        asked.request.item.bodies.push(Body::new(Ident::new("Body", Span::call_site())));
        asked.read(document)
    }

    /// The enum, if a lock says it.
    pub(crate) fn enum_name(&self) -> Option<String> {
        self.lock.as_ref().map(|_| self.request.item.plain_name())
    }
}
