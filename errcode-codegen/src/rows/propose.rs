//! Patterns that lines of a document look like, to write where its codes stand
//! outside of tables. They are told and never taken: the user decides.

mod brackets;
mod shape;

use std::borrow::Cow;

use self::brackets::status_hole;
use self::shape::{Class, Shape, class, is_code};
use super::fit::fit;
use super::pattern::Pattern;
use crate::chars::{DIGIT, LETTER, LOWERCASE, NO_DIGIT};
use crate::document::Document;
use crate::document::line::{Line, LineKind};
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
    /// Whether the codes count the lines of a list.
    is_counter: bool,
    /// Whether a heading above says so.
    is_about_errors: bool,
    /// Whether they are no headings, and nothing stands beside the codes.
    is_bare: bool,
}

impl Proposal<'_> {
    /// Whether most of some codes are those of these lines.
    pub(crate) fn has_most_of(&self, codes: &[Cow<'_, str>]) -> bool {
        let mut own = Numbers::default();
        for code in &self.codes {
            own.insert(*code);
        }
        codes.iter().filter(|code| own.contains(&***code)).count() * 2 > codes.len()
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
    // Beside other codes, a list that counts is one of steps.
    if proposals.iter().any(|proposal: &Proposal<'_>| !proposal.is_counter) {
        proposals.retain(|proposal| !proposal.is_counter);
    }
    retain_texts(&mut proposals);
    sort_by_key(&mut proposals, |proposal: &Proposal| (usize::MAX - proposal.count).into());
    let is_other = |proposal: &Proposal<'_>| usize::from(!proposal.is_about_errors);
    sort_by_key(&mut proposals, |proposal| is_other(proposal).into());
    let mut chosen = chosen(proposals);
    chosen.retain(|proposal| !reads_other_lines(proposal, lines));
    chosen
}

/// Takes out bare codes, most of which have a text elsewhere.
fn retain_texts(proposals: &mut Vec<Proposal<'_>>) {
    let mut with_text = Numbers::default();
    for proposal in proposals.iter().filter(|proposal| !proposal.is_bare) {
        for code in &proposal.codes {
            with_text.insert(*code);
        }
    }
    proposals.retain(|proposal| {
        let shared = proposal.codes.iter().filter(|code| with_text.contains(**code)).count();
        !proposal.is_bare || shared * 2 < proposal.codes.len()
    });
}

/// The lines of each shape.
fn groups(lines: &[Line]) -> Vec<Group<'_>> {
    let (mut groups, mut known) = (Vec::new(), Numbers::default());
    let (mut list, mut counts) = (0, false);
    for (at, line) in lines.iter().enumerate() {
        if let Some((_, number)) = line.number.as_ref().filter(|_| line.list != list) {
            list = line.list;
            counts = matches!(number.trim_end_matches(NO_DIGIT), "0" | "1");
        }
        let Some(mut shape) = Shape::of(line) else { continue };
        shape.is_defined = lines.get(at + 1).is_some_and(|next| is_definition(line, next));
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

/// Whether a line defines the one above: `: It is gone.`
fn is_definition(line: &Line, next: &Line) -> bool {
    line.kind == LineKind::Text && next.block == line.block && next.text.starts_with(": ")
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
    for (at, line) in lines.iter().enumerate() {
        let holes = pattern.lines.first().and_then(|first| fit(first, line));
        let below = pattern.lines.get(1);
        let goes_on = below
            .is_none_or(|below| lines.get(at + 1).is_some_and(|next| fit(below, next).is_some()));
        let mut holes = holes.filter(|_| goes_on).into_iter().flatten();
        let code = holes.find(|(role, _)| *role == Role::Code);
        others += usize::from(code.is_some_and(|(_, part)| !is_code(&line.text[part], true)));
    }
    others * 3 > proposal.count
}

struct Group<'a> {
    first: &'a Line,
    shapes: Vec<Shape<'a>>,
}

impl<'a> Group<'a> {
    fn proposal(&self, document: &Document) -> Option<Proposal<'a>> {
        let (mut codes, mut known) = (Vec::new(), Numbers::default());
        // The same once more says nothing.
        let mut said = Numbers::default();
        for shape in &self.shapes {
            if known.insert(shape.code) {
                codes.push(shape.code);
            }
            said.insert(format!("{} {}", shape.code, shape.text.unwrap_or_default()));
        }
        let count = self.shapes.len();
        let class = class(self.shapes[0].code);
        // Those of each endpoint may be listed again; prose about a code is no list.
        let is_listed = self.first.kind != LineKind::Text
            && matches!(class, Class::WithDigits | Class::Constant);
        let is_about_errors = self.is_about_errors(document);
        if codes.len() < MIN_LINES
            || !is_listed && codes.len() * 5 < said.len() * 4
            || self.is_counter() && !self.is_list_of_codes(document)
            || self.is_prose(is_about_errors)
        {
            return None;
        }
        let start = self.first.range.start;
        let is_counter = self.is_counter();
        let (codes, class, pattern) = match self.numbers() {
            Some(numbers) => (numbers, Class::Number, self.pattern_of_names()),
            None => (codes, class, self.pattern()),
        };
        pattern.parse::<Pattern>().ok()?;
        let is_heading = matches!(self.first.kind, LineKind::Heading(_));
        let first = &self.shapes[0];
        let is_bare = !is_heading && first.text.is_none() && !first.is_defined;
        Some(Proposal { pattern, count, start, codes, class, is_counter, is_about_errors, is_bare })
    }

    /// What reads the lines up to the text.
    fn start(&self) -> String {
        let first = &self.shapes[0];
        let is_first = |shape: &Shape| shape.is_marked && shape.with_marks == first.with_marks;
        let all_marked = self.shapes.iter().all(is_first);
        let start = if all_marked { &first.with_marks } else { &first.plain };
        format!("{start}{}", first.tail)
    }

    fn pattern(&self) -> String {
        let (first, mut pattern) = (&self.shapes[0], self.start());
        if first.text.is_some() {
            let status = status_hole(first.text).filter(|_| self.have_statuses());
            let text = if self.has_names() { "{name}" } else { "{message}" };
            pattern += status.as_deref().unwrap_or(text);
        }
        if first.is_defined {
            let has_message = pattern.contains("{message}");
            pattern += if has_message { "\n: {description}" } else { "\n: {message}" };
        }
        pattern
    }

    /// What reads a name and a number behind it, which may be in brackets.
    fn pattern_of_names(&self) -> String {
        let is_enclosed = self.shapes[0].text.is_some_and(|text| text.starts_with('('));
        let code = if is_enclosed { "({code})" } else { "{code}" };
        self.start().replacen("{code}", "{name}", 1) + code
    }

    /// The numbers behind what is no number, and has to be their name; those of statuses
    /// are none.
    fn numbers(&self) -> Option<Vec<&'a str>> {
        let numbers = self.shapes.iter().map(|shape| {
            let is_word = class(shape.code) != Class::Number;
            shape.text.filter(|_| is_word).and_then(brackets::number)
        });
        if self.have_statuses() { None } else { numbers.collect() }
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
            let is_constant = text.len() > 1 && !text.contains(LOWERCASE);
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
