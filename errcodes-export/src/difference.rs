//! What a revision of a document does to the users of its enum: what the engine
//! compares, and the columns of the user's own. Both the command and the page tell it.

mod column;

use std::cmp::Reverse;
use std::ops::Range;

use errcode_codegen::{Catalog, Diagnostic, FaultName};

pub use self::column::in_both;
use crate::compare::{Change, ChangeKind, Level, compare};

/// One thing that a revision of a document changes.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Difference {
    /// How grave it is.
    pub level: Level,
    /// A word for what it is.
    pub kind: &'static str,
    /// The code, or none if it is of the document or of a column as a whole.
    pub code: Option<String>,
    /// What has changed, in a sentence.
    pub message: String,
    /// The bytes of the cell in the old document, if it is there.
    pub old: Option<Range<usize>>,
    /// The bytes of the cell in the new document, if it is there.
    pub new: Option<Range<usize>>,
}

/// What differs, the gravest first. An enum is exhaustive if other crates match all of
/// its variants.
#[must_use]
pub fn differences(old: &Catalog, new: &Catalog, is_exhaustive: bool) -> Vec<Difference> {
    let changes = compare(old, new).into_iter();
    let mut differences: Vec<_> =
        changes.map(|change| Difference::new(change, is_exhaustive)).collect();
    differences.extend(column::differences(old, new));
    // Those of one level stay as they are.
    differences.sort_by_key(|one| Reverse(one.level));
    differences
}

impl Difference {
    /// Where every `match` has to name every variant, what is added breaks it.
    fn new(change: Change, is_exhaustive: bool) -> Self {
        let is_breach = is_exhaustive && change.kind == ChangeKind::Added;
        let end = if is_breach { ", which every `match` has to name" } else { "" };
        Self {
            level: if is_breach { Level::Major } else { change.kind.level() },
            kind: change.kind.as_str(),
            code: change.code.map(|code| code.to_string()),
            message: change.message + end,
            old: change.old,
            new: change.new,
        }
    }
}

/// Whether a fault is what a comparison tells, too; a document with other faults is
/// not compared, as what could not be read of it is not gone.
#[must_use]
pub fn is_difference(fault: &Diagnostic) -> bool {
    matches!(
        fault.name,
        Some(
            FaultName::RepurposedCode
                | FaultName::ReusedCode
                | FaultName::RenumberedCode
                | FaultName::LostColumn
        )
    )
}
