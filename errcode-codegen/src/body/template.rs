//! Messages with placeholders: `bucket {name} not found`.

use crate::chars::OF_WORDS;
use crate::name::message::placeholder_len;

/// Whether a text is what a message with placeholders becomes.
pub(super) fn fits(template: &str, text: &str) -> bool {
    let literals = literals(template);
    let [first, middle @ .., last] = &literals[..] else { return false };
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    if !says_something(&literals) {
        return false;
    }
    for literal in middle {
        let Some(at) = rest.find(literal) else { return false };
        rest = &rest[at + literal.len()..];
    }
    rest.ends_with(last)
}

/// Whether a message is placeholders alone, so that any text may stand for it
/// and none has to.
pub(super) fn is_open(template: &str) -> bool {
    let literals = literals(template);
    literals.len() > 1 && !says_something(&literals)
}

fn says_something(literals: &[&str]) -> bool {
    literals.iter().any(|literal| literal.contains(OF_WORDS))
}

/// What stands between the placeholders; a single text if there are none.
fn literals(template: &str) -> Vec<&str> {
    let mut literals = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(found) = template[at..].find(['{', '<', '%'].as_slice()) {
        at += found;
        let len = placeholder_len(&template[at..]);
        if len > 0 {
            // `${x}`, `{{x}}`
            literals.push(template[start..at].trim_end_matches(['$', '{'].as_slice()));
            at += len;
            at += template[at..].len() - template[at..].trim_start_matches('}').len();
            start = at;
        } else {
            at += 1;
        }
    }
    literals.push(&template[start..]);
    literals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_fits_what_stands_around_the_placeholders() {
        let cases = [
            ("bucket {name} not found", "bucket photos not found", true),
            ("bucket {{name}} not found", "bucket photos not found", true),
            ("bucket ${name} not found", "bucket photos not found", true),
            ("bucket %s not found", "bucket photos not found", true),
            ("<name> is %d bytes, at most {0}", "photos is 12 bytes, at most 9", true),
            ("bucket {name} not found", "bucket not found", false),
            ("bucket {name} not found", "bucket photos is not found?", false),
            ("bucket {name} not found", "a bucket photos not found", false),
            ("{a} and {b} and {c}", "x and y", false),
            ("100% sure", "100% sure", false),
            ("{message}", "anything", false),
            ("ab{x}ba", "aba", false),
            ("", "", false),
        ];
        for (template, text, expected) in cases {
            assert_eq!(fits(template, text), expected, "{template}: {text}");
        }
        assert!(is_open("{message}") && !is_open("{a} gone") && !is_open("gone"));
    }
}
