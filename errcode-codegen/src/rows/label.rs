//! Labels of lines: what stands before a colon, what is strong, or a heading.

use std::ops::Range;

use crate::chars::COLON;
use crate::document::line::{Line, LineKind, Mark};
use crate::table::header;

/// What a line says that a value follows.
pub(super) struct Label {
    pub(super) text: Range<usize>,
    /// Where the value begins.
    pub(super) end: usize,
}

/// What can stand behind a label instead of a colon.
const DASH: &str = " - ";

/// Longer labels are sentences.
const MAX_LABEL: usize = 60;

impl Label {
    /// What stands before a colon, what is strong, or a heading.
    pub(super) fn of(line: &Line) -> Option<Self> {
        let text = &line.text;
        // `http://` is no label.
        let is_label = |at: usize| at <= MAX_LABEL && !text[at..].starts_with("://");
        let colon = Self::colon(line).filter(|&at| is_label(at));
        let strong = line.marks.iter().find(|mark| mark.0 > 0 && mark.1 == Mark::Strong);
        let strong = strong.map(|mark| mark.0).filter(|_| line.has_mark(0, Mark::Strong));
        let end = match (strong, colon) {
            _ if matches!(line.kind, LineKind::Heading(_)) => text.len(),
            // `**Status: 404**`
            (Some(end), Some(colon)) if end == text.trim_end().len() => colon,
            (Some(end), _) | (None, Some(end)) => end,
            (None, None) => {
                let end = Self::dash(line)?;
                return Some(Self { text: 0..end, end: end + DASH.len() });
            }
        };
        let label = text[..end].trim_end_matches([':', '：', ' '].as_slice());
        let is_label = !label.is_empty() && label.len() <= MAX_LABEL && line.kind != LineKind::Code;
        let end = text.len() - text[end..].trim_start_matches([':', '：', ' '].as_slice()).len();
        is_label.then_some(Self { text: 0..label.len(), end })
    }

    /// A dash behind a word for a role, in an item: `Message - it is gone`.
    fn dash(line: &Line) -> Option<usize> {
        let is_item = matches!(line.kind, LineKind::Item { .. });
        let (label, _) = line.text.split_once(DASH).filter(|_| is_item)?;
        let is_word = |rank| matches!(rank, 0 | header::MEANING_RANK);
        header::fits(label).iter().any(|(_, rank)| is_word(*rank)).then_some(label.len())
    }

    /// Whether its value stands below.
    pub(super) fn is_alone(&self, line: &Line) -> bool {
        line.text[self.end..].trim().is_empty()
    }

    pub(super) fn is_advice(&self, line: &Line) -> bool {
        header::is_advice(&line.text[self.text.clone()])
    }

    /// The first colon that is in no code span, if it can be behind a label.
    fn colon(line: &Line) -> Option<usize> {
        let mut marks = line.marks.iter().filter(|mark| mark.1 == Mark::Code).peekable();
        let mut is_code = false;
        for (at, c) in line.text.char_indices().take(MAX_LABEL + 1) {
            while marks.next_if(|mark| mark.0 <= at).is_some() {
                is_code = !is_code;
            }
            if COLON(c) && !is_code {
                return Some(at);
            }
        }
        None
    }

    /// Whether nothing stands beside what is strong.
    pub(super) fn is_all_strong(line: &Line) -> bool {
        let text = line.text.trim_end();
        line.has_mark(0, Mark::Strong)
            && line.has_mark(text.len(), Mark::Strong)
            && line.marks.iter().filter(|mark| mark.1 == Mark::Strong).count() == 2
            && !text.ends_with(COLON)
    }

    /// Whether a line begins with a label of strong text, whatever it says.
    pub(super) fn is_strong(line: &Line) -> bool {
        let end = line.marks.iter().find(|mark| mark.0 > 0 && mark.1 == Mark::Strong);
        end.is_some_and(|&(end, _)| {
            let rest = line.text[end..].trim_start();
            line.has_mark(0, Mark::Strong)
                && (rest.is_empty()
                    || rest.starts_with(COLON)
                    || line.text[..end].trim_end().ends_with(COLON))
        })
    }
}
