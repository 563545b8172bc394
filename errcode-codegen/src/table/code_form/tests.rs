use super::*;

#[test]
fn integers_are_decimal_negative_with_any_dash_or_hexadecimal() {
    let cases = [
        ("0", 0),
        ("40400001", 40_400_001),
        ("-61", -61),
        ("+100", 100),
        ("\u{2212}61", -61),
        ("–61", -61),
        ("－61", -61),
        ("0x8A150001", 0x8A15_0001),
        ("0X1f", 31),
        ("-0x10", -16),
        ("16(0x10)", 16),
        ("16 （0x10）", 16),
    ];
    for (cell, code) in cases {
        assert_eq!(read(cell), CodeForm::Int(code), "{cell}");
    }
}

#[test]
fn what_is_no_integer_is_told_apart() {
    for cell in ["01", "-01"] {
        assert_eq!(read(cell), CodeForm::LeadingZero, "{cell}");
    }
    let words = [
        "R01",
        "COMPTE 13",
        "UK.OBIE.Field.Missing",
        "01 02",
        "1.0",
        "+-1",
        "其他正整数",
        "X1",
        "X",
        "ABC-123",
        "io/read",
        "x-gmkerl",
        "a.b..c",
        "FOO_A/FOO_B",
        "FOO_A-FOO_B",
        "a[b]",
    ];
    for cell in words {
        assert_eq!(read(cell), CodeForm::Word, "{cell}");
    }
    let no_codes = [
        ("1000-1999", NotACode::Range),
        ("1000 ~ 1999", NotACode::Range),
        ("-32000 to -32099", NotACode::Range),
        ("-4090001 ~ 4", NotACode::Range),
        ("E001-E010", NotACode::Range),
        ("E001-010", NotACode::Range),
        ("from E1 to E5", NotACode::Range),
        ("A1 through A5", NotACode::Range),
        ("E006/E007", NotACode::List),
        ("ERR_B,ERR_C", NotACode::List),
        ("E1+E2", NotACode::List),
        ("A1→A5", NotACode::List),
        ("E4xx", NotACode::Placeholder),
        ("E5**", NotACode::Placeholder),
        ("none", NotACode::Placeholder),
        ("(int)", NotACode::Placeholder),
        ("1001*", NotACode::Remark),
        ("#1003", NotACode::Remark),
        ("404^1", NotACode::Remark),
        ("404 Not Found", NotACode::Remark),
        ("1001 — gone", NotACode::Remark),
        ("❌ 1001", NotACode::Remark),
        ("１２", NotACode::Remark),
        ("2 001", NotACode::Placeholder),
        ("3_001", NotACode::Placeholder),
        ("\"C\"", NotACode::Remark),
        ("E001 ~ E010", NotACode::Range),
        ("1...9", NotACode::Range),
        ("E1001~5", NotACode::Range),
        ("FOO_A...FOO_C", NotACode::Range),
        ("FOO_A–FOO_C", NotACode::Range),
        ("FOO_A|FOO_B", NotACode::List),
        ("E1???", NotACode::Placeholder),
        ("E100?", NotACode::Placeholder),
        ("FOO_####", NotACode::Placeholder),
        ("E10xx", NotACode::Placeholder),
        ("E1104*", NotACode::Remark),
        ("E1001†", NotACode::Remark),
        ("FOO_A¹", NotACode::Remark),
        ("FOO_A[1]", NotACode::Remark),
        ("E1001.", NotACode::Remark),
        ("E1001…", NotACode::Remark),
        ("1, 2", NotACode::List),
        ("1,2", NotACode::List),
        ("400/403", NotACode::List),
        ("A / B", NotACode::List),
        ("1、2", NotACode::List),
        ("-", NotACode::Placeholder),
        ("…", NotACode::Placeholder),
        ("N/A", NotACode::Placeholder),
        ("4xx", NotACode::Placeholder),
        ("50X", NotACode::Placeholder),
        ("0x", NotACode::Placeholder),
        ("EXXXX", NotACode::Placeholder),
        ("114 (EVENTS_INVALID)", NotACode::Remark),
        ("16(0x11)", NotACode::Remark),
        ("0x10(16)", NotACode::Remark),
        ("ERR_RETRY (policy/retry.py)", NotACode::Remark),
        ("{{CODE}}", NotACode::Placeholder),
        ("InvalidBucket\u{200b}", NotACode::Invisible('\u{200b}')),
        ("1\u{feff}", NotACode::Invisible('\u{feff}')),
    ];
    for (cell, what) in no_codes {
        assert_eq!(read(cell), CodeForm::NotACode(what), "{cell}");
    }
    assert_eq!(read(&"9".repeat(40)), CodeForm::NotACode(NotACode::TooLarge));
}
