//! Order. A sort of the standard library is three thousand lines of LLVM for each
//! type that is sorted, in every user's build: here one kind of keys is sorted, and
//! the items follow.

use crate::numbers::Key;

/// Sorts items by a number, a text or a code; those of one key stay in their order.
pub(crate) fn sort_by_key<T>(items: &mut [T], key: impl Fn(&T) -> Key<'_>) {
    let mut keys = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        keys.push((key(item), at));
    }
    let Some(mut places) = places(keys) else { return };
    for at in 0..items.len() {
        while places[at] != at {
            let place = places[at];
            items.swap(at, place);
            places.swap(at, place);
        }
    }
}

/// Where each of the items goes; none if they are in order, as they mostly are.
fn places(mut keys: Vec<(Key<'_>, usize)>) -> Option<Vec<usize>> {
    if keys.is_sorted() {
        return None;
    }
    keys.sort_unstable();
    let mut places = vec![0; keys.len()];
    for (place, &(_, at)) in keys.iter().enumerate() {
        places[at] = place;
    }
    Some(places)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn items_are_sorted_as_by_the_standard_library(mut items: Vec<(u8, u8)>) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_by_key(&mut items, |item| usize::from(item.0).into());
            prop_assert_eq!(items, expected);
        }
    }
}
