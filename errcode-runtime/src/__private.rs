//! What generated code calls. Not for users: it changes with the macro.

use core::fmt;

use crate::unknown::{UnknownCode, UnknownName};

/// What the document says of one code.
#[derive(Debug)]
pub struct Entry<C> {
    pub code: C,
    pub name: &'static str,
    pub message: &'static str,
    /// 0 where the document gives none.
    pub status: u16,
    pub description: Option<&'static str>,
    pub section: &'static str,
}

/// `Display` of every generated enum. The texts of a document are arguments
/// here, never format strings.
pub fn display<C: fmt::Display>(entry: &Entry<C>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Entry { code, message, status, .. } = entry;
    match (f.alternate(), status) {
        (false, _) => f.pad(message),
        (true, 0) => write!(f, "{message} (code {code})"),
        (true, status) => write!(f, "{message} (code {code}, status {status})"),
    }
}

pub const fn unknown_code<C>(code: C) -> UnknownCode<C> {
    UnknownCode::new(code)
}

#[must_use]
pub const fn unknown_name() -> UnknownName {
    UnknownName(())
}
