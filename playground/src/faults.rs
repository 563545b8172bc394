//! A fault, and the line that it marks.

use errcode_codegen::{Diagnostic, FaultName, Place, Snippet};
use serde_json::{Value, json};

use crate::request::{Request, Text};

pub(crate) fn value(request: &Request<'_>, diagnostic: &Diagnostic) -> Value {
    let place = match &diagnostic.place {
        Place::Text(snippet) => request.text_of(snippet).map(|text| place(&text, snippet)),
        _ => None,
    };
    json!({
        "name": diagnostic.name.map(FaultName::as_str),
        "message": diagnostic.message,
        "text": diagnostic.to_string(),
        "options": diagnostic.options,
        "place": place,
    })
}

/// The line from 1, its text up to what is marked, and what is marked of it. Offsets
/// would have to be told in the page's units, which are not the engine's.
fn place(text: &Text<'_>, snippet: &Snippet) -> Value {
    let (of, file, text) = match text {
        Text::Document(text) => ("document", None, *text),
        Text::Options(text) => ("options", None, *text),
        Text::File(file) => ("file", Some(file.name.as_str()), file.text),
    };
    let start = snippet.range.start.min(text.len());
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let end = snippet.range.end.clamp(start, line_end);
    json!({
        "of": of,
        "file": file,
        "line": snippet.line_index + 1,
        "before": text[line_start..start],
        "part": text[start..end],
    })
}
