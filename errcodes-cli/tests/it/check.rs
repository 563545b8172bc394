//! `check` says the same as the macro.

use std::fs;
use std::path::Path;

use errcode_codegen::{Input, Options, Source, read};

use crate::sandbox::Sandbox;

/// The documents with faults that the engine has as its cases, with the options
/// that stand in the comment of their first line.
#[test]
fn every_fault_is_told_as_the_engine_tells_it() {
    let sandbox = Sandbox::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if !name.starts_with("bad_") || path.extension().is_none_or(|ext| ext != "md") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let first = text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
        let comment = first.strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
        let with = comment.unwrap_or_default().trim();
        let options: Options = with.parse().unwrap();
        let input = Input { source: Source::file(name, &text), options, ..Input::default() };
        let told: Vec<_> = read(&input).diagnostics.iter().map(ToString::to_string).collect();
        sandbox.write(name, &text);
        let answer = sandbox.run(&["check", name, "--with", with]);
        assert_eq!(answer.code, i32::from(!told.is_empty()), "{name}");
        for told in &told {
            // What is wrong with options has a place there, which the macro leaves to rustc.
            let lines: Vec<_> = told.lines().map(str::trim_start).collect();
            let said: Vec<_> = answer
                .out
                .lines()
                .map(|line| line.trim_start_matches("error: ").trim_start())
                .collect();
            assert!(lines.iter().all(|line| said.contains(line)), "{name}: {told}\n{}", answer.out);
            let in_document = told.contains("\n ");
            assert!(
                !in_document || answer.out.contains(&told[..told.find('\n').unwrap()]),
                "{name}"
            );
        }
        count += told.len();
    }
    assert!(count > 50, "{count}");
}

/// Enums in one call, in functions and modules, under other names, with a body.
#[test]
fn calls_are_found_wherever_they_stand() {
    let sandbox = Sandbox::with_project();
    sandbox.write(
        "src/lib.rs",
        "#!/usr/bin/env run\n\
         extern crate errcodes as ec;\n\
         use ec::{errcodes as one};\n\
         #[path = \"other/place.rs\"]\n\
         mod place;\n\
         mod inline { mod deep; fn f() { { one!(\"docs/shop.md\", skip = [0]); } } }\n\
         cfg_if! { if #[cfg(unix)] { ec::errcodes! { #[errcodes(\"docs/shop.md\")] enum InMacro {} } } }\n",
    );
    sandbox.write("src/other/place.rs", "mod beside;\nerrcodes::errcodes![\"docs/shop.md\"];\n");
    sandbox.write("src/other/beside.rs", "#[errcodes(\"x\")] struct No; // errcodes!(\"no\")\n");
    sandbox.write("src/inline/deep/mod.rs", "const S: &str = \"errcodes!(no)\";\nmod r#in;\n");
    sandbox.write(
        "src/inline/deep/in.rs",
        "errcodes::errcodes! {\n    #[errcodes(\"docs-src/upyun.md\")]\n    pub enum A {}\n    \
         #[errcodes(body = A)]\n    pub struct B;\n    /// | Code | Message |\n    /// |--|--|\n    \
         /// | 1 | x |\n    enum C {}\n}\n",
    );
    let answer = sandbox.run(&["check"]);
    let expected = "\
        src/inline/deep/in.rs:2: A: docs-src/upyun.md: 167 errors (i64 codes, HTTP statuses)\n\
        src/inline/deep/in.rs:9: C: 1 error (i64 codes)\n\
        src/lib.rs:6: ShopError: docs/shop.md: 4 errors (i64 codes, HTTP statuses)\n\
        src/lib.rs:7: InMacro: docs/shop.md: 5 errors (i64 codes, HTTP statuses)\n\
        src/other/place.rs:2: ShopError: docs/shop.md: 5 errors (i64 codes, HTTP statuses)\n";
    assert_eq!((answer.code, answer.err.as_str(), answer.out.as_str()), (0, "", expected));
}

/// What nobody writes exhausts no stack, and leads in no circle.
#[test]
fn hostile_sources_are_read_to_their_end() {
    let sandbox = Sandbox::with_project();
    let deep = |open: &str, close: &str| open.repeat(50_000) + &close.repeat(50_000);
    let lib = format!(
        "#[path = \"lib.rs\"] mod own;\nmod a;\nfn f() {{ x!{} }}\nerrcodes::errcodes!({});\n\
         errcodes::errcodes!(\"docs/shop.md\");\n",
        deep("(", ")"),
        deep("[", "]"),
    );
    sandbox.write("src/lib.rs", lib);
    sandbox.write("src/a.rs", "#[path = \"a.rs\"] mod a; #[path = \"../src/lib.rs\"] mod b;");
    let answer = sandbox.run(&["check"]);
    let expected = "\
        src/lib.rs:5: ShopError: docs/shop.md: 5 errors (i64 codes, HTTP statuses)\n\
        note: src/lib.rs:4: brackets of the arguments are inside of too many others\n";
    assert_eq!((answer.code, answer.err.as_str(), answer.out.as_str()), (0, "", expected));
    sandbox.write("src/lib.rs", "errcodes::errcodes!(\"docs/shop.md\";");
    assert_eq!(sandbox.run(&["check"]).code, 2);
    let with = format!("skip = {}", deep("[", "]"));
    assert_eq!(sandbox.run(&["check", "docs/shop.md", "--with", &with]).code, 2);
}

/// A caret stands under what it points at, whatever the width of its neighbours.
#[test]
fn carets_are_under_wide_characters() {
    let sandbox = Sandbox::new();
    sandbox.write("a.md", "| 错误码 | 信息 |\n|--|--|\n| 1 | 一 |\n| 其他 错误 | 二 |\n");
    let answer = sandbox.run(&["check", "a.md"]);
    assert!(answer.out.contains("4 | | 其他 错误 | 二 |\n  |   ^^^^^^^^^\n"), "{}", answer.out);
}

/// GitHub shows ten annotations of a level, and drops the others without a word.
#[test]
fn annotations_that_are_not_shown_are_counted() {
    let sandbox = Sandbox::new();
    let run = |rows: usize| {
        let rows = "| a row | no number |\n".repeat(rows);
        sandbox.write("a.md", format!("| Code | Message |\n|--|--|\n| 1 | one |\n{rows}"));
        sandbox.run(&["check", "a.md", "--output-format", "github"]).out
    };
    assert_eq!(run(10).matches("title=not_a_code").count(), 10);
    let many = run(25);
    assert_eq!(many.lines().count(), 10);
    assert!(
        many.ends_with("::error title=errcodes::16 more: see `--output-format text`\n"),
        "{many}"
    );
}
