//! Sessions, in blocks of Markdown, as README.md shows them and in the folder
//! `sessions`:
//!
//! ```text
//! $ a command of a shell
//! ? its exit code, if that is not 0
//! what it prints
//! ```
//!
//! All of a file are in one folder: a copy of `tests/project`, and `docs-src`. Those of
//! a page of the guide have the guide's documents.
//! `UPDATE_EXPECT=1` writes what is printed.

use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;

use crate::sandbox::{Answer, Sandbox};

#[test]
fn what_is_shown_of_a_session_is_what_it_says() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<PathBuf> = fs::read_dir(here.join("tests/it/sessions"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.push(here.join("README.md"));
    paths.sort();
    for path in paths {
        let commands = check(&path, &Sandbox::with_project());
        assert!(commands > 0, "{}: no session", path.display());
    }
}

#[test]
fn so_is_what_the_guide_shows() {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../guide");
    let mut commands = 0;
    for page in fs::read_dir(guide.join("pages")).unwrap() {
        let sandbox = Sandbox::new();
        sandbox.copy(&guide.join("docs"), "docs");
        sandbox.copy(&guide.join("crate"), ".");
        // A session makes it.
        sandbox.shell("rm docs/*.lock");
        commands += check(&page.unwrap().path(), &sandbox);
    }
    assert!(commands > 0);
}

/// How many commands were run.
fn check(path: &Path, sandbox: &Sandbox) -> usize {
    let run = run(&fs::read_to_string(path).unwrap(), sandbox);
    expect_file![path].assert_eq(&run.text);
    run.commands
}

struct Run {
    text: String,
    commands: usize,
}

/// The text with what its commands print now.
fn run(text: &str, sandbox: &Sandbox) -> Run {
    let mut run = Run { text: String::new(), commands: 0 };
    let mut is_session = false;
    for line in text.lines() {
        if let Some(command) = line.strip_prefix("$ ").filter(|_| is_session) {
            run.commands += 1;
            let said = said(command, &sandbox.shell(command));
            run.text += &said.replace(sandbox.path.to_str().unwrap(), ".");
            continue;
        }
        if line == "```" {
            is_session = false;
        }
        if !is_session {
            run.text += line;
            run.text.push('\n');
        }
        if line == "```console" {
            is_session = true;
        }
    }
    run
}

fn said(command: &str, answer: &Answer) -> String {
    let code = if answer.code == 0 { String::new() } else { format!("? {}\n", answer.code) };
    let end = if answer.out.is_empty() || answer.out.ends_with('\n') { "" } else { "\n" };
    format!("$ {command}\n{code}{}{end}", answer.out)
}
