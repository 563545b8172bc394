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
    /// Rows: as many as a power of two, as little-endian `u32`s.
    pub slots: &'static [u8],
}

impl Index {
    pub(crate) const fn row_of_integer(&self, key: u64) -> Option<usize> {
        self.row(hash_integer(key, self.seed))
    }

    pub(crate) const fn row_of_text(&self, key: &[u8]) -> Option<usize> {
        self.row(hash_text(key, self.seed))
    }

    /// None if there are no slots, as of an enum without variants.
    const fn row(&self, hash: u64) -> Option<usize> {
        let (displacements, _) = self.displacements.as_chunks();
        let (slots, _) = self.slots.as_chunks();
        if displacements.is_empty() || slots.is_empty() {
            return None;
        }
        let displacement = displacements[bucket(hash) & (displacements.len() - 1)];
        let slot = place(hash) ^ u16::from_le_bytes(displacement) as usize;
        Some(u32::from_le_bytes(slots[slot & (slots.len() - 1)]) as usize)
    }
}

/// Spreads an integer over 64 bits.
#[must_use]
pub const fn hash_integer(key: u64, seed: u64) -> u64 {
    // The product's lower bits know nothing of the key's upper ones.
    (key ^ (key >> 32)).wrapping_mul(seed)
}

/// Spreads a text over 64 bits, eight bytes at a time.
#[must_use]
pub const fn hash_text(key: &[u8], seed: u64) -> u64 {
    let (chunks, rest) = key.as_chunks::<8>();
    let mut hash = key.len() as u64;
    let mut at = 0;
    while at < chunks.len() {
        hash = step(hash, u64::from_le_bytes(chunks[at]), seed);
        at += 1;
    }
    let mut last = 0;
    let mut at = 0;
    while at < rest.len() {
        last = last << 8 | rest[at] as u64;
        at += 1;
    }
    step(hash, last, seed)
}

const fn step(hash: u64, chunk: u64, seed: u64) -> u64 {
    let mixed = (hash ^ chunk).wrapping_mul(seed);
    mixed ^ (mixed >> 29)
}

/// Which displacement a key has, before the mask.
#[must_use]
#[allow(clippy::cast_possible_truncation, reason = "these are the bits that are wanted")]
pub const fn bucket(hash: u64) -> usize {
    ((hash >> 32) as u32 ^ hash as u32) as usize
}

/// Which slot a key has, before displacement and mask.
#[must_use]
#[allow(clippy::cast_possible_truncation, reason = "a half of the bits fits")]
pub const fn place(hash: u64) -> usize {
    (hash >> 32) as usize
}
