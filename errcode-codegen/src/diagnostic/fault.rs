//! What can be wrong with a document or with what is asked of it. The words
//! for it are in `wording`; `report` prints them.

use std::ops::Range;

use proc_macro2::Span;

/// A fault of a document, by the name that is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultName {
    /// A code again, with other content.
    DuplicateCode,
    /// A code cell that is a range, a list, a word among numbers, a placeholder.
    NotACode,
    /// No code in the row.
    EmptyCode,
    /// Fewer cells than the header.
    MissingCells,
    /// More cells than the header.
    ExtraCells,
    /// Looks like a table, but Markdown reads none.
    BrokenTable,
    /// A status that is none, or blank where others have one.
    BadStatus,
    /// The example of an error body has another code or message than the table.
    ExampleMismatch,
    /// No code block is an example of an error body: cannot be allowed.
    BadExample,
}

impl FaultName {
    /// Those that `allow` takes, in the order of the reference.
    pub const ALL: [Self; 8] = [
        Self::DuplicateCode,
        Self::NotACode,
        Self::EmptyCode,
        Self::MissingCells,
        Self::ExtraCells,
        Self::BrokenTable,
        Self::BadStatus,
        Self::ExampleMismatch,
    ];

    /// The word that `allow` takes.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::DuplicateCode => "duplicate_code",
            Self::NotACode => "not_a_code",
            Self::EmptyCode => "empty_code",
            Self::MissingCells => "missing_cells",
            Self::ExtraCells => "extra_cells",
            Self::BrokenTable => "broken_table",
            Self::BadStatus => "bad_status",
            Self::ExampleMismatch => "example_mismatch",
            Self::BadExample => "bad_example",
        }
    }
}

/// What the user would change.
#[derive(Clone, Debug)]
pub(crate) enum Place {
    /// A part of the document.
    Document(Range<usize>),
    /// A part of the macro's arguments.
    Argument(Span),
    /// The document as a whole.
    Whole,
}

/// One thing that is wrong.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    /// None if it is one of the arguments, or has no name.
    pub(crate) name: Option<FaultName>,
    pub(crate) place: Place,
    pub(crate) message: String,
    pub(crate) notes: Vec<String>,
    /// What to type.
    pub(crate) help: String,
}

/// Collects every fault of a run.
#[derive(Debug)]
#[must_use]
pub(crate) struct Faults<'a> {
    allow: &'a [FaultName],
    found: Vec<Fault>,
}

impl<'a> Faults<'a> {
    pub(crate) fn new(allow: &'a [FaultName]) -> Self {
        Self { allow, found: Vec::new() }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Keeps a fault unless it is allowed; whether it was kept.
    pub(crate) fn report(&mut self, fault: Fault) -> bool {
        let kept = !fault.name.is_some_and(|name| self.allow.contains(&name));
        if kept {
            self.found.push(fault);
        }
        kept
    }

    /// Those of the arguments, those of the whole document, then the rest in
    /// document order.
    pub(crate) fn into_sorted(mut self) -> Vec<Fault> {
        self.found.sort_by_key(|fault| match &fault.place {
            Place::Argument(_) => 0,
            Place::Whole => 1,
            Place::Document(range) => 2 + range.start,
        });
        self.found
    }
}
