//! What a page hands to the password tool: its sentences, and where the estimator and the passphrase words lie.
//!
//! The sentences of the rules stand in [`crate::password::words`]; here are the tool's own labels and those of its page.

use serde::{Deserialize, Serialize};

use super::{Record, live};
use crate::password;
use crate::word::{Demand, Word};

/// The name of the address of the passphrase words; its sum is under this name and `-integrity`.
pub const LIST: &str = "list";

/// On the button that shows what is typed.
pub const SHOW: Word = Word::live("show", &[]);
/// On the button that hides what is typed.
pub const HIDE: Word = Word::live("hide", &[]);
/// Announced when the password is shown.
pub const IS_SHOWN: Word = Word::live("is-shown", &[]);
/// Announced when the password is hidden.
pub const IS_HIDDEN: Word = Word::live("is-hidden", &[]);

/// All rules hold.
pub const ACCEPTED_YES: Word = Word::live("accepted-yes", &[]);
/// Some rules do not hold.
pub const ACCEPTED_NO: Word = Word::live("accepted-no", &["met", "rules"]);

/// In place of a strength while nothing is typed.
pub const STRENGTH_EMPTY: Word = Word::live("strength-empty", &[]);
/// In place of a strength until the estimator answers.
pub const MEASURING: Word = Word::live("measuring", &[]);
/// In place of a strength where the estimator cannot be loaded.
pub const STRENGTH_FAILED: Word = Word::live("strength-failed", &[]);
/// The score as a number.
pub const SCORE: Word = Word::live("score", &["score"]);

/// How many guesses, in words, from few to many: each with the power of ten below which it holds.
const GUESSES: [(f64, Word); 4] = [
    (3.0, Word::live("guesses-hundreds", &[])),
    (6.0, Word::live("guesses-thousands", &[])),
    (9.0, Word::live("guesses-millions", &[])),
    (12.0, Word::live("guesses-thousand-millions", &[])),
];
const GUESSES_MORE: Word = Word::live("guesses-more", &[]);

/// On the button that makes the first passphrase.
pub const MAKE: Word = Word::live("make", &[]);
/// On the button once there is a passphrase.
pub const MAKE_ANOTHER: Word = Word::live("make-another", &[]);
/// How much chance is in it.
pub const BITS: Word = Word::live("bits", &["bits"]);
/// The passphrase words cannot be loaded, or the browser gives no chance.
pub const MAKER_FAILED: Word = Word::live("maker-failed", &[]);
/// Announced after copying.
pub const COPIED: Word = Word::live("copied", &[]);
/// The browser refuses to copy.
pub const COPY_FAILED: Word = Word::live("copy-failed", &[]);
/// Announced when the clipboard was cleared.
pub const CLEARED: Word = Word::live("cleared", &[]);
/// The browser refuses to clear the clipboard.
pub const CLEAR_FAILED: Word = Word::live("clear-failed", &[]);

const LIVE: &[Word] = &[
    SHOW,
    HIDE,
    IS_SHOWN,
    IS_HIDDEN,
    ACCEPTED_YES,
    ACCEPTED_NO,
    STRENGTH_EMPTY,
    MEASURING,
    STRENGTH_FAILED,
    SCORE,
    GUESSES_MORE,
    MAKE,
    MAKE_ANOTHER,
    BITS,
    MAKER_FAILED,
    COPIED,
    COPY_FAILED,
    CLEARED,
    CLEAR_FAILED,
];

/// What the tool's templates show, with script and without.
const PAGE: &[Word] = &[
    Word::page("label"),
    Word::page("hint"),
    Word::page("own-label"),
    Word::page("own-hint"),
    Word::page("accepted-heading"),
    Word::page("accepted-note"),
    Word::page("strength-heading"),
    Word::page("times-heading"),
    Word::page("why-heading"),
    Word::page("help-heading"),
    Word::page("maker-heading"),
    Word::page("maker-intro"),
    Word::page("made"),
    Word::page("maker-keep"),
    Word::page("copy"),
    Word::page("slow"),
    Word::page("failed"),
    Word::page("by-hand-heading"),
    Word::page("by-hand-rules"),
    Word::page("by-hand-length"),
    Word::page("by-hand-passphrase-heading"),
    Word::page("by-hand-intro"),
    Word::page("by-hand-step-book"),
    Word::page("by-hand-step-open"),
    Word::page("by-hand-step-word"),
    Word::page("by-hand-step-five"),
    Word::page("by-hand-step-rules"),
    Word::page("by-hand-keep"),
];

/// The word for a number of guesses, given as its decimal logarithm.
#[must_use]
pub fn guesses(decades: f64) -> &'static Word {
    const LISTED: &[(f64, Word)] = &GUESSES;
    LISTED.iter().find(|(limit, _)| decades < *limit).map_or(&GUESSES_MORE, |(_, word)| word)
}

/// The props of the password tool.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordStrength {
    /// The sentences that the running tool shows.
    pub words: Record,
    /// The tool leads nowhere.
    pub links: Record,
    /// The addresses of what is fetched when it is wanted, and their sums: [`super::WORKER`], [`super::GLUE`], [`super::MODULE`], [`LIST`].
    pub files: Record,
}

impl PasswordStrength {
    /// The sentences that a words file must hold, no more and no fewer.
    #[must_use]
    pub fn words() -> Vec<Demand> {
        let guesses = GUESSES.iter().map(|(_, word)| word);
        let own = LIVE.iter().chain(PAGE).chain(guesses).map(Demand::from);
        let mut demands: Vec<Demand> = password::words::all().into_iter().chain(own).collect();
        demands.sort();
        demands
    }

    /// The props for one page: of `words` only those that the running tool shows.
    ///
    /// `files` are finished addresses and sums by name.
    #[must_use]
    pub fn props(words: &Record, files: Record) -> Self {
        Self { words: live(words, Self::words()), links: Record::new(), files }
    }
}

#[cfg(test)]
mod tests {
    use super::{PasswordStrength, guesses};

    #[test]
    fn every_key_stands_once() {
        let keys: Vec<String> = PasswordStrength::words().into_iter().map(|demand| demand.key).collect();
        for pair in keys.windows(2) {
            assert!(pair[0] < pair[1], "{}", pair[0]);
        }
    }

    #[test]
    fn guesses_are_told_in_thousands_and_millions() {
        let table = [
            (0.0, "guesses-hundreds"),
            (3.0, "guesses-thousands"),
            (8.9, "guesses-millions"),
            (9.0, "guesses-thousand-millions"),
            (18.4, "guesses-more"),
        ];
        for (decades, expected) in table {
            assert_eq!(guesses(decades).key, expected, "{decades}");
        }
    }
}
