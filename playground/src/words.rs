//! What can stand in the line of options, for completion.

use errcode_codegen::FaultName;
use serde_json::{Value, json};

/// Where a word stands, the word, and what it is for; `|` is where typing goes on.
const OPTIONS: [(&str, &str, &str); 17] = [
    ("", "section = \"|\"", "only what stands below this heading"),
    ("", "columns(|)", "columns that are not recognised, or of your own"),
    ("", "rows = \"|\"", "codes in headings, lists or lines"),
    ("", "code_type = |", "the Rust type of the code"),
    ("", "status = |", "the status, where no column has it"),
    ("", "names = code", "variants are called by their codes"),
    ("", "strip_prefix = \"|\"", "removed before naming"),
    ("", "skip = [|]", "rows that are not errors"),
    ("", "allow(|)", "faults that are known and accepted"),
    ("", "lock", "names and meanings are kept in a file"),
    ("", "url = \"|\"", "where each code is explained"),
    ("", "exhaustive", "a `match` needs no other arm"),
    ("columns", "code = \"|\"", "the column of the code"),
    ("columns", "status = \"|\"", "the column of the HTTP status"),
    ("columns", "name = \"|\"", "the column of the name"),
    ("columns", "message = \"|\"", "the column of the message"),
    ("columns", "description = \"|\"", "the column of the description"),
];

/// Values of options, which stand behind `=`.
const VALUES: [(&str, &[&str]); 2] = [
    ("code_type", &["u32", "i32", "u64", "i64", "str"]),
    ("status", &["code", "code / 100", "section", "none"]),
];

pub(crate) fn all() -> Vec<Value> {
    let mut words: Vec<_> =
        OPTIONS.iter().map(|(within, word, what)| json!([within, word, what])).collect();
    for (option, values) in VALUES {
        words.extend(values.iter().map(|value| json!([option, value, ""])));
    }
    for fault in FaultName::ALL.iter().filter(|fault| fault.can_be_allowed()) {
        words.push(json!(["allow", fault.as_str(), ""]));
    }
    words
}

#[cfg(test)]
mod tests {
    use errcode_codegen::Options;

    use super::*;

    #[test]
    fn every_word_is_one_of_the_grammar() {
        for word in all() {
            let [within, word] = [0, 1].map(|at| word[at].as_str().unwrap());
            let value = match word {
                "skip = [|]" => "0",
                "allow(|)" => "bad_status",
                "columns(|)" => "code = 1",
                "code_type = |" => "str",
                "status = |" => "none",
                "rows = \"|\"" => "- {code}",
                "url = \"|\"" => "https://example.com/{code}",
                _ => "x",
            };
            let word = word.replace('|', value);
            let text = match within {
                "" => word,
                "code_type" | "status" => format!("{within} = {word}"),
                _ => format!("{within}({word})"),
            };
            assert!(text.parse::<Options>().is_ok(), "{text}");
        }
    }
}
