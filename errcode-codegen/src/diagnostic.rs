//! How a fault is reported: as a value, and as the text that a compiler prints.

pub(crate) mod fault;
mod nearest;
mod render;
pub(crate) mod window;
pub(crate) mod wording;

use std::error::Error;
use std::ops::Range;

use proc_macro2::Span;

pub use self::fault::FaultName;
pub(crate) use self::fault::{Fault, FaultPlace, Faults, Outcome};
pub use self::nearest::nearest;
use self::window::Window;
pub use self::window::visible;
use crate::numbers::Numbers;
use crate::source::{Source, TextId};

/// One thing that is wrong with a document or with its options.
///
/// `Display` is the text that the compiler prints behind `error: `: several
/// lines, with the line of the document and what to type.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The word of the fault. None if it is one of the options, or has no word.
    pub name: Option<FaultName>,
    /// What the user would change.
    pub place: Place,
    /// What is wrong.
    pub message: String,
    /// What else there is to know.
    pub notes: Vec<String>,
    /// What to type.
    pub help: Option<String>,
    /// The options that the help proposes, the safest first. Each of them is
    /// [`Options`](crate::Options) as text.
    pub options: Vec<String>,
}

/// Where a diagnostic points.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Place {
    /// A part of a text.
    Text(Snippet),
    /// A part of the options.
    Argument(Span),
    /// A text as a whole.
    Whole {
        /// Which text it is.
        text: TextId,
        /// The path of its file.
        file: Option<String>,
    },
}

/// A part of a text, and the line that it begins in.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Snippet {
    /// Which text it is a part of.
    pub text: TextId,
    /// The path of the file of the text; none of a doc comment.
    pub file: Option<String>,
    /// Its bytes.
    pub range: Range<usize>,
    /// The index of the line in the text, counted from 0.
    pub line_index: usize,
    /// The number of the line, counted from 1; of a doc comment, in its Rust file.
    pub line: usize,
    /// The column, counted from 1, in characters.
    pub column: usize,
    /// What is shown of the line.
    window: Window,
}

impl Snippet {
    /// A part of a text. What stands beyond its end, or begins inside of a
    /// character, begins before that.
    #[must_use]
    pub fn new(source: &Source<'_>, range: Range<usize>) -> Self {
        let before = |offset| source.boundary_before(offset);
        let range = before(range.start)..before(range.end.max(range.start));
        let (line, line_range) = source.line_text(range.start);
        Self {
            text: source.id(),
            file: source.printed_name().map(str::to_owned),
            line_index: source.line_index(range.start),
            line: source.line(range.start),
            column: 1 + source.text()[line_range.start..range.start].chars().count(),
            window: Window::new(line, &range, line_range.start),
            range,
        }
    }
}

impl Diagnostic {
    /// Places a fault in its document, or in the lock.
    pub(crate) fn new(source: &Source<'_>, lock: &Source<'_>, fault: Fault) -> Self {
        let Fault { name, place, message, notes, help, options } = fault;
        let place = match place {
            FaultPlace::Document(range) => Place::Text(Snippet::new(source, range)),
            FaultPlace::Lock(range) => Place::Text(Snippet::new(lock, range)),
            FaultPlace::Argument(span) => Place::Argument(span),
            FaultPlace::Whole => {
                Place::Whole { text: source.id(), file: source.printed_name().map(str::to_owned) }
            }
        };
        Self { name, place, message, notes, help: Some(help), options }
    }

    /// All faults of a document and its lock, in order.
    pub(crate) fn all(source: &Source<'_>, lock: &Source<'_>, faults: Faults<'_>) -> Vec<Self> {
        let faults = faults.into_sorted();
        let mut diagnostics = Vec::with_capacity(faults.len());
        for fault in faults {
            diagnostics.push(Self::new(source, lock, fault));
        }
        diagnostics
    }

    /// Something that is wrong with the options as they are written.
    pub(crate) fn argument(span: Span, message: impl Into<String>, help: Option<String>) -> Self {
        let (place, message) = (Place::Argument(span), message.into());
        Self { name: None, place, message, notes: Vec::new(), help, options: Vec::new() }
    }
}

impl Error for Diagnostic {}

/// The diagnostics that are told of many.
#[derive(Clone, Debug)]
pub struct Summary<'a> {
    /// Those that are told, in their order.
    pub told: Vec<&'a Diagnostic>,
    /// A sentence that says how many are not.
    pub more: Option<String>,
}

/// More diagnostics than this are counted, not told.
const MAX_TOLD: usize = 20;

/// Chooses what a compiler prints: of more than twenty diagnostics the first
/// twenty, with one of each kind among them, and how many more there are.
///
/// ```
/// use errcode_codegen::{Input, Source, read, summarize};
///
/// let rows: String = (0..30).map(|row| format!("| row {row} | no number |\n")).collect();
/// let text = format!("| Code | Message |\n|---|---|\n| 1 | one |\n{rows}");
/// let source = Source::file("docs/errors.md", &text);
/// let reading = read(&Input { source, ..Input::default() });
/// let summary = summarize(&reading.diagnostics);
/// assert_eq!(summary.told.len(), 20);
/// assert_eq!(summary.more.unwrap(), "10 more faults of docs/errors.md");
/// ```
#[must_use]
pub fn summarize(diagnostics: &[Diagnostic]) -> Summary<'_> {
    let left = diagnostics.len().saturating_sub(MAX_TOLD);
    let file = diagnostics.iter().find_map(|diagnostic| match &diagnostic.place {
        Place::Text(snippet) => snippet.file.as_deref(),
        Place::Whole { file, .. } => file.as_deref(),
        Place::Argument(_) => None,
    });
    Summary { told: told(diagnostics), more: (left > 0).then(|| wording::more_faults(left, file)) }
}

/// The first of each kind, and of the others so many that there are twenty.
fn told(diagnostics: &[Diagnostic]) -> Vec<&Diagnostic> {
    let mut kinds = Numbers::default();
    let is_first: Vec<_> = diagnostics
        .iter()
        .map(|one| one.name.is_some_and(|name| kinds.insert(name.as_str())))
        .collect();
    let mut others = MAX_TOLD.saturating_sub(kinds.len());
    let mut told = Vec::new();
    for (diagnostic, is_first) in diagnostics.iter().zip(is_first) {
        if is_first {
            told.push(diagnostic);
        } else if others > 0 {
            others -= 1;
            told.push(diagnostic);
        }
    }
    told
}
