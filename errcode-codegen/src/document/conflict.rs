//! Conflicts that a merge has left in a document.

use std::ops::Range;

use super::Document;
use crate::chars::LINE_END;
use crate::diagnostic::{Faults, wording};
use crate::source;

/// What the lines begin with before, between and behind the sides of a conflict.
const MARKS: [&str; 3] = ["<<<<<<<", "=======", ">>>>>>>"];

/// Reports each conflict outside of code blocks. What is wrong from the first one on may
/// follow from it alone, and is told when it is mended.
pub(crate) fn report(text: &str, document: &Document, faults: &mut Faults<'_>) {
    let conflicts = find(text, document);
    if let Some(first) = conflicts.first() {
        faults.leave_out_from(first.start);
    }
    for at in &conflicts {
        faults.report(wording::conflict_in_document(at));
    }
}

/// The first lines of conflicts that have all of their marks, in order: one alone can be
/// the line below a heading.
fn find(text: &str, document: &Document) -> Vec<Range<usize>> {
    let (mut conflicts, mut begun, mut start) = (Vec::new(), None, 0);
    if !text.contains(MARKS[0]) {
        return conflicts;
    }
    for line in source::lines(text) {
        let content = line.trim_end_matches(LINE_END);
        let range = start..start + content.len();
        start += line.len();
        let mark = MARKS.iter().position(|mark| is_mark(content, mark));
        begun = match (mark, begun) {
            (Some(0), _) if !is_in_code(range.start, document) => Some((range, false)),
            (Some(1), Some((range, _))) => Some((range, true)),
            (Some(2), Some((range, true))) => {
                conflicts.push(range);
                None
            }
            (_, begun) => begun,
        };
    }
    conflicts
}

fn is_mark(line: &str, mark: &str) -> bool {
    line.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

fn is_in_code(at: usize, document: &Document) -> bool {
    let blocks = &document.code_blocks;
    let next = blocks.partition_point(|block| block.range.start <= at);
    next > 0 && at < blocks[next - 1].range.end
}
