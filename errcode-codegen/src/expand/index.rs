//! Finds the perfect hash by which the runtime looks up a row. The hash itself
//! is the runtime's, so that both sides are one.

use errcode_runtime::__private::{GOLDEN, bucket, fingerprint, hash, place};

/// What a runtime `Index` is made of.
#[derive(Debug, Default)]
pub(crate) struct Index {
    pub(crate) seed: u64,
    pub(crate) displacements: Vec<u16>,
    pub(crate) slots: Vec<u32>,
}

/// An index of texts, and whether it is one of samples of them.
pub(crate) fn of_texts(keys: &[&str]) -> (Index, bool) {
    let fingerprints = |sampled| -> Vec<u64> {
        keys.iter().map(|key| fingerprint(key.as_bytes(), sampled)).collect()
    };
    let of_samples = fingerprints(true);
    let sampled = all_differ(of_samples.clone());
    (of_integers(&if sampled { of_samples } else { fingerprints(false) }), sampled)
}

fn all_differ(mut keys: Vec<u64>) -> bool {
    keys.sort_unstable();
    keys.windows(2).all(|two| two[0] != two[1])
}

/// An index of integers. Tries one seed after the other, and now and then twice
/// the slots; a seed serves about every third time, whatever the number of keys.
/// Keys of which two are one get no index, and are searched row by row.
pub(crate) fn of_integers(keys: &[u64]) -> Index {
    let (mut seed, mut slots) = (GOLDEN, (keys.len() + keys.len() / 4).next_power_of_two());
    for attempt in 1..=ATTEMPTS {
        let hashes: Vec<_> = keys.iter().map(|&key| hash(key, seed)).collect();
        if let Some(index) = place_all(&hashes, slots, seed) {
            return index;
        }
        seed = seed.wrapping_mul(GOLDEN) | 1;
        slots <<= u32::from(attempt % 32 == 0);
    }
    Index::default()
}

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
        let index = of_integers(&[7; 1_000]);
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
            |at| at.wrapping_mul(GOLDEN),
            |at| at * 100_000,
            |at| at | at << 32,
        ];
        for pattern in patterns {
            for count in [0, 1, 2, 3, 7, 178, 1_000, 5_000] {
                let keys: Vec<_> = (0..count).map(pattern).collect();
                check(&of_integers(&keys), &keys);
            }
        }
    }

    /// Texts of every length, which differ in one byte. Up to 24 bytes, a sample
    /// has them all.
    #[test]
    fn texts_that_no_sample_tells_apart_have_an_index_of_all_bytes() {
        let text = |len: usize, at: usize| {
            let mut text = "a".repeat(len);
            text.replace_range(at..=at, "b");
            text
        };
        let texts = (1..80).flat_map(|len| (0..len).map(move |at| text(len, at)));
        let texts: Vec<_> = texts.collect();
        let texts: Vec<_> = texts.iter().map(String::as_str).collect();
        check_texts(&texts, false);
        let short: Vec<_> = texts.iter().copied().filter(|text| text.len() <= 24).collect();
        check_texts(&short, true);
    }

    fn check_texts(texts: &[&str], sampled: bool) {
        let (index, is_sampled) = of_texts(texts);
        assert_eq!(is_sampled, sampled);
        let keys = texts.iter().map(|text| fingerprint(text.as_bytes(), sampled));
        check(&index, &keys.collect::<Vec<_>>());
    }

    fn check(index: &Index, keys: &[u64]) {
        for (row, &key) in keys.iter().enumerate() {
            let hash = hash(key, index.seed);
            let displacement = index.displacements[bucket(hash) & (index.displacements.len() - 1)];
            assert_eq!(index.slots[slot(hash, displacement, index.slots.len())] as usize, row);
        }
        assert!(index.slots.len() <= 4 * keys.len().max(1), "{}", index.slots.len());
    }
}
