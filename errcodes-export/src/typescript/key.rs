//! Keys of objects.

use serde_json::json;

/// A key that is no identifier of ASCII is quoted, and computed, so that none is
/// special: `__proto__` would be.
pub(super) fn key(name: &str) -> String {
    let is_plain = !name.starts_with('_')
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if is_plain { name.to_owned() } else { format!("[{}]", json!(name)) }
}
