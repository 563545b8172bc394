//! Whether a line of a document fits a line of a pattern. A hole ends at the first
//! place where what follows it fits, and a code at the last one of its word:
//! nothing is tried again, so that it takes time linear in the line.

use std::ops::Range;

use super::pattern::{Part, PatternLine, plain};
use crate::chars::{SPACE, chars};
use crate::document::line::{Line, LineKind};
use crate::table::role::Role;

/// What stands in the holes of a line, as parts of its text.
pub(super) type Holes = Vec<(Role, Range<usize>)>;

/// What stands in the holes, if the line fits.
pub(super) fn fit(pattern: &PatternLine, line: &Line) -> Option<Holes> {
    if pattern.kind == line.kind { fit_parts(&pattern.parts, line) } else { None }
}

/// The same for an item whose number is the code: `{code}. {message}`; where the number
/// stands, and what it is, and what stands in the other holes.
pub(super) fn fit_number<'a>(
    pattern: &PatternLine,
    line: &'a Line,
) -> Option<(usize, &'a str, Holes)> {
    let (at, number) = line.number.as_ref()?;
    let [Part::Hole(Some(Role::Code)), Part::Char(mark), Part::Space { .. }, rest @ ..] =
        &pattern.parts[..]
    else {
        return None;
    };
    let code = number.strip_suffix(*mark).filter(|_| pattern.kind == LineKind::Text)?;
    Some((*at, code, fit_parts(rest, line)?))
}

fn fit_parts(pattern: &[Part], line: &Line) -> Option<Holes> {
    let text = without_colon(without_attributes(&line.text));
    let reader = Reader { line, text };
    let (mut holes, mut at) = (Vec::new(), text.len() - text.trim_start().len());
    let mut parts = pattern;
    if !matches!(parts.first(), Some(Part::Hole(_))) {
        let len = before_hole(parts);
        at = reader.literal(&parts[..len], at)?;
        parts = &parts[len..];
        if parts.is_empty() {
            return (at == reader.text.len()).then_some(holes);
        }
    }
    while let Some((Part::Hole(role), rest)) = parts.split_first() {
        let (literal, rest) = rest.split_at(before_hole(rest));
        let is_code = *role == Some(Role::Code);
        let start = at;
        let end = if is_code {
            reader.end_of_word(start, literal, rest.is_empty())?
        } else {
            reader.end_of_text(start, literal, rest.is_empty())?
        };
        at = reader.literal(literal, end)?;
        if let Some(role) = role {
            holes.push((*role, reader.value(start..end, is_code)?));
        }
        parts = rest;
    }
    Some(holes)
}

/// Whether a pattern begins with letters, which are none of markup.
pub(super) fn has_prefix(pattern: &PatternLine) -> bool {
    pattern.parts[..before_hole(&pattern.parts)].iter().any(|part| matches!(part, Part::Char(_)))
}

/// Whether a line begins as a pattern does that begins with no hole.
pub(super) fn begins(pattern: &PatternLine, line: &Line) -> bool {
    behind_prefix(pattern, line).is_some()
}

/// What stands in a line behind that with which a pattern begins.
pub(super) fn behind_prefix<'a>(pattern: &PatternLine, line: &'a Line) -> Option<&'a str> {
    let reader = Reader { line, text: &line.text };
    let start = line.text.len() - line.text.trim_start().len();
    let literal = &pattern.parts[..before_hole(&pattern.parts)];
    let end = reader.literal(literal, start).filter(|_| !literal.is_empty())?;
    Some(&line.text[end..])
}

/// A line without the attributes behind a heading: `{#e1001}`.
fn without_attributes(text: &str) -> &str {
    let text = text.trim_end();
    let open = text.rfind("{#").filter(|_| text.ends_with('}'));
    open.map_or(text, |open| &text[..open])
}

/// A colon at the end of a line says nothing.
fn without_colon(text: &str) -> &str {
    text.trim_end_matches(chars(|c| c.is_whitespace() || plain(c) == ':'))
}

/// How many parts stand before the next hole.
fn before_hole(parts: &[Part]) -> usize {
    parts.iter().position(|part| matches!(part, Part::Hole(_))).unwrap_or(parts.len())
}

struct Reader<'a> {
    line: &'a Line,
    text: &'a str,
}

impl Reader<'_> {
    /// Where parts that are no holes end, if they stand at `at`.
    fn literal(&self, parts: &[Part], mut at: usize) -> Option<usize> {
        for part in parts {
            let rest = &self.text[at..];
            match part {
                Part::Char(c) => {
                    // White space before a colon says nothing.
                    let rest = if *c == ':' { rest.trim_start() } else { rest };
                    at = self.text.len() - rest.len();
                    let found = rest.chars().next().filter(|&found| plain(found) == *c)?;
                    at += found.len_utf8();
                }
                Part::Space { can_miss } => {
                    let len = rest.len() - rest.trim_start().len();
                    if len == 0 && !can_miss {
                        return None;
                    }
                    at += len;
                }
                Part::Mark(mark) if self.line.has_mark(at, *mark) => {}
                Part::Mark(_) | Part::Hole(_) => return None,
            }
        }
        Some(at)
    }

    /// Whether the parts stand at `at`, and the text ends there if it has to.
    fn fits(&self, parts: &[Part], at: usize, to_end: bool) -> bool {
        let end = self.literal(parts, at);
        end.is_some_and(|end| !to_end || end == self.text.len())
    }

    /// The end of a hole that holds any text.
    fn end_of_text(&self, start: usize, literal: &[Part], to_end: bool) -> Option<usize> {
        if literal.is_empty() {
            return Some(self.text.len());
        }
        let mut after_space = false;
        for (at, c) in self.text[start..].char_indices() {
            // White space is looked at once, however long it is.
            if !(after_space && c.is_whitespace()) && self.fits(literal, start + at, to_end) {
                return Some(start + at);
            }
            after_space = c.is_whitespace();
        }
        self.fits(literal, self.text.len(), to_end).then_some(self.text.len())
    }

    /// The end of a code: a word, the longest one behind which the pattern fits.
    fn end_of_word(&self, start: usize, literal: &[Part], to_end: bool) -> Option<usize> {
        let word = &self.text[start..];
        let len = word.find(SPACE).unwrap_or(word.len());
        if literal.is_empty() {
            return (!to_end || len == word.len()).then_some(start + len);
        }
        let mut end = start + len;
        while end > start {
            if self.fits(literal, end, to_end) {
                return Some(end);
            }
            end = self.text[..end].char_indices().next_back()?.0;
        }
        None
    }

    /// What a hole holds, without white space, and a code without a colon.
    fn value(&self, range: Range<usize>, is_code: bool) -> Option<Range<usize>> {
        let text = &self.text[range.clone()];
        let text = if is_code { without_colon(text) } else { text.trim_end() };
        let start = range.start + text.len() - text.trim_start().len();
        let end = range.start + text.len();
        (start < end).then_some(start..end)
    }
}
