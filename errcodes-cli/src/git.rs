//! What git knows of the documents. The only folder that runs git.

mod version;

use std::ffi::OsStr;
use std::process::Command;

pub(crate) use self::version::{Blob, Version};
use crate::answer::Failure;

/// What git answers, as bytes.
fn run<S: AsRef<OsStr>>(arguments: &[S]) -> Result<Vec<u8>, Failure> {
    let output = Command::new("git").args(arguments).output();
    let output = output.map_err(|error| Failure::new(format!("git cannot be run: {error}")))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let said = said.lines().next().unwrap_or_default();
    Err(Failure::new(format!("git: {}", said.trim_start_matches("fatal: "))))
}

/// A line that git answers.
fn line(arguments: &[&str]) -> Result<String, Failure> {
    let line = String::from_utf8_lossy(&run(arguments)?).into_owned();
    Ok(line.trim_end_matches(['\n', '\r']).to_owned())
}

/// What git answers with `-z`.
fn list<S: AsRef<OsStr>>(arguments: &[S]) -> Result<Vec<String>, Failure> {
    let text = String::from_utf8_lossy(&run(arguments)?).into_owned();
    Ok(text.split_terminator('\0').map(str::to_owned).collect())
}

/// The files of the working directory that git tracks and whose names fit, in order.
pub(crate) fn tracked(patterns: &[&str]) -> Result<Vec<String>, Failure> {
    list(&[&["ls-files", "-z", "--"], patterns].concat())
}

/// The repository that the working directory is in.
#[derive(Debug)]
pub(crate) struct Repository {
    /// The folder of the repository.
    root: String,
    /// The working directory in it: nothing, or with a `/` at its end.
    prefix: String,
}

/// A file of one version that is another one, or has another name, in the other.
/// Paths are those from the root on.
#[derive(Debug)]
pub(crate) struct Changed {
    /// None if it is new.
    pub(crate) old: Option<String>,
    /// None if it is gone.
    pub(crate) new: Option<String>,
}

impl Repository {
    pub(crate) fn find() -> Result<Self, Failure> {
        let root = line(&["rev-parse", "--show-toplevel"])?;
        Ok(Self { root, prefix: line(&["rev-parse", "--show-prefix"])? })
    }

    /// The path from the root on of one from the working directory on.
    pub(crate) fn path(&self, name: &str) -> Result<String, Failure> {
        let absolute = name.strip_prefix(&self.root).and_then(|rest| rest.strip_prefix('/'));
        let whole = absolute.map_or_else(|| self.prefix.clone() + name, str::to_owned);
        let mut parts = Vec::new();
        for part in whole.split(['/', std::path::MAIN_SEPARATOR]) {
            match part {
                "" | "." if !whole.starts_with('/') => {}
                ".." if !parts.is_empty() => drop(parts.pop()),
                ".." | "" => {
                    let outside = format!("`{name}` is outside of the repository");
                    return Err(Failure::new(outside).help(format!("it is in `{}`", self.root)));
                }
                part => parts.push(part),
            }
        }
        if parts.is_empty() {
            let folder = Failure::new(format!("`{name}` is a folder"));
            let name = name.trim_end_matches('/');
            return Err(folder.help(format!("name its documents: `{name}/*.md`")));
        }
        Ok(parts.join("/"))
    }

    /// A path from the working directory on.
    pub(crate) fn shown(&self, path: &str) -> String {
        match path.strip_prefix(&self.prefix) {
            Some(rest) => rest.to_owned(),
            None => "../".repeat(self.prefix.matches('/').count()) + path,
        }
    }
}

/// What has changed between two versions, renamed files too: all files whose names fit.
pub(crate) fn changed(
    old: &Version,
    new: &Version,
    patterns: &[String],
) -> Result<Vec<Changed>, Failure> {
    let options = ["--no-ext-diff", "--name-status", "-z", "-M", "-l0"];
    // Paths are those of the whole repository.
    let mut arguments = vec!["-c", "diff.relative=false", "diff"];
    arguments.extend(options);
    arguments.extend([old.commit(), new.commit()].into_iter().flatten());
    arguments.push("--");
    arguments.extend(patterns.iter().map(String::as_str));
    let mut words = list(&arguments)?.into_iter();
    let mut changed = Vec::new();
    while let (Some(status), Some(path)) = (words.next(), words.next()) {
        changed.push(match status.as_bytes().first() {
            Some(b'R') => Changed { old: Some(path), new: words.next() },
            // The other one is still there, as it was.
            Some(b'C') => Changed { old: None, new: words.next() },
            Some(b'A') => Changed { old: None, new: Some(path) },
            Some(b'D') => Changed { old: Some(path), new: None },
            _ => Changed { old: Some(path.clone()), new: Some(path) },
        });
    }
    Ok(changed)
}
