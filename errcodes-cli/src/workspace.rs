//! The calls of `errcodes!` in the packages of cargo's workspace.
//!
//! From the root of every target on, the files of its modules are read, whatever
//! their `cfg`s are. What stands in them is looked at as tokens, so that calls in
//! functions, in modules and in the arguments of other macros are seen, and those
//! of a macro that is imported under another name. Not seen: what a macro or a
//! build script writes, `include!`, a `path` within a `cfg_attr`, and a call whose
//! arguments are those of another macro; of the last, a note tells.

mod module;
mod scan;

use std::collections::HashSet;
use std::env;
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Output};
use std::rc::Rc;

use errcode_codegen::{Call, Diagnostic, Request, Source, Spanned};
use proc_macro2::{Span, TokenStream};
use serde_json::Value;

use crate::answer::Failure;
use crate::check::CallPlace;
use crate::{git, request};

/// A Rust file of a package.
#[derive(Debug)]
pub(crate) struct RustFile {
    /// The path, as it is shown.
    pub(crate) name: String,
    pub(crate) text: String,
    tokens: TokenStream,
    /// The folder of its package's `Cargo.toml`.
    package: Rc<PathBuf>,
}

impl RustFile {
    pub(crate) fn source(&self) -> Source<'_> {
        Source::file(&self.name, &self.text)
    }

    /// The offset at which a line begins, counted from 1.
    pub(crate) fn line_start(&self, line: usize) -> usize {
        let ends = self.text.match_indices('\n').map(|(at, _)| at + 1);
        ends.take(line.saturating_sub(1)).last().unwrap_or(0)
    }
}

/// What has been read of a workspace.
#[derive(Debug, Default)]
pub(crate) struct Workspace {
    files: Vec<RustFile>,
    /// The calls that can be looked at, file by file.
    calls: Vec<Seen>,
    /// What is not looked at, and where.
    pub(crate) unseen: Vec<String>,
}

/// A call in the file of an index.
#[derive(Debug)]
struct Seen {
    file: usize,
    span: Span,
    arguments: TokenStream,
}

/// A call of the macro.
#[derive(Clone)]
pub(crate) struct Found<'a> {
    pub(crate) file: &'a RustFile,
    /// The name of the macro.
    pub(crate) span: Span,
    arguments: TokenStream,
}

impl Found<'_> {
    /// What the call asks for.
    pub(crate) fn requests(&self) -> Result<Vec<Request>, Box<Diagnostic>> {
        Call::parse(self.arguments.clone()).map(|call| call.enums)
    }

    /// What of the call nothing can be made of.
    fn broken(&self) -> Option<String> {
        let what = match self.requests() {
            Err(_) => "the call cannot be read",
            Ok(all) if all.iter().any(|one| !one.wrong.is_empty()) => {
                "what cannot be read of the call is left out"
            }
            Ok(_) => return None,
        };
        let line = self.span.start().line;
        Some(format!("{}:{line}: {what}: see `errcodes check`", self.file.name))
    }

    pub(crate) fn place(&self, span: Span) -> CallPlace {
        let own = if span.byte_range().is_empty() { self.span } else { span };
        CallPlace { name: String::new(), file: self.file.name.clone(), line: own.start().line }
    }

    /// Where paths begin.
    pub(crate) fn folder(&self) -> &Path {
        &self.file.package
    }

    /// Where the document of a call is.
    pub(crate) fn document_path(&self, path: &Spanned<String>) -> Result<PathBuf, Failure> {
        let full = request::full_path(self.folder(), &path.value);
        full.map_err(|failure| failure.at(&self.place(path.span)))
    }
}

impl Workspace {
    /// The calls, file by file.
    pub(crate) fn calls(&self) -> Vec<Found<'_>> {
        let found = |Seen { file, span, arguments }: &Seen| Found {
            file: &self.files[*file],
            span: *span,
            arguments: arguments.clone(),
        };
        self.calls.iter().map(found).collect()
    }

    /// What calls ask of a document, by its path from the working directory on.
    pub(crate) fn requests_of(&self, document: &str) -> Vec<(Found<'_>, Request)> {
        let mut requests = Vec::new();
        for found in self.calls() {
            for request in found.requests().unwrap_or_default() {
                let path = request.path.as_ref().and_then(|path| found.document_path(path).ok());
                if path.is_some_and(|path| is_same(&path, document)) {
                    requests.push((found.clone(), request));
                }
            }
        }
        requests
    }

    /// Notes calls that nothing can be made of.
    fn note_broken(&mut self) {
        let calls = self.calls();
        let notes: Vec<_> = calls.iter().filter_map(Found::broken).collect();
        self.unseen.extend(notes);
    }

    /// Looks for the calls, once: there may be many documents. Notes what is seen, and is
    /// not known before the macro runs.
    fn find_calls(&mut self) {
        let mut names = HashSet::from(["errcodes".to_owned()]);
        for file in &self.files {
            scan::add_names(&file.tokens, &mut names);
        }
        for (at, file) in self.files.iter().enumerate() {
            for call in scan::calls(&file.tokens, &names) {
                let scan::Call { span, arguments, unread } = call;
                match unread {
                    None => self.calls.push(Seen { file: at, span, arguments }),
                    Some(why) => {
                        let line = span.start().line;
                        self.unseen.push(format!("{}:{line}: {why}", file.name));
                    }
                }
            }
        }
    }
}

/// Reads the workspace of the working directory.
pub(crate) fn find() -> Result<Workspace, Failure> {
    read(&cargo()?)
}

/// The same for those who need no Rust: without a package, or without cargo, there
/// are no calls. One that cannot be read has calls that nobody sees.
pub(crate) fn find_any() -> Result<Workspace, Failure> {
    let folder = env::current_dir().unwrap_or_default();
    let unseen = if folder.ancestors().all(|folder| !folder.join(MANIFEST).is_file()) {
        elsewhere()
    } else {
        match cargo() {
            Ok(output) => {
                let mut workspace = read(&output)?;
                workspace.note_broken();
                return Ok(workspace);
            }
            Err(failure) => Some(format!("no call is looked at: {}", failure.message())),
        }
    };
    Ok(Workspace { unseen: unseen.into_iter().collect(), ..Workspace::default() })
}

const MANIFEST: &str = "Cargo.toml";

/// Notes the packages in folders of the working directory.
fn elsewhere() -> Option<String> {
    let tracked = git::tracked(&[MANIFEST, "*/Cargo.toml"]).unwrap_or_default();
    let first = tracked.first()?;
    let folder = first.strip_suffix("/Cargo.toml").unwrap_or(".");
    let help = format!("run it in `{folder}` for those of `{first}`");
    Some(format!("no call is looked at: there is no `{MANIFEST}` here; {help}"))
}

/// Reads what cargo says of a workspace.
fn read(output: &Output) -> Result<Workspace, Failure> {
    let mut workspace = Workspace::default();
    let metadata = metadata(output)?;
    for package in array(&metadata, "packages") {
        let manifest = Path::new(text(package, "manifest_path"));
        let folder = Rc::new(manifest.parent().unwrap_or(Path::new("")).to_path_buf());
        let mut seen = HashSet::new();
        for target in array(package, "targets") {
            let root = PathBuf::from(text(target, "src_path"));
            module::read(&mut workspace, &folder, root, &mut seen)?;
        }
    }
    workspace.files.sort_by(|one, other| one.name.cmp(&other.name));
    workspace.find_calls();
    Ok(workspace)
}

const HELP: &str = "name the documents: `errcodes check docs/errors.md`";

/// What cargo answers of the workspace.
fn cargo() -> Result<Output, Failure> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--no-deps"])
        .output()
        .map_err(|error| Failure::new(format!("cargo cannot be run: {error}")).help(HELP))
}

/// What cargo says of the workspace.
fn metadata(output: &Output) -> Result<Value, Failure> {
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let said = said.lines().next().unwrap_or_default().trim_start_matches("error: ");
        return Err(Failure::new(format!("cargo finds no workspace: {said}")).help(HELP));
    }
    serde_json::from_slice(&output.stdout)
        .map_err(|error| Failure::new(format!("cargo's answer is not JSON: {error}")))
}

fn array<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// A path from the working directory on, if it is in there.
pub(crate) fn shown(path: &Path) -> String {
    let path = normal(path);
    let folder = env::current_dir().unwrap_or_default();
    let path = path.strip_prefix(&folder).unwrap_or(&path);
    path.to_string_lossy().replace('\\', "/")
}

/// Whether a path is what another one from the working directory on is.
pub(crate) fn is_same(path: &Path, shown: &str) -> bool {
    let folder = env::current_dir().unwrap_or_default();
    normal(&folder.join(path)) == normal(&folder.join(shown))
}

/// A path without `.` and `..`, as its text says.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if normal.file_name().is_some() => {
                normal.pop();
            }
            component => normal.push(component),
        }
    }
    normal
}
