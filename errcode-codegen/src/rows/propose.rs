//! Patterns that lines of a document look like, to write where its codes stand
//! outside of tables. They are told and never taken: the user decides.

mod brackets;

use std::ops::Range;

use self::brackets::{is_between, status_hole, without_brackets};
use super::fit::fit;
use super::pattern::{Pattern, plain};
use crate::chars::{DIGIT, LETTER, LOWERCASE, NO_DIGIT, UPPERCASE, chars};
use crate::document::Document;
use crate::document::line::{Line, LineKind, Mark};
use crate::numbers::Numbers;
use crate::order::sort_by_key;
use crate::table::role::Role;
use crate::table::{cells, code_form, header};

/// Lines that begin with a code, and a pattern that reads them.
#[derive(Debug)]
pub(crate) struct Proposal<'a> {
    pub(crate) pattern: String,
    pub(crate) count: usize,
    /// Where the first of the lines is.
    pub(crate) start: usize,
    codes: Vec<&'a str>,
    class: Class,
    /// Whether a heading above says so.
    is_about_errors: bool,
}

/// What codes of a document have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Number,
    WithDigits,
    Constant,
    Word,
}

fn class(code: &str) -> Class {
    if cells::is_integer(code) {
        Class::Number
    } else if code.contains(DIGIT) {
        Class::WithDigits
    } else if code.contains('_') && !code.contains(LOWERCASE) {
        Class::Constant
    } else {
        Class::Word
    }
}

/// Fewer lines say nothing.
const MIN_LINES: usize = 3;

/// More patterns are not proposed.
const MAX_PATTERNS: usize = 3;

/// What lines look like: first those below headings about errors, and of each the most
/// frequent.
pub(crate) fn propose<'a>(lines: &'a [Line], document: &Document) -> Vec<Proposal<'a>> {
    let mut proposals = Vec::new();
    for group in groups(lines) {
        proposals.extend(group.proposal(document));
    }
    sort_by_key(&mut proposals, |proposal: &Proposal| (usize::MAX - proposal.count).into());
    let is_other = |proposal: &Proposal<'_>| usize::from(!proposal.is_about_errors);
    sort_by_key(&mut proposals, |proposal| is_other(proposal).into());
    let mut chosen = chosen(proposals);
    chosen.retain(|proposal| !reads_other_lines(proposal, lines));
    chosen
}

/// The lines of each shape.
fn groups(lines: &[Line]) -> Vec<Group<'_>> {
    let (mut groups, mut known) = (Vec::new(), Numbers::default());
    let (mut list, mut counts) = (0, false);
    for line in lines {
        if let Some((_, number)) = line.number.as_ref().filter(|_| line.list != list) {
            list = line.list;
            counts = matches!(number.trim_end_matches(NO_DIGIT), "0" | "1");
        }
        let Some(shape) = Shape::of(line) else { continue };
        // Lists that count are one for one codes, or are not.
        let counting = if counts && line.list == list { list } else { 0 };
        let at = known.add(format!("{counting} {}", shape.key()));
        if at == groups.len() {
            groups.push(Group { first: line, shapes: Vec::new() });
        }
        groups[at].shapes.push(shape);
    }
    groups
}

/// The best of the proposals, which come first, each pattern once.
fn chosen(proposals: Vec<Proposal<'_>>) -> Vec<Proposal<'_>> {
    let (mut chosen, mut codes): (Vec<Proposal<'_>>, _) = (Vec::new(), Numbers::default());
    for proposal in proposals {
        let same = chosen.iter().position(|one| one.pattern == proposal.pattern);
        // Lines about codes that others are of read nothing new, and other words are
        // no codes beside them.
        let is_new = chosen.len() < MAX_PATTERNS
            && chosen.iter().all(|one| one.class == proposal.class)
            && !proposal.codes.iter().any(|code| codes.contains(*code));
        if same.is_none() && !is_new {
            continue;
        }
        for code in &proposal.codes {
            codes.insert(*code);
        }
        match same {
            Some(at) => chosen[at].count += proposal.count,
            None => chosen.push(proposal),
        }
    }
    chosen
}

/// Whether a pattern reads so many lines without a code that these would be entries.
/// Words among numbers are faults.
fn reads_other_lines(proposal: &Proposal<'_>, lines: &[Line]) -> bool {
    if proposal.class == Class::Number {
        return false;
    }
    let Ok(pattern) = proposal.pattern.parse::<Pattern>() else { return true };
    let mut others = 0;
    for line in lines {
        let holes = pattern.lines.first().and_then(|first| fit(first, line));
        let mut holes = holes.into_iter().flatten();
        let code = holes.find(|(role, _)| *role == Role::Code);
        others += usize::from(code.is_some_and(|(_, part)| !is_code(&line.text[part], true)));
    }
    others * 3 > proposal.count
}

/// A line as others may look.
struct Shape<'a> {
    code: &'a str,
    /// What tells the code from a word.
    is_marked: bool,
    /// The pattern up to the text, with and without the markup of the code.
    with_marks: String,
    plain: String,
    /// What stands behind it; none if nothing does.
    text: Option<&'a str>,
    tail: &'static str,
}

struct Group<'a> {
    first: &'a Line,
    shapes: Vec<Shape<'a>>,
}

impl<'a> Shape<'a> {
    fn of(line: &'a Line) -> Option<Self> {
        if line.is_contents || line.kind == LineKind::Code {
            return None;
        }
        Self::of_text(line).or_else(|| Self::of_number(line))
    }

    /// The number of an item as its code.
    fn of_number(line: &'a Line) -> Option<Self> {
        let (_, number) = line.number.as_ref()?;
        let (code, mark) = number.split_at(number.len() - 1);
        let plain = format!("{{code}}{mark} ");
        let (with_marks, text) = (plain.clone(), Some(&*line.text));
        Some(Self { code, is_marked: false, with_marks, plain, text, tail: "" })
    }

    fn of_text(line: &'a Line) -> Option<Self> {
        let mut start = 0;
        for word in
            line.text.split_inclusive(chars(|c| c.is_whitespace() || c == '：')).take(MAX_PREFIX)
        {
            let inner = word.trim_matches(chars(|c| c.is_whitespace() || AROUND.contains(c)));
            let at =
                start + (word.len() - word.trim_start_matches(chars(|c| AROUND.contains(c))).len());
            let range = at..at + inner.len();
            let is_marked = MARKS.iter().any(|(mark, _)| {
                line.has_mark(range.start, *mark)
                    && (line.has_mark(range.end, *mark) || line.has_mark(range.end + 1, *mark))
            });
            // `**Error** 1001`
            let is_label =
                is_marked && code_form::outline(inner).is_none() && !header::fits(inner).is_empty();
            if !is_label && is_code(inner, is_marked) {
                return Self::with_code(line, range, is_marked);
            }
            if word.contains(DIGIT) {
                return None;
            }
            start += word.len();
        }
        None
    }

    fn with_code(line: &'a Line, range: Range<usize>, is_marked: bool) -> Option<Self> {
        let code = &line.text[range.clone()];
        let rest = &line.text[range.end..];
        let (between, behind) =
            rest.split_at(rest.len() - rest.trim_start_matches(is_between).len());
        let is_enclosed = line.text[..range.start].ends_with('(');
        if !is_enclosed && is_counter(line, code, between, behind)
            || is_of_prose(line, code, between, behind)
        {
            return None;
        }
        let (tail, behind) = without_brackets(behind);
        let prefix = marker(line.kind) + &escaped(&line.text[..range.start]);
        let mut between: String = between.chars().map(plain).collect();
        if between.trim() == ":" {
            ": ".clone_into(&mut between);
        }
        let around = if is_marked { marks_around(line, &range) } else { String::new() };
        let closing: String = around.chars().rev().collect();
        // A colon in front of the end of the markup says nothing.
        let is_inside =
            line.has_mark(range.end + 1, Mark::Strong) && !line.has_mark(range.end, Mark::Strong);
        let outside = if is_inside { &between[1..] } else { &between };
        let mut with_marks = format!("{prefix}{around}{{code}}{closing}{outside}");
        let mut plain = format!("{prefix}{{code}}{between}");
        if behind.is_empty() {
            for pattern in [&mut plain, &mut with_marks] {
                let is_end = |c: char| c.is_whitespace() || matches!(c, ':' | '-');
                pattern.truncate(pattern.trim_end_matches(is_end).len());
            }
        }
        let text = Some(behind).filter(|text| !text.is_empty());
        Some(Self { code, is_marked, with_marks, plain, text, tail })
    }

    fn key(&self) -> String {
        let text = if self.text.is_some() { "{message}" } else { "" };
        format!("{}{}{text}", self.plain, self.tail)
    }
}

/// Whether a number counts lines or sections, or is an amount.
fn is_counter(line: &Line, code: &str, between: &str, behind: &str) -> bool {
    code.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && (between.starts_with(['.', ')', '、'].as_slice())
            || !behind.is_empty() && code.contains('.')
            || code.len() < 3 && between.trim().is_empty() && line.depth > 0)
}

/// Whether what could be a code is a word of a text: what an item says of a type is no
/// message, and of `1. NotFound` the number can be the code.
fn is_of_prose(line: &Line, code: &str, between: &str, behind: &str) -> bool {
    let is_word = class(code) == Class::Word && line.depth > 0;
    let is_numbered = line.kind == LineKind::Item { is_numbered: true };
    is_word && (is_numbered || between.trim().is_empty() && !behind.is_empty())
        || between.is_empty() && !behind.is_empty()
}

/// A code stands behind so few words.
const MAX_PREFIX: usize = 4;

/// What can stand right before and behind a code.
const AROUND: &str = ":：.,;()[]\"'“”";

const MARKS: [(Mark, &str); 2] = [(Mark::Strong, "**"), (Mark::Code, "`")];

/// How a line of a kind begins.
fn marker(kind: LineKind) -> String {
    match kind {
        LineKind::Heading(level) => "#".repeat(level.into()) + " ",
        LineKind::Item { is_numbered: false } => "- ".to_owned(),
        LineKind::Item { is_numbered: true } => "1. ".to_owned(),
        LineKind::Text | LineKind::Code => String::new(),
    }
}

fn marks_around(line: &Line, range: &Range<usize>) -> String {
    let mut around = String::new();
    for (mark, text) in MARKS {
        if line.has_mark(range.start, mark)
            && (line.has_mark(range.end, mark) || line.has_mark(range.end + 1, mark))
        {
            around += text;
        }
    }
    around
}

/// Text as a pattern has it.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if matches!(c, '{' | '*' | '`' | '~' | '\\') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Whether a word is a code: a number, a word with digits, or with `_`; where
/// markup tells it from others, also one that begins with a capital.
fn is_code(word: &str, is_marked: bool) -> bool {
    if cells::is_integer(word) {
        return true;
    }
    let version = word.strip_prefix(['v', 'V'].as_slice()).unwrap_or_default();
    let extension = word.rsplit_once('.').map_or("", |(_, extension)| extension);
    let begins_with_capital = word.starts_with(UPPERCASE);
    word.len() > 2
        && !version.starts_with(DIGIT)
        && !FILES.contains(&extension)
        && !word.contains('*')
        && (code_form::outline(word).is_some()
            || is_marked && begins_with_capital && cells::is_identifier(word))
}

/// What names of files end in.
const FILES: [&str; 12] =
    ["go", "html", "js", "json", "md", "py", "rs", "sh", "toml", "ts", "yaml", "yml"];

impl<'a> Group<'a> {
    fn proposal(&self, document: &Document) -> Option<Proposal<'a>> {
        let (mut codes, mut known) = (Vec::new(), Numbers::default());
        for shape in &self.shapes {
            if known.insert(shape.code) {
                codes.push(shape.code);
            }
        }
        let count = self.shapes.len();
        let class = class(self.shapes[0].code);
        // Those of each endpoint may be listed again; prose about a code is no list.
        let is_listed = self.first.kind != LineKind::Text
            && matches!(class, Class::WithDigits | Class::Constant);
        let is_about_errors = self.is_about_errors(document);
        if codes.len() < MIN_LINES
            || !is_listed && codes.len() * 5 < count * 4
            || self.is_counter() && !self.is_list_of_codes(document)
            || self.is_prose(is_about_errors)
        {
            return None;
        }
        let all_marked = self
            .shapes
            .iter()
            .all(|shape| shape.is_marked && shape.with_marks == self.shapes[0].with_marks);
        let shape = &self.shapes[0];
        let mut pattern = if all_marked { shape.with_marks.clone() } else { shape.plain.clone() };
        pattern += shape.tail;
        if shape.text.is_some() {
            let status = status_hole(shape.text).filter(|_| self.have_statuses());
            pattern += status.unwrap_or(if self.has_names() { "{name}" } else { "{message}" });
        }
        pattern.parse::<Pattern>().ok()?;
        let start = self.first.range.start;
        Some(Proposal { pattern, count, start, codes, class, is_about_errors })
    }

    /// Whether all texts behind the codes begin with a status, in the same way.
    fn have_statuses(&self) -> bool {
        let first = status_hole(self.shapes[0].text);
        first.is_some() && self.shapes.iter().all(|shape| status_hole(shape.text) == first)
    }

    /// Whether the codes count the lines.
    fn is_counter(&self) -> bool {
        let mut numbers = self.shapes.iter().enumerate();
        numbers.all(|(at, shape)| shape.code == (at + 1).to_string())
    }

    /// Whether the numbers of a list are those of codes, as the heading says.
    fn is_list_of_codes(&self, document: &Document) -> bool {
        let heading = document.heading_at(self.first.range.start);
        let text = heading.map(|at| &*document.headings[at].text);
        self.first.number.is_some() && text.is_some_and(header::has_code_word)
    }

    /// Whether the texts behind the codes are names: eight of ten are words, and
    /// half of those are like a constant or a type.
    fn has_names(&self) -> bool {
        let (mut words, mut names) = (0, 0);
        for text in self.shapes.iter().filter_map(|shape| shape.text) {
            let is_constant = text.len() > 3 && !text.contains(LOWERCASE);
            words += usize::from(cells::is_identifier(text));
            names += usize::from(is_constant || code_form::is_joined(text));
        }
        words * 10 >= self.shapes.len() * 8 && names * 2 >= words
    }

    /// Whether codes are words like others, in a text that is not about errors.
    fn is_prose(&self, is_about_errors: bool) -> bool {
        let (mut weak, mut several) = (0, 0);
        for Shape { code, .. } in &self.shapes {
            let is_lower = code.contains(LOWERCASE);
            let has_digit = code.contains(DIGIT);
            weak += usize::from(!has_digit && (is_lower || !code.contains('_')));
            several += usize::from(code_form::is_joined(code));
        }
        // In prose, a word can be anything: "If `is_ready` is false".
        let before = self.shapes[0].plain.split("{code}").next().unwrap_or_default();
        let is_sentence = !matches!(self.first.kind, LineKind::Heading(_))
            && before.contains(LETTER)
            && header::fits(before).is_empty();
        let has_digits = self.shapes.iter().any(|shape| shape.code.contains(DIGIT));
        is_sentence && !has_digits || weak > 0 && (!is_about_errors || several * 2 < weak)
    }

    fn is_about_errors(&self, document: &Document) -> bool {
        let heading = document.heading_at(self.first.range.start);
        document.headings_over(heading).iter().any(|heading| header::is_about_errors(&heading.text))
    }
}
