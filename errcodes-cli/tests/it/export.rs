//! An export has what the document has, in the words of its own field.

use std::collections::HashMap;
use std::fs;
use std::io::ErrorKind;
use std::process::Command;

use serde_json::Value;

use crate::sandbox::Sandbox;

/// The documents, the columns of their tables with code, name, message and
/// status, and their options.
const DOCUMENTS: [(&str, [Option<usize>; 4], &str); 5] = [
    ("upyun", [Some(1), None, Some(2), Some(0)], ""),
    ("upyun-revised", [Some(1), None, Some(2), Some(0)], ""),
    ("qiniu-mix", [Some(1), None, Some(2), Some(0)], ""),
    ("tencent-cos", [Some(0), None, Some(1), None], "allow(duplicate_code)"),
    ("upyun-console", [Some(0), None, Some(1), None], ""),
];

fn export(sandbox: &Sandbox, document: &str, format: &str, with: &str) -> String {
    let path = format!("docs-src/{document}.md");
    let answer =
        sandbox.run(&["export", &path, "--format", format, "--with", with, "--name", "ApiError"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{document}");
    answer.out
}

/// The cells of every line of a document that is written as a row.
fn cells(sandbox: &Sandbox, document: &str) -> Vec<Vec<String>> {
    let text = sandbox.read(&format!("docs-src/{document}.md"));
    let rows = text.lines().filter(|line| line.contains('|'));
    rows.map(|row| {
        let row = row.replace("\\|", "\u{1}");
        let row = row.trim().trim_start_matches('|').trim_end_matches('|');
        row.split('|').map(|cell| cell.trim().replace('\u{1}', "|")).collect()
    })
    .collect()
}

/// Every exported entry is a row of the document, to the letter of its code.
#[test]
fn each_entry_is_a_row_of_its_document() {
    let sandbox = Sandbox::with_project();
    for (document, _, with) in DOCUMENTS {
        let rows = cells(&sandbox, document);
        let json: Value = serde_json::from_str(&export(&sandbox, document, "json", with)).unwrap();
        for entry in json["entries"].as_array().unwrap() {
            let written = entry["written"].as_str().unwrap();
            let status = entry["status"].as_u64().map(|status| status.to_string());
            let holds = |row: &&Vec<String>| {
                row.iter().any(|cell| cell == written)
                    && status.iter().all(|status| row.iter().any(|cell| cell.starts_with(status)))
            };
            let row = rows.iter().find(holds).unwrap_or_else(|| panic!("{document}: {entry}"));
            let plain = |text: &str| text.replace(['`', '\\', '*'], "").replace("&lt;", "<");
            let message = plain(entry["message"].as_str().unwrap());
            assert!(row.iter().any(|cell| plain(cell) == message), "{document}: {entry}: {row:?}");
        }
    }
}

/// The formats say the same.
#[test]
fn the_formats_have_the_same_entries() {
    let sandbox = Sandbox::with_project();
    for (document, _, with) in DOCUMENTS {
        let json: Value = serde_json::from_str(&export(&sandbox, document, "json", with)).unwrap();
        let entries = json["entries"].as_array().unwrap();
        let csv = export(&sandbox, document, "csv", with);
        let rows = csv_rows(&csv);
        let variants: Vec<_> = rows[1..].iter().filter(|row| row[8].is_empty()).collect();
        assert_eq!(variants.len(), entries.len());
        for (row, entry) in variants.iter().zip(entries) {
            assert_eq!(row[0], text(&entry["code"]));
            assert_eq!(row[1], text(&entry["name"]));
            assert_eq!(row[2], text(&entry["status"]));
            assert_eq!(row[3], text(&entry["message"]));
            assert_eq!(row[4], text(&entry["description"]));
            assert_eq!(row[5], text(&entry["section"]));
        }
        let openapi = export(&sandbox, document, "openapi", with);
        let openapi: Value = serde_json::from_str(&openapi).unwrap();
        let schema = &openapi["components"]["schemas"]["ApiErrorCode"];
        let of = |name: &str| entries.iter().map(|entry| entry[name].clone()).collect::<Value>();
        // Its body shows codes as text.
        let is_text = document == "upyun-console";
        let wire = |code: &Value| if is_text { text(code).into() } else { code.clone() };
        let codes: Value = entries.iter().map(|entry| wire(&entry["code"])).collect();
        assert_eq!(schema["x-extensible-enum"], codes);
        assert_eq!(schema["x-enum-varnames"], of("name"));
        assert_eq!(schema["x-enum-descriptions"], of("message"));
        let mut statuses = HashMap::new();
        for entry in entries {
            if let Some(status) = entry["status"].as_u64() {
                let name = format!("ApiError{status}");
                statuses.entry(name).or_insert_with(Vec::new).push(entry["code"].clone());
            }
        }
        let responses = openapi["components"]["responses"].as_object();
        assert_eq!(responses.map_or(0, serde_json::Map::len), statuses.len());
        for (name, codes) in statuses {
            assert_eq!(responses.unwrap()[&name]["x-error-codes"], Value::Array(codes));
        }
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// Reads comma-separated values (RFC 4180).
fn csv_rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut chars, mut quoted) = (text.chars().peekable(), false);
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    rows
}

/// Texts, codes and names that mean something in the languages of the exports.
const HOSTILE: &str = r#"# A "section", */ `x`

| Code | Name | Status | Message | Description |
|------|------|--------|---------|-------------|
| 1 | `__proto__` | 400 | a "quoted", \ text */ | line<br>break |
| 2 | constructor | 404 | ${x} `y` </script> | @deprecated {@link x} |
| ~~3~~ | toString | 404 | 用户 😀 | ' |
| 9007199254740993 | Large | 500 | =1+1 | - item |
"#;

/// Runs a program with a file; none if there is no such program.
fn run(sandbox: &Sandbox, program: &str, arguments: &[&str]) -> Option<(bool, String)> {
    let output = Command::new(program).args(arguments).current_dir(&sandbox.path).output();
    match output {
        Ok(output) => {
            let said = [output.stdout, output.stderr].concat();
            Some((output.status.success(), String::from_utf8_lossy(&said).into_owned()))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => panic!("{program}: {error}"),
    }
}

/// Columns of the user's own, with a translation, and a body.
const COLUMNS: &str = r#"# Depot

```json
{"error": {"code": "2001", "message": "parcel not found", "info": {}, "ratio": 0.5}, "ok": false}
```

| Code | Status | Message | Retry | Wait | What to do, now |
|------|--------|---------|-------|------|-----------------|
| 2001 | 404 | parcel not found | no | | look, "again" |
| 2002 | 500 | depot is closed | yes | 9007199254740993 | |
"#;

const OF_COLUMNS: &str = "columns(is_retryable: bool = \"Retry\", wait: u64 = \"Wait\", \
    retired: str = \"What to do, now\", zh: str = (\"docs-src/zh.md\", \"信息\"))";

fn write_columns(sandbox: &Sandbox) {
    sandbox.write("docs-src/columns.md", COLUMNS);
    sandbox.write("docs-src/zh.md", "| Code | 信息 |\n|--|--|\n| 2001 | 没有 |\n| 2002 | 关门 |\n");
}

/// A column of the user's own is in every format, under its name.
#[test]
fn columns_of_the_users_own_are_exported() {
    let sandbox = Sandbox::with_project();
    write_columns(&sandbox);
    let export = |format| export(&sandbox, "columns", format, OF_COLUMNS);
    let json: Value = serde_json::from_str(&export("json")).unwrap();
    let first = r#"{"is_retryable":false,"wait":null,"retired":"look, \"again\"","zh":"没有"}"#;
    assert_eq!(json["entries"][0]["columns"].to_string(), first);
    let rows = csv_rows(&export("csv"));
    assert_eq!(rows[0][9..], ["is_retryable", "wait", "columns.retired", "zh"]);
    assert_eq!(rows[1][9..], ["false", "", "look, \"again\"", "没有"]);
    assert_eq!(rows[2][9..], ["true", "9007199254740993", "", "关门"]);
    let ts = export("ts");
    let second = "columns: { is_retryable: true, wait: 9007199254740993n, zh: \"关门\" } },";
    assert!(ts.contains(second) && ts.contains("    readonly wait?: bigint;\n"), "{ts}");
    let openapi: Value = serde_json::from_str(&export("openapi")).unwrap();
    let columns = &openapi["components"]["schemas"]["ApiErrorCode"]["x-enum-columns"];
    assert_eq!(columns["wait"].to_string(), "[null,9007199254740993]");
    assert_eq!(columns["is_retryable"].to_string(), "[false,true]");
}

/// What the document shows, with its envelope; codes are what they are on the wire.
#[test]
fn responses_have_the_body_of_the_document() {
    let sandbox = Sandbox::with_project();
    write_columns(&sandbox);
    let openapi = |with| -> Value {
        serde_json::from_str(&export(&sandbox, "columns", "openapi", with)).unwrap()
    };
    let components = &openapi("")["components"];
    let body = &components["schemas"]["ApiErrorBody"];
    let error = r##"{"type":"object","properties":{"code":{"$ref":"#/components/schemas/ApiErrorCode"},"message":{"type":"string"},"info":{},"ratio":{"type":"number","format":"double"}},"required":["code"]}"##;
    assert_eq!(body["properties"]["error"].to_string(), error);
    assert_eq!(body["properties"]["ok"].to_string(), r#"{"type":"boolean"}"#);
    assert_eq!(body["required"].to_string(), r#"["error"]"#);
    assert_eq!(components["schemas"]["ApiErrorCode"]["type"], "string");
    let response = &components["responses"]["ApiError404"];
    assert_eq!(response["x-error-codes"].to_string(), r#"["2001"]"#);
    let content =
        r##"{"application/json":{"schema":{"$ref":"#/components/schemas/ApiErrorBody"}}}"##;
    assert_eq!(response["content"].to_string(), content);
    // What is around a list is not known.
    sandbox.write(
        "docs-src/columns.md",
        COLUMNS.replace("{\"error\"", "[{\"error\"").replace("false}", "false}]"),
    );
    let components = &openapi("")["components"];
    let description = &components["schemas"]["ApiErrorBody"]["description"];
    assert_eq!(description, "An item of the error body that docs-src/columns.md shows.");
    assert!(components["responses"]["ApiError404"]["content"].is_null());
    // Other code blocks are no bodies.
    sandbox.write("docs-src/columns.md", COLUMNS.replace("2001\",", "x\","));
    assert!(openapi("")["components"]["schemas"]["ApiErrorBody"].is_null());
}

fn write_exports(sandbox: &Sandbox, format: &str, extension: &str) -> Vec<String> {
    sandbox.write("docs-src/hostile.md", HOSTILE);
    write_columns(sandbox);
    let mut names = Vec::new();
    for (document, with) in DOCUMENTS
        .iter()
        .map(|&(name, _, with)| (name, with))
        .chain([("hostile", ""), ("columns", OF_COLUMNS)])
    {
        let name = format!("{document}.{extension}");
        sandbox.write(&name, export(sandbox, document, format, with));
        names.push(name);
    }
    names
}

/// The TypeScript compiler, if it is on the path.
#[test]
fn typescript_compiles() {
    let sandbox = Sandbox::with_project();
    let names = write_exports(&sandbox, "ts", "ts");
    let use_of_it = "import { ApiError, ApiErrorEntries, apiErrorFromCode } from './upyun';\n\
        import { ApiErrorEntries as Own } from './columns';\n\
        const own: boolean | undefined = Own[0]?.columns.is_retryable;\n\
        const big: bigint | undefined = Own[0]?.columns.wait;\n\
        const code: ApiError = ApiError.NeedBody;\n\
        const literal: 40000002 = ApiError.NeedBody;\n\
        const status: number | undefined = apiErrorFromCode(40400001)?.status;\n\
        const messages: string[] = ApiErrorEntries.map((entry) => entry.message);\n\
        // @ts-expect-error: not a code of the document\n\
        const wrong: ApiError = 7;\n\
        export { big, code, literal, messages, own, status, wrong };\n";
    sandbox.write("use.ts", use_of_it);
    let mut arguments = vec!["--noEmit", "--strict", "--target", "es2020", "--isolatedModules"];
    arguments.push("use.ts");
    arguments.extend(names.iter().map(String::as_str));
    match run(&sandbox, "tsc", &arguments) {
        Some((success, said)) => assert!(success, "{said}"),
        None => println!("skipped: there is no tsc here"),
    }
}

/// What a script sees of a module, without its types, which stand in lines of
/// their own but for a few.
#[test]
fn typescript_runs() {
    let sandbox = Sandbox::with_project();
    for name in write_exports(&sandbox, "ts", "ts") {
        let mut script = sandbox.read(&name);
        let start = script.find("/** One of the codes. */").unwrap();
        let end = script.find("/** All of them").unwrap();
        script.replace_range(start..end, "");
        for types in [" as const", ": readonly ApiErrorEntry[]", ": ApiErrorEntry | undefined"] {
            script = script.replacen(types, "", 1);
        }
        let with = match name.as_str() {
            "tencent-cos.ts" => "allow(duplicate_code)",
            "columns.ts" => OF_COLUMNS,
            _ => "",
        };
        for code in ["number", "string", "bigint"] {
            script = script.replace(&format!(": ReadonlyMap<{code}, ApiErrorEntry>"), "");
            script = script.replace(&format!("FromCode(code: {code})"), "FromCode(code)");
        }
        script += "console.log(JSON.stringify([ApiError, ApiErrorEntries, \
                   ApiErrorEntries.every((one) => apiErrorFromCode(one.code) === one && ApiError[one.name] === one.code)], \
                   (_, value) => typeof value === 'bigint' ? String(value) : value));\n";
        sandbox.write("run.mjs", script);
        let Some((success, said)) = run(&sandbox, "node", &["run.mjs"]) else {
            println!("skipped: there is no node here");
            return;
        };
        assert!(success, "{name}: {said}");
        let seen: Value = serde_json::from_str(&said).unwrap();
        assert_eq!(seen[2], Value::Bool(true), "{name}");
        let document = name.strip_suffix(".ts").unwrap();
        let json: Value = serde_json::from_str(&export(&sandbox, document, "json", with)).unwrap();
        let entries = json["entries"].as_array().unwrap();
        assert_eq!(seen[1].as_array().unwrap().len(), entries.len());
        for (one, entry) in seen[1].as_array().unwrap().iter().zip(entries) {
            assert_eq!(text(&one["code"]), text(&entry["code"]), "{name}");
            for member in ["name", "message", "section"] {
                assert_eq!(one[member], entry[member], "{name}");
            }
            assert_eq!(text(&one["status"]), text(&entry["status"]), "{name}");
            assert_eq!(text(&one["description"]), text(&entry["description"]), "{name}");
            for (column, value) in entry["columns"].as_object().unwrap() {
                assert_eq!(text(&one["columns"][column]), text(value), "{name}");
            }
        }
    }
}

/// The validator of `OpenAPI` documents for Python.
#[test]
fn openapi_is_valid() {
    let sandbox = Sandbox::with_project();
    let names = write_exports(&sandbox, "openapi", "json");
    let has_it = run(&sandbox, "python3", &["-c", "import openapi_spec_validator"]);
    if !has_it.is_some_and(|(success, _)| success) {
        println!("skipped: there is no openapi-spec-validator here");
        return;
    }
    let script = "import json, sys\n\
        from openapi_spec_validator import OpenAPIV31SpecValidator\n\
        for name in sys.argv[1:]:\n    \
        errors = list(OpenAPIV31SpecValidator(json.load(open(name, encoding='utf-8'))).iter_errors())\n    \
        assert not errors, (name, errors)\n";
    let mut arguments = vec!["-c", script];
    arguments.extend(names.iter().map(String::as_str));
    let (success, said) = run(&sandbox, "python3", &arguments).unwrap();
    assert!(success, "{said}");
}

/// Python's own reader finds the same cells.
#[test]
fn csv_is_read_elsewhere() {
    let sandbox = Sandbox::with_project();
    let script = "import csv, json, sys\n\
        print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8', newline='')))))";
    for name in write_exports(&sandbox, "csv", "csv") {
        let Some((success, said)) = run(&sandbox, "python3", &["-c", script, &name]) else {
            println!("skipped: there is no python3 here");
            return;
        };
        assert!(success, "{said}");
        let rows: Vec<Vec<String>> = serde_json::from_str(&said).unwrap();
        assert_eq!(rows, csv_rows(&sandbox.read(&name)), "{name}");
        assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{name}");
    }
}

/// Neither the time, nor the folder, nor another run makes a difference.
#[test]
fn exports_are_the_same_everywhere() {
    let (one, other) = (Sandbox::with_project(), Sandbox::with_project());
    for format in ["json", "csv", "ts", "openapi"] {
        for (document, _, with) in DOCUMENTS {
            assert_eq!(
                export(&one, document, format, with),
                export(&other, document, format, with)
            );
        }
    }
    let files = fs::read_dir(&one.path).unwrap().count();
    assert_eq!(files, fs::read_dir(&other.path).unwrap().count());
}
