//! Order. A sort of the standard library is three thousand lines of LLVM for each
//! type that is sorted, in every user's build: here numbers are sorted, and the
//! items follow.

/// Sorts items by a number; those of one number stay in their order.
pub(crate) fn sort_by_number<T>(items: &mut [T], number: impl Fn(&T) -> usize) {
    let mut numbers = Vec::with_capacity(items.len());
    for item in &*items {
        numbers.push(number(item));
    }
    let Some(mut places) = places(&numbers) else { return };
    for at in 0..items.len() {
        while places[at] != at {
            let place = places[at];
            items.swap(at, place);
            places.swap(at, place);
        }
    }
}

/// Where each of the items goes; none if they are in order, as they mostly are.
fn places(numbers: &[usize]) -> Option<Vec<usize>> {
    if numbers.is_sorted() {
        return None;
    }
    let mut order = Vec::with_capacity(numbers.len());
    for (at, &number) in numbers.iter().enumerate() {
        order.push((number, at));
    }
    order.sort_unstable();
    let mut places = vec![0; numbers.len()];
    for (place, &(_, at)) in order.iter().enumerate() {
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
            sort_by_number(&mut items, |item| item.0.into());
            prop_assert_eq!(items, expected);
        }
    }
}
