//! A message with its parameters filled in.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::placeholder::{Piece, pieces};

/// What a value of the user's says, as far as it can say it: a `Display` may fail.
pub(crate) fn shown(value: &dyn fmt::Display) -> String {
    let mut text = String::new();
    let _ = fmt::write(&mut text, format_args!("{value}"));
    text
}

/// What there is to say of a case.
pub(crate) struct Detail {
    /// That of the document.
    pub(crate) message: &'static str,
    /// Said instead of the message.
    pub(crate) text: Option<String>,
    pub(crate) params: Vec<(Cow<'static, str>, String)>,
}

impl Detail {
    pub(crate) fn set(&mut self, name: Cow<'static, str>, value: String) {
        match self.params.iter_mut().find(|(known, _)| *known == name) {
            Some((_, old)) => *old = value,
            None => self.params.push((name, value)),
        }
    }

    /// Whether it is more than the message: not if a parameter is missing, as
    /// the placeholder would be left.
    pub(crate) fn says_more(&self) -> bool {
        let mut has_param = false;
        for piece in pieces(self.message) {
            if let Piece::Param(name) = piece {
                if self.text.is_none() && self.value(name).is_none() {
                    return false;
                }
                has_param = true;
            }
        }
        has_param || self.text.is_some()
    }

    fn value(&self, name: &str) -> Option<&str> {
        let (_, value) = self.params.iter().find(|(known, _)| known == name)?;
        Some(value)
    }
}

/// In one pass: what looks like a placeholder in a value is that value's text.
impl fmt::Display for Detail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(text) = &self.text {
            return f.write_str(text);
        }
        for piece in pieces(self.message) {
            f.write_str(match piece {
                Piece::Text(text) => text,
                Piece::Param(name) => self.value(name).unwrap_or(name),
            })?;
        }
        Ok(())
    }
}
