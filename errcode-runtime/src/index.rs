//! From a code or a name to its row: a perfect hash of two steps, hash and
//! displace (Belazzougui, Botelho, Dietzfelbinger, 2009). The macro finds the
//! seed and the displacements, with the functions that are called here.
//!
//! A key that is none of the table's gets some row too: the caller compares.

/// Where the keys of a column stand.
#[derive(Debug)]
pub struct Index {
    /// Odd, so that no two integers have the same product.
    pub seed: u64,
    /// As many as a power of two, as little-endian `u16`s.
    pub displacements: &'static [u8],
    /// Rows: as many as a power of two, as little-endian `u16`s.
    pub slots: &'static [u8],
    /// The upper halves of the rows, if one needs them.
    pub upper: &'static [u8],
}

impl Index {
    /// The row that a key has if it is one of the table's. None if there are no
    /// slots, as of an enum without variants.
    #[inline]
    pub(crate) const fn row(&self, key: u64) -> Option<usize> {
        let hash = hash(key, self.seed);
        let (displacements, _) = self.displacements.as_chunks();
        let (slots, _) = self.slots.as_chunks();
        if displacements.is_empty() || slots.is_empty() {
            return None;
        }
        let displacement = displacements[bucket(hash) & (displacements.len() - 1)];
        let slot = place(hash) ^ u16::from_le_bytes(displacement) as usize;
        let slot = slot & (slots.len() - 1);
        let lower = u16::from_le_bytes(slots[slot]) as usize;
        let (upper, _) = self.upper.as_chunks();
        let upper = if upper.is_empty() { 0 } else { u16::from_le_bytes(upper[slot]) as usize };
        Some(upper << 16 | lower)
    }
}

/// Spreads an integer over 64 bits.
#[must_use]
#[inline]
pub const fn hash(key: u64, seed: u64) -> u64 {
    // The product's lower bits know nothing of the key's upper ones.
    (key ^ (key >> 32)).wrapping_mul(seed)
}

/// A text as an integer. As a sample of the text, it is one of its length and
/// of three words of it, which tell most tables' texts apart, and cost the same
/// whatever the length; else it is one of all bytes.
#[must_use]
#[inline]
#[allow(clippy::cast_possible_truncation, reason = "these are the halves of the product")]
pub fn fingerprint(text: &[u8], sampled: bool) -> u64 {
    let middle = &text[text.len().saturating_sub(size_of::<u64>()) / 2..];
    match (text.first_chunk(), middle.first_chunk(), text.last_chunk()) {
        (Some(first), Some(middle), Some(last)) if sampled => {
            let [first, middle, last] = [first, middle, last].map(|word| u64::from_le_bytes(*word));
            let len = GOLDEN.wrapping_mul(text.len() as u64);
            let outer = first ^ last.rotate_left(29) ^ GOLDEN;
            let product = u128::from(outer) * u128::from(middle ^ len);
            product as u64 ^ (product >> 64) as u64
        }
        _ => of_bytes(text),
    }
}

fn of_bytes(text: &[u8]) -> u64 {
    text.iter().fold(GOLDEN, |all, &byte| hash(all ^ u64::from(byte), GOLDEN))
}

/// The fractional digits of the golden ratio: odd, and without a pattern.
pub const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// Which displacement a key has, before the mask.
#[must_use]
#[allow(clippy::cast_possible_truncation, reason = "these are the bits that are wanted")]
#[inline]
pub const fn bucket(hash: u64) -> usize {
    ((hash >> 32) as u32 ^ hash as u32) as usize
}

/// Which slot a key has, before displacement and mask.
#[must_use]
#[allow(clippy::cast_possible_truncation, reason = "a half of the bits fits")]
#[inline]
pub const fn place(hash: u64) -> usize {
    (hash >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_beyond_two_bytes_has_an_upper_half() {
        let narrow = Index { seed: 1, displacements: &[0, 0], slots: &[2, 1], upper: &[] };
        assert_eq!(narrow.row(7), Some(0x102));
        let wide = Index { upper: &[3, 0], ..narrow };
        assert_eq!(wide.row(7), Some(0x3_0102));
        let empty = Index { seed: 1, displacements: &[], slots: &[], upper: &[] };
        assert_eq!(empty.row(7), None);
    }
}
