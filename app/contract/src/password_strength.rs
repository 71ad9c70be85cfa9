//! What a page gives to the password tool, and what its worker is asked and answers.
//!
//! The messages of the rules are named in [`domain::password::words`]; here are those of the tool itself.

use domain::password;
use domain::word::{Demand, Word};
use serde::{Deserialize, Serialize};

use crate::message::Message;
use crate::worker::Files;
use crate::{File, Texts};

/// The name of the tool in `data-island`, in directives and in file names.
pub const NAME: &str = "password-strength";

/// The props of the password tool.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordStrengthPageProps {
    /// The messages that the running tool shows.
    pub words: Texts,
    /// The files of the estimator, which runs in a worker.
    pub estimator: Files,
    /// The words of the passphrase maker, one a line, in the language of the page.
    pub passphrase_words: File,
}

/// A question to the estimator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// Unpack the word lists ahead of the first password.
    Prepare,
    /// Estimate a password.
    Estimate {
        /// The password.
        password: String,
        /// The email address of the reader, or nothing.
        own: String,
        /// The current year.
        year: i32,
    },
}

/// The answer of the estimator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// The word lists are there: how many words.
    Prepared(usize),
    /// The estimate.
    Estimate(Estimate),
}

/// What the estimator says about a password.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// From 0, very weak, to 4, strong.
    pub score: u8,
    /// The decimal logarithm of the number of guesses, in tenths, rounded down.
    pub log10_guesses_tenths: u32,
    /// Why it is weak, then what would help.
    pub findings: Vec<Message>,
    /// How long guessing takes at the sign-in page.
    pub online: Message,
    /// How long guessing takes with a stolen list of passwords.
    pub stolen: Message,
}

/// The keys of the tool's own messages.
pub mod keys {
    crate::messages! {
        /// Above the password field.
        LABEL = "label";
        /// Under that label.
        HINT = "hint";
        /// Above the field for the email address.
        OWN_LABEL = "own-label";
        /// Under that label.
        OWN_HINT = "own-hint";
        /// On the button that shows the password.
        SHOW = "show";
        /// On the button that hides the password.
        HIDE = "hide";
        /// Announced when the password is shown.
        IS_SHOWN = "is-shown";
        /// Announced when the password is hidden.
        IS_HIDDEN = "is-hidden";
        /// Above the rules of the account.
        ACCEPTED_HEADING = "accepted-heading";
        /// That the rules on the screen may differ.
        ACCEPTED_NOTE = "accepted-note";
        /// All rules hold.
        ACCEPTED_YES = "accepted-yes";
        /// Some rules do not hold.
        ACCEPTED_NO = "accepted-no" ["met", "rules"];
        /// Above the strength.
        STRENGTH_HEADING = "strength-heading";
        /// While nothing is typed.
        STRENGTH_EMPTY = "strength-empty";
        /// Until the estimator answers.
        MEASURING = "measuring";
        /// The estimator cannot be loaded.
        STRENGTH_FAILED = "strength-failed";
        /// The score as a number.
        SCORE = "score" ["score"];
        /// Above the times.
        TIMES_HEADING = "times-heading";
        /// Above the reasons.
        WHY_HEADING = "why-heading";
        /// Above what would help.
        HELP_HEADING = "help-heading";
        /// Hundreds of guesses.
        GUESSES_HUNDREDS = "guesses-hundreds";
        /// Thousands of guesses.
        GUESSES_THOUSANDS = "guesses-thousands";
        /// Millions of guesses.
        GUESSES_MILLIONS = "guesses-millions";
        /// Thousands of millions of guesses.
        GUESSES_THOUSAND_MILLIONS = "guesses-thousand-millions";
        /// More guesses than that.
        GUESSES_MORE = "guesses-more";
        /// Above the passphrase maker.
        MAKER_HEADING = "maker-heading";
        /// What a passphrase is.
        MAKER_INTRO = "maker-intro";
        /// On the button that makes the first passphrase.
        MAKE = "make";
        /// On the button once there is a passphrase.
        MAKE_ANOTHER = "make-another";
        /// In front of the passphrase.
        MADE = "made";
        /// How random it is.
        BITS = "bits" ["bits"];
        /// How to store it.
        MAKER_KEEP = "maker-keep";
        /// On the button that copies it.
        COPY = "copy";
        /// The words cannot be loaded, or the browser gives no random numbers.
        MAKER_FAILED = "maker-failed";
        /// Announced after copying.
        COPIED = "copied";
        /// The browser refuses to copy.
        COPY_FAILED = "copy-failed";
        /// Announced when the clipboard was cleared.
        CLEARED = "cleared";
        /// The browser refuses to clear the clipboard.
        CLEAR_FAILED = "clear-failed";
    }
}

/// The message for a number of guesses, given as its decimal logarithm in tenths.
#[must_use]
pub const fn guesses(log10_tenths: u32) -> &'static Word {
    match log10_tenths {
        ..30 => &keys::GUESSES_HUNDREDS,
        30..60 => &keys::GUESSES_THOUSANDS,
        60..90 => &keys::GUESSES_MILLIONS,
        90..120 => &keys::GUESSES_THOUSAND_MILLIONS,
        _ => &keys::GUESSES_MORE,
    }
}

/// The messages that the running tool shows, each with its placeholders, sorted by key.
#[must_use]
pub fn messages() -> Vec<Demand> {
    let mut all = password::words::all();
    all.extend(keys::ALL.iter().map(Demand::from));
    all.sort();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::guesses;

    #[test]
    fn guesses_are_named_in_thousands_and_millions() {
        let table = [
            (0, "guesses-hundreds"),
            (29, "guesses-hundreds"),
            (30, "guesses-thousands"),
            (89, "guesses-millions"),
            (90, "guesses-thousand-millions"),
            (184, "guesses-more"),
        ];
        for (tenths, expected) in table {
            assert_eq!(guesses(tenths).key, expected, "{tenths}");
        }
    }
}
