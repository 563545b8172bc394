//! The columns of an enum, packed into a few large literals: a compiler is fast
//! at these, and slow at thousands of small ones. A row is the number of a
//! variant. The macro writes them; nothing here is for users.

use core::marker::PhantomData;

use crate::index::{Index, fingerprint};

/// Texts, one behind the other.
#[derive(Debug)]
pub struct Texts {
    /// All of them.
    pub text: &'static str,
    /// Where each of them begins, and where the last ends, as little-endian
    /// `u32`s. None if no row has a text.
    pub bounds: &'static [u8],
}

impl Texts {
    /// The text of a row; empty if the column is.
    #[must_use]
    #[inline]
    pub const fn get(&self, row: usize) -> &'static str {
        if self.bounds.is_empty() {
            return "";
        }
        let (text, _) = self.text.split_at(u32_at(self.bounds, row + 1) as usize);
        text.split_at(u32_at(self.bounds, row) as usize).1
    }

    /// Whether a text is that of a row.
    #[inline]
    fn is(&self, row: usize, text: &str) -> bool {
        let (start, end) = (u32_at(self.bounds, row), u32_at(self.bounds, row + 1));
        // As bytes, so that no one asks whether they are a text.
        self.text.as_bytes().get(start as usize..end as usize) == Some(text.as_bytes())
    }

    /// The text of a row, if it is not empty.
    #[must_use]
    #[inline]
    pub const fn get_some(&self, row: usize) -> Option<&'static str> {
        let text = self.get(row);
        if text.is_empty() { None } else { Some(text) }
    }
}

/// Texts by which a row is found: names, and codes that are text.
#[derive(Debug)]
pub struct Keys {
    /// The keys themselves.
    pub texts: Texts,
    /// Where each of them stands, by its fingerprint.
    pub index: Index,
    /// Whether the fingerprints are those of samples.
    pub sampled: bool,
}

impl Keys {
    /// The key of a row.
    #[must_use]
    #[inline]
    pub const fn get(&self, row: usize) -> &'static str {
        self.texts.get(row)
    }

    /// The row of a key.
    #[must_use]
    #[inline]
    pub fn find(&self, key: &str) -> Option<usize> {
        match self.index.row(fingerprint(key.as_bytes(), self.sampled)) {
            Some(row) => self.texts.is(row, key).then_some(row),
            None => self.search(key),
        }
    }

    #[cold]
    fn search(&self, key: &str) -> Option<usize> {
        (1..self.texts.bounds.len() / 4).map(|end| end - 1).find(|&row| self.get(row) == key)
    }
}

/// Codes that are integers, as little-endian bytes: eight each, or four if
/// that holds all of them.
#[derive(Debug)]
pub struct Integers<T> {
    bytes: &'static [u8],
    wide: bool,
    index: Index,
    ty: PhantomData<T>,
}

macro_rules! integers {
    ($($ty:ty, $narrow:ty;)*) => {$(
        impl Integers<$ty> {
            /// The codes of all rows, in order, and where they stand.
            #[must_use]
            pub const fn new(bytes: &'static [u8], wide: bool, index: Index) -> Self {
                Self { bytes, wide, index, ty: PhantomData }
            }

            /// The code of a row.
            #[must_use]
            #[inline]
            #[allow(clippy::cast_lossless, clippy::cast_possible_wrap, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "no bit is lost")]
            pub const fn get(&self, row: usize) -> $ty {
                if self.wide {
                    i64::from_le_bytes(self.bytes.as_chunks().0[row]) as $ty
                } else {
                    <$narrow>::from_le_bytes(self.bytes.as_chunks().0[row]) as $ty
                }
            }

            /// The row of a code.
            #[must_use]
            #[inline]
            pub const fn find(&self, code: $ty) -> Option<usize> {
                #[allow(clippy::cast_lossless, clippy::cast_sign_loss, reason = "a hash of it")]
                match self.index.row(code as u64) {
                    Some(row) if self.get(row) == code => Some(row),
                    Some(_) => None,
                    None => self.search(code),
                }
            }

            #[cold]
            const fn search(&self, code: $ty) -> Option<usize> {
                let mut row = self.bytes.len() / if self.wide { 8 } else { 4 };
                while row > 0 {
                    row -= 1;
                    if self.get(row) == code {
                        return Some(row);
                    }
                }
                None
            }
        }
    )*};
}

integers! {
    u32, u32;
    i32, i32;
    u64, u32;
    i64, i32;
}

/// A bit a row, the lowest of a byte first.
#[derive(Debug)]
pub struct Flags(pub &'static [u8]);

impl Flags {
    /// Whether the bit of a row is set.
    #[must_use]
    #[inline]
    pub const fn get(&self, row: usize) -> bool {
        self.0[row / 8] >> (row % 8) & 1 == 1
    }
}

/// Numbers of which some are not given, as little-endian bytes.
#[derive(Debug)]
pub struct Numbers<T> {
    bytes: &'static [u8],
    given: Flags,
    ty: PhantomData<T>,
}

macro_rules! numbers {
    ($($ty:ty)*) => {$(
        impl Numbers<$ty> {
            /// The numbers of all rows, in order, and which of them are given.
            #[must_use]
            pub const fn new(bytes: &'static [u8], given: Flags) -> Self {
                Self { bytes, given, ty: PhantomData }
            }

            /// The number of a row, if it is given.
            #[must_use]
            #[inline]
            pub const fn get(&self, row: usize) -> Option<$ty> {
                if self.given.get(row) {
                    Some(<$ty>::from_le_bytes(self.bytes.as_chunks().0[row]))
                } else {
                    None
                }
            }
        }
    )*};
}

numbers! { u8 u16 u32 u64 i8 i16 i32 i64 }

/// HTTP statuses, as little-endian `u16`s.
#[derive(Debug)]
pub struct Statuses(pub &'static [u8]);

impl Statuses {
    /// The status of a row.
    #[must_use]
    #[inline]
    pub const fn get(&self, row: usize) -> u16 {
        u16::from_le_bytes(self.0.as_chunks().0[row])
    }
}

/// The sections in document order, each with the row at which it begins.
#[derive(Debug)]
pub struct Sections(pub &'static [(usize, &'static str)]);

impl Sections {
    /// The section of a row.
    #[must_use]
    pub const fn get(&self, row: usize) -> &'static str {
        let mut at = self.0.len();
        while at > 0 {
            at -= 1;
            if self.0[at].0 <= row {
                return self.0[at].1;
            }
        }
        ""
    }
}

#[inline]
pub(crate) const fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(bytes.as_chunks().0[at])
}
