//! Text becomes the name of a variant. The rules are frozen: a user's code is
//! written against the names they give, and the table of tests below is the
//! record of them.

use std::borrow::Cow;

use super::latin;

/// Names are cut to this many characters, at a word boundary.
const MAX_LEN: usize = 64;

/// The name in a name cell or a text code. None if it has no ASCII letter or
/// digit to make one of, or a letter or digit outside ASCII, which would be lost.
/// A mark on a Latin letter is nothing.
pub(crate) fn from_name(text: &str) -> Option<String> {
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
fn from_words(words: &[&str]) -> Option<(String, usize)> {
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
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        name.insert(0, 'E');
    }
    (!name.is_empty()).then(|| (not_reserved(name), taken))
}

/// The name of the enum of a document that is given without one: the stem of
/// its path in `UpperCamelCase`, and `Error`. None if the stem makes no name.
#[must_use]
pub fn enum_name(path: &str) -> Option<String> {
    let file = path.rsplit(['/', '\\']).next()?;
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    Some(from_name(stem)? + "Error")
}

/// The name in the first line of a message: that of its first sentence, without
/// what counts it, what stands in brackets behind it, and placeholders. None if
/// what is left says something else.
pub(crate) fn from_message(text: &str) -> Option<String> {
    let text = latin::without_marks(text);
    if has_foreign_letter(&text) {
        return None;
    }
    let text = without_apostrophes(without_counter(&text));
    let text = with_gaps(&text);
    let end = name_end(&text);
    let sentence = &text[..end];
    // A gap is a placeholder, or what a cut has left out.
    let is_cut = text[end..].starts_with([' ', '[']);
    let mut kept = Vec::new();
    for (at, piece) in sentence.split(GAP).enumerate() {
        if at > 0 {
            drop_unfinished(&mut kept);
        }
        let words = words(piece);
        if at > 0 && kept.is_empty() && words.first().is_some_and(|word| is_in(word, VERBS)) {
            return None;
        }
        kept.extend(words);
    }
    if is_cut && kept.last().is_some_and(|word| is_in(word, UNFINISHED) || is_in(word, VERBS)) {
        return None;
    }
    let (name, taken) = from_words(&kept)?;
    if taken == kept.len() {
        return Some(name);
    }
    kept.truncate(taken);
    drop_unfinished(&mut kept);
    Some(from_words(&kept)?.0)
}

/// Where a placeholder stood.
const GAP: char = '\0';

/// Words that need another one behind them.
const UNFINISHED: &[&str] = &[
    "a", "an", "and", "as", "at", "because", "between", "but", "by", "each", "for", "from", "if",
    "in", "into", "its", "more", "no", "of", "on", "or", "over", "per", "than", "that", "the",
    "their", "this", "to", "under", "via", "when", "which", "with", "your",
];

/// Words that need another one on both sides.
const VERBS: &[&str] = &[
    "are", "be", "been", "can", "cannot", "cant", "could", "did", "do", "does", "doesnt", "dont",
    "had", "has", "have", "is", "isnt", "may", "might", "must", "not", "shall", "should", "was",
    "were", "will", "would",
];

fn is_in(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Takes the words from the end that need another one.
fn drop_unfinished(words: &mut Vec<&str>) {
    while words.last().is_some_and(|word| is_in(word, UNFINISHED) || is_in(word, VERBS)) {
        words.pop();
    }
}

/// A number that counts the sentence: `1. `, `2) `, `3、`.
fn without_counter(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.strip_prefix(['.', ')', '、']) {
        Some(sentence) if rest.len() < text.len() && sentence.starts_with(char::is_whitespace) => {
            sentence.trim_start()
        }
        _ => text,
    }
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

/// The name of an entry that has no text to be named after: `E21101`, `ENeg61`,
/// and `E0x0C` where the document writes it so.
pub(crate) fn from_int(code: i128, written: &str) -> String {
    format!("E{}", int_suffix(code, written))
}

/// `E` and what a name can keep of a text code that gives none: `E12` of `错误12`.
pub(crate) fn from_rest(code: &str) -> Option<String> {
    let (name, _) = from_words(&words(code))?;
    Some(if name.starts_with('E') { name } else { format!("E{name}") })
}

/// An integer as the end of a name.
pub(crate) fn int_suffix(code: i128, written: &str) -> String {
    let sign = if code < 0 { "Neg" } else { "" };
    let digits = written.trim_start_matches(|c: char| !c.is_ascii_digit());
    match digits.get(..2) {
        Some("0x" | "0X") if digits.is_ascii() => format!("{sign}0x{}", &digits[2..]),
        _ => format!("{sign}{}", code.unsigned_abs()),
    }
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

/// A placeholder (`{0}`, `${x}`, `<id>`, `%s`, `%1$d`), and brackets or quotes
/// around one, leave a gap; a plural in brackets (`recipient(s)`) leaves nothing.
fn with_gaps(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| matches!(byte, b'{' | b'<' | b'%' | b'(' | b'[')) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '<', '%', '(', '[']) {
        let (before, found) = rest.split_at(at);
        kept += before;
        let len = bracket_len(found);
        if len > 0 {
            kept.truncate(kept.trim_end_matches([' ', '$', '\'', '"']).len());
            kept.push(GAP);
        } else if found.starts_with("(s)") && before.ends_with(char::is_alphabetic) {
            rest = &found[3..];
            continue;
        } else {
            kept.push_str(&found[..1]);
        }
        rest = &found[len.max(1)..];
    }
    Cow::Owned(kept + rest)
}

/// The length of a placeholder, or of brackets that hold nothing else, at the
/// beginning of a text; 0 if there is none.
fn bracket_len(text: &str) -> usize {
    let close = match text.as_bytes()[0] {
        b'(' => ')',
        b'[' => ']',
        _ => return placeholder_len(text),
    };
    let Some(end) = text.find(close) else { return 0 };
    let inner = text[1..end].trim_matches(|c: char| c.is_whitespace() || "'\"`$".contains(c));
    let is_any = inner.len() > 1 && inner.bytes().all(|byte| byte == b'X');
    let is_placeholder =
        is_any || inner.starts_with(['{', '<', '%']) && placeholder_len(inner) == inner.len();
    if is_placeholder { end + 1 } else { 0 }
}

/// The length of the placeholder that `text` begins with; 0 if it is none.
fn placeholder_len(text: &str) -> usize {
    match text.as_bytes().first().copied().unwrap_or_default() {
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
            ("tecAMM_ACCOUNT", "TecAmmAccount"),
            ("tecINSUFF_FEE", "TecInsuffFee"),
            ("COMPTÉ", "Compte"),
            ("Straße", "Strasse"),
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
        for text in ["", "-", "错误", "E１", "a错误"] {
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
            ("user {0} of {name} not found", "UserNotFound"),
            ("user ${x} and %s, %1$d or %.2f", "User"),
            ("100% of it", "E100OfIt"),
            ("50 %off", "E50Off"),
            ("1. internal server error", "InternalServerError"),
            ("2) too late", "TooLate"),
            ("symbol[XXXX] cannot trade", "SymbolCannotTrade"),
            ("Account (%s) must be a proxy", "AccountMustBeAProxy"),
            ("Subscriber name [%s] will be trimmed", "SubscriberNameWillBeTrimmed"),
            ("Invalid recipient(s)", "InvalidRecipient"),
            ("no value for {0}", "NoValue"),
            ("Please log in", "PleaseLogIn"),
            ("Réponse invalide", "ReponseInvalide"),
            ("a < b", "AB"),
            ("2-step verification required", "E2StepVerificationRequired"),
            ("self", "Self_"),
        ];
        for (text, name) in cases {
            assert_eq!(from_message(text).as_deref(), Some(name), "{text}");
        }
        let none = [
            "",
            "...",
            "用户 not found",
            "[x] y",
            "{0}",
            "<id> is unknown",
            "The {0} is invalid",
            "{field} must not be blank",
            "Please go to (https://example.com)",
        ];
        for text in none {
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
        let name = from_message(&format!("{} does not match", "order ".repeat(11)));
        assert_eq!(name, Some("Order".repeat(11)));
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
        assert_eq!(from_int(21101, "21101"), "E21101");
        assert_eq!(from_int(-61, "−61"), "ENeg61");
        assert_eq!(from_int(0, "0"), "E0");
        assert_eq!(from_int(12, "0x0C"), "E0x0C");
        assert_eq!(from_int(-16, "-0X10"), "ENeg0x10");
        assert_eq!(int_suffix(i128::MIN, ""), format!("Neg{}", i128::MIN.unsigned_abs()));
    }

    /// Frozen: a line may be added, and none may change.
    #[test]
    fn text_codes_at_the_end_of_a_name() {
        let cases =
            [("R01", "R01"), ("404-a", "404A"), ("not found", "NotFound"), ("2rsp", "2rsp")];
        for (code, suffix) in cases {
            assert_eq!(text_suffix(code).as_deref(), Some(suffix), "{code}");
        }
        for code in ["", "-", "错误"] {
            assert_eq!(text_suffix(code), None, "{code}");
        }
    }
}
