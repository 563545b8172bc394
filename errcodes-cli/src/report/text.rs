//! Faults as the compiler prints them, with its colours.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use errcode_codegen::{Catalog, CodeType};

use super::Report;
use crate::check::{CallPlace, Checked};

const ERROR: Style = AnsiColor::BrightRed.on_default().bold();
const FRAME: Style = AnsiColor::BrightBlue.on_default().bold();
const HELP: Style = AnsiColor::BrightCyan.on_default().bold();
pub(crate) const STRONG: Style = Style::new().bold();

/// Every fault, and a line for each document that says what is read of it.
pub(crate) fn write(report: &Report) -> String {
    let mut text = String::new();
    for checked in &report.checked {
        for diagnostic in &checked.diagnostics {
            text += &painted(&format!("error: {diagnostic}"));
            text += "\n\n";
        }
    }
    for checked in &report.checked {
        text += &summary(checked);
        text.push('\n');
    }
    for note in &report.notes {
        // Nothing fails to be written to a text.
        let _ = writeln!(text, "{}", painted(&format!("note: {note}")));
    }
    text
}

/// `docs/errors.md: 167 errors (i64 codes, HTTP statuses)`
fn summary(checked: &Checked) -> String {
    let Checked { document, call, lock, catalog, diagnostics, .. } = checked;
    let mut parts = Vec::new();
    if let Some(CallPlace { name, file, line }) = call {
        parts.push(format!("{file}:{line}"));
        parts.extend((!name.is_empty()).then(|| name.clone()));
    }
    parts.extend(document.clone());
    parts.extend(lock.as_ref().map(|(_, path)| path.clone()).filter(|_| call.is_none()));
    let mut said = Vec::new();
    said.extend((!diagnostics.is_empty()).then(|| count(diagnostics.len(), "fault")));
    said.extend(catalog.as_ref().map(read));
    format!("{}: {}", parts.join(": "), said.join("; "))
}

fn read(catalog: &Catalog) -> String {
    let variants = catalog.variants().count();
    if variants == 0 {
        return "nothing is read".to_owned();
    }
    let mut facts = vec![match catalog.code_type() {
        CodeType::Str => "text codes".to_owned(),
        number => format!("{} codes", number.as_str()),
    }];
    facts.extend(catalog.has_status().then(|| "HTTP statuses".to_owned()));
    let retired = catalog.variants().filter(|entry| entry.is_retired()).count();
    facts.extend((retired > 0).then(|| format!("{retired} retired")));
    let aliases = catalog.entries().len() - variants;
    facts.extend((aliases > 0).then(|| count(aliases, "other name")));
    format!("{} ({})", count(variants, "error"), facts.join(", "))
}

pub(crate) fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// A diagnostic in colours: its first words, the frame, carets, and what to type.
pub(crate) fn painted(text: &str) -> String {
    let mut lines = text.lines();
    let mut painted = first_line(lines.next().unwrap_or_default());
    for line in lines {
        painted.push('\n');
        painted += &framed(line);
    }
    painted
}

fn first_line(line: &str) -> String {
    match line.split_once(": ") {
        Some(("error", rest)) => format!("{ERROR}error{ERROR:#}{STRONG}: {rest}{STRONG:#}"),
        Some((word, rest)) => format!("{HELP}{word}{HELP:#}: {rest}"),
        None => line.to_owned(),
    }
}

/// ```text
///   --> file:1:2
///    | ^^^
///  3 | the line
///    = help: what to type
/// ```
fn framed(line: &str) -> String {
    let indent = line.len() - line.trim_start().len();
    let (space, rest) = line.split_at(indent);
    if let Some(place) = rest.strip_prefix("--> ") {
        return format!("{space}{FRAME}-->{FRAME:#} {place}");
    }
    if let Some(said) = rest.strip_prefix("= ") {
        let (word, said) = said.split_once(": ").unwrap_or((said, ""));
        return format!("{space}{FRAME}={FRAME:#} {HELP}{word}{HELP:#}: {said}");
    }
    let Some((number, shown)) = line.split_once('|') else { return line.to_owned() };
    let is_caret = shown.contains('^') && shown.trim_matches([' ', '^']).is_empty();
    let shown = if is_caret { format!("{ERROR}{shown}{ERROR:#}") } else { shown.to_owned() };
    format!("{FRAME}{number}|{FRAME:#}{shown}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_change_no_letter() {
        let text = "error: code 1 | is = --> wrong [x]\n --> a.md:7:3\n  |\n7 | | 1 | ^ |\n  |   ^\n  \
                    = help: write `a: b`";
        let painted = painted(text);
        assert_ne!(painted, text);
        assert_eq!(anstream::adapter::strip_str(&painted).to_string(), text);
    }
}
