//! What holds for every page.

use std::fs;
use std::path::Path;

use crate::COMPILED;
use crate::page::{Block, Page, read, slug};

/// Blocks that a test compiles, runs or compares.
const RUN: [&str; 4] = ["rust", "rust,compile_fail", "text", "console"];

/// Blocks that say what other tools are to be told, or what they print.
const QUOTED: [&str; 4] = ["json", "python", "sh", "yaml"];

/// Pages whose blocks need a framework, in `services/src/lib.rs`.
const IN_SERVICES: [&str; 2] = ["schemas.md", "web.md"];

/// The pages, in the order of the table of contents.
fn pages() -> Vec<Page> {
    let summary = read("pages/SUMMARY.md");
    summary.links().map(|link| read(&format!("pages/{link}"))).collect()
}

#[test]
fn every_page_is_in_the_table_of_contents() {
    let mut there: Vec<String> = fs::read_dir(folder().join("pages"))
        .unwrap()
        .map(|file| format!("pages/{}", file.unwrap().file_name().to_str().unwrap()))
        .filter(|path| path != "pages/SUMMARY.md")
        .collect();
    let mut listed: Vec<_> = pages().into_iter().map(|page| page.path).collect();
    there.sort();
    listed.sort();
    assert_eq!(there, listed);
}

#[test]
fn every_block_of_rust_is_compiled() {
    for page in pages() {
        let name = page.path.strip_prefix("pages/").unwrap();
        let is_compiled = COMPILED.contains(&name) || IN_SERVICES.contains(&name);
        assert!(is_compiled, "{name} is missing in lib.rs");
        for Block { info, line, .. } in page.blocks() {
            let is_known = RUN.contains(&info) || QUOTED.contains(&info);
            assert!(is_known, "{}:{line}: `{info}`", page.path);
        }
    }
}

#[test]
fn what_is_shown_of_a_document_is_the_document() {
    let mut shown = Vec::new();
    for page in pages() {
        for block in page.blocks().into_iter().filter(|block| block.info == "text") {
            let Block { file, line, text, .. } = block;
            let file = file.unwrap_or_else(|| panic!("{}:{line}: whose text is it?", page.path));
            assert_eq!(text, read(file).text, "{}:{line}", page.path);
            shown.push(file.to_owned());
        }
    }
    for file in fs::read_dir(folder().join("docs")).unwrap() {
        let path = format!("docs/{}", file.unwrap().file_name().to_str().unwrap());
        assert!(shown.contains(&path) || !path.contains(".md"), "{path} is shown nowhere");
    }
}

#[test]
fn no_page_is_longer_than_200_lines() {
    for page in pages() {
        let lines = page.text.lines().count();
        assert!(lines <= 200, "{}: {lines}", page.path);
    }
}

/// The last paragraph leads to another page.
#[test]
fn every_page_ends_where_the_next_task_begins() {
    for page in pages() {
        let body = page.text.rsplit("\n\n").find(|part| !part.starts_with('[')).unwrap();
        assert!(body.contains(".md"), "{}: {body}", page.path);
    }
}

#[test]
fn every_link_leads_somewhere() {
    let reference = reference();
    for page in pages() {
        for link in page.links() {
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            let is_there = match path.strip_prefix("https://") {
                Some("docs.rs/errcodes/latest/errcodes/macro.errcodes.html") => {
                    anchor.is_empty() || reference.iter().any(|heading| slug(heading) == anchor)
                }
                Some(url) => is_known(url),
                None => {
                    let own = path.is_empty().then(|| page.path.clone());
                    let target = read(&own.unwrap_or_else(|| format!("pages/{path}")));
                    anchor.is_empty() || target.headings().any(|heading| slug(heading) == anchor)
                }
            };
            assert!(is_there, "{}: {link}", page.path);
        }
    }
}

/// A page outside of the guide, whose file is here if it is one of the project's.
fn is_known(url: &str) -> bool {
    if let Some(path) = url.strip_prefix("github.com/errcodes/errcodes/blob/main/") {
        return folder().join("..").join(path).exists();
    }
    if let Some(item) = url.strip_prefix("docs.rs/errcodes/latest/errcodes/") {
        let name = item.split('.').nth(1).unwrap();
        return read("../src/lib.rs").text.contains(name);
    }
    let others = [
        "docs.rs/errcode-codegen",
        "docs.rs/crate/errcodes-cli/latest",
        "doc.rust-lang.org/std/error/trait.Error.html",
        "www.rfc-editor.org/rfc/rfc9457",
    ];
    others.contains(&url)
}

/// The headings of the macro's documentation.
fn reference() -> Vec<String> {
    let mut headings = Vec::new();
    let lib = read("../src/lib.rs").text.replace("/// ", "");
    headings.extend(Page { path: String::new(), text: lib }.headings().map(str::to_owned));
    for file in fs::read_dir(folder().join("../src/reference")).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        headings.extend(Page { path: String::new(), text }.headings().map(str::to_owned));
    }
    headings
}

pub(crate) fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
