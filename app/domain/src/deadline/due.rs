//! The deadlines of a case: from its dates, by the rules.

use super::rule::{DeadlineRule, Length, Meaning, RuleTable};
use crate::case::{Case, CaseDate};
use crate::date::{Date, days_after, days_between, months_after, working_day};
use crate::sort::sorted;

/// One deadline, or one day to keep in mind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What identifies it among all, the same on every device: the rule and the item that it begins with.
    pub key: String,
    /// The rule's code.
    pub rule: String,
    /// What the day means.
    pub meaning: Meaning,
    /// The date that the rule begins with.
    pub start: Date,
    /// The day to keep: the printed one, else the counted one without days for the mail.
    pub safe: Date,
    /// The last possible day: with days for the mail, where the notice came by mail.
    pub last: Date,
    /// How many days were counted for the mail.
    pub mail: u8,
    /// The next working day, where the last day is none. It may not count.
    pub working: Option<Date>,
    /// Whether the day is on the notice.
    pub printed: bool,
    /// Whether the printed day lies behind the last one that the rule allows: then something was misread.
    pub beyond: bool,
    /// The page that says so.
    pub source: String,
    /// Whether the reader has dealt with it.
    pub settled: bool,
}

/// How near a deadline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// The day is over.
    Over,
    /// It is today, or within two weeks.
    Near,
    /// It is later.
    Later,
    /// The reader has dealt with it.
    Settled,
}

/// Days within which a deadline is near.
const NEAR: i32 = 14;

/// The deadlines of a case, the next day first.
#[must_use]
pub fn due(case: &Case, rules: &RuleTable) -> Vec<Due> {
    let of = |dated: &CaseDate| rules.rule.iter().filter_map(|rule| by_rule(case, rule, dated)).collect::<Vec<_>>();
    let found: Vec<Due> = case.days.iter().flat_map(of).collect();
    sorted(found, &|one, other| (one.safe, &one.key).cmp(&(other.safe, &other.key)))
}

/// How near a deadline is today.
#[must_use]
pub const fn urgency(due: &Due, today: Date) -> Urgency {
    if due.settled {
        return Urgency::Settled;
    }
    // A window that has opened is not over.
    let left = days_between(today, due.safe);
    if left > NEAR {
        Urgency::Later
    } else if left >= 0 || !due.meaning.is_last() {
        Urgency::Near
    } else {
        Urgency::Over
    }
}

fn by_rule(case: &Case, rule: &DeadlineRule, dated: &CaseDate) -> Option<Due> {
    let day = &dated.day;
    if rule.kind() != Some(day.kind) || !rule.holds(&case.form, day.date) {
        return None;
    }
    let counted = match rule.length()? {
        Length::Days(days) => days_after(day.date, days)?,
        Length::Months(months) => months_after(day.date, months)?,
    };
    let mail = if day.mailed { rule.mail } else { 0 };
    let latest = days_after(counted, i32::from(mail))?;
    let (safe, last) = match day.printed {
        Some(printed) => (printed, printed),
        None if rule.meaning == Meaning::Printed => return None,
        None => (counted, latest),
    };
    let working = Some(working_day(last)).filter(|working| *working != last && rule.meaning.is_last());
    let key = format!("{}.{}", rule.code, dated.item);
    Some(Due {
        settled: case.settled.contains(&key),
        key,
        rule: rule.code.clone(),
        meaning: rule.meaning,
        start: day.date,
        safe,
        last,
        mail: if day.printed.is_some() { 0 } else { mail },
        working: working.filter(|_| day.printed.is_none() && rule.meaning != Meaning::OnTheDay),
        printed: day.printed.is_some(),
        beyond: day.printed.is_some_and(|printed| printed > latest) && rule.meaning == Meaning::AtMost,
        source: rule.source.clone(),
    })
}
