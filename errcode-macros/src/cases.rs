//! Documents beside what they become, in the folder `tests/cases` of the
//! workspace:
//!
//! - `good_*.md` beside the code, which `tests/it` compiles;
//! - `bad_*.md` beside the faults as they are printed;
//! - `rows_*.md` beside the rows that are read, and the first lines of the
//!   faults: rules about what a table says.
//!
//! Options stand in a comment in a document's first line, and the variants that
//! are named in braces behind them. A document of rows can have several such
//! lines, each of which reads it once. `UPDATE_EXPECT=1` writes what is expected.

mod rows;

use std::fs;
use std::path::{Path, PathBuf};

use errcode_codegen::{Expansion, Item, Report, Source, generate};
use expect_test::expect_file;

use crate::args::{Enum, Input};

/// A document of the folder.
struct Case {
    path: PathBuf,
    text: String,
}

/// The documents whose names begin with `prefix`, in order.
fn cases(prefix: &str) -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let is_case = |path: &PathBuf| {
        path.extension().is_some_and(|extension| extension == "md")
            && file_name(path).starts_with(prefix)
    };
    let mut paths: Vec<_> = files.filter(is_case).collect();
    assert!(!paths.is_empty(), "{prefix}");
    paths.sort();
    let read = |path: PathBuf| Case { text: fs::read_to_string(&path).unwrap(), path };
    paths.into_iter().map(read).collect()
}

fn file_name(path: &Path) -> &str {
    path.file_name().unwrap().to_str().unwrap()
}

impl Case {
    fn name(&self) -> &str {
        file_name(&self.path)
    }

    /// What stands in the comments of the first lines, or a blank.
    fn comments(&self) -> Vec<&str> {
        let text = self.text.trim_start_matches('\u{feff}');
        let comments = text
            .lines()
            .map_while(|line| line.strip_prefix("<!--")?.strip_suffix("-->").map(str::trim));
        let comments: Vec<_> = comments.collect();
        if comments.is_empty() { vec![""] } else { comments }
    }

    fn expand(&self) -> Expansion {
        self.expand_with(self.comments()[0])
    }

    /// Expands with the options and variants of a comment. A document with a
    /// code block has an example, and is read as one.
    fn expand_with(&self, comment: &str) -> Expansion {
        let (options, variants) = comment.split_once('{').unwrap_or((comment, "}"));
        let has_example = self.text.contains("```");
        let body =
            if has_example { "#[errcodes(body = CaseError)] pub struct CaseBody;" } else { "" };
        let input =
            format!("[::errcodes] #[errcodes({options})] pub enum CaseError {{ {variants} {body}");
        let Input { root, mut enums } = syn::parse_str(&input).expect(&input);
        let Enum { arguments, attributes, visibility, name, overrides, bodies, .. } =
            enums.remove(0);
        let item =
            Item { attributes, documented: false, visibility, name, overrides, bodies, root };
        assert!(arguments.errors.is_none(), "{}: {comment}", self.name());
        generate(&Source::file(self.name(), &self.text), &item, &arguments.options)
    }
}

#[test]
fn good_documents_become_this_code() {
    for case in cases("good_") {
        let Expansion { items, reports } = case.expand();
        assert!(reports.is_empty(), "{}: {reports:?}", case.name());
        let file = syn2::parse_file(&items.to_string()).unwrap();
        expect_file![case.path.with_extension("rs")].assert_eq(&prettyplease::unparse(&file));
    }
}

#[test]
fn bad_documents_have_these_faults() {
    for case in cases("bad_") {
        let reports = case.expand().reports;
        assert!(!reports.is_empty(), "{}", case.name());
        expect_file![case.path.with_extension("err")].assert_eq(&printed(&reports));
    }
}

fn printed(reports: &[Report]) -> String {
    let errors: Vec<_> = reports.iter().map(|report| format!("error: {}\n", report.text)).collect();
    errors.join("\n")
}
