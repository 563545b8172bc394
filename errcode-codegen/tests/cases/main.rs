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
//! - `other_*.md`, which the options of these name as second documents.
//!
//! A document may have a lock beside it (`.lock`), and then the lock that it should
//! have (`.due.lock`).
//!
//! Options stand in a comment in a document's first line. A document of rows can have several such
//! lines, each of which reads it once. `fields: ..` there are the fields that the
//! user of a body declares. `UPDATE_EXPECT=1` writes what is expected.

mod locks;
mod merges;
mod places;
mod rows;

use std::fs;
use std::path::{Path, PathBuf};

use errcode_codegen::{
    Body, Diagnostic, FaultName, Input, Item, LockFile, Options, Reading, Source, expand, read,
    summarize,
};
use expect_test::expect_file;
use proc_macro2::{Ident, Span, TokenStream};

/// What a comment begins with that has the fields of a body.
const FIELDS: &str = "fields: ";

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
        let comments: Vec<_> = comments.filter(|comment| !comment.starts_with(FIELDS)).collect();
        if comments.is_empty() { vec![""] } else { comments }
    }

    /// The fields that the body declares.
    fn fields(&self) -> TokenStream {
        let comment = self.text.split(FIELDS).nth(1);
        let fields = comment.and_then(|comment| comment.split_once("-->"));
        fields.map(|(fields, _)| fields.parse().unwrap()).unwrap_or_default()
    }

    fn read(&self) -> Reading {
        self.read_with(self.comments()[0], &[])
    }

    /// Reads with the options of a comment, and with more faults that are
    /// allowed. A document with a code block has an example, and is read as one.
    fn read_with(&self, comment: &str, allow: &[FaultName]) -> Reading {
        let mut options: Options = comment.parse().unwrap();
        options.allow.extend(allow);
        let source = Source::file(self.name(), &self.text);
        let paths = options.own_columns.iter().filter_map(|own| own.document.as_ref());
        let paths: Vec<_> = paths.map(|path| path.value.clone()).collect();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases");
        // One that is not there is one of the faults.
        let texts = paths.iter().map(|path| fs::read_to_string(folder.join(path)).ok());
        let texts: Vec<_> = texts.collect();
        let others = paths.iter().zip(&texts);
        let others = others.filter_map(|(path, text)| Some(Source::file(path, text.as_ref()?)));
        let others = others.collect();
        let (path, lock) = (self.name().replace(".md", ".lock"), self.lock());
        let lock = lock
            .as_ref()
            .map(|text| LockFile { source: Source::lock(&path, text), enum_name: "CaseError" });
        let (body, parameters) = (self.has_example(), self.has_parameters());
        read(&Input { source, options, others, body, parameters, lock })
    }

    /// The lock beside the document, if there is one.
    fn lock(&self) -> Option<String> {
        fs::read_to_string(self.path.with_extension("lock")).ok()
    }

    fn has_example(&self) -> bool {
        self.text.contains("```")
    }

    /// Whether a failure is asked for.
    fn has_parameters(&self) -> bool {
        self.name().contains("placeholder")
    }

    /// The code that what has been read becomes.
    fn expand(&self, reading: &Reading) -> TokenStream {
        let ident = |name| Ident::new(name, Span::call_site());
        let mut item = Item::new(ident("CaseError"));
        if self.has_example() {
            item.bodies.push(Body { fields: self.fields(), ..Body::new(ident("CaseBody")) });
        }
        if self.has_parameters() {
            item.failures.push(Body::new(ident("CaseFailure")));
        }
        expand(&reading.catalog, &item)
    }
}

#[test]
fn good_documents_become_this_code() {
    for case in cases("good_") {
        let reading = case.read();
        assert_eq!(printed(&reading.diagnostics), "", "{}", case.name());
        let file = syn2::parse_file(&case.expand(&reading).to_string()).unwrap();
        expect_file![case.path.with_extension("rs")].assert_eq(&prettyplease::unparse(&file));
        if case.lock().is_some() {
            let due = reading.lock.expect("there are no faults");
            expect_file![case.path.with_extension("due.lock")].assert_eq(&due);
        }
    }
}

#[test]
fn bad_documents_have_these_faults() {
    for case in bad_cases() {
        let diagnostics = case.read().diagnostics;
        assert!(!diagnostics.is_empty(), "{}", case.name());
        expect_file![case.path.with_extension("err")].assert_eq(&printed(&diagnostics));
    }
}

fn printed(diagnostics: &[Diagnostic]) -> String {
    let summary = summarize(diagnostics);
    let told = summary.told.iter().map(ToString::to_string).chain(summary.more);
    told.map(|text| format!("error: {text}\n")).collect::<Vec<_>>().join("\n")
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
            let Reading { catalog, diagnostics, .. } = case.read();
            assert_eq!(printed(&diagnostics), "", "{}", case.name());
            assert!(!catalog.entries().is_empty(), "{}: no variants", case.name());
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
            let diagnostics = case.read_with(case.comments()[0], &allow).diagnostics;
            let mut allowable = Vec::new();
            for diagnostic in &diagnostics {
                let name = diagnostic.name.filter(|name| name.can_be_allowed());
                let option = name.map(|name| format!("allow({})", name.as_str()));
                let proposed =
                    diagnostic.options.iter().find(|option| option.starts_with("allow("));
                assert_eq!(proposed, option.as_ref(), "{diagnostic}");
                allowable.extend(name);
            }
            assert!(
                !allowable.iter().any(|name| allow.contains(name)),
                "{}",
                printed(&diagnostics)
            );
            if allowable.is_empty() {
                break;
            }
            allow.extend(allowable);
        }
    }
}

/// The options that a help proposes stand in it, and are options.
#[test]
fn what_a_help_proposes_can_be_written() {
    for case in bad_cases() {
        for diagnostic in case.read().diagnostics {
            for option in &diagnostic.options {
                assert!(option.parse::<Options>().is_ok(), "{option}");
                let value = option.strip_prefix("code_type = ").unwrap_or(option);
                assert!(diagnostic.help.as_ref().unwrap().contains(value), "{diagnostic}");
            }
        }
    }
}

/// A fault without a case, or without its row in the reference, is forgotten.
#[test]
fn every_fault_has_a_case_and_stands_in_the_reference() {
    let cases = bad_cases();
    let found = cases.iter().flat_map(|case| case.read().diagnostics);
    let found: Vec<_> = found.filter_map(|diagnostic| diagnostic.name).collect();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/reference/faults.md");
    let reference = fs::read_to_string(path).unwrap();
    let mut rows = Vec::new();
    for name in FaultName::ALL {
        assert!(found.contains(name), "{}: write a case", name.as_str());
        let row = format!("| `{}` | ", name.as_str());
        rows.push(reference.find(&row).unwrap_or_else(|| panic!("{row}is not in the reference")));
    }
    assert!(rows.is_sorted(), "the reference has another order");
}

/// A column of the user's own would be a second function of the name.
#[test]
fn no_column_is_called_like_what_every_enum_has() {
    let text = "| Code | Status | Message |\n|---|---|---|\n| 1 | 404 | one |\n";
    let case = Case { path: PathBuf::from("any.md"), text: text.to_owned() };
    let items = case.expand(&case.read()).to_string();
    let names: Vec<_> = items.split(" fn ").skip(1).map(|rest| rest.split(' ').next()).collect();
    assert!(names.len() > 20, "{names:?}");
    for name in names.into_iter().flatten() {
        let is_private = ["row", "variant"].contains(&name);
        let option = format!("columns({name}: str = 1)");
        assert!(is_private || option.parse::<Options>().is_err(), "{option}");
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
            let mut all = String::new();
            for comment in case.comments() {
                let reading = case.read_with(comment, &[]);
                all += &case.expand(&reading).to_string();
                all += &printed(&reading.diagnostics);
            }
            all
        });
        let [with_crlf, with_mark, with_lf] = results;
        assert_eq!(with_crlf, with_lf, "{}", path.display());
        assert_eq!(with_mark, with_lf, "{}", path.display());
    }
}

/// What looks like a broken table of Markdown is a good one there.
#[test]
fn tables_of_other_formats_are_told_by_their_format() {
    let of_asciidoc = "= Errors\n\n|===\n|Code |Message\n\n|1001\n|no user\n|===\n";
    let of_rst = "+------+---------+\n| Code | Message |\n+======+=========+\n| 1001 | no user |\n";
    for (name, text) in [("errors.adoc", of_asciidoc), ("errors.rst", of_rst)] {
        let told = |name| {
            let source = Source::file(name, text);
            read(&Input { source, ..Input::default() }).diagnostics
        };
        let [diagnostic] = &told(name)[..] else { panic!("{name}: one fault") };
        let notes = diagnostic.notes.concat();
        assert!(notes.contains("export it to GitHub Flavored Markdown"), "{notes}");
        assert_eq!(told("errors.md")[0].name, Some(FaultName::BrokenTable));
    }
}
