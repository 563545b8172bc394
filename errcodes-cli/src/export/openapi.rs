//! The codes as components of an `OpenAPI` 3.1 document: a schema of the code, which
//! takes codes that are added later, and a response for each status.

use errcode_codegen::{CodeType, Entry};
use serde_json::{Map, Value, json};

use super::{Export, message};
use crate::explain::code_value;

pub(super) fn write(export: &Export<'_>) -> String {
    let name = &export.name;
    let mut components = Map::new();
    components.insert("schemas".to_owned(), json!({ format!("{name}Code"): schema(export) }));
    let mut responses = Map::new();
    for (status, entries) in export.by_status() {
        responses.insert(format!("{name}{status}"), response(&entries));
    }
    if !responses.is_empty() {
        components.insert("responses".to_owned(), Value::Object(responses));
    }
    let value = json!({
        "openapi": "3.1.0",
        "info": {
            "title": name,
            "description": export.made_by(),
            "version": "1",
        },
        "components": components,
    });
    format!("{value:#}\n")
}

/// `enum` would refuse a code that is added later, so its words for tools are used:
/// <https://opensource.zalando.com/restful-api-guidelines/#112>.
fn schema(export: &Export<'_>) -> Value {
    let variants: Vec<_> = export.catalog.variants().collect();
    let (kind, format) = match export.catalog.code_type() {
        CodeType::Str => ("string", None),
        CodeType::I32 => ("integer", Some("int32")),
        _ => ("integer", Some("int64")),
    };
    let mut schema = Map::new();
    schema.insert("type".to_owned(), json!(kind));
    if let Some(format) = format {
        schema.insert("format".to_owned(), json!(format));
    }
    let codes: Vec<_> = variants.iter().map(|entry| code_value(entry.code())).collect();
    let names: Vec<_> = variants.iter().map(|entry| entry.name()).collect();
    let messages: Vec<_> = variants.iter().map(|entry| message(entry)).collect();
    schema
        .insert("description".to_owned(), json!(format!("An error code of {}.", export.document)));
    schema.insert("x-extensible-enum".to_owned(), json!(codes));
    schema.insert("x-enum-varnames".to_owned(), json!(names));
    schema.insert("x-enum-descriptions".to_owned(), json!(messages));
    Value::Object(schema)
}

fn response(entries: &[&Entry]) -> Value {
    let lines: Vec<_> = entries.iter().map(|entry| line(entry)).collect();
    let codes: Vec<_> = entries.iter().map(|entry| code_value(entry.code())).collect();
    json!({ "description": lines.join("\n"), "x-error-codes": codes })
}

/// An item of a list in Markdown.
fn line(entry: &Entry) -> String {
    format!("- {}: {}", escaped(&entry.code().to_string()), escaped(&message(entry)))
}

/// A text as Markdown that shows it.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if "\\`*_{}[]<>#|~&$^\"!".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
