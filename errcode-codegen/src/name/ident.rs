//! Text becomes the name of a variant. The rules are frozen: a user's code is
//! written against the names they give, and the table of tests below is the
//! record of them.

use std::borrow::Cow;

/// Names are cut to this many characters, at a word boundary.
const MAX_LEN: usize = 64;

/// The name in a name cell or a text code. None if it has no ASCII letter or
/// digit to make one of, or a letter or digit outside ASCII, which would be lost.
pub(crate) fn from_name(text: &str) -> Option<String> {
    if text.is_empty() {
        return None;
    }
    if is_upper_camel_case(text) {
        return Some(not_reserved(text.to_owned()));
    }
    if has_foreign_letter(text) {
        return None;
    }
    let text = without_apostrophes(text);
    let mut name = String::with_capacity(text.len());
    for word in words(&text) {
        if !name.is_empty() && name.len() + word.len() > MAX_LEN {
            break;
        }
        push_capitalized(&mut name, word);
    }
    // Only one word can be longer than this; it is ASCII.
    name.truncate(MAX_LEN);
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        name.insert(0, 'E');
    }
    (!name.is_empty()).then(|| not_reserved(name))
}

/// The name of the enum of a document that is given without one: the stem of
/// its path in `UpperCamelCase`, and `Error`. None if the stem makes no name.
#[must_use]
pub fn enum_name(path: &str) -> Option<String> {
    let file = path.rsplit(['/', '\\']).next()?;
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    Some(from_name(stem)? + "Error")
}

/// The name in a message: that of its first sentence, without what stands in
/// brackets behind it and without placeholders.
pub(crate) fn from_message(text: &str) -> Option<String> {
    if has_foreign_letter(text) {
        return None;
    }
    let text = without_placeholders(text);
    let text = &text[..name_end(&text)];
    from_name(text.strip_suffix(SENTENCE_ENDS).unwrap_or(text))
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
    let digit = name.starts_with(|c: char| c.is_ascii_digit());
    let (before, after) = (if digit { "_" } else { "" }, if is_keyword(name) { "_" } else { "" });
    (!name.is_empty()).then(|| format!("{before}{name}{after}"))
}

/// The keywords that are in `snake_case`, those reserved and those of one
/// edition too (<https://doc.rust-lang.org/reference/keywords.html>).
fn is_keyword(name: &str) -> bool {
    const KEYWORDS: &[&str] = &[
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
        "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
        "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
        "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type",
        "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    ];
    KEYWORDS.contains(&name)
}

/// The name of an entry that has no text to be named after: `E21101`, `ENeg61`.
pub(crate) fn from_int(code: i128) -> String {
    format!("E{}", int_suffix(code))
}

/// An integer as the end of a name.
pub(crate) fn int_suffix(code: i128) -> String {
    let sign = if code < 0 { "Neg" } else { "" };
    format!("{sign}{}", code.unsigned_abs())
}

/// A text code as the end of a name: without the `E` that a name may need at
/// its start.
pub(crate) fn text_suffix(code: &str) -> Option<String> {
    let name = from_name(&format!("x {code}"))?;
    Some(name[1..].to_owned()).filter(|suffix| !suffix.is_empty())
}

fn is_upper_camel_case(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.contains(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// A letter or digit that a name would lose.
fn has_foreign_letter(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(|c| c.is_alphanumeric() && !c.is_ascii())
}

/// `can't` is one word.
fn without_apostrophes(text: &str) -> Cow<'_, str> {
    if text.is_ascii() && !text.contains('\'') {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace(['\'', '\u{2019}'], ""))
}

/// What stands between characters that are no letters or digits of ASCII.
fn words(text: &str) -> Vec<&str> {
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

/// The first letter is a capital. A word in capitals keeps no other of them;
/// one that mixes letters keeps them all.
fn push_capitalized(name: &mut String, word: &str) {
    let start = name.len();
    name.push_str(word);
    let (first, rest) = name[start..].split_at_mut(word.len().min(1));
    first.make_ascii_uppercase();
    if !word.as_bytes().iter().any(u8::is_ascii_lowercase) {
        rest.make_ascii_lowercase();
    }
}

/// `Self` is the one keyword in `UpperCamelCase`
/// (<https://doc.rust-lang.org/reference/keywords.html>).
fn not_reserved(name: String) -> String {
    if name == "Self" { name + "_" } else { name }
}

/// What ends a sentence where white space or nothing follows.
const SENTENCE_ENDS: [char; 3] = ['.', '!', '?'];

/// Where the part of a message ends that makes the name.
fn name_end(text: &str) -> usize {
    for (at, byte) in text.as_bytes().iter().enumerate() {
        let ends = match byte {
            b'[' => true,
            b' ' => [" (", " - ", " -- "].iter().any(|mark| text[at..].starts_with(mark)),
            b'.' | b'!' | b'?' => text[at + 1..].starts_with(char::is_whitespace),
            _ => false,
        };
        if ends {
            return at;
        }
    }
    text.len()
}

/// A placeholder (`{0}`, `${x}`, `<id>`, `%s`, `%1$d`) leaves a gap.
fn without_placeholders(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| matches!(byte, b'{' | b'<' | b'%')) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '<', '%']) {
        kept += &rest[..at];
        let len = placeholder_len(&rest[at..]);
        kept.push(' ');
        rest = &rest[at + len.max(1)..];
    }
    Cow::Owned(kept + rest)
}

/// The length of the placeholder that `text` begins with; 0 if it is none.
fn placeholder_len(text: &str) -> usize {
    match text.as_bytes()[0] {
        b'{' => text[1..]
            .find(['{', '}'])
            .map_or(0, |at| if text[1 + at..].starts_with('}') { at + 2 } else { 0 }),
        b'<' => angle_len(text),
        _ => percent_len(text),
    }
}

/// `<` letter { letter | digit | ` ` | `_` | `-` | `.` } `>`
fn angle_len(text: &str) -> usize {
    let inner = text[1..].trim_start_matches(is_in_angles);
    let end = text.len() - inner.len();
    let word = text[1..end].starts_with(|c: char| c.is_ascii_alphabetic());
    if word && text[end..].starts_with('>') { end + 1 } else { 0 }
}

/// `%` { flag | digit | `.` | `$` } conversion, and no word behind it.
fn percent_len(text: &str) -> usize {
    let conversion = text[1..].trim_start_matches(is_flag);
    let goes_on = conversion.chars().nth(1).is_some_and(char::is_alphanumeric);
    let is_one = conversion.starts_with(CONVERSIONS) && !goes_on;
    if is_one { text.len() - conversion.len() + 1 } else { 0 }
}

const CONVERSIONS: [char; 12] = ['s', 'd', 'i', 'u', 'f', 'g', 'x', 'X', 'c', 'v', 'q', 'p'];

fn is_in_angles(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, ' ' | '_' | '-' | '.')
}

fn is_flag(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | '$' | '-' | '+' | '#')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Frozen: a line may be added, and none may change.
    #[test]
    fn names_and_text_codes() {
        let cases = [
            ("NoSuchBucket", "NoSuchBucket"),
            ("InvalidSOAPRequest", "InvalidSOAPRequest"),
            ("ERROR_PROXY_AUTH", "ErrorProxyAuth"),
            ("_SUCCESS", "Success"),
            ("2RSP", "E2rsp"),
            ("HTTP_BAD_REQUEST", "HttpBadRequest"),
            ("GET_PROCESS_L5", "GetProcessL5"),
            ("x-gmkerl-type", "XGmkerlType"),
            ("userAgent", "UserAgent"),
            ("tecAMM_ACCOUNT", "TecAMMAccount"),
            ("UK.OBIE.Field.Missing", "UkObieFieldMissing"),
            ("COMPTE 13", "Compte13"),
            ("R01", "R01"),
            ("01", "E01"),
            ("OK", "Ok"),
            ("self", "Self_"),
            ("Self", "Self_"),
            ("match", "Match"),
            ("a", "A"),
            ("I", "I"),
        ];
        for (text, name) in cases {
            assert_eq!(from_name(text).as_deref(), Some(name), "{text}");
        }
        for text in ["", "-", "错误", "COMPTÉ", "E１", "a错误"] {
            assert_eq!(from_name(text), None, "{text}");
        }
    }

    /// Frozen: a line may be added, and none may change.
    #[test]
    fn messages() {
        let cases = [
            ("file or directory not found", "FileOrDirectoryNotFound"),
            ("invalid UTF8 Key", "InvalidUtf8Key"),
            ("can't", "Cant"),
            ("can’t", "Cant"),
            (r"cant\'t beyond 24 hours", "CantTBeyond24Hours"),
            ("block size too small, at least 100KB", "BlockSizeTooSmallAtLeast100kb"),
            ("file name contains invalid chars (\\r\\n\\t)", "FileNameContainsInvalidChars"),
            ("content-secret only accept [a-zA-Z0-9]", "ContentSecretOnlyAccept"),
            ("Bucket not found.", "BucketNotFound"),
            ("Storage quota exceed the hard limit..", "StorageQuotaExceedTheHardLimit"),
            ("Reduce it. Try again.", "ReduceIt"),
            ("Really? Yes", "Really"),
            ("version 1.2 is old", "Version12IsOld"),
            ("parse failed: bad crt", "ParseFailedBadCrt"),
            ("invalid ip:...", "InvalidIp"),
            ("denied - ask an owner", "Denied"),
            ("denied -- ask an owner", "Denied"),
            ("user {0} of {name} not found", "UserOfNotFound"),
            ("user ${x} and %s, %1$d or %.2f", "UserAndOr"),
            ("100% of it", "E100OfIt"),
            ("50 %off", "E50Off"),
            ("<id> is unknown", "IsUnknown"),
            ("a < b", "AB"),
            ("2-step verification required", "E2StepVerificationRequired"),
            ("self", "Self_"),
        ];
        for (text, name) in cases {
            assert_eq!(from_message(text).as_deref(), Some(name), "{text}");
        }
        for text in ["", "...", "用户 not found", "[x] y", "{0}"] {
            assert_eq!(from_message(text), None, "{text}");
        }
    }

    #[test]
    fn a_name_ends_on_the_last_word_that_fits() {
        let name = from_message(&"word ".repeat(20));
        assert_eq!(name, Some("Word".repeat(16)));
        let name = from_message(&format!("a {} c", "b".repeat(63)));
        assert_eq!(name, Some(format!("AB{}", "b".repeat(62))));
        let name = from_message(&"a".repeat(100));
        assert_eq!(name, Some(format!("A{}", "a".repeat(63))));
    }

    /// Frozen: a line may be added, and none may change.
    #[test]
    fn fields() {
        let cases = [
            ("msg", "msg"),
            ("error_code", "error_code"),
            ("requestId", "request_id"),
            ("RequestID", "request_id"),
            ("HTTPStatus", "http_status"),
            ("x-request-id", "x_request_id"),
            ("ip4Address", "ip4_address"),
            ("__v", "v"),
            ("type", "type_"),
            ("self", "self_"),
            ("2fa", "_2fa"),
        ];
        for (text, name) in cases {
            assert_eq!(snake_case(text).as_deref(), Some(name), "{text}");
        }
        assert_eq!(snake_case("错误"), None);
    }

    #[test]
    fn integers() {
        assert_eq!(from_int(21101), "E21101");
        assert_eq!(from_int(-61), "ENeg61");
        assert_eq!(int_suffix(i128::MIN), format!("Neg{}", i128::MIN.unsigned_abs()));
    }
}
