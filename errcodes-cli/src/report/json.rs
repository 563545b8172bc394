//! Faults as JSON. README.md has the schema: members are added, and never change.

use errcode_codegen::{Diagnostic, Place};
use serde_json::{Value, json};

use super::Report;
use crate::answer::Failure;
use crate::check::{CallPlace, Checked};

pub(super) fn write(report: &Report) -> String {
    let documents: Vec<_> = report.checked.iter().map(document).collect();
    let failures: Vec<_> = report.failures.iter().map(Failure::message).collect();
    let value = json!({
        "version": 1,
        "documents": documents,
        "failures": failures,
        "notes": report.notes,
    });
    format!("{value:#}\n")
}

fn document(checked: &Checked) -> Value {
    let Checked { document, path, call, lock: _, catalog, diagnostics } = checked;
    let call = call
        .as_ref()
        .map(|CallPlace { name, file, line }| json!({ "enum": name, "file": file, "line": line }));
    let catalog = catalog.as_ref();
    json!({
        "document": document,
        "file": path,
        "call": call,
        "errors": catalog.map(|catalog| catalog.variants().count()),
        "code_type": catalog.map(|catalog| catalog.code_type().as_str()),
        "has_status": catalog.map(errcode_codegen::Catalog::has_status),
        "diagnostics": diagnostics.iter().map(|one| diagnostic(checked, one)).collect::<Vec<_>>(),
    })
}

fn diagnostic(checked: &Checked, diagnostic: &Diagnostic) -> Value {
    let Diagnostic { name, message, notes, help, options, .. } = diagnostic;
    json!({
        "name": name.map(errcode_codegen::FaultName::as_str),
        "message": message,
        "place": place(checked, diagnostic),
        "notes": notes,
        "help": help,
        "options": options,
        "rendered": format!("error: {diagnostic}"),
    })
}

fn place(checked: &Checked, diagnostic: &Diagnostic) -> Value {
    match &diagnostic.place {
        Place::Text(snippet) => json!({
            "file": opened(checked, snippet.file.as_ref()),
            "line": snippet.line,
            "column": snippet.column,
            "start": snippet.range.start,
            "end": snippet.range.end,
        }),
        Place::Whole { file, .. } => json!({ "file": opened(checked, file.as_ref()) }),
        _ => Value::Null,
    }
}

/// The path by which a file is opened: a call's begin elsewhere.
pub(super) fn opened<'a>(checked: &'a Checked, file: Option<&'a String>) -> Option<&'a String> {
    match (file, &checked.lock) {
        (Some(_), _) if file == checked.document.as_ref() => checked.path.as_ref(),
        (Some(file), Some((name, path))) if file == name => Some(path),
        _ => file,
    }
}
