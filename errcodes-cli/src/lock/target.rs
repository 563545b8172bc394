//! Which locks there are, and of which documents.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use errcode_codegen::{Options, Reading, Request};

use super::{LockText, call, options};
use crate::answer::Failure;
use crate::check::CallPlace;
use crate::document::{self, Document};
use crate::workspace::{self, Found, Workspace};
use crate::{cli, git, request};

/// A lock, and what is asked of its document.
pub(super) struct Target {
    /// What diagnostics call the lock.
    pub(super) name: String,
    pub(super) path: PathBuf,
    /// Blank of a new one.
    pub(super) text: String,
    pub(super) document: Document,
    pub(super) request: Request,
    /// The call that asks for it, if one does.
    pub(super) call: Option<CallPlace>,
}

impl Target {
    /// The path of the lock, which others may write otherwise.
    pub(super) fn shown(&self) -> String {
        workspace::shown(&self.path)
    }

    /// Who asks for the lock.
    pub(super) fn owner(&self) -> String {
        match &self.call {
            Some(CallPlace { name, file, line }) => format!("`{name}` ({file}:{line})"),
            None => format!("`{}` ({})", self.request.item.plain_name(), self.document.name),
        }
    }

    /// What the document says, with a text of the lock.
    pub(super) fn read(&self, lock: &Document) -> Reading {
        request::answer(&self.request, self.document.source(), None, Some(lock))
    }
}

/// The locks that are named, or whose documents are; or else all of the
/// workspace's calls, and that git tracks. Notes what is left out.
pub(super) fn targets(
    matches: &ArgMatches,
    notes: &mut Vec<String>,
) -> Result<Vec<Target>, Failure> {
    let files = cli::texts(matches, "files");
    if files.is_empty() {
        return everywhere(notes);
    }
    let with = cli::text(matches, "with");
    let with = if with.is_empty() { None } else { Some(document::options(with)?) };
    if with.as_ref().is_some_and(|with| with.lock.is_some()) {
        let help = "leave out `lock`";
        return Err(Failure::new("the lock is written beside its document").help(help));
    }
    notes.extend(with.as_ref().and_then(without_columns));
    let name = cli::text(matches, "name");
    let mut targets = Vec::new();
    // A lock beside its document says what is needed, if nobody knows its call.
    let is_alone = |file: &&str| has_extension(file, "lock") && is_beside_any(file);
    let workspace = match read_workspace(notes) {
        Err(failure) if files.iter().all(is_alone) => {
            notes.push(format!("no call is looked at: {}", failure.message()));
            Workspace::default()
        }
        workspace => workspace?,
    };
    for file in files {
        if has_extension(file, "lock") {
            targets.extend(of_path(file, with.as_ref(), &workspace)?);
        } else {
            targets.extend(of_document(file, with.as_ref(), name, &workspace)?);
        }
    }
    Ok(each_once(targets))
}

/// A lock and its document may both be named, and calls may ask for the same.
fn each_once(mut targets: Vec<Target>) -> Vec<Target> {
    let mut seen = HashSet::new();
    targets.retain(|target| {
        let Target { document, request, .. } = target;
        let document = workspace::shown(Path::new(&document.name));
        seen.insert((
            target.shown(),
            document,
            request.item.plain_name(),
            request.options.to_string(),
        ))
    });
    targets
}

fn read_workspace(notes: &mut Vec<String>) -> Result<Workspace, Failure> {
    let help = "name it: `errcodes lock docs/errors.ApiError.lock`";
    let workspace = workspace::find_any().map_err(|failure| failure.help(help))?;
    notes.extend_from_slice(&workspace.unseen);
    Ok(workspace)
}

/// Notes the options that a lock does not keep.
fn without_columns(with: &Options) -> Option<String> {
    let elsewhere = with.own_columns.iter().filter(|own| own.document.is_some());
    let names: Vec<_> = elsewhere.map(|own| format!("`{}`", own.name)).collect();
    let names = (!names.is_empty()).then(|| names.join(", "))?;
    Some(format!("a lock keeps no columns of other documents: {names} of `--with` is left out"))
}

fn everywhere(notes: &mut Vec<String>) -> Result<Vec<Target>, Failure> {
    let workspace = read_workspace(notes)?;
    let mut targets = Vec::new();
    for found in workspace.calls() {
        for request in found.requests().unwrap_or_default() {
            targets.extend(of_call(&found, request)?);
        }
    }
    let (tracked, without_git) = match git::tracked(&["*.lock"]) {
        Ok(tracked) => (tracked, None),
        Err(failure) => (Vec::new(), Some(failure)),
    };
    for lock in tracked {
        let is_lock =
            fs::read_to_string(&lock).is_ok_and(|text| text.starts_with("errcodes lock "));
        if is_lock && targets.iter().all(|target| target.name != lock) {
            targets.push(of_lock(&lock, None, None)?);
        }
    }
    if targets.is_empty() {
        let none = || Failure::new("no call has a lock, and git tracks none");
        let help = "name it, `errcodes lock docs/errors.ApiError.lock`, or make it, `errcodes lock \
                    docs/errors.md --name ApiError`";
        return Err(without_git.unwrap_or_else(none).help(help));
    }
    Ok(each_once(targets))
}

/// The lock of a call; none if it has none.
fn of_call(found: &Found<'_>, request: Request) -> Result<Option<Target>, Failure> {
    let lock = request.lock_path().map_err(|diagnostic| Failure::new(diagnostic.to_string()))?;
    let (Some(lock), Some(path)) = (lock, &request.path) else { return Ok(None) };
    call::refuse_wrong(found, &request)?;
    let full = found.document_path(path)?;
    let document = Document::read_at(&workspace::shown(&full), &full)?;
    let path = request::full_path(found.folder(), &lock.value)?;
    let place = found.place(lock.span);
    let text = request::read_lock(&lock.value, &path).map_err(|failure| failure.at(&place))?;
    let call = Some(CallPlace { name: request.item.plain_name(), ..place });
    Ok(Some(Target {
        name: workspace::shown(&path),
        path,
        text: text.text,
        document,
        request,
        call,
    }))
}

/// A lock by its path, with the enum and the options that it notes. Its document is
/// the one that is known, or beside it.
fn of_lock(name: &str, document: Option<&str>, with: Option<&Options>) -> Result<Target, Failure> {
    let LockText { document: lock, enum_name, options: noted } = LockText::read(name)?;
    let options = match with {
        Some(with) => with.clone(),
        None => options(&lock, &noted)?,
    };
    let document = match document {
        Some(path) => Document::read(path)?,
        None => document_of(name)?,
    };
    let request = request::of_file(&document.name, options, &enum_name);
    let path = PathBuf::from(name);
    Ok(Target { name: name.to_owned(), path, text: lock.text, document, request, call: None })
}

/// A lock by its path: that of calls, or else beside a document.
fn of_path(
    name: &str,
    with: Option<&Options>,
    workspace: &Workspace,
) -> Result<Vec<Target>, Failure> {
    let mut targets = Vec::new();
    for found in workspace.calls() {
        for request in found.requests().unwrap_or_default() {
            let path = call::lock_path(&found, &request);
            if path.is_some_and(|path| workspace::is_same(&path, name)) {
                call::refuse_options(with, &request)?;
                targets.extend(of_call(&found, request)?);
            }
        }
    }
    if targets.is_empty() {
        targets.push(of_lock(name, None, with)?);
    }
    Ok(targets)
}

/// The locks that there are of a document: those of its calls, and others beside it; a
/// new one, if there is none.
fn of_document(
    document: &str,
    with: Option<&Options>,
    name: &str,
    workspace: &Workspace,
) -> Result<Vec<Target>, Failure> {
    let calls = workspace.requests_of(document);
    let mut targets = Vec::new();
    for (found, request) in &calls {
        let is_asked = name.is_empty() || request.item.plain_name() == name;
        if is_asked
            && let Some(lock) = call::lock_path(found, request)
            && call::has_lock(&lock, document)
        {
            // Whoever else asks for it has to agree.
            targets.extend(of_path(&workspace::shown(&lock), with, workspace)?);
        }
    }
    if name.is_empty() {
        for lock in beside(Path::new(document)) {
            if targets.iter().all(|target| !workspace::is_same(&target.path, &lock)) {
                targets.push(of_lock(&lock, Some(document), with)?);
            }
        }
    }
    if targets.is_empty() {
        targets = new_lock(document, with, name, &calls)?;
    }
    Ok(targets)
}

/// A lock that there is not yet: of the enum that is named, or of the document's calls,
/// which have to agree on it.
fn new_lock(
    document: &str,
    with: Option<&Options>,
    name: &str,
    calls: &[(Found<'_>, Request)],
) -> Result<Vec<Target>, Failure> {
    let document = Document::read(document)?;
    let calls = call::find(&document.name, name, calls)?;
    let name = match calls.first() {
        Some((_, request)) => request.item.plain_name(),
        None => request::name(&document.name, name)?,
    };
    let lock = stem(&document.name).to_owned() + "." + &name + ".lock";
    if Path::new(&lock).exists() {
        return Ok(vec![of_lock(&lock, Some(&document.name), with)?]);
    }
    let new = |request: Request, call| {
        let (path, text) = (PathBuf::from(&lock), String::new());
        Target { name: lock.clone(), path, text, document: document.clone(), request, call }
    };
    let mut targets = Vec::new();
    for (found, request) in calls.into_iter().filter(|_| with.is_none()) {
        call::refuse_wrong(found, request)?;
        let place = found.place(request.item.name.span());
        targets.push(new(request.clone(), Some(CallPlace { name: name.clone(), ..place })));
    }
    if targets.is_empty() {
        let options = with.cloned().unwrap_or_default();
        targets.push(new(request::of_file(&document.name, options, &name), None));
    }
    Ok(targets)
}

/// The document that a lock is beside.
fn document_of(lock: &str) -> Result<Document, Failure> {
    let candidates = documents_of(lock);
    let mut found = candidates.iter().filter(|path| Path::new(path).is_file());
    match (found.next(), found.next()) {
        (Some(path), None) => return Document::read(path),
        (Some(one), Some(other)) => {
            let both = format!("`{lock}` can be of `{one}` and of `{other}`");
            return Err(Failure::new(both).help("name the document instead of the lock"));
        }
        _ => {}
    }
    let message = match candidates.first() {
        Some(expected) => format!("`{lock}` is beside no document: there is no `{expected}`"),
        None => format!("`{lock}` is of no call, and not called after document and enum"),
    };
    Err(Failure::new(message))
}

fn is_beside_any(lock: &str) -> bool {
    documents_of(lock).iter().any(|path| Path::new(path).is_file())
}

/// The endings of documents.
const ENDINGS: [&str; 4] = ["md", "markdown", "mdx", "mdown"];

/// Whether a file is called like a document.
pub(crate) fn is_document(path: &str) -> bool {
    ENDINGS.iter().any(|ending| has_extension(path, ending))
}

/// What documents and locks are called, for git.
pub(crate) fn patterns() -> Vec<String> {
    let endings = ENDINGS.iter().chain(&["lock"]);
    endings.map(|ending| format!(":(top,icase)*.{ending}")).collect()
}

/// The documents that a lock can be of: `docs/errors.md` of `docs/errors.ApiError.lock`.
pub(crate) fn documents_of(lock: &str) -> Vec<String> {
    let Some((stem, name)) = lock.strip_suffix(".lock").and_then(|stem| stem.rsplit_once('.'))
    else {
        return Vec::new();
    };
    if name.contains(['/', '\\']) || stem.is_empty() || stem.ends_with(['/', '\\']) {
        return Vec::new();
    }
    ENDINGS.iter().map(|ending| format!("{stem}.{ending}")).collect()
}

/// Whether a path is that of a lock of a document.
pub(crate) fn is_beside(document: &str, path: &str) -> bool {
    let rest = path.strip_prefix(stem(document)).and_then(|rest| rest.strip_prefix('.'));
    let name = rest.and_then(|rest| rest.strip_suffix(".lock"));
    name.is_some_and(|name| !name.is_empty() && !name.contains(['.', '/', '\\']))
}

/// A path without the ending of the file.
fn stem(path: &str) -> &str {
    let folder = path.rfind(['/', '\\']).map_or(0, |at| at + 1);
    match path[folder..].rfind('.') {
        Some(at) if at > 0 => &path[..folder + at],
        _ => path,
    }
}

/// The locks beside a document, in order.
pub(crate) fn beside(document: &Path) -> Vec<String> {
    let folder = document.parent().filter(|folder| !folder.as_os_str().is_empty());
    let Ok(entries) = fs::read_dir(folder.unwrap_or(Path::new("."))) else { return Vec::new() };
    let names = entries.flatten().map(|entry| match folder {
        Some(folder) => folder.join(entry.file_name()),
        None => PathBuf::from(entry.file_name()),
    });
    let names = names.filter_map(|path| path.into_os_string().into_string().ok());
    let document = document.to_string_lossy();
    let mut locks: Vec<_> = names.filter(|name| is_beside(&document, name)).collect();
    locks.sort();
    locks
}

fn has_extension(path: &str, extension: &str) -> bool {
    Path::new(path).extension().is_some_and(|own| own.eq_ignore_ascii_case(extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_beside_its_document() {
        assert!(is_beside("docs/errors.md", "docs/errors.ApiError.lock"));
        assert!(is_beside("errors", "errors.ApiError.lock"));
        for other in [
            "docs/errors.lock",
            "docs/errors.a.b.lock",
            "docs/more.ApiError.lock",
            "errors.ApiError.lock",
        ] {
            assert!(!is_beside("docs/errors.md", other), "{other}");
        }
        assert_eq!(documents_of("docs/errors.ApiError.lock")[0], "docs/errors.md");
        assert!(documents_of("Cargo.lock").is_empty());
        assert!(documents_of("docs.d/Cargo.lock").is_empty());
    }
}
