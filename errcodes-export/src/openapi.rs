//! The codes as components of an `OpenAPI` 3.1 document: schemas of the code, which
//! takes codes that are added later, and of the error body, and a response for each
//! status.

use errcode_codegen::{BodyShape, Code, CodeType, Entry};
use serde_json::{Map, Value, json};

use crate::export::Export;
use crate::value::{code_value, message};
use crate::{body, column};

pub(crate) fn write(export: &Export<'_>) -> String {
    let value = json!({
        "openapi": "3.1.0",
        "info": {
            "title": export.name,
            "description": export.made_by(),
            "version": "1",
        },
        "components": components(export),
    });
    format!("{value:#}\n")
}

fn components(export: &Export<'_>) -> Map<String, Value> {
    let name = &export.name;
    let mut schemas = Map::new();
    schemas.insert(format!("{name}Code"), code_schema(export));
    if let Some(body) = export.body {
        schemas.insert(format!("{name}Body"), body::schema(export, body));
    }
    let mut components = Map::new();
    components.insert("schemas".to_owned(), Value::Object(schemas));
    let responses = responses(export);
    if !responses.is_empty() {
        components.insert("responses".to_owned(), Value::Object(responses));
    }
    components
}

/// `enum` would refuse a code that is added later, so its words for tools are used:
/// <https://opensource.zalando.com/restful-api-guidelines/#112>.
fn code_schema(export: &Export<'_>) -> Value {
    let variants: Vec<_> = export.catalog.variants().collect();
    let (kind, format) = type_of_codes(export);
    let mut schema = Map::new();
    schema.insert("type".to_owned(), json!(kind));
    if let Some(format) = format {
        schema.insert("format".to_owned(), json!(format));
    }
    let codes: Vec<_> = variants.iter().map(|entry| on_the_wire(export, entry.code())).collect();
    let names: Vec<_> = variants.iter().map(|entry| entry.name()).collect();
    let messages: Vec<_> = variants.iter().map(|entry| message(entry)).collect();
    schema
        .insert("description".to_owned(), json!(format!("An error code of {}.", export.document)));
    schema.insert("x-extensible-enum".to_owned(), json!(codes));
    schema.insert("x-enum-varnames".to_owned(), json!(names));
    schema.insert("x-enum-descriptions".to_owned(), json!(messages));
    let columns = column::of_all(export.catalog);
    if !columns.is_empty() {
        schema.insert("x-enum-columns".to_owned(), Value::Object(columns));
    }
    Value::Object(schema)
}

/// The type of a code on the wire, and its format.
fn type_of_codes(export: &Export<'_>) -> (&'static str, Option<&'static str>) {
    match export.catalog.code_type() {
        CodeType::Str => ("string", None),
        _ if has_codes_as_text(export) => ("string", None),
        CodeType::I32 => ("integer", Some("int32")),
        CodeType::U64 => ("integer", Some("uint64")),
        CodeType::U32 | CodeType::I64 => ("integer", Some("int64")),
    }
}

fn has_codes_as_text(export: &Export<'_>) -> bool {
    export.body.is_some_and(body::has_codes_as_text)
}

/// A code as the body has it.
fn on_the_wire(export: &Export<'_>, code: &Code) -> Value {
    if has_codes_as_text(export) { json!(code.to_string()) } else { code_value(code) }
}

/// A response for each status.
fn responses(export: &Export<'_>) -> Map<String, Value> {
    let mut responses = Map::new();
    for (status, entries) in export.by_status() {
        responses.insert(format!("{}{status}", export.name), response(export, &entries));
    }
    responses
}

fn response(export: &Export<'_>, entries: &[&Entry]) -> Value {
    let lines: Vec<_> = entries.iter().map(|entry| line(entry)).collect();
    let codes: Vec<_> = entries.iter().map(|entry| on_the_wire(export, entry.code())).collect();
    let mut response = Map::new();
    response.insert("description".to_owned(), json!(lines.join("\n")));
    // What is around an item of a list, nobody says here.
    if export.body.is_some_and(|body| !BodyShape::is_item(body)) {
        let schema = json!({ "$ref": format!("#/components/schemas/{}Body", export.name) });
        let content = json!({ "application/json": { "schema": schema } });
        response.insert("content".to_owned(), content);
    }
    response.insert("x-error-codes".to_owned(), json!(codes));
    Value::Object(response)
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
