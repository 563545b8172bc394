//! Lines as others may look: where a code stands in one, and what is around it.

use std::ops::Range;

use super::brackets::{Brackets, PAIRS, is_between, is_status, says_status, status_hole};
use crate::chars::{COLON, DIGIT, LOWERCASE, SPACE, UPPERCASE, chars};
use crate::document::line::{Line, LineKind, Mark};
use crate::rows::pattern::plain;
use crate::table::{cells, code_form, header};

/// What codes of a document have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Number,
    WithDigits,
    Constant,
    Word,
}

pub(super) fn class(code: &str) -> Class {
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

/// A line as others may look.
pub(super) struct Shape<'a> {
    pub(super) code: &'a str,
    /// What tells the code from a word.
    pub(super) is_marked: bool,
    /// The pattern up to the text, with and without the markup of the code.
    pub(super) with_marks: String,
    pub(super) plain: String,
    /// What stands behind it; none if nothing does.
    pub(super) text: Option<&'a str>,
    pub(super) brackets: Option<Brackets<'a>>,
    /// Whether the next line begins with a colon, and says what it is.
    pub(super) is_defined: bool,
}

impl<'a> Shape<'a> {
    pub(super) fn of(line: &'a Line) -> Option<Self> {
        // A member of JSON is a line where no code block is.
        let is_member = line.text.starts_with('"') && line.text.contains("\":");
        if line.is_contents || line.kind == LineKind::Code || is_member {
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
        Some(Self {
            code,
            is_marked: false,
            with_marks,
            plain,
            text,
            brackets: None,
            is_defined: false,
        })
    }

    fn of_text(line: &'a Line) -> Option<Self> {
        let mut start = 0;
        for word in
            line.text.split_inclusive(chars(|c| c.is_whitespace() || c == '：')).take(MAX_PREFIX)
        {
            let inner = word.trim_matches(chars(|c| c.is_whitespace() || AROUND.contains(c)));
            let at =
                start + (word.len() - word.trim_start_matches(chars(|c| AROUND.contains(c))).len());
            // A text can stand right behind a code, in brackets.
            let cut = inner.find(is_bracket).filter(|&cut| is_code(&inner[..cut], true));
            let inner = &inner[..cut.unwrap_or(inner.len())];
            let range = at..at + inner.len();
            let is_marked = MARKS.iter().any(|(mark, _)| {
                line.has_mark(range.start, *mark)
                    && (line.has_mark(range.end, *mark) || line.has_mark(range.end + 1, *mark))
            });
            // `**Error** 1001`
            let is_label =
                is_marked && code_form::outline(inner).is_none() && !header::fits(inner).is_empty();
            if !is_label && (is_code(inner, is_marked) || is_title(line, &range)) {
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
        let (between, behind) = split_between(rest);
        let is_enclosed = line.text[..range.start].ends_with('(');
        if !is_enclosed && is_counter(line, code, between, behind)
            || is_of_prose(line, code, between, behind)
            || is_of_status(line, &range)
        {
            return None;
        }
        let (brackets, behind) =
            Brackets::of(behind).map_or((None, behind), |(brackets, text)| (Some(brackets), text));
        let prefix = marker(line.kind) + &escaped(&line.text[..range.start]);
        let mut between: String = between.chars().map(plain).collect();
        // White space is as long as it likes.
        while let Some(at) = between.find("  ") {
            between.remove(at);
        }
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
        if behind.is_empty() && brackets.is_none() {
            for pattern in [&mut plain, &mut with_marks] {
                let is_end = |c: char| c.is_whitespace() || matches!(c, ':' | '-');
                pattern.truncate(pattern.trim_end_matches(is_end).len());
            }
        }
        let text = Some(behind).filter(|text| !text.is_empty());
        Some(Self { code, is_marked, with_marks, plain, text, brackets, is_defined: false })
    }

    /// Whether nothing stands beside the code, nor defines it.
    pub(super) fn is_bare(&self) -> bool {
        self.text.is_none() && self.brackets.is_none() && !self.is_defined
    }

    pub(super) fn key(&self) -> String {
        let text = if self.text.is_some() { "{message}" } else { "" };
        let definition = if self.is_defined { "\n:" } else { "" };
        let brackets = self.brackets.map(|brackets| brackets.pattern("{_}")).unwrap_or_default();
        format!("{}{brackets}{text}{definition}", self.plain)
    }
}

/// What parts a code from the text behind it, and that text, of which the sign of a
/// number is a part.
fn split_between(rest: &str) -> (&str, &str) {
    let len = rest.len() - rest.trim_start_matches(is_between).len();
    let (between, behind) = rest.split_at(len);
    let sign = between.char_indices().next_back().filter(|&(at, c)| {
        plain(c) == '-' && behind.starts_with(DIGIT) && between[..at].ends_with([' ', '=', ':'])
    });
    sign.map_or((between, behind), |(at, _)| rest.split_at(at))
}

/// Whether an identifier in code font is all that a heading says.
fn is_title(line: &Line, range: &Range<usize>) -> bool {
    matches!(line.kind, LineKind::Heading(_))
        && line.has_mark(range.start, Mark::Code)
        && line.text.trim().len() == range.len()
        && cells::is_identifier(&line.text[range.clone()])
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
    let goes_on = between.trim().is_empty() && !behind.is_empty();
    is_word && (is_numbered || goes_on && status_hole(Some(behind)).is_none())
        || between.is_empty() && !behind.is_empty() && !behind.starts_with(is_bracket)
}

/// Whether a number is the status of a code that stands above or behind it:
/// `Status: 404`, "404: `NOT_FOUND`".
fn is_of_status(line: &Line, code: &Range<usize>) -> bool {
    let (before, behind) = (&line.text[..code.start], &line.text[code.end..]);
    let number = &line.text[code.clone()];
    if before.trim_end().ends_with(COLON)
        && (says_status(before) || header::is_status_or_code(before) && is_status(number))
    {
        return true;
    }
    let mut at = code.end;
    for word in behind.split_inclusive(SPACE) {
        let inner = word.trim_start_matches(chars(|c| AROUND.contains(c)));
        let start = at + word.len() - inner.len();
        let inner = inner.trim_end_matches(chars(|c| c.is_whitespace() || AROUND.contains(c)));
        let is_marked = line.has_mark(start, Mark::Code) && is_code(inner, true);
        if is_marked || is_code(inner, false) && !cells::is_integer(inner) {
            return is_status(number);
        }
        at += word.len();
    }
    false
}

/// A code stands behind so few words.
const MAX_PREFIX: usize = 4;

/// What can stand right before and behind a code.
const AROUND: &str = ":：.,;()[]（）【】「」\"'“”";

fn is_bracket(c: char) -> bool {
    PAIRS.iter().any(|pair| pair.0 == c || pair.1 == c)
}

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
pub(super) fn is_code(word: &str, is_marked: bool) -> bool {
    if cells::is_integer(word) {
        return true;
    }
    let version = word.strip_prefix(['v', 'V'].as_slice()).unwrap_or_default();
    let extension = word.rsplit_once('.').map_or("", |(_, extension)| extension);
    let begins_with_capital = word.starts_with(UPPERCASE);
    word.len() > 2
        && !version.starts_with(DIGIT)
        && !is_version(word)
        && !is_class(word)
        && !FILES.contains(&extension)
        && !word.contains(['*', '=', '"'].as_slice())
        && !word.contains("://")
        && (code_form::outline(word).is_some()
            || is_marked && begins_with_capital && cells::is_identifier(word))
}

/// `4xx`
fn is_class(word: &str) -> bool {
    word.len() == 3 && word.to_ascii_lowercase().ends_with("xx")
}

/// `1.2.0`
fn is_version(word: &str) -> bool {
    word.matches('.').count() == 2 && word.split('.').all(cells::is_integer)
}

/// What names of files end in.
const FILES: [&str; 12] =
    ["go", "html", "js", "json", "md", "py", "rs", "sh", "toml", "ts", "yaml", "yml"];
