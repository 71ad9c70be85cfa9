//! What all parts of the tracker share: the cases, where they are stored, what the reader sees of them.
//!
//! Each part has its own small state; this one is a handle that every part copies.

use std::sync::Arc;

use browser::{clock, page, random};
use contract::case_tracker::{CaseTrackerPageProps, Titles};
use domain::case::{Case, Change, Id, Moment};
use domain::date::{Date, phrase};
use domain::deadline::RuleTable;
use domain::identifier::{Context, PrefixTable};
use domain::message::MessageKey;
use leptos::prelude::*;
use ui::field_error::FieldError;
use ui::mount::element_id;
use ui::words::{Words, provide_words};

use crate::cases::CaseList;
use crate::persistence::Persistence;
use crate::privacy::Privacy;
use crate::toast::{Toast, Undo};
use crate::transfer::Transfer;
use contract::case_tracker::keys;

/// The tables of facts that the page gives, and the addresses of its files.
pub struct Tables {
    /// The known prefixes of receipt numbers.
    pub prefixes: PrefixTable,
    /// The rules of deadlines.
    pub rules: RuleTable,
    /// The file of official titles.
    pub titles: contract::File,
    /// The script that stores the tools for use without a network.
    pub offline: String,
}

/// A part of the tool that opens on request, below the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Panel {
    /// A pasted list or letter.
    Paste,
    /// A backup file that the reader opens.
    OpenFile,
    /// The question whether a backup file is there.
    Backup,
    /// A table for a spreadsheet and a file for a calendar.
    Export,
    /// A sheet for a lawyer.
    Sheet,
    /// Protection with a passphrase.
    Lock,
    /// The question before everything is erased.
    Erase,
}

/// The tracker.
#[derive(Clone, Copy)]
pub struct Tracker {
    /// The messages and links of the page.
    pub words: Words,
    /// Tables and files of the page.
    pub tables: StoredValue<Tables>,
    /// The official titles, once they are loaded.
    pub titles: RwSignal<Option<Arc<Titles>>>,
    /// The cases.
    pub list: CaseList,
    /// Where they are stored.
    pub persistence: Persistence,
    /// What is hidden.
    pub privacy: Privacy,
    /// Texts on their way between the parts.
    pub transfer: Transfer,
    /// Today's date.
    pub today: RwSignal<Date>,
    /// The case that is open.
    pub open_case: RwSignal<Option<Id>>,
    /// The part that is open.
    pub panel: RwSignal<Option<Panel>>,
    /// What must be changed in a field.
    pub error: RwSignal<Option<FieldError>>,
    /// What happened last.
    pub toast: RwSignal<Option<Toast>>,
    prefix: StoredValue<String>,
}

impl Tracker {
    /// A tracker without cases, with what the page gave.
    #[must_use]
    pub fn new(props: CaseTrackerPageProps) -> Self {
        let words = provide_words(props.words, props.links);
        let tables =
            Tables { prefixes: props.prefixes, rules: props.deadlines, titles: props.titles, offline: props.offline };
        Self {
            words,
            tables: StoredValue::new(tables),
            titles: RwSignal::new(None),
            list: CaseList::new(),
            persistence: Persistence::new(),
            privacy: Privacy::new(),
            transfer: Transfer::new(),
            today: RwSignal::new(clock::today()),
            open_case: RwSignal::new(None),
            panel: RwSignal::new(None),
            error: RwSignal::new(None),
            toast: RwSignal::new(None),
            prefix: StoredValue::new(element_id("")),
        }
    }

    /// The id of a part, different for each tracker on a page: `case-tracker-1-number`.
    #[must_use]
    pub fn id(self, part: &str) -> String {
        self.prefix.with_value(|prefix| format!("{prefix}{part}"))
    }

    /// Does something with the tables and today's date, as the rules of numbers take them.
    pub fn with_context<Out>(self, then: impl FnOnce(Context<'_>) -> Out) -> Out {
        let today = self.today.get_untracked();
        self.tables.with_value(|tables| then(Context { prefixes: &tables.prefixes, today }))
    }

    /// Writes changes into the journal of a case, as of today, and saves.
    pub fn write(self, id: Id, changes: impl IntoIterator<Item = Change>) {
        self.write_on(id, clock::today(), changes);
    }

    /// As [`Self::write`], as of another day.
    pub fn write_on(self, id: Id, on: Date, changes: impl IntoIterator<Item = Change>) {
        self.list.cases.update(|cases| {
            for change in changes {
                cases.write(id, Moment { on, ..moment() }, change);
            }
        });
        self.read_one(id);
        self.save();
    }

    /// Reads the journals of all cases into what is shown.
    pub fn read_all(self) {
        self.tables.with_value(|tables| self.list.read_all(&tables.rules, self.today.get_untracked()));
    }

    fn read_one(self, id: Id) {
        self.tables.with_value(|tables| self.list.read_one(id, &tables.rules, self.today.get_untracked()));
    }

    /// Says what happened.
    pub fn say(self, word: &MessageKey) {
        self.say_text(self.words.get(word));
    }

    /// As [`Self::say`], with a text that is finished.
    pub fn say_text(self, text: String) {
        self.toast.set(Some(Toast::new(text, None)));
    }

    /// Says what happened, and offers to take it back.
    pub fn offer_undo(self, text: String, undo: Undo) {
        self.toast.set(Some(Toast::new(text, Some(undo))));
    }

    /// Shows that something must be changed in a field; what was typed stays.
    pub fn refuse(self, field: &str, message: String, is_quiet: bool) {
        self.error.set(Some(FieldError::new(self.id(field), message).quiet(is_quiet)));
    }

    /// Takes the error of a field back.
    pub fn accept(self) {
        self.error.set(None);
    }

    /// Opens a case: its address is part of the history, so that Back leads here again.
    pub fn open(self, id: Id) {
        page::set_fragment(&format!("c-{id}"));
    }

    /// What the reader calls a case.
    #[must_use]
    pub fn name(self, case: &Case) -> String {
        match case.name() {
            "" => self.words.get(&keys::NO_NAME),
            name => name.to_owned(),
        }
    }

    /// A receipt number as it is shown now.
    #[must_use]
    pub fn number(self, receipt: &str) -> String {
        if self.privacy.is_masked.get() { domain::case::masked(receipt) } else { receipt.to_owned() }
    }

    /// A date in words.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        self.words.say(&phrase(date))
    }
}

/// The moment of an entry that is written now.
#[must_use]
pub fn moment() -> Moment {
    Moment { at: clock::milliseconds(), on: clock::today(), id: new_id() }
}

/// A new id for a case, an entry or an item.
#[must_use]
pub fn new_id() -> Id {
    Id::new(random::bits())
}
