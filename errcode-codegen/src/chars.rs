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
