//! A tab of exports: what the command would write of the document as a file.

use errcode_codegen::Catalog;
use errcodes_export::{Export, Format, command, write};
use serde_json::{Value, json};

use crate::request::Request;

/// The text of a format; none beside faults.
pub(crate) fn value(
    request: &Request<'_>,
    catalog: &Catalog,
    format: &str,
    is_good: bool,
) -> Value {
    let format = Format::from_word(format).filter(|_| is_good);
    let Some(format) = format else { return json!({ "notes": [], "text": null }) };
    let with_body = (format == Format::OpenApi).then(|| request.read_with_body());
    let body = with_body.as_ref().and_then(|reading| reading.catalog.body());
    let why = with_body.as_ref().and_then(|reading| reading.diagnostics.first());
    let left_out = body.and(why);
    let export = Export {
        catalog,
        name: &request.enum_name,
        document: &request.path,
        command: &command(&request.path, format.as_str(), request.arguments.trim(), ""),
        body: body.filter(|_| left_out.is_none()),
    };
    let note = left_out.map(|why| format!("The error body is left out: {why}"));
    json!({ "notes": note.into_iter().collect::<Vec<_>>(), "text": write(&export, format) })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "| Code | Message |\n|--|--|\n| 1 | one |\n";
    const BODY: &str = "```json\n{\"code\": 1, \"message\": \"two\"}\n```\n";

    fn exported(document: &str, format: &str) -> Value {
        let question = json!({ "name": "api", "document": document, "options": " names = text " });
        let request = Request::new(&question);
        let reading = request.read();
        value(&request, &reading.catalog, format, reading.diagnostics.is_empty())
    }

    #[test]
    fn each_format_names_the_command_that_has_one() {
        for format in Format::ALL {
            let exported = exported(TABLE, format.as_str());
            let text = exported["text"].as_str().unwrap();
            let made_by = format!(
                "errcodes export api.md --format {} --with 'names = text'`; edits are lost",
                format.as_str()
            );
            assert_eq!(text.contains(&made_by), format != Format::Csv, "{text}");
        }
        assert_eq!(exported(TABLE, "toml")["text"], Value::Null);
    }

    #[test]
    fn a_body_that_contradicts_the_table_is_left_out_with_a_note() {
        let note = exported(&format!("{TABLE}\n{BODY}"), "openapi")["notes"][0].take();
        assert!(note.as_str().unwrap().starts_with("The error body is left out: "), "{note}");
        let good = exported(&format!("{TABLE}\n{}", BODY.replace("two", "one")), "openapi");
        assert_eq!(good["notes"], json!([]));
        assert!(good["text"].as_str().unwrap().contains("ApiErrorBody"), "{good}");
    }
}
