//! Code cells: how they are written, and the type that holds all of them.

use crate::catalog::{Code, CodeType};

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

/// What a cell that is no code is instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotACode {
    /// `1000-1999`
    Range,
    /// `1, 2`
    List,
    /// `-`, `...`: neither a letter nor a digit in it.
    Placeholder,
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
/// integer = [ dash ] ( digits | "0x" hex-digits )
/// dash    = "-" | U+2010 to U+2015 | U+2212 | U+FE58 | U+FE63 | U+FF0D
/// ```
pub(crate) fn read(cell: &str) -> CodeForm {
    let digits = cell.strip_prefix(is_dash).unwrap_or(cell);
    let sign = if digits.len() == cell.len() { 1 } else { -1 };
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

/// Whether a cell is an integer in hexadecimal.
pub(crate) fn is_hexadecimal(cell: &str) -> bool {
    let digits = cell.strip_prefix(is_dash).unwrap_or(cell);
    digits.starts_with("0x") || digits.starts_with("0X")
}

fn read_word(cell: &str) -> CodeForm {
    if !cell.contains(char::is_alphanumeric) {
        CodeForm::NotACode(NotACode::Placeholder)
    } else if cell.contains(", ") || cell.contains(['、', '，']) {
        CodeForm::NotACode(NotACode::List)
    } else if is_range(cell) {
        CodeForm::NotACode(NotACode::Range)
    } else {
        CodeForm::Word
    }
}

/// Two numbers and one mark between them; the first may be negative.
fn is_range(cell: &str) -> bool {
    let positive = cell.strip_prefix(is_dash).unwrap_or(cell);
    let bounds = positive.split_once(|c| is_dash(c) || matches!(c, '~' | '～' | '…'));
    bounds.is_some_and(|(start, end)| is_digits(start.trim()) && is_digits(end.trim()))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// The type that a document's codes have, which no new row changes: `i64` for
/// integers, and text if none is one. Leading zeros make text of codes that all
/// have as many digits, as those of banks do.
pub(crate) fn infer(cells: &[(CodeForm, usize)]) -> CodeType {
    let mut lengths = Vec::new();
    let (mut has_integer, mut has_leading_zero) = (false, false);
    for &(form, length) in cells {
        match form {
            CodeForm::Int(_) => has_integer = true,
            CodeForm::LeadingZero => has_leading_zero = true,
            CodeForm::Word | CodeForm::NotACode(_) => continue,
        }
        lengths.push(length);
    }
    let have_equal_lengths = lengths.windows(2).all(|two| two[0] == two[1]);
    match (has_leading_zero, has_integer) {
        (true, _) if have_equal_lengths => CodeType::Str,
        (false, false) => CodeType::Str,
        (true, _) | (false, true) => CodeType::I64,
    }
}

/// The code that a cell is where the codes have type `ty`.
pub(crate) fn typed(cell: &str, form: CodeForm, ty: CodeType) -> Result<Code, NotACode> {
    match (ty, form) {
        (CodeType::Str, CodeForm::NotACode(NotACode::Placeholder)) => Err(NotACode::Placeholder),
        (CodeType::Str, CodeForm::NotACode(NotACode::List)) => Err(NotACode::List),
        (CodeType::Str, _) => Ok(Code::Text(cell.to_owned())),
        (_, CodeForm::Int(code)) if ty.holds(code) => Ok(Code::Int(code)),
        (CodeType::I32, CodeForm::Int(code)) if is_hexadecimal(cell) => match u32::try_from(code) {
            // The bits of an HRESULT.
            Ok(bits) => Ok(Code::Int(i128::from(bits.cast_signed()))),
            Err(_) => Err(NotACode::Outside(code)),
        },
        (_, CodeForm::Int(code)) => Err(NotACode::Outside(code)),
        (_, CodeForm::NotACode(what)) => Err(what),
        (_, CodeForm::Word) => Err(NotACode::Word),
        (_, CodeForm::LeadingZero) => Err(NotACode::LeadingZero),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_are_decimal_negative_with_any_dash_or_hexadecimal() {
        let cases = [
            ("0", 0),
            ("40400001", 40_400_001),
            ("-61", -61),
            ("\u{2212}61", -61),
            ("–61", -61),
            ("－61", -61),
            ("0x8A150001", 0x8A15_0001),
            ("0X1f", 31),
            ("-0x10", -16),
        ];
        for (cell, code) in cases {
            assert_eq!(read(cell), CodeForm::Int(code), "{cell}");
        }
    }

    #[test]
    fn what_is_no_integer_is_told_apart() {
        let no_code = CodeForm::NotACode;
        let cases = [
            ("01", CodeForm::LeadingZero),
            ("-01", CodeForm::LeadingZero),
            ("R01", CodeForm::Word),
            ("COMPTE 13", CodeForm::Word),
            ("UK.OBIE.Field.Missing", CodeForm::Word),
            ("4xx", CodeForm::Word),
            ("１２", CodeForm::Word),
            ("+1", CodeForm::Word),
            ("其他正整数", CodeForm::Word),
            ("1000-1999", no_code(NotACode::Range)),
            ("1000 ~ 1999", no_code(NotACode::Range)),
            ("1, 2", no_code(NotACode::List)),
            ("1、2", no_code(NotACode::List)),
            ("-", no_code(NotACode::Placeholder)),
            ("…", no_code(NotACode::Placeholder)),
            ("0x", CodeForm::Word),
        ];
        for (cell, written) in cases {
            assert_eq!(read(cell), written, "{cell}");
        }
        assert_eq!(read(&"9".repeat(40)), no_code(NotACode::TooLarge));
    }

    #[test]
    fn the_type_does_not_follow_the_rows() {
        let infer = |cells: &[&str]| {
            infer(&cells.iter().map(|cell| (read(cell), cell.len())).collect::<Vec<_>>())
        };
        for cells in [["0", "4294967295"], ["-1", "18446744073709551615"], ["2001", "A110"]] {
            assert_eq!(infer(&cells), CodeType::I64, "{cells:?}");
        }
        for cells in [["A", "B"], ["01", "10"], ["007", "A1"]] {
            assert_eq!(infer(&cells), CodeType::Str, "{cells:?}");
        }
        for cells in [["01", "1"], ["01", "007"], ["10", "007"]] {
            assert_eq!(infer(&cells), CodeType::I64, "{cells:?}");
        }
        assert_eq!(infer(&[]), CodeType::Str);
    }
}
