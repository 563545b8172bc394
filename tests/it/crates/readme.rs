//! What README shows and its code blocks cannot: its table and its error.

use super::downstream::Downstream;

const README: &str = include_str!("../../../README.md");
const CI: &str = include_str!("../../../.ci/run");
const TABLE: &str = include_str!("../../../docs/errors.md");

/// The block behind a mark like `text`.
fn block(language: &str) -> &str {
    let (_, rest) = README.split_once(&format!("```{language}\n")).unwrap();
    rest.split_once("```").unwrap().0
}

#[test]
fn readme_is_read_in_one_go_and_its_commands_are_run() {
    assert!(README.lines().count() <= 120);
    for command in block("sh").lines() {
        assert!(CI.lines().any(|line| line == command), "{command}");
    }
}

#[test]
fn the_table_to_paste_is_the_document_of_the_code() {
    assert_eq!(block("markdown"), TABLE);
}

#[test]
fn the_error_is_the_one_that_the_row_leads_to() {
    let krate = Downstream::usual("readme");
    let row = block("text").lines().find(|line| line.contains("USER_GONE")).unwrap();
    let row = row.split_once("| ").unwrap().1;
    krate.write("docs/errors.md", format!("{TABLE}{row}\n"));
    krate.write(
        "src/lib.rs",
        "errcodes::errcodes! { #[errcodes(\"docs/errors.md\")] pub enum ApiError {} }\n",
    );
    let stderr = krate.cargo("check").stderr;
    for line in block("text").lines() {
        assert!(stderr.contains(line.trim()), "{line}\n{stderr}");
    }
}
