//! Codes that are several words in one.

use super::{code_form, header};
use crate::chars::{DIGIT, LETTER, LOWERCASE};
use crate::numbers::Numbers;

/// Words that codes of errors have, and names of fields do not.
const OF_ERRORS: [&str; 40] = [
    "already",
    "bad",
    "blocked",
    "broken",
    "cannot",
    "closed",
    "conflict",
    "denied",
    "disabled",
    "duplicate",
    "empty",
    "exceeded",
    "exists",
    "expired",
    "failed",
    "failure",
    "forbidden",
    "illegal",
    "incorrect",
    "insufficient",
    "invalid",
    "locked",
    "malformed",
    "mismatch",
    "missing",
    "no",
    "not",
    "rejected",
    "required",
    "revoked",
    "timeout",
    "too",
    "unable",
    "unauthorized",
    "unavailable",
    "unexpected",
    "unknown",
    "unsupported",
    "unprocessable",
    "wrong",
];

/// Whether a word that is written like the codes may well be one: with small letters, as
/// fields have them, by its words, and else by how it begins.
pub(super) fn may_be_code(word: &str, first_words: &Numbers<'_>) -> bool {
    if word.contains(LOWERCASE) && !word.contains(DIGIT) {
        let normal = header::normalize(word);
        return normal.split(' ').any(|part| OF_ERRORS.contains(&part));
    }
    first_word(word).is_some_and(|first| first_words.contains(first))
}

/// Whether a word is several in one: `NotFound`, `not_found`.
pub(crate) fn is_joined(word: &str) -> bool {
    let mut pairs = word.as_bytes().windows(2);
    !word.contains(' ')
        && (word.contains('_')
            || pairs.any(|two| two[0].is_ascii_lowercase() && two[1].is_ascii_uppercase()))
}

/// How a code is written that tells itself from words, also one of several words:
/// `NotFound`.
pub(super) fn outline(code: &str) -> Option<String> {
    code_form::outline(code).or_else(|| is_joined(code).then(|| "aA".to_owned()))
}

/// The first word of a code that is several, or the letters before its digits: `NO` of
/// `NO_USER`, `Not` of `NotFound`, `E` of `E12`.
pub(super) fn first_word(code: &str) -> Option<&str> {
    if code.ends_with(DIGIT) && !code.contains('_') {
        let letters = code.bytes().take_while(u8::is_ascii_alphabetic).count();
        return code.get(..letters).filter(|first| !first.is_empty());
    }
    let small = code.bytes().take_while(u8::is_ascii_lowercase).count();
    let capital = code
        .as_bytes()
        .get(1..)
        .map_or(0, |rest| 1 + rest.iter().take_while(|byte| byte.is_ascii_lowercase()).count());
    let camel = || code.get(..small.max(capital)).filter(|_| is_joined(code));
    let first = code.split_once('_').map(|(first, _)| first).or_else(camel)?;
    (first.starts_with(LETTER) && first.len() > 1).then_some(first)
}
