//! Dates as letters write them: `11/24/2026`, `11/24/26`, `2026-11-24`, `30NOV2026`, `November 24, 2026`, `24 November 2026`, `24 de noviembre de 2026`.

use super::hit::TokenMatch;
use super::item::{Item, ItemContent, LetterDate, Order};
use super::token::{Gap, MadeOf, Token, tokens};
use crate::character::small_letters;
use crate::date::{Date, date};

/// The date that begins at a token.
pub(super) fn at(text: &str, tokens: &[Token<'_>], at: usize, today: Date) -> Option<TokenMatch> {
    let rest = tokens.get(at..)?;
    let read = figures(text, tokens, at, today).or_else(|| with_month(text, rest, today))?;
    let Read { taken, left, date, order, other, is_short_year } = read;
    let is_deadline =
        is_deadline(text, tokens, at) || is_deadline_after(text, rest.get(taken - 1..).unwrap_or_default());
    let must_arrive = is_deadline && must_arrive(text, tokens, at);
    let dated = LetterDate { date, order, other, is_short_year, is_deadline, must_arrive };
    Some(TokenMatch { left, ..TokenMatch::new(taken, ItemContent::Date(dated)) })
}

/// The date that a cell of a table is, if it is nothing else; a time may be behind it, as spreadsheets write it.
///
/// Nothing is settled: [`Order::Certain`] with another day says that the cell can only be read with the month first.
pub(crate) fn date_in_cell(cell: &str, today: Date) -> Option<LetterDate> {
    let cell = cell.trim();
    let tokens = tokens(cell, 0, cell.len());
    let hit = at(cell, &tokens, 0, today)?;
    let begins = tokens.first().is_some_and(|first| first.start == 0);
    let end = tokens.get(hit.taken.checked_sub(1)?)?.end() - hit.left;
    let is_time = |sign: char| sign.is_ascii_digit() || " :.,TZaApPmM".contains(sign);
    match hit.thing {
        ItemContent::Date(dated) if begins && cell.get(end..)?.chars().all(is_time) => Some(dated),
        _ => None,
    }
}

/// Reads the dates that can be read in two orders as the certain ones of the text are.
pub(super) fn settle(found: &mut [Item]) {
    let dates = || found.iter().filter_map(Item::dated);
    let is_day_first = dates().any(|dated| dated.order == Order::DayFirst);
    let is_month_first = dates().any(|dated| dated.order == Order::Certain && dated.other.is_some());
    for dated in found.iter_mut().filter_map(Item::dated_mut) {
        match dated.order {
            // The other order was noted only to know that this one is certain.
            Order::Certain => dated.other = None,
            Order::MonthFirst if is_day_first && is_month_first => dated.order = Order::TwoOrders,
            Order::MonthFirst if is_day_first => {
                (dated.date, dated.other, dated.order) = (dated.other, None, Order::DayFirstInText);
            }
            Order::MonthFirst if is_month_first => (dated.other, dated.order) = (None, Order::MonthFirstInText),
            _ => {}
        }
    }
}

/// A date that was read.
struct Read {
    taken: usize,
    /// How many bytes of the last token do not belong to it, such as a time.
    left: usize,
    date: Option<Date>,
    order: Order,
    other: Option<Date>,
    is_short_year: bool,
}

impl Read {
    const fn certain(taken: usize, date: Option<Date>, is_short_year: bool) -> Self {
        Self { taken, left: 0, date, order: Order::Certain, other: None, is_short_year }
    }
}

/// Three figures with the same sign between them.
fn figures(text: &str, tokens: &[Token<'_>], at: usize, today: Date) -> Option<Read> {
    let rest = tokens.get(at..)?;
    let [one, two, three, ..] = rest else { return None };
    let ((a, a_digits), (b, b_digits)) = (one.value()?, two.value()?);
    let ((c, c_digits), left) = three.value().map(|value| (value, 0)).or_else(|| before_time(three.text))?;
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
    if a_digits == 4 && b_digits <= 2 && c_digits <= 2 {
        return Some(Read { left, ..Read::certain(3, on(year(a)?, b, c), false) });
    }
    let is_short_year = c_digits == 2;
    if left > 0 || a_digits > 2 || b_digits > 2 || !(is_short_year || c_digits == 4) {
        return None;
    }
    let year = if is_short_year { full_year(c, today)? } else { year(c)? };
    let (month_first, day_first) = (on(year, a, b), on(year, b, a));
    // Two digits at the end are a year only where there is such a day, and with full stops only where all have two.
    let is_even = (a_digits, b_digits) == (2, 2);
    if is_short_year && (month_first.or(day_first).is_none() || sign == Gap::Dot && !is_even) {
        return None;
    }
    let (date, order, other) = if a > 12 && b <= 12 {
        (day_first, Order::DayFirst, None)
    } else if a == b || b > 12 && month_first.is_none() {
        (month_first, Order::Certain, None)
    } else if b > 12 {
        // Stored until the whole text is read: it shows which order the text has.
        (month_first, Order::Certain, month_first)
    } else {
        (month_first, Order::MonthFirst, day_first)
    };
    Some(Read { taken: 3, left: 0, date, order, other, is_short_year })
}

/// The day in front of a time, `30T10` in `2026-11-30T10:00`, and how long the rest is.
fn before_time(text: &str) -> Option<((u32, usize), usize)> {
    let (day, time) = text.split_once(['T', 't'])?;
    let is_time = day.len() == 2 && time.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_time.then(|| Some(((day.parse().ok()?, day.len()), time.len() + 1)))?
}

/// The year that two digits mean: up to twenty years ahead, else one of the last hundred.
fn full_year(digits: u32, today: Date) -> Option<i32> {
    let year = 2000 + i32::try_from(digits).ok()?;
    Some(if year > today.year() + 20 { year - 100 } else { year })
}

/// A month as a word, a day and a year, in either order.
fn with_month(text: &str, rest: &[Token<'_>], today: Date) -> Option<Read> {
    let (first, after) = rest.split_first()?;
    if let Some(read) = in_one(first.text, today) {
        return Some(read);
    }
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
        let (between, year, is_short) = closing_year(text, second, after, false, today)?;
        return Some(Read::certain(3 + between, on(year, month, day), is_short));
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
    if !matches!(Gap::between(text, before, named), Gap::Space | Gap::Dash | Gap::Slash) {
        return None;
    }
    let month = month(named.text)?;
    // "30 NOV 26" of a stamp, and not "30 May 26 people came".
    let is_stamp = named.text.len() <= 4 && named.text.bytes().all(|byte| byte.is_ascii_uppercase());
    let (between, year, is_short) = closing_year(text, named, after.as_slice(), is_stamp, today)?;
    Some(Read::certain(3 + skipped + between, on(year, month, day), is_short))
}

/// Day, month and year in one word, as visas and stamps have them: `30NOV2026`, `30NOV26`.
fn in_one(text: &str, today: Date) -> Option<Read> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let letters = text.bytes().skip(digits).take_while(u8::is_ascii_alphabetic).count();
    let (day_digits, rest) = text.split_at_checked(digits).filter(|_| (1..=2).contains(&digits))?;
    let (name, year_digits) = rest.split_at_checked(letters)?;
    let month = month(name)?;
    let value: u32 = year_digits.parse().ok().filter(|_| year_digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let (year, is_short) = match year_digits.len() {
        2 => (full_year(value, today)?, true),
        4 => (year(value)?, false),
        _ => return None,
    };
    Some(Read::certain(1, on(year, month, day_digits.parse().ok()?), is_short))
}

/// The year that ends a date, how many words are in front of it, and whether it has two digits only.
fn closing_year(
    text: &str,
    before: &Token<'_>,
    after: &[Token<'_>],
    is_stamp: bool,
    today: Date,
) -> Option<(usize, i32, bool)> {
    let (mut next, rest) = after.split_first()?;
    let mut gap = Gap::between(text, before, next);
    let mut words = 0;
    if ["de", "del", "of"].iter().any(|word| next.text.eq_ignore_ascii_case(word)) {
        if !matches!(gap, Gap::Space | Gap::Comma | Gap::DotSpace) {
            return None;
        }
        let year = rest.first()?;
        gap = Gap::between(text, next, year);
        next = year;
        words = 1;
    }
    let (value, digits) = next.value()?;
    match (gap, digits) {
        (Gap::Space | Gap::Comma | Gap::DotSpace | Gap::Dash | Gap::Slash, 4) => Some((words, year(value)?, false)),
        (Gap::Dash | Gap::Slash, 2) => Some((words, full_year(value, today)?, true)),
        (Gap::Space, 2) if is_stamp && words == 0 => Some((words, full_year(value, today)?, true)),
        _ => None,
    }
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
const LAST_DAY: &[&str] = &[
    "by",
    "before",
    "until",
    "than",
    "due",
    "deadline",
    "expires",
    "expiration",
    "antes",
    "tardar",
    "hasta",
    "límite",
    "limite",
    "vence",
    "vencimiento",
    "plazo",
    "expira",
    "caduca",
];
/// Words that may be between these and the date.
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
    "dia",
    "fecha",
    "am",
    "pm",
    "midnight",
    "noon",
    "close",
    "business",
    "end",
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
    "miercoles",
    "jueves",
    "viernes",
    "sábado",
    "sabado",
    "domingo",
];
/// How many words are looked at.
const LOOKED_AT: usize = 6;

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
        // A time of day may be between too: "by 5:00 PM on".
        let is_time = token.made_of == MadeOf::Digits && word.len() <= 2;
        if !is_time && !SMALL.contains(&word.as_str()) {
            return false;
        }
        next = token;
    }
    false
}

/// Words that lead from a date to what it is.
const IS: &[&str] = &["is", "es", "will", "será"];
/// Words behind these for a last day.
const DEADLINE_WORDS: &[&str] = &["last", "deadline", "due", "último", "ultimo", "límite", "limite", "vencimiento"];

/// Whether the words behind a date, the last token of which comes first, say that it is a last day.
fn is_deadline_after(text: &str, rest: &[Token<'_>]) -> bool {
    let words: Vec<&Token<'_>> = rest
        .windows(2)
        .take(LOOKED_AT)
        .map_while(|pair| match pair {
            [one, next] if continues(text, one, next) => Some(next),
            _ => None,
        })
        .collect();
    let Some((first, others)) = words.split_first() else { return false };
    let is_in = |token: &Token<'_>, list: &[&str]| list.contains(&small_letters(token.text).as_str());
    is_in(first, IS) && others.iter().any(|token| is_in(token, DEADLINE_WORDS))
}

/// Whether a word goes on behind another one, in the same line.
fn continues(text: &str, one: &Token<'_>, next: &Token<'_>) -> bool {
    let is_line = text.get(one.end()..next.start).is_some_and(|between| !between.contains('\n'));
    is_line && Gap::between(text, one, next) == Gap::Space && next.text.len() <= 12
}

/// Words that say that something must be there, and not only on its way.
const ARRIVE: &[&str] = &[
    "received", "receive", "reach", "arrive", "recibida", "recibido", "recibir", "reciba", "recibe", "llegar", "llegue",
];
/// How many words in front of a last day are searched for these, and how many bytes.
const ARRIVE_LOOKED_AT: usize = 14;
const ARRIVE_BYTES: usize = 140;

/// Whether the words in front of a date, in the same sentence, say that something must arrive.
fn must_arrive(text: &str, tokens: &[Token<'_>], at: usize) -> bool {
    let Some((mut next, before)) = tokens.get(..=at).and_then(<[Token<'_>]>::split_last) else { return false };
    for token in before.iter().rev().take(ARRIVE_LOOKED_AT) {
        let is_far = tokens.get(at).is_some_and(|date| date.start - token.start > ARRIVE_BYTES);
        if is_far || matches!(Gap::between(text, token, next), Gap::DotSpace | Gap::Other) {
            return false;
        }
        if token.text.len() <= 12 && ARRIVE.contains(&small_letters(token.text).as_str()) {
            return true;
        }
        next = token;
    }
    false
}
