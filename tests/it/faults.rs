//! What `allow` does with each fault that a document can have.

use errcodes::errcodes;

errcodes! {
    /// | Code | Name   | Message |
    /// |------|--------|---------|
    /// | 1    | First  | one     |
    /// | 1    | Second | two     |
    /// | 1    | First  | three   |
    #[errcodes(allow(duplicate_code))]
    enum DuplicateCode {}

    /// | Code        | Message |
    /// |-------------|---------|
    /// | 1000 - 1999 | range   |
    /// | 1, 2        | list    |
    /// | others      | word    |
    /// | ...         | nothing |
    /// | 3           | three   |
    #[errcodes(allow(not_a_code))]
    enum NotACode {}

    /// | Code | Message |
    /// |------|---------|
    /// |      | no code |
    /// | 1    | one     |
    /// {: .table}
    #[errcodes(allow(empty_code, missing_cells))]
    enum EmptyCode {}

    /// | Code | Message | Description |
    /// |------|---------|-------------|
    /// | 1    | one     |
    #[errcodes(allow(missing_cells))]
    enum MissingCells {}

    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     | dropped |
    #[errcodes(allow(extra_cells))]
    enum ExtraCells {}

    /// | Code | Message |
    /// |------|
    /// | 1    | lost    |
    ///
    /// | Code | Message |
    /// |------|---------|
    /// | 2    | two     |
    #[errcodes(allow(broken_table))]
    enum BrokenTable {}

    /// | Code | Status | Message |
    /// |------|--------|---------|
    /// | 1    | soon   | one     |
    /// | 2    |        | two     |
    /// | 3    | 404    | three   |
    #[errcodes(allow(bad_status))]
    enum BadStatus {}

    /// | Code | Status | Message |
    /// |------|--------|---------|
    /// | 1    | soon   | one     |
    /// | 3    | 404    | three   |
    #[errcodes(allow(bad_status), status = 500)]
    enum FilledStatus {}

    /// | Code | Message | Again | Wait |
    /// |------|---------|-------|------|
    /// | 1    | one     | never | soon |
    /// | 2    | two     | yes   | 10   |
    /// | 3    | three   |       |      |
    /// | 4    | four    | no    | 0    |
    #[errcodes(allow(bad_cell), columns(is_again: bool = "Again", wait: u8 = "Wait"))]
    enum BadCell {}

    /// | Code | Message          |
    /// |------|------------------|
    /// | 2001 | parcel not found |
    /// | 2999 | only here        |
    #[errcodes(
        allow(unmatched_code),
        columns(message_zh: str = ("docs-src/parcels.zh.md", "含义")),
    )]
    enum UnmatchedCode {}
}

#[test]
fn duplicate_code_keeps_the_first_row_and_the_other_names() {
    assert_eq!(DuplicateCode::ALL, [DuplicateCode::First]);
    assert_eq!(DuplicateCode::Second, DuplicateCode::First);
    assert_eq!(DuplicateCode::Second.message(), "one");
}

#[test]
fn not_a_code_leaves_the_row_out() {
    assert_eq!(NotACode::ALL, [NotACode::Three]);
}

#[test]
fn empty_code_leaves_the_row_out() {
    assert_eq!(EmptyCode::ALL, [EmptyCode::One]);
}

#[test]
fn missing_cells_are_blank() {
    assert_eq!(MissingCells::One.description(), None);
}

#[test]
fn extra_cells_are_dropped() {
    assert_eq!(ExtraCells::One.message(), "one");
}

#[test]
fn broken_table_is_passed_over() {
    assert_eq!(BrokenTable::ALL, [BrokenTable::Two]);
}

#[test]
fn bad_status_leaves_the_row_out_unless_the_option_fills_it() {
    assert_eq!(BadStatus::ALL, [BadStatus::Three]);
    let [one, three] = FilledStatus::ALL else { panic!("two rows") };
    assert_eq!((one.status(), three.status()), (500, 404));
}

#[test]
fn bad_cell_is_no_or_blank() {
    let again: Vec<_> = BadCell::ALL.iter().map(BadCell::is_again).collect();
    let wait: Vec<_> = BadCell::ALL.iter().map(BadCell::wait).collect();
    assert_eq!(again, [false, true, false, false]);
    assert_eq!(wait, [None, Some(10), None, Some(0)]);
}

#[test]
fn unmatched_code_is_blank_or_passed_over() {
    let messages: Vec<_> = UnmatchedCode::ALL.iter().map(UnmatchedCode::message_zh).collect();
    assert_eq!(messages, [Some("包裹不存在"), None]);
}

#[test]
fn a_row_exactly_like_an_earlier_one_is_no_fault() {
    errcodes! {
        /// | Code | Message |
        /// |------|---------|
        /// | 1    | one     |
        /// | 1    | `one`   |
        ///
        /// # Again
        ///
        /// | Code | Message |
        /// |------|---------|
        /// | 1    | one     |
        enum Folded {}
    }
    assert_eq!(Folded::ALL, [Folded::One]);
}
