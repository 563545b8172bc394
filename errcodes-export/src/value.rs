//! What an entry says, as every format has it.

use errcode_codegen::{Code, Entry};
use serde_json::{Value, json};

/// The text of an entry, as the macro shows it: a document may give none.
pub(crate) fn message(entry: &Entry) -> String {
    match (entry.message(), entry.title()) {
        ("", "") => format!("error {}", entry.code()),
        ("", title) => title.to_owned(),
        (message, _) => message.to_owned(),
    }
}

/// Whether a code is an exact number in JavaScript.
pub(crate) fn is_safe(code: &Code) -> bool {
    match code {
        Code::Int(code) => code.unsigned_abs() < 1 << 53,
        Code::Text(_) => true,
    }
}

/// A code as JSON's number or text.
#[must_use]
pub fn code_value(code: &Code) -> Value {
    match code {
        // Every integer code fits an `i64` or a `u64`.
        Code::Int(code) => i64::try_from(*code)
            .map_or_else(|_| json!(u64::try_from(*code).ok()), |code| json!(code)),
        Code::Text(code) => json!(code),
    }
}
