//! What rustdoc shows of an enum.

use std::fmt::Write as _;

use super::downstream::Downstream;

const SOURCE: &str = r#"
#![deny(warnings, rustdoc::all)]
//! Pages.
errcodes::errcodes! {
    /// What goes wrong.
    #[errcodes("docs/few.md")]
    pub enum Few {
        #[doc(hidden)]
        #[errcodes(code = 3)]
        Secret,
        #[allow(non_camel_case_types)]
        #[errcodes(code = 4)]
        r#type,
    }

    #[errcodes("docs/many.md")]
    pub enum Many {}

    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    pub enum Comment {}
}
"#;

const FEW: &str = r#"# Users

| Code  | Status | Name     | Message             |
|-------|--------|----------|---------------------|
| 1     | 404    | NO_USER  | no \*such\* user \| x |
| ~~2~~ | 403    | BLOCKED  | [blocked](x.md), see [why](https://example.com/why_not) or https://example.com/u. |
| 3     | 500    | INTERNAL | do not tell         |
| 4     | 500    | TYPE     | of <a href="https://example.com/t">another</a> type |
"#;

/// The page of an enum, and its text with a `|` for each end of a cell.
fn page(krate: &Downstream, name: &str) -> (String, String) {
    let html = krate.read(&format!("../target/doc/page/enum.{name}.html"));
    let mut text = String::new();
    for piece in html.split('<') {
        let (tag, rest) = piece.split_once('>').unwrap_or_default();
        text += if tag == "/td" { "|" } else { "" };
        text += rest;
    }
    (html, text)
}

#[test]
fn the_page_of_an_enum_shows_the_table_of_its_file() {
    let krate = Downstream::usual("page");
    krate.write("docs/few.md", FEW);
    let mut many = String::new();
    for code in 0..300 {
        if code % 100 == 0 {
            let _ = write!(many, "\n# Part {code}\n\n| Code | Message |\n|---|---|\n");
        }
        let _ = writeln!(many, "| {code} | text {code} |");
    }
    krate.write("docs/many.md", many);
    krate.write("src/lib.rs", SOURCE);
    krate.accepts("doc --no-deps");

    let (html, text) = page(&krate, "Few");
    for row in [
        "1|404|NoUser|no *such* user | x|",
        "2|403|Blocked|blocked, see why or https://example.com/u.|",
        "4|500|type|of another type|",
    ] {
        assert!(text.contains(row), "{text}");
    }
    for part in
        ["<del><code>2</code></del>", "#variant.NoUser\"", "#variant.type\"", "#method.code\""]
    {
        assert!(html.contains(part), "{html}");
    }
    for link in ["https://example.com/why_not", "https://example.com/u", "https://example.com/t"] {
        assert!(html.contains(&format!("<a href=\"{link}\">{link}</a>")), "{html}");
    }
    assert!(!html.contains("x.md"), "{html}");
    assert!(text.contains("section “Users” (docs/few.md:5)"), "{text}");
    assert!(!text.contains("do not tell"), "{text}");

    let (_, text) = page(&krate, "Many");
    assert!(text.contains("300 codes in 3 sections."), "{text}");
    assert!(text.contains("Code 299, section “Part 200” (docs/many.md:315)."), "{text}");
    assert!(!text.contains("text 299|"), "{text}");

    let (_, text) = page(&krate, "Comment");
    assert_eq!(text.matches("|one|").count(), 1, "{text}");
}
