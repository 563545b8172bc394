//! Where explanations are looked for.

use std::fs;

use clap::ArgMatches;
use errcode_codegen::{Comment, Reading, Request, Source};

use crate::answer::Failure;
use crate::document::Document;
use crate::progress::Progress;
use crate::request::Asked;
use crate::workspace::{self, Found, Workspace};
use crate::{cli, git, request};

/// A document to look into.
pub(super) struct Place {
    /// The path of its file.
    pub(super) file: String,
    text: String,
    /// The lines of a doc comment in the file.
    numbers: Option<Vec<usize>>,
    request: Request,
    /// None if one cannot be read: its columns are missing then.
    others: Option<Vec<Document>>,
    lock: Option<Document>,
    /// The enum of the call that asks for it.
    pub(super) enum_name: Option<String>,
}

impl Place {
    /// One for each lock beside the document.
    fn of(document: &Document, with: &str) -> Result<Vec<Self>, Failure> {
        let mut places = Vec::new();
        for asked in Asked::of(&document.name, with, "")? {
            let Document { name: file, text } = document.clone();
            let enum_name = asked.enum_name();
            let Asked { request, lock, others, .. } = asked;
            places.push(Self { file, text, numbers: None, request, others, lock, enum_name });
        }
        Ok(places)
    }

    pub(super) fn source(&self) -> Source<'_> {
        match &self.numbers {
            Some(numbers) => Source::comment(&self.text, numbers.clone()),
            None => Source::file(&self.file, &self.text),
        }
    }

    pub(super) fn is_comment(&self) -> bool {
        self.numbers.is_some()
    }

    /// What the enum is called if nobody says it.
    pub(super) fn called_after(&self) -> String {
        self.request.item.plain_name()
    }

    pub(super) fn read(&self) -> Reading {
        request::answer(&self.request, self.source(), self.others.as_deref(), self.lock.as_ref())
    }
}

/// The documents that are named, or else those of the workspace's calls and those
/// that git tracks; and notes of calls that are not looked at.
pub(super) fn places(matches: &ArgMatches) -> Result<(Vec<Place>, Vec<String>), Failure> {
    let files = cli::texts(matches, "in");
    if files.is_empty() {
        return everywhere();
    }
    let mut places = Vec::new();
    for file in files {
        places.extend(Place::of(&Document::read(file)?, cli::text(matches, "with"))?);
    }
    Ok((places, Vec::new()))
}

fn everywhere() -> Result<(Vec<Place>, Vec<String>), Failure> {
    let help = "name the documents: `errcodes explain CODE --in docs/errors.md`";
    let workspace = workspace::find_any().map_err(|failure| failure.help(help))?;
    let mut places = of_calls(&workspace);
    let tracked = match git::tracked(&["*.md", "*.markdown"]) {
        Ok(tracked) => tracked,
        Err(_) if !places.is_empty() => Vec::new(),
        Err(failure) => {
            return Err(failure.help(help));
        }
    };
    let mut progress = Progress::new(tracked.len());
    for file in tracked {
        progress.step(&file);
        if places.iter().any(|place| place.file == file) {
            continue;
        }
        // What git tracks may be gone, or be no text: then it holds no code.
        let Ok(text) = fs::read_to_string(&file) else { continue };
        // What is wrong with a lock is for `check` to say.
        places.extend(Place::of(&Document { name: file, text }, "").unwrap_or_default());
    }
    if places.is_empty() {
        return Err(Failure::new("git tracks no document here").help(help));
    }
    Ok((places, workspace.unseen))
}

/// The documents that calls ask for and that can be read.
fn of_calls(workspace: &Workspace) -> Vec<Place> {
    let mut places = Vec::new();
    for found in workspace.calls() {
        for request in found.requests().unwrap_or_default() {
            places.extend(of_request(&found, request));
        }
    }
    places
}

fn of_request(found: &Found<'_>, request: Request) -> Option<Place> {
    let (file, text, numbers) = if let Some(path) = &request.path {
        let full = found.document_path(path).ok()?;
        let document = Document::read_at(&workspace::shown(&full), &full).ok()?;
        (document.name, document.text, None)
    } else {
        let comment = Comment::new(&request.docs, |span| span.start().line);
        (found.file.name.clone(), comment.text, Some(comment.numbers))
    };
    let enum_name = Some(request.item.plain_name());
    // What is wrong with a lock is for `check` to say.
    let lock = request::lock(&request, found.folder()).unwrap_or_default();
    let others = request::others(&request, found.folder()).ok();
    Some(Place { file, text, numbers, request, others, lock, enum_name })
}
