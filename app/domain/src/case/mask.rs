//! Numbers that are hidden from people who look over a shoulder.

/// A receipt number with only its letters and its last three figures.
///
/// The letters distinguish cases and belong to no one; three figures are enough for the owner to know which it is.
///
/// ```
/// assert_eq!(domain::case::masked("IOE0900000000"), "IOE•••••••000");
/// ```
#[must_use]
pub fn masked(number: &str) -> String {
    let length = number.chars().count();
    let shown = |position: usize| length > 8 && (position < 3 || position + 3 >= length);
    (0..).zip(number.chars()).map(|(position, sign)| if shown(position) { sign } else { '•' }).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::masked;

    #[test]
    fn a_short_text_is_hidden_whole() {
        assert_eq!(masked("IOE09000"), "••••••••");
        assert_eq!(masked(""), "");
    }

    proptest! {
        #[test]
        fn no_more_than_six_characters_are_ever_shown(number in any::<String>()) {
            let masked = masked(&number);
            prop_assert_eq!(masked.chars().count(), number.chars().count());
            let same = masked.chars().filter(|sign| *sign != '•').count();
            prop_assert!(same <= 6);
        }
    }
}
