//! Faults as annotations of a pull request
//! (<https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions>).

use std::fmt::Write as _;

use errcode_codegen::{Diagnostic, Place};

use super::Report;
use super::json::opened;
use crate::answer::Failure;
use crate::check::Checked;
use crate::git::Repository;

/// GitHub shows so many of a level in a step, and drops the others without a word.
const MAX_SHOWN: usize = 10;

/// What is said of a file.
pub(crate) struct Annotation {
    /// `error`, `warning` or `notice`.
    pub(crate) word: &'static str,
    /// Empty of no file.
    pub(crate) file: String,
    /// Line and column, counted from 1.
    pub(crate) place: Option<(usize, usize)>,
    pub(crate) title: &'static str,
    pub(crate) text: String,
}

pub(super) fn write(report: &Report) -> String {
    let mut annotations = Vec::new();
    for checked in &report.checked {
        annotations.extend(checked.diagnostics.iter().map(|one| of_diagnostic(checked, one)));
    }
    annotations.extend(report.failures.iter().map(of_failure));
    lines(&annotations)
}

/// What could not be done.
pub(crate) fn of_failure(failure: &Failure) -> Annotation {
    let text = failure.message().to_owned();
    Annotation { word: "error", file: String::new(), place: None, title: "errcodes", text }
}

/// So many annotations of a level as are shown, the last of which counts those that
/// are not.
pub(crate) fn lines(annotations: &[Annotation]) -> String {
    let mut text = String::new();
    let repository = Repository::find().ok();
    for word in ["error", "warning", "notice"] {
        let of_level: Vec<_> = annotations.iter().filter(|one| one.word == word).collect();
        let is_cut = of_level.len() > MAX_SHOWN;
        let shown = if is_cut { MAX_SHOWN - 1 } else { of_level.len() };
        for annotation in &of_level[..shown] {
            text += &line(annotation, repository.as_ref());
        }
        let more = of_level.len() - shown;
        if is_cut {
            // Nothing fails to be written to a text.
            let _ =
                writeln!(text, "::{word} title=errcodes::{more} more: see `--output-format text`");
        }
    }
    text
}

fn line(annotation: &Annotation, repository: Option<&Repository>) -> String {
    let Annotation { word, file, place, title, text } = annotation;
    // GitHub takes paths from the root of the repository on.
    let path = repository.and_then(|repository| repository.path(file).ok());
    let file = path.as_ref().filter(|_| !file.is_empty()).unwrap_or(file);
    let mut line = format!("::{word} ");
    // Nothing fails to be written to a text.
    if !file.is_empty() {
        let _ = write!(line, "file={},", property(file));
        if let Some((number, column)) = place {
            let _ = write!(line, "line={number},col={column},");
        }
    }
    let _ = writeln!(line, "title={title}::{}", message(text));
    line
}

fn of_diagnostic(checked: &Checked, diagnostic: &Diagnostic) -> Annotation {
    let (file, place) = match &diagnostic.place {
        Place::Text(snippet) => {
            (opened(checked, snippet.file.as_ref()), Some((snippet.line, snippet.column)))
        }
        Place::Whole { file, .. } => (opened(checked, file.as_ref()), None),
        _ => (None, None),
    };
    let title = diagnostic.name.map_or("errcodes", errcode_codegen::FaultName::as_str);
    let mut said = vec![diagnostic.message.clone()];
    said.extend(diagnostic.notes.iter().map(|note| format!("note: {note}")));
    said.extend(diagnostic.help.iter().map(|help| format!("help: {help}")));
    let file = file.cloned().unwrap_or_default();
    Annotation { word: "error", file, place, title, text: said.join("\n") }
}

/// What a command says, in one line.
fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A value in the head of a command.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
