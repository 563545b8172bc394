//! Words that say of a text that something is not so, or is the contrary.

use crate::chars::{Class, is_ascii};
use crate::numbers::Numbers;

/// What a word says.
#[derive(Clone, Copy)]
enum Sign {
    /// Something is not so.
    Not,
    /// The same, of the word itself: `invalid`.
    Negative,
    /// What follows is not so, if it is a word of the other text: `in` and `valid`.
    Prefix,
    /// One of two words, each of which stands for the contrary of the other, by their
    /// number.
    One(u32),
    Other(u32),
}

use Sign::{Negative, Not, One, Other, Prefix};

/// The words by their first letters, as a macro is not optimised and most words are none
/// of these.
static SIGNS: [&[(&str, Sign)]; 26] = [
    &[("after", Other(7)), ("above", One(8))],
    &[("before", One(7)), ("below", Other(8))],
    &[("cannot", Not), ("cant", Not)],
    &[
        ("denied", Negative),
        ("disabled", Negative),
        ("dis", Prefix),
        ("disabled", Other(0)),
        ("destination", Other(11)),
        ("download", Other(12)),
    ],
    &[("enabled", One(0)), ("end", Other(10))],
    &[
        ("fail", Negative),
        ("failed", Negative),
        ("fails", Negative),
        ("failure", Negative),
        ("forbidden", Negative),
        ("few", Other(4)),
        ("first", One(9)),
    ],
    &[],
    &[("high", One(3))],
    &[("invalid", Negative), ("in", Prefix), ("im", Prefix), ("ir", Prefix)],
    &[],
    &[("kein", Not), ("keine", Not)],
    &[("long", One(1)), ("large", One(2)), ("low", Other(3)), ("last", Other(9))],
    &[
        ("missing", Negative),
        ("mis", Prefix),
        ("many", One(4)),
        ("maximum", One(5)),
        ("minimum", Other(5)),
        ("max", One(6)),
        ("min", Other(6)),
    ],
    &[
        ("not", Not),
        ("no", Not),
        ("non", Not),
        ("never", Not),
        ("none", Not),
        ("neither", Not),
        ("nor", Not),
        ("nicht", Not),
        ("nao", Not),
        ("non", Prefix),
    ],
    &[("ohne", Not)],
    &[("pas", Not), ("public", One(15)), ("private", Other(15))],
    &[],
    &[
        ("rejected", Negative),
        ("refused", Negative),
        ("read", One(13)),
        ("request", One(14)),
        ("response", Other(14)),
    ],
    &[
        ("sans", Not),
        ("sem", Not),
        ("sin", Not),
        ("short", Other(1)),
        ("small", Other(2)),
        ("start", One(10)),
        ("source", One(11)),
    ],
    &[],
    &[
        ("unknown", Negative),
        ("unable", Negative),
        ("unauthorized", Negative),
        ("unavailable", Negative),
        ("unsupported", Negative),
        ("un", Prefix),
        ("upload", One(12)),
    ],
    &[],
    &[("without", Not), ("write", Other(13))],
    &[],
    &[],
    &[],
];

/// Negations of other scripts.
const FOREIGN: [&str; 5] = ["não", "не", "нет", "без", "ない"];

/// Letters that negate the word around them.
pub(super) const NEGATING: Class = |c| "不未无無非没沒".contains(c);

/// What the words of a text say.
#[derive(Default)]
pub(super) struct Signs<'a> {
    text: &'a str,
    is_negated: bool,
    is_negative: bool,
    /// What stands behind prefixes.
    stems: Vec<&'a str>,
    /// A bit for each pair of contraries.
    ones: u32,
    others: u32,
}

impl<'a> Signs<'a> {
    /// Of a text in normal form.
    pub(super) fn new(text: &'a str) -> Self {
        let mut signs = Self { text, ..Self::default() };
        let (is_ascii, mut at) = (is_ascii(text), 0);
        while let Some(word) = next_word(text, &mut at) {
            if word.len() > 1 {
                signs.add(word);
            }
            signs.is_negated |= !is_ascii && is_foreign_negation(word);
        }
        signs
    }

    fn add(&mut self, word: &'a str) {
        let second = word.as_bytes()[1];
        for &(sign, kind) in known(word) {
            if sign.as_bytes()[1] != second {
                continue;
            }
            match kind {
                Prefix => self.stems.extend(word.strip_prefix(sign).filter(|stem| stem.len() > 2)),
                _ if word != sign => {}
                Not => self.is_negated = true,
                Negative => self.is_negative = true,
                One(pair) => self.ones |= 1 << pair,
                Other(pair) => self.others |= 1 << pair,
            }
        }
    }

    /// Whether one text says that something is not so, and the other does not.
    pub(super) fn is_negated_by(&self, other: &Self) -> bool {
        let (ours, theirs) = (self.is_clear(other), other.is_clear(self));
        ours && !theirs && !other.is_negative || theirs && !ours && !self.is_negative
    }

    /// Whether a word, beside the other text, says that something is not so.
    fn is_clear(&self, other: &Self) -> bool {
        self.is_negated || !self.stems.is_empty() && has_any(other.text, &self.stems)
    }

    /// Whether a word of one text is the contrary of a word of the other, and neither
    /// text has both.
    pub(super) fn is_opposite_of(&self, other: &Self) -> bool {
        let (gone, come) = (self.ones & !other.ones, other.others & !self.others);
        let (gone_other, come_one) = (self.others & !other.others, other.ones & !self.ones);
        gone & come != 0 || gone_other & come_one != 0
    }
}

/// The words that begin as a word does.
fn known(word: &str) -> &'static [(&'static str, Sign)] {
    match word.as_bytes().first() {
        Some(first @ b'a'..=b'z') => SIGNS[(first - b'a') as usize],
        _ => &[],
    }
}

/// Whether a word says that something is not so.
pub(super) fn is_negation(word: &str) -> bool {
    let is_not = |&(sign, kind): &(&str, Sign)| matches!(kind, Not) && word == sign;
    known(word).iter().any(is_not) || !word.is_ascii() && FOREIGN.contains(&word)
}

fn is_foreign_negation(word: &str) -> bool {
    !word.is_ascii() && (FOREIGN.contains(&word) || word.contains(NEGATING))
}

/// The next of the words of a text, of which one begins at a place.
fn next_word<'a>(text: &'a str, at: &mut usize) -> Option<&'a str> {
    let (bytes, start) = (text.as_bytes(), *at);
    let mut end = start;
    while end < bytes.len() && bytes[end] != b' ' {
        end += 1;
    }
    *at = end + 1;
    text.get(start..end)
}

/// Fewer words than this are compared faster than they are looked up.
const FEW: usize = 8;

/// Whether one of these is a word of a text.
fn has_any(text: &str, words: &[&str]) -> bool {
    let mut known = Numbers::default();
    for word in words.iter().filter(|_| words.len() > FEW) {
        known.insert(*word);
    }
    let mut at = 0;
    while let Some(word) = next_word(text, &mut at) {
        if if words.len() > FEW { known.contains(word) } else { words.contains(&word) } {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_at_their_first_letters() {
        for (letter, words) in (b'a'..).zip(SIGNS) {
            for (word, _) in words {
                assert_eq!(word.as_bytes()[0], letter, "{word}");
            }
        }
    }
}
