//! The messages about what was found in a letter, and the advice for each.

use super::item::{Authenticity, ItemKind};
use crate::identifier::Advice;
use crate::message::MessageKey;

pub use crate::identifier::advice::{LINK_CASE_STATUS, LINK_WHICH};

/// The name of a link to the guide on official addresses and phone numbers.
pub const LINK_OFFICIAL: &str = "official";
/// The name of a link to the guide on telling of a fraud.
pub const LINK_REPORT: &str = "report";

/// The names of all links; content gives each a page's file or an official address.
pub const LINKS: &[&str] = &[LINK_CASE_STATUS, LINK_WHICH, LINK_OFFICIAL, LINK_REPORT, LINK_CASE_TRACKER];

/// The name of the link to the page that keeps cases.
pub const LINK_CASE_TRACKER: &str = "case-tracker";

/// What to do where nothing was entered.
pub const NOTHING_ENTERED: MessageKey = MessageKey::new("nothing-entered", &[]);
/// Above what was found.
pub const RESULT_HEADING: MessageKey = MessageKey::new("result-heading", &["count"]);
/// Above what was found, where it is one thing.
pub const RESULT_HEADING_ONE: MessageKey = MessageKey::new("result-heading-one", &[]);
/// Behind what is in the text several times.
pub const TIMES: MessageKey = MessageKey::new("times", &["count"]);
/// Below a list that goes on.
pub const MORE: MessageKey = MessageKey::new("more", &["count"]);

const FORM: &[MessageKey] = &[NOTHING_ENTERED, RESULT_HEADING, RESULT_HEADING_ONE, TIMES, MORE];

const GROUPS: [MessageKey; 5] = [
    MessageKey::new("group-number", &[]),
    MessageKey::new("group-date", &[]),
    MessageKey::new("group-web-address", &[]),
    MessageKey::new("group-email-address", &[]),
    MessageKey::new("group-phone-number", &[]),
];

impl ItemKind {
    /// The heading of its list.
    #[must_use]
    pub const fn heading(self) -> &'static MessageKey {
        let [number, date, web_address, email_address, phone_number] = &GROUPS;
        match self {
            Self::Number => number,
            Self::Date => date,
            Self::WebAddress => web_address,
            Self::EmailAddress => email_address,
            Self::PhoneNumber => phone_number,
        }
    }
}

const AUTHENTICITIES: [MessageKey; 5] = [
    MessageKey::new("is-official", &[]),
    MessageKey::new("is-not-official", &[]),
    MessageKey::new("is-look-alike", &[]),
    MessageKey::new("is-not-known", &[]),
    MessageKey::new("is-indirect", &[]),
];

/// The few words for an authenticity.
pub(super) const fn authenticity(authenticity: Authenticity) -> &'static MessageKey {
    let [official, not_official, look_alike, not_known, indirect] = &AUTHENTICITIES;
    match authenticity {
        Authenticity::Official => official,
        Authenticity::NotOfficial => not_official,
        Authenticity::LookAlike => look_alike,
        Authenticity::NotKnown => not_known,
        Authenticity::Indirect => indirect,
    }
}

/// A day.
pub(super) const DATE: MessageKey = MessageKey::new("is-date", &[]);
/// A day with words for a last day in front of it.
pub(super) const DEADLINE: MessageKey = MessageKey::new("is-deadline", &[]);
/// A day that no calendar has.
pub(super) const IMPOSSIBLE: MessageKey = MessageKey::new("is-impossible", &[]);

const DATES: &[MessageKey] = &[DATE, DEADLINE, IMPOSSIBLE];

const MONTHS: [MessageKey; 12] = [
    MessageKey::new("month-1", &[]),
    MessageKey::new("month-2", &[]),
    MessageKey::new("month-3", &[]),
    MessageKey::new("month-4", &[]),
    MessageKey::new("month-5", &[]),
    MessageKey::new("month-6", &[]),
    MessageKey::new("month-7", &[]),
    MessageKey::new("month-8", &[]),
    MessageKey::new("month-9", &[]),
    MessageKey::new("month-10", &[]),
    MessageKey::new("month-11", &[]),
    MessageKey::new("month-12", &[]),
];

const OTHER_NUMBER: MessageKey = MessageKey::new("is-other-identifier", &[]);

/// What a number is: the key is `is-` and the number's mark.
const NUMBERS: &[MessageKey] = &[
    MessageKey::new("is-receipt-number", &[]),
    MessageKey::new("is-unknown-prefix", &[]),
    MessageKey::new("is-repairable", &[]),
    MessageKey::new("is-incomplete", &[]),
    MessageKey::new("is-shortened", &[]),
    OTHER_NUMBER,
    MessageKey::new("is-a-number", &[]),
    MessageKey::new("is-nine-digits", &[]),
    MessageKey::new("is-social-security-number", &[]),
    MessageKey::new("is-online-account-number", &[]),
    MessageKey::new("is-i94-number", &[]),
    MessageKey::new("is-sevis-id", &[]),
    MessageKey::new("is-nvc-case-number", &[]),
    MessageKey::new("is-dv-case-number", &[]),
    MessageKey::new("is-ds160-number", &[]),
    MessageKey::new("is-foia-number", &[]),
    MessageKey::new("is-dol-case-number", &[]),
    MessageKey::new("is-card-placeholder", &[]),
    MessageKey::new("is-form-number", &[]),
    MessageKey::new("is-passport-number", &[]),
    MessageKey::new("is-postal-tracking-number", &[]),
];

/// The few words for a number's mark.
pub(super) fn number(mark: &str) -> &'static MessageKey {
    NUMBERS.iter().find(|word| word.key.strip_prefix("is-") == Some(mark)).unwrap_or(&OTHER_NUMBER)
}

pub(super) const NEXT_FOR_RECEIPT: Advice = Advice::linked(&NEXT_RECEIPT, LINK_CASE_STATUS);
pub(super) const NEXT_FOR_NUMBER: Advice = Advice::linked(&NEXT_NUMBER, LINK_WHICH);
pub(super) const NEXT_FOR_SECRET: Advice = Advice::plain(&NEXT_SECRET);
pub(super) const NEXT_FOR_DATE: Advice = Advice::plain(&NEXT_DATE);
pub(super) const NEXT_FOR_DEADLINE: Advice = Advice::plain(&NEXT_DEADLINE);
pub(super) const NEXT_FOR_OFFICIAL_PHONE: Advice = Advice::plain(&NEXT_OFFICIAL_PHONE);
pub(super) const NEXT_FOR_UNKNOWN_PHONE: Advice = Advice::plain(&NEXT_UNKNOWN_PHONE);

/// What to do with a web address.
pub(super) const fn next_for_web(authenticity: Authenticity) -> Advice {
    match authenticity {
        Authenticity::Official => Advice::plain(&NEXT_OFFICIAL_WEB),
        Authenticity::Indirect => Advice::plain(&NEXT_INDIRECT),
        Authenticity::NotOfficial | Authenticity::NotKnown => Advice::linked(&NEXT_OTHER_WEB, LINK_OFFICIAL),
        Authenticity::LookAlike => Advice::linked(&NEXT_LOOK_ALIKE, LINK_REPORT),
    }
}

/// What to do with an email address.
pub(super) const fn next_for_email(authenticity: Authenticity) -> Advice {
    match authenticity {
        Authenticity::Official => Advice::plain(&NEXT_OFFICIAL_EMAIL),
        Authenticity::Indirect => Advice::plain(&NEXT_INDIRECT),
        Authenticity::NotOfficial | Authenticity::NotKnown => Advice::linked(&NEXT_OTHER_EMAIL, LINK_OFFICIAL),
        Authenticity::LookAlike => Advice::linked(&NEXT_LOOK_ALIKE, LINK_REPORT),
    }
}

const NEXT_RECEIPT: MessageKey = MessageKey::new("next-receipt", &[]);
const NEXT_NUMBER: MessageKey = MessageKey::new("next-number", &[]);
const NEXT_SECRET: MessageKey = MessageKey::new("next-secret", &[]);
const NEXT_DATE: MessageKey = MessageKey::new("next-date", &[]);
const NEXT_DEADLINE: MessageKey = MessageKey::new("next-deadline", &[]);
const NEXT_OFFICIAL_WEB: MessageKey = MessageKey::new("next-official-web", &[]);
const NEXT_OTHER_WEB: MessageKey = MessageKey::new("next-other-web", &[]);
const NEXT_OFFICIAL_EMAIL: MessageKey = MessageKey::new("next-official-email", &[]);
const NEXT_OTHER_EMAIL: MessageKey = MessageKey::new("next-other-email", &[]);
const NEXT_LOOK_ALIKE: MessageKey = MessageKey::new("next-look-alike", &[]);
const NEXT_INDIRECT: MessageKey = MessageKey::new("next-indirect", &[]);
const NEXT_OFFICIAL_PHONE: MessageKey = MessageKey::new("next-official-phone", &[]);
const NEXT_UNKNOWN_PHONE: MessageKey = MessageKey::new("next-unknown-phone", &[]);

const NEXT: &[MessageKey] = &[
    NEXT_RECEIPT,
    NEXT_NUMBER,
    NEXT_SECRET,
    NEXT_DATE,
    NEXT_DEADLINE,
    NEXT_OFFICIAL_WEB,
    NEXT_OTHER_WEB,
    NEXT_OFFICIAL_EMAIL,
    NEXT_OTHER_EMAIL,
    NEXT_LOOK_ALIKE,
    NEXT_INDIRECT,
    NEXT_OFFICIAL_PHONE,
    NEXT_UNKNOWN_PHONE,
];

/// Every message of this file.
pub(super) fn own() -> impl Iterator<Item = &'static MessageKey> {
    [FORM, &GROUPS, &AUTHENTICITIES, DATES, &MONTHS, NUMBERS, NEXT].into_iter().flatten()
}
