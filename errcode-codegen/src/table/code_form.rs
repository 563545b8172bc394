//! Code cells: how they are written, and what a type makes of them.

use crate::chars::{DIGIT, LOWERCASE, OF_WORDS, UPPERCASE, chars};
use crate::code::{Code, CodeType};
use crate::diagnostic::window::is_invisible;
use crate::document::Cell;

/// How a cell writes a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CodeForm {
    /// Decimal, negative with any dash, or hexadecimal after `0x`.
    Int(i128),
    /// Digits that a number would not keep (`01`).
    LeadingZero,
    /// Letters that name something.
    Word,
    /// A word that stands for several codes, or for none.
    NotACode(NotACode),
}

/// What a cell is that is not a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotACode {
    /// `1000-1999`
    Range,
    /// `1, 2`
    List,
    /// `-`, `N/A`, `4xx`, `{code}`: it stands for a code that is not there.
    Placeholder,
    /// Several words where the other codes are one word each.
    Phrase,
    /// A word alone in its row, as titles are.
    Alone,
    /// `1001 (retired)`, `404 Not Found`
    Remark,
    /// `1F` or `10` below a header that says hexadecimal.
    Hexadecimal,
    /// Another integer than the one in hexadecimal beside it.
    Unequal,
    /// One cell over columns that have headers of their own.
    Spanning,
    /// An invisible character.
    Invisible(char),
    /// A word among numbers.
    Word,
    /// Digits among numbers that a number would not keep.
    LeadingZero,
    /// More digits than any integer type has.
    TooLarge,
    /// An integer that the type of the others does not hold.
    Outside(i128),
}

/// Reads a cell that is not blank.
///
/// ```text
/// integer = [ dash | "+" ] ( digits | "0x" hex-digits ) | digits "(" the same in hexadecimal ")"
/// dash    = "-" | U+2010 to U+2015 | U+2212 | U+FE58 | U+FE63 | U+FF0D
/// ```
pub(crate) fn read(cell: &str) -> CodeForm {
    let negative = cell.strip_prefix(is_dash);
    let digits = negative.or_else(|| cell.strip_prefix('+')).unwrap_or(cell);
    let sign = if negative.is_some() { -1 } else { 1 };
    let hex = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X"));
    let (digits, radix) = hex.map_or((digits, 10), |hex| (hex, 16));
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(radix)) {
        read_word(cell)
    } else if radix == 10 && digits.len() > 1 && digits.starts_with('0') {
        CodeForm::LeadingZero
    } else {
        let parsed = i128::from_str_radix(digits, radix);
        parsed.map_or(CodeForm::NotACode(NotACode::TooLarge), |code| CodeForm::Int(sign * code))
    }
}

/// Reads a code cell.
pub(crate) fn read_cell(cell: &Cell) -> CodeForm {
    if cell.spans_columns { CodeForm::NotACode(NotACode::Spanning) } else { read(&cell.code()) }
}

/// Whether two cells are one integer, also where the first, in hexadecimal with or
/// without `0x`, is the bits of the other in 32 or 64 bits.
pub(crate) fn are_same(hexadecimal: &str, number: &str) -> bool {
    let bits = match i128::from_str_radix(hexadecimal, 16) {
        Ok(bits) if is_bare_hexadecimal(hexadecimal) => CodeForm::Int(bits),
        _ => read(hexadecimal),
    };
    match (bits, read(number)) {
        (CodeForm::Int(bits), CodeForm::Int(number)) => {
            bits == number || [1_i128 << 32, 1 << 64].iter().any(|modulus| bits - modulus == number)
        }
        _ => hexadecimal.is_empty() && number.is_empty(),
    }
}

/// Whether a cell is nothing but hexadecimal digits: `1F`, `10`.
pub(crate) fn is_bare_hexadecimal(cell: &str) -> bool {
    !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether a cell is an integer in hexadecimal.
pub(crate) fn is_hexadecimal(cell: &str) -> bool {
    let digits = cell.strip_prefix(is_dash).unwrap_or(cell);
    digits.starts_with("0x") || digits.starts_with("0X")
}

fn read_word(cell: &str) -> CodeForm {
    if let Some(code) = in_two_writings(cell) {
        return CodeForm::Int(code);
    }
    let what = if let Some(c) = cell.chars().find(|&c| is_invisible(c)) {
        NotACode::Invisible(c)
    } else if is_placeholder(cell) {
        NotACode::Placeholder
    } else if is_range(cell) {
        NotACode::Range
    } else if is_list(cell) {
        NotACode::List
    } else if has_remark(cell) || has_words(cell) {
        NotACode::Remark
    } else {
        return CodeForm::Word;
    };
    CodeForm::NotACode(what)
}

/// One integer, and in brackets behind it the same in hexadecimal: `16 (0x10)`.
fn in_two_writings(cell: &str) -> Option<i128> {
    let (number, again) =
        cell.strip_suffix([')', '）'].as_slice())?.split_once(['(', '（'].as_slice())?;
    let (number, again) = (number.trim(), again.trim());
    match read(number) {
        CodeForm::Int(code) if is_hexadecimal(again) && !again.contains('(') => {
            (!is_hexadecimal(number) && read(again) == CodeForm::Int(code)).then_some(code)
        }
        _ => None,
    }
}

/// Nothing that a code is made of, a word for nothing, digits or letters that
/// stand for any (`4xx`, `EXXXX`, `E5**`, `AUTH_*`), or a hole of a template (`{code}`).
fn is_placeholder(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    let digits = lower.trim_end_matches('x');
    let stands_for_digits = digits.len() < lower.len() && is_digits(digits);
    !cell.contains(OF_WORDS)
        || is_word_for_nothing(cell)
        || is_grouped(cell)
        || ends_with_variable(cell)
        || stands_for_digits
        || ["XXX", "??", "##"].iter().any(|any| cell.contains(any))
        || cell.ends_with('?') && !cell.contains(' ')
        || (digits.len() + 2 <= lower.len() && digits.ends_with(DIGIT))
        || cell.ends_with("XX")
        || cell.contains(['{', '}', '<', '>'].as_slice())
        || cell.starts_with(['(', '（'].as_slice())
        || cell.contains("**")
        || ["_*", ".*", "-*"].iter().any(|end| cell.ends_with(end))
        || ["*_", "*.", "*-"].iter().any(|start| cell.starts_with(start))
}

/// Small letters that stand for digits, behind a constant or zeros: `FOO_n`, `foo_00x`.
fn ends_with_variable(cell: &str) -> bool {
    let Some(last) = cell.chars().next_back().filter(|c| matches!(c, 'n' | 'x')) else {
        return false;
    };
    let stem = cell.trim_end_matches(last);
    let number = stem.rsplit(['_', '-'].as_slice()).next().unwrap_or_default();
    let is_constant = stem.contains(UPPERCASE) && !stem.contains(LOWERCASE);
    is_constant && stem.ends_with(chars(|c| c.is_ascii_digit() || matches!(c, '_' | '-')))
        || number.starts_with('0') && number.len() < stem.len() && is_digits(number)
}

/// A word that is written where nothing is: `N/A`, `TBD`, `(none)`.
pub(crate) fn is_word_for_nothing(cell: &str) -> bool {
    let word = cell.trim_matches(['(', ')', '<', '>', '[', ']'].as_slice());
    let words = ["n/a", "na", "n.a.", "tbd", "todo", "none", "null", "nil"];
    word.len() <= 4 && words.iter().any(|nothing| word.eq_ignore_ascii_case(nothing))
}

/// Marks and words between two codes of a range.
const BETWEEN: [&str; 15] = [
    "~",
    "〜",
    "～",
    "…",
    "..",
    " to ",
    " through ",
    "至",
    "到",
    "–",
    "—",
    " bis ",
    " até ",
    " hasta ",
    " до ",
];

/// Two codes of one form, and between them a mark or a word; the first may be
/// negative.
pub(super) fn is_range(cell: &str) -> bool {
    let bounds = BETWEEN.iter().find_map(|between| cell.split_once(between));
    if let Some((start, end)) = bounds {
        let start = start.trim().trim_start_matches("from ");
        let end = end.trim_start_matches('.').trim();
        return matches!((read(start), read(end)), (CodeForm::Int(_), CodeForm::Int(_)))
            || is_prefixed(start) && is_digits(end)
            || !start.is_empty() && are_alike(start, end);
    }
    let positive = cell.strip_prefix(is_dash).unwrap_or(cell);
    positive.split_once(is_dash).is_some_and(|(start, end)| {
        let (start, end) = (start.trim(), end.trim());
        is_digits(end) && (is_digits(start) || is_prefixed(start))
            || is_prefixed(start) && shape(start) == shape(end)
    })
}

/// Two words that begin alike, and the middle one of all dashes between: `FOO_A-FOO_C`,
/// `E-1-E-5`.
pub(super) fn ends_of_range(cell: &str) -> Option<(&str, &str)> {
    let mut dashes = Vec::new();
    for (at, c) in cell.char_indices() {
        if is_dash(c) {
            dashes.push((at, at + c.len_utf8()));
        }
    }
    let &(end, start) = dashes.get(dashes.len() / 2).filter(|_| dashes.len() % 2 == 1)?;
    let (first, last) = (&cell[..end], &cell[start..]);
    let stem = |word: &str| word.trim_end_matches(chars(|c| c.is_ascii_alphanumeric())).len();
    let is_range = first != last && last.get(..stem(last)) == first.get(..stem(first));
    is_range.then_some((first, last))
}

/// Whether two words are written alike, as codes are.
fn are_alike(one: &str, other: &str) -> bool {
    shape(one) == shape(other) || outline(one).is_some() && outline(one) == outline(other)
}

/// Whether a word can be a list of codes where no other has a `/`: `E1/E2`, `E1/2`.
pub(super) fn may_be_list(cell: &str) -> bool {
    let mut parts = cell.split('/');
    let first = parts.next().unwrap_or_default();
    parts.all(|part| are_alike(first, part) || is_prefixed(first) && is_digits(part))
}

/// Letters and behind them digits: `E001`.
fn is_prefixed(text: &str) -> bool {
    let digits = text.trim_start_matches(chars(|c| c.is_ascii_alphabetic() || c == '_'));
    digits.len() < text.len() && is_digits(digits)
}

/// How a code that tells itself from words is written: integers by their digits,
/// others by runs of digits and letters, as `A_A0`.
pub(crate) fn outline(code: &str) -> Option<String> {
    if matches!(read(code), CodeForm::Int(_) | CodeForm::LeadingZero) {
        return Some(shape(code));
    }
    let mut outline = String::new();
    for c in code.chars() {
        let class = match c {
            '0'..='9' => '0',
            'A'..='Z' => 'A',
            'a'..='z' => 'a',
            c => c,
        };
        if !outline.ends_with(class) {
            outline.push(class);
        }
    }
    let has = |class: char| outline.contains(class);
    ((has('A') || has('a')) && (has('0') || has('_')) || has('0') && has('.')).then_some(outline)
}

/// A text with a 0 for each digit.
pub(super) fn shape(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}

/// What codes of one family share, and few other words: how many digits a number
/// has, if there are three or more; the letters and digits of `E001`; or that it is
/// a `CONSTANT_OF_WORDS`.
pub(crate) fn kind(code: &str) -> Option<String> {
    let shape = shape(code);
    let is_constant = code.starts_with(UPPERCASE)
        && shape.bytes().all(|byte| byte.is_ascii_uppercase() || b"_-0".contains(&byte));
    if is_constant && code.contains('_') {
        return Some("A_".to_owned());
    }
    let digits = shape.bytes().filter(|byte| *byte == b'0').count();
    (digits > 2 && (is_constant || is_digits(code.trim_start_matches(is_dash)))).then_some(shape)
}

/// A number and words behind it (`1001 — gone`, `404 Not Found`), a picture, or letters
/// and digits of full width.
fn has_words(cell: &str) -> bool {
    let number = cell.trim_start_matches(DIGIT);
    let digits = cell.len() - number.len();
    let is_apart = number.starts_with([' ', ':', '：', '—', '–'].as_slice());
    let is_odd = |c| {
        matches!(c, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{ff10}'..='\u{ff5a}')
            || ('\u{1f000}'..='\u{1faff}').contains(&c)
    };
    digits > 2 && is_apart && number.contains(chars(char::is_alphabetic))
        || cell.contains(chars(is_odd))
}

/// Digits with a mark before each three: `2 001`, `3_001`.
fn is_grouped(cell: &str) -> bool {
    let mut groups = cell.split([' ', '_', '\'', '’', '\u{a0}', '\u{202f}'].as_slice());
    let first = groups.next().unwrap_or_default();
    first.len() < cell.len()
        && first.len() < 4
        && is_digits(first)
        && groups.all(|group| group.len() == 3 && is_digits(group))
}

/// One word, and brackets behind it; or a number with a mark.
fn has_remark(cell: &str) -> bool {
    let bare =
        cell.trim_matches(['*', ':', '#', '"', '\'', '†', '‡', '¹', '²', '³', '.'].as_slice());
    if bare.len() < cell.len() && (is_digits(bare) || cell.starts_with(['"', '\''].as_slice()))
        || cell.contains('^')
        || ends_with_mark(cell)
    {
        return true;
    }
    let open = cell.find(['(', '（'].as_slice());
    let code = open.map(|at| cell[..at].trim_end());
    cell.ends_with([')', '）'].as_slice())
        && code.is_some_and(|code| !code.is_empty() && !code.contains(' '))
}

/// A word, and behind it the mark of a footnote or the end of a sentence.
fn ends_with_mark(cell: &str) -> bool {
    let is_mark = |c| matches!(c, '*' | '†' | '‡' | '¹' | '²' | '³' | '\u{2070}'..='\u{2079}');
    let note = cell.strip_suffix(']').and_then(|cell| cell.rsplit_once('['));
    cell.ends_with(chars(is_mark))
        || note.is_some_and(|(code, number)| !code.is_empty() && is_digits(number))
        || cell.ends_with(['.', '…', ':', ',', ';', '!', '。'].as_slice()) && !cell.contains(' ')
}

/// What stands between the last two numbers of a list in other languages.
const AND: [&str; 9] = [" e ", " ou ", " y ", " o ", " et ", " und ", " oder ", " и ", " или "];

/// Several codes with a mark or a word between them.
fn is_list(cell: &str) -> bool {
    if [", ", "; ", " / ", " or ", " and ", " & "].iter().any(|mark| cell.contains(mark))
        || cell.contains(['、', '，', '；', '或', '→', '|'].as_slice())
    {
        return true;
    }
    let numbers = AND.iter().find_map(|and| cell.split_once(and));
    if numbers.is_some_and(|(one, other)| is_digits(one) && is_digits(other)) {
        return true;
    }
    let parts: Vec<_> = cell.split([',', ';', '&', '+'].as_slice()).collect();
    let are_codes = parts.iter().all(|part| !part.trim().is_empty());
    let alike: Vec<_> = cell.split('/').map(|part| shape(part.trim())).collect();
    parts.len() > 1 && are_codes
        || alike.len() > 1 && !alike[0].is_empty() && alike.iter().all(|part| *part == alike[0])
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// The code that a cell is where the codes have type `ty`.
pub(crate) fn typed(cell: &str, form: CodeForm, ty: CodeType) -> Result<Code, NotACode> {
    match (ty, form) {
        (_, CodeForm::NotACode(NotACode::TooLarge)) if ty == CodeType::Str => {
            Ok(Code::Text(cell.to_owned()))
        }
        (_, CodeForm::NotACode(what)) => Err(what),
        (CodeType::Str, _) => Ok(Code::Text(cell.to_owned())),
        (_, CodeForm::Int(code)) if ty.holds(code) => Ok(Code::Int(code)),
        (CodeType::I32, CodeForm::Int(code)) if is_hexadecimal(cell) => match u32::try_from(code) {
            // The bits of an HRESULT.
            Ok(bits) => Ok(Code::Int(i128::from(bits.cast_signed()))),
            Err(_) => Err(NotACode::Outside(code)),
        },
        (_, CodeForm::Int(code)) => Err(NotACode::Outside(code)),
        (_, CodeForm::Word) => Err(NotACode::Word),
        (_, CodeForm::LeadingZero) => Err(NotACode::LeadingZero),
    }
}

#[cfg(test)]
mod tests;
