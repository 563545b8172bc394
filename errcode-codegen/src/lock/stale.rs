//! Whether a lock is the one that there should be.

use crate::numbers::Numbers;

/// How many of the lines that differ are told.
const MAX_TOLD: usize = 40;

/// The lines of a lock that differ from those that it should have: `- ` before
/// what goes, `+ ` before what comes. None if it is as it should be, whatever
/// its line ends are.
///
/// ```
/// use errcode_codegen::lock_changes;
///
/// let old = "errcodes lock 1: ApiError\n\n1 One | one\n";
/// let new = "errcodes lock 1: ApiError\n\n1 One | the first\n";
/// assert_eq!(lock_changes(old, new), ["- 1 One | one", "+ 1 One | the first"]);
/// assert!(lock_changes(&old.replace('\n', "\r\n"), old).is_empty());
/// ```
#[must_use]
pub fn lock_changes(old: &str, new: &str) -> Vec<String> {
    if old == new {
        return Vec::new();
    }
    let (old_lines, new_lines): (Vec<_>, Vec<_>) = (old.lines().collect(), new.lines().collect());
    if old_lines == new_lines {
        return Vec::new();
    }
    let (mut in_old, mut in_new) = (Numbers::default(), Numbers::default());
    for line in &old_lines {
        in_old.insert(*line);
    }
    for (at, line) in new_lines.iter().enumerate() {
        in_new.set(*line, at);
    }
    let (mut changes, mut next) = (Vec::new(), 0);
    for line in &old_lines {
        match in_new.get(*line) {
            None => changes.push(format!("- {line}")),
            Some(at) if at >= next => {
                push_new(&mut changes, &new_lines[next..at], &in_old);
                next = at + 1;
            }
            Some(_) => {}
        }
    }
    push_new(&mut changes, new_lines.get(next..).unwrap_or_default(), &in_old);
    abridge(changes)
}

fn push_new(changes: &mut Vec<String>, lines: &[&str], in_old: &Numbers<'_>) {
    for line in lines {
        if !in_old.contains(*line) {
            changes.push(format!("+ {line}"));
        }
    }
}

fn abridge(mut changes: Vec<String>) -> Vec<String> {
    if changes.is_empty() {
        changes.push("the lines are in another order, or stand twice".to_owned());
    }
    let more = changes.len().saturating_sub(MAX_TOLD);
    changes.truncate(MAX_TOLD);
    if more > 0 {
        changes.push(format!("and {more} lines more"));
    }
    changes
}
