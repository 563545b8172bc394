//! What can be wrong with a document, or with what is asked of it. The words
//! for it are in `wording`; how it is reported is `Diagnostic`'s.

use std::ops::Range;

use crate::order::sort_by_key;
use proc_macro2::Span;

/// Writes the enum and all that lists its variants, so that no list can lack one.
macro_rules! fault_names {
    ($($(#[$docs:meta])* $name:ident => $word:literal,)*) => {
        /// A fault of a document, by the name that is printed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum FaultName {
            $($(#[$docs])* $name,)*
        }

        impl FaultName {
            /// All of them, in the order of the reference.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The word that is printed, and that `allow` takes.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)*
                }
            }
        }
    };
}

fault_names! {
    /// A code again, with other content.
    DuplicateCode => "duplicate_code",
    /// A code cell that is a range, a list, a word among numbers, a placeholder.
    NotACode => "not_a_code",
    /// No code in the row.
    EmptyCode => "empty_code",
    /// Fewer cells than the header.
    MissingCells => "missing_cells",
    /// More cells than the header.
    ExtraCells => "extra_cells",
    /// Looks like a table, but Markdown reads none.
    BrokenTable => "broken_table",
    /// A status that is none, or blank where others have one.
    BadStatus => "bad_status",
    /// A cell of a column of the user's own, or of deprecated codes, that is none of
    /// its type.
    BadCell => "bad_cell",
    /// A code that only one of two documents has.
    UnmatchedCode => "unmatched_code",
    /// A code table without a name, a message or a description.
    NoText => "no_text",
    /// A line among those of `rows` that fits no pattern.
    NoRow => "no_row",
    /// Codes that stand outside of the tables that are read.
    UnreadCodes => "unread_codes",
    /// A placeholder in a message that makes no field.
    BadPlaceholder => "bad_placeholder",
    /// The example of an error body has another code or message than the table.
    ExampleMismatch => "example_mismatch",
    /// No code block is an example of an error body.
    BadExample => "bad_example",
    /// A lock that cannot be read, or says something twice.
    BrokenLock => "broken_lock",
    /// A conflict in a lock, as a merge leaves it.
    LockConflict => "lock_conflict",
    /// A code with another meaning than its lock has, or with the name of another code.
    RepurposedCode => "repurposed_code",
    /// A retired code that is back with another meaning.
    ReusedCode => "reused_code",
    /// The meaning or the name of a code that is gone, or called otherwise, under a new
    /// code.
    RenumberedCode => "renumbered_code",
    /// No statuses or messages where the lock has some.
    LostColumn => "lost_column",
}

impl FaultName {
    /// Whether the option `allow` takes it.
    #[must_use]
    pub fn can_be_allowed(self) -> bool {
        !matches!(
            self,
            Self::BadExample
                | Self::BrokenLock
                | Self::LockConflict
                | Self::RepurposedCode
                | Self::ReusedCode
                | Self::RenumberedCode
                | Self::LostColumn
        )
    }
}

/// What the user would change.
#[derive(Clone, Debug)]
pub(crate) enum FaultPlace {
    /// A part of the document.
    Document(Range<usize>),
    /// A part of the lock.
    Lock(Range<usize>),
    /// A part of the options.
    Argument(Span),
    /// The document as a whole.
    Whole,
}

/// One thing that is wrong.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    /// None if it is one of the options, or cannot be told apart by a word.
    pub(crate) name: Option<FaultName>,
    pub(crate) place: FaultPlace,
    pub(crate) message: String,
    pub(crate) notes: Vec<String>,
    /// What to type.
    pub(crate) help: String,
    /// The options that the help proposes, in its order.
    pub(crate) options: Vec<String>,
}

/// What has become of a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It will be told.
    Reported,
    /// The user has accepted it.
    Allowed,
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

    /// Keeps a fault unless it is allowed.
    pub(crate) fn report(&mut self, fault: Fault) -> Outcome {
        if fault.name.is_some_and(|name| self.allow.contains(&name)) {
            return Outcome::Allowed;
        }
        self.found.push(fault);
        Outcome::Reported
    }

    /// Takes back what is reported of the document from a place on.
    pub(crate) fn leave_out_from(&mut self, start: usize) {
        self.found.retain(|fault| match &fault.place {
            FaultPlace::Document(range) => range.start < start,
            _ => true,
        });
    }

    /// Those of the options, those of the whole document, those of the lock, then
    /// the rest in document order.
    pub(crate) fn into_sorted(mut self) -> Vec<Fault> {
        // No text is so long that a number of it comes near to this one.
        let document = usize::MAX / 2;
        sort_by_key(&mut self.found, |fault| {
            let number = match &fault.place {
                FaultPlace::Argument(_) => 0,
                FaultPlace::Whole => 1,
                FaultPlace::Lock(range) => 2 + range.start,
                FaultPlace::Document(range) => document + range.start,
            };
            number.into()
        });
        self.found
    }
}
