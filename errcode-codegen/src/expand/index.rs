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
    let samples = fingerprints(keys, true);
    if all_differ(samples.clone()) {
        (of_integers(&samples), true)
    } else {
        (of_integers(&fingerprints(keys, false)), false)
    }
}

fn fingerprints(keys: &[&str], sampled: bool) -> Vec<u64> {
    let mut fingerprints = Vec::with_capacity(keys.len());
    for key in keys {
        fingerprints.push(fingerprint(key.as_bytes(), sampled));
    }
    fingerprints
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
        if let Some(index) = place_all(keys, slots, seed) {
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
fn place_all(keys: &[u64], slots: usize, seed: u64) -> Option<Index> {
    if keys.is_empty() {
        return Some(Index::default());
    }
    let buckets = (keys.len() / 4).next_power_of_two();
    let mut index = Index { seed, displacements: vec![0; buckets], slots: vec![0; slots] };
    let mut is_free = vec![true; slots];
    let sorted = Buckets::new(keys, buckets, seed);
    for bucket in sorted.by_size()? {
        let hashes = &sorted.hashes[sorted.starts[bucket]..sorted.starts[bucket + 1]];
        let displacement = displacement(hashes, &is_free)?;
        index.displacements[bucket] = displacement;
        for &(hash, row) in hashes {
            let slot = slot(hash, displacement, slots);
            is_free[slot] = false;
            index.slots[slot] = row;
        }
    }
    Some(index)
}

/// The first displacement at which all keys of a bucket find free slots.
fn displacement(hashes: &[(u64, u32)], is_free: &[bool]) -> Option<u16> {
    if two_meet(hashes, is_free.len()) {
        return None;
    }
    for displacement in 0..=u16::MAX {
        let mut fits = true;
        for &(hash, _) in hashes {
            fits &= is_free[slot(hash, displacement, is_free.len())];
        }
        if fits {
            return Some(displacement);
        }
    }
    None
}

/// Whether two keys have one slot without a displacement, and so with each.
fn two_meet(hashes: &[(u64, u32)], slots: usize) -> bool {
    for (at, &(hash, _)) in hashes.iter().enumerate() {
        for &(other, _) in &hashes[..at] {
            if slot(hash, 0, slots) == slot(other, 0, slots) {
                return true;
            }
        }
    }
    false
}

/// Hashes and rows of keys, bucket by bucket.
struct Buckets {
    hashes: Vec<(u64, u32)>,
    /// Where each bucket begins, and where the last ends.
    starts: Vec<usize>,
}

impl Buckets {
    /// Sorts keys by counting them.
    fn new(keys: &[u64], buckets: usize, seed: u64) -> Self {
        let mut starts = vec![0; buckets + 1];
        for &key in keys {
            starts[1 + (bucket(hash(key, seed)) & (buckets - 1))] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut hashes = vec![(0, 0); keys.len()];
        for (row, &key) in (0..).zip(keys) {
            let hash = hash(key, seed);
            let next = &mut next[bucket(hash) & (buckets - 1)];
            hashes[*next] = (hash, row);
            *next += 1;
        }
        Self { hashes, starts }
    }

    /// The buckets that have keys, the largest first; none if one of them is too large.
    /// Sizes are few, so that counting down is cheaper than a sort that nothing optimises.
    fn by_size(&self) -> Option<Vec<usize>> {
        let mut sizes = Vec::with_capacity(self.starts.len());
        let mut largest = 0;
        for ends in self.starts.windows(2) {
            let size = ends[1] - ends[0];
            largest = largest.max(size);
            sizes.push(size);
        }
        if largest > MAX_BUCKET {
            return None;
        }
        let mut buckets = Vec::with_capacity(sizes.len());
        for wanted in (1..=largest).rev() {
            for (bucket, &size) in sizes.iter().enumerate() {
                if size == wanted {
                    buckets.push(bucket);
                }
            }
        }
        Some(buckets)
    }
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
