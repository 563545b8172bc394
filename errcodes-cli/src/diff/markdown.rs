//! Changes as the comment of a pull request.

use std::fmt::Write as _;

use errcode_codegen::Level;

use super::{Compared, Comparison, Row, word};
use crate::report::text::count;

/// A comment has an end; GitHub's is at 65,536 characters.
const MAX_ROWS: usize = 100;

pub(super) fn write(comparison: &Comparison) -> String {
    let Comparison { old, new, compared, failures } = comparison;
    let mut text = String::new();
    for compared in compared {
        text += &section(compared);
    }
    // Nothing fails to be written to a text.
    for failure in failures {
        let first = failure.message().lines().next().unwrap_or_default();
        let _ = writeln!(text, "**Not compared:** {}\n", cell(first));
    }
    if text.is_empty() {
        let _ = writeln!(text, "No document with codes differs between `{old}` and `{new}`.");
    }
    text
}

fn section(compared: &Compared) -> String {
    let title = match compared.count(Level::Major) {
        0 => "compatible".to_owned(),
        number => count(number, "breaking change"),
    };
    let mut text = format!("### {}: {title}\n\n", cell(&compared.title()));
    if compared.changes.is_empty() {
        return text + "Nothing has changed for its users.\n\n";
    }
    text += "| | what | change |\n|---|---|---|\n";
    for Row { level, kind, message, .. } in compared.changes.iter().take(MAX_ROWS) {
        let word = word(*level);
        let level = if *level == Level::Major { format!("**{word}**") } else { word.to_owned() };
        // Nothing fails to be written to a text.
        let _ = writeln!(text, "| {level} | {kind} | {} |", cell(message));
    }
    let more = compared.changes.len().saturating_sub(MAX_ROWS);
    if more > 0 {
        let _ = writeln!(text, "\nand {more} more");
    }
    text + "\n"
}

/// A text in one line, which ends no cell, and in which nobody is called.
fn cell(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = line.replace('\\', "\\\\").replace('|', "\\|").replace('<', "&lt;");
    line.replace('@', "@\u{200b}")
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_text_stays_in_its_cell() {
        assert_eq!(cell("a | b\n<img> @all `x\\`"), "a \\| b &lt;img> @\u{200b}all `x\\\\`");
    }
}
