//! Documents at random, of the pieces that tables are made of.

use proptest::prelude::*;

use crate::property::{check, check_fields, check_lock, check_options, check_pattern};

/// A word, a mark, or anything.
fn piece() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "Code",
        "Message",
        "Status",
        "HTTP 状态码",
        "错误码",
        "名称",
        "404",
        "1",
        "-1",
        "0x1F",
        "01",
        "99999999999999999999",
        "a",
        "Self",
        "can't",
        "`x`",
        "**b**",
        "<br>",
        "<id>",
        "&amp;",
        "\\|",
        "|",
        " | ",
        "|---|",
        "|---|---|",
        ":--",
        "\n",
        "\n\n",
        "\r\n",
        "> ",
        "- ",
        "# Errors\n",
        "### 1 ONE\n",
        "\n- 2: two\n",
        "\n3 = three\n",
        "Message: ",
        "**Status:** 404\n",
        "    ",
        "\t",
        "```\n",
        "<div>\n",
        "<!--",
        "<table>",
        "</table>",
        "<table><tr><th>Code</th><th>Message</th></tr>",
        "<tr>",
        "<td>",
        "<th rowspan=2 colspan=3>",
        "</td>",
        "-->",
        "\u{202e}",
        "\u{0}",
        "｜",
        "1-2",
        "{0}",
        "%n",
        "*/",
        "\"#",
        "\\",
        "&#xD800;",
        "１",
        "\u{301}",
        "|Code|Message|\n|-|-|\n",
        "{\"code\": 1, \"message\": \"a\"}\n",
    ]);
    prop_oneof![8 => known.prop_map(str::to_owned), 1 => any::<String>()]
}

/// Rows below a header that is read, so that more than the parser is reached.
fn table() -> impl Strategy<Value = String> {
    let cell = prop::collection::vec(piece(), 0..3).prop_map(|pieces| pieces.concat());
    let row =
        prop::collection::vec(cell, 0..5).prop_map(|cells| format!("|{}|\n", cells.join("|")));
    prop::collection::vec(row, 0..8)
        .prop_map(|rows| format!("|Status|Code|Message|\n|-|-|-|\n{}", rows.concat()))
}

/// What options are made of.
fn option_piece() -> impl Strategy<Value = String> {
    let known = vec![
        "section",
        "columns",
        "code_type",
        "status",
        "names",
        "skip",
        "allow",
        " = ",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        "#",
        "errcodes",
        "code",
        "none",
        "-",
        "1",
        "404",
        "\"a\"",
        "str",
        "r#ALL",
        "cfg",
        "cfg_attr",
        "duplicate_code",
        "/",
        "0",
        "u32",
        "rows",
        "\"### {code} {name}\"",
        "\"- {kode}\"",
    ];
    prop::sample::select(known).prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_rust_items(
        pieces in prop::collection::vec(prop_oneof![3 => piece(), 1 => table()], 0..30),
        choice: u64,
    ) {
        check(&pieces.concat(), choice);
        check_lock(&pieces.concat(), choice);
    }

    #[test]
    fn any_text_is_options_or_says_why_not(
        pieces in prop::collection::vec(prop_oneof![4 => option_piece(), 1 => piece()], 0..12),
    ) {
        check_options(&pieces.concat());
    }

    #[test]
    fn any_fields_are_read_or_refused(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "pub ", "(crate) ", "a", "r#b", "code", ": ", "u8", "Option<", ">", "->", ",", "#[errcodes(",
                "member = ", "\"x\"", ")]", "#[serde(x)]", "#[cfg_attr(a, cfg(b))]", "{", "}", "fn()", "'a ",
            ]),
            0..12,
        ),
    ) {
        check_fields(&pieces.concat());
    }

    #[test]
    fn any_text_is_a_pattern_or_says_why_not(
        pieces in prop::collection::vec(prop_oneof![4 => pattern_piece(), 1 => piece()], 0..12),
    ) {
        check_pattern(&pieces.concat());
    }
}

/// What patterns are made of.
fn pattern_piece() -> impl Strategy<Value = String> {
    let known = vec![
        "{code}",
        "{name}",
        "{message}",
        "{status}",
        "{_}",
        "{kode}",
        "{",
        "}",
        "\\",
        "### ",
        "- ",
        "1. ",
        "**",
        "`",
        "~~",
        ": ",
        "：",
        " - ",
        "–",
        " ",
        "(",
        ")",
        "\n",
        "a",
    ];
    prop::sample::select(known).prop_map(str::to_owned)
}
