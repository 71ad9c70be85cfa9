//! What was typed, cleaned of everything that is not the number.

use super::{label, normalize};
use crate::work;

/// A reader's input, as typed by people and as read by the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    whole: String,
    folded: String,
    number: String,
}

impl Entry {
    /// Reads any text at all.
    #[must_use]
    pub fn read(typed: &str) -> Self {
        work::add(typed.len());
        let folded: String = typed.chars().filter_map(normalize::normalize).collect();
        let whole = folded.trim();
        let bare = trim(label::without(trim(whole)));
        let number = bare.chars().filter(|c| !normalize::is_separator(*c)).collect();
        Self { whole: whole.to_owned(), folded: bare.to_owned(), number }
    }

    /// The text in plain upper-case characters, with all that is around the number.
    ///
    /// Rules that ask whether there is a label, or more than one number, read this.
    #[must_use]
    pub fn whole(&self) -> &str {
        &self.whole
    }

    /// The text in plain upper-case characters, without a label, with its spaces and dashes.
    ///
    /// Rules about numbers that differ only by their dashes read this.
    #[must_use]
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// The number: plain upper-case characters without spaces, dashes, dots and slashes.
    /// Whatever else was typed still is in it.
    #[must_use]
    pub fn number(&self) -> &str {
        &self.number
    }

    /// The characters of [`Entry::number`], each with its position counted from 1, as people count.
    pub fn positions(&self) -> impl Iterator<Item = (usize, char)> {
        (1..).zip(self.number.chars())
    }

    /// How many characters the number has.
    #[must_use]
    pub fn length(&self) -> usize {
        self.number.chars().count()
    }

    /// Whether something besides the case of letters was changed on the way from `typed`.
    #[must_use]
    pub fn differs_from(&self, typed: &str) -> bool {
        !self.number.eq_ignore_ascii_case(typed.trim())
    }
}

fn trim(text: &str) -> &str {
    text.trim_matches(normalize::is_surrounding)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Entry;

    fn check(typed: &str, number: &str) {
        assert_eq!(Entry::read(typed).number(), number, "{typed:?}");
    }

    #[test]
    fn the_number_is_found_in_what_people_type() {
        check("eac-22-123-00000", "EAC2212300000");
        check(" EAC 22 123 00000 ", "EAC2212300000");
        check("EAC–22—123−00000", "EAC2212300000");
        check("EAC2212300000.", "EAC2212300000");
        check("(EAC2212300000),", "EAC2212300000");
        check("Receipt Number: IOE0900000000", "IOE0900000000");
        check("Receipt #: “IOE0900000000”", "IOE0900000000");
        check("Ｉｏｅ０９００００００００", "IOE0900000000");
        check("IOE\u{200B}0900\u{AD}000000\u{FEFF}", "IOE0900000000");
        check("nbc*000000000", "NBC*000000000");
    }

    #[test]
    fn punctuation_alone_is_nothing() {
        for typed in ["", "   ", "---", "\u{200B}", " . ", "#", "?"] {
            check(typed, "");
        }
    }

    proptest! {
        #[test]
        fn reading_twice_is_reading_once(typed in any::<String>()) {
            let once = Entry::read(&typed);
            let twice = Entry::read(once.number());
            prop_assert_eq!(once.number(), twice.number());
        }

        #[test]
        fn reading_twice_is_reading_once_near_labels(typed in "[A-Za-z0-9:#*., -]{0,40}") {
            let once = Entry::read(&typed);
            let twice = Entry::read(once.number());
            prop_assert_eq!(once.number(), twice.number());
        }
    }
}
