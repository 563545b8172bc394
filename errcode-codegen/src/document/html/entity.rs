//! Entities of HTML that need no semicolon
//! (<https://html.spec.whatwg.org/multipage/named-characters.html>), which Markdown
//! reads only with one.

use std::borrow::Cow;

use crate::chars::{NO_DIGIT, chars};

/// Their names. Most come with capital letters, too, which are told apart.
const NAMES: [&str; 106] = [
    "AElig", "AMP", "Aacute", "Acirc", "Agrave", "Aring", "Atilde", "Auml", "COPY", "Ccedil",
    "ETH", "Eacute", "Ecirc", "Egrave", "Euml", "GT", "Iacute", "Icirc", "Igrave", "Iuml", "LT",
    "Ntilde", "Oacute", "Ocirc", "Ograve", "Oslash", "Otilde", "Ouml", "QUOT", "REG", "THORN",
    "Uacute", "Ucirc", "Ugrave", "Uuml", "Yacute", "aacute", "acirc", "acute", "aelig", "agrave",
    "amp", "aring", "atilde", "auml", "brvbar", "ccedil", "cedil", "cent", "copy", "curren", "deg",
    "divide", "eacute", "ecirc", "egrave", "eth", "euml", "frac12", "frac14", "frac34", "gt",
    "iacute", "icirc", "iexcl", "igrave", "iquest", "iuml", "laquo", "lt", "macr", "micro",
    "middot", "nbsp", "not", "ntilde", "oacute", "ocirc", "ograve", "ordf", "ordm", "oslash",
    "otilde", "ouml", "para", "plusmn", "pound", "quot", "raquo", "reg", "sect", "shy", "sup1",
    "sup2", "sup3", "szlig", "thorn", "times", "uacute", "ucirc", "ugrave", "uml", "uuml",
    "yacute", "yen", "yuml",
];

/// A text of HTML with all semicolons, but inside of tags, where a `&` is one of an
/// address.
pub(in crate::document) fn with_semicolons(text: &str) -> Cow<'_, str> {
    let mut whole = String::new();
    let (mut done, mut in_tag) = (0, false);
    for (at, c) in text.char_indices() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            '&' if !in_tag => {
                if let Some(len) = open_len(&text[at + 1..]) {
                    let end = at + 1 + len;
                    whole += &text[done..end];
                    whole.push(';');
                    done = end;
                }
            }
            _ => {}
        }
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    Cow::Owned(whole + &text[done..])
}

/// How long the entity is with which a text begins, if it has no semicolon.
fn open_len(text: &str) -> Option<usize> {
    let hash = usize::from(text.starts_with('#'));
    let word = &text[hash..];
    let word = &word[..word.find(chars(|c| !c.is_ascii_alphanumeric())).unwrap_or(word.len())];
    if text[hash + word.len()..].starts_with(';') {
        return None;
    }
    if hash > 0 {
        let digits = word.find(NO_DIGIT).unwrap_or(word.len());
        return (digits > 0).then_some(hash + digits);
    }
    NAMES.iter().filter(|name| word.starts_with(**name)).map(|name| name.len()).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entity_ends_with_a_semicolon() {
        for (text, whole) in [
            ("ben&oumltigt", "ben&ouml;tigt"),
            ("a &lt b &amp c&amp;d", "a &lt; b &amp; c&amp;d"),
            ("&#228ndern", "&#228;ndern"),
            (
                "L&auml;nge, &notin;, &unknown, R&D, &, &#, &#x",
                "L&auml;nge, &notin;, &unknown, R&D, &, &#, &#x",
            ),
            ("<a href=\"?a=1&copy=2\">&copy 2</a>", "<a href=\"?a=1&copy=2\">&copy; 2</a>"),
            ("&sup12", "&sup1;2"),
            ("ende &uuml", "ende &uuml;"),
        ] {
            assert_eq!(with_semicolons(text), whole);
        }
    }
}
