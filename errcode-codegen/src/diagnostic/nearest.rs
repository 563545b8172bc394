//! The word that was probably meant.

/// The candidate with the fewest letters to change, if it takes no more than a
/// third of them. The first of equals.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word: Vec<char> = word.to_lowercase().chars().take(MAX_LEN).collect();
    let distances = candidates.into_iter().map(|candidate| {
        let letters: Vec<char> = candidate.to_lowercase().chars().take(MAX_LEN).collect();
        (distance(&word, &letters), letters.len().max(word.len()), candidate)
    });
    let near = distances.filter(|&(distance, len, _)| distance * 3 <= len);
    near.min_by_key(|&(distance, ..)| distance).map(|(.., candidate)| candidate)
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
    }
}
