//! Whether two texts say the same, as far as letters tell. The thresholds are
//! measured on the rewordings of real documents: most that mean something else
//! share less, and most that mean the same share more.

mod sign;
#[cfg(test)]
mod tests;

use self::sign::{NEGATING, Signs, is_negation};
use crate::chars::is_ascii;
use crate::numbers::Numbers;

/// Of the shorter text's pairs of letters, so many in a hundred are in the longer.
const SHARED: usize = 55;

/// Of all pairs of both, so many: then a negation is what differs.
const ALIKE: usize = 70;

/// What of a text is compared: its words in lower case, with a space between them.
#[must_use]
pub fn normal(text: &str) -> String {
    // Most texts are of ASCII, and a macro is not optimised.
    if let Some(normal) = normal_of_ascii(text.as_bytes()) {
        return normal;
    }
    let mut normal = String::with_capacity(text.len());
    let text = text.replace('\u{2019}', "'").replace("n't", " not").to_lowercase();
    for c in text.chars() {
        push(&mut normal, c.is_alphanumeric(), c);
    }
    normal.truncate(normal.trim_end().len());
    normal
}

/// Whether anything of a text is compared: `-`, `?` and `…` stand where there is none.
pub(super) fn says_something(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric()) || text.contains(char::is_alphanumeric)
}

/// Letters in lower case and digits; a space of what stands between words; zero of what
/// takes a closer look.
static NORMAL: [u8; 256] = {
    let mut normal = [0; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            normal[byte as usize] = byte.to_ascii_lowercase();
        } else if byte != b'\'' {
            normal[byte as usize] = b' ';
        }
        byte += 1;
    }
    normal
};

/// None if the text is not of ASCII, or can have a word such as `don't`.
fn normal_of_ascii(text: &[u8]) -> Option<String> {
    let mut normal = vec![0; text.len()];
    // Places of a slice are looked at without a call.
    let bytes = normal.as_mut_slice();
    let (mut at, mut len, mut last) = (0, 0, b' ');
    while at < text.len() {
        let byte = NORMAL[text[at] as usize];
        if byte == 0 {
            return None;
        }
        if byte != b' ' || last != b' ' {
            bytes[len] = byte;
            len += 1;
        }
        last = byte;
        at += 1;
    }
    let end = len - usize::from(len > 0 && last == b' ');
    normal.truncate(end);
    String::from_utf8(normal).ok()
}

fn push(normal: &mut String, is_of_word: bool, c: char) {
    if is_of_word {
        normal.push(c);
    } else if !normal.is_empty() && !normal.ends_with(' ') {
        normal.push(' ');
    }
}

/// Whether two texts may mean the same, as a lock sees it. What cannot be compared may.
#[must_use]
pub fn is_alike(old: &str, new: &str) -> bool {
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
    let (of_old, of_new) = (Signs::new(old), Signs::new(new));
    let is_negated = of_old.is_negated_by(&of_new)
        && (shared * 200 >= all * ALIKE || are_alike_without_fillers(old, new));
    !is_negated && !of_old.is_opposite_of(&of_new)
}

/// Whether a text in normal form has all words of another one.
pub(super) fn says_all(old: &str, new: &str) -> bool {
    let mut words = Numbers::default();
    for word in new.split(' ') {
        words.insert(word);
    }
    new.contains(old) || old.split(' ').all(|word| words.contains(word))
}

/// Whether what is left without negations, and what comes and goes with them, is
/// alike: `bucket already exists`, `bucket does not exist`.
fn are_alike_without_fillers(old: &str, new: &str) -> bool {
    let left = |text: &str| {
        let mut left = String::new();
        for word in text.split(' ') {
            if !FILLERS.contains(&word) && !is_negation(word) {
                left.push_str(&word.replace(NEGATING, ""));
                left.push(' ');
            }
        }
        left
    };
    let Overlap { shared, of_old, of_new } = overlap(&left(old), &left(new));
    shared * 200 >= (of_old + of_new) * ALIKE
}

/// How many pairs of letters two texts have, and share.
struct Overlap {
    shared: usize,
    of_old: usize,
    of_new: usize,
}

fn overlap(old: &str, new: &str) -> Overlap {
    if is_ascii(old) && is_ascii(new) {
        return overlap_of_ascii(old.as_bytes(), new.as_bytes());
    }
    let mut counts = vec![0_u32; PAIRS];
    let (old, new) = (pairs(old), pairs(new));
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
fn pairs(text: &str) -> Vec<usize> {
    let (mut pairs, mut last) = (Vec::with_capacity(text.len()), ' ');
    for c in text.chars() {
        if last != ' ' && c != ' ' {
            pairs.push((last as usize * 128 + c as usize) % PAIRS);
        }
        last = c;
    }
    pairs
}

/// Letters and digits of ASCII have each their own remainder; a space is this.
const GAP: usize = 38;

/// The number of a letter.
fn letter(byte: u8) -> usize {
    if byte == b' ' { GAP } else { (byte % 38) as usize }
}

/// A table that is larger than needed takes longer to clear than the rest, and a list of
/// pairs longer to write.
fn overlap_of_ascii(old: &[u8], new: &[u8]) -> Overlap {
    let mut counts = vec![0_u32; GAP * GAP];
    let counts = counts.as_mut_slice();
    let mut overlap = Overlap { shared: 0, of_old: 0, of_new: 0 };
    let (mut at, mut last) = (0, GAP);
    while at < old.len() {
        let next = letter(old[at]);
        if last != GAP && next != GAP {
            counts[last * GAP + next] += 1;
            overlap.of_old += 1;
        }
        last = next;
        at += 1;
    }
    (at, last) = (0, GAP);
    while at < new.len() {
        let next = letter(new[at]);
        if last != GAP && next != GAP {
            let pair = last * GAP + next;
            if counts[pair] > 0 {
                counts[pair] -= 1;
                overlap.shared += 1;
            }
            overlap.of_new += 1;
        }
        last = next;
        at += 1;
    }
    overlap
}

/// The writing of most letters. A text and its translation have no letters to
/// compare.
fn script(text: &str) -> usize {
    // Of ASCII, a normal form has letters, digits and spaces.
    if is_ascii(text) && text.as_bytes().iter().any(|byte| *byte >= b'a') {
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

/// Words that come and go with a negation.
const FILLERS: [&str; 16] = [
    "the", "a", "an", "is", "are", "was", "were", "be", "been", "do", "does", "did", "has", "have",
    "already", "yet",
];
