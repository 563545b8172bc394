//! Lines of one shape, and the pattern that reads them.

use super::brackets::{self, status_hole};
use super::shape::{Class, Shape, class};
use super::{Kind, MIN_LINES, Proposal};
use crate::chars::{DIGIT, LETTER, LOWERCASE};
use crate::document::Document;
use crate::document::line::{Line, LineKind};
use crate::numbers::Numbers;
use crate::rows::pattern::Pattern;
use crate::table::heading::{self, Hint, Said};
use crate::table::{cells, header, joined};

/// Whether a text is a status and can be nothing else: `404 Not Found`.
fn says_status(text: &str) -> bool {
    matches!(heading::said(text), Said::One { hint: Hint::Words, .. })
}

/// Lines of one shape.
pub(super) struct Group<'a> {
    pub(super) first: &'a Line,
    pub(super) shapes: Vec<Shape<'a>>,
}

impl<'a> Group<'a> {
    /// What reads them, if they look like codes.
    pub(super) fn proposal(&self, document: &Document) -> Option<Proposal<'a>> {
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
        let few = if is_about_errors && self.first.kind != LineKind::Text { 2 } else { 4 };
        // Bullets count nothing, and so their numbers are codes.
        let is_list = self.first.kind == LineKind::Item { is_numbered: false } && is_about_errors;
        if codes.len() < MIN_LINES
            || !is_listed && codes.len() * 5 < said.len() * few
            || self.is_counter() && !is_list && !self.is_list_of_codes(document)
            || self.is_prose(is_about_errors) && !self.have_statuses()
        {
            return None;
        }
        let (start, kind) = (self.first.range.start, self.kind());
        let numbers = self.numbers();
        let pattern = if numbers.is_some() { self.pattern_of_names() } else { self.pattern() };
        let (codes, class) = numbers.map_or((codes, class), |numbers| (numbers, Class::Number));
        pattern.parse::<Pattern>().ok()?;
        Some(Proposal { pattern, count, start, codes, class, kind, is_about_errors })
    }

    fn kind(&self) -> Kind {
        let is_heading = matches!(self.first.kind, LineKind::Heading(_));
        if self.is_counter() {
            Kind::Steps
        } else if is_heading && says_status(&self.first.text) {
            Kind::Statuses
        } else if !is_heading && self.shapes[0].is_bare() {
            Kind::Bare
        } else {
            Kind::Codes
        }
    }

    /// What reads the lines up to the text.
    fn start(&self) -> String {
        let first = &self.shapes[0];
        let is_first = |shape: &Shape| shape.is_marked && shape.with_marks == first.with_marks;
        let all_marked = self.shapes.iter().all(is_first);
        let start = if all_marked { &first.with_marks } else { &first.plain };
        let brackets = first.brackets.map(|brackets| brackets.pattern(self.hole_in_brackets()));
        format!("{start}{}", brackets.unwrap_or_default())
    }

    /// What stands in brackets behind the codes.
    fn hole_in_brackets(&self) -> &'static str {
        let mut inner = self.shapes.iter().filter_map(|shape| shape.brackets).map(|it| it.inner);
        let is_constant = |text: &str| cells::is_identifier(text) && !text.contains(LOWERCASE);
        let is_status = |text: &str| brackets::is_status(text) || says_status(text);
        if inner.clone().all(is_status) {
            "{status}"
        } else if inner.clone().all(is_constant) {
            "{name}"
        } else if self.shapes[0].text.is_none() {
            "{message}"
        } else if class(self.shapes[0].code) != Class::Number && inner.all(cells::is_integer) {
            "{code}"
        } else {
            "{_}"
        }
    }

    fn pattern(&self) -> String {
        let (first, mut pattern) = (&self.shapes[0], self.start());
        if first.text.is_some() {
            let status = status_hole(first.text).filter(|_| self.have_statuses());
            let text = if self.has_names() { "{name}" } else { "{message}" };
            let is_quoted = |shape: &Shape| shape.text.is_some_and(|text| text.ends_with('"'));
            let ends_quoted = pattern.ends_with('"') && self.shapes.iter().all(is_quoted);
            pattern += status.as_deref().unwrap_or(text);
            pattern += if ends_quoted { "\"" } else { "" };
        }
        if first.is_defined {
            let has_message = pattern.contains("{message}");
            pattern += if has_message { "\n: {description}" } else { "\n: {message}" };
        }
        pattern
    }

    /// What reads a name and a number behind it, which may be in brackets.
    fn pattern_of_names(&self) -> String {
        if self.shapes[0].brackets.is_some() {
            return self.pattern().replacen("{code}", "{name}", 1);
        }
        let number = self.shapes[0].text.and_then(brackets::number);
        self.start().replacen("{code}", "{name}", 1) + &number.map_or(String::new(), |it| it.1)
    }

    /// The numbers behind what is no number, and has to be their name; those of statuses
    /// are none.
    fn numbers(&self) -> Option<Vec<&'a str>> {
        let has_brackets = self.shapes[0].brackets.is_some();
        if has_brackets && self.hole_in_brackets() != "{code}" || self.have_statuses() {
            return None;
        }
        let (mut numbers, mut first) = (Vec::new(), None);
        for shape in &self.shapes {
            let text = shape.brackets.map_or(shape.text, |brackets| Some(brackets.inner))?;
            let (number, pattern) = brackets::number(text)?;
            if class(shape.code) == Class::Number
                || *first.get_or_insert(pattern.clone()) != pattern
            {
                return None;
            }
            numbers.push(number);
        }
        Some(numbers)
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
            names += usize::from(is_constant || joined::is_joined(text));
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
            several += usize::from(joined::is_joined(code));
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
