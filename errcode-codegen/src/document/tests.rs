use super::*;

/// Short rows, long rows and lines without a `|`, told apart.
#[test]
fn what_markdown_hides_is_kept() {
    let text = "| a | b |\n|---|---|\n| 1 |\n| 2 | |\n| 3 | x | more | |\n| 4 | x ||\nsentence\n";
    let rows = &parse(text).tables[0].rows;
    let seen: Vec<_> = rows
        .iter()
        .map(|row| (row.missing, row.excess.clone().map(|range| &text[range]), row.swallowed))
        .collect();
    assert_eq!(
        seen,
        [
            (1, None, false),
            (0, None, false),
            (0, Some("more"), false),
            (0, None, false),
            (1, None, true),
        ]
    );
}

#[test]
fn ranges_are_those_of_the_text_in_the_cells() {
    let text = "> | Code |  Text  |\n> |:--|--|\n> |  `1`|é & x |\n";
    let table = &parse(text).tables[0];
    let ranges = |row: &Row| -> Vec<_> {
        row.cells.iter().map(|cell| text[cell.range.clone()].to_owned()).collect()
    };
    assert_eq!(ranges(&table.header), ["Code", "Text"]);
    assert_eq!(ranges(&table.rows[0]), ["`1`", "é & x"]);
}

/// Code spans are unwrapped, links by their text, `\|` unescaped, entities
/// decoded, fragments joined.
#[test]
fn cells_are_text_without_markup() {
    let cases = [
        ("`a` and `b`", "a and b"),
        ("[the text](http://example.com) **bold**", "the text bold"),
        (r"a \| b", "a | b"),
        ("a &lt; b &amp; c", "a < b & c"),
        (r"[a-zA-Z0-9] (\r\n\t) ~ * _ {0}", r"[a-zA-Z0-9] (\r\n\t) ~ * _ {0}"),
        ("one <br/> two", "one two"),
        ("<ul><li>one</li><li>two</li></ul>", "one two"),
        ("<code>x</code> of <id>", "x of <id>"),
        ("5~10 ~~20~~", "5~10 20"),
        ("a <!-- b --> c", "a  c"),
    ];
    for (cell, text) in cases {
        let document = parse(&format!("| a | b |\n|---|---|\n| {cell} | |\n"));
        assert_eq!(document.tables[0].rows[0].cells[0].text(), text);
    }
}

#[test]
fn a_break_in_a_code_is_nothing_but_parts_numbers() {
    let cases = [
        ("<code>urn:x:<br/>Field/Missing</code>", "urn:x:Field/Missing"),
        ("R01-<br>2", "R01-2"),
        ("1001<br>1002 <br/> 1003", "1001, 1002, 1003"),
    ];
    for (cell, code) in cases {
        let document = parse(&format!("| a | b |\n|---|---|\n| {cell} | |\n"));
        assert_eq!(document.tables[0].rows[0].cells[0].code(), code);
    }
}

#[test]
fn a_heading_covers_its_sub_headings() {
    let table = "| a | b |\n|---|---|\n| 1 | 2 |\n";
    let document = parse(&format!("# A\n## *B* `c`\n{table}\n### D\n{table}\n## E\n{table}"));
    let over = |at: usize| -> Vec<_> {
        let headings = document.headings_over(document.tables[at].heading).into_iter();
        headings.map(|heading| heading.text.as_str()).collect()
    };
    assert_eq!(over(0), ["B c", "A"]);
    assert_eq!(over(1), ["D", "B c", "A"]);
    assert_eq!(over(2), ["E", "A"]);
}

/// Each is a table to its author, and none to Markdown.
#[test]
fn tables_that_are_none_are_found() {
    let cases = [
        ("| a | b |\n|---|\n| 1 | 2 |\n", Cause::Delimiter { header: 2, delimiter: 1 }),
        ("| 1 | 2 |\n| 3 | 4 |\n", Cause::NoDelimiter { columns: 2 }),
        ("| 1 | 2 |\n", Cause::NoDelimiter { columns: 2 }),
        ("1 | 2\n3 | 4\n", Cause::NoDelimiter { columns: 2 }),
        ("｜ a ｜ b ｜\n｜---｜---｜\n", Cause::FullWidth),
        ("｜ a ｜ b ｜\n｜ 1 ｜ 2 ｜\n", Cause::FullWidth),
        ("| a | b |\n|\u{a0}---|---|\n", Cause::Space { columns: 2 }),
        ("<div>\n| a | b |\n|---|---|\n", Cause::Enclosed),
        ("    | a | b |\n    |---|---|\n", Cause::InCode { start: 4, is_fenced: false }),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n\n3 | 4\n", Cause::NoDelimiter { columns: 2 }),
        ("a | b\n---|---\n1 | 2\n- 3 | 4\n", Cause::NoDelimiter { columns: 2 }),
    ];
    for (text, cause) in cases {
        let broken = parse(text).broken_tables.into_iter();
        let found: Vec<_> = broken.map(|broken| broken.cause).collect();
        assert_eq!(found, [cause], "{text}");
    }
}

#[test]
fn prose_code_and_comments_are_no_tables() {
    let cases = [
        "Use `a | b` or\n`c | d`.\n",
        "The set {x | x > 0} is meant.\n",
        "```\n| a | b |\n|---|\n```\n",
        "<!--\n| a | b |\n| 1 | 2 |\n-->\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
    ];
    for text in cases {
        assert_eq!(parse(text).broken_tables, [], "{text}");
    }
}
