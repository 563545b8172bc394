//! Entries that stand in headings, items and lines of text, as the option `rows`
//! says: lines that fit a pattern become rows of tables whose header is the holes
//! of the pattern and the labels below. What a row says is not decided here.

mod body;
mod build;
mod entry;
mod fit;
mod label;
pub(crate) mod pattern;
pub(crate) mod propose;
mod stray;
#[cfg(test)]
mod tests;

use self::body::{Body, Wanted, is_label, joined};
use self::build::Builder;
use self::entry::{Entry, find, heading_of};
use self::fit::{begins, has_prefix};
use self::pattern::Part;
use self::stray::Strays;
use crate::chars::{DIGIT, LETTER, UPPERCASE, chars};
use crate::diagnostic::{Faults, wording};
use crate::document::line::{Line, LineKind};
use crate::document::{self, Document};
use crate::numbers::Numbers;
use crate::options::Options;
use crate::order::sort_by_key;
use crate::table::layout;
use crate::table::role::Role;

/// Adds the tables that the patterns read to those of the document.
pub(crate) fn read(
    text: &str,
    document: &mut Document,
    options: &Options,
    faults: &mut Faults<'_>,
) {
    if options.rows.is_empty() {
        return;
    }
    let lines = document::lines(text, document);
    let mut entries = find(&lines, options);
    let words = take_words(&mut entries, &lines, document, options);
    report_unfit(&entries, options, faults);
    let strays = Strays::new(&lines, &entries, document);
    for at in 0..entries.len() {
        let next = next_entry(&entries, at, &lines);
        go_on(&lines[..next], &mut entries[at], options, &strays);
    }
    strays.report(&lines, &entries, &words, document, options, faults);
    let mut tables = Vec::new();
    for (at, pattern) in options.rows.iter().enumerate() {
        let roles = pattern.value.roles();
        let wanted = Wanted { held: &roles, options };
        let mut builder = Builder::new(&roles);
        for (index, entry) in entries.iter().enumerate() {
            if entry.pattern == at {
                let next = next_entry(&entries, index, &lines);
                let body = body_of(&lines, entry, next, document, &wanted);
                let first = &lines[entry.lines.start];
                let heading = heading_of(document, first);
                builder.add(entry, heading, first, body, &wanted, faults);
            }
        }
        tables.extend(builder.finish());
    }
    document.tables.extend(tables);
    sort_by_key(&mut document.tables, |table| table.header.range.start.into());
}

/// The line in which the next entry begins.
fn next_entry(entries: &[Entry], at: usize, lines: &[Line]) -> usize {
    entries.get(at + 1).map_or(lines.len(), |next| next.lines.start)
}

/// Reports the patterns that no entry fits.
fn report_unfit(entries: &[Entry], options: &Options, faults: &mut Faults<'_>) {
    for (at, pattern) in options.rows.iter().enumerate() {
        if !entries.iter().any(|entry| entry.pattern == at) {
            faults.report(wording::unfit_pattern(pattern.span, &pattern.value.to_string()));
        }
    }
}

/// Takes out lines whose code is a word like any other, such as `Overview`, where the
/// codes are no words, or counts items, where other lists do not, unless the user names it.
fn take_words(
    entries: &mut Vec<Entry>,
    lines: &[Line],
    document: &Document,
    options: &Options,
) -> Vec<Entry> {
    let (mut kinds, mut chosen) = (Kinds::default(), Vec::new());
    for entry in entries.iter() {
        let heading = heading_of(document, &lines[entry.lines.start]);
        if layout::is_chosen(document, options, heading) {
            kinds.add(&entry.code);
            chosen.push(entry);
        }
    }
    let (counting, of_words) = (counting_lists(&chosen, lines), lists_of_words(&chosen, lines));
    let (have_no_words, have_no_capitals) = (kinds.have_no_words(), kinds.have_no_capitals());
    if !have_no_words && !have_no_capitals && counting.len() == 0 && of_words.len() == 0 {
        return Vec::new();
    }
    let is_other = |Entry { code, lines: range, is_number, .. }: &Entry| {
        *is_number && counting.contains(lines[range.start].list)
            || of_words.contains(lines[range.start].list)
            || is_word(code) && (have_no_words || have_no_capitals && code.starts_with(UPPERCASE))
    };
    let mut named = Numbers::default();
    for skip in &options.skip {
        named.insert(&skip.value);
    }
    for variant in &options.overrides {
        named.insert(&variant.code.value);
    }
    let (mut words, mut codes) = (Vec::new(), Vec::with_capacity(entries.len()));
    for entry in std::mem::take(entries) {
        let is_named = named.contains(&*entry.code);
        if is_other(&entry) && !is_named { &mut words } else { &mut codes }.push(entry);
    }
    *entries = codes;
    words
}

/// The lists that count their items, where others begin with another number: theirs are
/// no codes.
fn counting_lists(entries: &[&Entry], lines: &[Line]) -> Numbers<'static> {
    let (mut lists, mut counting) = (Numbers::default(), Numbers::default());
    for entry in entries.iter().filter(|entry| entry.is_number) {
        let list = lines[entry.lines.start].list;
        if lists.insert(list) && matches!(&*entry.code, "0" | "1") {
            counting.insert(list);
        }
    }
    if counting.len() < lists.len() { counting } else { Numbers::default() }
}

/// The lists of single words, where the codes of others have digits: `GET`, `POST`.
fn lists_of_words(entries: &[&Entry], lines: &[Line]) -> Numbers<'static> {
    let (mut others, mut of_words) = (Numbers::default(), Numbers::default());
    let (mut with_digit, mut words) = (0, 0);
    let list = |entry: &Entry| lines[entry.lines.start].list;
    for entry in entries.iter().filter(|entry| list(entry) > 0) {
        let is_word = !entry.code.contains(['_', '-', '.'].as_slice());
        with_digit += usize::from(entry.code.contains(DIGIT));
        if entry.code.contains(DIGIT) || !is_word {
            others.insert(list(entry));
        }
    }
    for entry in entries.iter().filter(|entry| list(entry) > 0) {
        if !others.contains(list(entry)) {
            of_words.insert(list(entry));
            words += 1;
        }
    }
    if with_digit >= words { of_words } else { Numbers::default() }
}

/// Of what kind codes are.
#[derive(Default)]
struct Kinds {
    /// Words like any other.
    words: usize,
    /// What has digits or no small letters; and the rest.
    marked: usize,
    joined: usize,
    /// Words that begin with a capital, and what has none at all.
    capitalized: usize,
    small: usize,
}

impl Kinds {
    fn add(&mut self, code: &str) {
        let is_small = !code.contains(UPPERCASE);
        self.small += usize::from(is_small);
        if is_word(code) {
            self.words += 1;
            self.capitalized += usize::from(!is_small);
        } else if code.contains(DIGIT) || code.to_uppercase() == *code {
            self.marked += 1;
        } else {
            self.joined += 1;
        }
    }

    /// Whether three of four that are no words have digits or no small letters, and
    /// there are not many more words than these.
    fn have_no_words(&self) -> bool {
        self.marked > 0 && self.marked >= self.joined * 3 && self.words <= self.marked * 4
    }

    /// Whether two of three have no capital, and the others are words that begin with one.
    fn have_no_capitals(&self) -> bool {
        let all = self.words + self.marked + self.joined;
        self.small >= self.capitalized * 2 && self.small + self.capitalized == all
    }
}

/// Whether a code is small letters, after a first one of any size.
fn is_word(code: &str) -> bool {
    code.len() > 1
        && code.starts_with(LETTER)
        && !code[1..].contains(chars(|c| !c.is_ascii_lowercase()))
}

/// Adds the lines of a paragraph that go on with what the last hole holds.
fn go_on(lines: &[Line], entry: &mut Entry, options: &Options, strays: &Strays) {
    let pattern = &options.rows[entry.pattern].value;
    let parts = pattern.lines.last().map(|line| &line.parts[..]).unwrap_or_default();
    let last = &lines[entry.lines.end - 1];
    let is_text = matches!(parts.last(), Some(Part::Hole(Some(role))) if *role != Role::Code);
    if !is_text || matches!(last.kind, LineKind::Heading(_)) {
        return;
    }
    let roles = pattern.roles();
    let wanted = Wanted { held: &roles, options };
    let end = entry.lines.end;
    let (value, behind) = joined(lines, end - 1, last.text.len(), &|next| {
        next.block == last.block
            && next.kind == LineKind::Text
            && !strays.is_like_entry(next, pattern)
            && !is_label(next, &wanted)
    });
    if let (Some(value), Some(hole)) = (value, entry.holes.last_mut()) {
        hole.text.push(' ');
        hole.text += &value.text;
        hole.range.end = value.range.end;
        entry.lines.end = behind;
    }
}

/// What stands below an entry, up to the next one: under its heading, in its
/// item, or up to the next heading.
fn body_of(
    lines: &[Line],
    entry: &Entry,
    next: usize,
    document: &Document,
    wanted: &Wanted<'_>,
) -> Body {
    let first = &lines[entry.lines.start];
    let pattern = &wanted.options.rows[entry.pattern].value.lines[0];
    let belongs = |line: &Line| match (first.kind, line.kind) {
        (LineKind::Heading(level), LineKind::Heading(other)) => other > level,
        (LineKind::Heading(_), _) => true,
        (_, LineKind::Heading(_)) => false,
        (LineKind::Item { .. }, LineKind::Item { .. }) => line.depth > first.depth,
        // A line that begins like the entry, and is none, has a body of its own.
        (_, LineKind::Text) if line.block != first.block || !has_prefix(pattern) => {
            line.depth >= first.depth
        }
        (_, LineKind::Text) => !begins(pattern, line),
        _ => line.depth >= first.depth,
    };
    let start = entry.lines.end.min(next);
    let len = lines[start..next].iter().take_while(|line| belongs(line)).count();
    let range =
        first.range.start..lines.get(start + len).map_or(usize::MAX, |line| line.range.start);
    let tables = &document.tables;
    let from = tables.partition_point(|table| table.header.range.start < range.start);
    let to = tables.partition_point(|table| table.header.range.start < range.end);
    Body::read(&lines[start..start + len], &tables[from..to], wanted)
}
