//! The error body that the document shows, as a JSON schema.

use errcode_codegen::{BodyField, BodyKind, BodyShape};
use serde_json::{Map, Value, json};

use crate::export::Export;

/// Whether integer codes are JSON's texts in it.
pub(crate) fn has_codes_as_text(body: &BodyShape) -> bool {
    body.fields().iter().any(|field| field.kind() == BodyKind::Code { as_string: true })
}

/// The schema; what one example shows is not all that there can be, so that only
/// what leads to the code is required.
pub(crate) fn schema(export: &Export<'_>, body: &BodyShape) -> Value {
    let of = if body.is_item() { "An item of the error body" } else { "The error body" };
    let mut schema = Map::new();
    schema.insert("description".to_owned(), json!(format!("{of} that {} shows.", export.document)));
    schema.append(&mut object(export, body, 0));
    Value::Object(schema)
}

/// The object of a depth, with those inside of it.
fn object(export: &Export<'_>, body: &BodyShape, depth: usize) -> Map<String, Value> {
    let link = body.envelope().get(depth);
    let (mut properties, mut required) = (Map::new(), Vec::new());
    for field in body.fields() {
        if field.depth() == depth {
            let is_code = matches!(field.kind(), BodyKind::Code { .. });
            required.extend(is_code.then(|| field.member()));
            properties.insert(field.member().to_owned(), member(export, field));
        } else if let Some(link) = link.filter(|_| field.depth() > depth)
            && !properties.contains_key(link)
        {
            required.push(link);
            properties.insert(link.clone(), Value::Object(object(export, body, depth + 1)));
        }
    }
    let object = json!({ "type": "object", "properties": properties, "required": required });
    if let Value::Object(object) = object { object } else { Map::new() }
}

fn member(export: &Export<'_>, field: &BodyField) -> Value {
    match field.kind() {
        BodyKind::Code { .. } => {
            json!({ "$ref": format!("#/components/schemas/{}Code", export.name) })
        }
        BodyKind::Message | BodyKind::String | BodyKind::Status { as_string: true } => {
            json!({ "type": "string" })
        }
        BodyKind::Status { as_string: false } => json!({ "type": "integer" }),
        BodyKind::I64 => json!({ "type": "integer", "format": "int64" }),
        BodyKind::U64 => json!({ "type": "integer", "format": "uint64" }),
        BodyKind::F64 => json!({ "type": "number", "format": "double" }),
        BodyKind::Bool(_) => json!({ "type": "boolean" }),
        _ => json!({}),
    }
}
