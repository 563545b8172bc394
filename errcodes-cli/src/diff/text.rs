//! Changes for people: a line for each, as compilers write theirs.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use errcode_codegen::visible;
use errcodes_export::Level;

use super::{Compared, Comparison, Row};
use crate::report::text::{STRONG, count};

const MAJOR: Style = AnsiColor::BrightRed.on_default().bold();
const MINOR: Style = AnsiColor::BrightYellow.on_default().bold();
const PATCH: Style = AnsiColor::BrightBlue.on_default();

pub(super) fn write(comparison: &Comparison) -> String {
    let Comparison { old, new, compared, failures } = comparison;
    let mut text = String::new();
    for compared in compared {
        for row in &compared.changes {
            text += &line(compared, row);
        }
    }
    for compared in compared {
        text += &summary(compared);
    }
    if compared.is_empty() && failures.is_empty() {
        // Nothing fails to be written to a text.
        let _ = writeln!(text, "no document with codes differs between {old} and {new}");
    }
    text
}

/// `docs/errors.md:12:3: major: code 1 is gone: `One` [removed]`
fn line(compared: &Compared, row: &Row) -> String {
    let Row { level, kind, message, old, new, .. } = row;
    let place = match (new, old) {
        (Some((line, column)), _) => format!("{}:{line}:{column}", compared.file),
        (None, Some((line, column))) => format!("{}:{line}:{column}", compared.old_name),
        (None, None) => compared.file.clone(),
    };
    let style = match level {
        Level::Major => MAJOR,
        Level::Minor => MINOR,
        Level::Patch => PATCH,
    };
    let (word, message) = (level.as_str(), visible(message));
    format!("{place}: {style}{word}{style:#}: {message} [{kind}]\n")
}

/// `docs/errors.md: ApiError: 2 major, 1 minor and 0 patch changes`
fn summary(compared: &Compared) -> String {
    let mut parts = Vec::new();
    for level in [Level::Major, Level::Minor, Level::Patch] {
        let number = compared.count(level);
        if number > 0 {
            parts.push(count(number, &format!("{} change", level.as_str())));
        }
    }
    let said = if parts.is_empty() { "no changes".to_owned() } else { parts.join(", ") };
    let is_renamed = compared.old_file != compared.file;
    let from = if is_renamed { format!(" (was {})", compared.old_file) } else { String::new() };
    format!("{STRONG}{}{STRONG:#}{from}: {said}\n", compared.title())
}
