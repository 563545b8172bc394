//! `OpenAPI` documents and schemas, and what validators of their own field say.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;

/// The validator of `OpenAPI` documents for Python; and each example is what the
/// schema beside it says.
pub(crate) fn validate_documents(documents: &Value) {
    validate(
        r#"
from openapi_spec_validator import OpenAPIV31SpecValidator
for document in given:
    errors = [str(error) for error in OpenAPIV31SpecValidator(document).iter_errors()]
    assert not errors, errors
    for path in document["paths"].values():
        for operation in path.values():
            for response in operation["responses"].values():
                for content in response.get("content", {}).values():
                    for example in content.get("examples", {}).values():
                        check(content["schema"], example["value"])
"#,
        documents,
    );
}

/// Pairs of a schema and a value.
pub(crate) fn validate_values(values: &Value) {
    validate("for schema, value in given: check(schema, value)", values);
}

/// Asks validators for Python, where they are at hand.
fn validate(script: &str, given: &Value) {
    let python = Command::new("python3")
        .args(["-c", &format!("{BEFORE}{script}\nassert checked > 0")])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut python) = python else {
        println!("skipped: there is no python3 here");
        return;
    };
    // Who skips reads nothing.
    let _ = python.stdin.take().unwrap().write_all(given.to_string().as_bytes());
    let output = python.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    print!("{told}");
    assert!(output.status.success() || told.starts_with("skipped"), "{told}");
}

const BEFORE: &str = r#"
import json, sys
try:
    import jsonschema, openapi_spec_validator
except ImportError:
    sys.exit("skipped: there is no openapi-spec-validator here")
checked = 0
def check(schema, value):
    global checked
    checked += 1
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(value)
given = json.load(sys.stdin)
"#;
