//! The rules, in the order in which they are asked; the first that has a verdict decides.
//!
//! A rule is one file: what it finds, where that comes from, its message keys and its check.
//! The messages are in `content/<lang>/words/receipt-validator.toml`.
//! It is named for the fault that it finds.
//! A new rule takes one line in [`RULES`]; the build then reports the messages that are missing.

use crate::identifier::context::Context;
use crate::identifier::entry::Entry;
use crate::identifier::verdict::Judgement;
use crate::message::MessageKey;

mod asterisk_extra;
mod asterisk_misplaced;
mod digit_among_letters;
mod digits_wrong_count;
mod foreign_character;
mod known_prefix;
mod letter_among_digits;
mod letters_missing;
mod look_alike_character;
mod neighbouring_prefix;
mod nothing_entered;
mod other_identifier;
mod other_script;
mod several;
mod spreadsheet_exponent;
mod unknown_prefix;
mod wrong_length;

/// A rule.
pub(in crate::identifier) struct ReceiptRule {
    /// The sentences that it can ask for.
    pub(in crate::identifier) words: &'static [MessageKey],
    /// Its verdict on an input, or nothing where it has none.
    check: fn(&Entry, Context<'_>) -> Option<Judgement>,
}

/// All rules in their order.
pub(in crate::identifier) const RULES: &[ReceiptRule] = &[
    nothing_entered::RULE,
    spreadsheet_exponent::RULE,
    several::RULE,
    other_identifier::RULE,
    known_prefix::RULE,
    other_script::RULE,
    look_alike_character::RULE,
    foreign_character::RULE,
    neighbouring_prefix::RULE,
    unknown_prefix::RULE,
    asterisk_extra::RULE,
    asterisk_misplaced::RULE,
    digits_wrong_count::RULE,
    letter_among_digits::RULE,
    digit_among_letters::RULE,
    letters_missing::RULE,
    wrong_length::RULE,
];

/// The judgement of the first rule that has one.
pub(in crate::identifier) fn ask(entry: &Entry, context: Context<'_>) -> Judgement {
    RULES.iter().find_map(|rule| (rule.check)(entry, context)).unwrap_or_else(wrong_length::wrong_shape)
}
