//! Patterns of the option `rows`: a line of the document with holes in it.
//!
//! ```text
//! pattern = line [ line-feed line ]
//! line    = [ marker ] { hole | mark | char }
//! marker  = "#" { "#" } " " | "- " | "1. "
//! hole    = "{" ( "code" | "status" | "name" | "message" | "description" | "_" ) "}"
//! mark    = "**" | "*" | "~~" | "`"
//! char    = any | "\" any
//! ```
//!
//! A line that begins with `{code}. ` reads the items of that number, too.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

use crate::diagnostic::nearest;
use crate::document::line::{LineKind, Mark};
use crate::table::role::Role;

/// A line of a document, or two, with holes in it: `### {code} {name}`.
#[derive(Clone, Debug)]
pub struct Pattern {
    text: String,
    /// One or two.
    pub(super) lines: Vec<PatternLine>,
}

/// Why a text is not a [`Pattern`].
#[derive(Clone, Debug)]
pub struct InvalidPattern {
    /// What is wrong.
    pub message: String,
    /// What to type.
    pub help: String,
}

/// A line of a pattern.
#[derive(Clone, Debug)]
pub(super) struct PatternLine {
    pub(super) kind: LineKind,
    pub(super) parts: Vec<Part>,
}

/// What a line is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// None if nobody asks what stands there.
    Hole(Option<Role>),
    Mark(Mark),
    /// In the form in which characters are compared.
    Char(char),
    /// White space; it can be missing beside a colon.
    Space {
        can_miss: bool,
    },
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for InvalidPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.message, self.help)
    }
}

impl Error for InvalidPattern {}

fn invalid<T>(message: impl Into<String>, help: impl Into<String>) -> Result<T, InvalidPattern> {
    Err(InvalidPattern { message: message.into(), help: help.into() })
}

impl FromStr for Pattern {
    type Err = InvalidPattern;

    fn from_str(text: &str) -> Result<Self, InvalidPattern> {
        let mut lines = Vec::new();
        for line in text.split('\n') {
            lines.push(PatternLine::parse(line)?);
        }
        if lines.len() > 2 {
            return invalid("a pattern has one line, or two", "leave the others out");
        }
        let pattern = Self { text: text.to_owned(), lines };
        pattern.check()?;
        Ok(pattern)
    }
}

impl Pattern {
    /// The roles of its holes, in their order.
    pub(super) fn roles(&self) -> Vec<Role> {
        let parts = self.lines.iter().flat_map(|line| &line.parts);
        let mut roles = Vec::new();
        for part in parts {
            if let Part::Hole(Some(role)) = part {
                roles.push(*role);
            }
        }
        roles
    }

    fn check(&self) -> Result<(), InvalidPattern> {
        let roles = self.roles();
        for (at, role) in roles.iter().enumerate() {
            if roles[..at].contains(role) {
                let hole = role.as_str();
                return invalid(
                    format!("`{{{hole}}}` is written twice"),
                    "write `{_}` for what nobody asks for",
                );
            }
        }
        if !roles.contains(&Role::Code) {
            return invalid("the pattern has no `{code}`", "write `{code}` where the code stands");
        }
        let has_text = |line: &PatternLine| {
            line.kind != LineKind::Text
                || line.parts.iter().any(|part| matches!(part, Part::Char(_) | Part::Mark(_)))
        };
        if !self.lines.iter().any(has_text) {
            return invalid(
                "every line of a text fits this pattern",
                "write what stands before the line (`### `, `- `), or around the code",
            );
        }
        Ok(())
    }
}

impl PatternLine {
    fn parse(line: &str) -> Result<Self, InvalidPattern> {
        let (kind, text) = marker(line.trim());
        let mut parts = parts(text)?;
        while matches!(parts.last(), Some(Part::Char(':') | Part::Space { .. })) {
            parts.pop();
        }
        if parts.is_empty() {
            return invalid("a line of the pattern is blank", "write a line of the document");
        }
        for at in 1..parts.len() {
            let beside_colon =
                parts[at - 1] == Part::Char(':') || parts.get(at + 1) == Some(&Part::Char(':'));
            match (parts[at - 1], &mut parts[at]) {
                (Part::Hole(_), Part::Hole(_)) => {
                    return invalid(
                        "nothing parts two holes of the pattern",
                        "write what stands between them",
                    );
                }
                (_, Part::Space { can_miss }) => *can_miss = beside_colon,
                _ => {}
            }
        }
        Ok(Self { kind, parts })
    }
}

/// What a line is by how it begins, and the rest.
fn marker(line: &str) -> (LineKind, &str) {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    if (1..=6).contains(&level) && text.starts_with(' ') {
        return (LineKind::Heading(u8::try_from(level).unwrap_or(6)), text.trim_start());
    }
    for (marker, is_numbered) in
        [("- ", false), ("* ", false), ("+ ", false), ("1. ", true), ("1) ", true)]
    {
        if let Some(text) = line.strip_prefix(marker) {
            return (LineKind::Item { is_numbered }, text.trim_start());
        }
    }
    (LineKind::Text, line)
}

fn parts(text: &str) -> Result<Vec<Part>, InvalidPattern> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let mut len = c.len_utf8();
        let (next, mark) = mark(rest);
        if c == '{' {
            let end = rest.find('}').filter(|&end| !rest[1..end].contains('{'));
            let Some(end) = end else {
                return invalid(
                    "a `{` of the pattern has no `}`",
                    "write `\\\\{` for a `{` of the text",
                );
            };
            parts.push(Part::Hole(hole(&rest[1..end])?));
            len = end + 1;
        } else if let Some(mark) = mark {
            parts.push(Part::Mark(mark));
            len = next;
        } else if c.is_whitespace() {
            len = rest.len() - rest.trim_start().len();
            parts.push(Part::Space { can_miss: false });
        } else if let Some(escaped) = rest[len..].chars().next().filter(|_| c == '\\') {
            len += escaped.len_utf8();
            parts.push(Part::Char(plain(escaped)));
        } else {
            parts.push(Part::Char(plain(c)));
        }
        rest = &rest[len..];
    }
    Ok(parts)
}

/// The mark of markup that a text begins with, and its length.
fn mark(text: &str) -> (usize, Option<Mark>) {
    let marks = [
        ("**", Mark::Strong),
        ("__", Mark::Strong),
        ("~~", Mark::Strike),
        ("*", Mark::Emphasis),
        ("`", Mark::Code),
    ];
    for (mark, what) in marks {
        if text.starts_with(mark) {
            return (mark.len(), Some(what));
        }
    }
    (0, None)
}

/// The words of holes, `_` for any text.
const HOLES: [&str; 6] = ["code", "status", "name", "message", "description", "_"];

fn hole(name: &str) -> Result<Option<Role>, InvalidPattern> {
    if name == "_" {
        return Ok(None);
    }
    if let Some(role) = Role::OPTIONS.iter().find(|role| role.as_str() == name) {
        return Ok(Some(*role));
    }
    let help = match nearest(name, HOLES) {
        Some(near) => format!("did you mean `{{{near}}}`?"),
        None => {
            "there are `{code}`, `{status}`, `{name}`, `{message}`, `{description}` and `{_}`; \
                 write `\\\\{` for a `{` of the text"
                .to_owned()
        }
    };
    invalid(format!("there is no hole `{{{name}}}`"), help)
}

/// A character as it is compared: all dashes are equal, and so are colons.
pub(super) fn plain(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '：' => ':',
        c => c,
    }
}
