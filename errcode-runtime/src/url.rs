//! Where an entry is explained.

use core::fmt::{self, Display, Write};

use crate::error_code::ErrorCode;
use crate::placeholder::{Piece, pieces};

/// The page of an entry, as the option `url` has it: `Display` writes it, with
/// the code or the name in the place of `{code}` or `{name}`, percent-encoded.
///
/// ```
/// use errcodes::{ErrorCode, errcodes};
///
/// errcodes! {
///     #[errcodes(url = "https://docs.example.com/errors#{code}")]
///     /// | Code     | Message   |
///     /// |----------|-----------|
///     /// | NEED #1  | need body |
///     pub enum ApiError {}
/// }
///
/// let url = ApiError::ALL[0].url().unwrap();
/// assert_eq!(url.to_string(), "https://docs.example.com/errors#NEED%20%231");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Url<E> {
    pub(crate) pattern: &'static str,
    pub(crate) error: E,
}

impl<E: ErrorCode> Display for Url<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for piece in pieces(self.pattern) {
            match piece {
                Piece::Text(text) => f.write_str(text)?,
                Piece::Param("code") => write!(Encoded(f), "{}", self.error.code())?,
                Piece::Param(_) => write!(Encoded(f), "{}", self.error.name())?,
            }
        }
        Ok(())
    }
}

/// Writes what may stand in every part of a URI, and the bytes of all else as
/// `%` and two digits
/// ([RFC 3986, section 2](https://www.rfc-editor.org/rfc/rfc3986#section-2)).
struct Encoded<'a, 'f>(&'a mut fmt::Formatter<'f>);

impl Write for Encoded<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for &byte in text.as_bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                self.0.write_char(byte.into())?;
            } else {
                write!(self.0, "%{byte:02X}")?;
            }
        }
        Ok(())
    }
}
