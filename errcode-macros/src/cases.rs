//! Documents beside what they become, in the folder `tests/cases` of the
//! workspace: `good_*.md` beside the code, which `tests/it` compiles, and
//! `bad_*.md` beside the faults as they are printed. Options stand in a comment
//! in a document's first line. `UPDATE_EXPECT=1` writes what is expected.

use std::fs;
use std::path::{Path, PathBuf};

use errcode_codegen::{Body, Expansion, Item, Source, generate};
use expect_test::expect_file;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::parse::Parser;

use crate::options::Arguments;

/// The documents whose names begin with `prefix`, in order.
fn documents(prefix: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let is_case = |path: &PathBuf| {
        let stem = path.file_stem().unwrap().to_str().unwrap();
        stem.starts_with(prefix) && path.extension().is_some_and(|extension| extension == "md")
    };
    let mut found: Vec<_> = files.filter(is_case).collect();
    assert!(!found.is_empty());
    found.sort();
    found
}

fn expand(path: &Path) -> Expansion {
    let text = fs::read_to_string(path).unwrap();
    let options = text
        .lines()
        .next()
        .and_then(|line| line.strip_prefix("<!-- ").and_then(|line| line.strip_suffix(" -->")));
    let arguments = Arguments::parse.parse_str(options.unwrap_or_default()).unwrap();
    let name = path.file_name().unwrap().to_str().unwrap();
    let item = Item {
        attributes: TokenStream::new(),
        documented: false,
        visibility: quote!(pub),
        name: Ident::new("CaseError", Span::call_site()),
        overrides: Vec::new(),
        bodies: bodies(&text),
        root: quote!(::errcodes),
    };
    generate(&Source::file(name, &text), &item, &arguments.options)
}

/// A document with a code block has an example, and is read as one.
fn bodies(text: &str) -> Vec<Body> {
    let body = Body {
        attributes: TokenStream::new(),
        documented: false,
        visibility: quote!(pub),
        name: Ident::new("CaseBody", Span::call_site()),
    };
    text.contains("```").then_some(body).into_iter().collect()
}

#[test]
fn good_documents_become_this_code() {
    for path in documents("good_") {
        let Expansion { items, reports } = expand(&path);
        assert!(reports.is_empty(), "{}: {reports:?}", path.display());
        let file = syn2::parse_file(&items.to_string()).unwrap();
        expect_file![path.with_extension("rs")].assert_eq(&prettyplease::unparse(&file));
    }
}

#[test]
fn bad_documents_have_these_faults() {
    for path in documents("bad_") {
        let reports = expand(&path).reports;
        assert!(!reports.is_empty(), "{}", path.display());
        let text: Vec<_> =
            reports.iter().map(|report| format!("error: {}\n", report.text)).collect();
        expect_file![path.with_extension("err")].assert_eq(&text.join("\n"));
    }
}
