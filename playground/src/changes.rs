//! What the document of the page does to the users of an earlier one, as
//! `errcodes diff` tells it.

use errcode_codegen::{Catalog, Diagnostic, Reading, Source};
use errcodes_export::{Difference, differences, is_difference};
use serde_json::{Value, json};

use crate::request::Request;

/// The changes, the gravest first; or why there is nothing to compare.
pub(crate) fn value(
    request: &Request<'_>,
    before: &str,
    reading: &Reading,
    diagnostics: &[Diagnostic],
) -> Value {
    let old = request.read_before(before);
    let sides = [
        ("earlier document", &old.catalog, old.diagnostics.as_slice()),
        ("document", &reading.catalog, diagnostics),
    ];
    let why: Vec<_> = sides.into_iter().filter_map(not_compared).collect();
    let differences = if why.is_empty() {
        differences(&old.catalog, &reading.catalog, request.is_exhaustive())
    } else {
        Vec::new()
    };
    let sources = [before, request.document].map(|text| Source::file("", text));
    let changes: Vec<_> = differences.iter().map(|one| row(one, &sources)).collect();
    json!({ "notes": [], "why": why, "changes": changes })
}

/// Of a document with faults, not all is read: what is not there is not gone.
fn not_compared((name, catalog, faults): (&str, &Catalog, &[Diagnostic])) -> Option<String> {
    let faults: Vec<_> = faults.iter().filter(|fault| !is_difference(fault)).collect();
    let why = match &faults[..] {
        [] if catalog.entries().is_empty() => "no codes".to_owned(),
        [] => return None,
        [one] => format!("1 fault: {}", one.message),
        [first, ..] => format!("{} faults, the first of which is: {}", faults.len(), first.message),
    };
    Some(format!("The {name} is not compared: it has {why}."))
}

fn row(one: &Difference, [before, now]: &[Source<'_>; 2]) -> Value {
    json!({
        "level": one.level.as_str(),
        "kind": one.kind,
        "message": one.message,
        "old_line": one.old.as_ref().map(|range| before.line(range.start)),
        "line": one.new.as_ref().map(|range| now.line(range.start)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer;

    const TABLE: &str = "| Code | Message | Retry |\n|--|--|--|\n| 1 | one | yes |\n";

    fn ask(before: &str, document: &str, options: &str) -> Value {
        let question = json!({
            "want": "changes", "before": before, "document": document, "options": options
        });
        serde_json::from_str(&answer(&question.to_string())).unwrap()
    }

    #[test]
    fn what_is_added_breaks_those_who_match_all_variants() {
        let more = format!("{TABLE}| 2 | two | |\n");
        assert_eq!(ask(TABLE, &more, "")["changes"][0]["level"], "minor");
        let change = ask(TABLE, &more, "exhaustive")["changes"][0].take();
        assert_eq!(change["level"], "major");
        let message = change["message"].as_str().unwrap();
        assert!(message.ends_with(", which every `match` has to name"), "{message}");
    }

    #[test]
    fn what_a_column_says_is_compared() {
        let other = TABLE.replace("yes", "no");
        let options = "columns(is_retryable: bool = \"Retry\")";
        let change = ask(TABLE, &other, options)["changes"][0].take();
        assert_eq!((&change["level"], &change["kind"]), (&json!("minor"), &json!("column")));
        assert_eq!((&change["old_line"], &change["line"]), (&json!(3), &json!(3)));
    }

    #[test]
    fn a_side_with_faults_or_without_codes_is_not_compared() {
        let twice = format!("{TABLE}| 1 | other | |\n");
        let two = format!("{TABLE}| 2 | two | |\n");
        for (before, document, options, why) in [
            (
                TABLE,
                twice.as_str(),
                "",
                "document is not compared: it has 1 fault: code 1 is given twice",
            ),
            (
                &twice,
                TABLE,
                "",
                "earlier document is not compared: it has 1 fault: code 1 is given",
            ),
            (TABLE, "", "", "document is not compared: it has 1 fault: the document has no table"),
            (
                TABLE,
                &two,
                "skip = [2]",
                "earlier document is not compared: it has 1 fault: code 2 is in no row",
            ),
        ] {
            let answer = ask(before, document, options);
            let said = answer["why"][0].as_str().unwrap_or_default();
            assert!(said.starts_with(&format!("The {why}")), "{said}");
            assert_eq!(answer["changes"], json!([]));
        }
    }
}
