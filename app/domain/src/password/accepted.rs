//! Whether the account accepts a password, rule by rule.
//!
//! The published help page asks for at least 8 characters with an upper case letter, a lower case letter and a special character: <https://www.uscis.gov/file-online/how-to-create-a-uscis-online-account>.
//! The sign-up screen itself speaks of 8 to 64 characters and names numbers as well: <https://www.bwlawus.com/post/creating-an-h-1b-organization-account>.
//! Here all of them count, so that a password that passes is accepted under either reading.
//!
//! Each code point is one character, as NIST SP 800-63B-4 section 3.1.1.2 has it: <https://pages.nist.gov/800-63-4/sp800-63b/authenticators>.

use crate::message::MessageKey;

/// The fewest characters that the account accepts.
pub const SHORTEST: usize = 8;
/// The most characters that the account accepts.
pub const LONGEST: usize = 64;

/// One rule of the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordRule {
    /// [`SHORTEST`] to [`LONGEST`] characters.
    Length,
    /// A letter from A to Z.
    UpperCase,
    /// A letter from a to z.
    LowerCase,
    /// A digit from 0 to 9; on the screen only, not on the help page.
    Number,
    /// A printed sign of a U.S. keyboard that is neither letter, digit nor space.
    Special,
}

/// All rules in the order in which the screen names them.
pub const RULES: [PasswordRule; 5] = [
    PasswordRule::Length,
    PasswordRule::UpperCase,
    PasswordRule::LowerCase,
    PasswordRule::Number,
    PasswordRule::Special,
];

const LENGTH: MessageKey = MessageKey::new("rule-length", &["shortest", "longest"]);
const UPPER_CASE: MessageKey = MessageKey::new("rule-upper-case", &[]);
const LOWER_CASE: MessageKey = MessageKey::new("rule-lower-case", &[]);
const NUMBER: MessageKey = MessageKey::new("rule-number", &[]);
const SPECIAL: MessageKey = MessageKey::new("rule-special", &[]);

/// In front of or behind a rule that holds.
pub const MET: MessageKey = MessageKey::new("met", &[]);
/// In front of or behind a rule that does not hold.
pub const NOT_MET: MessageKey = MessageKey::new("not-met", &[]);
/// A letter or sign that is on no U.S. keyboard, which the account may refuse.
pub const UNUSUAL_CHARACTER: MessageKey = MessageKey::new("unusual-character", &[]);

/// The sentences of the rules.
pub const WORDS: &[MessageKey] = &[LENGTH, UPPER_CASE, LOWER_CASE, NUMBER, SPECIAL, MET, NOT_MET, UNUSUAL_CHARACTER];

impl PasswordRule {
    /// The sentence that states the rule; that of the length takes [`SHORTEST`] and [`LONGEST`].
    #[must_use]
    pub const fn word(self) -> &'static MessageKey {
        match self {
            Self::Length => &LENGTH,
            Self::UpperCase => &UPPER_CASE,
            Self::LowerCase => &LOWER_CASE,
            Self::Number => &NUMBER,
            Self::Special => &SPECIAL,
        }
    }

    /// Whether `password` meets the rule.
    ///
    /// Only letters, digits and signs of a U.S. keyboard count: whether the account takes an `Ñ` for a capital is not known.
    #[must_use]
    pub fn is_met(self, password: &str) -> bool {
        match self {
            Self::Length => (SHORTEST..=LONGEST).contains(&password.chars().count()),
            Self::UpperCase => password.chars().any(|c| c.is_ascii_uppercase()),
            Self::LowerCase => password.chars().any(|c| c.is_ascii_lowercase()),
            Self::Number => password.chars().any(|c| c.is_ascii_digit()),
            Self::Special => password.chars().any(|c| c.is_ascii_punctuation()),
        }
    }
}

/// The word for a rule that holds, or does not.
#[must_use]
pub const fn answer(met: bool) -> &'static MessageKey {
    if met { &MET } else { &NOT_MET }
}

/// Whether `password` meets all rules.
///
/// ```
/// use domain::password::accepted::meets_rules;
/// assert!(meets_rules("Password1!"));
/// assert!(!meets_rules("correct horse battery staple"));
/// ```
#[must_use]
pub fn meets_rules(password: &str) -> bool {
    RULES.iter().all(|rule| rule.is_met(password))
}

/// Whether `password` holds a character that is on no U.S. keyboard.
///
/// NIST asks that such characters be accepted; no page of the account states that it accepts them.
#[must_use]
pub fn has_unusual_character(password: &str) -> bool {
    !password.chars().all(|c| c == ' ' || c.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::{PasswordRule, RULES, has_unusual_character, meets_rules};

    #[test]
    fn each_rule_is_checked_alone() {
        #[rustfmt::skip]
        let table: &[(&str, [bool; 5])] = &[
            ("",                      [false, false, false, false, false]),
            ("Aa1!",                  [false, true,  true,  true,  true]),
            ("Aa1!aaa",               [false, true,  true,  true,  true]),
            ("Aa1!aaaa",              [true,  true,  true,  true,  true]),
            ("aaaaaaaa",              [true,  false, true,  false, false]),
            ("contraseña",            [true,  false, true,  false, false]),
            ("ÑÑÑÑÑÑÑÑ",              [true,  false, false, false, false]),
            ("two words",             [true,  false, true,  false, false]),
        ];
        for (password, expected) in table {
            let found = RULES.map(|rule| rule.is_met(password));
            assert_eq!(found, *expected, "{password}");
        }
    }

    #[test]
    fn the_length_counts_code_points_and_ends_at_64() {
        assert!(PasswordRule::Length.is_met(&"ñ".repeat(64)));
        assert!(!PasswordRule::Length.is_met(&"a".repeat(65)));
        assert!(meets_rules(&format!("Aa1!{}", "x".repeat(60))));
    }

    #[test]
    fn nothing_of_a_password_is_cut_off_or_left_out() {
        // Password, whether all rules hold, whether the account may refuse a character.
        let table: &[(&str, bool, bool)] = &[
            (&format!("Aa1!{}", "x".repeat(60)), true, false),
            (&format!("Aa1!{}", "x".repeat(61)), false, false),
            (&format!("Aa1!{}", "x".repeat(196)), false, false),
            (" Aa1!xxx", true, false),
            ("Aa1!xxx ", true, false),
            ("Aa1<xxx>", true, false),
            ("Aa1!xxxñ", true, true),
            ("Aa1!xxx📞", true, true),
        ];
        for (password, meets, unusual) in table {
            assert_eq!((meets_rules(password), has_unusual_character(password)), (*meets, *unusual), "{password:?}");
        }
    }

    #[test]
    fn a_character_off_the_keyboard_is_noticed() {
        assert!(has_unusual_character("contraseña"));
        assert!(has_unusual_character("tab\tinside"));
        assert!(!has_unusual_character("Plain words, 1 sign!"));
    }
}
