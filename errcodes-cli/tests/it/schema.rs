//! What README.md says of JSON.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::sandbox::Sandbox;

/// A member that nobody is told of is used by nobody, or by guessing.
#[test]
fn every_member_stands_in_the_readme() {
    let sandbox = Sandbox::with_project();
    sandbox.shell("sed 's/1003/1004/' docs/shop.md > docs/new.md");
    let runs: [&[&str]; 7] = [
        &["check", "--output-format", "json"],
        &["check", "docs/draft.md", "docs/none.md", "--output-format", "json"],
        &["explain", "1001", "--in", "docs/shop.md", "--output-format", "json"],
        &["diff", "docs/shop.md", "docs/new.md", "--output-format", "json"],
        &["export", "docs/shop.md", "--format", "json"],
        &["explain", "1001", "--in", "docs/draft.md", "--output-format", "json"],
        &[
            "export",
            "docs-src/tencent-cos.md",
            "--format",
            "json",
            "--with",
            "allow(duplicate_code)",
        ],
    ];
    let mut members = BTreeSet::new();
    for arguments in runs {
        let answer = sandbox.run(arguments);
        add_members(&serde_json::from_str(&answer.out).unwrap(), &mut members);
    }
    assert!(members.len() > 30, "{members:?}");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = fs::read_to_string(path).unwrap();
    let schema = &text[text.find("## JSON").unwrap()..];
    for member in members {
        let words = [
            format!("`{member}`"),
            format!(".{member}`"),
            format!("`{member}[]`"),
            format!(".{member}[]`"),
        ];
        assert!(words.iter().any(|word| schema.contains(word)), "{member}");
    }
}

fn add_members(value: &Value, members: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                members.insert(name.clone());
                add_members(value, members);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| add_members(value, members)),
        _ => {}
    }
}

/// Who reads JSON acts on the kinds of changes.
#[test]
fn every_kind_of_change_stands_in_the_readme() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = fs::read_to_string(path).unwrap();
    let rows = |level: &str| {
        let start = format!("| `{level}` | ");
        text.lines().find_map(|line| line.strip_prefix(&start)).unwrap().to_owned()
    };
    for kind in errcodes_export::ChangeKind::ALL {
        let level = match kind.level() {
            errcodes_export::Level::Major => "major",
            errcodes_export::Level::Minor => "minor",
            errcodes_export::Level::Patch => "patch",
        };
        assert!(rows(level).contains(&format!("`{}`", kind.as_str())), "{kind:?}");
    }
}
