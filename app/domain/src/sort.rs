//! Sorting short lists with one copy of the machinery, because the standard library's sort is copied for each type: three kB of the bundle for every one.

use std::cmp::Ordering;

/// The items in order; equals keep theirs.
///
/// ```
/// let sorted = domain::sort::sorted(vec![3, 1, 2], &|one, other| one.cmp(other));
/// assert_eq!(sorted, [1, 2, 3]);
/// ```
#[must_use]
pub fn sorted<Item>(items: Vec<Item>, compare: &dyn Fn(&Item, &Item) -> Ordering) -> Vec<Item> {
    let positions = positions(items.len(), &|one, other| {
        let pair = items.get(one).zip(items.get(other));
        pair.map_or(Ordering::Equal, |(one, other)| compare(one, other))
    });
    let mut items: Vec<Option<Item>> = items.into_iter().map(Some).collect();
    positions.into_iter().filter_map(|position| items.get_mut(position)?.take()).collect()
}

/// The positions of so many items in order.
fn positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions = Vec::with_capacity(count);
    for position in 0..count {
        // What comes in order, as most lists do, is compared once.
        if positions.last().is_none_or(|last| compare(*last, position) != Ordering::Greater) {
            positions.push(position);
            continue;
        }
        let at = positions.partition_point(|known| compare(*known, position) != Ordering::Greater);
        positions.insert(at, position);
    }
    positions
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(items in prop::collection::vec((0..9_u8, any::<u8>()), 0..60)) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            prop_assert_eq!(super::sorted(items, &|one, other| one.0.cmp(&other.0)), expected);
        }
    }
}
