//! What was found in a letter, as a case or as an update of one: offered, and imported only when the reader confirms it.

use std::collections::BTreeSet;

use super::by_receipt;
use crate::case::{Cases, DayKind, Id};
use crate::character::small_letters;
use crate::date::Date;
use crate::letter::{ItemContent, Letter};

/// What a letter may bring to one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The receipt number, cleaned.
    pub receipt: String,
    /// The case that has it already; nothing where it would be a new one.
    pub case: Option<Id>,
}

/// What a letter may bring.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposals {
    /// One for each receipt number, in the order of the letter, each number once.
    pub cases: Vec<Proposal>,
    /// Days with words for a last day in front of them, each once: perhaps the day to answer by.
    pub last_days: Vec<Date>,
    /// Days that can be read in the other order of day and month too, each with that other day: the reader is to be asked.
    pub unsure: Vec<(Date, Date)>,
    /// The day of the notice: one that is called so, else the first day that is neither a last day nor the received date.
    pub notice: Option<Date>,
    /// The day that is called the received date. It is no deadline.
    pub received: Option<Date>,
    /// What the notice says it is.
    pub kind: Option<DayKind>,
    /// The form that it is about: `I-485`.
    pub form: Option<String>,
}

impl Proposals {
    /// The same proposals with every unsure day in its other order: the reader says that the day is first.
    #[must_use]
    pub fn in_other_order(mut self) -> Self {
        let unsure = std::mem::take(&mut self.unsure);
        let other = |day: Date| unsure.iter().find(|(known, _)| *known == day).map_or(day, |(_, other)| *other);
        self.last_days = once(self.last_days.into_iter().map(other));
        self.notice = self.notice.map(other);
        self.received = self.received.map(other);
        self
    }
}

/// The titles of notices in capital or small letters, in English and Spanish; the more special ones first.
const KINDS: &[(&str, DayKind)] = &[
    ("request for evidence", DayKind::Request),
    ("request for additional evidence", DayKind::Request),
    ("request for initial evidence", DayKind::Request),
    ("solicitud de evidencia", DayKind::Request),
    ("notice of intent to deny", DayKind::IntentToDeny),
    ("intent to deny", DayKind::IntentToDeny),
    ("notice of intent to revoke", DayKind::IntentToRevoke),
    ("intent to rescind", DayKind::IntentToRescind),
    ("intent to terminate", DayKind::IntentToRescind),
    ("biometrics appointment", DayKind::Biometrics),
    ("asc appointment", DayKind::Biometrics),
    ("oath ceremony", DayKind::Oath),
    ("naturalization interview", DayKind::Interview),
    ("interview appointment", DayKind::Interview),
    ("appear for an interview", DayKind::Interview),
    ("automatically revoked", DayKind::Revoked),
    ("has been denied", DayKind::Denied),
    ("is denied", DayKind::Denied),
    ("receipt notice", DayKind::Received),
    ("notice type: receipt", DayKind::Received),
];
/// Words in front of the day on which a notice was written.
const NOTICE_DAY: &[&str] = &["notice date", "date of this notice", "date of notice", "fecha de la notificación"];
/// Words in front of the day on which an application was received.
const RECEIVED_DAY: &[&str] = &["received date", "date received", "receipt date", "received on", "fecha de recepción"];
/// Characters between such words and their day.
const BETWEEN: usize = 24;

/// Turns what was found in a letter into what may be imported; only the reader knows which day is which.
#[must_use]
pub fn propose(text: &str, letter: &Letter, cases: &Cases) -> Proposals {
    let mut proposals = Proposals::default();
    let known = by_receipt(cases);
    proposals.cases = once(letter.receipts())
        .into_iter()
        .map(|receipt| Proposal { receipt: receipt.to_owned(), case: known.get(receipt).copied() })
        .collect();
    proposals.unsure = once(letter.dated().filter_map(|dated| dated.date.zip(dated.other)));
    proposals.last_days = once(letter.deadlines());
    let named = |names: &[&str]| {
        let days = letter.found.iter().filter_map(|found| match &found.thing {
            ItemContent::Date(dated) => dated.date.map(|date| (found.range.start, date)),
            _ => None,
        });
        days.into_iter().find(|(start, _)| is_named(text, *start, names)).map(|(_, date)| date)
    };
    proposals.received = named(RECEIVED_DAY);
    let others = letter.dates().filter(|day| !proposals.last_days.contains(day) && Some(*day) != proposals.received);
    proposals.notice = named(NOTICE_DAY).or_else(|| others.into_iter().next());
    proposals.last_days.retain(|day| Some(*day) != proposals.received && Some(*day) != proposals.notice);
    proposals.kind = kind(text);
    proposals.form = form(text);
    proposals
}

/// Whether one of these names is shortly before this position.
fn is_named(text: &str, start: usize, names: &[&str]) -> bool {
    let before = text.get(..start).unwrap_or_default();
    names.iter().any(|name| {
        let length = name.chars().count() + BETWEEN;
        let from = before.char_indices().rev().nth(length).map_or(0, |(at, _)| at);
        let near = words(before.get(from..).unwrap_or_default());
        // Another name of a day, or a day, in between takes precedence.
        near.rfind(name).is_some_and(|at| {
            let between = near.get(at + name.len()..).unwrap_or_default();
            !between.contains("date") && !between.chars().any(|sign| sign.is_ascii_digit())
        })
    })
}

/// What a notice says it is.
fn kind(text: &str) -> Option<DayKind> {
    let text = words(text);
    // A notice has its title at the top.
    let found = KINDS.iter().filter_map(|(title, kind)| text.find(title).map(|at| (at, *kind)));
    found.min_by_key(|(at, _)| *at).map(|(_, kind)| kind)
}

/// The first form in a letter, as its own pages write it, but for those about lawyers, fees and the notice itself.
fn form(text: &str) -> Option<String> {
    const NOT_MEANT: [&str; 5] = ["I-797", "I-797C", "I-797E", "G-28", "G-1145"];
    let forms = text.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-').filter_map(|word| {
        let rest = word.strip_prefix(['I', 'N', 'G'])?;
        let figures = rest.strip_prefix('-').unwrap_or(rest);
        let count = figures.bytes().take_while(u8::is_ascii_digit).count();
        let letters = figures.get(count..)?;
        let is_form = (2..=4).contains(&count)
            && letters.len() <= 1
            && letters.bytes().all(|byte| byte.is_ascii_uppercase())
            // Without its dash a form has three figures: `I485`.
            && (rest.starts_with('-') || count == 3);
        is_form.then(|| format!("{}-{figures}", word.get(..1).unwrap_or_default()))
    });
    forms.into_iter().find(|form| !NOT_MEANT.contains(&form.as_str()))
}

/// The text in small letters with single spaces.
fn words(text: &str) -> String {
    small_letters(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Each of the items once, in their order.
fn once<Item: Ord + Copy>(items: impl Iterator<Item = Item>) -> Vec<Item> {
    let mut seen = BTreeSet::new();
    items.filter(|item| seen.insert(*item)).collect()
}
