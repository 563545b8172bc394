//! A lock as text.

use std::fmt::{Display, Formatter, Result, Write};

use super::read::{FIRST_WORDS, VERSION};
use super::rewrite::one_line;
use super::{Line, Lock, Name};
use crate::code::{Code, Status};
use crate::diagnostic::window::is_invisible;

impl Display for Lock<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_head(f, self.enum_name, self.options)?;
        for Line { code, is_retired, status, names, message, place: _ } in &self.lines {
            write_line(f, code, *is_retired, *status, names, &one_line(message))?;
        }
        write_reserved(f, &self.reserved)
    }
}

pub(super) fn write_reserved(out: &mut impl Write, names: &[Name<'_>]) -> Result {
    let mut names: Vec<_> = names.iter().map(|reserved| reserved.name).collect();
    names.sort_unstable();
    for name in names {
        writeln!(out, "reserved {name}")?;
    }
    Ok(())
}

pub(super) fn write_head(out: &mut impl Write, enum_name: &str, options: &str) -> Result {
    writeln!(out, "{FIRST_WORDS}{VERSION}: {enum_name}\n{options}")
}

pub(super) fn write_line(
    out: &mut impl Write,
    code: &Code,
    is_retired: bool,
    status: Option<Status>,
    names: &[&str],
    message: &str,
) -> Result {
    match code {
        Code::Int(code) => write!(out, "{code}")?,
        Code::Text(code) => write_text(out, code)?,
    }
    if is_retired {
        out.write_str(" retired")?;
    }
    if let Some(status) = status {
        write!(out, " {}", status.get())?;
    }
    for name in names {
        write!(out, " {name}")?;
    }
    out.write_str(" |")?;
    if !message.is_empty() {
        write!(out, " {message}")?;
    }
    out.write_char('\n')
}

fn write_text(out: &mut impl Write, text: &str) -> Result {
    out.write_char('"')?;
    for c in text.chars() {
        match c {
            '"' | '\\' => write!(out, "\\{c}")?,
            c if c.is_control() || is_invisible(c) => write!(out, "{}", c.escape_unicode())?,
            c => out.write_char(c)?,
        }
    }
    out.write_char('"')
}
