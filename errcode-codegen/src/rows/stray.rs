//! Lines beside entries that fit no pattern: a code that is written otherwise, or
//! a heading at another level, would be lost without a word.

use super::body::{Wanted, is_wanted};
use super::entry::{Entry, heading_of};
use super::fit;
use super::pattern::Pattern;
use crate::chars::{UPPERCASE, chars};
use crate::diagnostic::{Faults, wording};
use crate::document::Document;
use crate::document::line::{Line, LineKind, Mark};
use crate::numbers::Numbers;
use crate::options::Options;
use crate::table::{code_form, joined, layout};

/// What entries of a document have in common.
pub(super) struct Strays {
    codes: Numbers<'static>,
    /// How codes are written.
    forms: Numbers<'static>,
    /// Whether one is written like a type: `NotFound`.
    have_names: bool,
    /// The lists, the paragraphs, and the headings of a level under one heading,
    /// in which entries stand.
    lists: Numbers<'static>,
    blocks: Numbers<'static>,
    headings: Numbers<'static>,
}

/// A heading and a level as one number.
fn level_under(heading: Option<usize>, level: u8) -> usize {
    heading.map_or(0, |heading| heading + 1) * 8 + usize::from(level)
}

/// Whether a word is written like a type.
fn is_name(word: &str) -> bool {
    let is_of_letters = word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_of_letters && word.starts_with(UPPERCASE) && joined::is_joined(word)
}

impl Strays {
    pub(super) fn new(lines: &[Line], entries: &[Entry], document: &Document) -> Self {
        let mut strays = Self {
            codes: Numbers::default(),
            forms: Numbers::default(),
            have_names: false,
            lists: Numbers::default(),
            blocks: Numbers::default(),
            headings: Numbers::default(),
        };
        for entry in entries {
            let first = &lines[entry.lines.start];
            match first.kind {
                LineKind::Heading(level) => {
                    strays.headings.insert(level_under(heading_of(document, first), level));
                }
                LineKind::Item { .. } => {
                    strays.lists.insert(first.list);
                }
                LineKind::Text | LineKind::Code => {
                    strays.blocks.insert(first.block);
                }
            }
            strays.have_names |= is_name(&entry.code);
            if let Some(form) = code_form::outline(&entry.code) {
                strays.forms.insert(form);
            }
            strays.codes.insert(entry.code.clone());
        }
        strays
    }

    /// Whether a line begins as an entry does.
    pub(super) fn is_like_entry(&self, line: &Line, pattern: &Pattern) -> bool {
        let first = pattern.lines.first();
        first.is_some_and(|pattern| fit::begins(pattern, line)) || self.begins_with_code(&line.text)
    }

    /// Whether what stands in a line behind the words of a pattern is written like the codes.
    fn has_code_behind_prefix(&self, line: &Line, options: &Options) -> bool {
        options.rows.iter().any(|row| {
            let first = row.value.lines.first();
            let behind = first.and_then(|first| fit::behind_prefix(first, line));
            behind.is_some_and(|behind| self.begins_with_code(behind))
        })
    }

    /// Whether a text begins with a word that is written like the codes, and is
    /// none of them.
    fn begins_with_code(&self, text: &str) -> bool {
        let word = text.split_whitespace().next().unwrap_or_default();
        let word = word.trim_matches(chars(|c| ":：.,()[]（）".contains(c)));
        !self.codes.contains(word)
            && code_form::outline(word).is_some_and(|form| self.forms.contains(form))
    }

    /// Whether a line begins with a word in code font that is written like a type, as
    /// codes are.
    fn begins_with_name(&self, line: &Line) -> bool {
        let word = line.text.split_whitespace().next().unwrap_or_default();
        let is_marked = self.have_names && line.has_mark(0, Mark::Code);
        is_marked && is_name(word) && !self.codes.contains(word)
    }

    pub(super) fn report(
        &self,
        lines: &[Line],
        entries: &[Entry],
        words: &[Entry],
        document: &Document,
        options: &Options,
        faults: &mut Faults<'_>,
    ) {
        let (mut entries, mut words) = (entries.iter().peekable(), words.iter().peekable());
        for (at, line) in lines.iter().enumerate() {
            while entries.next_if(|entry| entry.lines.end <= at).is_some() {}
            let is_entry = entries.peek().is_some_and(|entry| entry.lines.contains(&at));
            let heading = heading_of(document, line);
            if is_entry || line.is_contents || !layout::is_chosen(document, options, heading) {
                continue;
            }
            while words.next_if(|word| word.lines.end <= at).is_some() {}
            if let Some(word) = words.peek().filter(|word| word.lines.contains(&at)) {
                if word.lines.start == at {
                    faults.report(if word.is_number {
                        wording::counter_as_code(&line.range, &word.code)
                    } else {
                        wording::word_as_code(&line.range, &word.code)
                    });
                }
                continue;
            }
            let is_beside = self.is_beside(line, heading, options);
            let begins = at == 0 || lines[at - 1].block != line.block;
            let has_code = || {
                self.begins_with_code(&line.text)
                    || self.begins_with_name(line)
                    || self.has_code_behind_prefix(line, options)
            };
            if is_beside || begins && self.is_block(line) && has_code() {
                faults.report(wording::no_row(&line.range, is_beside));
            }
        }
    }

    /// Whether a line is where entries are, and like them.
    fn is_beside(&self, line: &Line, heading: Option<usize>, options: &Options) -> bool {
        match line.kind {
            LineKind::Heading(level) => self.headings.contains(level_under(heading, level)),
            LineKind::Item { .. } => self.lists.contains(line.list),
            LineKind::Text => {
                self.blocks.contains(line.block)
                    && options.rows.iter().any(|row| {
                        let wanted = Wanted { held: &row.value.roles(), options };
                        self.is_like_entry(line, &row.value) && !is_wanted(line, &wanted)
                    })
            }
            LineKind::Code => false,
        }
    }

    /// Whether the block of a line can be an entry: a paragraph, where others are.
    fn is_block(&self, line: &Line) -> bool {
        match line.kind {
            LineKind::Heading(_) | LineKind::Item { .. } => true,
            LineKind::Text => self.blocks.len() > 0,
            LineKind::Code => false,
        }
    }
}
