//! A lock as text.

use std::fmt::{Display, Formatter, Result};

use super::read::{FIRST_WORDS, VERSION};
use super::rewrite::one_line;
use super::{Line, Lock, Name};
use crate::code::{Code, Status};
use crate::diagnostic::window::is_invisible;
use crate::order::sort_by_key;

impl Display for Lock<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let mut text = head(self.enum_name, self.options);
        for Line { code, is_retired, status, names, cells, message, place: _ } in &self.lines {
            push_line(&mut text, code, *is_retired, *status, names, cells, &one_line(message));
        }
        push_reserved(&mut text, &self.reserved);
        f.write_str(&text)
    }
}

/// The first two lines.
pub(super) fn head(enum_name: &str, options: &str) -> String {
    format!("{FIRST_WORDS}{VERSION}: {enum_name}\n{options}\n")
}

pub(super) fn push_reserved(text: &mut String, names: &[Name<'_>]) {
    let mut names: Vec<_> = names.iter().map(|reserved| reserved.name).collect();
    sort_by_key(&mut names, |name| (*name).into());
    for name in names {
        text.push_str("reserved ");
        text.push_str(name);
        text.push('\n');
    }
}

pub(super) fn push_line(
    text: &mut String,
    code: &Code,
    is_retired: bool,
    status: Option<Status>,
    names: &[&str],
    cells: &[&str],
    message: &str,
) {
    match code {
        Code::Int(code) => text.push_str(&code.to_string()),
        Code::Text(code) => push_quoted(text, code),
    }
    if is_retired {
        text.push_str(" retired");
    }
    if let Some(status) = status {
        text.push(' ');
        text.push_str(&status.get().to_string());
    }
    for name in names {
        text.push(' ');
        text.push_str(name);
    }
    for cell in cells {
        text.push_str(" (");
        text.push_str(cell);
        text.push(')');
    }
    text.push_str(" |");
    if !message.is_empty() {
        text.push(' ');
        text.push_str(message);
    }
    text.push('\n');
}

fn push_quoted(text: &mut String, code: &str) {
    text.push('"');
    for c in code.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            c if c.is_control() || is_invisible(c) => text.extend(c.escape_unicode()),
            c => text.push(c),
        }
    }
    text.push('"');
}
