//! The text of a lock becomes lines.
//!
//! ```text
//! lock     = "errcodes lock 1: " enum LF options LF { line LF }
//! line     = code [ " retired" ] [ " " status ] names " |" [ " " message ]
//!          | "reserved " name
//! names    = " " name { " " name } { " (" name ")" }
//! code     = [ "-" ] digits | '"' text '"'
//! ```
//!
//! In a text, `\` stands before quotes and itself, and `\u{..}` for what would
//! not be seen. A merge that could not end leaves `<<<<<<<`, and both sides.

use std::ops::Range;

use super::meaning::is_alike;
use super::{Line, LinePlace, Lock, Name};
use crate::chars::{DIGIT, LINE_END, chars, is_ascii};
use crate::code::{Code, Status};
use crate::diagnostic::{Faults, wording};
use crate::name::ident;
use crate::numbers::Numbers;
use crate::source::{self, Source};

/// What the first line of every lock begins with.
pub(super) const FIRST_WORDS: &str = "errcodes lock ";

/// The form of the lines.
pub(super) const VERSION: &str = "1";

/// Reads a lock. A blank text is a new one.
pub(super) fn read<'a>(source: &Source<'a>, faults: &mut Faults<'_>) -> Lock<'a> {
    let text = source.text();
    let file = source.name().unwrap_or_default();
    let lock = Lock { file, text, ..Lock::default() };
    let mut reader = Reader {
        lock,
        faults,
        side: Side::None,
        had_conflict: false,
        has_options: false,
        is_cut: false,
        codes: Numbers::default(),
        names: Numbers::default(),
        name_lines: Vec::new(),
    };
    if !text.trim().is_empty() {
        reader.read_lines(text);
    }
    reader.lock.sort();
    reader.lock
}

/// Where a line stands in a conflict.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    None,
    Ours,
    /// What both sides began with; not always written.
    Base,
    Theirs,
}

struct Reader<'a, 'f, 'o> {
    lock: Lock<'a>,
    faults: &'f mut Faults<'o>,
    side: Side,
    /// Whether what stands twice may be what both sides said.
    had_conflict: bool,
    /// Whether the options have been read, and may be none.
    has_options: bool,
    /// Whether the line has no end.
    is_cut: bool,
    /// Which of the lines a code has.
    codes: Numbers<'a>,
    names: Numbers<'a>,
    /// The line in which each name stands, by its number; and whether it is reserved.
    name_lines: Vec<(usize, bool)>,
}

impl<'a> Reader<'a, '_, '_> {
    fn read_lines(&mut self, text: &'a str) {
        let mut start = 0;
        for (at, line) in source::lines(text).enumerate() {
            let content = line.trim_end_matches(LINE_END);
            let place = LinePlace { number: at + 1, range: start..start + content.len() };
            self.is_cut = content.len() == line.len();
            start += line.len();
            if self.is_cut {
                self.faults.report(wording::cut_lock(&place.range));
            }
            if at == 0 {
                if !self.read_first(content, &place) {
                    return;
                }
                // Mostly a line is longer than this.
                let count = text.len() / 32;
                self.codes = Numbers::with_capacity(count);
                self.names = Numbers::with_capacity(count);
            } else if !self.read_mark(content, &place.range) && self.side != Side::Base {
                self.read_line(content, place);
            }
        }
        if self.side != Side::None {
            self.faults.report(wording::broken_lock(&(start..start), "the conflict has no end"));
        }
    }

    /// Reads version and enum; whether the lines can be read.
    fn read_first(&mut self, line: &'a str, place: &LinePlace) -> bool {
        let parts = line.strip_prefix(FIRST_WORDS).and_then(|rest| rest.split_once(": "));
        let Some((version, name)) = parts else {
            self.faults.report(wording::not_a_lock(&place.range));
            return false;
        };
        if version != VERSION {
            self.faults.report(wording::lock_of_another_version(&place.range, version, VERSION));
            return false;
        }
        self.lock.enum_name = name.trim();
        true
    }

    /// Whether a line is a mark of a conflict.
    fn read_mark(&mut self, line: &str, at: &Range<usize>) -> bool {
        self.side = match (line.get(..7), self.side) {
            (Some("<<<<<<<"), _) => {
                self.had_conflict = true;
                self.faults.report(wording::conflict_in_lock(at));
                Side::Ours
            }
            (Some("|||||||"), Side::Ours) => Side::Base,
            (Some("======="), Side::Ours | Side::Base) => Side::Theirs,
            (Some(">>>>>>>"), Side::Theirs) => Side::None,
            _ => return false,
        };
        true
    }

    fn read_line(&mut self, text: &'a str, place: LinePlace) {
        if let Some(name) = text.strip_prefix("reserved ") {
            self.reserve(name.trim(), place);
        } else if self.may_be_options(text, place.number) {
            self.read_options(text.trim(), &place.range);
        } else if !text.trim().is_empty() {
            match line(text, &place) {
                Ok(line) => self.add(line),
                // What is wrong with a line that is cut off is told.
                Err(_) if self.is_cut => {}
                Err(why) => {
                    self.faults.report(wording::broken_lock(&place.range, why));
                }
            }
        }
    }

    /// Options stand in the second line, which may be in a conflict; no code begins
    /// as they do. Without options, the line is blank, and no other is.
    fn may_be_options(&self, text: &str, number: usize) -> bool {
        let is_other = |c: char| !(c.is_ascii_lowercase() || c == '{');
        (number == 2 || self.side != Side::None) && !text.trim().starts_with(is_other)
    }

    fn read_options(&mut self, options: &'a str, at: &Range<usize>) {
        if self.has_options && self.lock.options != options {
            self.faults.report(wording::broken_lock(at, OTHER_OPTIONS));
        } else {
            self.lock.options = options;
            self.has_options = true;
        }
    }

    fn reserve(&mut self, name: &'a str, place: LinePlace) {
        if !ident::can_be_variant(name) {
            self.faults.report(wording::broken_lock(&place.range, NO_NAME));
        } else if self.is_new(name, &place, true) {
            self.lock.reserved.push(Name { name, place });
        }
    }

    /// Reports a name that stands somewhere before, unless both sides of a merge reserve it.
    fn is_new(&mut self, name: &'a str, place: &LinePlace, is_reserved: bool) -> bool {
        let at = self.names.add(name);
        if at == self.name_lines.len() {
            self.name_lines.push((place.number, is_reserved));
            return true;
        }
        let (first, was_reserved) = self.name_lines[at];
        if !(self.had_conflict && is_reserved && was_reserved) {
            self.faults.report(wording::name_twice_in_lock(&place.range, name, first));
        }
        false
    }

    fn add(&mut self, mut line: Line<'a>) {
        if self.has_other_type(&line.code) {
            self.faults.report(wording::broken_lock(&line.place.range, OTHER_TYPE));
            return;
        }
        if let Some(at) = self.codes.get(&line.code) {
            self.add_again(at, line);
            return;
        }
        let names = std::mem::take(&mut line.names);
        line.names = self.new_names(names, &[], &line.place);
        if !line.names.is_empty() {
            self.codes.set(line.code.clone(), self.lock.lines.len());
            self.lock.lines.push(line);
        }
    }

    /// Adds what the other side of a merge says of a code.
    fn add_again(&mut self, at: usize, line: Line<'a>) {
        let (first, place) = (&self.lock.lines[at], &line.place);
        // Both sides of a merge can have added the code, each for another error.
        let is_same = is_alike(first.message, line.message);
        if !self.had_conflict || !is_same {
            self.faults.report(wording::code_twice_in_lock(first, &line, is_same));
            return;
        }
        let known = first.names.clone();
        let Some(names) = names_of_both(&known, &line.names) else {
            let fault = wording::other_names(&place.range, &line.code, [known[0], line.names[0]]);
            self.faults.report(fault);
            return;
        };
        let names = self.new_names(names, &known, place);
        let first = &mut self.lock.lines[at];
        first.names = names;
        for cell in line.cells {
            if !first.cells.contains(&cell) {
                first.cells.push(cell);
            }
        }
    }

    /// The names that stand in no line before, or are known to be of this one. Both
    /// sides of a merge can have given one name, each to another code.
    fn new_names(
        &mut self,
        mut names: Vec<&'a str>,
        known: &[&str],
        place: &LinePlace,
    ) -> Vec<&'a str> {
        names.retain(|name| known.contains(name) || self.is_new(name, place, false));
        names
    }

    /// Whether the codes before are of another type.
    fn has_other_type(&self, code: &Code) -> bool {
        let is_text = |code: &Code| matches!(code, Code::Text(_));
        self.lock.lines.first().is_some_and(|first| is_text(&first.code) != is_text(code))
    }
}

/// The names of both sides of a merge: in front is the one that a side has put before
/// that of the other. None if each of them has put another one there.
fn names_of_both<'a>(ours: &[&'a str], theirs: &[&'a str]) -> Option<Vec<&'a str>> {
    let (front, other) = match (ours.contains(&theirs[0]), theirs.contains(&ours[0])) {
        (true, false) => (ours, theirs),
        (false, true) => (theirs, ours),
        (true, true) if ours[0] == theirs[0] => (ours, theirs),
        _ => return None,
    };
    let mut names = front.to_vec();
    for name in other {
        if !names.contains(name) {
            names.push(name);
        }
    }
    Some(names)
}

/// What stands between a code and its status or names.
const RETIRED: &str = "retired";

const NO_NAME: &str = "expected the name of a variant";
const OTHER_OPTIONS: &str = "the sides of the merge have other options: keep one of them";
const OTHER_TYPE: &str = "the codes of a lock are all integers, or all texts in quotes";

/// Reads what a line says of a code; the error is what is wrong with it.
fn line<'a>(text: &'a str, place: &LinePlace) -> Result<Line<'a>, &'static str> {
    let (code, rest) = code(text).ok_or("expected a code: an integer, or a text in quotes")?;
    let (head, message) = rest.split_once('|').ok_or("expected ` | ` and the message")?;
    let mut words = words(head);
    let is_retired = words.len() > 1 && words[0] == RETIRED;
    words.drain(..usize::from(is_retired));
    let mut status = None;
    if words.first().is_some_and(|word| word.starts_with(DIGIT)) {
        status = words.remove(0).parse().ok().and_then(Status::new);
        status.ok_or("an HTTP status is a number from 100 to 999")?;
    }
    let (mut names, mut cells) = (Vec::with_capacity(words.len()), Vec::new());
    for word in words {
        let cell = word.strip_prefix('(').and_then(|cell| cell.strip_suffix(')'));
        let name = cell.unwrap_or(word);
        if name == RETIRED || !ident::can_be_variant(name) {
            return Err(NO_NAME);
        }
        if cell.is_some() { &mut cells } else { &mut names }.push(name);
    }
    if names.is_empty() {
        return Err(NO_NAME);
    }
    let message = message.trim();
    Ok(Line { code, is_retired, status, names, cells, message, place: place.clone() })
}

/// The words of a line, which mostly have one space between them.
fn words(head: &str) -> Vec<&str> {
    if !is_ascii(head) {
        return head.split_whitespace().collect();
    }
    let (bytes, mut words) = (head.as_bytes(), Vec::with_capacity(4));
    let (mut start, mut at) = (0, 0);
    while at <= bytes.len() {
        if at == bytes.len() || matches!(bytes[at], b' ' | b'\t'..=b'\r') {
            if start < at {
                words.push(&head[start..at]);
            }
            start = at + 1;
        }
        at += 1;
    }
    words
}

/// Reads the code that a line begins with, and what stands behind it.
fn code(text: &str) -> Option<(Code, &str)> {
    let Some(quoted) = text.strip_prefix('"') else {
        let (number, rest) = text.split_once(' ')?;
        let is_number = number.starts_with(chars(|c| c == '-' || c.is_ascii_digit()));
        return Some((Code::Int(number.parse().ok().filter(|_| is_number)?), rest));
    };
    let (mut code, mut chars) = (String::new(), quoted.chars());
    loop {
        match chars.next()? {
            '"' => return Some((Code::Text(code), chars.as_str())),
            '\\' => code.push(escaped(&mut chars)?),
            c => code.push(c),
        }
    }
}

/// What stands behind a `\`.
fn escaped(chars: &mut std::str::Chars<'_>) -> Option<char> {
    match chars.next()? {
        'u' => {
            let (digits, rest) = chars.as_str().strip_prefix('{')?.split_once('}')?;
            *chars = rest.chars();
            char::from_u32(u32::from_str_radix(digits, 16).ok()?)
        }
        c => Some(c),
    }
}
