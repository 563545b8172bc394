//! Faults as annotations of a pull request
//! (<https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions>).

use std::fmt::Write as _;

use errcode_codegen::{Diagnostic, Place};

use super::Report;
use super::json::opened;
use super::text::count;
use crate::check::Checked;

/// GitHub shows so many errors of a step, and drops the others without a word.
pub(crate) const MAX_SHOWN: usize = 10;

pub(super) fn write(report: &Report) -> String {
    let mut annotations = Vec::new();
    for checked in &report.checked {
        for diagnostic in &checked.diagnostics {
            annotations.push(annotation(checked, diagnostic));
        }
    }
    annotations.extend(
        report
            .failures
            .iter()
            .map(|failure| format!("::error title=errcodes::{}\n", message(failure.message()))),
    );
    limited(annotations, "fault")
}

/// So many annotations as are shown, the last of which counts those that are not.
pub(crate) fn limited(mut annotations: Vec<String>, noun: &str) -> String {
    let left = annotations.len().saturating_sub(MAX_SHOWN - 1);
    if left > 1 {
        annotations.truncate(MAX_SHOWN - 1);
        let more = count(left, &format!("more {noun}"));
        annotations.push(format!(
            "::error title=errcodes::{more}: see the log of a run without annotations\n"
        ));
    }
    annotations.concat()
}

fn annotation(checked: &Checked, diagnostic: &Diagnostic) -> String {
    let mut text = String::from("::error ");
    let place = match &diagnostic.place {
        Place::Text(snippet) => {
            let file = opened(checked, snippet.file.as_ref());
            file.map(|file| (file, Some((snippet.line, snippet.column))))
        }
        Place::Whole { file, .. } => opened(checked, file.as_ref()).map(|file| (file, None)),
        _ => None,
    };
    // Nothing fails to be written to a text.
    if let Some((file, at)) = place {
        let _ = write!(text, "file={},", property(file));
        if let Some((line, column)) = at {
            let _ = write!(text, "line={line},col={column},");
        }
    }
    let title = diagnostic.name.map_or("errcodes", errcode_codegen::FaultName::as_str);
    let mut said = vec![diagnostic.message.clone()];
    said.extend(diagnostic.notes.iter().map(|note| format!("note: {note}")));
    said.extend(diagnostic.help.iter().map(|help| format!("help: {help}")));
    let _ = writeln!(text, "title={title}::{}", message(&said.join("\n")));
    text
}

/// What a command says, in one line.
pub(crate) fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A value in the head of a command.
pub(crate) fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
