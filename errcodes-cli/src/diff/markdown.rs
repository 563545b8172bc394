//! Changes as the comment of a pull request.

use std::cmp::Reverse;
use std::fmt::Write as _;

use errcodes_export::Level;

use super::{Compared, Comparison, Row};
use crate::report::text::count;

/// A comment has an end; GitHub's is at 65,536 characters.
const MAX_LEN: usize = 60_000;

/// Nobody reads more changes of a document.
const MAX_ROWS: usize = 100;

pub(super) fn write(comparison: &Comparison) -> String {
    let Comparison { old, new, compared, failures } = comparison;
    let mut text = String::new();
    // Nothing fails to be written to a text.
    for failure in failures {
        let first = failure.message().lines().next().unwrap_or_default();
        let _ = writeln!(text, "**Not compared:** {}\n", cell(first));
        if text.len() > MAX_LEN / 2 {
            break;
        }
    }
    // The gravest first: what is at the end may be cut.
    let mut order: Vec<_> = compared.iter().collect();
    order.sort_by_key(|compared| Reverse(compared.worst()));
    for (at, compared) in order.iter().enumerate() {
        if text.len() > MAX_LEN {
            let _ = writeln!(text, "and {}", count(order.len() - at, "more document"));
            break;
        }
        push_section(&mut text, compared);
    }
    if text.is_empty() {
        let _ = writeln!(text, "No document with codes differs between `{old}` and `{new}`.");
    }
    text
}

fn push_section(text: &mut String, compared: &Compared) {
    let title = match compared.count(Level::Major) {
        0 => "compatible".to_owned(),
        number => count(number, "breaking change"),
    };
    // Nothing fails to be written to a text.
    let _ = writeln!(text, "### {}: {title}\n", cell(&compared.title()));
    if compared.changes.is_empty() {
        *text += "Nothing has changed for its users.\n\n";
        return;
    }
    *text += "| | what | change |\n|---|---|---|\n";
    let mut shown = 0;
    while shown < compared.changes.len().min(MAX_ROWS) && text.len() < MAX_LEN {
        let Row { level, kind, message, .. } = &compared.changes[shown];
        let word = level.as_str();
        let level = if *level == Level::Major { format!("**{word}**") } else { word.to_owned() };
        let _ = writeln!(text, "| {level} | {kind} | {} |", cell(message));
        shown += 1;
    }
    let more = compared.changes.len() - shown;
    if more > 0 {
        let _ = writeln!(text, "\nand {more} more");
    }
    text.push('\n');
}

/// Longer texts are cut.
const MAX_TEXT: usize = 500;

/// A text in one line, which ends no cell, and in which nobody is called. What stands
/// in backticks is code, where only a cell can end.
fn cell(text: &str) -> String {
    let mut line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = line.char_indices().nth(MAX_TEXT) {
        line.truncate(end);
        line += " ...";
    }
    let line = line.replace('|', "\\|");
    if line.contains("``") {
        return plain(&line).replace('`', "\\`");
    }
    let parts: Vec<_> = line.split('`').collect();
    let last = parts.len() - 1;
    let parts = parts.iter().enumerate().map(|(at, part)| match at {
        _ if at % 2 == 1 && at < last => (*part).to_owned(),
        _ => plain(part),
    });
    parts.collect::<Vec<_>>().join("`")
}

/// A text as Markdown that shows it, but for pipes.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\\' if rest.peek() == Some(&'|') => plain.push('\\'),
            '<' => plain += "&lt;",
            '@' => plain += "@\u{200b}",
            '\\' | '*' | '_' | '[' | ']' | '~' | '&' => plain.extend(['\\', c]),
            c => plain.push(c),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_text_stays_in_its_cell() {
        assert_eq!(cell("a | b\n<img> @all *x*\\"), "a \\| b &lt;img> @\u{200b}all \\*x\\*\\\\");
        assert_eq!(cell("`a|b <i> \\ @all` <i> `"), "`a\\|b <i> \\ @all` &lt;i> `");
        assert_eq!(cell("``<i>` |"), "\\`\\`&lt;i>\\` \\|");
        assert_eq!(cell(&"x".repeat(501)), "x".repeat(500) + " ...");
    }
}
