//! When to remind of a backup file.

use crate::date::{Date, days_between};
use crate::finding::Finding;
use crate::message::MessageKey;

/// That everything was put into a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Backup {
    /// On which day.
    pub on: Date,
    /// How many entries all journals had then.
    pub entries: usize,
}

/// Why a backup is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reminder {
    /// There is none.
    Never,
    /// The last one is so many days old, and something changed since.
    Old(u32),
    /// So many changes are in none.
    Changes(usize),
}

/// Changes after which a backup is due.
const CHANGES: usize = 10;
/// Changes after which the first backup is due.
const FIRST_CHANGES: usize = 3;
/// Days after which a backup is due, where anything changed.
const DAYS: u32 = 30;
/// The same in a browser that deletes what a page stores after seven days of use without a visit.
///
/// Source: [WebKit, full third-party cookie blocking and more](https://webkit.org/blog/10218/full-third-party-cookie-blocking-and-more/).
const FORGETFUL_DAYS: u32 = 5;

const NEVER: MessageKey = MessageKey::new("backup-never", &[]);
const OLD: MessageKey = MessageKey::new("backup-old", &["days"]);
const CHANGED: MessageKey = MessageKey::new("backup-changes", &["count"]);

pub(super) const WORDS: &[MessageKey] = &[NEVER, OLD, CHANGED];

/// Whether a backup is due, and why.
///
/// `entries` counts those of all journals, `backup` is the last one.
/// `forgetful` says that the browser deletes what a page stores when it is not visited for a week.
#[must_use]
pub fn remind(entries: usize, backup: Option<Backup>, today: Date, forgetful: bool) -> Option<Reminder> {
    let Some(backup) = backup else {
        let due = entries >= FIRST_CHANGES || forgetful && entries > 0;
        return due.then_some(Reminder::Never);
    };
    let changes = entries.saturating_sub(backup.entries);
    // A clock that went back makes no backup younger than today.
    let days = days_between(backup.on, today).unsigned_abs();
    if changes >= CHANGES {
        Some(Reminder::Changes(changes))
    } else if changes > 0 && days >= if forgetful { FORGETFUL_DAYS } else { DAYS } {
        Some(Reminder::Old(days))
    } else {
        None
    }
}

impl Reminder {
    /// What is said.
    #[must_use]
    pub fn finding(self) -> Finding {
        match self {
            Self::Never => Finding::new(&NEVER),
            Self::Old(days) => Finding::new(&OLD).with("days", days),
            Self::Changes(count) => Finding::new(&CHANGED).with("count", count),
        }
    }
}
