//! The rules, in the order in which they are asked; the first that knows the number decides.
//!
//! A rule is one file: what it finds, where that comes from, its words and its check.
//! A new rule takes one line in [`RULES`] and a kind; the build then asks content for its words.

use super::Kind;
use crate::finding::Finding;
use crate::receipt::parts::Part;
use crate::receipt::words::Step;
use crate::receipt::{Context, Entry};
use crate::word::Word;

mod a_number;
mod card_placeholder;
mod dol_case_number;
mod ds160_number;
mod dv_case_number;
mod email_address;
mod foia_number;
mod form_number;
mod i94_number;
mod nine_digits;
mod nvc_case_number;
mod online_account_number;
mod passport_number;
mod phone_number;
mod postal_tracking_number;
mod sevis_id;
mod social_security_number;

/// A rule.
pub(crate) struct Rule {
    /// The kind of number that it knows.
    pub(super) kind: Kind,
    /// The sentence that says what the number is.
    pub(crate) what: &'static Word,
    /// The sentence that says where it is used.
    pub(crate) used: &'static Word,
    /// What to do next.
    pub(crate) next: Step,
    /// Other sentences that it can ask for.
    pub(crate) words: &'static [Word],
    /// What it reads from a number of its kind; nothing for any other text.
    pub(super) find: fn(&Entry, Context<'_>) -> Option<Read>,
}

/// What a rule read from a number.
#[derive(Default)]
pub(super) struct Read {
    pub(super) findings: Vec<Finding>,
    pub(super) parts: Vec<Part>,
}

/// A number of the rule's kind from which nothing more is read.
const BARE: Read = Read { findings: Vec::new(), parts: Vec::new() };

/// All rules in their order.
pub(crate) const RULES: &[Rule] = &[
    email_address::RULE,
    social_security_number::RULE,
    dol_case_number::RULE,
    a_number::RULE,
    nine_digits::RULE,
    phone_number::RULE,
    online_account_number::RULE,
    i94_number::RULE,
    sevis_id::RULE,
    card_placeholder::RULE,
    foia_number::RULE,
    nvc_case_number::RULE,
    dv_case_number::RULE,
    ds160_number::RULE,
    form_number::RULE,
    postal_tracking_number::RULE,
    passport_number::RULE,
];
