//! A version of the files: a commit, or what is in the working directory.

use std::path::Path;
use std::{fs, io};

use super::{Repository, line, list, run};
use crate::answer::Failure;

/// A version of the files.
#[derive(Debug)]
pub(crate) struct Version {
    /// As the user calls it.
    pub(crate) name: String,
    /// Its hash; none of the working directory.
    commit: Option<String>,
}

/// How git writes that a file is a link: what it points to has a path of its own.
const LINK: &str = "120000";

/// What stands at a path.
pub(crate) enum Blob {
    None,
    Bytes(Vec<u8>),
}

impl Version {
    /// The working directory.
    pub(crate) fn working() -> Self {
        Self { name: "the working directory".to_owned(), commit: None }
    }

    /// A commit, or what git takes for one.
    pub(crate) fn commit_of(name: &str) -> Result<Self, Failure> {
        let commit = line(&[
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &format!("{name}^{{commit}}"),
        ]);
        match commit {
            Ok(commit) => Ok(Self { name: name.to_owned(), commit: Some(commit) }),
            Err(failure) => Err(unknown(name, failure)),
        }
    }

    /// Where two branches part.
    pub(crate) fn fork_of(one: &str, other: &str) -> Result<Self, Failure> {
        let (ours, theirs) = (Self::commit_of(one)?, Self::commit_of(other)?);
        let both = [ours.commit(), theirs.commit()].map(Option::unwrap_or_default);
        let commit = line(&["merge-base", both[0], both[1]]).map_err(|_| {
            let failure = format!("`{one}` and `{other}` have no commit in common");
            with_depth(Failure::new(failure))
        })?;
        Ok(Self { name: one.to_owned(), commit: Some(commit) })
    }

    /// What a file is called in diagnostics: as git calls it.
    pub(crate) fn file_name(&self, path: &str) -> String {
        if self.commit.is_some() { format!("{}:{path}", self.name) } else { path.to_owned() }
    }

    pub(super) fn commit(&self) -> Option<&str> {
        self.commit.as_deref()
    }

    /// What stands at a path from the root on.
    pub(crate) fn read(&self, repository: &Repository, path: &str) -> Result<Blob, Failure> {
        let Some(commit) = self.commit() else { return read_file(repository, path) };
        let entries = list(&["ls-tree", "-z", "--full-tree", commit, "--", path])?;
        let Some((head, _)) = entries.first().and_then(|entry| entry.split_once('\t')) else {
            return Ok(Blob::None);
        };
        let (mode, head) = head.split_once(' ').unwrap_or_default();
        let mut words = head.split(' ');
        match (words.next(), words.next()) {
            _ if mode == LINK => Ok(Blob::None),
            (Some("blob"), Some(hash)) => run(&["cat-file", "blob", hash]).map(Blob::Bytes),
            (Some("tree"), _) => {
                Err(Failure::new(format!("`{path}` is a folder in `{}`", self.name)))
            }
            _ => Err(Failure::new(format!("`{path}` is no file in `{}`", self.name))),
        }
    }

    /// The files beside a path, from the root on.
    pub(crate) fn beside(
        &self,
        repository: &Repository,
        path: &str,
    ) -> Result<Vec<String>, Failure> {
        let folder = path.rfind('/').map_or("", |at| &path[..=at]);
        match self.commit() {
            Some(commit) if folder.is_empty() => {
                list(&["ls-tree", "-z", "--name-only", "--full-tree", commit])
            }
            Some(commit) => {
                list(&["ls-tree", "-z", "--name-only", "--full-tree", commit, "--", folder])
            }
            None => Ok(in_folder(repository, folder)),
        }
    }
}

fn in_folder(repository: &Repository, folder: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(Path::new(&repository.root).join(folder)) else {
        return Vec::new();
    };
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<_> = names.map(|name| format!("{folder}{name}")).collect();
    names.sort();
    names
}

fn read_file(repository: &Repository, path: &str) -> Result<Blob, Failure> {
    let full = Path::new(&repository.root).join(path);
    if full.is_symlink() {
        return Ok(Blob::None);
    }
    if full.is_dir() {
        return Err(Failure::new(format!("`{path}` is a folder")));
    }
    match fs::read(&full) {
        Ok(bytes) => Ok(Blob::Bytes(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Blob::None),
        Err(error) => Err(Failure::new(format!("cannot read `{path}`: {error}"))),
    }
}

fn unknown(name: &str, failure: Failure) -> Failure {
    if line(&["rev-parse", "--git-dir"]).is_err() {
        return failure;
    }
    if name == "HEAD" {
        return Failure::new("this repository has no commit yet");
    }
    if Path::new(name).exists() {
        let help =
            format!("compare it with a revision, `errcodes diff HEAD -- {name}`, or with a file");
        return Failure::new(format!("`{name}` is a file, and no revision")).help(help);
    }
    with_depth(Failure::new(format!("git knows no revision `{name}`")))
}

/// A clone of a part of the history does not have what is asked for.
fn with_depth(failure: Failure) -> Failure {
    match line(&["rev-parse", "--is-shallow-repository"]).as_deref() {
        Ok("true") => failure.help(
            "this clone has only a part of the history: `git fetch --unshallow`, or `fetch-depth: 0` \
             of actions/checkout",
        ),
        _ => failure,
    }
}
