//! Columns of the user's own: what their functions give.

use errcodes::{ErrorCode, errcodes};

errcodes! {
    /// | Code | Message | Advice      | Wait | Weight               | Retryable | type |
    /// |------|---------|-------------|------|----------------------|-----------|------|
    /// | 1    | one     | Wait a bit. | 30   | -9223372036854775808 | yes       | a    |
    /// | 2    | two     |             |      | 9223372036854775807  | no        |      |
    /// | 3    | three   | Give up.    | 0    |                      | no        | b    |
    #[errcodes(columns(
        advice: str = "Advice",
        wait: u16 = "Wait",
        weight: i64 = 5,
        is_retryable: bool = "Retryable",
        r#type: str = "type",
        notice: str = "Advice",
    ))]
    enum Columns {}

    /// | Code | Message | Deprecated |
    /// |------|---------|------------|
    /// | 1    | one     | ✓          |
    /// | ~~2~~ | two    |            |
    /// | 3    | three   |            |
    enum Deprecated {}

    #[errcodes("docs-src/parcels.md", columns(
        is_retryable: bool = "Retry",
        advice: str = "What to do",
        message_zh: str = ("docs-src/parcels.zh.md", "含义"),
        advice_zh: str = ("docs-src/parcels.zh.md", "处理建议"),
    ))]
    enum ParcelError {}

    #[errcodes("docs-src/parcels.md", section = "Service", columns(
        message_zh: str = ("docs-src/parcels.zh.md", 2),
    ))]
    enum ServiceError {}
}

const PARCELS: &str = include_str!("../../docs-src/parcels.md");
const PARCELS_ZH: &str = include_str!("../../docs-src/parcels.zh.md");

/// The cells of the rows whose first cell is a number.
fn rows(document: &str) -> Vec<Vec<&str>> {
    let rows = document.lines().map(|line| line.trim_matches('|').split('|').map(str::trim));
    let rows = rows.map(Iterator::collect::<Vec<_>>);
    rows.filter(|cells| cells[0].parse::<u16>().is_ok()).collect()
}

#[test]
fn each_row_of_two_documents_is_in_the_enum() {
    let (rows, rows_zh) = (rows(PARCELS), rows(PARCELS_ZH));
    assert_eq!((rows.len(), rows_zh.len()), (7, 7));
    for row in rows {
        let error = ParcelError::from_code(row[0].parse().unwrap()).unwrap();
        let zh = rows_zh.iter().find(|zh| zh[0] == row[0]).unwrap();
        let plain = |text: &str| text.replace('`', "");
        assert_eq!(error.message(), row[2]);
        assert_eq!(error.is_retryable(), row[3] == "yes");
        assert_eq!(error.advice().unwrap_or_default(), plain(row[4]));
        assert_eq!(error.message_zh(), Some(zh[1]));
        assert_eq!(error.advice_zh().unwrap_or_default(), plain(zh[2]));
    }
}

/// Codes of other sections are not unmatched.
#[test]
fn a_section_has_its_part_of_the_other_document() {
    assert_eq!(ServiceError::ALL.len(), 3);
    assert_eq!(ServiceError::TooManyRequests.message_zh(), Some("请求过于频繁"));
}

#[test]
fn a_column_is_a_function_of_its_type() {
    let [one, two, three] = Columns::ALL else { panic!("three variants") };
    assert_eq!(
        [one, two, three].map(Columns::advice),
        [Some("Wait a bit."), None, Some("Give up.")]
    );
    assert_eq!([one, two, three].map(Columns::wait), [Some(30), None, Some(0)]);
    assert_eq!([one, two, three].map(Columns::weight), [Some(i64::MIN), Some(i64::MAX), None]);
    assert_eq!([one, two, three].map(Columns::is_retryable), [true, false, false]);
    assert_eq!([one, two, three].map(Columns::r#type), [Some("a"), None, Some("b")]);
    assert_eq!(one.notice(), one.advice());
}

#[test]
fn the_functions_are_constant() {
    const ADVICE: Option<&str> = Columns::One.advice();
    const WAIT: Option<u16> = Columns::One.wait();
    const IS_RETRYABLE: bool = Columns::One.is_retryable();
    assert_eq!((ADVICE, WAIT, IS_RETRYABLE), (Some("Wait a bit."), Some(30), true));
}

#[test]
fn a_column_says_which_codes_are_deprecated() {
    let deprecated = |error: &Deprecated| error.is_deprecated();
    assert_eq!(Deprecated::ALL.iter().map(deprecated).collect::<Vec<_>>(), [true, true, false]);
}
