//! Whether two texts say the same, as far as letters tell. The thresholds are
//! measured on the rewordings of real documents: most that mean something else
//! share less, and most that mean the same share more.

#[cfg(test)]
mod tests;

use crate::chars::{Class, DIGIT, LETTER};
use crate::code::Code;

/// Of the shorter text's pairs of letters, so many in a hundred are in the longer.
const SHARED: usize = 55;

/// Of all pairs of both, so many: then a negation is what differs.
const ALIKE: usize = 70;

/// What of a text is compared: its words in lower case, with a space between them.
#[must_use]
pub fn normal(text: &str) -> String {
    // Most texts are of ASCII, and a macro is not optimised.
    if text.is_ascii() && !text.contains("n't") {
        return normal_of_ascii(text.as_bytes());
    }
    let mut normal = String::with_capacity(text.len());
    let text = text.replace('\u{2019}', "'").replace("n't", " not").to_lowercase();
    for c in text.chars() {
        push(&mut normal, c.is_alphanumeric(), c);
    }
    normal.truncate(normal.trim_end().len());
    normal
}

/// Letters in lower case and digits; all else is a space.
const NORMAL: [u8; 128] = {
    let mut normal = [b' '; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            normal[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    normal
};

fn normal_of_ascii(text: &[u8]) -> String {
    let mut normal = vec![0; text.len()];
    // Places of a slice are looked at without a call.
    let bytes = normal.as_mut_slice();
    let (mut at, mut len, mut last) = (0, 0, b' ');
    while at < text.len() {
        let byte = NORMAL[text[at] as usize];
        if byte != b' ' || last != b' ' {
            bytes[len] = byte;
            len += 1;
        }
        last = byte;
        at += 1;
    }
    normal.truncate(len);
    let mut normal = String::from_utf8(normal).unwrap_or_default();
    normal.truncate(normal.trim_end().len());
    normal
}

fn push(normal: &mut String, is_of_word: bool, c: char) {
    if is_of_word {
        normal.push(c);
    } else if !normal.is_empty() && !normal.ends_with(' ') {
        normal.push(' ');
    }
}

/// Whether two texts may mean the same. What cannot be compared may.
pub(crate) fn is_alike(old: &str, new: &str) -> bool {
    are_alike(&normal(old), &normal(new))
}

/// The same of texts in normal form.
pub(super) fn are_alike(old: &str, new: &str) -> bool {
    if old == new || old.is_empty() || new.is_empty() || script(old) != script(new) {
        return true;
    }
    let Overlap { shared, of_old, of_new } = overlap(old, new);
    let (shorter, all) = (of_old.min(of_new), of_old + of_new);
    if shorter == 0 {
        return old.contains(new) || new.contains(old);
    }
    if shared * 100 < shorter * SHARED {
        return false;
    }
    let (old, new): (Vec<_>, Vec<_>) = (old.split(' ').collect(), new.split(' ').collect());
    let is_negated = is_negated(&old, &new)
        && (shared * 200 >= all * ALIKE || are_alike_without_fillers(&old, &new));
    !is_negated && !is_opposite(&old, &new)
}

/// Whether a text in normal form has all words of another one.
pub(super) fn says_all(old: &str, new: &str) -> bool {
    let words: Vec<_> = new.split(' ').collect();
    old.split(' ').all(|word| words.contains(&word) || !word.is_ascii() && new.contains(word))
}

/// Whether what is left without negations, and what comes and goes with them, is
/// alike: `bucket already exists`, `bucket does not exist`.
fn are_alike_without_fillers(old: &[&str], new: &[&str]) -> bool {
    let left = |words: &[&str]| {
        let mut left = String::new();
        for word in words {
            if !FILLERS.contains(word) && !NEGATIONS.contains(word) {
                left.push_str(&word.replace(NEGATING, ""));
                left.push(' ');
            }
        }
        left
    };
    let Overlap { shared, of_old, of_new } = overlap(&left(old), &left(new));
    shared * 200 >= (of_old + of_new) * ALIKE
}

/// Whether a code says in words what it means, whatever its text says.
pub(crate) fn is_word(code: &Code) -> bool {
    matches!(code, Code::Text(code) if !code.contains(DIGIT))
}

/// How many pairs of letters two texts have, and share.
struct Overlap {
    shared: usize,
    of_old: usize,
    of_new: usize,
}

fn overlap(old: &str, new: &str) -> Overlap {
    // A table that is larger than needed takes longer to clear than the rest.
    let is_ascii = old.is_ascii() && new.is_ascii();
    let mut counts = vec![0_u32; if is_ascii { ASCII_PAIRS } else { PAIRS }];
    let counts = counts.as_mut_slice();
    let (old, new) = (pairs(old, is_ascii), pairs(new, is_ascii));
    for &pair in &old {
        counts[pair] += 1;
    }
    let mut shared = 0;
    for &pair in &new {
        if counts[pair] > 0 {
            counts[pair] -= 1;
            shared += 1;
        }
    }
    Overlap { shared, of_old: old.len(), of_new: new.len() }
}

/// Pairs of ASCII have a number below this, each its own; those of other letters
/// rarely share one.
const PAIRS: usize = 128 * 128;

/// The pairs of letters within words, by their numbers.
fn pairs(text: &str, is_ascii: bool) -> Vec<usize> {
    if is_ascii {
        return pairs_of_ascii(text.as_bytes());
    }
    let (mut pairs, mut last) = (Vec::with_capacity(text.len()), ' ');
    for c in text.chars() {
        if last != ' ' && c != ' ' {
            pairs.push((last as usize * 128 + c as usize) % PAIRS);
        }
        last = c;
    }
    pairs
}

/// What stands in a normal form of ASCII lies between `0` and `z`.
const SPAN: usize = (b'z' - b'0' + 1) as usize;

/// Its pairs have a number below this, each its own.
const ASCII_PAIRS: usize = SPAN * SPAN;

fn pairs_of_ascii(text: &[u8]) -> Vec<usize> {
    let mut pairs = vec![0; text.len()];
    let places = pairs.as_mut_slice();
    let (mut at, mut len, mut last) = (0, 0, b' ');
    while at < text.len() {
        let byte = text[at];
        if last != b' ' && byte != b' ' {
            places[len] = (last - b'0') as usize * SPAN + (byte - b'0') as usize;
            len += 1;
        }
        last = byte;
        at += 1;
    }
    pairs.truncate(len);
    pairs
}

/// The writing of most letters. A text and its translation have no letters to
/// compare.
fn script(text: &str) -> usize {
    if text.is_ascii() && text.contains(LETTER) {
        return 0;
    }
    let mut counts = [0_usize; 3];
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        let script = match u32::from(c) {
            0..=0x24f => 0,
            0x2e80..=0x9fff | 0xac00..=0xd7a3 | 0xf900..=0xfaff => 1,
            _ => 2,
        };
        counts[script] += 1;
    }
    (0..3).max_by_key(|&script| counts[script]).unwrap_or_default()
}

/// Whether one text says that something is not so, and the other does not.
fn is_negated(old: &[&str], new: &[&str]) -> bool {
    use Negation::{Clear, None};
    matches!((negation(old, new), negation(new, old)), (Clear, None) | (None, Clear))
}

/// Whether a word of one text is the contrary of a word of the other.
fn is_opposite(old: &[&str], new: &[&str]) -> bool {
    let (gone, come) = (only_in(old, new), only_in(new, old));
    let has = |one, other| gone.contains(one) && come.contains(other);
    OPPOSITES.iter().any(|[one, other]| has(one, other) || has(other, one))
}

/// The words of one text that the other does not have.
fn only_in<'a>(words: &[&'a str], others: &[&str]) -> Vec<&'a str> {
    words.iter().copied().filter(|word| !others.contains(word)).collect()
}

#[derive(Clone, Copy)]
enum Negation {
    None,
    /// A word that says of itself that something is not so: `invalid`.
    Within,
    Clear,
}

fn negation(words: &[&str], others: &[&str]) -> Negation {
    let mut found = Negation::None;
    for word in words {
        let stem = PREFIXES.iter().find_map(|prefix| word.strip_prefix(prefix));
        if begins_with(word, NEGATION_LETTERS) && NEGATIONS.contains(word)
            || !word.is_ascii() && word.contains(NEGATING)
            || stem.is_some_and(|stem| stem.len() > 2 && others.contains(&stem))
        {
            return Negation::Clear;
        }
        if begins_with(word, NEGATIVE_LETTERS) && NEGATIVE.contains(word) {
            found = Negation::Within;
        }
    }
    found
}

/// Whether a word begins with one of these letters, or with none of ASCII: that is seen
/// faster than whether it is one of many.
fn begins_with(word: &str, letters: &[u8]) -> bool {
    word.as_bytes().first().is_some_and(|first| !first.is_ascii() || letters.contains(first))
}

/// What the words begin with.
const NEGATION_LETTERS: &[u8] = b"cknopsw";

const NEGATIONS: [&str; 24] = [
    "not", "no", "non", "never", "none", "neither", "nor", "cannot", "cant", "without", "nicht",
    "kein", "keine", "ohne", "pas", "sans", "não", "nao", "sem", "sin", "не", "нет", "без", "ない",
];

/// Before a word that stands in the other text: `valid` and `invalid`.
const PREFIXES: [&str; 7] = ["in", "un", "dis", "non", "im", "ir", "mis"];

/// Letters that negate the word around them.
const NEGATING: Class = |c| "不未无無非没沒".contains(c);

/// Words that come and go with a negation.
const FILLERS: [&str; 16] = [
    "the", "a", "an", "is", "are", "was", "were", "be", "been", "do", "does", "did", "has", "have",
    "already", "yet",
];

/// What the words begin with.
const NEGATIVE_LETTERS: &[u8] = b"dfimru";

const NEGATIVE: [&str; 16] = [
    "invalid",
    "unknown",
    "unable",
    "fail",
    "failed",
    "fails",
    "failure",
    "missing",
    "denied",
    "rejected",
    "forbidden",
    "unauthorized",
    "unavailable",
    "unsupported",
    "disabled",
    "refused",
];

/// Words of which one stands for the contrary of the other.
const OPPOSITES: [[&str; 2]; 16] = [
    ["enabled", "disabled"],
    ["long", "short"],
    ["large", "small"],
    ["high", "low"],
    ["many", "few"],
    ["maximum", "minimum"],
    ["max", "min"],
    ["before", "after"],
    ["above", "below"],
    ["first", "last"],
    ["start", "end"],
    ["source", "destination"],
    ["upload", "download"],
    ["read", "write"],
    ["request", "response"],
    ["public", "private"],
];
