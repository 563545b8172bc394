//! How much of a service is for its errors to be answers.

/// The lines of every call of a macro of the crate, to the brace or semicolon in the
/// first column, or on the same line.
fn glue(source: &str) -> usize {
    let (mut lines, mut within) = (0, false);
    for line in source.lines() {
        within |= line.starts_with("errcodes! {") || line.starts_with("errcodes::");
        lines += usize::from(within && !line.is_empty());
        within &= line != "}" && !(line.starts_with("errcodes::") && line.ends_with(';'));
    }
    lines
}

#[test]
fn the_glue_of_each_example_is_at_most_twenty_lines() {
    let glue = [
        glue(include_str!("../../examples/service.rs")),
        glue(include_str!("../../examples/notes.rs")),
        glue(include_str!("../../examples/parcels.rs")),
    ];
    assert!(glue.iter().all(|lines| (5..=20).contains(lines)), "{glue:?}");
    println!("{glue:?}");
}
