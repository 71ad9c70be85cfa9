//! What a page hands to the case tracker: its sentences, and the tables of prefixes, titles and deadlines.
//!
//! The sentences of the rules stand with the rules; here are the tool's own labels and those of its page.

use serde::{Deserialize, Serialize};

use super::{Record, live};
use crate::deadline::RuleTable;
use crate::receipt::PrefixTable;
use crate::status::StatusTable;
use crate::word::{Demand, Shown, Word};
use crate::{case, date, deadline, exchange};

/// The name of the link to the official page that shows a case's status.
pub const LINK_CASE_STATUS: &str = "case-status";
/// The name of the address of the script that keeps the tools for use without a network.
pub const OFFLINE: &str = "offline";
/// The name of the address of the file with the titles of the official page and what each means; its sum is under this name and `-integrity`.
pub const TITLES: &str = "titles";

/// Makes the tool's own words, and the list of them.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident = $key:literal [$($placeholder:literal),*];)+) => {
        $($(#[$doc])* pub const $name: Word = Word::live($key, &[$($placeholder),*]);)+

        const OWN: &[Word] = &[$($name,)+];
    };
}

words! {
    /// Above the errors at the top of the page.
    ERROR_HEADING = "error-heading" [];
    /// In front of an error beside its field.
    ERROR_MARK = "error-mark" [];
    /// The page's title while there is an error.
    ERROR_TITLE = "error-title" ["title"];
    /// Nothing was entered.
    REFUSED_EMPTY = "refused-empty" [];
    /// One slip away from a number.
    REFUSED_REPAIRABLE = "refused-repairable" ["number"];
    /// Too few or too many digits.
    REFUSED_INCOMPLETE = "refused-incomplete" [];
    /// Another kind of number.
    REFUSED_OTHER_IDENTIFIER = "refused-other-identifier" [];
    /// More than one number.
    REFUSED_SEVERAL = "refused-several" [];
    /// No number at all.
    REFUSED_UNRECOGNIZED = "refused-unrecognized" [];
    /// The number is there already.
    ALREADY = "already" [];
    /// A case was added.
    ADDED = "added" [];
    /// The name of a case that has none.
    NO_NAME = "no-name" [];
    /// No status was written down.
    STATUS_NONE = "status-none" [];
    /// A status and when it was written down.
    STATUS_SEEN = "status-seen" ["status", "date"];
    /// The status before this one and when it was written down.
    STATUS_BEFORE = "status-before" ["status", "date"];
    /// When the reader last looked.
    LOOKED = "looked" ["date"];
    /// The reader never looked.
    LOOKED_NEVER = "looked-never" [];
    /// A case was put away.
    PUT_AWAY_TOLD = "put-away-told" ["name"];
    /// The step was taken back.
    UNDONE = "undone" [];
    /// A case was deleted for good.
    DELETED = "deleted" [];
    /// It was copied.
    COPIED = "copied" [];
    /// It was not copied.
    COPY_FAILED = "copy-failed" [];
    /// No date was given.
    DAY_MISSING = "day-missing" [];
    /// A change was made.
    CHANGED = "changed" [];
    /// The sheet was copied.
    COPIED_SHEET = "copied-sheet" [];
    /// A file was handed to the browser.
    SAVED_FILE = "saved-file" [];
    /// The file is empty.
    FILE_EMPTY = "file-empty" [];
    /// The file is too large.
    FILE_LARGE = "file-large" [];
    /// A newer page wrote the file.
    FILE_NEWER = "file-newer" [];
    /// There is no case in the file.
    FILE_NOTHING = "file-nothing" [];
    /// A passphrase closes the file.
    FILE_LOCKED = "file-locked" [];
    /// It was taken in.
    TAKEN = "taken" [];
    /// A row that would be added.
    ROW_NEW = "row-new" ["row", "number"];
    /// A row that is there already.
    ROW_KNOWN = "row-known" ["row"];
    /// A row that stands there twice.
    ROW_AGAIN = "row-again" ["row"];
    /// A row without a number.
    ROW_REFUSED = "row-refused" ["row"];
    /// What was erased.
    ERASED = "erased" ["count"];
    /// Something is left.
    ERASE_FAILED = "erase-failed" [];
    /// It is too short.
    LOCK_SHORT = "lock-short" [];
    /// It is protected.
    LOCKED = "locked" [];
    /// The browser cannot seal.
    LOCK_FAILED = "lock-failed" [];
    /// What reads and writes texts did not come.
    NOT_LOADED = "not-loaded" [];
    /// It does not open.
    UNLOCK_WRONG = "unlock-wrong" [];
}

/// What the tool's markup shows, with script and without.
const PAGE: &[Word] = &[
    Word::page("label"),
    Word::page("hint"),
    Word::page("label-label"),
    Word::page("label-hint"),
    Word::page("person-label"),
    Word::page("person-hint"),
    Word::page("form-label"),
    Word::page("form-hint"),
    Word::page("button"),
    Word::page("ask-heading"),
    Word::page("ask-text"),
    Word::page("ask-yes"),
    Word::page("ask-no"),
    Word::page("kept-device"),
    Word::page("kept-tab"),
    Word::page("not-kept-denied"),
    Word::page("not-kept-full"),
    Word::page("not-kept-same"),
    Word::page("newer"),
    Word::page("gone"),
    Word::page("gone-again"),
    Word::page("gone-clear"),
    Word { key: "damaged", placeholders: &["count"], shown: Shown::Page },
    Word::page("damaged-file"),
    Word::page("persisted"),
    Word::page("not-persisted"),
    Word::page("forgetful"),
    Word::page("due-heading"),
    Word::page("due-none"),
    Word::page("settle"),
    Word::page("unsettle"),
    Word::page("source"),
    Word { key: "cases-heading", placeholders: &["count"], shown: Shown::Page },
    Word::page("cases-none"),
    Word::page("find-label"),
    Word::page("open"),
    Word::page("close"),
    Word { key: "more-cases", placeholders: &["count"], shown: Shown::Page },
    Word::page("put-away"),
    Word::page("undo"),
    Word { key: "away-heading", placeholders: &["count"], shown: Shown::Page },
    Word::page("put-back"),
    Word::page("delete"),
    Word::page("twin"),
    Word::page("unite"),
    Word::page("copy"),
    Word::page("official"),
    Word::page("look"),
    Word::page("status-heading"),
    Word::page("status-label"),
    Word::page("status-hint"),
    Word::page("status-button"),
    Word::page("status-unknown"),
    Word::page("days-heading"),
    Word::page("day-kind-label"),
    Word::page("day-date-label"),
    Word::page("day-printed-label"),
    Word::page("day-mailed-label"),
    Word::page("day-button"),
    Word::page("take-out"),
    Word::page("deadlines-heading"),
    Word::page("papers-heading"),
    Word { key: "papers-missing", placeholders: &["papers"], shown: Shown::Page },
    Word::page("papers-complete"),
    Word::page("paper-kind-label"),
    Word::page("paper-title-label"),
    Word::page("paper-place-label"),
    Word::page("paper-button"),
    Word::page("notes-heading"),
    Word::page("note-label"),
    Word::page("note-button"),
    Word::page("edit-heading"),
    Word::page("edit-button"),
    Word::page("journal-heading"),
    Word::page("journal-intro"),
    Word::page("timeline-heading"),
    Word::page("timeline-all-heading"),
    Word::page("timeline-caption"),
    Word::page("timeline-date"),
    Word::page("timeline-what"),
    Word::page("files-heading"),
    Word::page("files-intro"),
    Word::page("save-file"),
    Word::page("save-table"),
    Word::page("save-calendar"),
    Word::page("calendar-full"),
    Word::page("show-sheet"),
    Word::page("hide-sheet"),
    Word::page("sheet-other"),
    Word::page("sheet-own"),
    Word::page("print"),
    Word::page("copy-sheet"),
    Word::page("open-file"),
    Word { key: "file-damaged", placeholders: &["count"], shown: Shown::Page },
    Word::page("preview-heading"),
    Word { key: "preview-added", placeholders: &["count"], shown: Shown::Page },
    Word { key: "preview-changed", placeholders: &["count"], shown: Shown::Page },
    Word { key: "preview-equal", placeholders: &["count"], shown: Shown::Page },
    Word { key: "preview-deleted", placeholders: &["count"], shown: Shown::Page },
    Word::page("preview-nothing"),
    Word::page("take"),
    Word { key: "take-only", placeholders: &["count"], shown: Shown::Page },
    Word::page("cancel"),
    Word::page("paste-heading"),
    Word::page("paste-label"),
    Word::page("paste-hint"),
    Word::page("paste-list"),
    Word::page("paste-letter"),
    Word { key: "rows-take", placeholders: &["count"], shown: Shown::Page },
    Word::page("rows-none"),
    Word::page("letter-none"),
    Word { key: "letter-new", placeholders: &["number"], shown: Shown::Page },
    Word { key: "letter-known", placeholders: &["number"], shown: Shown::Page },
    Word::page("letter-ask"),
    Word::page("letter-take"),
    Word::page("privacy-heading"),
    Word::page("mask"),
    Word::page("unmask"),
    Word::page("title-count"),
    Word::page("title-plain"),
    Word::page("hide"),
    Word::page("hidden"),
    Word::page("unhide"),
    Word::page("erase"),
    Word::page("erase-ask"),
    Word::page("erase-yes"),
    Word::page("lock-heading"),
    Word::page("lock-intro"),
    Word::page("lock-label"),
    Word::page("lock-hint"),
    Word::page("lock-button"),
    Word::page("lock-off"),
    Word::page("unlock-heading"),
    Word::page("unlock-button"),
    Word::page("hide-hint"),
    Word::page("slow"),
    Word::page("failed"),
    Word::page("by-hand-heading"),
    Word::page("by-hand-intro"),
    Word::page("by-hand-case"),
    Word::page("by-hand-dates"),
    Word::page("by-hand-what"),
    Word::page("by-hand-date"),
    Word::page("by-hand-last"),
    Word::page("by-hand-status"),
    Word::page("by-hand-looked"),
    Word::page("by-hand-title"),
    Word::page("by-hand-papers"),
    Word::page("by-hand-place"),
    Word::page("by-hand-rules-heading"),
    Word::page("by-hand-rules-intro"),
    Word { key: "by-hand-days", placeholders: &["count"], shown: Shown::Page },
];

/// The props of the case tracker.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseTracker {
    /// The sentences that the running tool shows.
    pub words: Record,
    /// Each link's name with its finished address.
    pub links: Record,
    /// The known prefixes, as [`PrefixTable::to_record`] writes them.
    pub prefixes: Record,
    /// The rules of deadlines, as [`RuleTable::to_record`] writes them.
    pub deadlines: Record,
    /// Under [`OFFLINE`] the address of the script that keeps the tools for use without a network, under [`TITLES`] that of the file of titles; and those of the module that reads and writes texts ([`super::MODULE`]).
    pub files: Record,
}

/// The titles of the official page with what each means: a file of its own, because the page is read long before a case has a status.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Titles {
    /// The titles, as [`StatusTable::to_record`] writes them.
    pub statuses: Record,
    /// The sentences that the table names.
    pub words: Record,
}

impl Titles {
    /// The file for pages of a language, of all its `words`.
    #[must_use]
    pub fn of(statuses: &StatusTable, words: &Record) -> Self {
        let keys = statuses.words();
        let words = words.iter().filter(|(key, _)| keys.contains(*key));
        Self { statuses: statuses.to_record(), words: words.map(|(key, word)| (key.clone(), word.clone())).collect() }
    }
}

/// The tables of facts that the tracker works with.
#[derive(Debug, Clone, Copy)]
pub struct Tables<'a> {
    /// The known prefixes.
    pub prefixes: &'a PrefixTable,
    /// The titles of the official page.
    pub statuses: &'a StatusTable,
    /// The rules of deadlines.
    pub deadlines: &'a RuleTable,
}

impl CaseTracker {
    /// The sentences that a words file must hold, no more and no fewer.
    #[must_use]
    pub fn words(tables: Tables<'_>) -> Vec<Demand> {
        let own = OWN.iter().chain(PAGE).chain(date::DAY_WORDS).chain(deadline::words::WORDS);
        let fixed = own.chain(case::words::words()).chain(exchange::words::words()).map(Demand::from);
        let named = tables.statuses.words().into_iter().chain(tables.deadlines.words());
        let named = named.map(|key| Demand { key, placeholders: &[], shown: Shown::Live });
        let mut demands: Vec<Demand> = fixed.chain(named).collect();
        demands.sort();
        demands.dedup();
        demands
    }

    /// The names of the links in a words file's `[links]`, no more and no fewer.
    #[must_use]
    pub const fn links() -> &'static [&'static str] {
        &[LINK_CASE_STATUS]
    }

    /// The props for one page: of `words` only those that the running tool shows.
    #[must_use]
    pub fn props(words: &Record, links: Record, tables: Tables<'_>, files: Record) -> Self {
        let titles = tables.statuses.words();
        let mut words = live(words, Self::words(tables));
        words.retain(|key, _| !titles.contains(key));
        Self { words, links, prefixes: tables.prefixes.to_record(), deadlines: tables.deadlines.to_record(), files }
    }
}
