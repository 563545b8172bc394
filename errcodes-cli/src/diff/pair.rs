//! A document in two versions, and what has changed in it.

use std::cmp::Reverse;

use errcode_codegen::{Catalog, Diagnostic, Place, Request};
use errcodes_export::{Level, differences, is_difference};

use super::asked::{Both, Uses};
use super::side::Side;
use super::version::Version;
use super::{Compared, Row, parameter};
use crate::answer::Failure;
use crate::git::{self, Changed, Repository};
use crate::report::text::count;
use crate::{lock, request};

/// A document in two versions, of which one may not have it.
pub(super) struct Pair<S> {
    pub(super) old: Option<S>,
    pub(super) new: Option<S>,
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
    old: &git::Version,
    new: &git::Version,
    files: &[&str],
) -> Result<Vec<Pair<String>>, Failure> {
    if files.is_empty() {
        // Of other files, nobody asks which is which.
        return Ok(all(&git::changed(old, new, &lock::patterns())?));
    }
    let changed = git::changed(old, new, &[])?;
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
        old: &git::Version,
        new: &git::Version,
    ) -> Result<Pair<Side>, Failure> {
        let read = |version: &git::Version, path: &Option<String>| match path {
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

/// The catalogs of both versions, of which one may not have the document.
type Catalogs = (Option<Catalog>, Option<Catalog>);

impl Pair<Side> {
    /// What changes for the users of an enum; none without codes.
    pub(super) fn compare(&self, asked: Both) -> Result<Option<Compared>, Failure> {
        let Both { enum_name, requests, uses } = asked;
        let Some((old, new)) = self.catalogs(&requests)? else { return Ok(None) };
        let changes = match (&self.old, &self.new, old, new) {
            (Some(old_side), Some(new_side), Some(old), Some(new)) => {
                let sources = (old_side.document.source(), new_side.document.source());
                let old = Version { catalog: &old, source: &sources.0 };
                let new = Version { catalog: &new, source: &sources.1 };
                changes(old, new, uses)
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

    /// What both versions say; none if nothing has to be said of them.
    fn catalogs(&self, [of_old, of_new]: &[Request; 2]) -> Result<Option<Catalogs>, Failure> {
        let read = |side: &Option<Side>, request| {
            side.as_ref().map(|side| self.read_side(side, request)).transpose()
        };
        let (old, new) = match (read(&self.old, of_old), read(&self.new, of_new)) {
            (Ok(old), Ok(new)) => (old, new),
            // What is wrong with it was so before.
            (Err(_), Err(_)) if !self.is_named && self.is_moved() => return Ok(None),
            (Err(failure), _) | (_, Err(failure)) => return Err(failure),
        };
        let has_codes = |side: &Option<Catalog>| {
            side.as_ref().is_some_and(|catalog| !catalog.entries().is_empty())
        };
        Ok((has_codes(&old) || has_codes(&new)).then_some((old, new)))
    }

    /// Whether it has another name, and nothing else.
    fn is_moved(&self) -> bool {
        let (Some(old), Some(new)) = (&self.old, &self.new) else { return false };
        old.locks.is_empty() && new.locks.is_empty() && old.document.text == new.document.text
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
        faults.retain(|fault| !is_difference(fault));
        if is_empty || !faults.is_empty() {
            let name = &side.document.name;
            let told: Vec<_> = faults.iter().map(|fault| told(fault, request)).collect();
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

/// The gravest first.
fn changes(old: Version<'_>, new: Version<'_>, uses: Uses) -> Vec<Row> {
    let differences = differences(old.catalog, new.catalog, uses.is_exhaustive).into_iter();
    let mut rows: Vec<_> = differences.map(|one| Row::new(one, old.source, new.source)).collect();
    if uses.has_parameters {
        rows.extend(parameter::rows(old, new));
    }
    // Those of one level stay as they are.
    rows.sort_by_key(|row| Reverse(row.level));
    rows
}

/// What is wrong with options stands in none of the documents.
fn told(fault: &Diagnostic, request: &Request) -> String {
    let note = match fault.place {
        Place::Argument(_) => format!("\n   = note: the options are `{}`", request.options),
        _ => String::new(),
    };
    format!("\n\nerror: {fault}{note}")
}

fn errors(catalog: &Catalog) -> String {
    count(catalog.variants().count(), "error")
}
