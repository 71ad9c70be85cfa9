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
pub const WORKER: &str = "worker";

/// Makes the tool's own words, and the list of them.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident = $key:literal [$($placeholder:literal),*];)+) => {
        $($(#[$doc])* pub const $name: Word = Word::live($key, &[$($placeholder),*]);)+

        const OWN: &[Word] = &[$($name,)+];
    };
}

words! {
    /// Beside the field for the number of a new case.
    LABEL = "label" [];
    /// Beside the field for the number of a new case: where it stands.
    HINT = "hint" [];
    /// Beside the field for the reader's own name of a case.
    LABEL_LABEL = "label-label" [];
    /// What such a name can be.
    LABEL_HINT = "label-hint" [];
    /// Beside the field for the person.
    PERSON_LABEL = "person-label" [];
    /// What to write for a person.
    PERSON_HINT = "person-hint" [];
    /// Beside the field for the form.
    FORM_LABEL = "form-label" [];
    /// What a form looks like.
    FORM_HINT = "form-hint" [];
    /// On the button that adds a case.
    BUTTON = "button" [];
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
    /// Above the question about the device.
    ASK_HEADING = "ask-heading" [];
    /// What the answer decides.
    ASK_TEXT = "ask-text" [];
    /// On the button for an own device.
    ASK_YES = "ask-yes" [];
    /// On the button for a shared device.
    ASK_NO = "ask-no" [];
    /// Read back from the device.
    KEPT_DEVICE = "kept-device" [];
    /// Read back from the tab's session.
    KEPT_TAB = "kept-tab" [];
    /// The browser keeps nothing.
    NOT_KEPT_DENIED = "not-kept-denied" [];
    /// The browser took nothing more.
    NOT_KEPT_FULL = "not-kept-full" [];
    /// Something else stood there.
    NOT_KEPT_SAME = "not-kept-same" [];
    /// A newer page wrote what is there.
    NEWER = "newer" [];
    /// What was kept is gone.
    GONE = "gone" [];
    /// On the button that keeps them again.
    GONE_AGAIN = "gone-again" [];
    /// On the button that empties this page too.
    GONE_CLEAR = "gone-clear" [];
    /// What was kept was damaged.
    DAMAGED = "damaged" ["count"];
    /// On the button that saves the damaged text as a file.
    DAMAGED_FILE = "damaged-file" [];
    /// The browser promises to keep it.
    PERSISTED = "persisted" [];
    /// The browser promises nothing.
    NOT_PERSISTED = "not-persisted" [];
    /// The browser forgets after a week.
    FORGETFUL = "forgetful" [];
    /// Above the deadlines of all cases.
    DUE_HEADING = "due-heading" [];
    /// There are none.
    DUE_NONE = "due-none" [];
    /// On the button that says that something is done.
    SETTLE = "settle" [];
    /// On the button that takes this back.
    UNSETTLE = "unsettle" [];
    /// On the link to the source of a rule.
    SOURCE = "source" [];
    /// Above the cases.
    CASES_HEADING = "cases-heading" ["count"];
    /// There are none.
    CASES_NONE = "cases-none" [];
    /// Beside the field that searches.
    FIND_LABEL = "find-label" [];
    /// The name of a case that has none.
    NO_NAME = "no-name" [];
    /// No status was written down.
    STATUS_NONE = "status-none" [];
    /// A status and when it was written down.
    STATUS_SEEN = "status-seen" ["status", "date"];
    /// When the reader last looked.
    LOOKED = "looked" ["date"];
    /// The reader never looked.
    LOOKED_NEVER = "looked-never" [];
    /// On the button that opens a case.
    OPEN = "open" [];
    /// On the button that closes it.
    CLOSE = "close" [];
    /// Below a list that goes on.
    MORE_CASES = "more-cases" ["count"];
    /// On the button that puts a case away.
    PUT_AWAY = "put-away" [];
    /// A case was put away.
    PUT_AWAY_TOLD = "put-away-told" ["name"];
    /// On the button that takes the last step back.
    UNDO = "undo" [];
    /// The step was taken back.
    UNDONE = "undone" [];
    /// Above the cases that were put away.
    AWAY_HEADING = "away-heading" ["count"];
    /// On the button that brings a case back.
    PUT_BACK = "put-back" [];
    /// On the button that deletes a case for good.
    DELETE = "delete" [];
    /// A case was deleted for good.
    DELETED = "deleted" [];
    /// Two cases have one number.
    TWIN = "twin" [];
    /// On the button that makes them one.
    UNITE = "unite" [];
    /// On the button that copies the number.
    COPY = "copy" [];
    /// It was copied.
    COPIED = "copied" [];
    /// It was not copied.
    COPY_FAILED = "copy-failed" [];
    /// On the link to the official page.
    OFFICIAL = "official" [];
    /// On the button that writes down a look.
    LOOK = "look" [];
    /// Above the status.
    STATUS_HEADING = "status-heading" [];
    /// Beside the field for a title.
    STATUS_LABEL = "status-label" [];
    /// How to give a title.
    STATUS_HINT = "status-hint" [];
    /// On the button that writes a status down.
    STATUS_BUTTON = "status-button" [];
    /// A title that the table does not know.
    STATUS_UNKNOWN = "status-unknown" [];
    /// Above the dates.
    DAYS_HEADING = "days-heading" [];
    /// Beside the choice of what a date is.
    DAY_KIND_LABEL = "day-kind-label" [];
    /// Beside the field for the date.
    DAY_DATE_LABEL = "day-date-label" [];
    /// Beside the field for the printed last day.
    DAY_PRINTED_LABEL = "day-printed-label" [];
    /// Beside the box for mail.
    DAY_MAILED_LABEL = "day-mailed-label" [];
    /// On the button that adds a date.
    DAY_BUTTON = "day-button" [];
    /// No date was given.
    DAY_MISSING = "day-missing" [];
    /// On the button that takes a date or a paper out.
    TAKE_OUT = "take-out" [];
    /// Above the deadlines of a case.
    DEADLINES_HEADING = "deadlines-heading" [];
    /// Above the papers.
    PAPERS_HEADING = "papers-heading" [];
    /// What would be missing.
    PAPERS_MISSING = "papers-missing" ["papers"];
    /// Nothing would be missing.
    PAPERS_COMPLETE = "papers-complete" [];
    /// Beside the choice of what a paper is.
    PAPER_KIND_LABEL = "paper-kind-label" [];
    /// Beside the field for its title.
    PAPER_TITLE_LABEL = "paper-title-label" [];
    /// Beside the field for its place.
    PAPER_PLACE_LABEL = "paper-place-label" [];
    /// On the button that adds a paper.
    PAPER_BUTTON = "paper-button" [];
    /// Above the remarks.
    NOTES_HEADING = "notes-heading" [];
    /// Beside the field for a remark.
    NOTE_LABEL = "note-label" [];
    /// On the button that adds a remark.
    NOTE_BUTTON = "note-button" [];
    /// Above the fields that change the names of a case.
    EDIT_HEADING = "edit-heading" [];
    /// On the button that changes them.
    EDIT_BUTTON = "edit-button" [];
    /// Above the journal.
    JOURNAL_HEADING = "journal-heading" [];
    /// What the journal is.
    JOURNAL_INTRO = "journal-intro" [];
    /// Above the picture of time.
    TIMELINE_HEADING = "timeline-heading" [];
    /// The caption of the table beside it.
    TIMELINE_CAPTION = "timeline-caption" [];
    /// The heading of its first column.
    TIMELINE_DATE = "timeline-date" [];
    /// The heading of its second column.
    TIMELINE_WHAT = "timeline-what" [];
    /// The mark of today in the picture.
    TODAY = "today" [];
    /// A change was made.
    CHANGED = "changed" [];
    /// Above the files.
    FILES_HEADING = "files-heading" [];
    /// What files are for.
    FILES_INTRO = "files-intro" [];
    /// On the button that saves everything.
    SAVE_FILE = "save-file" [];
    /// On the button that saves a table.
    SAVE_TABLE = "save-table" [];
    /// On the button that saves a calendar.
    SAVE_CALENDAR = "save-calendar" [];
    /// Beside the box for full titles in the calendar.
    CALENDAR_FULL = "calendar-full" [];
    /// On the button that shows the sheet.
    SHOW_SHEET = "show-sheet" [];
    /// On the button that hides it.
    HIDE_SHEET = "hide-sheet" [];
    /// On the button that prints.
    PRINT = "print" [];
    /// On the button that copies the sheet.
    COPY_SHEET = "copy-sheet" [];
    /// The sheet was copied.
    COPIED_SHEET = "copied-sheet" [];
    /// A file was handed to the browser.
    SAVED_FILE = "saved-file" [];
    /// Beside the field for a file.
    OPEN_FILE = "open-file" [];
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
    /// The file is damaged.
    FILE_DAMAGED = "file-damaged" ["count"];
    /// Above what a file would bring.
    PREVIEW_HEADING = "preview-heading" [];
    /// How many cases are new.
    PREVIEW_ADDED = "preview-added" ["count"];
    /// How many cases would change.
    PREVIEW_CHANGED = "preview-changed" ["count"];
    /// How many are the same.
    PREVIEW_EQUAL = "preview-equal" ["count"];
    /// How many would go.
    PREVIEW_DELETED = "preview-deleted" ["count"];
    /// It would change nothing.
    PREVIEW_NOTHING = "preview-nothing" [];
    /// On the button that takes it in.
    TAKE = "take" [];
    /// It was taken in.
    TAKEN = "taken" [];
    /// On the button that does nothing.
    CANCEL = "cancel" [];
    /// Above the field for many cases or a letter.
    PASTE_HEADING = "paste-heading" [];
    /// Beside that field.
    PASTE_LABEL = "paste-label" [];
    /// What can be pasted.
    PASTE_HINT = "paste-hint" [];
    /// On the button that reads a list.
    PASTE_LIST = "paste-list" [];
    /// On the button that reads a letter.
    PASTE_LETTER = "paste-letter" [];
    /// A row that would be added.
    ROW_NEW = "row-new" ["row", "number"];
    /// A row that is there already.
    ROW_KNOWN = "row-known" ["row"];
    /// A row that stands there twice.
    ROW_AGAIN = "row-again" ["row"];
    /// A row without a number.
    ROW_REFUSED = "row-refused" ["row"];
    /// On the button that adds the rows.
    ROWS_TAKE = "rows-take" ["count"];
    /// No row would be added.
    ROWS_NONE = "rows-none" [];
    /// No number in the letter.
    LETTER_NONE = "letter-none" [];
    /// A number that is new.
    LETTER_NEW = "letter-new" ["number"];
    /// A number that is there.
    LETTER_KNOWN = "letter-known" ["number"];
    /// What a reader must say of the dates.
    LETTER_ASK = "letter-ask" [];
    /// On the button that takes a letter over.
    LETTER_TAKE = "letter-take" [];
    /// Above the buttons that hide and erase.
    PRIVACY_HEADING = "privacy-heading" [];
    /// On the button that masks numbers.
    MASK = "mask" [];
    /// On the button that shows them.
    UNMASK = "unmask" [];
    /// On the button that hides everything.
    HIDE = "hide" [];
    /// In place of everything.
    HIDDEN = "hidden" [];
    /// On the button that shows it again.
    UNHIDE = "unhide" [];
    /// On the button that erases everything.
    ERASE = "erase" [];
    /// What erasing does.
    ERASE_ASK = "erase-ask" [];
    /// On the button that does it.
    ERASE_YES = "erase-yes" [];
    /// What was erased.
    ERASED = "erased" ["count"];
    /// Something is left.
    ERASE_FAILED = "erase-failed" [];
    /// Above the passphrase.
    LOCK_HEADING = "lock-heading" [];
    /// What a passphrase does, and that there is no way back.
    LOCK_INTRO = "lock-intro" [];
    /// Beside the field for it.
    LOCK_LABEL = "lock-label" [];
    /// What it must be.
    LOCK_HINT = "lock-hint" [];
    /// On the button that protects.
    LOCK_BUTTON = "lock-button" [];
    /// It is too short.
    LOCK_SHORT = "lock-short" [];
    /// On the button that ends the protection.
    LOCK_OFF = "lock-off" [];
    /// It is protected.
    LOCKED = "locked" [];
    /// The browser cannot seal.
    LOCK_FAILED = "lock-failed" [];
    /// Above the field that opens what is kept.
    UNLOCK_HEADING = "unlock-heading" [];
    /// On the button that opens it.
    UNLOCK_BUTTON = "unlock-button" [];
    /// It does not open.
    UNLOCK_WRONG = "unlock-wrong" [];
}

/// What the tool's template shows without script.
const PAGE: &[Word] = &[
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
    /// The titles of the official page, as [`StatusTable::to_record`] writes them.
    pub statuses: Record,
    /// The rules of deadlines, as [`RuleTable::to_record`] writes them.
    pub deadlines: Record,
    /// Under [`WORKER`], the address of the script that keeps the tools for use without a network.
    pub files: Record,
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
    pub fn props(words: &Record, links: Record, tables: Tables<'_>, worker: String) -> Self {
        Self {
            words: live(words, Self::words(tables)),
            links,
            prefixes: tables.prefixes.to_record(),
            statuses: tables.statuses.to_record(),
            deadlines: tables.deadlines.to_record(),
            files: Record::from([(WORKER.to_owned(), worker)]),
        }
    }
}
