//! Latin letters with marks, as those without: the letters of Latin-1 and Latin
//! Extended-A (U+00C0 to U+017F), and marks that stand behind a letter.

use std::borrow::Cow;

/// Each letter of ASCII, and those that are it with a mark.
const MARKED: &[(&str, &str)] = &[
    ("A", "ÀÁÂÃÄÅĀĂĄ"),
    ("AE", "Æ"),
    ("C", "ÇĆĈĊČ"),
    ("D", "ÐĎĐ"),
    ("E", "ÈÉÊËĒĔĖĘĚ"),
    ("G", "ĜĞĠĢ"),
    ("H", "ĤĦ"),
    ("I", "ÌÍÎÏĨĪĬĮİ"),
    ("J", "Ĵ"),
    ("K", "Ķ"),
    ("L", "ĹĻĽĿŁ"),
    ("N", "ÑŃŅŇŊ"),
    ("O", "ÒÓÔÕÖØŌŎŐ"),
    ("OE", "Œ"),
    ("R", "ŔŖŘ"),
    ("S", "ŚŜŞŠ"),
    ("T", "ŢŤŦ"),
    ("TH", "Þ"),
    ("U", "ÙÚÛÜŨŪŬŮŰŲ"),
    ("W", "Ŵ"),
    ("Y", "ÝŶŸ"),
    ("Z", "ŹŻŽ"),
    ("a", "àáâãäåāăą"),
    ("ae", "æ"),
    ("c", "çćĉċč"),
    ("d", "ðďđ"),
    ("e", "èéêëēĕėęě"),
    ("g", "ĝğġģ"),
    ("h", "ĥħ"),
    ("i", "ìíîïĩīĭįı"),
    ("j", "ĵ"),
    ("k", "ķĸ"),
    ("l", "ĺļľŀł"),
    ("n", "ñńņňŉŋ"),
    ("o", "òóôõöøōŏő"),
    ("oe", "œ"),
    ("r", "ŕŗř"),
    ("s", "śŝşšſ"),
    ("ss", "ß"),
    ("t", "ţťŧ"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűų"),
    ("w", "ŵ"),
    ("y", "ýÿŷ"),
    ("z", "źżž"),
];

/// The text without the marks on its Latin letters.
pub(crate) fn without_marks(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // Combining marks, behind their letter.
            '\u{300}'..='\u{36f}' => {}
            '\u{c0}'..='\u{17f}' => match MARKED.iter().find(|(_, marked)| marked.contains(c)) {
                Some((letter, _)) => plain.push_str(letter),
                None => plain.push(c),
            },
            c => plain.push(c),
        }
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_the_blocks_has_one_of_ascii() {
        let letters: String = ('\u{c0}'..='\u{17f}').filter(|c| c.is_alphabetic()).collect();
        let plain = without_marks(&letters);
        // Ligatures that no language writes by themselves.
        let left: String = plain.chars().filter(|c| !c.is_ascii()).collect();
        assert_eq!(left, "ĲĳŁ".trim_end_matches('Ł'));
        assert_eq!(without_marks("Cafe\u{301} é Über"), "Cafe e Uber");
    }
}
