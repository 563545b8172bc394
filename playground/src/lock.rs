//! A tab of the lock: what it should say of the document as it is.

use errcode_codegen::{Reading, lock_changes};
use serde_json::{Value, json};

use crate::request::Request;

/// The text that the lock should have, what differs, and the name of its file; without
/// a lock, what a new one would say. There is none beside faults.
pub(crate) fn value(request: &Request<'_>, reading: &Reading, is_good: bool) -> Value {
    let mut answer = json!({ "notes": [], "name": null, "text": null, "lines": [] });
    let new = match &request.lock {
        None if is_good => request.read_with_new_lock().lock,
        _ => reading.lock.clone().filter(|_| is_good),
    };
    if let Some(lock) = &request.lock {
        answer["name"] = lock.name.as_str().into();
        if let Some(new) = &new {
            answer["lines"] = lock_changes(lock.text, new).into();
        }
    }
    answer["text"] = new.into();
    answer
}

#[cfg(test)]
mod tests {
    use serde_json::from_str;

    use super::*;
    use crate::answer;

    const TABLE: &str = "| Code | Message |\n|--|--|\n| 1 | one |\n";

    fn ask(document: &str, options: &str, lock: &str) -> Value {
        let files = json!({ "api.ApiError.lock": lock });
        let question = json!({
            "want": "lock", "name": "api", "document": document, "options": options, "files": files
        });
        from_str(&answer(&question.to_string())).unwrap()
    }

    #[test]
    fn a_lock_that_is_written_is_up_to_date() {
        let new = ask(TABLE, "", "");
        assert_eq!((&new["name"], &new["lines"]), (&Value::Null, &json!([])));
        let text = new["text"].as_str().unwrap();
        assert_eq!(text, "errcodes lock 1: ApiError\n\n1 One | one\n");
        let kept = ask(TABLE, "lock", text);
        assert_eq!((&kept["files"], &kept["lines"]), (&json!(["api.ApiError.lock"]), &json!([])));
        assert_eq!(kept["text"], text);
    }

    #[test]
    fn a_new_code_is_due_and_another_meaning_is_a_fault_in_the_lock() {
        let text = ask(TABLE, "", "")["text"].take();
        let text = text.as_str().unwrap();
        let more = ask(&format!("{TABLE}| 2 | two |\n"), "lock", text);
        assert_eq!(more["lines"], json!(["+ 2 Two | two"]));
        let wrong = ask(TABLE, "lock", &text.replace("1 One", "1 x One Two Three -"));
        let place = &wrong["faults"][0]["place"];
        assert_eq!((&place["of"], &place["file"]), (&json!("file"), &json!("api.ApiError.lock")));
        assert_eq!((&place["line"], &wrong["text"]), (&json!(3), &Value::Null));
    }

    #[test]
    fn the_document_is_no_lock() {
        let wrong = ask(TABLE, "lock = \"api.md\"", "");
        let fault = &wrong["faults"][0];
        assert_eq!((&fault["name"], &wrong["files"]), (&json!("broken_lock"), &json!([])));
        assert_eq!(fault["place"]["of"], "document");
    }
}
