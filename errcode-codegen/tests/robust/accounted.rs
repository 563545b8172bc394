//! Nothing is lost: every line of a document with a cell that is a code is in the
//! catalog or in a diagnostic. The reader of lines here knows nothing of the
//! engine: a cell of digits between two pipes is a code.

use errcode_codegen::{Input, Place, Reading, Role, Source, read};
use proptest::prelude::*;

/// Lines whose first cell is a number of four digits, in no fence or comment that
/// ends.
fn lines_with_codes(text: &str) -> Vec<usize> {
    let (mut found, mut hidden_until) = (Vec::new(), None);
    let lines: Vec<_> = text.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        if let Some(end) = hidden_until {
            if line.contains(end) {
                hidden_until = None;
            }
            continue;
        }
        for (begin, end) in [("```", "```"), ("<!--", "-->")] {
            if line.starts_with(begin) && lines[at + 1..].iter().any(|line| line.contains(end)) {
                hidden_until = Some(end);
            }
        }
        let cell = line.trim_start_matches(['>', ' ']).trim_start_matches('|').split('|').next();
        let cell = cell.unwrap_or_default().trim();
        let is_row = line.contains('|');
        if is_row && cell.len() == 4 && cell.bytes().all(|byte| byte.is_ascii_digit()) {
            found.push(at);
        }
    }
    found
}

/// Rows with a code, and above them what is none.
fn rows() -> impl Strategy<Value = String> {
    let row = |code: u32| format!("| {code} | text {code} |\n");
    // Three, as fewer below an unknown header are no codes for sure.
    let rows = (1000..9990_u32, 3..6_u32)
        .prop_map(move |(first, count)| (first..first + count).map(row).collect::<String>());
    let above = prop::sample::select(vec!["", "| | |\n", "| Errors of users |\n"]);
    (above, rows).prop_map(|(above, rows)| format!("{above}{rows}"))
}

/// A table that is not read.
fn unknown() -> impl Strategy<Value = String> {
    rows().prop_map(|rows| format!("| Sorry | Text |\n|---|---|\n{rows}\n"))
}

/// The blocks that a document is put together from: tables, and what breaks them.
fn block() -> impl Strategy<Value = String> {
    let header = prop::sample::select(vec![
        "| Code | Message |\n|---|---|\n",
        "| Error codes | Text |\n|---|---|\n",
        "| Code (int) | Meaning |\n|:--|--:|\n",
        "| [Code](x) | Text |\n|---|---|---|\n",
        "| Code | Message |\n",
        "| Error | Text |\n|---|---|\n",
        "| Text | Code |\n|---|---|\n",
        "| Code | Message | Code | Message |\n|---|---|---|---|\n",
        "",
    ]);
    let around = prop::sample::select(vec![
        "\n",
        "prose\n\n",
        "# Heading\n",
        "## 404 Not Found\n",
        "```\n",
        "<!--\n",
        "-->\n",
        "<div>\n",
        "",
    ]);
    (around, header, rows()).prop_map(|(around, header, rows)| format!("{around}{header}{rows}\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_line_with_a_code_is_in_the_catalog_or_in_a_diagnostic(
        unknown in prop::collection::vec(unknown(), 0..3),
        blocks in prop::collection::vec(block(), 1..6),
    ) {
        let text = format!("| Code | Message |\n|---|---|\n| 9999 | one |\n\n{}{}", unknown.concat(), blocks.concat());
        let Reading { catalog, diagnostics, .. } =
            read(&Input { source: Source::file("any.md", &text), ..Input::default() });
        let line = |at: usize| text[..at].matches('\n').count();
        let mut told: Vec<_> =
            catalog.entries().iter().filter_map(|entry| entry.range(Role::Code)).map(|range| line(range.start)).collect();
        let mut runs = Vec::new();
        for diagnostic in &diagnostics {
            if let Place::Text(snippet) = &diagnostic.place {
                told.push(snippet.line_index);
                runs.push(snippet.line_index);
            }
        }
        for code in lines_with_codes(&text) {
            // A broken table is told once: its rows stand in one run of lines.
            let in_run = runs.iter().any(|&run| {
                let (first, last) = (run.min(code), run.max(code));
                text.lines().skip(first).take(last - first).all(|line| line.contains('|'))
            });
            let again = catalog.entries().iter().any(|entry| {
                text.lines().nth(code).is_some_and(|line| line.contains(&format!("| {} |", entry.code())))
            });
            prop_assert!(told.contains(&code) || in_run || again, "line {} is lost:\n{text}", code + 1);
        }
    }
}
