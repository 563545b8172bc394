//! A document in two versions, and what is asked of it.

use clap::ArgMatches;
use errcode_codegen::{Catalog, Diagnostic, FaultName, Level, Options, Request, compare};

use super::side::Side;
use super::{Compared, Row};
use crate::answer::Failure;
use crate::git::{Changed, Repository, Version};
use crate::report::text::count;
use crate::workspace::{self, Workspace};
use crate::{cli, document, git, lock, request};

/// A document in two versions, of which one may not have it.
pub(super) struct Pair<S> {
    old: Option<S>,
    new: Option<S>,
    /// Whether the user has named it, so that something has to be said of it.
    is_named: bool,
}

impl Pair<Side> {
    pub(super) fn of_files(old: Side, new: Side) -> Self {
        Self { old: Some(old), new: Some(new), is_named: true }
    }
}

/// The paths from the root on of the documents that are named, or of all that have
/// changed, or whose locks have.
pub(super) fn find(
    repository: &Repository,
    old: &Version,
    new: &Version,
    files: &[&str],
) -> Result<Vec<Pair<String>>, Failure> {
    let changed = git::changed(old, new)?;
    if files.is_empty() {
        return Ok(all(&changed));
    }
    let mut pairs = Vec::new();
    for file in files {
        let path = repository.path(file)?;
        let has_it = |name: &Option<String>| name.as_ref() == Some(&path);
        let found = changed.iter().find(|one| has_it(&one.new));
        let found = found.or_else(|| changed.iter().find(|one| has_it(&one.old)));
        let (old, new) = match found {
            Some(Changed { old, new }) => (old.clone(), new.clone()),
            None => (Some(path.clone()), Some(path)),
        };
        pairs.push(Pair { old, new, is_named: true });
    }
    Ok(pairs)
}

fn all(changed: &[Changed]) -> Vec<Pair<String>> {
    let mut pairs: Vec<Pair<String>> = Vec::new();
    for Changed { old, new } in changed {
        let Some(path) = new.as_ref().or(old.as_ref()) else { continue };
        if lock::is_document(path) {
            pairs.push(Pair { old: old.clone(), new: new.clone(), is_named: false });
        }
    }
    for Changed { old, new } in changed {
        let Some(path) = new.as_ref().or(old.as_ref()) else { continue };
        for document in lock::documents_of(path) {
            let document = Some(document);
            if pairs.iter().all(|pair| pair.new != document && pair.old != document) {
                pairs.push(Pair { old: document.clone(), new: document, is_named: false });
            }
        }
    }
    pairs
}

impl Pair<String> {
    pub(super) fn name(&self) -> &str {
        self.new.as_deref().or(self.old.as_deref()).unwrap_or_default()
    }

    pub(super) fn read(
        &self,
        repository: &Repository,
        old: &Version,
        new: &Version,
    ) -> Result<Pair<Side>, Failure> {
        let read = |version: &Version, path: &Option<String>| match path {
            Some(path) => Side::of_version(repository, version, path),
            None => Ok(None),
        };
        let pair = Pair {
            old: read(old, &self.old)?,
            new: read(new, &self.new)?,
            is_named: self.is_named,
        };
        if self.is_named && pair.old.is_none() && pair.new.is_none() {
            let name = repository.shown(self.name());
            return Err(Failure::new(format!(
                "`{name}` is neither in {} nor in {}",
                old.name, new.name
            )));
        }
        Ok(pair)
    }
}

/// An enum, if its name is known, and what is asked of either version for it.
type Both = (Option<String>, [Request; 2]);

/// What is asked of every document.
pub(super) struct Asked {
    /// The options of the command line, if there are any.
    with: Option<Options>,
    /// The calls, which have options where no lock has.
    workspace: Workspace,
}

impl Asked {
    pub(super) fn new(matches: &ArgMatches) -> Result<Self, Failure> {
        let with = cli::text(matches, "with");
        if !with.is_empty() {
            let with = Some(document::options(with)?);
            return Ok(Self { with, workspace: Workspace::default() });
        }
        // Without a package of Rust, there are no calls.
        Ok(Self { with: None, workspace: workspace::find().unwrap_or_default() })
    }

    /// What changes for the users of each enum of the document.
    pub(super) fn compare(&self, pair: &Pair<Side>) -> Result<Vec<Compared>, Failure> {
        let mut compared = Vec::new();
        for (name, requests) in self.requests(pair)? {
            compared.extend(pair.compare(name, &requests)?);
        }
        Ok(compared)
    }

    /// The enums, each with what is asked of either version.
    fn requests(&self, pair: &Pair<Side>) -> Result<Vec<Both>, Failure> {
        let sides = [pair.old.as_ref(), pair.new.as_ref()];
        let mut names: Vec<&str> = Vec::new();
        for lock in sides.iter().flatten().flat_map(|side| &side.locks) {
            if !names.contains(&lock.enum_name.as_str()) {
                names.push(&lock.enum_name);
            }
        }
        let mut requests = Vec::new();
        for name in names {
            requests.push((Some(name.to_owned()), self.of_locks(name, sides)?));
        }
        if requests.is_empty() && self.with.is_none() {
            requests.extend(self.of_calls(pair));
        }
        if requests.is_empty() {
            let options = self.with.clone().unwrap_or_default();
            let request = || request::of_file("", options.clone(), "");
            requests.push((None, [request(), request()]));
        }
        Ok(requests)
    }

    /// With the options of each version's lock; without one, those of the other's.
    fn of_locks(&self, name: &str, sides: [Option<&Side>; 2]) -> Result<[Request; 2], Failure> {
        let own = sides.map(|side| side.and_then(|side| side.lock(name)));
        let options = |lock: Option<&super::side::LockText>| match (&self.with, lock) {
            (Some(with), _) => Ok(with.clone()),
            (None, Some(lock)) => lock::options(&lock.document, &lock.options),
            (None, None) => Ok(Options::default()),
        };
        let old = options(own[0].or(own[1]))?;
        let new = options(own[1].or(own[0]))?;
        Ok([request::of_file("", old, name), request::of_file("", new, name)])
    }

    fn of_calls(&self, pair: &Pair<Side>) -> Vec<Both> {
        let Some(side) = pair.new.as_ref().or(pair.old.as_ref()) else { return Vec::new() };
        // Calls that ask for the same are told the same.
        let mut requests: Vec<Both> = Vec::new();
        for found in self.workspace.calls() {
            for request in found.requests().unwrap_or_default() {
                let path = request.path.as_ref().and_then(|path| found.document_path(path).ok());
                if path.is_some_and(|path| workspace::shown(&path) == side.path) {
                    let name = request.item.plain_name();
                    let asks_so = |(_, [other, _]): &&mut Both| {
                        other.options.to_string() == request.options.to_string()
                            && other.item.bodies.is_empty() == request.item.bodies.is_empty()
                    };
                    match requests.iter_mut().find(asks_so) {
                        Some((Some(names), _)) => add_name(names, &name),
                        _ => requests.push((Some(name), [request.clone(), request])),
                    }
                }
            }
        }
        requests
    }
}

impl Pair<Side> {
    fn compare(
        &self,
        enum_name: Option<String>,
        [of_old, of_new]: &[Request; 2],
    ) -> Result<Option<Compared>, Failure> {
        let old = self.old.as_ref().map(|side| self.read_side(side, of_old)).transpose()?;
        let new = self.new.as_ref().map(|side| self.read_side(side, of_new)).transpose()?;
        let has_codes = |side: &Option<Catalog>| {
            side.as_ref().is_some_and(|catalog| !catalog.entries().is_empty())
        };
        if !has_codes(&old) && !has_codes(&new) {
            return Ok(None);
        }
        let changes = match (&self.old, &self.new, old, new) {
            (Some(old_side), Some(new_side), Some(old), Some(new)) => {
                let sources = (old_side.document.source(), new_side.document.source());
                let rows = compare(&old, &new).into_iter();
                rows.map(|change| Row::new(change, &sources.0, &sources.1)).collect()
            }
            (_, _, Some(old), None) => {
                let message = format!("the document is gone, with {}", errors(&old));
                vec![Row::whole(Level::Major, "document_gone", message)]
            }
            (_, _, _, Some(new)) => {
                let message = format!("the document is new, with {}", errors(&new));
                vec![Row::whole(Level::Minor, "document_added", message)]
            }
            _ => Vec::new(),
        };
        let path = |side: &Option<Side>| side.as_ref().map(|side| side.path.clone());
        let (old_file, file) = (path(&self.old), path(&self.new));
        let file = file.or_else(|| old_file.clone()).unwrap_or_default();
        let old_file = old_file.unwrap_or_else(|| file.clone());
        let old_name = self.old.as_ref().map_or(String::new(), |side| side.document.name.clone());
        Ok(Some(Compared { file, old_file, old_name, enum_name, changes }))
    }

    /// What a version says. One that nobody has named may have no codes.
    fn read_side(&self, side: &Side, request: &Request) -> Result<Catalog, Failure> {
        let lock = side.lock(&request.item.plain_name()).map(|lock| &lock.document);
        let reading = request::answer(request, side.document.source(), None, lock);
        let is_empty = reading.catalog.entries().is_empty();
        if is_empty && !self.is_named && lock.is_none() {
            return Ok(reading.catalog);
        }
        let mut faults = reading.diagnostics;
        faults.retain(|fault| !is_change(fault));
        if is_empty || !faults.is_empty() {
            let name = &side.document.name;
            let told: Vec<_> = faults.iter().map(|fault| format!("\n\nerror: {fault}")).collect();
            let why = if faults.is_empty() {
                "no codes".to_owned()
            } else {
                count(faults.len(), "fault")
            };
            return Err(Failure::new(format!(
                "`{name}` is not compared: it has {why}{}",
                told.concat()
            )));
        }
        Ok(reading.catalog)
    }
}

fn add_name(names: &mut String, name: &str) {
    if names.split(", ").all(|other| other != name) {
        *names += ", ";
        *names += name;
    }
}

/// Whether a fault is what a comparison tells, too.
fn is_change(fault: &Diagnostic) -> bool {
    matches!(
        fault.name,
        Some(
            FaultName::RepurposedCode
                | FaultName::ReusedCode
                | FaultName::RenumberedCode
                | FaultName::LostColumn
        )
    )
}

fn errors(catalog: &Catalog) -> String {
    count(catalog.variants().count(), "error")
}
