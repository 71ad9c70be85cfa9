//! What is said of a thing that was found: what it is, why, and what to do.

use super::found::{
    Address, Dated, Number, Order, Phone, RECEIPT_NUMBER, REPAIRABLE, SHORTENED as SHORTENED_MARK, Standing, Thing,
};
use super::words;
use crate::date::Date;
use crate::finding::Finding;
use crate::identifier::Advice;
use crate::word::Word;

/// Everything that is said of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The mark in the page's `data-judgement`.
    pub mark: &'static str,
    /// The judgement in a few words.
    pub judgement: &'static Word,
    /// Why, or what can be read from it; the most important first.
    pub why: Vec<Finding>,
    /// What to do.
    pub next: Advice,
}

const DAY: Word = Word::live("date-day", &["month", "day", "year"]);
const NO_SUCH_DAY: Word = Word::live("date-no-such-day", &[]);
const MONTH_FIRST: Word = Word::live("date-month-first", &[]);
const DAY_FIRST: Word = Word::live("date-day-first", &[]);
const WORDS_BEFORE: Word = Word::live("date-words-before", &[]);
const OTHER_ORDER: Word = Word::live("date-other-order", &["date"]);
const MONTH_FIRST_IN_TEXT: Word = Word::live("date-month-first-in-text", &[]);
const DAY_FIRST_IN_TEXT: Word = Word::live("date-day-first-in-text", &[]);
const TWO_ORDERS: Word = Word::live("date-two-orders", &[]);
const SHORT_YEAR: Word = Word::live("date-short-year", &["year"]);
const MUST_ARRIVE: Word = Word::live("date-must-arrive", &[]);

const SHAPE_ONLY: Word = Word::live("number-shape-only", &[]);
const MEANT: Word = Word::live("number-meant", &["number"]);
const SECRET: Word = Word::live("number-secret", &[]);

const SHORTENED: Word = Word::live("number-shortened", &[]);

pub(super) const WORDS: &[Word] = &[
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

impl Thing {
    /// What is said of it.
    #[must_use]
    pub fn told(&self) -> Told {
        match self {
            Self::Number(number) => of_number(number),
            Self::Date(dated) => of_date(dated),
            Self::WebAddress(address) => of_address(address, words::next_for_web(address.standing)),
            Self::EmailAddress(address) => of_address(address, words::next_for_email(address.standing)),
            Self::PhoneNumber(phone) => of_phone(phone),
        }
    }
}

fn of_number(number: &Number) -> Told {
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
    Told { mark: number.mark, judgement: words::number(number.mark), why, next }
}

fn of_date(dated: &Dated) -> Told {
    let Some(date) = dated.date else {
        let why = vec![Finding::new(&NO_SUCH_DAY)];
        return Told { mark: "impossible", judgement: &words::IMPOSSIBLE, why, next: words::NEXT_FOR_DATE };
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
        Told { mark: "deadline", judgement: &words::DEADLINE, why, next: words::NEXT_FOR_DEADLINE }
    } else {
        Told { mark: "date", judgement: &words::DATE, why, next: words::NEXT_FOR_DATE }
    }
}

fn of_address(address: &Address, next: Advice) -> Told {
    let standing = address.standing;
    Told { mark: standing.mark(), judgement: words::standing(standing), why: address.findings.clone(), next }
}

fn of_phone(phone: &Phone) -> Told {
    let standing = phone.standing;
    let next =
        if standing == Standing::Official { words::NEXT_FOR_OFFICIAL_PHONE } else { words::NEXT_FOR_UNKNOWN_PHONE };
    Told { mark: standing.mark(), judgement: words::standing(standing), why: phone.findings.clone(), next }
}
