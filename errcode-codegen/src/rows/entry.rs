//! Lines that fit a pattern, and the heading that they are under.

use std::ops::Range;

use super::body::Value;
use super::fit;
use super::pattern::Pattern;
use crate::document::Document;
use crate::document::line::{Line, LineKind, Mark};
use crate::options::Options;
use crate::table::header;
use crate::table::role::Role;

/// Lines that fit a pattern.
pub(super) struct Entry {
    pub(super) pattern: usize,
    /// One line or two, as indices.
    pub(super) lines: Range<usize>,
    pub(super) code: String,
    pub(super) is_struck: bool,
    /// Whether the code is the number of an item.
    pub(super) is_number: bool,
    /// What stands in the holes, in their order.
    pub(super) holes: Vec<Value>,
}

/// The entries of a document, each by the first pattern that fits.
pub(super) fn find(lines: &[Line], options: &Options) -> Vec<Entry> {
    let mut entries = Vec::new();
    // In how many items the entry is whose lines these are.
    let mut depth = 0;
    let mut at = 0;
    while at < lines.len() {
        let line = &lines[at];
        let mut patterns = options.rows.iter().enumerate();
        let found = patterns.find_map(|(index, pattern)| entry(lines, at, index, &pattern.value));
        let found = found.filter(|found| !is_label_of(depth, line, &found.code));
        if found.is_some() {
            depth = line.depth;
        } else if line.depth <= depth && line.kind != LineKind::Text {
            depth = 0;
        }
        at = found.as_ref().map_or(at + 1, |entry| entry.lines.end);
        entries.extend(found);
    }
    entries
}

/// Whether a line is in an item that is an entry, and has a label where that has its code.
fn is_label_of(depth: usize, line: &Line, code: &str) -> bool {
    depth > 0 && depth < line.depth && (!header::fits(code).is_empty() || header::is_advice(code))
}

fn entry(lines: &[Line], at: usize, index: usize, pattern: &Pattern) -> Option<Entry> {
    let end = at + pattern.lines.len();
    let mut entry = Entry {
        pattern: index,
        lines: at..end,
        code: String::new(),
        is_struck: false,
        is_number: false,
        holes: Vec::new(),
    };
    for (pattern, line) in pattern.lines.iter().zip(lines.get(at..end)?) {
        let holes = match fit::fit_number(pattern, line) {
            Some((at, code, holes)) => {
                let (text, range) = (code.to_owned(), at..at + code.len());
                entry.code.clone_from(&text);
                entry.is_number = true;
                entry.holes.push(Value { text, range });
                holes
            }
            None => fit::fit(pattern, line)?,
        };
        for (role, part) in holes {
            let text = line.text[part.clone()].to_owned();
            if role == Role::Code {
                entry.code.clone_from(&text);
                entry.is_struck = line.has_mark(part.start, Mark::Strike)
                    && line.has_mark(part.end, Mark::Strike);
            }
            entry.holes.push(Value { text, range: line.source_range(&part) });
        }
    }
    Some(entry)
}

/// The heading above a line, which of a heading is the one that covers it.
pub(super) fn heading_of(document: &Document, line: &Line) -> Option<usize> {
    let heading = document.heading_at(line.range.start);
    match line.kind {
        LineKind::Heading(_) => heading.and_then(|at| document.parent_of(at)),
        _ => heading,
    }
}
