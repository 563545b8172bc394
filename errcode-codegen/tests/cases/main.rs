//! Documents beside what they become, in the folder `tests/cases` of the
//! workspace:
//!
//! - `good_*.md` beside the code, which `tests/it` compiles;
//! - `bad_*.md` beside the faults as they are printed, and beside one
//!   `bad_*.mended*.md` or more, which is the document after doing what the
//!   help of its faults says, and nothing else;
//! - `rows_*.md` beside the rows that are read, and the first lines of the
//!   faults: rules about what a table says.
//!
//! Options stand in a comment in a document's first line, and the variants that
//! are named in braces behind them. A document of rows can have several such
//! lines, each of which reads it once. `UPDATE_EXPECT=1` writes what is expected.

mod rows;

use std::fs;
use std::path::{Path, PathBuf};

use errcode_codegen::{Expansion, FaultName, Item, Report, Source, generate};
use expect_test::expect_file;

use crate::args::{Enum, Input};

/// A document of the folder.
struct Case {
    path: PathBuf,
    text: String,
}

/// The documents whose names begin with `prefix`, in order.
fn cases(prefix: &str) -> Vec<Case> {
    documents("tests/cases", prefix)
}

fn documents(folder: &str, prefix: &str) -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
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

/// The documents that have faults.
fn bad_cases() -> Vec<Case> {
    cases("bad_").into_iter().filter(|case| !case.name().contains(".mended")).collect()
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
        self.expand_with(self.comments()[0], &[])
    }

    /// Expands with the options and variants of a comment, and with more faults
    /// that are allowed. A document with a code block has an example, and is
    /// read as one.
    fn expand_with(&self, comment: &str, allow: &[FaultName]) -> Expansion {
        let (options, variants) = comment.split_once('{').unwrap_or((comment, "}"));
        let has_example = self.text.contains("```");
        let body =
            if has_example { "#[errcodes(body = CaseError)] pub struct CaseBody;" } else { "" };
        let input =
            format!("[::errcodes] #[errcodes({options})] pub enum CaseError {{ {variants} {body}");
        let Input { root, mut enums } = syn::parse_str(&input).expect(&input);
        let Enum { arguments, attributes, visibility, name, overrides, bodies, .. } =
            enums.remove(0);
        // There is no compiler here.
        let lex = |text: &str| text.parse().expect("names and literals are tokens");
        let item =
            Item { attributes, documented: false, visibility, name, overrides, bodies, root, lex };
        assert!(arguments.errors.is_none(), "{}: {comment}", self.name());
        let mut options = arguments.options;
        options.allow.extend(allow);
        generate(&Source::file(self.name(), &self.text), &item, &options)
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
    for case in bad_cases() {
        let reports = case.expand().reports;
        assert!(!reports.is_empty(), "{}", case.name());
        expect_file![case.path.with_extension("err")].assert_eq(&printed(&reports));
    }
}

fn printed(reports: &[Report]) -> String {
    let errors: Vec<_> = reports.iter().map(|report| format!("error: {}\n", report.text)).collect();
    errors.join("\n")
}

/// Who does what the help lines say, and nothing else, gets from any fault to
/// an enum.
#[test]
fn what_the_help_says_mends_a_document() {
    let all = cases("bad_");
    for bad in bad_cases() {
        let stem = bad.name().trim_end_matches("md").to_owned() + "mended";
        let mended: Vec<_> = all.iter().filter(|case| case.name().starts_with(&stem)).collect();
        assert!(!mended.is_empty(), "{stem}.md: write the document that the help leads to");
        for case in mended {
            let Expansion { items, reports } = case.expand();
            assert!(reports.is_empty(), "{}:\n{}", case.name(), printed(&reports));
            assert!(!rows::rows(&items).rows.is_empty(), "{}: no variants", case.name());
        }
    }
}

/// A fault that `allow` takes says so, and one that it does not take says
/// nothing of it. Who allows what can be allowed, and what shows itself then
/// (cells that are missing are blank, and a blank status is a fault), is left
/// with what cannot be.
#[test]
fn what_can_be_allowed_says_so_and_is_gone_when_it_is() {
    for case in bad_cases() {
        let mut allow = Vec::new();
        loop {
            let reports = case.expand_with(case.comments()[0], &allow).reports;
            let allowable: Vec<_> = reports.iter().filter_map(can_be_allowed).collect();
            for report in &reports {
                let help = report.text.split_once("`allow(").map(|(_, help)| help);
                let said = help.and_then(|help| help.split_once(")`")).map(|(name, _)| name);
                assert_eq!(said, can_be_allowed(report).map(FaultName::as_str), "{}", report.text);
            }
            assert!(!allowable.iter().any(|fault| allow.contains(fault)), "{}", printed(&reports));
            if allowable.is_empty() {
                break;
            }
            allow.extend(allowable);
        }
    }
}

/// Neither in the code nor in what is printed of a fault.
#[test]
fn line_ends_and_a_byte_order_mark_make_no_difference() {
    for Case { path, text } in cases("").into_iter().chain(documents("docs-src", "")) {
        let with_lf = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let texts = [with_lf.replace('\n', "\r\n"), format!("\u{feff}{with_lf}"), with_lf];
        let results = texts.map(|text| {
            let case = Case { path: path.clone(), text };
            let expand = |comment: &&str| {
                let Expansion { items, reports } = case.expand_with(comment, &[]);
                items.to_string() + &printed(&reports)
            };
            case.comments().iter().map(expand).collect::<Vec<_>>()
        });
        let [with_crlf, with_mark, with_lf] = results;
        assert_eq!(with_crlf, with_lf, "{}", path.display());
        assert_eq!(with_mark, with_lf, "{}", path.display());
    }
}

/// The fault in the brackets that end a report's first line, if `allow` takes it.
fn can_be_allowed(report: &Report) -> Option<FaultName> {
    let (_, name) = report.text.lines().next()?.strip_suffix(']')?.rsplit_once('[')?;
    FaultName::ALL.into_iter().find(|fault| fault.as_str() == name)
}
