//! Numbers that people mistake for receipt numbers, and what they really are: the A-Number, the I-94 number and others.
//!
//! [`recognize`] asks the rules, one after another, until one knows the number.
//! A rule is one file: what the number looks like, where that comes from, its message keys and its check.
//! A new rule takes one line in [`RULES`] and a kind; the build then reports the messages that are missing.
//! **Rules read the text before its dashes are removed**: some numbers differ by nothing else.
//! **No rule says that a number exists**, and a Social Security number is never repeated.

use super::advice::Advice;
use super::context::Context;
use super::entry::Entry;
use super::kind::IdentifierKind;
use super::part::Part;
use super::verdict::{Judgement, Verdict};
use crate::finding::Finding;
use crate::message::MessageKey;

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
mod text;

/// A rule.
pub(crate) struct IdentifierRule {
    /// The kind of number that it knows.
    kind: IdentifierKind,
    /// The sentence that says what the number is.
    pub(crate) what: &'static MessageKey,
    /// The sentence that says where it is used.
    pub(crate) used: &'static MessageKey,
    /// What to do next.
    pub(crate) next: Advice,
    /// Other sentences that it can ask for.
    pub(crate) words: &'static [MessageKey],
    /// What it reads from a number of its kind; nothing for any other text.
    find: fn(&Entry, Context<'_>) -> Option<Details>,
}

/// What a rule reads from a number.
#[derive(Default)]
struct Details {
    findings: Vec<Finding>,
    parts: Vec<Part>,
}

/// A number of the rule's kind from which nothing more is read.
const BARE: Details = Details { findings: Vec::new(), parts: Vec::new() };

/// All rules in their order.
pub(crate) const RULES: &[IdentifierRule] = &[
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

/// What a number is, when it is no receipt number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognized {
    /// What it is.
    pub kind: IdentifierKind,
    /// What else can be read from it; often nothing.
    pub findings: Vec<Finding>,
    /// The number in its parts, where they mean something.
    pub parts: Vec<Part>,
}

/// What a text is, if it is one of the numbers that the rules know.
#[must_use]
pub fn recognize(entry: &Entry, context: Context<'_>) -> Option<Recognized> {
    RULES.iter().find_map(|rule| {
        let details = (rule.find)(entry, context)?;
        Some(Recognized { kind: rule.kind, findings: details.findings, parts: details.parts })
    })
}

/// The judgement of a number of this kind, when the reader has said what nine digits are.
#[must_use]
pub fn stated(kind: IdentifierKind) -> Judgement {
    judgement(Recognized { kind, findings: Vec::new(), parts: Vec::new() })
}

/// The judgement of a number that is no receipt number: what it is, where it is used, and what was read from it.
pub(super) fn judgement(recognized: Recognized) -> Judgement {
    let Recognized { kind, findings, parts } = recognized;
    let rules = || RULES.iter().filter(|rule| rule.kind == kind);
    let about = rules().flat_map(|rule| [rule.what, rule.used]).map(Finding::new);
    let own = rules().map(|rule| rule.next).take(1);
    Judgement {
        verdict: Verdict::OtherIdentifier,
        findings: about.chain(findings).collect(),
        prefix: None,
        kind: Some(kind),
        parts,
        repairs: Vec::new(),
        advice: own.chain(Verdict::OtherIdentifier.advice().iter().copied()).collect(),
    }
}
