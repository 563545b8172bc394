//! How the codes of a document are written, taken together: the type that holds all of
//! them, and what none of them is.

use super::code_form::{CodeForm, NotACode, outline, shape};
use crate::chars::DIGIT;
use crate::code::CodeType;

/// How the code cells of a document are written, taken together.
#[derive(Debug, Default)]
pub(super) struct Forms {
    integers: usize,
    leading_zeros: usize,
    words: usize,
    phrases: usize,
    /// Words that tell themselves from others, and words with a `/`.
    marked: usize,
    with_digit: usize,
    with_slash: usize,
    ranges: usize,
    /// The smallest and the largest integer.
    bounds: Option<(i128, i128)>,
    /// The length of the first code of digits, and whether all others have it.
    length: Option<usize>,
    lengths_differ: bool,
}

impl Forms {
    pub(super) fn add(&mut self, cell: &str, form: CodeForm) {
        match form {
            CodeForm::Int(code) => {
                self.integers += 1;
                let (min, max) = self.bounds.unwrap_or((code, code));
                self.bounds = Some((min.min(code), max.max(code)));
            }
            CodeForm::LeadingZero => self.leading_zeros += 1,
            CodeForm::Word if cell.contains(' ') => return self.phrases += 1,
            CodeForm::Word => {
                self.words += 1;
                self.marked += usize::from(outline(cell).is_some());
                self.with_digit += usize::from(cell.contains(DIGIT));
                self.with_slash += usize::from(cell.contains('/'));
                return;
            }
            CodeForm::NotACode(NotACode::Range)
                if shape(cell).bytes().all(|byte| b"0-".contains(&byte)) =>
            {
                return self.ranges += 1;
            }
            CodeForm::NotACode(_) => return,
        }
        self.lengths_differ |= *self.length.get_or_insert(cell.len()) != cell.len();
    }

    /// The type of the codes, which no new row changes: `i64` for integers, and
    /// text if none is one. Leading zeros make text of codes that all have as
    /// many digits, as those of banks do.
    pub(super) fn code_type(&self) -> CodeType {
        match (self.leading_zeros > 0, self.integers > 0) {
            (true, _) if self.lengths_differ => CodeType::I64,
            (false, true) => CodeType::I64,
            (true, _) | (false, false) => CodeType::Str,
        }
    }

    /// The integer types that hold every integer.
    pub(super) fn types(&self) -> Vec<CodeType> {
        let (min, max) = self.bounds.unwrap_or_default();
        let mut types = CodeType::ALL.to_vec();
        types.retain(|ty| ty.holds(min) && ty.holds(max));
        types
    }

    /// Whether what looks like a range is how the codes are written: `2002-3005`.
    pub(super) fn are_ranges(&self) -> bool {
        self.integers + self.leading_zeros + self.words + self.phrases == 0 && self.ranges > 1
    }

    /// Whether a text code of several words is none, as nine of ten are one; three of
    /// four, if it is not a word and its number: `COMPTE 13`.
    pub(super) fn are_single_words(&self, cell: &str) -> bool {
        let is_numbered = || {
            let first = cell.split(' ').next().unwrap_or_default();
            cell.ends_with(DIGIT) && outline(first).is_none()
        };
        self.phrases * 9 <= self.words + self.integers + self.leading_zeros
            || self.phrases * 3 <= self.marked && !is_numbered()
    }

    /// Whether a text is a word for all other codes, which have digits.
    pub(super) fn are_others(&self, cell: &str) -> bool {
        self.with_digit > 1
            && self.with_digit * 2 >= self.words
            && OTHERS.contains(&cell.to_lowercase().as_str())
    }

    /// Whether one word alone has a `/`.
    pub(super) fn have_one_slash(&self) -> bool {
        self.with_slash == 1
    }

    /// Whether a text is a sentence, and more codes than such are one word.
    pub(super) fn is_sentence(&self, cell: &str) -> bool {
        let words = cell.split(' ').count();
        self.phrases < self.words && (words > 4 || words > 2 && cell.ends_with('.'))
    }
}

/// Words for the codes that stand in no row.
const OTHERS: [&str; 17] = [
    "other",
    "others",
    "default",
    "any",
    "reserved",
    "其他",
    "其它",
    "その他",
    "上記以外",
    "기타",
    "прочее",
    "autre",
    "autres",
    "otros",
    "outros",
    "sonstige",
    "rest",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::code_form;

    #[test]
    fn the_type_does_not_follow_the_rows() {
        let infer = |cells: &[&str]| {
            let mut forms = Forms::default();
            for cell in cells {
                forms.add(cell, code_form::read(cell));
            }
            forms.code_type()
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
