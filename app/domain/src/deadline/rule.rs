//! A rule of a deadline, as an editor writes it and as it travels with a page.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::case::DayKind;
use crate::date::{Date, from_iso, to_iso};
use crate::status::{TableFault, TableFaultKind};

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeadlineRule {
    /// Its name; the word `rule-<code>` says what it is about, `caution-<code>` what to be careful of.
    pub code: String,
    /// The code of the date that it begins with; a kind of [`DayKind`].
    pub starts: String,
    /// The forms that it holds for; all, where none is named.
    #[serde(default)]
    pub forms: Vec<String>,
    /// The forms that it does not hold for.
    #[serde(default)]
    pub except: Vec<String>,
    /// Its length in days; negative before the date.
    #[serde(default)]
    pub days: Option<i32>,
    /// Its length in weeks.
    #[serde(default)]
    pub weeks: Option<i32>,
    /// Its length in calendar months.
    #[serde(default)]
    pub months: Option<i32>,
    /// Days that are added where the notice came by mail.
    #[serde(default)]
    pub mail: u8,
    /// What the day means.
    pub meaning: Meaning,
    /// The first start date for which it holds, as `2026-08-05`.
    #[serde(default)]
    pub from: Option<String>,
    /// The last start date for which it holds.
    #[serde(default)]
    pub until: Option<String>,
    /// The page that says so.
    pub source: String,
}

/// What the day of a rule means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Meaning {
    /// The last possible day; the notice may name an earlier one.
    AtMost,
    /// The last day.
    LastDay,
    /// The first day on which something can be done.
    FirstDay,
    /// The day itself, such as an appointment.
    OnTheDay,
    /// The last day that is printed on a notice; without one there is no deadline.
    Printed,
}

/// How long a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// Calendar days.
    Days(i32),
    /// Calendar months.
    Months(i32),
}

/// The rules, as the data file holds them: one `[[rule]]` after another.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleTable {
    /// The rules, in the order of the file.
    pub rule: Vec<DeadlineRule>,
}

impl DeadlineRule {
    /// How long it is; nothing where the file says nothing, or too much.
    #[must_use]
    pub fn length(&self) -> Option<Length> {
        match (self.days, self.weeks, self.months) {
            (Some(days), None, None) => Some(Length::Days(days)),
            (None, Some(weeks), None) => Some(Length::Days(weeks.checked_mul(7)?)),
            (None, None, Some(months)) => Some(Length::Months(months)),
            _ => None,
        }
    }

    /// The kind of date that it begins with.
    #[must_use]
    pub fn kind(&self) -> Option<DayKind> {
        DayKind::named(&self.starts)
    }

    /// Whether it holds for a form and a start date.
    #[must_use]
    pub fn holds(&self, form: &str, start: Date) -> bool {
        let form = plain(form);
        let named = |forms: &[String]| forms.iter().any(|known| plain(known) == form);
        let (first, last) = self.validity();
        (self.forms.is_empty() || named(&self.forms)) && !named(&self.except) && first <= start && start <= last
    }

    /// The first and the last start date for which it holds.
    #[must_use]
    pub fn validity(&self) -> (Date, Date) {
        let read = |text: &Option<String>| text.as_deref().and_then(from_iso);
        (read(&self.from).unwrap_or(Date::MIN), read(&self.until).unwrap_or(Date::MAX))
    }
}

/// A form's name without dashes and spaces, in capitals: people write `i485`.
fn plain(form: &str) -> String {
    form.chars().filter(|sign| sign.is_ascii_alphanumeric()).map(|sign| sign.to_ascii_uppercase()).collect()
}

impl RuleTable {
    /// The rule with this code.
    #[must_use]
    pub fn find(&self, code: &str) -> Option<&DeadlineRule> {
        self.rule.iter().find(|rule| rule.code == code)
    }

    /// The faults of the table that would make deadlines wrong.
    #[must_use]
    pub fn faults(&self) -> Vec<TableFault> {
        let mut codes = BTreeSet::new();
        let mut faults = Vec::new();
        for rule in &self.rule {
            let mut report = |at: &str, fault| faults.push(TableFault { at: at.to_owned(), fault });
            if !codes.insert(&rule.code) {
                report(&rule.code, TableFaultKind::Twice);
            }
            if rule.kind().is_none() {
                report(&rule.starts, TableFaultKind::UnknownDate);
            }
            if !rule.source.starts_with("https://") {
                report(&rule.source, TableFaultKind::NoSource);
            }
            if rule.length().is_none() {
                report(&rule.code, TableFaultKind::Length);
            }
            for text in [&rule.from, &rule.until].into_iter().flatten().filter(|text| from_iso(text).is_none()) {
                report(text, TableFaultKind::UnknownDate);
            }
            let (first, last) = rule.validity();
            if first > last {
                report(&rule.code, TableFaultKind::Backwards);
            }
        }
        faults
    }

    /// The keys of all words that the table needs.
    #[must_use]
    pub fn words(&self) -> BTreeSet<String> {
        self.rule.iter().flat_map(|rule| [format!("rule-{}", rule.code), format!("caution-{}", rule.code)]).collect()
    }

    /// The table as it travels with a page: everything of a rule in one text.
    #[must_use]
    pub fn to_record(&self) -> BTreeMap<String, String> {
        let value = |rule: &DeadlineRule| {
            let forms = match (rule.forms.as_slice(), rule.except.as_slice()) {
                ([], []) => "*".to_owned(),
                ([], except) => format!("!{}", except.join(",")),
                (forms, _) => forms.join(","),
            };
            let (unit, count) = match rule.length().unwrap_or(Length::Days(0)) {
                Length::Days(count) => ("days", count),
                Length::Months(count) => ("months", count),
            };
            let (first, last) = rule.validity();
            let (first, last) = (first.max(bounds().0), last.min(bounds().1));
            let (starts, mail, meaning, source) = (&rule.starts, rule.mail, rule.meaning.name(), &rule.source);
            format!("{starts} {forms} {unit} {count} {mail} {meaning} {} {} {source}", to_iso(first), to_iso(last))
        };
        self.rule.iter().map(|rule| (rule.code.clone(), value(rule))).collect()
    }

    /// The table from what travelled with a page; a rule that cannot be read is left out.
    #[must_use]
    pub fn from_record<'a>(record: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        Self { rule: record.filter_map(|(code, value)| read(code, value)).collect() }
    }
}

/// The first and the last day that four figures can write as a year.
fn bounds() -> (Date, Date) {
    let year = |year, fallback| Date::from_ordinal_date(year, 1).unwrap_or(fallback);
    (year(1, Date::MIN), Date::from_ordinal_date(9999, 365).unwrap_or(Date::MAX))
}

fn read(code: &str, value: &str) -> Option<DeadlineRule> {
    let mut fields = value.splitn(9, ' ');
    let starts = fields.next()?.to_owned();
    let forms = fields.next()?;
    let list = |text: &str| text.split(',').map(str::to_owned).collect();
    let (forms, except) = match forms.strip_prefix('!') {
        Some(except) => (Vec::new(), list(except)),
        None if forms == "*" => (Vec::new(), Vec::new()),
        None => (list(forms), Vec::new()),
    };
    let unit = fields.next()?;
    let count = fields.next()?.parse().ok()?;
    let (days, months) = if unit == "days" { (Some(count), None) } else { (None, Some(count)) };
    Some(DeadlineRule {
        code: code.to_owned(),
        starts,
        forms,
        except,
        days,
        weeks: None,
        months,
        mail: fields.next()?.parse().ok()?,
        meaning: Meaning::named(fields.next()?)?,
        from: fields.next().map(str::to_owned),
        until: fields.next().map(str::to_owned),
        source: fields.next()?.to_owned(),
    })
}

impl Meaning {
    /// Every meaning.
    pub const ALL: [Self; 5] = [Self::AtMost, Self::LastDay, Self::FirstDay, Self::OnTheDay, Self::Printed];

    /// The name in the data file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AtMost => "at-most",
            Self::LastDay => "last-day",
            Self::FirstDay => "first-day",
            Self::OnTheDay => "on-the-day",
            Self::Printed => "printed",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|meaning| meaning.name() == name)
    }

    /// Whether something is too late after the day.
    #[must_use]
    pub const fn is_last(self) -> bool {
        !matches!(self, Self::FirstDay)
    }
}
