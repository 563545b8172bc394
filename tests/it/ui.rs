//! What rustc prints of wrong arguments, in `tests/ui`.

#[test]
fn what_is_wrong_is_told_where_it_is_written() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
