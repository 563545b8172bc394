//! What a header cell says about its column. This file knows words, not tables;
//! `column` weighs one column against another.

mod no_role;
mod words;

use std::borrow::Cow;

use self::no_role::{
    ABOUT_ERRORS, ADVICE, DEPRECATED, FILLERS, IN_ABOUT_ERRORS, LANGUAGES, REQUESTS,
};
use self::words::{AGAIN, PREFIXES, SUFFIXES, WORDS};
pub(crate) use self::words::{
    DESCRIBES, IF_INTEGERS, MEANING_RANK, NOTES_RANKS, PART, REMARK, Rank, WEAK,
};
use super::role::Role;
use crate::chars::{BETWEEN_WORDS, chars};
use crate::name::latin;

/// The roles that a header fits; more than one where its neighbours decide.
pub(crate) fn fits(header: &str) -> Vec<(Role, Rank)> {
    let normal = normalize(header);
    if let Some(fits) = exactly(&normal) {
        return fits.to_vec();
    }
    let bare = without_marks(header);
    if let Some(fits) = again(&bare).or_else(|| again(&without_language(&bare)?)) {
        return worse(fits, AGAIN);
    }
    // An HTTP status is never the code.
    if normal.split(' ').any(|word| word == "http") {
        return vec![(Role::Status, PART)];
    }
    for (words, fits) in SUFFIXES {
        if words.iter().any(|word| normal.ends_with(word) || normal == word.trim_start()) {
            return fits.to_vec();
        }
    }
    for (words, fits) in PREFIXES {
        if words.iter().any(|word| normal.starts_with(word)) {
            return fits.to_vec();
        }
    }
    for part in parts(&bare) {
        if let Some(fits) = again(part) {
            return worse(fits, PART);
        }
    }
    Vec::new()
}

/// Whether a header says that its column is neither a name nor a text of the API.
pub(crate) fn is_advice(header: &str) -> bool {
    let normal = normalize(header);
    has(ADVICE, &normal) || normal.ends_with(" action")
}

/// Whether a header is one of categories, which can be all that is said of an error.
pub(crate) fn is_category(header: &str) -> bool {
    let normal = normalize(header);
    ["categor", "kategor", "катего", "分类", "类别", "分類", "분류"]
        .iter()
        .any(|word| normal.starts_with(word))
}

/// Whether a header says what its column is, and that is no number.
pub(crate) fn is_known(header: &str) -> bool {
    fits(header).iter().any(|fit| fit.0 != Role::Number)
        || is_advice(header)
        || is_deprecated(header)
        || normalize(header).is_empty()
}

/// Whether a header is one of statuses, which may be those of something else.
pub(crate) fn is_any_status(header: &str) -> bool {
    matches!(fits(header)[..], [(Role::Status, rank)] if rank >= WEAK)
}

/// Whether a header is one of statuses beside codes, and else of codes.
pub(crate) fn is_status_or_code(header: &str) -> bool {
    matches!(fits(header)[..], [(Role::Status, _), (Role::Code, _)])
}

/// Whether a header is a word for numbers.
pub(crate) fn is_number(header: &str) -> bool {
    fits(header).iter().any(|&(role, _)| role == Role::Number)
}

/// Whether a header is one of names or texts, and nothing else.
pub(crate) fn is_text(header: &str) -> bool {
    let is = |role| matches!(role, Role::Name | Role::Message | Role::Description);
    fits(header).iter().any(|&(role, rank)| is(role) && rank < WEAK)
}

/// Whether a header can be one of texts, and nothing else.
pub(crate) fn is_only_text(header: &str) -> bool {
    let fits = fits(header);
    let is = |role| matches!(role, Role::Message | Role::Description);
    !fits.is_empty() && fits.iter().all(|&(role, _)| is(role))
}

/// Whether a header can be one of names or texts.
pub(crate) fn can_be_text(header: &str) -> bool {
    let is = |role| matches!(role, Role::Name | Role::Message | Role::Description);
    fits(header).iter().any(|&(role, _)| is(role))
}

/// Whether a header is a word for an error, which can be its name or its message.
pub(crate) fn is_name_or_message(header: &str) -> bool {
    fits(header).iter().any(|&(role, rank)| role == Role::Name && rank >= WEAK)
}

/// Whether a header is one of a column that says which codes are deprecated.
pub(crate) fn is_deprecated(header: &str) -> bool {
    DEPRECATED.contains(&normalize(header).as_str())
}

/// Whether a text is a word for codes, as it stands above them.
pub(crate) fn is_code(text: &str) -> bool {
    // Most codes have a mark, and no header is long. `ResultCode` can be a code.
    let may_be = text.len() < 40 && !text.contains(chars(|c| c.is_ascii_digit() || c == '_'));
    may_be && matches!(exactly(&joined(text)), Some([(Role::Code, 0)]))
}

/// Whether a header says that its column is hexadecimal.
pub(crate) fn is_hexadecimal(header: &str) -> bool {
    let normal = normalize(header);
    let says = |words: &[&str]| words.iter().any(|word| normal.contains(word));
    let is_hex = |word| matches!(word, "hex" | "hexadecimal" | "hexadezimal");
    (normal.split(' ').any(is_hex) || says(&["十六进制", "16进制", "十六進", "16進", "16진"]))
        && !says(&["dec", "decimal", "十进制", "10进制", "10進", "10진"])
}

/// Whether a header says that its column is decimal.
pub(crate) fn is_decimal(header: &str) -> bool {
    let normal = normalize(header);
    normal.split(' ').any(|word| matches!(word, "dec" | "decimal"))
        || ["十进制", "10进制", "10進", "10진"].iter().any(|word| normal.contains(word))
}

/// Whether a header says that its codes are those of errors.
pub(crate) fn is_error_code(header: &str) -> bool {
    let normal = plain(header);
    is_code(&normal) && !matches!(&*normal, "code" | "代码" | "代碼" | "コード" | "코드" | "код")
}

/// Whether a header is one of numbers that rows are called by.
pub(crate) fn is_label(header: &str) -> bool {
    matches!(&*plain(header), "id" | "number")
}

/// Whether a header of numbers has something behind it in brackets that can be a unit.
pub(crate) fn has_unit(header: &str) -> bool {
    is_number(header) && exactly(&normalize(header)).is_none() && !is_decimal(header)
}

/// Whether a header has a word for codes, and is not one of an HTTP status.
pub(crate) fn has_code_word(header: &str) -> bool {
    let normal = normalize(header);
    let mut words = normal.split(' ');
    !is_status(header)
        && (words.any(|word| {
            matches!(word, "code" | "codes" | "errcode" | "subcode" | "codigo" | "kod" | "codice")
        }) || ["码", "碼", "代号", "代號", "コード", "코드", "код"]
            .iter()
            .any(|word| normal.contains(word)))
}

/// Whether a header is one of parameters and the like, which are not codes.
pub(crate) fn is_of_requests(header: &str) -> bool {
    normalize(header).split(' ').any(|word| has(REQUESTS, word))
        || has(REQUESTS, &normalize(header))
}

/// Whether a heading says that codes stand below it.
pub(crate) fn is_about_errors(heading: &str) -> bool {
    let normal = normalize(heading);
    let begins = |word: &str| ABOUT_ERRORS.iter().any(|start| word.starts_with(start));
    normal.split(' ').any(begins) || IN_ABOUT_ERRORS.iter().any(|part| normal.contains(part))
}

/// Whether a list has a word, or what it is the plural of.
fn has(list: &[&str], word: &str) -> bool {
    list.contains(&word) || word.strip_suffix('s').is_some_and(|one| list.contains(&one))
}

/// Whether a text can be the header of a role.
pub(crate) fn says(text: &str, role: Role) -> bool {
    fits(text).iter().any(|fit| fit.0 == role)
}

/// Whether a header is one of an HTTP status, whatever stands beside it.
pub(crate) fn is_status(header: &str) -> bool {
    matches!(fits(header)[..], [(Role::Status, rank)] if rank < WEAK)
}

/// What a header in normal form fits.
fn exactly(normal: &str) -> Option<&'static [(Role, Rank)]> {
    WORDS.iter().find(|(words, _)| words.contains(&normal)).map(|(_, fits)| *fits)
}

/// What a header fits without plurals and fillers.
fn again(header: &str) -> Option<&'static [(Role, Rank)]> {
    let normal = normalize(header);
    let words: Vec<_> = normal.split(' ').filter(|word| !FILLERS.contains(word)).collect();
    let plain = words.join(" ");
    let singular = plain.strip_suffix('s').unwrap_or(&plain);
    // Several numbers are no code.
    let is_one = |fits: &&[(Role, Rank)]| fits[0].0 != Role::Number;
    exactly(&plain).or_else(|| exactly(singular).filter(is_one))
}

fn worse(fits: &[(Role, Rank)], by: Rank) -> Vec<(Role, Rank)> {
    fits.iter().map(|&(role, rank)| (role, rank + by)).collect()
}

/// A header in normal form, without what surrounds it.
pub(crate) fn plain(header: &str) -> String {
    normalize(&without_marks(header))
}

/// A header without what stands in brackets or tags, and without the marks of
/// footnotes: `Code (int)`, `Code¹`, `Description*`, `消息（可选）`.
fn without_marks(header: &str) -> String {
    let mut bare = String::new();
    let mut depth = 0_usize;
    for c in header.chars() {
        match c {
            '(' | '（' | '[' | '【' | '<' | '{' => {
                depth += 1;
                bare.push(' ');
            }
            ')' | '）' | ']' | '】' | '>' | '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 && !is_footnote_mark(c) => bare.push(c),
            _ => {}
        }
    }
    let words = bare.trim_end_matches(chars(|c| c.is_ascii_digit() || c.is_whitespace()));
    words.to_owned()
}

/// A header without the language that its first or last word names: `Message English`.
fn without_language(header: &str) -> Option<String> {
    let mut words: Vec<_> = header.split(BETWEEN_WORDS).filter(|word| !word.is_empty()).collect();
    let names_language = |word: &&str| LANGUAGES.contains(&word.to_lowercase().as_str());
    if words.last().is_some_and(names_language) {
        words.pop();
    } else if words.first().is_some_and(names_language) {
        words.remove(0);
    } else {
        return None;
    }
    Some(words.join(" "))
}

/// Superscript digits and the marks that stand for them.
fn is_footnote_mark(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '\u{2070}'..='\u{2079}' | '*' | '†' | '‡' | '#' | '~' | '`')
}

/// The parts of a header that names two things, or one in two languages:
/// `Scope/description`, `错误码Error Code`.
fn parts(header: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut last) = (0, None);
    for (at, c) in header.char_indices() {
        let latin = c.is_alphabetic().then(|| is_latin(c));
        let changes = latin.is_some() && last.is_some() && latin != last;
        if changes || matches!(c, '/' | '／' | '|' | '&' | '・' | '、' | ',') {
            parts.push(&header[start..at]);
            start = at;
        }
        last = latin.or(last);
    }
    parts.push(&header[start..]);
    parts
}

/// Lower case, words apart by one space, also those of `errorCode`; a space beside a
/// letter that is not Latin says nothing (`HTTP 状态码` is `HTTP状态码`), nor does
/// punctuation or the mark on a Latin letter.
pub(crate) fn normalize(header: &str) -> String {
    joined(&with_words_apart(header))
}

/// The same where `errorCode` is one word.
pub(crate) fn joined(header: &str) -> String {
    let lower = latin::without_marks(header).to_lowercase();
    let words = lower.split(BETWEEN_WORDS).filter(|word| !word.is_empty());
    let mut normal = String::new();
    for word in words {
        let apart = [normal.chars().next_back(), word.chars().next()];
        if apart.iter().all(|c| c.is_some_and(is_latin)) {
            normal.push(' ');
        }
        normal += word;
    }
    normal
}

/// A header whose words run together, with spaces: `errorMessage`, `HTTPStatus`.
fn with_words_apart(header: &str) -> Cow<'_, str> {
    let begins = |at: usize| {
        let (before, from) = header.as_bytes().split_at(at);
        let is = |at: usize, is: fn(&u8) -> bool| from.get(at).is_some_and(is);
        let is_last_of_capitals = before.last().is_some_and(u8::is_ascii_uppercase)
            && is(1, u8::is_ascii_lowercase)
            && is(2, u8::is_ascii_lowercase);
        is(0, u8::is_ascii_uppercase)
            && (before.last().is_some_and(u8::is_ascii_lowercase) || is_last_of_capitals)
    };
    if !(1..header.len()).any(begins) {
        return Cow::Borrowed(header);
    }
    let mut apart = String::new();
    for (at, c) in header.char_indices() {
        if begins(at) {
            apart.push(' ');
        }
        apart.push(c);
    }
    Cow::Owned(apart)
}

/// ASCII, Latin-1 and Latin Extended: the scripts here that write words apart.
fn is_latin(c: char) -> bool {
    c.is_alphanumeric() && c < '\u{250}'
}

#[cfg(test)]
mod tests;
