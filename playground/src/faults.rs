//! A fault, and the line that it marks.

use errcode_codegen::{Diagnostic, FaultName, Place, Snippet};
use serde_json::{Value, json};

use crate::request::Request;

pub(crate) fn value(request: &Request<'_>, diagnostic: &Diagnostic) -> Value {
    json!({
        "name": diagnostic.name.map(FaultName::as_str),
        "message": diagnostic.message,
        "text": diagnostic.to_string(),
        "options": diagnostic.options,
        "place": match &diagnostic.place {
            Place::Text(snippet) => place(request, snippet),
            _ => Value::Null,
        },
    })
}

/// The line from 1, its text up to what is marked, and what is marked of it. Offsets
/// would have to be told in the page's units, which are not the engine's.
fn place(request: &Request<'_>, snippet: &Snippet) -> Value {
    let is_of_options = Request::is_of_options(snippet);
    let text = if is_of_options { request.arguments } else { request.document };
    let start = snippet.range.start.min(text.len());
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let end = snippet.range.end.clamp(start, line_end);
    json!({
        "of": if is_of_options { "options" } else { "document" },
        "line": snippet.line_index + 1,
        "before": text[line_start..start],
        "part": text[start..end],
    })
}
