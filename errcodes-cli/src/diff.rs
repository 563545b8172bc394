//! `errcodes diff`: what a revision of a document does to the users of its enum.

mod asked;
mod json;
mod markdown;
mod pair;
mod parameter;
mod side;
mod text;
mod version;

use std::path::Path;

use clap::ArgMatches;
use errcode_codegen::Source;
use errcodes_export::{Difference, Level, quoted};

use self::asked::Asked;
use self::pair::Pair;
use self::side::Side;
use crate::answer::{Answer, Failure};
use crate::git::{Repository, Version};
use crate::progress::Progress;
use crate::report::github::Annotation;
use crate::{cli, report};

/// All that there is to tell.
#[derive(Default)]
struct Comparison {
    /// What the two versions are called.
    old: String,
    new: String,
    compared: Vec<Compared>,
    /// What could not be compared.
    failures: Vec<Failure>,
}

/// What has changed for the users of an enum.
struct Compared {
    /// The path of the document, and its old one.
    file: String,
    old_file: String,
    /// What git calls the old one.
    old_name: String,
    /// None if no lock and no call says it.
    enum_name: Option<String>,
    changes: Vec<Row>,
}

/// A change, and where it stands.
struct Row {
    level: Level,
    kind: &'static str,
    code: Option<String>,
    message: String,
    /// Line and column, counted from 1.
    old: Option<(usize, usize)>,
    new: Option<(usize, usize)>,
}

impl Row {
    fn new(one: Difference, old: &Source<'_>, new: &Source<'_>) -> Self {
        let Difference { level, kind, code, message, old: was, new: now, .. } = one;
        let old = was.map(|range| side::place(old, range));
        let new = now.map(|range| side::place(new, range));
        Self { level, kind, code, message, old, new }
    }

    /// A document as a whole.
    fn whole(level: Level, kind: &'static str, message: String) -> Self {
        Self { level, kind, code: None, message, old: None, new: None }
    }
}

pub(crate) fn run(matches: &ArgMatches) -> Result<Answer, Failure> {
    let asked = Asked::new(matches)?;
    let comparison = compare(matches, &asked)?;
    let fail_on = match cli::text(matches, "fail-on") {
        "minor" => Level::Minor,
        "patch" => Level::Patch,
        _ => Level::Major,
    };
    let has_findings = comparison.worst().is_some_and(|worst| worst >= fail_on);
    let answer = match cli::text(matches, "output-format") {
        "json" => Answer::plain(json::write(&comparison)),
        "github" => Answer::plain(report::github::lines(&comparison.annotations())),
        "markdown" => Answer::plain(markdown::write(&comparison)),
        _ => Answer::styled(text::write(&comparison)),
    };
    Ok(Answer { has_findings, failures: comparison.failures, notes: asked.notes(), ..answer })
}

fn compare(matches: &ArgMatches, asked: &Asked) -> Result<Comparison, Failure> {
    let (sides, files) = (cli::texts(matches, "versions"), cli::texts(matches, "files"));
    if let ([old, new], []) = (sides.as_slice(), files.as_slice())
        && (Path::new(old).exists() || Path::new(new).exists())
    {
        check_files(old, new)?;
        return files_of(old, new, asked);
    }
    let (old, new) = versions(&sides)?;
    let mut comparison =
        Comparison { old: old.name.clone(), new: new.name.clone(), ..Comparison::default() };
    let repository = Repository::find()?;
    let pairs = pair::find(&repository, &old, &new, &files)?;
    let mut progress = Progress::new(pairs.len());
    for pair in pairs {
        progress.step(pair.name());
        comparison.add(pair.read(&repository, &old, &new).and_then(|read| asked.compare(&read)));
    }
    Ok(comparison)
}

/// A document behind a revision needs `--` before it.
fn check_files(old: &str, new: &str) -> Result<(), Failure> {
    if Path::new(old).exists() || versions(&[old]).is_err() {
        return Ok(());
    }
    let help = format!("`errcodes diff {} -- {}`", quoted(old), quoted(new));
    Err(Failure::new(format!("`{old}` is a revision, and `{new}` is a file")).help(help))
}

/// Two files.
fn files_of(old: &str, new: &str, asked: &Asked) -> Result<Comparison, Failure> {
    let pair = Pair::of_files(Side::of_file(old)?, Side::of_file(new)?);
    let mut comparison =
        Comparison { old: old.to_owned(), new: new.to_owned(), ..Comparison::default() };
    comparison.add(asked.compare(&pair));
    Ok(comparison)
}

/// `OLD`, `OLD..NEW`, `OLD...NEW`; without any, what is not committed.
fn versions(sides: &[&str]) -> Result<(Version, Version), Failure> {
    let or_head = |name: &str| if name.is_empty() { "HEAD".to_owned() } else { name.to_owned() };
    match sides {
        [] => Ok((Version::commit_of("HEAD")?, Version::working())),
        [range] => {
            if let Some((old, new)) = range.split_once("...") {
                let (old, new) = (or_head(old), or_head(new));
                Ok((Version::fork_of(&old, &new)?, Version::commit_of(&new)?))
            } else if let Some((old, new)) = range.split_once("..") {
                Ok((Version::commit_of(&or_head(old))?, Version::commit_of(&or_head(new))?))
            } else {
                Ok((Version::commit_of(range)?, Version::working()))
            }
        }
        [old, new, ..] => Ok((Version::commit_of(old)?, Version::commit_of(new)?)),
    }
}

impl Comparison {
    fn add(&mut self, compared: Result<Vec<Compared>, Failure>) {
        match compared {
            Ok(compared) => self.compared.extend(compared),
            Err(failure) => self.failures.push(failure),
        }
    }

    fn worst(&self) -> Option<Level> {
        self.compared.iter().filter_map(Compared::worst).max()
    }

    /// What GitHub shows beside the new documents.
    fn annotations(&self) -> Vec<Annotation> {
        let mut annotations = Vec::new();
        for Compared { file, changes, .. } in &self.compared {
            for Row { level, kind, message, new, .. } in changes {
                let word = match level {
                    Level::Major => "error",
                    Level::Minor => "warning",
                    Level::Patch => "notice",
                };
                let (file, place, text) = (file.clone(), *new, message.clone());
                annotations.push(Annotation { word, file, place, title: kind, text });
            }
        }
        annotations.extend(self.failures.iter().map(report::github::of_failure));
        annotations
    }
}

impl Compared {
    fn worst(&self) -> Option<Level> {
        self.changes.iter().map(|change| change.level).max()
    }

    /// The enum, if it is known, and the document.
    fn title(&self) -> String {
        match &self.enum_name {
            Some(name) => format!("{}: {name}", self.file),
            None => self.file.clone(),
        }
    }

    fn count(&self, level: Level) -> usize {
        self.changes.iter().filter(|change| change.level == level).count()
    }
}
