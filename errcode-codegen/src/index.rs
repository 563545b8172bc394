//! Finds the perfect hash by which the runtime looks up a row. The hash itself
//! is the runtime's, so that both sides are one.

use errcode_runtime::__private::{bucket, hash_integer, hash_text, place};

/// What a runtime `Index` is made of.
#[derive(Debug, Default)]
pub(crate) struct Index {
    pub(crate) seed: u64,
    pub(crate) displacements: Vec<u16>,
    pub(crate) slots: Vec<u32>,
}

/// An index of integers, which are all different.
pub(crate) fn of_integers(keys: &[u64]) -> Index {
    build(keys.len(), |seed| keys.iter().map(|&key| hash_integer(key, seed)).collect())
}

/// An index of texts, which are all different.
pub(crate) fn of_texts(keys: &[&str]) -> Index {
    build(keys.len(), |seed| keys.iter().map(|key| hash_text(key.as_bytes(), seed)).collect())
}

/// Tries one seed after the other, and now and then twice the slots. A seed
/// serves about every third time, whatever the number of keys. Keys that were
/// made to meet under all of them get no index, and are searched row by row.
fn build(keys: usize, hash: impl Fn(u64) -> Vec<u64>) -> Index {
    let (mut seed, mut slots) = (FIRST_SEED, (keys + keys / 4).next_power_of_two());
    for attempt in 1..=ATTEMPTS {
        if let Some(index) = place_all(&hash(seed), slots, seed) {
            return index;
        }
        seed = seed.wrapping_mul(FIRST_SEED) | 1;
        slots <<= u32::from(attempt % 32 == 0);
    }
    Index::default()
}

/// The fractional digits of the golden ratio: odd, and without a pattern.
const FIRST_SEED: u64 = 0x9e37_79b9_7f4a_7c15;

/// So many seeds are tried.
const ATTEMPTS: u32 = 128;

/// No bucket of keys that are as good as random has so many.
const MAX_BUCKET: usize = 64;

/// Places the keys of one bucket after the other, the largest first: each
/// bucket gets the first displacement at which all of its keys find free slots.
fn place_all(hashes: &[u64], slots: usize, seed: u64) -> Option<Index> {
    if hashes.is_empty() {
        return Some(Index::default());
    }
    let buckets = (hashes.len() / 4).next_power_of_two();
    let mut index = Index { seed, displacements: vec![0; buckets], slots: vec![0; slots] };
    let mut free = vec![true; slots];
    for rows in by_bucket(hashes, buckets) {
        let slot = |row: usize, displacement| slot(hashes[row], displacement, slots);
        // Keys that meet without a displacement meet with each.
        let meets = |at: usize| rows[..at].iter().any(|&row| slot(row, 0) == slot(rows[at], 0));
        if rows.len() > MAX_BUCKET || (1..rows.len()).any(meets) {
            return None;
        }
        let fits = |&displacement: &u16| rows.iter().all(|&row| free[slot(row, displacement)]);
        let displacement = (0..=u16::MAX).find(fits)?;
        index.displacements[bucket(hashes[rows[0]]) & (buckets - 1)] = displacement;
        for row in rows {
            free[slot(row, displacement)] = false;
            index.slots[slot(row, displacement)] = u32::try_from(row).ok()?;
        }
    }
    Some(index)
}

/// The rows of each bucket that has some, the largest first.
fn by_bucket(hashes: &[u64], buckets: usize) -> Vec<Vec<usize>> {
    let mut rows = vec![Vec::new(); buckets];
    for (row, &hash) in hashes.iter().enumerate() {
        rows[bucket(hash) & (buckets - 1)].push(row);
    }
    rows.retain(|rows| !rows.is_empty());
    rows.sort_by_key(|rows| std::cmp::Reverse(rows.len()));
    rows
}

fn slot(hash: u64, displacement: u16, slots: usize) -> usize {
    (place(hash) ^ usize::from(displacement)) & (slots - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The engine has to end, whatever the keys.
    #[test]
    fn keys_that_always_meet_get_no_index() {
        let index = build(1_000, |_| vec![7; 1_000]);
        assert!(index.slots.is_empty());
    }

    /// Integers as APIs number errors, and as nobody does.
    #[test]
    fn every_key_finds_its_row() {
        let patterns: [fn(u64) -> u64; 8] = [
            |at| at,
            |at| 40_000_000 + at / 40 * 100_000 + at % 40,
            |at| at << 20,
            |at| at << 40,
            |at| at.wrapping_neg(),
            |at| at.wrapping_mul(FIRST_SEED),
            |at| at * 100_000,
            |at| at | at << 32,
        ];
        for pattern in patterns {
            for count in [0, 1, 2, 3, 7, 178, 1_000, 5_000] {
                let keys: Vec<_> = (0..count).map(pattern).collect();
                check(
                    &of_integers(&keys),
                    keys.iter().map(|&key| move |seed| hash_integer(key, seed)),
                );
                let texts: Vec<_> = keys.iter().map(|key| format!("{key:x}ErrorText")).collect();
                let texts: Vec<_> = texts.iter().map(String::as_str).collect();
                check(
                    &of_texts(&texts),
                    texts.iter().map(|key| |seed| hash_text(key.as_bytes(), seed)),
                );
            }
        }
    }

    fn check<F: Fn(u64) -> u64>(index: &Index, hashes: impl Iterator<Item = F>) {
        for (row, hash) in hashes.enumerate() {
            let hash = hash(index.seed);
            let displacement = index.displacements[bucket(hash) & (index.displacements.len() - 1)];
            assert_eq!(index.slots[slot(hash, displacement, index.slots.len())] as usize, row);
        }
        let keys = index.slots.len();
        assert!(keys <= 4 * 5_000, "{keys}");
    }
}
