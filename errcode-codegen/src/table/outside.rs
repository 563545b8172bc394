//! Words that are written like the codes of a document, and stand in prose, lists
//! and headings. Tables are looked at in `unread`.

use std::borrow::Cow;
use std::ops::Range;

use super::{cells, code_form, header, joined, layout};
use crate::catalog::Record;
use crate::chars::{COLON, DIGIT, LETTER, LOWERCASE, OF_WORDS, chars};
use crate::diagnostic::{Faults, wording};
use crate::document::Document;
use crate::numbers::Numbers;
use crate::options::Options;
use crate::order::sort_by_key;
use crate::source::lines;

/// So many codes of one form are no slip, nor an example.
const MIN_CODES: usize = 3;

/// A word that is written like some code.
struct Candidate<'a> {
    word: &'a str,
    form: String,
    start: usize,
}

/// Words of one form that are no codes which are read: each once, with its place.
#[derive(Default)]
struct Family<'a> {
    words: Vec<&'a str>,
    start: usize,
    known: Numbers<'a>,
    /// How many of them may well be codes.
    likely: cells::Count,
}

impl Family<'_> {
    /// Whether they are no slip; words without a digit tell themselves from others by how
    /// they are built, or constants by the heading above the first.
    fn may_be_codes(&self, document: &Document) -> bool {
        let first = self.words[0];
        let is_about_errors = || {
            let headings = document.headings_over(document.heading_at(self.start));
            headings.iter().any(|heading| header::is_about_errors(&heading.text))
        };
        self.words.len() >= MIN_CODES
            && (first.contains(DIGIT)
                || self.likely.are_most()
                || !first.contains(LOWERCASE) && is_about_errors())
    }
}

/// Reports them, once for each form.
pub(crate) fn report(
    text: &str,
    document: &Document,
    records: &[Record],
    options: &Options,
    faults: &mut Faults<'_>,
) {
    let candidates = candidates(text, document);
    // Most documents have none, and the codes are many.
    if candidates.is_empty() {
        return;
    }
    let codes = Codes::new(records, options);
    for family in families(text, document, candidates, &codes, options) {
        if family.may_be_codes(document) {
            let Family { words, start, .. } = family;
            faults.report(wording::unread_words(&(start..start + words[0].len()), &words));
        }
    }
}

/// The words of one form that are none of the codes, and that the options choose.
fn families<'a>(
    text: &str,
    document: &Document,
    candidates: Vec<Candidate<'a>>,
    codes: &Codes<'_>,
    options: &Options,
) -> Vec<Family<'a>> {
    let (mut families, mut known) = (Vec::<Family<'_>>::new(), Numbers::default());
    for Candidate { word, mut form, start } in candidates {
        let heading = document.heading_at(start);
        if !codes.forms.contains(form.as_str())
            || codes.known.contains(word)
            || !layout::is_chosen(document, options, heading)
        {
            continue;
        }
        // Of the words of another section, others may be no codes.
        if !word.contains(DIGIT) {
            form.push_str(&section_of(text, document, start).to_string());
        }
        let family = known.add(form);
        if family == families.len() {
            families.push(Family { start, ..Family::default() });
        }
        let family = &mut families[family];
        if family.known.insert(word) {
            family.words.push(word);
            family.likely.add(joined::may_be_code(word, &codes.first_words));
        }
    }
    families
}

/// The heading that covers a word, as a number; the one above, if the word is in one.
fn section_of(text: &str, document: &Document, start: usize) -> usize {
    let heading = document.heading_at(start);
    let before = text[..start].trim_end_matches([' ', '`', '*'].as_slice());
    let is_in_heading = before.ends_with('#');
    let above =
        heading.and_then(|at| if is_in_heading { document.parent_of(at) } else { Some(at) });
    above.map_or(0, |at| at + 1)
}

/// The words that can be codes, outside of tables and examples.
fn candidates<'a>(text: &'a str, document: &Document) -> Vec<Candidate<'a>> {
    let mut candidates = Vec::new();
    let mut hidden = hidden(document).into_iter().peekable();
    let mut start = 0;
    // Most lines of a document are rows of its tables.
    for line in lines(text) {
        let at = start;
        start += line.len();
        while hidden.next_if(|range| range.end <= at).is_some() {}
        // A row that is in no table is told.
        let is_row = line.trim_start().starts_with(['|', '｜'].as_slice()) || is_tag(line);
        if is_row || hidden.peek().is_some_and(|range| range.start < start) {
            continue;
        }
        let mut begins = begins_block(line);
        for (offset, word) in words(line) {
            let tells_itself = word.contains(DIGIT) && !is_number(word);
            if (tells_itself || begins)
                && let Some(form) = form(word)
            {
                candidates.push(Candidate { word, form, start: at + offset });
            }
            begins &= !word.contains(OF_WORDS);
        }
    }
    candidates
}

/// The codes of a document.
#[derive(Default)]
struct Codes<'a> {
    /// What is read, or left out on purpose.
    known: Numbers<'a>,
    /// How that is written.
    forms: Numbers<'a>,
    /// The first words of those that are several.
    first_words: Numbers<'a>,
}

impl<'a> Codes<'a> {
    fn new(records: &'a [Record], options: &Options) -> Self {
        let known = Numbers::with_capacity(records.len());
        let mut codes = Self { known, ..Self::default() };
        for record in records {
            codes.add(Cow::Borrowed(&record.written));
        }
        for code in &options.skip {
            codes.add(Cow::Owned(code.value.to_string()));
        }
        codes
    }

    fn add(&mut self, code: Cow<'a, str>) {
        if let Some(form) = form(&code) {
            self.forms.insert(form);
        }
        if let Some(word) = joined::first_word(&code) {
            self.first_words.insert(word.to_owned());
        }
        self.known.insert(code);
    }
}

/// Tables, and what is shown as an example.
fn hidden(document: &Document) -> Vec<Range<usize>> {
    let mut hidden = Vec::new();
    for table in document.tables.iter().filter(|table| table.roles.is_empty()) {
        let header = &table.header.range;
        let last = table.rows.last().map_or(header.end, |row| row.range.end);
        hidden.push(header.start..last.max(header.end));
    }
    hidden.extend(document.code_blocks.iter().map(|block| block.range.clone()));
    sort_by_key(&mut hidden, |range: &Range<usize>| range.start.into());
    hidden
}

/// Whether a line begins with a tag, and has none of a text: an item or a heading.
fn is_tag(line: &str) -> bool {
    let texts = ["<li", "<p>", "<dt", "<dd", "<h1", "<h2", "<h3", "<h4", "<h5", "<h6"];
    let line = line.trim_start();
    line.starts_with('<') && !texts.iter().any(|tag| line.contains(tag))
}

/// The words of a line that can be codes, and where they begin.
fn words(line: &str) -> Vec<(usize, &str)> {
    let (mut words, mut start) = (Vec::new(), None);
    for (at, c) in line.char_indices().chain([(line.len(), ' ')]) {
        if c.is_alphanumeric() || c == '_' || c == '-' {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            let word = line[start..at].trim_end_matches('-');
            words.push((start, word));
        }
    }
    words
}

/// Whether a line is a heading or an item, which its first word begins, or begins with
/// a number that is apart from what follows: `1001: not found`.
fn begins_block(line: &str) -> bool {
    let line = line.trim();
    let behind = line.trim_start_matches(chars(|c| c.is_ascii_digit()));
    let is_apart = behind.is_empty() || behind.starts_with(COLON) || behind.starts_with(" - ");
    line.starts_with(['#', '-', '*', '+'].as_slice()) || behind.len() < line.len() && is_apart
}

fn is_number(word: &str) -> bool {
    !word.contains(LETTER)
}

/// How a code is written that tells itself from other words: its letters and its
/// digits, of which it has at least four; or that it is several words in one.
fn form(code: &str) -> Option<String> {
    if !code.contains(DIGIT) {
        return joined::outline(code);
    }
    let (mut form, mut count, mut has_digit) = (String::new(), 0, false);
    for c in code.chars() {
        count += usize::from(c.is_ascii_alphanumeric());
        has_digit |= c.is_ascii_digit();
        form.push(match c {
            '0'..='9' => '0',
            'A'..='Z' => 'A',
            'a'..='z' => 'a',
            c => c,
        });
    }
    let is_form = count >= 4 && has_digit && code.is_ascii() && !code_form::is_hexadecimal(code);
    is_form.then_some(form)
}
