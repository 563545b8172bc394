//! The command that writes an export, as a text that a shell reads.

use std::fmt::Write as _;

/// The command in one line, of its arguments that change the text; those that are
/// empty are left out.
///
/// ```
/// let command = errcodes_export::command("docs/user.md", "ts", "skip = [0]", "");
/// assert_eq!(command, "errcodes export docs/user.md --format ts --with 'skip = [0]'");
/// ```
#[must_use]
pub fn command(document: &str, format: &str, with: &str, name: &str) -> String {
    let mut command = format!("errcodes export {}", quoted(document));
    for (option, value) in [("format", format), ("with", with), ("name", name)] {
        if !value.is_empty() {
            // Nothing fails to be written to a text.
            let _ = write!(command, " --{option} {}", quoted(value));
        }
    }
    command
}

/// What ends a line of a text, or of the comment of a program.
const LINE_ENDS: [char; 7] = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// An argument as a shell reads it, in one line.
#[must_use]
pub fn quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./:,@%+=".contains(c);
    let line = text.replace(LINE_ENDS, " ");
    if line.chars().all(is_plain) { line } else { format!("'{}'", line.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_argument_is_quoted_in_one_line() {
        for (text, expected) in [
            ("docs/a.md", "docs/a.md"),
            ("skip = [0]", "'skip = [0]'"),
            ("section = \"a  b\"", "'section = \"a  b\"'"),
            ("it's", r"'it'\''s'"),
            ("a,\r\nb\u{2028}c", "'a,  b c'"),
        ] {
            assert_eq!(quoted(text), expected);
        }
    }
}
