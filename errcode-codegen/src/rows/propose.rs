//! Patterns that lines of a document look like, to write where its codes stand
//! outside of tables. They are told and never taken: the user decides.

mod brackets;
mod group;
mod shape;

use std::borrow::Cow;

use self::group::Group;
use self::shape::{Class, Shape, is_code};
use super::fit::fit;
use super::pattern::Pattern;
use crate::chars::NO_DIGIT;
use crate::document::Document;
use crate::document::line::{Line, LineKind};
use crate::numbers::Numbers;
use crate::order::sort_by_key;
use crate::table::role::Role;

/// Lines that begin with a code, and a pattern that reads them.
#[derive(Debug)]
pub(crate) struct Proposal<'a> {
    pub(crate) pattern: String,
    pub(crate) count: usize,
    /// Where the first of the lines is.
    pub(crate) start: usize,
    codes: Vec<&'a str>,
    class: Class,
    kind: Kind,
    /// Whether a heading above says so.
    is_about_errors: bool,
}

/// What lines are, beside others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Codes,
    /// The codes count the lines of a list.
    Steps,
    /// The codes are HTTP statuses in headings.
    Statuses,
    /// They are no headings, and nothing stands beside the codes.
    Bare,
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
    if proposals.iter().any(|proposal: &Proposal<'_>| proposal.kind != Kind::Steps) {
        proposals.retain(|proposal| proposal.kind != Kind::Steps);
    }
    // Beside headings of statuses, others speak of them, or they are those of codes.
    let is_status = |proposal: &Proposal<'_>| proposal.kind == Kind::Statuses;
    if proposals.iter().any(is_status) {
        let speaks_of_them = |proposal: &Proposal<'_>| {
            !is_status(proposal) && proposal.codes.iter().all(|code| brackets::is_status(code))
        };
        proposals.retain(|proposal| !speaks_of_them(proposal));
        if !proposals.iter().all(is_status) {
            proposals.retain(|proposal| !is_status(proposal));
        }
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
    for proposal in proposals.iter().filter(|proposal| proposal.kind != Kind::Bare) {
        for code in &proposal.codes {
            with_text.insert(*code);
        }
    }
    proposals.retain(|proposal| {
        let shared = proposal.codes.iter().filter(|code| with_text.contains(**code)).count();
        proposal.kind != Kind::Bare || shared * 2 < proposal.codes.len()
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
