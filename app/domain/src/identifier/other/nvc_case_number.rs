//! A case number of the National Visa Center: three letters of a post, a year, the day of the year plus 500, a running number.
//!
//! Examples: `MNL2011 747 003`, Manila, 4 September 2011, the third case of the day; `GUZ2025 545 012`.
//! Source of the form: [immihelp](https://www.immihelp.com/immigrant-visa/nvc-case-number.html); of "nine or 10 numbers": [tips of USCIS on finding the case ID](https://discuss.ilw.com/articles/news/382728-news-uscis-updates-tips-on-immigrant-online-fee-payment).
//!
//! **The letters decide between this and a receipt number**, since the digits fit both: `LIN2015 550 361` is a receipt number.
//! Four codes are in both lists (CLM, JAK, MTL, SNJ); for them alone the digits decide.

use super::text::{are_digits, year};
use super::{Details, IdentifierRule};
use crate::date::{Date, day_of_year, phrase};
use crate::finding::Finding;
use crate::identifier::advice::{Advice, LINK_WHICH_THREE};
use crate::identifier::kind::IdentifierKind;
use crate::identifier::part::{PartKind, PartRow, named, one_day_meaning};
use crate::identifier::shape::split;
use crate::identifier::tables::Post;
use crate::message::MessageKey;

const WHAT: MessageKey = MessageKey::new("kind-nvc-case-number", &[]);
const USED: MessageKey = MessageKey::new("used-nvc-case-number", &[]);
const NEXT: MessageKey = MessageKey::new("next-nvc-case-number", &[]);
const POST: MessageKey = MessageKey::new("nvc-post", &["letters", "place"]);
const CREATED: MessageKey = MessageKey::new("nvc-created", &["date"]);
const DAY_ODD: MessageKey = MessageKey::new("nvc-day-odd", &["day"]);
const YEAR_ODD: MessageKey = MessageKey::new("nvc-year-odd", &["year"]);
const PART_DAY: MessageKey = MessageKey::new("part-day-meaning", &["day", "year"]);

/// What is added to the day of the year.
const ADDED: u16 = 500;

pub(super) const RULE: IdentifierRule = IdentifierRule {
    kind: IdentifierKind::NvcCaseNumber,
    what: &WHAT,
    used: &USED,
    next: Advice::linked(&NEXT, LINK_WHICH_THREE),
    words: &[POST, CREATED, DAY_ODD, YEAR_ODD, PART_DAY],
    find: |entry, context| {
        let split = split(entry.number())?;
        let post = context.prefixes.posts.find(split.letters)?;
        let shared = context.prefixes.find(split.letters).is_some();
        if !are_digits(split.rest) {
            return None;
        }
        let (year_text, rest) = split.rest.split_at_checked(4)?;
        let (code, running) = rest.split_at_checked(3)?;
        let year = year(year_text, context.today.year());
        let day = year.and_then(|year| day(year, code)).filter(|date| *date <= context.today);
        match running.len() {
            // An office at USCIS keeps its code where the digits do not fit a case of the post.
            3 if shared && day_code(code).and(year).is_none() => None,
            // Digits that fit no case, and letters one step away from those of receipt numbers: a slip.
            3 if year.is_none() && context.prefixes.neighbours(split.letters).next().is_some() => None,
            3 => Some(read(post, [year_text, code, running], year, day)),
            2 if !shared => Some(Details { findings: vec![city(post)], ..Details::default() }),
            _ => None,
        }
    },
};

fn read(post: &Post, [year_text, code, running]: [&str; 3], year: Option<i32>, day: Option<Date>) -> Details {
    let mut findings = vec![city(post)];
    let Some((year, date)) = year.zip(day) else {
        let odd = match year {
            None => Finding::new(&YEAR_ODD).with("year", year_text),
            Some(_) => Finding::new(&DAY_ODD).with("day", code),
        };
        findings.push(odd);
        return Details { findings, ..Details::default() };
    };
    findings.push(Finding::new(&CREATED).with_finding("date", phrase(date)));
    let mut row = PartRow::default();
    row.push(PartKind::Post, &post.code, named(&post.city));
    row.push(PartKind::Year, year_text, named(year));
    let counted = Finding::new(&PART_DAY).with("day", date.ordinal()).with("year", year);
    row.push(PartKind::DayCode, code, counted);
    row.push(PartKind::RunningNumber, running, one_day_meaning());
    Details { findings, parts: row.finish() }
}

fn city(post: &Post) -> Finding {
    Finding::new(&POST).with("letters", &post.code).with("place", &post.city)
}

/// The day of the year behind a code from 501 to 866.
fn day_code(code: &str) -> Option<u16> {
    code.parse::<u16>().ok()?.checked_sub(ADDED).filter(|day| (1..=366).contains(day))
}

fn day(year: i32, code: &str) -> Option<Date> {
    day_of_year(year, day_code(code)?)
}
