//! Documents that are made to hurt. What is not linear in the text would not
//! end here; how long each takes is a matter of the benches.

use std::fmt::Write;

use errcode_codegen::{
    Code, FaultName, Input, Options, Override, Place, Source, Spanned, Status, StatusRule, read,
};
use proc_macro2::{Ident, Span, TokenStream};

use crate::property::{allow, check, expand};

const HEADER: &str = "| Code | Message |\n|------|---------|\n";

// Choices of options, as `property` reads them.
const NONE: u64 = 0;
const CODE_TYPE_STR: u64 = (1 << 4 | 4 << 5) << 32;

#[test]
fn long_runs_of_any_mark_end() {
    const SIZE: usize = 20_000;
    let marks = [
        "|", "| ", "-|", "`", "<", "[", "![", "*", "_a", "{", "%", "\\", "&", "&#", "<!--", "<?",
        "1-", "1", "｜", "a|",
    ];
    for mark in marks {
        let line = mark.repeat(SIZE / mark.len());
        check(&line, NONE);
        check(&format!("{HEADER}| 1 | {line} |\n"), NONE);
        check(&format!("{HEADER}| {line} | a |\n"), NONE);
    }
}

/// As many codes are skipped, or named, as there are rows.
#[test]
fn options_of_every_row_end() {
    let mut text = "| Code | Message |\n|------|---------|\n".to_owned();
    let status = Status::new(404).expect("a status");
    let rule = StatusRule::Fixed(status);
    let mut options = Options { status: Some(Spanned::from(rule)), ..Options::default() };
    for code in 0..50_000 {
        writeln!(text, "| {code} | a |\n| N/A{code} | a |").expect("a string");
        options.skip.push(Spanned::from(Code::Text(format!("N/A{code}"))));
        let code = Spanned::from(Code::Int(code));
        let name = Ident::new(&format!("A{}", code.value), Span::call_site());
        let (status, attributes) = (Some(Spanned::from(status)), TokenStream::new());
        options.overrides.push(Override { code, status, name, attributes });
    }
    let reading =
        read(&Input { source: Source::file("any.md", &text), options, ..Input::default() });
    assert_eq!(reading.catalog.entries().len(), 50_000);
}

/// A title between rows is one by what the other rows are.
#[test]
fn tables_of_titles_end() {
    let title = "| of all | |\n".repeat(50_000);
    check(&format!("| Name | Message |\n|---|---|\n{title}"), NONE);
    check(&format!("| Code | Message |\n|---|---|\n| A | a |\n{title}"), NONE);
}

#[test]
fn deep_nesting_of_every_block_ends() {
    for block in ["> ", "- ", "1. ", "* > ", "# ", "<div>\n", "```\n", "<details>"] {
        let text = block.repeat(5_000);
        check(&format!("{text}\n{HEADER}| 1 | a |\n"), NONE);
        check(&format!("{HEADER}| 1 | {text} |\n"), NONE);
    }
}

/// Tags without an end, tables in tables, and cells that span all others.
#[test]
fn tables_of_html_end() {
    const HEAD: &str = "<table><tr><td>Code<td>Message</tr>";
    let marks = [
        "<table>",
        "<table><tr><td>",
        "</table>",
        "<tr><td>1<td>a",
        "<td colspan=99999999999999999999 rowspan=99999999>",
        "<td rowspan=1000>",
        "<td \"",
        "<td a=\"<td b='",
        "<!--",
        "<tr",
        "<td>`<td>`\n\n",
        "<td>a\n\n    <td>b\n\n",
        "<table>\n\n|Code|\n|-|\n",
        "<p><a><b>_*",
        "<h2>",
        "<h2 ",
        "<h2>a</h2>",
        "</h2>\n<h1>a\n",
        "<!-- --><h2>a",
        "<!--\n<h2>a</h2>\n",
        "<tr><td>1\n\n",
    ];
    for mark in marks {
        let text = mark.repeat(100_000 / mark.len());
        expand(&format!("{HEAD}{text}"), NONE);
        expand(&format!("{HEAD}{text}</table>\n\n{HEADER}| 1 | a |\n"), NONE);
        expand(&format!("> {HEAD}<tr><td>1<td>{text}</table>"), NONE);
        expand(&format!("<div>{text}\n\n{HEADER}| 1 | a |\n"), NONE);
        expand(&format!("<a></a>{text}\n\n{HEADER}| 1 | a |\n"), NONE);
    }
    let tables = format!("{HEAD}<tr><td>1<td>").repeat(20_000) + &"</table>".repeat(20_000);
    expand(&tables, allow(FaultName::DuplicateCode));
    // As many columns as rows, and all of them in the first row.
    let wide = "<td rowspan=9999>a".repeat(10_000);
    expand(&format!("<table><tr><td>Code{wide}{}</table>", "<tr><td>".repeat(10_000)), NONE);
}

/// The patterns that `property` has, all of them.
const PATTERNS: u64 = 1 << (32 + 18);

/// Lines that fit a pattern over and over, or nearly, and as many of them.
#[test]
fn lines_that_patterns_read_end() {
    let lines = [
        "### 1 ",
        "### 1 a: a - a (b) ",
        "- 1: ",
        "- : ",
        "- 1 \u{2014} ",
        "1. a `1` `",
        "**a** ",
        "`",
        "1 = ",
        " ",
        "a:",
        "(",
        "<br>",
    ];
    for line in lines {
        for mark in ["### ", "- ", "1. ", ""] {
            expand(&format!("{mark}{}", line.repeat(200_000 / line.len())), PATTERNS);
        }
        let many = format!("{line}\n\n").repeat(10_000);
        expand(&many, PATTERNS | allow(FaultName::DuplicateCode));
    }
    let flat: Vec<_> = (0..100_000).map(|code| format!("- {code}: a\n")).collect();
    let diagnostics = expand(&flat.concat(), PATTERNS | 1 << (32 + 19)).diagnostics;
    assert!(diagnostics.iter().all(|diagnostic| diagnostic.name.is_none()), "{diagnostics:?}");
    let deep: Vec<_> = (0..1_000).map(|at| format!("{}- {at}: a\n", "  ".repeat(at))).collect();
    expand(&deep.concat(), PATTERNS);
    expand(&"- ".repeat(50_000), PATTERNS);
    let labels: Vec<_> =
        (0..10_000).map(|at| format!("### {at} A\n\n{at}错误信息: a\n\n")).collect();
    expand(&labels.concat(), PATTERNS);
}

/// Each member of either object is a code of the table.
#[test]
fn examples_of_nothing_but_codes_end() {
    let mut members = String::new();
    for at in 0..4_000 {
        let _ = write!(members, "\"k{at}\": \"1\", ");
    }
    let block = format!("\n```json\n{{{members}}}\n```\n");
    let text = format!("{HEADER}| 1 | one |\n{block}{block}");
    let source = Source::file("errors.md", &text);
    let reading = read(&Input { source, body: true, ..Input::default() });
    assert_eq!(reading.catalog.body().map(|body| body.fields().len()), Some(4_000));
}

#[test]
fn ten_megabytes_of_pipes_end() {
    expand(&"|".repeat(10_000_000), NONE);
}

#[test]
fn a_cell_of_ten_megabytes_is_read() {
    let text = format!("{HEADER}| 1 | {} |\n", "word ".repeat(2_000_000));
    assert!(expand(&text, NONE).diagnostics.is_empty());
}

#[test]
fn a_hundred_thousand_rows_are_read() {
    let rows: Vec<_> = (0..100_000).map(|code| format!("| {code} | a |\n")).collect();
    assert!(expand(&format!("{HEADER}{}", rows.concat()), NONE).diagnostics.is_empty());
}

/// pulldown-cmark stops filling in missing cells at 2^18, and the table with them.
#[test]
fn no_row_is_lost_where_the_parser_gives_up() {
    let columns = 1_000;
    let header = format!("|Code{}|\n{}|\n", "|a".repeat(columns), "|-".repeat(columns + 1));
    let rows: Vec<_> = (0..300).map(|code| format!("|{code}|\n")).collect();
    let text = format!("{header}{}", rows.concat());
    let allowed = allow(FaultName::MissingCells) | allow(FaultName::NoText);
    let diagnostics = expand(&text, allowed).diagnostics;
    let [diagnostic] = &diagnostics[..] else { panic!("{diagnostics:?}") };
    assert_eq!(diagnostic.name, Some(FaultName::BrokenTable));
    // It stops at this row, which begins what is no table any more.
    let Place::Text(snippet) = &diagnostic.place else { panic!("{diagnostic:?}") };
    assert_eq!((snippet.line, &text[snippet.range.clone()]), (265, "|262|"));
}

/// What would end a literal, a comment or a format string, and what no reader sees.
#[test]
fn texts_stay_texts() {
    let texts = [
        "{}",
        "{0:?}",
        "%n",
        "*/",
        "/*",
        "\"#",
        "\"",
        "\\",
        "\\\"",
        "r#\"",
        "//",
        "///",
        "\u{0}",
        "\u{1}",
        "\u{7f}",
        "\u{202e}",
        "\u{2066}",
        "\u{200b}",
        "&#xD800;",
        "&#0;",
        "&#x202e;",
        "Self",
        "self",
        "r#self",
        "fn",
        "１２",
        "٣",
        "é",
        "\u{301}",
        "\u{1f600}",
        "#[doc]",
        "$crate",
        "'a",
        "b'",
        "\t",
        "&nbsp;",
        "&NewLine;",
    ];
    for text in texts {
        for row in [format!("| 1 | {text} |"), format!("| {text} | a |"), format!("| a{text}b | |")]
        {
            check(&format!("# {text}\n\n{HEADER}{row}\n"), NONE);
            check(&format!("{HEADER}{row}\n| x | y |\n"), CODE_TYPE_STR);
        }
        check(&format!("| Code | Name |\n|--|--|\n| 1 | {text} |\n| 2 | a{text} |\n"), NONE);
    }
}
