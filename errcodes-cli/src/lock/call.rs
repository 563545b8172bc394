//! What calls say of the lock of a document.

use std::env;
use std::path::{Path, PathBuf};

use errcode_codegen::{Options, Request};

use super::is_beside;
use crate::answer::Failure;
use crate::workspace::{self, Found};
use crate::{document, request};

/// A call says its options itself.
pub(super) fn refuse_options(with: Option<&Options>, request: &Request) -> Result<(), Failure> {
    if with.is_none() {
        return Ok(());
    }
    let name = request.item.plain_name();
    let help = "leave out `--with`";
    Err(Failure::new(format!("the options of `{name}` are those of its call")).help(help))
}

/// Names are kept for good: those that other options would give are not.
pub(super) fn refuse_wrong(found: &Found<'_>, request: &Request) -> Result<(), Failure> {
    if request.wrong.is_empty() {
        return Ok(());
    }
    let mut diagnostics = request.wrong.clone();
    document::place_arguments(&mut diagnostics, &found.file.source(), found.span);
    Err(Failure::of_diagnostics(&diagnostics))
}

/// Where the lock of a call is.
pub(super) fn lock_path(found: &Found<'_>, request: &Request) -> Option<PathBuf> {
    request::full_path(found.folder(), &request.lock_path().ok()??.value).ok()
}

/// Whether a call has its lock: one that is to be beside the document can be a new one.
pub(super) fn has_lock(lock: &Path, document: &str) -> bool {
    let document = env::current_dir().unwrap_or_default().join(document);
    lock.exists() || !is_beside(&workspace::shown(&document), &workspace::shown(lock))
}

type Call<'a, 'b> = &'a (Found<'b>, Request);

/// The calls of an enum, or of the only one of the document.
pub(super) fn find<'a, 'b>(
    document: &str,
    name: &str,
    calls: &'a [(Found<'b>, Request)],
) -> Result<Vec<Call<'a, 'b>>, Failure> {
    if !name.is_empty() {
        let is_named = |(_, request): &Call<'a, 'b>| request.item.plain_name() == name;
        return Ok(calls.iter().filter(is_named).collect());
    }
    let mut names: Vec<_> = calls.iter().map(|(_, request)| request.item.plain_name()).collect();
    names.sort();
    names.dedup();
    if names.len() > 1 {
        let names: Vec<_> = names.iter().map(|name| format!("`--name {name}`")).collect();
        let message = format!("`{document}` has calls of several enums");
        return Err(Failure::new(message).help(format!("name one: {}", names.join(", "))));
    }
    Ok(calls.iter().collect())
}
