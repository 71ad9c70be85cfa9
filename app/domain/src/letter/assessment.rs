//! What is said of a thing that was found: what it is, why, and what to do.

use super::item::{
    Address, Authenticity, ItemContent, LetterDate, Number, Order, Phone, RECEIPT_NUMBER, REPAIRABLE,
    SHORTENED as SHORTENED_MARK,
};
use super::words;
use crate::date::Date;
use crate::finding::Finding;
use crate::identifier::Advice;
use crate::message::MessageKey;

/// Everything that is said of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The mark in the page's `data-judgement`.
    pub mark: &'static str,
    /// The judgement in a few words.
    pub judgement: &'static MessageKey,
    /// Why, or what can be read from it; the most important first.
    pub why: Vec<Finding>,
    /// What to do.
    pub next: Advice,
}

const DAY: MessageKey = MessageKey::new("date-day", &["month", "day", "year"]);
const NO_SUCH_DAY: MessageKey = MessageKey::new("date-no-such-day", &[]);
const MONTH_FIRST: MessageKey = MessageKey::new("date-month-first", &[]);
const DAY_FIRST: MessageKey = MessageKey::new("date-day-first", &[]);
const WORDS_BEFORE: MessageKey = MessageKey::new("date-words-before", &[]);
const OTHER_ORDER: MessageKey = MessageKey::new("date-other-order", &["date"]);
const MONTH_FIRST_IN_TEXT: MessageKey = MessageKey::new("date-month-first-in-text", &[]);
const DAY_FIRST_IN_TEXT: MessageKey = MessageKey::new("date-day-first-in-text", &[]);
const TWO_ORDERS: MessageKey = MessageKey::new("date-two-orders", &[]);
const SHORT_YEAR: MessageKey = MessageKey::new("date-short-year", &["year"]);
const MUST_ARRIVE: MessageKey = MessageKey::new("date-must-arrive", &[]);

const SHAPE_ONLY: MessageKey = MessageKey::new("number-shape-only", &[]);
const MEANT: MessageKey = MessageKey::new("number-meant", &["number"]);
const SECRET: MessageKey = MessageKey::new("number-secret", &[]);

const SHORTENED: MessageKey = MessageKey::new("number-shortened", &[]);

pub(super) const WORDS: &[MessageKey] = &[
    DAY,
    NO_SUCH_DAY,
    MONTH_FIRST,
    DAY_FIRST,
    WORDS_BEFORE,
    OTHER_ORDER,
    MONTH_FIRST_IN_TEXT,
    DAY_FIRST_IN_TEXT,
    TWO_ORDERS,
    SHORT_YEAR,
    MUST_ARRIVE,
    SHAPE_ONLY,
    MEANT,
    SECRET,
    SHORTENED,
];

impl ItemContent {
    /// What is said of it.
    #[must_use]
    pub fn assessment(&self) -> Assessment {
        match self {
            Self::Number(number) => assess_number(number),
            Self::Date(dated) => assess_date(dated),
            Self::WebAddress(address) => assess_address(address, words::next_for_web(address.authenticity)),
            Self::EmailAddress(address) => assess_address(address, words::next_for_email(address.authenticity)),
            Self::PhoneNumber(phone) => assess_phone(phone),
        }
    }
}

fn assess_number(number: &Number) -> Assessment {
    let is_receipt = number.mark == RECEIPT_NUMBER;
    let meant = number.meant.as_ref().filter(|_| number.mark == REPAIRABLE);
    let why = if number.is_secret() {
        vec![Finding::new(&SECRET)]
    } else if let Some(meant) = meant {
        vec![Finding::new(&MEANT).with("number", meant)]
    } else if number.mark == SHORTENED_MARK {
        vec![Finding::new(&SHORTENED)]
    } else if is_receipt {
        vec![Finding::new(&SHAPE_ONLY)]
    } else {
        Vec::new()
    };
    let next = if number.is_secret() {
        words::NEXT_FOR_SECRET
    } else if is_receipt {
        words::NEXT_FOR_RECEIPT
    } else {
        words::NEXT_FOR_NUMBER
    };
    Assessment { mark: number.mark, judgement: words::number(number.mark), why, next }
}

fn assess_date(dated: &LetterDate) -> Assessment {
    let Some(date) = dated.date else {
        let why = vec![Finding::new(&NO_SUCH_DAY)];
        return Assessment { mark: "impossible", judgement: &words::IMPOSSIBLE, why, next: words::NEXT_FOR_DATE };
    };
    let day = |date: Date| {
        let month = format!("month-{}", u8::from(date.month()));
        Finding::new(&DAY).with_word("month", month).with("day", date.day()).with("year", date.year())
    };
    let order = match dated.order {
        Order::Certain => None,
        Order::MonthFirst => Some(&MONTH_FIRST),
        Order::DayFirst => Some(&DAY_FIRST),
        Order::MonthFirstInText => Some(&MONTH_FIRST_IN_TEXT),
        Order::DayFirstInText => Some(&DAY_FIRST_IN_TEXT),
        Order::TwoOrders => Some(&TWO_ORDERS),
    };
    let before = dated.is_deadline.then_some(&WORDS_BEFORE);
    let arrive = dated.must_arrive.then_some(&MUST_ARRIVE);
    let other = dated.other.map(|other| Finding::new(&OTHER_ORDER).with_finding("date", day(other)));
    let short = dated.is_short_year.then(|| Finding::new(&SHORT_YEAR).with("year", date.year()));
    let said = [before, arrive, order].into_iter().flatten().map(Finding::new);
    let why = std::iter::once(day(date)).chain(said).chain(other).chain(short).collect();
    if dated.is_deadline {
        Assessment { mark: "deadline", judgement: &words::DEADLINE, why, next: words::NEXT_FOR_DEADLINE }
    } else {
        Assessment { mark: "date", judgement: &words::DATE, why, next: words::NEXT_FOR_DATE }
    }
}

fn assess_address(address: &Address, next: Advice) -> Assessment {
    let authenticity = address.authenticity;
    Assessment {
        mark: authenticity.mark(),
        judgement: words::authenticity(authenticity),
        why: address.findings.clone(),
        next,
    }
}

fn assess_phone(phone: &Phone) -> Assessment {
    let authenticity = phone.authenticity;
    let next = if authenticity == Authenticity::Official {
        words::NEXT_FOR_OFFICIAL_PHONE
    } else {
        words::NEXT_FOR_UNKNOWN_PHONE
    };
    Assessment {
        mark: authenticity.mark(),
        judgement: words::authenticity(authenticity),
        why: phone.findings.clone(),
        next,
    }
}
