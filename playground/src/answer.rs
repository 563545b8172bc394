//! Each question that the page can ask.

use errcode_codegen::{Change, Level, compare, summarize};
use proc_macro2::extra::invalidate_current_thread_spans;
use serde_json::{Value, json};

use crate::request::{Request, text};
use crate::{entries, faults, merge, rust, words};

/// Answers a question, which is JSON, in JSON. What is no question is answered with
/// `null`.
///
/// | `want` | members of the question | members of the answer |
/// |---|---|---|
/// | `read` | `document`, `options` | `entries`, `columns`, `code_type`, `has_status`, `faults`, `more`, `notes` |
/// | `rust` | these, and `name` | `text` |
/// | `compare` | these, and `before` | `changes` |
/// | `merge` | `options`, `option` | `text` |
/// | `words` | | `words` |
#[must_use]
pub fn answer(question: &str) -> String {
    let question: Value = serde_json::from_str(question).unwrap_or_default();
    let answer = match text(&question, "want") {
        "read" => read(&Request::new(&question)),
        "rust" => {
            let request = Request::new(&question);
            let catalog = request.read(request.document).catalog;
            json!({ "text": rust::write(&catalog, text(&question, "name")) })
        }
        "compare" => changes(&Request::new(&question), text(&question, "before")),
        "merge" => {
            json!({ "text": merge::merge(text(&question, "options"), text(&question, "option")) })
        }
        "words" => json!({ "words": words::all() }),
        _ => Value::Null,
    };
    // Places in the options have been looked up; without this, the text of every
    // question would be kept.
    invalidate_current_thread_spans();
    answer.to_string()
}

fn read(request: &Request<'_>) -> Value {
    let reading = request.read(request.document);
    let catalog = reading.catalog.clone();
    let diagnostics = request.diagnostics(reading);
    let summary = summarize(&diagnostics);
    let faults: Vec<_> = summary.told.iter().map(|one| faults::value(request, one)).collect();
    json!({
        "entries": entries::values(&catalog),
        "columns": catalog.columns().iter().map(|own| own.header().to_owned()).collect::<Vec<_>>(),
        "code_type": catalog.code_type().as_str(),
        "has_status": catalog.has_status(),
        "faults": faults,
        "more": summary.more,
        "notes": request.notes,
    })
}

/// What the document of the page does to the users of an earlier one.
fn changes(request: &Request<'_>, before: &str) -> Value {
    let old = request.read(before).catalog;
    let new = request.read(request.document).catalog;
    let changes: Vec<_> =
        compare(&old, &new).iter().map(|one| change(one, before, request.document)).collect();
    json!({ "changes": changes })
}

fn change(change: &Change, before: &str, document: &str) -> Value {
    let level = match change.kind.level() {
        Level::Major => "major",
        Level::Minor => "minor",
        Level::Patch => "patch",
    };
    let line = |text: &str, start: usize| text[..start].matches('\n').count() + 1;
    json!({
        "level": level,
        "kind": change.kind.as_str(),
        "message": change.message,
        "old_line": change.old.as_ref().map(|range| line(before, range.start)),
        "line": change.new.as_ref().map(|range| line(document, range.start)),
    })
}
