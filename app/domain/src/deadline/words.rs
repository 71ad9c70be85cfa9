//! What is said of a deadline: what it is, when, how that was counted, and what to be careful of.

use super::due::{Due, Urgency, urgency};
use super::rule::Meaning;
use crate::date::{Date, days_between, federal_holiday, phrase};
use crate::finding::Finding;
use crate::message::MessageKey;

const AT_MOST: MessageKey = MessageKey::new("due-at-most", &["rule", "date"]);
const LAST_DAY: MessageKey = MessageKey::new("due-last-day", &["rule", "date"]);
const FIRST_DAY: MessageKey = MessageKey::new("due-first-day", &["rule", "date"]);
const ON_THE_DAY: MessageKey = MessageKey::new("due-on-the-day", &["rule", "date"]);
const PRINTED: MessageKey = MessageKey::new("due-printed", &["rule", "date"]);

const LEFT: MessageKey = MessageKey::new("left-days", &["days"]);
const TOMORROW: MessageKey = MessageKey::new("left-tomorrow", &[]);
const TODAY: MessageKey = MessageKey::new("left-today", &[]);
const OVER: MessageKey = MessageKey::new("left-over", &["days"]);
const YESTERDAY: MessageKey = MessageKey::new("left-yesterday", &[]);
const OPEN: MessageKey = MessageKey::new("left-open", &[]);
const SETTLED: MessageKey = MessageKey::new("left-settled", &[]);

const COUNTED: MessageKey = MessageKey::new("due-counted", &["days", "date"]);
const COUNTED_BACK: MessageKey = MessageKey::new("due-counted-back", &["days", "date"]);
const MAIL: MessageKey = MessageKey::new("due-mail", &["days", "date"]);
const WEEKEND: MessageKey = MessageKey::new("due-weekend", &["date"]);
const HOLIDAY: MessageKey = MessageKey::new("due-holiday", &["date", "holiday"]);
const WORKING: MessageKey = MessageKey::new("due-working", &["date"]);
const BEYOND: MessageKey = MessageKey::new("due-beyond", &[]);
/// The golden rule, below every deadline that follows from a notice.
pub const WINS: MessageKey = MessageKey::new("due-wins", &[]);

/// Every sentence that is said of a deadline, but for those that the table names.
pub const WORDS: &[MessageKey] = &[
    AT_MOST,
    LAST_DAY,
    FIRST_DAY,
    ON_THE_DAY,
    PRINTED,
    LEFT,
    TOMORROW,
    TODAY,
    OVER,
    YESTERDAY,
    OPEN,
    SETTLED,
    COUNTED,
    COUNTED_BACK,
    MAIL,
    WEEKEND,
    HOLIDAY,
    WORKING,
    BEYOND,
    WINS,
];

impl Due {
    /// What it is, and when.
    #[must_use]
    pub fn finding(&self) -> Finding {
        let word = match self.meaning {
            _ if self.printed => &PRINTED,
            Meaning::AtMost => &AT_MOST,
            Meaning::LastDay => &LAST_DAY,
            Meaning::FirstDay => &FIRST_DAY,
            Meaning::OnTheDay => &ON_THE_DAY,
            Meaning::Printed => &PRINTED,
        };
        Finding::new(word).with_word("rule", format!("rule-{}", self.rule)).with_finding("date", phrase(self.safe))
    }

    /// How many days are left.
    #[must_use]
    pub fn time_left(&self, today: Date) -> Finding {
        let days = days_between(today, self.safe);
        match days {
            _ if self.settled => Finding::new(&SETTLED),
            0 => Finding::new(&TODAY),
            1 => Finding::new(&TOMORROW),
            2.. => Finding::new(&LEFT).with("days", days),
            _ if urgency(self, today) != Urgency::Over => Finding::new(&OPEN),
            -1 => Finding::new(&YESTERDAY),
            _ => Finding::new(&OVER).with("days", days.unsigned_abs()),
        }
    }

    /// How the day was counted, and what to be careful of; the most important first.
    #[must_use]
    pub fn reasons(&self) -> Vec<Finding> {
        let mut why = Vec::new();
        if self.beyond {
            why.push(Finding::new(&BEYOND));
        }
        let days = days_between(self.start, self.safe);
        if !self.printed && days != 0 {
            let word = if days > 0 { &COUNTED } else { &COUNTED_BACK };
            why.push(Finding::new(word).with("days", days.unsigned_abs()).with_finding("date", phrase(self.start)));
        }
        if self.mail > 0 {
            why.push(Finding::new(&MAIL).with("days", self.mail).with_finding("date", phrase(self.last)));
        }
        if let Some(working) = self.working {
            let closed = match federal_holiday(self.last) {
                Some(holiday) => Finding::new(&HOLIDAY).with_word("holiday", holiday.word().key),
                None => Finding::new(&WEEKEND),
            };
            why.push(closed.with_finding("date", phrase(self.last)));
            why.push(Finding::new(&WORKING).with_finding("date", phrase(working)));
        }
        why
    }

    /// The key of the rule's word of caution.
    #[must_use]
    pub fn caution(&self) -> String {
        format!("caution-{}", self.rule)
    }
}
