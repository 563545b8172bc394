//! Documents of any length, each of one shape.

/// So many blocks, and twice as many.
pub const SIZES: [usize; 2] = [2_000, 4_000];

/// A document of so many blocks.
pub type Document = fn(usize) -> String;

/// What repeats in each document.
pub const SHAPES: [(&str, Document); 7] = [
    ("rows", |size| format!("{HEADER}{}", blocks(size, |at| format!("| {at} | text {at} |\n")))),
    ("sections", |size| blocks(size, |at| format!("# {at}\n\n{HEADER}| {at} | text |\n\n"))),
    ("headers", |size| {
        let table = |at| format!("| Word {at} | Message |\n|---|---|\n| {at} | text |\n\n");
        format!("{HEADER}| 1 | one |\n\n{}", blocks(size, table))
    }),
    ("broken", |size| blocks(size, |at| format!("| Code | Message |\n|---|\n| {at} | text |\n\n"))),
    ("wrong", |size| {
        format!("{HEADER}{}", blocks(size, |at| format!("| {at}-{at}0 | a | b |\n| 1 | {at} |\n")))
    }),
    ("names", |size| format!("{HEADER}{}", blocks(size, |at| format!("| {at} | same |\n")))),
    ("beside", |size| {
        let header = "| Code | Message ".repeat(size / 40);
        let row = "| 1 | one ".repeat(size / 40);
        format!("{header}|\n{}|\n{}", "|---".repeat(size / 20), format!("{row}|\n").repeat(40))
    }),
];

const HEADER: &str = "| Code | Message |\n|---|---|\n";

fn blocks(size: usize, block: impl Fn(usize) -> String) -> String {
    (0..size).map(block).collect()
}
