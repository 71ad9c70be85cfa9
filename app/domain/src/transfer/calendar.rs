//! Deadlines for a calendar: [RFC 5545](https://www.rfc-editor.org/rfc/rfc5545), whole days, with alarms.
//!
//! A calendar often lies with a company or an employer, and shows on locked screens.
//! So **a title says nothing of immigration and holds no number** unless the reader chooses so.

use std::fmt::Write as _;

use super::Say;
use super::words::{ALARM, DISCREET};
use crate::case::Case;
use crate::date::{Date, days_after};
use crate::deadline::Due;

/// The product that made the file.
const PRODUCT: &str = "-//Waymark//Case tracker//EN";
/// The longest line in octets, without its end.
const LINE: usize = 75;
/// The alarms: nine in the morning, a week before and the day before.
const ALARMS: [&str; 2] = ["-P6DT15H", "-PT15H"];

/// What the titles of the events say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Titles {
    /// Nothing of the case.
    Discreet,
    /// The reader's own name for the case.
    Name,
    /// The name and the rule.
    NameAndRule,
    /// The name, the rule and the receipt number.
    Full,
}

impl Titles {
    /// Every kind, the one that says least first.
    pub const ALL: [Self; 4] = [Self::Discreet, Self::Name, Self::NameAndRule, Self::Full];

    fn title(self, case: &Case, due: &Due, say: Say<'_>) -> String {
        let rule = say(&format!("rule-{}", due.rule)).to_owned();
        let name = case.label.clone();
        let parts = match self {
            Self::Discreet => Vec::new(),
            Self::Name => vec![name],
            Self::NameAndRule => vec![name, rule],
            Self::Full => vec![name, rule, case.receipt.clone()],
        };
        let title = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
        // A case without a name says nothing either.
        if title.is_empty() { say(DISCREET.key).to_owned() } else { title }
    }
}

/// How the events are written.
#[derive(Debug, Clone, Copy)]
pub struct CalendarStyle<'a> {
    /// What their titles say.
    pub titles: Titles,
    /// The address of the tracker, for all events that are not discreet.
    pub address: &'a str,
    /// Days before this one are left out.
    pub today: Date,
}

/// The calendar of these deadlines; those that are dealt with or over are left out.
///
/// `at` is the time of the writing in milliseconds since 1970.
#[must_use]
pub fn events(found: &[(&Case, Due)], at: u64, style: CalendarStyle<'_>, say: Say<'_>) -> String {
    let mut text = String::new();
    for part in ["BEGIN:VCALENDAR", "VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"] {
        line(part, &mut text);
    }
    line(&format!("PRODID:{PRODUCT}"), &mut text);
    for (case, due) in found.iter().filter(|(_, due)| !due.settled && due.safe >= style.today) {
        event(case, due, at, style, say, &mut text);
    }
    line("END:VCALENDAR", &mut text);
    text
}

fn event(case: &Case, due: &Due, at: u64, style: CalendarStyle<'_>, say: Say<'_>, text: &mut String) {
    let Some(end) = days_after(due.safe, 1) else { return };
    let title = style.titles.title(case, due, say);
    line("BEGIN:VEVENT", text);
    // The name is made of random bits and the rule's code: it stays the same, and says nothing of the case.
    line(&format!("UID:{}.{}@waymark", due.key, case.id), text);
    line(&format!("DTSTAMP:{}", stamp(at)), text);
    // A journal only grows, so that its length shows which of two files is the newer.
    line(&format!("SEQUENCE:{}", case.changes), text);
    line(&format!("DTSTART;VALUE=DATE:{}", basic(due.safe)), text);
    line(&format!("DTEND;VALUE=DATE:{}", basic(end)), text);
    line(&format!("SUMMARY:{}", escaped(&title)), text);
    if style.titles != Titles::Discreet {
        let caution = say(&format!("caution-{}", due.rule));
        line(&format!("DESCRIPTION:{}", escaped(&format!("{caution}\n{}", style.address))), text);
        line(&format!("URL:{}", style.address), text);
    }
    line("CLASS:PRIVATE", text);
    line("TRANSP:TRANSPARENT", text);
    for trigger in ALARMS {
        line("BEGIN:VALARM", text);
        line("ACTION:DISPLAY", text);
        line(&format!("TRIGGER:{trigger}"), text);
        line(
            &format!("DESCRIPTION:{}", escaped(if style.titles == Titles::Discreet { say(ALARM.key) } else { &title })),
            text,
        );
        line("END:VALARM", text);
    }
    line("END:VEVENT", text);
}

/// Writes a line, folded where it is long: a break, then a space that belongs to no word.
///
/// Neither a character of several bytes nor an escape is ever cut: some calendars read line by line.
fn line(content: &str, text: &mut String) {
    let mut length = 0;
    let mut rest = content;
    while let Some(piece) = piece(rest) {
        if length + piece.len() > LINE {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push_str(piece);
        length += piece.len();
        rest = rest.get(piece.len()..).unwrap_or_default();
    }
    text.push_str("\r\n");
}

/// The first character of a text, with the one behind it where it is a backslash, and with the marks that belong to it.
fn piece(text: &str) -> Option<&str> {
    let mut signs = text.char_indices();
    let (_, first) = signs.next()?;
    let mut end = signs.clone().next().map_or(text.len(), |(at, _)| at);
    if first == '\\' {
        end = signs.nth(1).map_or(text.len(), |(at, _)| at);
    }
    let marks = text.get(end..)?.chars().take_while(|sign| is_mark(*sign)).take(MOST_MARKS);
    text.get(..end + marks.map(char::len_utf8).sum::<usize>())
}

/// More marks than these on one character are no word of any language.
const MOST_MARKS: usize = 4;

/// Accents of their own, and what makes a picture another one.
const fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36F}' | '\u{200D}' | '\u{FE0E}' | '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}')
}

fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut signs = words.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' | ';' | ',' => text.extend(['\\', sign]),
            '\r' if signs.peek() == Some(&'\n') => {}
            '\n' | '\r' => text.push_str("\\n"),
            // Tabs and the line ends of other systems part words.
            '\t' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => text.push(' '),
            // So do none of these; those that turn the direction of writing would turn the rest of the title too.
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => {}
            _ if sign.is_control() => {}
            _ => text.push(sign),
        }
    }
    text
}

/// A date as calendars write it: `20261202`.
fn basic(date: Date) -> String {
    crate::date::to_iso(date).replace('-', "")
}

/// A moment as calendars write it, in world time: `20261124T120000Z`.
fn stamp(at: u64) -> String {
    let seconds = at / 1000;
    let days = i32::try_from(seconds / 86_400).ok();
    let epoch = Date::from_ordinal_date(1970, 1).unwrap_or(Date::MIN);
    let day = days.and_then(|days| days_after(epoch, days)).unwrap_or(epoch);
    let mut text = basic(day);
    let of_day = seconds % 86_400;
    let _ = write!(text, "T{:02}{:02}{:02}Z", of_day / 3600, of_day / 60 % 60, of_day % 60);
    text
}
