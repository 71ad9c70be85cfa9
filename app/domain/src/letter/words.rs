//! The messages about what was found in a letter, and the advice for each.

use super::found::{Kind, Standing};
use crate::identifier::Advice;
use crate::word::Word;

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
pub const NOTHING_ENTERED: Word = Word::live("nothing-entered", &[]);
/// Above what was found.
pub const RESULT_HEADING: Word = Word::live("result-heading", &["count"]);
/// Above what was found, where it is one thing.
pub const RESULT_HEADING_ONE: Word = Word::live("result-heading-one", &[]);
/// Behind what stands in the text several times.
pub const TIMES: Word = Word::live("times", &["count"]);
/// Below a list that goes on.
pub const MORE: Word = Word::live("more", &["count"]);

const FORM: &[Word] = &[NOTHING_ENTERED, RESULT_HEADING, RESULT_HEADING_ONE, TIMES, MORE];

const GROUPS: [Word; 5] = [
    Word::live("group-number", &[]),
    Word::live("group-date", &[]),
    Word::live("group-web-address", &[]),
    Word::live("group-email-address", &[]),
    Word::live("group-phone-number", &[]),
];

impl Kind {
    /// The heading of its list.
    #[must_use]
    pub const fn heading(self) -> &'static Word {
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

const STANDINGS: [Word; 5] = [
    Word::live("is-official", &[]),
    Word::live("is-not-official", &[]),
    Word::live("is-look-alike", &[]),
    Word::live("is-not-known", &[]),
    Word::live("is-indirect", &[]),
];

/// The few words for a standing.
pub(super) const fn standing(standing: Standing) -> &'static Word {
    let [official, not_official, look_alike, not_known, indirect] = &STANDINGS;
    match standing {
        Standing::Official => official,
        Standing::NotOfficial => not_official,
        Standing::LookAlike => look_alike,
        Standing::NotKnown => not_known,
        Standing::Indirect => indirect,
    }
}

/// A day.
pub(super) const DATE: Word = Word::live("is-date", &[]);
/// A day with words for a last day in front of it.
pub(super) const DEADLINE: Word = Word::live("is-deadline", &[]);
/// A day that no calendar has.
pub(super) const IMPOSSIBLE: Word = Word::live("is-impossible", &[]);

const DATES: &[Word] = &[DATE, DEADLINE, IMPOSSIBLE];

const MONTHS: [Word; 12] = [
    Word::live("month-1", &[]),
    Word::live("month-2", &[]),
    Word::live("month-3", &[]),
    Word::live("month-4", &[]),
    Word::live("month-5", &[]),
    Word::live("month-6", &[]),
    Word::live("month-7", &[]),
    Word::live("month-8", &[]),
    Word::live("month-9", &[]),
    Word::live("month-10", &[]),
    Word::live("month-11", &[]),
    Word::live("month-12", &[]),
];

const OTHER_NUMBER: Word = Word::live("is-other-identifier", &[]);

/// What a number is: the key is `is-` and the number's mark.
const NUMBERS: &[Word] = &[
    Word::live("is-receipt-number", &[]),
    Word::live("is-unknown-prefix", &[]),
    Word::live("is-repairable", &[]),
    Word::live("is-incomplete", &[]),
    Word::live("is-shortened", &[]),
    OTHER_NUMBER,
    Word::live("is-a-number", &[]),
    Word::live("is-nine-digits", &[]),
    Word::live("is-social-security-number", &[]),
    Word::live("is-online-account-number", &[]),
    Word::live("is-i94-number", &[]),
    Word::live("is-sevis-id", &[]),
    Word::live("is-nvc-case-number", &[]),
    Word::live("is-dv-case-number", &[]),
    Word::live("is-ds160-number", &[]),
    Word::live("is-foia-number", &[]),
    Word::live("is-dol-case-number", &[]),
    Word::live("is-card-placeholder", &[]),
    Word::live("is-form-number", &[]),
    Word::live("is-passport-number", &[]),
    Word::live("is-postal-tracking-number", &[]),
];

/// The few words for a number's mark.
pub(super) fn number(mark: &str) -> &'static Word {
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
pub(super) const fn next_for_web(standing: Standing) -> Advice {
    match standing {
        Standing::Official => Advice::plain(&NEXT_OFFICIAL_WEB),
        Standing::Indirect => Advice::plain(&NEXT_INDIRECT),
        Standing::NotOfficial | Standing::NotKnown => Advice::linked(&NEXT_OTHER_WEB, LINK_OFFICIAL),
        Standing::LookAlike => Advice::linked(&NEXT_LOOK_ALIKE, LINK_REPORT),
    }
}

/// What to do with an email address.
pub(super) const fn next_for_email(standing: Standing) -> Advice {
    match standing {
        Standing::Official => Advice::plain(&NEXT_OFFICIAL_EMAIL),
        Standing::Indirect => Advice::plain(&NEXT_INDIRECT),
        Standing::NotOfficial | Standing::NotKnown => Advice::linked(&NEXT_OTHER_EMAIL, LINK_OFFICIAL),
        Standing::LookAlike => Advice::linked(&NEXT_LOOK_ALIKE, LINK_REPORT),
    }
}

const NEXT_RECEIPT: Word = Word::live("next-receipt", &[]);
const NEXT_NUMBER: Word = Word::live("next-number", &[]);
const NEXT_SECRET: Word = Word::live("next-secret", &[]);
const NEXT_DATE: Word = Word::live("next-date", &[]);
const NEXT_DEADLINE: Word = Word::live("next-deadline", &[]);
const NEXT_OFFICIAL_WEB: Word = Word::live("next-official-web", &[]);
const NEXT_OTHER_WEB: Word = Word::live("next-other-web", &[]);
const NEXT_OFFICIAL_EMAIL: Word = Word::live("next-official-email", &[]);
const NEXT_OTHER_EMAIL: Word = Word::live("next-other-email", &[]);
const NEXT_LOOK_ALIKE: Word = Word::live("next-look-alike", &[]);
const NEXT_INDIRECT: Word = Word::live("next-indirect", &[]);
const NEXT_OFFICIAL_PHONE: Word = Word::live("next-official-phone", &[]);
const NEXT_UNKNOWN_PHONE: Word = Word::live("next-unknown-phone", &[]);

const NEXT: &[Word] = &[
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
pub(super) fn own() -> impl Iterator<Item = &'static Word> {
    [FORM, &GROUPS, &STANDINGS, DATES, &MONTHS, NUMBERS, NEXT].into_iter().flatten()
}
