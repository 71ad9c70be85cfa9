//! What a page gives to the password tool, and what its worker is asked and answers.
//!
//! The messages of the rules are named in [`domain::password::words`]; here are those of the tool itself.

use domain::message::{MessageKey, RequiredMessage};
use domain::password;
use domain::stored::json::Value;
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

impl Question {
    /// Reads a question as serde writes it; nothing where the text is none.
    ///
    /// The estimator has no other JSON to read. Deserializing with serde would bring 30 kB of formatting for errors
    /// that nobody sees; a test holds both to the same form.
    #[must_use]
    pub fn parse(json: &str) -> Option<Self> {
        let question = Value::read(json).ok()?;
        if question == Value::Text("prepare".to_owned()) {
            return Some(Self::Prepare);
        }
        let estimate = question.get("estimate")?;
        let text = |name: &str| match estimate.get(name)? {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        };
        let year = match estimate.get("year")? {
            Value::Number(year) => i32::try_from(*year).ok()?,
            _ => return None,
        };
        Some(Self::Estimate { password: text("password")?, own: text("own")?, year })
    }
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
        /// On the button that shows the password.
        SHOW = "show";
        /// On the button that hides the password.
        HIDE = "hide";
        /// Announced when the password is shown.
        IS_SHOWN = "is-shown";
        /// Announced when the password is hidden.
        IS_HIDDEN = "is-hidden";
        /// In front of the first answer: whether the account accepts the password.
        ACCEPTED = "accepted";
        /// In front of the second answer: how strong the password is.
        STRENGTH = "strength";
        /// The mark instead of an answer while nothing is typed.
        NO_ANSWER = "no-answer";
        /// The first answer where all rules are met.
        YES = "yes";
        /// The first answer where a rule is not met.
        NO = "no";
        /// The second answer until the estimator gives one.
        MEASURING = "measuring";
        /// The second answer where the estimator cannot be loaded.
        NOT_MEASURED = "not-measured";
        /// Why there is no second answer, and what to do.
        STRENGTH_FAILED = "strength-failed";
        /// Announced after a pause: both answers, and what to do next.
        SUMMARY = "summary" ["accepted", "strength", "next"];

        /// What to do: type.
        NEXT_TYPE = "next-type";
        /// What to do where nothing but characters are missing, and the strength is not known.
        NEXT_ADD = "next-add" ["missing"];
        /// What to do where the password is too short, and the strength is not known.
        NEXT_SHORT = "next-short" ["shortest"];
        /// What to do where the password is too long.
        NEXT_LONG = "next-long" ["longest"];
        /// What to do with a password that is hard to guess and lacks characters.
        NEXT_STRONG_ADD = "next-strong-add" ["missing"];
        /// What to do with a password that is easy to guess and not accepted.
        NEXT_BOTH = "next-both";
        /// What to do with a password that is easy to guess and lacks characters.
        NEXT_BOTH_ADD = "next-both-add" ["missing"];
        /// What to do with a password that is accepted and easy to guess.
        NEXT_WEAK = "next-weak";
        /// The same where it holds what others can know about the reader.
        NEXT_PERSONAL = "next-personal";
        /// What to do with a password that is accepted and nearly strong.
        NEXT_GOOD = "next-good";
        /// What to do with a strong password that has a character off the keyboard.
        NEXT_UNUSUAL = "next-unusual";
        /// All is well.
        NEXT_NOTHING = "next-nothing";
        /// The rules are met, and the strength cannot be measured.
        NEXT_RETRY = "next-retry";
        /// The rules are met, and the strength is not known yet.
        NEXT_WAIT = "next-wait";
        /// A missing character: a capital letter.
        ADD_UPPER_CASE = "add-upper-case";
        /// A missing character: a small letter.
        ADD_LOWER_CASE = "add-lower-case";
        /// A missing character: a number.
        ADD_NUMBER = "add-number";
        /// A missing character: a special character.
        ADD_SPECIAL = "add-special";
        /// Joins the last thing to a list.
        LIST_LAST = "list-last" ["list", "last"];
        /// Joins one more thing to a list.
        LIST_MORE = "list-more" ["list", "more"];

        /// Above the rules of the account.
        RULES_HEADING = "rules-heading";
        /// That the rules on the screen may differ.
        RULES_NOTE = "rules-note";
        /// Above what is known of the strength.
        STRENGTH_HEADING = "strength-heading";
        /// While nothing is typed.
        STRENGTH_EMPTY = "strength-empty";
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

        /// Opens the part with the field for the email name.
        OWN_SUMMARY = "own-summary";
        /// Above the field for the email name.
        OWN_LABEL = "own-label";
        /// Under that label.
        OWN_HINT = "own-hint";

        /// Above the passphrase maker.
        MAKER_HEADING = "maker-heading";
        /// What a passphrase is.
        MAKER_INTRO = "maker-intro";
        /// On the button that makes the first passphrase.
        MAKE = "make";
        /// On the button once there is a passphrase.
        MAKE_ANOTHER = "make-another";
        /// While the words are loading.
        MAKING = "making";
        /// Above the passphrase.
        MADE = "made";
        /// How strong it is.
        MADE_STRENGTH = "made-strength";
        /// How to store it.
        MAKER_STORE = "maker-keep";
        /// The words cannot be loaded, or the browser gives no random numbers.
        MAKER_FAILED = "maker-failed";
        /// On the button that copies it.
        COPY = "copy";
        /// Announced after copying.
        COPIED = "copied";
        /// The browser refuses to copy.
        COPY_FAILED = "copy-failed";
        /// On the button that clears the clipboard.
        CLEAR = "clear";
        /// Announced when the clipboard was cleared.
        CLEARED = "cleared";
        /// The browser refuses to clear the clipboard.
        CLEAR_FAILED = "clear-failed";
    }
}

/// The message for a number of guesses, given as its decimal logarithm in tenths.
#[must_use]
pub const fn guesses(log10_tenths: u32) -> &'static MessageKey {
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
pub fn messages() -> Vec<RequiredMessage> {
    let mut all = password::words::all();
    all.extend(keys::ALL.iter().map(RequiredMessage::from));
    all.sort();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::{Question, guesses};

    #[test]
    fn a_question_is_read_as_it_was_written() {
        let texts = ["", "Contraseña1985", "\"\\\u{1}\n", "🦀 and \u{2028}", "{\"year\":1}"];
        for password in texts {
            for own in texts {
                let question = Question::Estimate { password: password.to_owned(), own: own.to_owned(), year: 2026 };
                let json = serde_json::to_string(&question).expect("a question is plain data");
                assert_eq!(Question::parse(&json), Some(question), "{json}");
            }
        }
        let prepare = serde_json::to_string(&Question::Prepare).expect("a question is plain data");
        assert_eq!(Question::parse(&prepare), Some(Question::Prepare));
        for text in ["", "null", "{}", "\"unknown\"", "{\"estimate\":{}}", "🦀"] {
            assert_eq!(Question::parse(text), None, "{text}");
        }
    }

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
