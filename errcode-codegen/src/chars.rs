//! Classes of characters, all of one type. What the standard library searches a text
//! for is compiled anew in every user's build for each type: of a closure, of a list of
//! two characters, of one of three. Lists are slices for that reason.

/// What is searched for.
pub(crate) type Class = fn(char) -> bool;

/// A class of which there is no other use.
pub(crate) const fn chars(class: Class) -> Class {
    class
}

pub(crate) const DIGIT: Class = |c| c.is_ascii_digit();
pub(crate) const NO_DIGIT: Class = |c| !c.is_ascii_digit();
pub(crate) const LETTER: Class = |c| c.is_ascii_alphabetic();
pub(crate) const LOWERCASE: Class = |c| c.is_ascii_lowercase();
pub(crate) const UPPERCASE: Class = |c| c.is_ascii_uppercase();
/// What words are made of, in any language.
pub(crate) const OF_WORDS: Class = char::is_alphanumeric;
pub(crate) const BETWEEN_WORDS: Class = |c| !c.is_alphanumeric();
pub(crate) const SPACE: Class = char::is_whitespace;
pub(crate) const LINE_END: Class = |c| matches!(c, '\n' | '\r');
pub(crate) const COLON: Class = |c| matches!(c, ':' | '：');

/// As in the standard library, whose loop is compiled as the macro is: not optimised.
pub(crate) fn is_ascii(text: &str) -> bool {
    let (bytes, mut at) = (text.as_bytes(), 0);
    while at < bytes.len() && bytes[at] < 0x80 {
        at += 1;
    }
    at == bytes.len()
}
