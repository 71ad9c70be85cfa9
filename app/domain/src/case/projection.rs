//! The current state of a case, read from its journal.

use super::change::{Change, Day, DayKind, Paper, PaperKind};
use super::id::Id;
use super::journal::Journal;
use crate::date::{Date, days_between};
use crate::sort::sorted;

/// The current state of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its name.
    pub id: Id,
    /// The receipt number, cleaned; empty where only other things are known.
    pub receipt: String,
    /// The form.
    pub form: String,
    /// The reader's own name for it.
    pub label: String,
    /// Whose case it is.
    pub person: String,
    /// The recorded statuses, the newest first.
    pub statuses: Vec<RecordedStatus>,
    /// Its dates, in the order of the calendar.
    pub days: Vec<CaseDate>,
    /// The papers, in the order in which they were written down.
    pub papers: Vec<CasePaper>,
    /// The remarks, the newest first.
    pub notes: Vec<CaseNote>,
    /// When the reader last looked at the official page.
    pub looked: Option<Date>,
    /// The deadlines that are dealt with.
    pub settled: Vec<String>,
    /// Whether it is put away.
    pub removed: bool,
    /// How many entries its journal has; it only grows.
    pub changes: usize,
}

/// A recorded status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedStatus {
    /// The title, as on the official page.
    pub title: String,
    /// The day on which it was written down.
    pub on: Date,
}

/// A note of the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseNote {
    /// Its words.
    pub text: String,
    /// The day on which it was written down.
    pub on: Date,
}

/// A date of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseDate {
    /// The name of the item.
    pub item: Id,
    /// The date.
    pub day: Day,
}

/// A paper of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CasePaper {
    /// The name of the item.
    pub item: Id,
    /// The paper.
    pub paper: Paper,
}

impl Case {
    /// Reads a journal from its first entry to its last.
    #[must_use]
    pub fn read(journal: &Journal) -> Self {
        let mut case = Self {
            id: journal.id,
            receipt: String::new(),
            form: String::new(),
            label: String::new(),
            person: String::new(),
            statuses: Vec::new(),
            days: Vec::new(),
            papers: Vec::new(),
            notes: Vec::new(),
            looked: None,
            settled: Vec::new(),
            removed: false,
            changes: journal.entries().len(),
        };
        for entry in journal.entries() {
            case.take(&entry.change, entry.on);
        }
        case.statuses.reverse();
        case.notes.reverse();
        case.days = sorted(case.days, &|one, other| one.day.date.cmp(&other.day.date));
        case
    }

    fn take(&mut self, change: &Change, on: Date) {
        match change {
            Change::Receipt(text) => self.receipt.clone_from(text),
            Change::Form(text) => self.form.clone_from(text),
            Change::Label(text) => self.label.clone_from(text),
            Change::Person(text) => self.person.clone_from(text),
            Change::Status(title) => {
                self.looked = Some(on);
                self.statuses.push(RecordedStatus { title: title.clone(), on });
            }
            Change::Note(text) => self.notes.push(CaseNote { text: text.clone(), on }),
            Change::Looked => self.looked = Some(on),
            Change::Day(item, day) => {
                self.days.retain(|known| known.item != *item);
                self.days.extend(day.clone().map(|day| CaseDate { item: *item, day }));
            }
            Change::Paper(item, paper) => {
                self.papers.retain(|known| known.item != *item);
                self.papers.extend(paper.clone().map(|paper| CasePaper { item: *item, paper }));
            }
            Change::Settled(key, is_settled) => {
                self.settled.retain(|known| known != key);
                if *is_settled {
                    self.settled.push(key.clone());
                }
            }
            Change::Removed(is_removed) => self.removed = *is_removed,
        }
    }

    /// The newest status.
    #[must_use]
    pub fn status(&self) -> Option<&RecordedStatus> {
        self.statuses.first()
    }

    /// The first date of a kind.
    #[must_use]
    pub fn day(&self, kind: DayKind) -> Option<Date> {
        self.days.iter().find(|dated| dated.day.kind == kind).map(|dated| dated.day.date)
    }

    /// The day from which a case's age counts: the received date of the notice, else the day of filing.
    #[must_use]
    pub fn since(&self) -> Option<Date> {
        self.day(DayKind::Received).or_else(|| self.day(DayKind::Filed))
    }

    /// How many days ago it was filed; nothing where that is not known, or lies ahead of the device's clock.
    #[must_use]
    pub fn age(&self, today: Date) -> Option<u32> {
        u32::try_from(days_between(self.since()?, today)).ok()
    }

    /// The papers that would be missing if the office lost its file.
    pub fn missing_papers(&self) -> impl Iterator<Item = PaperKind> {
        PaperKind::TO_REBUILD.into_iter().filter(|kind| !self.papers.iter().any(|held| held.paper.kind == *kind))
    }

    /// What readers call it: their own name for it, else its form, else nothing.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.label.is_empty() { &self.form } else { &self.label }
    }
}
