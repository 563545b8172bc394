use super::entry::find;
use super::pattern::Pattern;
use crate::document::{lines, parse};
use crate::options::Options;

/// What a pattern reads of a text: for each entry, what stands in the holes.
fn read(pattern: &str, text: &str) -> Vec<Vec<String>> {
    let rows = vec![pattern.parse::<Pattern>().unwrap().into()];
    let options = Options { rows, ..Options::default() };
    let entries = find(&lines(text, &parse(text)), &options);
    let texts = |entry: super::Entry| {
        entry.holes.into_iter().map(|hole| {
            assert!(hole.range.end <= text.len() && hole.range.start < hole.range.end);
            hole.text
        })
    };
    entries.into_iter().map(|entry| texts(entry).collect()).collect()
}

#[test]
fn a_line_fits_as_it_stands_there() {
    let cases: [(&str, &str, &[&str]); 20] = [
        ("### {code} {name}", "### -1000 UNKNOWN", &["-1000", "UNKNOWN"]),
        ("### {code} {name}", "## -1000 UNKNOWN", &[]),
        ("### {code}", "### 1.1:", &["1.1"]),
        ("### {code}", "### two words", &[]),
        ("### {code}:", "### E1", &["E1"]),
        ("### {code}: {message}", "### E1 ： a: b:", &["E1", "a: b"]),
        ("### {code}: {message}", "### urn:x:y: a", &["urn:x:y", "a"]),
        ("### {code}: {message}", "### E1:", &[]),
        ("### {code} — {message}", "### E1 - a – b", &["E1", "a – b"]),
        ("### {code} - {message}", "### E1-a", &[]),
        ("- {code}", "* `E1`", &["E1"]),
        ("- `{code}`", "* E1", &[]),
        ("- `{code}`", "1. `E1`", &[]),
        ("1. {code}", "7) E1", &["E1"]),
        ("- **{code}**: {message}", "- **E1**: *a* [b](c)", &["E1", "a b"]),
        ("- {name} (value: \"{code}\")", "* _404 (value: \"404\")", &["_404", "404"]),
        ("{code} : {message} #{status}", "A_1 : a #b #401 c", &["A_1", "a", "b #401 c"]),
        ("{_}[{code}] {message}", "[E1] a", &["E1", "a"]),
        ("\\{{code}\\} {message}", "{E1} a", &["E1", "a"]),
        ("**{name}**\n{code} ({_})", "**A B**  \n2 (0x2)", &["A B", "2"]),
    ];
    for (pattern, text, holes) in cases {
        let expected: Vec<Vec<_>> =
            if holes.is_empty() { Vec::new() } else { vec![holes.to_vec()] };
        assert_eq!(read(pattern, text), expected, "{pattern} {text}");
    }
}
