//! The name in a message. The rules are frozen, like those of `ident`, whose table
//! of tests has them too.

use std::borrow::Cow;

use crate::chars::{DIGIT, LETTER, OF_WORDS, SPACE, chars};

use super::ident::{from_words, has_foreign_letter, without_apostrophes, words};
use super::latin;

/// The name in the first line of a message: that of its first sentence, without
/// what counts it, what stands in brackets behind it, and placeholders. None if
/// what is left says something else, or the opposite.
pub(crate) fn from_message(text: &str) -> Option<String> {
    if is_words(text) {
        let words = words(text);
        let (name, taken) = from_words(&words)?;
        if taken == words.len() {
            return Some(name);
        }
    }
    from_sentence(text)
}

fn from_sentence(text: &str) -> Option<String> {
    let text = latin::without_marks(text);
    if has_foreign_letter(&text) {
        return None;
    }
    let text = without_apostrophes(without_counter(&text));
    let sentence = &text[..sentence_end(&text)];
    let gapped = with_gaps(sentence);
    if has_sign(&gapped) {
        return None;
    }
    let end = name_end(&gapped);
    let is_cut = end < gapped.len();
    let mut kept = words_around_gaps(&gapped[..end])?;
    if is_cut && kept.last().is_some_and(|word| is_in(word, UNFINISHED) || is_in(word, VERBS)) {
        return None;
    }
    let (name, taken) = from_words(&kept)?;
    let is_long = taken < kept.len();
    if !is_long && gapped == sentence && !is_cut {
        return Some(name);
    }
    kept.truncate(taken);
    if is_long {
        drop_unfinished(&mut kept);
    }
    if negations(&kept) < negations(&words(sentence)) {
        return None;
    }
    from_words(&kept).map(|(name, _)| name)
}

/// Whether a text is words with nothing between them that says more, as most messages
/// are: all of it makes the name.
fn is_words(text: &str) -> bool {
    let mut last = b' ';
    for &byte in text.as_bytes() {
        let is_hyphen = byte == b'-' && last != b' ';
        if !(byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b',') || is_hyphen) {
            return false;
        }
        last = byte;
    }
    true
}

/// The words of a text, but for those that lead to a gap: a placeholder, or what a cut
/// has left out. None if the gap is what the sentence speaks of.
fn words_around_gaps(text: &str) -> Option<Vec<&str>> {
    let mut kept = Vec::new();
    for (at, piece) in text.split(GAP).enumerate() {
        if at > 0 {
            drop_unfinished(&mut kept);
        }
        let words = words(piece);
        if at > 0 && kept.is_empty() && words.first().is_some_and(|word| is_in(word, VERBS)) {
            return None;
        }
        kept.extend(words);
    }
    Some(kept)
}

/// Whether a sign says what no word says: a comparison, the sign of a number, or a
/// mark for yes or no.
fn has_sign(text: &str) -> bool {
    let in_ascii =
        ["<", ">", "!="].iter().any(|sign| text.contains(sign)) || text.split(' ').any(is_signed);
    in_ascii
        || !text.is_ascii() && text.contains(['≠', '≤', '≥', '❌', '✗', '✘', '✖', '✕'].as_slice())
}

/// `-5`, and `(-5`.
fn is_signed(word: &str) -> bool {
    let number =
        word.trim_start_matches(['(', '[', '='].as_slice()).strip_prefix(['-', '+'].as_slice());
    number.is_some_and(|number| number.starts_with(DIGIT))
}

/// Words without which a sentence says the opposite.
const NEGATIONS: &[&str] = &[
    "cannot", "cant", "doesnt", "dont", "didnt", "false", "isnt", "arent", "neither", "never",
    "no", "non", "nor", "not", "wasnt", "without", "wont",
];

fn negations(words: &[&str]) -> usize {
    words.iter().filter(|word| is_in(word, NEGATIONS)).count()
}

/// Where the first sentence ends: at a mark with white space behind it, which is
/// not that of an abbreviation.
fn sentence_end(text: &str) -> usize {
    for (at, byte) in text.as_bytes().iter().enumerate() {
        let is_mark = matches!(byte, b'.' | b'!' | b'?');
        if is_mark && text[at + 1..].starts_with(SPACE) {
            let before = words(&text[..at]);
            if *byte != b'.' || !matches!(before[..], [one] if one.len() <= 3) {
                return at;
            }
        }
    }
    text.len()
}

/// Where a placeholder stood.
const GAP: char = '\0';

/// Words that need another one behind them.
const UNFINISHED: &[&str] = &[
    "a", "an", "and", "as", "at", "because", "between", "but", "by", "each", "for", "from", "if",
    "in", "into", "its", "more", "no", "of", "on", "or", "over", "per", "than", "that", "the",
    "their", "this", "to", "under", "via", "when", "which", "with", "your",
];

/// Words that need another one on both sides.
const VERBS: &[&str] = &[
    "are", "be", "been", "can", "cannot", "cant", "could", "did", "do", "does", "doesnt", "dont",
    "had", "has", "have", "is", "isnt", "may", "might", "must", "not", "shall", "should", "was",
    "were", "will", "would",
];

fn is_in(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Takes the words from the end that need another one.
fn drop_unfinished(words: &mut Vec<&str>) {
    while words.last().is_some_and(|word| is_in(word, UNFINISHED) || is_in(word, VERBS)) {
        words.pop();
    }
}

/// A number that counts the sentence: `1. `, `2) `, `3、`.
fn without_counter(text: &str) -> &str {
    let rest = text.trim_start_matches(DIGIT);
    match rest.strip_prefix(['.', ')', '、'].as_slice()) {
        Some(sentence) if rest.len() < text.len() && sentence.starts_with(SPACE) => {
            sentence.trim_start()
        }
        _ => text,
    }
}

/// Where the part of a sentence ends that makes the name: at a dash, or at
/// brackets with nothing behind them.
fn name_end(text: &str) -> usize {
    for (at, byte) in text.as_bytes().iter().enumerate() {
        let ends = match byte {
            b'[' => is_last(&text[at..], ']'),
            b' ' => match &text.as_bytes()[at + 1..] {
                [b'(', ..] => is_last(&text[at..], ')'),
                [b'-', b' ', ..] | [b'-', b'-', b' ', ..] => true,
                _ => false,
            },
            _ => false,
        };
        if ends {
            return at;
        }
    }
    text.len()
}

/// Whether no word stands behind the brackets that a text begins with.
fn is_last(text: &str, close: char) -> bool {
    text.rfind(close).is_none_or(|at| !text[at..].contains(OF_WORDS))
        && text.matches(close).count() <= 1
}

/// A placeholder (`{0}`, `${x}`, `<id>`, `%s`, `%1$d`), and brackets or quotes
/// around one, leave a gap; a plural in brackets (`recipient(s)`) leaves nothing.
fn with_gaps(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| matches!(byte, b'{' | b'<' | b'%' | b'(' | b'[')) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '<', '%', '(', '['].as_slice()) {
        let (before, found) = rest.split_at(at);
        kept += before;
        let len = bracket_len(found);
        if len > 0 {
            kept.truncate(kept.trim_end_matches([' ', '$', '\'', '"'].as_slice()).len());
            kept.push(GAP);
        } else if found.starts_with("(s)") && before.ends_with(char::is_alphabetic) {
            rest = &found[3..];
            continue;
        } else {
            kept.push_str(&found[..1]);
        }
        rest = &found[len.max(1)..];
    }
    Cow::Owned(kept + rest)
}

/// Longer brackets hold no placeholder, and are not looked through.
const MAX_PLACEHOLDER: usize = 64;

/// The length of a placeholder, or of brackets that hold nothing else, at the
/// beginning of a text; 0 if there is none.
fn bracket_len(text: &str) -> usize {
    let close = match text.as_bytes()[0] {
        b'(' => b')',
        b'[' => b']',
        _ => return placeholder_len(text),
    };
    let near = text.bytes().take(MAX_PLACEHOLDER);
    let Some(end) = near.into_iter().position(|byte| byte == close) else { return 0 };
    let inner = text[1..end].trim_matches(chars(|c| c.is_whitespace() || "'\"`$".contains(c)));
    let is_any = inner.len() > 1 && inner.bytes().all(|byte| byte == b'X');
    let is_placeholder = is_any
        || inner.starts_with(['{', '<', '%'].as_slice()) && placeholder_len(inner) == inner.len();
    if is_placeholder { end + 1 } else { 0 }
}

/// The length of the placeholder that `text` begins with; 0 if it is none.
pub(crate) fn placeholder_len(text: &str) -> usize {
    match text.as_bytes().first().copied().unwrap_or_default() {
        b'{' => text[1..]
            .find(['{', '}'].as_slice())
            .map_or(0, |at| if text[1 + at..].starts_with('}') { at + 2 } else { 0 }),
        b'<' => angle_len(text),
        _ => percent_len(text),
    }
}

/// `<` letter { letter | digit | ` ` | `_` | `-` | `.` } `>`
fn angle_len(text: &str) -> usize {
    let inner = text[1..].trim_start_matches(is_in_angles);
    let end = text.len() - inner.len();
    let word = text[1..end].starts_with(LETTER);
    if word && text[end..].starts_with('>') { end + 1 } else { 0 }
}

/// `%` { flag | digit | `.` | `$` } conversion, and no word behind it.
fn percent_len(text: &str) -> usize {
    let conversion = text[1..].trim_start_matches(is_flag);
    let goes_on = conversion.chars().nth(1).is_some_and(char::is_alphanumeric);
    let is_one = conversion.starts_with(CONVERSIONS) && !goes_on;
    if is_one { text.len() - conversion.len() + 1 } else { 0 }
}

const CONVERSIONS: [char; 12] = ['s', 'd', 'i', 'u', 'f', 'g', 'x', 'X', 'c', 'v', 'q', 'p'];

fn is_in_angles(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, ' ' | '_' | '-' | '.')
}

fn is_flag(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | '$' | '-' | '+' | '#')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn words_alone_make_the_name_that_their_sentence_makes(text in "[ab1Z ,.<-]{0,12}") {
            prop_assert_eq!(from_message(&text), from_sentence(&text));
        }
    }
}
