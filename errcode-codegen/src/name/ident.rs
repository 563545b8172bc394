//! Text becomes the name of a variant. The rules are frozen: a user's code is
//! written against the names they give, and the table of tests below is the
//! record of them.

use std::borrow::Cow;

use proc_macro2::{Ident, TokenStream, TokenTree};

use crate::chars::{DIGIT, LOWERCASE, NO_DIGIT, UPPERCASE};

use super::latin;

/// Names are cut to this many characters, at a word boundary.
const MAX_LEN: usize = 64;

/// The name in a name cell or a text code. None if it has no ASCII letter or
/// digit to make one of, or a letter or digit outside ASCII, which would be lost.
/// A mark on a Latin letter is nothing.
#[must_use]
pub fn from_name(text: &str) -> Option<String> {
    if text.is_empty() {
        return None;
    }
    if is_upper_camel_case(text) {
        return Some(not_reserved(text.to_owned()));
    }
    let text = latin::without_marks(text);
    if has_foreign_letter(&text) {
        return None;
    }
    let text = without_apostrophes(&text);
    from_words(&words(&text)).map(|(name, _)| name)
}

/// A name of words, and how many of them it takes.
pub(super) fn from_words(words: &[&str]) -> Option<(String, usize)> {
    let (mut name, mut taken) = (String::new(), 0);
    for word in words {
        if !name.is_empty() && name.len() + word.len() > MAX_LEN {
            break;
        }
        push_capitalized(&mut name, word);
        taken += 1;
    }
    // Only one word can be longer than this; it is ASCII.
    name.truncate(MAX_LEN);
    if name.starts_with(DIGIT) {
        name.insert(0, 'E');
    }
    (!name.is_empty()).then(|| (not_reserved(name), taken))
}

/// The name of the enum of a document that is given without one: the stem of
/// its path in `UpperCamelCase`, and `Error`. None if the stem makes no name.
#[must_use]
pub fn enum_name(path: &str) -> Option<String> {
    let file = path.rsplit(['/', '\\'].as_slice()).next()?;
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    Some(from_name(stem)? + "Error")
}

/// The name of a field, in `snake_case`. None if the text has no ASCII letter
/// or digit to make one of.
pub(crate) fn snake_case(text: &str) -> Option<String> {
    let mut name = String::new();
    let mut chars = text.chars().peekable();
    let mut last = None;
    while let Some(c) = chars.next() {
        let after_lower = last.is_some_and(|last: char| !last.is_ascii_uppercase());
        let before_lower = chars.peek().is_some_and(char::is_ascii_lowercase);
        let begins = c.is_ascii_uppercase() && last.is_some() && (after_lower || before_lower);
        if (begins || !c.is_ascii_alphanumeric()) && !name.is_empty() && !name.ends_with('_') {
            name.push('_');
        }
        if c.is_ascii_alphanumeric() {
            name.push(c.to_ascii_lowercase());
        }
        last = Some(c).filter(char::is_ascii_alphanumeric);
    }
    let name = name.trim_end_matches('_');
    let digit = name.starts_with(DIGIT);
    let (before, after) = (if digit { "_" } else { "" }, if is_keyword(name) { "_" } else { "" });
    (!name.is_empty()).then(|| format!("{before}{name}{after}"))
}

/// The keywords that are in `snake_case`, those reserved and those of one
/// edition too (<https://doc.rust-lang.org/reference/keywords.html>).
pub(crate) fn is_keyword(name: &str) -> bool {
    const KEYWORDS: &[&str] = &[
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
        "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
        "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
        "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type",
        "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    ];
    // A variant begins with a capital, and there are many.
    name.starts_with(LOWERCASE) && KEYWORDS.contains(&name)
}

/// Whether a variant can be called so; of a keyword, as a raw identifier.
pub(crate) fn can_be_variant(name: &str) -> bool {
    let (bytes, mut at) = (name.as_bytes(), 0);
    while at < bytes.len() && (bytes[at].is_ascii_alphanumeric() || bytes[at] == b'_') {
        at += 1;
    }
    let is_word = if at == bytes.len() {
        !name.is_empty() && !name.starts_with(DIGIT)
    } else {
        !name.is_ascii() && is_foreign_word(name)
    };
    is_word && !matches!(name, "_" | "self" | "super" | "crate" | "Self" | "ALL")
}

/// Whether a text is a word of Rust with letters of any script.
fn is_foreign_word(text: &str) -> bool {
    let Ok(tokens) = text.parse::<TokenStream>() else { return false };
    matches!(tokens.into_iter().next(), Some(TokenTree::Ident(word)) if word == text)
}

/// Whether Rust keeps a word for itself, in every edition.
pub(crate) fn is_reserved(word: &str) -> bool {
    word == "_" || word == "Self" || is_keyword(word) && word != "gen"
}

/// A name without the mark of a raw identifier.
pub(crate) fn plain_name(name: &Ident) -> String {
    let name = name.to_string();
    match name.strip_prefix("r#") {
        Some(plain) => plain.to_owned(),
        None => name,
    }
}

/// The name of an entry that has no text to be named after: `E21101`, `ENeg61`,
/// and `E0x0C` where the document writes it so.
pub(crate) fn from_int(code: i128, written: &str) -> String {
    format!("E{}", int_suffix(code, written))
}

/// Whether a name is that of an integer, decimal or hexadecimal: `E12` or `E0x0C` of 12.
pub(crate) fn is_of_int(name: &str, code: i128) -> bool {
    let digits = name.strip_prefix('E').map(|rest| rest.strip_prefix("Neg").unwrap_or(rest));
    let Some(digits) = digits.filter(|digits| digits.starts_with(DIGIT)) else { return false };
    let value = match hexadecimal(digits) {
        Some(digits) => u128::from_str_radix(&digits[2..], 16),
        None => digits.parse(),
    };
    name.starts_with("ENeg") == (code < 0) && value.is_ok_and(|value| value == code.unsigned_abs())
}

/// `E` and what a name can keep of a text code that gives none: `E12` of `错误12`.
pub(crate) fn from_rest(code: &str) -> Option<String> {
    let (name, _) = from_words(&words(code))?;
    Some(if name.starts_with('E') { name } else { format!("E{name}") })
}

/// `E404`, whatever code that is.
pub(crate) fn looks_like_code(name: &str) -> bool {
    name.strip_prefix('E')
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// An integer as the end of a name.
pub(crate) fn int_suffix(code: i128, written: &str) -> String {
    let sign = if code < 0 { "Neg" } else { "" };
    match hexadecimal(written) {
        Some(digits) => format!("{sign}0x{}", &digits[2..]),
        None => format!("{sign}{}", code.unsigned_abs()),
    }
}

/// A code without its sign, from `0x` on, if it is written so.
pub(crate) fn hexadecimal(written: &str) -> Option<&str> {
    let digits = written.trim_start_matches(NO_DIGIT);
    (digits.is_ascii() && matches!(digits.get(..2), Some("0x" | "0X"))).then_some(digits)
}

/// A text code as the end of a name: without the `E` that a name may need at
/// its start.
pub(crate) fn text_suffix(code: &str) -> Option<String> {
    let name = from_name(&format!("x {code}"))?;
    Some(name[1..].to_owned()).filter(|suffix| !suffix.is_empty())
}

fn is_upper_camel_case(text: &str) -> bool {
    text.starts_with(UPPERCASE)
        && text.contains(LOWERCASE)
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// A letter or digit that a name would lose.
pub(super) fn has_foreign_letter(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(|c| c.is_alphanumeric() && !c.is_ascii())
}

/// `can't` is one word.
pub(super) fn without_apostrophes(text: &str) -> Cow<'_, str> {
    if text.is_ascii() && !text.contains('\'') {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace(['\'', '\u{2019}'].as_slice(), ""))
}

/// What stands between characters other than ASCII letters and digits.
pub(super) fn words(text: &str) -> Vec<&str> {
    let (mut words, mut start) = (Vec::new(), 0);
    for (at, byte) in text.as_bytes().iter().enumerate() {
        if !byte.is_ascii_alphanumeric() {
            if start < at {
                words.push(&text[start..at]);
            }
            start = at + 1;
        }
    }
    words.extend(text.get(start..).filter(|word| !word.is_empty()));
    words
}

/// The first letter is a capital. A word in capitals keeps no other of them, and
/// neither do capitals at the end of a word; else a word that mixes letters keeps
/// them all.
fn push_capitalized(name: &mut String, word: &str) {
    let start = name.len();
    name.push_str(word);
    let mut capitals = 0;
    for byte in word.as_bytes().iter().rev() {
        if byte.is_ascii_lowercase() {
            break;
        }
        capitals += 1;
    }
    // The first of several begins a word of its own.
    let lowered = usize::saturating_sub(capitals, 1);
    let end = name.len() - lowered;
    name[end..].make_ascii_lowercase();
    name[start..start + word.len().min(1)].make_ascii_uppercase();
}

/// `Self` is the one keyword in `UpperCamelCase`
/// (<https://doc.rust-lang.org/reference/keywords.html>).
fn not_reserved(name: String) -> String {
    if name == "Self" { name + "_" } else { name }
}

#[cfg(test)]
mod tests;
