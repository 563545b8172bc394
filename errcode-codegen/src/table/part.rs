//! How much of a document is read.

use crate::options::OwnColumn;

/// What is read of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of it: it is the main one.
    All,
    /// Codes and columns of the user's own, of another one.
    Codes,
}

impl Part {
    /// Whether a column is one of the document.
    pub(crate) fn has(self, own: &OwnColumn) -> bool {
        own.document.is_some() == (self == Self::Codes)
    }
}
