//! The title that was probably meant, where the table does not know the one that was typed.

use super::title::folded;
use super::{Status, StatusTable};
use crate::character::is_letter_or_digit;

/// Of 100: below this, two titles have too little in common to ask.
const ALIKE: usize = 50;

impl StatusTable {
    /// The title that has most words in common with this one, where it has enough; the first of several.
    ///
    /// It is an offer to the reader, never accepted unasked.
    #[must_use]
    pub fn nearest(&self, title: &str) -> Option<&Status> {
        let wanted = words(title);
        let alike = |status: &Status| likeness(&wanted, &words(&status.title));
        let mut best: Option<(usize, &Status)> = None;
        for status in &self.status {
            let likeness = alike(status);
            if likeness >= ALIKE && best.is_none_or(|(known, _)| likeness > known) {
                best = Some((likeness, status));
            }
        }
        best.map(|(_, status)| status)
    }
}

fn words(title: &str) -> Vec<String> {
    let folded = folded(title);
    folded
        .split(|sign: char| !is_letter_or_digit(sign) && sign != '\'')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Of 100, how many words two titles have in common ([Dice's coefficient](https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient)).
fn likeness(one: &[String], other: &[String]) -> usize {
    let mut left: Vec<&String> = other.iter().collect();
    let mut common: usize = 0;
    for word in one {
        if let Some(position) = left.iter().position(|known| *known == word) {
            left.swap_remove(position);
            common += 1;
        }
    }
    (200 * common).checked_div(one.len() + other.len()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::status::tests::TABLE;

    #[test]
    fn the_nearest_title_is_offered_and_nothing_where_none_is_near() {
        let table = [
            (
                "Case Was Received and A Receipt Notice Was Sent",
                Some("Case Was Received and A Receipt Notice Was Emailed"),
            ),
            ("Case Approved", Some("Case Was Approved")),
            ("Request for Additional Evidence Was Sent", Some("Request for Additional Evidence Was Sent")),
            ("hello", None),
            ("", None),
        ];
        for (typed, expected) in table {
            assert_eq!(TABLE.nearest(typed).map(|status| status.title.as_str()), expected, "{typed:?}");
        }
    }
}
