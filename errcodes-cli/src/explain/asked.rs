//! Which entries somebody means who asks for a code or a name.

use errcode_codegen::{Code, Entry};

/// Whether an entry has the code, however it is written, or the name.
pub(super) fn is_asked_for(entry: &Entry, asked: &str) -> bool {
    let same = |text: &str| !text.is_empty() && text.eq_ignore_ascii_case(asked);
    let is_code = match entry.code() {
        Code::Int(code) => integer(asked) == Some(*code),
        Code::Text(code) => same(code),
    };
    let is_name = same(entry.name()) || entry.further_names().any(same);
    is_code || is_name || same(entry.code_as_written()) || same(entry.title())
}

/// What is asked for behind the name of an enum, with or without its path:
/// `NotFound` of `shop::ApiError::NotFound`. A text code may have colons, too, and a
/// module the same name.
pub(super) fn of_enum<'a>(asked: &'a str, name: &str) -> Option<&'a str> {
    for (at, colons) in asked.rmatch_indices("::") {
        let owner = asked[..at].rsplit("::").next();
        if owner.is_some_and(|owner| owner.eq_ignore_ascii_case(name)) {
            return Some(&asked[at + colons.len()..]);
        }
    }
    None
}

/// `-61` or `0x8A15`
pub(crate) fn integer(text: &str) -> Option<i128> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let hexadecimal = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X"));
    let number = match hexadecimal {
        Some(digits) => i128::from_str_radix(digits, 16),
        None => digits.parse(),
    };
    number.ok()?.checked_mul(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variant_is_asked_for_with_its_enum() {
        assert_eq!(of_enum("shop::ApiError::NotFound", "ApiError"), Some("NotFound"));
        assert_eq!(of_enum("ApiError::User::NotFound", "ApiError"), Some("User::NotFound"));
        assert_eq!(of_enum("api_error::ApiError::7", "api_error"), Some("ApiError::7"));
        assert_eq!(of_enum("apierror::ApiError::7", "ApiError"), Some("7"));
        assert_eq!(of_enum("ApiError::NotFound", "Error"), None);
        assert_eq!(of_enum("NotFound", "ApiError"), None);
    }

    #[test]
    fn an_integer_is_one_however_it_is_written() {
        assert_eq!(integer("-61"), Some(-61));
        assert_eq!(integer("0x8A"), Some(138));
        assert_eq!(integer("-0x10"), Some(-16));
        assert_eq!(integer("NoBucket"), None);
        assert_eq!(integer("170141183460469231731687303715884105728"), None);
    }
}
