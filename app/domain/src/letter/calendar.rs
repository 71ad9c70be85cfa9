//! Dates as letters write them: `11/24/2026`, `2026-11-24`, `November 24, 2026`, `24 November 2026`, `24 de noviembre de 2026`.

use super::found::Thing;
use super::scan::Hit;
use super::token::{Gap, MadeOf, Token};
use crate::character::small_letters;
use crate::date::{Date, date};

/// A date in a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// The day, or nothing where the calendar has no such day.
    pub date: Option<Date>,
    /// How sure it is which figure is the month.
    pub order: Order,
    /// Whether words for a last day stand in front of it, such as "by" or "a más tardar el".
    pub is_deadline: bool,
}

/// Which figure was read as the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The month stands there as a word, or the year comes first.
    Certain,
    /// Month first, as in the United States; the other order would be a day too.
    MonthFirst,
    /// Day first, because there is no such month.
    DayFirst,
}

/// The date that begins at a token.
pub(super) fn at(text: &str, tokens: &[Token<'_>], at: usize) -> Option<Hit> {
    let rest = tokens.get(at..)?;
    let (taken, read, order) = figures(text, tokens, at).or_else(|| with_month(text, rest))?;
    let is_deadline = is_deadline(text, tokens, at);
    let dated = Dated { date: read, order, is_deadline };
    Some(Hit::new(taken, Thing::Date(dated)))
}

type Read = (usize, Option<Date>, Order);

/// Three figures with the same sign between them.
fn figures(text: &str, tokens: &[Token<'_>], at: usize) -> Option<Read> {
    let rest = tokens.get(at..)?;
    let [one, two, three, ..] = rest else { return None };
    let ((a, a_digits), (b, b_digits), (c, c_digits)) = (one.value()?, two.value()?, three.value()?);
    let sign = Gap::between(text, one, two);
    if !matches!(sign, Gap::Slash | Gap::Dash | Gap::Dot) || sign != Gap::between(text, two, three) {
        return None;
    }
    // A further figure with the same sign makes it something else.
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    if rest.get(3).is_some_and(|next| Gap::between(text, three, next) == sign)
        || before.is_some_and(|before| Gap::between(text, before, one) == sign)
    {
        return None;
    }
    if a_digits == 4 && b_digits == 2 && c_digits == 2 {
        return Some((3, on(year(a)?, b, c), Order::Certain));
    }
    if a_digits > 2 || b_digits > 2 || c_digits != 4 {
        return None;
    }
    let year = year(c)?;
    Some(if a > 12 && b <= 12 {
        (3, on(year, b, a), Order::DayFirst)
    } else if b <= 12 && a != b {
        (3, on(year, a, b), Order::MonthFirst)
    } else {
        (3, on(year, a, b), Order::Certain)
    })
}

/// A month as a word, a day and a year, in either order.
fn with_month(text: &str, rest: &[Token<'_>]) -> Option<Read> {
    let (first, after) = rest.split_first()?;
    let (second, behind) = after.split_first()?;
    let has_digit = |token: &Token<'_>| token.made_of != MadeOf::Letters;
    if !has_digit(first) && !has_digit(second) {
        return None;
    }
    if let Some(month) = month(first.text) {
        let after = behind;
        if !matches!(Gap::between(text, first, second), Gap::Space | Gap::DotSpace | Gap::Dash) {
            return None;
        }
        let day = day(second.text)?;
        let (between, year) = closing_year(text, second, after)?;
        return Some((3 + between, on(year, month, day), Order::Certain));
    }
    let day = day(first.text)?;
    let mut skipped = 0;
    let mut before = first;
    let mut after = after.iter();
    let mut named = after.next()?;
    if named.text.eq_ignore_ascii_case("de") || named.text.eq_ignore_ascii_case("of") {
        if Gap::between(text, before, named) != Gap::Space {
            return None;
        }
        (before, named, skipped) = (named, after.next()?, 1);
    }
    if !matches!(Gap::between(text, before, named), Gap::Space | Gap::Dash) {
        return None;
    }
    let month = month(named.text)?;
    let (between, year) = closing_year(text, named, after.as_slice())?;
    Some((3 + skipped + between, on(year, month, day), Order::Certain))
}

/// The year that ends a date, and how many words stand in front of it.
fn closing_year(text: &str, before: &Token<'_>, after: &[Token<'_>]) -> Option<(usize, i32)> {
    let (mut next, rest) = after.split_first()?;
    let mut gap = Gap::between(text, before, next);
    let mut words = 0;
    if ["de", "del", "of"].iter().any(|word| next.text.eq_ignore_ascii_case(word)) {
        if !matches!(gap, Gap::Space | Gap::Comma) {
            return None;
        }
        let year = rest.first()?;
        gap = Gap::between(text, next, year);
        next = year;
        words = 1;
    }
    let (value, digits) = next.value()?;
    let follows = matches!(gap, Gap::Space | Gap::Comma | Gap::DotSpace | Gap::Dash);
    (follows && digits == 4).then_some(())?;
    Some((words, year(value)?))
}

/// A year of letters and of the people in them; other figures are none.
fn year(value: u32) -> Option<i32> {
    (1900..=2199).contains(&value).then(|| i32::try_from(value).ok())?
}

fn on(year: i32, month: u32, day: u32) -> Option<Date> {
    date(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// A day of the month, with or without the ending of an ordinal.
fn day(text: &str) -> Option<u32> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (figures, ending) = text.split_at_checked(digits)?;
    let is_ordinal =
        ["", "st", "nd", "rd", "th", "º", "o", "ero"].iter().any(|known| ending.eq_ignore_ascii_case(known));
    ((1..=2).contains(&digits) && is_ordinal).then(|| figures.parse().ok())?
}

/// The months' names and their short forms, in English and Spanish.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "enero", "ene"],
    &["february", "feb", "febrero"],
    &["march", "mar", "marzo"],
    &["april", "apr", "abril", "abr"],
    &["may", "mayo"],
    &["june", "jun", "junio"],
    &["july", "jul", "julio"],
    &["august", "aug", "agosto", "ago"],
    &["september", "sept", "sep", "septiembre", "setiembre", "set"],
    &["october", "oct", "octubre"],
    &["november", "nov", "noviembre"],
    &["december", "dec", "diciembre", "dic"],
];

fn month(text: &str) -> Option<u32> {
    if !(3..=10).contains(&text.len()) {
        return None;
    }
    let named = |names: &&[&str]| names.iter().any(|name| text.eq_ignore_ascii_case(name));
    (1..).zip(&MONTHS).find(|(_, names)| named(names)).map(|(number, _)| number)
}

/// Words in front of a last day.
const LAST_DAY: &[&str] =
    &["by", "before", "until", "than", "due", "deadline", "antes", "tardar", "hasta", "límite", "limite", "vence"];
/// Words that may stand between these and the date.
const SMALL: &[&str] = &[
    "the",
    "on",
    "is",
    "date",
    "day",
    "of",
    "el",
    "del",
    "de",
    "la",
    "es",
    "día",
    "fecha",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "lunes",
    "martes",
    "miércoles",
    "jueves",
    "viernes",
    "sábado",
    "domingo",
];
/// How many words are looked at.
const LOOKED_AT: usize = 4;

fn is_deadline(text: &str, tokens: &[Token<'_>], at: usize) -> bool {
    let Some((mut next, before)) = tokens.get(..=at).and_then(<[Token<'_>]>::split_last) else { return false };
    for token in before.iter().rev().take(LOOKED_AT) {
        if !matches!(Gap::between(text, token, next), Gap::Space | Gap::Lead | Gap::Comma) || token.text.len() > 12 {
            return false;
        }
        let word = small_letters(token.text);
        if LAST_DAY.contains(&word.as_str()) {
            return true;
        }
        if !SMALL.contains(&word.as_str()) {
            return false;
        }
        next = token;
    }
    false
}
