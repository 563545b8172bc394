//! The word that was probably meant.

/// The candidate with the fewest letters to change, if it takes no more than a
/// third of them. The first of equals.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let (word, mut near) = (letters(word), None);
    for candidate in candidates {
        near = nearer(&word, near, candidate);
    }
    near.map(|(_, candidate)| candidate)
}

/// The nearer of a candidate and the nearest before it.
fn nearer<'a>(
    word: &[char],
    near: Option<(usize, &'a str)>,
    candidate: &'a str,
) -> Option<(usize, &'a str)> {
    let letters = letters(candidate);
    let distance = distance(word, &letters);
    let len = letters.len().max(word.len());
    let is_near = distance * 3 <= len && len > 0;
    let is_nearer = is_near && near.is_none_or(|(least, _)| distance < least);
    if is_nearer { Some((distance, candidate)) } else { near }
}

fn letters(word: &str) -> Vec<char> {
    word.to_lowercase().chars().take(MAX_LEN).collect()
}

/// A word of a document can be of any length, and the distance is quadratic.
const MAX_LEN: usize = 64;

/// Optimal string alignment distance, row by row: letters inserted, removed,
/// replaced, or swapped with their neighbour.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut above: Vec<usize> = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let replaced = last[j] + usize::from(x != y);
            let mut best = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                best = best.min(above[j - 1] + 1);
            }
            row.push(best);
        }
        above = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_found_and_another_word_is_not() {
        let options = ["section", "columns", "code_type", "status", "names"];
        assert_eq!(nearest("sections", options), Some("section"));
        assert_eq!(nearest("Colums", options), Some("columns"));
        assert_eq!(nearest("codetype", options), Some("code_type"));
        assert_eq!(nearest("nmae", ["code", "name"]), Some("name"));
        assert_eq!(nearest("frobnicate", options), None);
        assert_eq!(nearest("", options), None);
        assert_eq!(nearest("", [""]), None);
    }
}
