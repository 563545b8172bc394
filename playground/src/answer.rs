//! Each question that the page can ask.

use errcode_codegen::{CatalogColumn, Diagnostic, Reading, summarize};
use proc_macro2::extra::invalidate_current_thread_spans;
use serde_json::{Value, json};

use crate::request::{Request, plain, text};
use crate::{changes, entries, export, faults, lock, merge, rust, words};

/// Answers a question, which is JSON, in JSON. What is no question is answered with
/// `null`.
///
/// | `want` | members of the question | members of the answer |
/// |---|---|---|
/// | `entries` | `name`, `document`, `options`, `files` | `count`, `code_type`, `has_status`, `faults`, `more`, `notes`, `files`, and `columns`, `entries` |
/// | `rust` | the same | the same, and `text` |
/// | `export` | these, and `format` | the same, and `text` |
/// | `changes` | these, and `before` | the same, and `changes`, or `why` there are none |
/// | `lock` | the first | the same, and `text`, `name`, `lines` |
/// | `merge` | `options`, `option` | `text` |
/// | `words` | | `words` |
///
/// `name` is the document's, without its ending. `files` are further texts by name;
/// those of an answer are the names of the texts that the options name.
#[must_use]
pub fn answer(question: &str) -> String {
    let question: Value = serde_json::from_str(question).unwrap_or_default();
    let answer = match text(&question, "want") {
        want @ ("entries" | "rust" | "export" | "changes" | "lock") => read(want, &question),
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

/// What is read of the document, and one view of it.
fn read(want: &str, question: &Value) -> Value {
    let request = Request::new(question);
    let mut reading = request.read();
    let of_document = std::mem::take(&mut reading.diagnostics);
    let diagnostics = request.diagnostics(of_document);
    let mut answer = view(want, question, &request, &reading, &diagnostics);
    let catalog = &reading.catalog;
    let summary = summarize(&diagnostics);
    answer["count"] = catalog.entries().len().into();
    answer["code_type"] = catalog.code_type().as_str().into();
    answer["has_status"] = catalog.has_status().into();
    answer["faults"] = summary.told.iter().map(|one| faults::value(&request, one)).collect();
    answer["more"] = summary.more.into();
    answer["files"] = request.file_names().into();
    answer
}

/// What a tab shows, and what it has to note.
fn view(
    want: &str,
    question: &Value,
    request: &Request<'_>,
    reading: &Reading,
    diagnostics: &[Diagnostic],
) -> Value {
    let catalog = &reading.catalog;
    let is_good = diagnostics.is_empty();
    match want {
        "entries" => {
            let columns = catalog.columns().iter();
            let columns: Vec<_> = columns.map(CatalogColumn::header).collect();
            json!({ "notes": [], "columns": columns, "entries": entries::values(catalog) })
        }
        "rust" => {
            json!({ "notes": [], "text": rust::write(catalog, &request.enum_name, request.is_exhaustive()) })
        }
        "export" => export::value(request, catalog, text(question, "format"), is_good),
        "lock" => lock::value(request, reading, is_good),
        _ => {
            let before = plain(text(question, "before"));
            changes::value(request, before, reading, diagnostics)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use errcode_codegen::Options;

    use super::*;

    fn ask(question: &Value) -> Value {
        serde_json::from_str(&answer(&question.to_string())).unwrap()
    }

    /// The documents of all cases, with the options in their first lines.
    fn cases() -> Vec<(String, String)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases");
        let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        let documents = files.filter(|path| path.extension().is_some_and(|end| end == "md"));
        let cases = documents.map(|path| {
            let text = fs::read_to_string(path).unwrap();
            let options = text.strip_prefix("<!--").and_then(|rest| rest.split_once("-->"));
            let options = options.map_or(String::new(), |(options, _)| options.trim().to_owned());
            (text, options)
        });
        cases.collect()
    }

    #[test]
    fn every_case_is_answered_and_what_its_helps_propose_can_be_written() {
        let mut proposed = 0;
        for (document, options) in cases() {
            let question =
                |want: &str| json!({ "want": want, "document": document, "options": options });
            assert!(ask(&question("rust"))["text"].is_string());
            assert!(ask(&question("changes"))["changes"].is_array());
            let faults = ask(&question("entries"))["faults"].take();
            for option in faults.as_array().unwrap().iter().flat_map(|fault| {
                let options = fault["options"].as_array().unwrap().clone();
                options.into_iter().map(|option| option.as_str().unwrap().to_owned())
            }) {
                proposed += 1;
                let merged = ask(&json!({ "want": "merge", "options": options, "option": option }));
                let merged = merged["text"].as_str().unwrap();
                let was_right = options.parse::<Options>().is_ok();
                let is_right = merged.parse::<Options>().is_ok();
                assert!(is_right || !was_right, "{options:?} with {option:?}: {merged:?}");
            }
        }
        assert!(proposed > 0);
    }

    #[test]
    fn what_has_no_fault_has_exports_and_a_lock() {
        let mut good = 0;
        for (document, options) in cases() {
            let mut question =
                json!({ "want": "lock", "name": "api", "document": document, "options": options });
            let answer = ask(&question);
            let is_good = answer["faults"].as_array().unwrap().is_empty();
            good += usize::from(is_good);
            assert_eq!(answer["text"].is_string(), is_good, "{options}\n{document}");
            question["want"] = json!("export");
            for format in ["json", "csv", "ts", "openapi"] {
                question["format"] = json!(format);
                assert_eq!(ask(&question)["text"].is_string(), is_good, "{document}");
            }
        }
        assert!(good > 0);
    }

    #[test]
    fn what_is_marked_is_a_part_of_its_line() {
        for (document, options) in cases() {
            // A text area has no other ends of lines.
            let document = document.replace("\r\n", "\n").replace('\r', "\n");
            let document = document.trim_start_matches('\u{feff}');
            let question = json!({ "want": "entries", "document": document, "options": options });
            for fault in ask(&question)["faults"].as_array().unwrap() {
                let place = &fault["place"];
                let Some(line) = place["line"].as_u64() else { continue };
                let text = if place["of"] == "options" { &options } else { document };
                let line = text.split('\n').nth(usize::try_from(line - 1).unwrap()).unwrap();
                let [before, part] = ["before", "part"].map(|name| place[name].as_str().unwrap());
                assert!(line.starts_with(&format!("{before}{part}")), "{fault}");
            }
        }
    }

    #[test]
    fn a_byte_order_mark_moves_no_place() {
        let old = "\u{feff}| Code | Message |\n|---|---|\n| 1 | 一 |\n";
        let new = "\u{feff}| Code | Message |\n|---|---|\n| 2 | 一 |\n";
        let changes = ask(&json!({ "want": "changes", "before": old, "document": new }));
        let [change] = changes["changes"].as_array().unwrap().as_slice() else {
            panic!("{changes}")
        };
        assert_eq!((&change["old_line"], &change["line"]), (&json!(3), &json!(3)));
        let wrong = format!("{new}| x | 二 |\n");
        let fault = ask(&json!({ "want": "entries", "document": wrong }))["faults"][0].take();
        assert_eq!(
            (&fault["place"]["before"], &fault["place"]["part"]),
            (&json!("| "), &json!("x"))
        );
    }

    #[test]
    fn what_is_no_question_is_answered_with_null() {
        for question in ["", "null", "{}", "[1]", r#"{"want": "x"}"#] {
            assert_eq!(answer(question), "null");
        }
    }
}
