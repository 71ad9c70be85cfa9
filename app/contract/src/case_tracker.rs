//! What a page gives to the case tracker: its messages, and the tables of prefixes, titles and deadlines.
//!
//! The messages of the rules are named with the rules; here are those of the tool itself.

use domain::deadline::RuleTable;
use domain::receipt::PrefixTable;
use domain::status::StatusTable;
use domain::word::Demand;
use domain::{case, date, deadline, exchange};
use serde::{Deserialize, Serialize};

use crate::{File, Texts};

/// The name of the tool in `data-island`, in directives and in file names.
pub const NAME: &str = "case-tracker";

/// The name of the link to the official page that shows the status of a case.
pub const LINK_CASE_STATUS: &str = "case-status";

/// The props of the case tracker.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseTrackerPageProps {
    /// The messages that the running tool shows.
    pub words: Texts,
    /// Each link's name with its finished address.
    pub links: Texts,
    /// The known prefixes.
    pub prefixes: PrefixTable,
    /// The rules of deadlines.
    pub deadlines: RuleTable,
    /// The file of official titles: [`Titles`] as JSON.
    pub titles: File,
    /// The script that stores the tools for use without a network.
    pub offline: String,
}

/// The official titles with what each means: a file of its own, because the page is read long before a case has a status.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Titles {
    /// The titles.
    pub statuses: StatusTable,
    /// The messages that the table names.
    pub words: Texts,
}

impl Titles {
    /// The file for pages of a language: of all `words` of the tool those that the table names.
    #[must_use]
    pub fn new(statuses: &StatusTable, words: &Texts) -> Self {
        let keys = statuses.words();
        let words = words.iter().filter(|(key, _)| keys.contains(*key));
        Self { statuses: statuses.clone(), words: words.map(|(key, text)| (key.clone(), text.clone())).collect() }
    }
}

/// The keys of the tool's own messages.
pub mod keys {
    crate::messages! {
        /// Above the errors at the top of the page.
        ERROR_HEADING = "error-heading";
        /// In front of an error beside its field.
        ERROR_MARK = "error-mark";
        /// The page's title while there is an error.
        ERROR_TITLE = "error-title" ["title"];
        /// Nothing was entered.
        REFUSED_EMPTY = "refused-empty";
        /// One slip away from a number.
        REFUSED_REPAIRABLE = "refused-repairable" ["number"];
        /// Too few or too many digits.
        REFUSED_INCOMPLETE = "refused-incomplete";
        /// Another kind of number.
        REFUSED_OTHER_IDENTIFIER = "refused-other-identifier";
        /// More than one number.
        REFUSED_SEVERAL = "refused-several";
        /// No number at all.
        REFUSED_UNRECOGNIZED = "refused-unrecognized";
        /// The number is there already.
        ALREADY = "already";
        /// A case was added.
        ADDED = "added";
        /// The name of a case that has none.
        NO_NAME = "no-name";
        /// No status was written down.
        STATUS_NONE = "status-none";
        /// A status and when it was written down.
        STATUS_SEEN = "status-seen" ["status", "date"];
        /// The status before this one and when it was written down.
        STATUS_BEFORE = "status-before" ["status", "date"];
        /// When the reader last looked.
        LOOKED = "looked" ["date"];
        /// The reader never looked.
        LOOKED_NEVER = "looked-never";
        /// A case was put away.
        PUT_AWAY_TOLD = "put-away-told" ["name"];
        /// The step was taken back.
        UNDONE = "undone";
        /// A case was deleted for good.
        DELETED = "deleted";
        /// It was copied.
        COPIED = "copied";
        /// It was not copied.
        COPY_FAILED = "copy-failed";
        /// No date was given.
        DAY_MISSING = "day-missing";
        /// A change was made.
        CHANGED = "changed";
        /// The sheet was copied.
        COPIED_SHEET = "copied-sheet";
        /// A file was handed to the browser.
        SAVED_FILE = "saved-file";
        /// The file is empty.
        FILE_EMPTY = "file-empty";
        /// The file is too large.
        FILE_LARGE = "file-large";
        /// A newer page wrote the file.
        FILE_NEWER = "file-newer";
        /// There is no case in the file.
        FILE_NOTHING = "file-nothing";
        /// A passphrase closes the file.
        FILE_LOCKED = "file-locked";
        /// It was taken in.
        TAKEN = "taken";
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
        ERASE_FAILED = "erase-failed";
        /// It is too short.
        LOCK_SHORT = "lock-short";
        /// It is protected.
        LOCKED = "locked";
        /// The browser cannot seal.
        LOCK_FAILED = "lock-failed";
        /// What reads and writes texts did not come.
        NOT_LOADED = "not-loaded";
        /// It does not open.
        UNLOCK_WRONG = "unlock-wrong";
        /// The text of `label` in the words file.
        LABEL = "label";
        /// The text of `hint` in the words file.
        HINT = "hint";
        /// The text of `label-label` in the words file.
        LABEL_LABEL = "label-label";
        /// The text of `label-hint` in the words file.
        LABEL_HINT = "label-hint";
        /// The text of `person-label` in the words file.
        PERSON_LABEL = "person-label";
        /// The text of `person-hint` in the words file.
        PERSON_HINT = "person-hint";
        /// The text of `form-label` in the words file.
        FORM_LABEL = "form-label";
        /// The text of `form-hint` in the words file.
        FORM_HINT = "form-hint";
        /// The text of `button` in the words file.
        BUTTON = "button";
        /// The text of `ask-heading` in the words file.
        ASK_HEADING = "ask-heading";
        /// The text of `ask-text` in the words file.
        ASK_TEXT = "ask-text";
        /// The text of `ask-yes` in the words file.
        ASK_YES = "ask-yes";
        /// The text of `ask-no` in the words file.
        ASK_NO = "ask-no";
        /// The text of `kept-device` in the words file.
        KEPT_DEVICE = "kept-device";
        /// The text of `kept-tab` in the words file.
        KEPT_TAB = "kept-tab";
        /// The text of `not-kept-denied` in the words file.
        NOT_KEPT_DENIED = "not-kept-denied";
        /// The text of `not-kept-full` in the words file.
        NOT_KEPT_FULL = "not-kept-full";
        /// The text of `not-kept-same` in the words file.
        NOT_KEPT_SAME = "not-kept-same";
        /// The text of `newer` in the words file.
        NEWER = "newer";
        /// The text of `gone` in the words file.
        GONE = "gone";
        /// The text of `gone-again` in the words file.
        GONE_AGAIN = "gone-again";
        /// The text of `gone-clear` in the words file.
        GONE_CLEAR = "gone-clear";
        /// The text of `damaged` in the words file.
        DAMAGED = "damaged" ["count"];
        /// The text of `damaged-file` in the words file.
        DAMAGED_FILE = "damaged-file";
        /// The text of `persisted` in the words file.
        PERSISTED = "persisted";
        /// The text of `not-persisted` in the words file.
        NOT_PERSISTED = "not-persisted";
        /// The text of `forgetful` in the words file.
        FORGETFUL = "forgetful";
        /// The text of `due-heading` in the words file.
        DUE_HEADING = "due-heading";
        /// The text of `due-none` in the words file.
        DUE_NONE = "due-none";
        /// The text of `settle` in the words file.
        SETTLE = "settle";
        /// The text of `unsettle` in the words file.
        UNSETTLE = "unsettle";
        /// The text of `source` in the words file.
        SOURCE = "source";
        /// The text of `cases-heading` in the words file.
        CASES_HEADING = "cases-heading" ["count"];
        /// The text of `cases-none` in the words file.
        CASES_NONE = "cases-none";
        /// The text of `find-label` in the words file.
        FIND_LABEL = "find-label";
        /// The text of `open` in the words file.
        OPEN = "open";
        /// The text of `close` in the words file.
        CLOSE = "close";
        /// The text of `more-cases` in the words file.
        MORE_CASES = "more-cases" ["count"];
        /// The text of `put-away` in the words file.
        PUT_AWAY = "put-away";
        /// The text of `undo` in the words file.
        UNDO = "undo";
        /// The text of `away-heading` in the words file.
        AWAY_HEADING = "away-heading" ["count"];
        /// The text of `put-back` in the words file.
        PUT_BACK = "put-back";
        /// The text of `delete` in the words file.
        DELETE = "delete";
        /// The text of `twin` in the words file.
        TWIN = "twin";
        /// The text of `unite` in the words file.
        UNITE = "unite";
        /// The text of `copy` in the words file.
        COPY = "copy";
        /// The text of `official` in the words file.
        OFFICIAL = "official";
        /// The text of `look` in the words file.
        LOOK = "look";
        /// The text of `status-heading` in the words file.
        STATUS_HEADING = "status-heading";
        /// The text of `status-label` in the words file.
        STATUS_LABEL = "status-label";
        /// The text of `status-hint` in the words file.
        STATUS_HINT = "status-hint";
        /// The text of `status-button` in the words file.
        STATUS_BUTTON = "status-button";
        /// The text of `status-unknown` in the words file.
        STATUS_UNKNOWN = "status-unknown";
        /// The text of `days-heading` in the words file.
        DAYS_HEADING = "days-heading";
        /// The text of `day-kind-label` in the words file.
        DAY_KIND_LABEL = "day-kind-label";
        /// The text of `day-date-label` in the words file.
        DAY_DATE_LABEL = "day-date-label";
        /// The text of `day-printed-label` in the words file.
        DAY_PRINTED_LABEL = "day-printed-label";
        /// The text of `day-mailed-label` in the words file.
        DAY_MAILED_LABEL = "day-mailed-label";
        /// The text of `day-button` in the words file.
        DAY_BUTTON = "day-button";
        /// The text of `take-out` in the words file.
        TAKE_OUT = "take-out";
        /// The text of `deadlines-heading` in the words file.
        DEADLINES_HEADING = "deadlines-heading";
        /// The text of `papers-heading` in the words file.
        PAPERS_HEADING = "papers-heading";
        /// The text of `papers-missing` in the words file.
        PAPERS_MISSING = "papers-missing" ["papers"];
        /// The text of `papers-complete` in the words file.
        PAPERS_COMPLETE = "papers-complete";
        /// The text of `paper-kind-label` in the words file.
        PAPER_KIND_LABEL = "paper-kind-label";
        /// The text of `paper-title-label` in the words file.
        PAPER_TITLE_LABEL = "paper-title-label";
        /// The text of `paper-place-label` in the words file.
        PAPER_PLACE_LABEL = "paper-place-label";
        /// The text of `paper-button` in the words file.
        PAPER_BUTTON = "paper-button";
        /// The text of `notes-heading` in the words file.
        NOTES_HEADING = "notes-heading";
        /// The text of `note-label` in the words file.
        NOTE_LABEL = "note-label";
        /// The text of `note-button` in the words file.
        NOTE_BUTTON = "note-button";
        /// The text of `edit-heading` in the words file.
        EDIT_HEADING = "edit-heading";
        /// The text of `edit-button` in the words file.
        EDIT_BUTTON = "edit-button";
        /// The text of `journal-heading` in the words file.
        JOURNAL_HEADING = "journal-heading";
        /// The text of `journal-intro` in the words file.
        JOURNAL_INTRO = "journal-intro";
        /// The text of `timeline-heading` in the words file.
        TIMELINE_HEADING = "timeline-heading";
        /// The text of `timeline-all-heading` in the words file.
        TIMELINE_ALL_HEADING = "timeline-all-heading";
        /// The text of `timeline-caption` in the words file.
        TIMELINE_CAPTION = "timeline-caption";
        /// The text of `timeline-date` in the words file.
        TIMELINE_DATE = "timeline-date";
        /// The text of `timeline-what` in the words file.
        TIMELINE_WHAT = "timeline-what";
        /// The text of `files-heading` in the words file.
        FILES_HEADING = "files-heading";
        /// The text of `files-intro` in the words file.
        FILES_INTRO = "files-intro";
        /// The text of `save-file` in the words file.
        SAVE_FILE = "save-file";
        /// The text of `save-table` in the words file.
        SAVE_TABLE = "save-table";
        /// The text of `save-calendar` in the words file.
        SAVE_CALENDAR = "save-calendar";
        /// The text of `calendar-full` in the words file.
        CALENDAR_FULL = "calendar-full";
        /// The text of `show-sheet` in the words file.
        SHOW_SHEET = "show-sheet";
        /// The text of `hide-sheet` in the words file.
        HIDE_SHEET = "hide-sheet";
        /// The text of `sheet-other` in the words file.
        SHEET_OTHER = "sheet-other";
        /// The text of `sheet-own` in the words file.
        SHEET_OWN = "sheet-own";
        /// The text of `print` in the words file.
        PRINT = "print";
        /// The text of `copy-sheet` in the words file.
        COPY_SHEET = "copy-sheet";
        /// The text of `open-file` in the words file.
        OPEN_FILE = "open-file";
        /// The text of `file-damaged` in the words file.
        FILE_DAMAGED = "file-damaged" ["count"];
        /// The text of `preview-heading` in the words file.
        PREVIEW_HEADING = "preview-heading";
        /// The text of `preview-added` in the words file.
        PREVIEW_ADDED = "preview-added" ["count"];
        /// The text of `preview-changed` in the words file.
        PREVIEW_CHANGED = "preview-changed" ["count"];
        /// The text of `preview-equal` in the words file.
        PREVIEW_EQUAL = "preview-equal" ["count"];
        /// The text of `preview-deleted` in the words file.
        PREVIEW_DELETED = "preview-deleted" ["count"];
        /// The text of `preview-nothing` in the words file.
        PREVIEW_NOTHING = "preview-nothing";
        /// The text of `take` in the words file.
        TAKE = "take";
        /// The text of `take-only` in the words file.
        TAKE_ONLY = "take-only" ["count"];
        /// The text of `cancel` in the words file.
        CANCEL = "cancel";
        /// The text of `paste-heading` in the words file.
        PASTE_HEADING = "paste-heading";
        /// The text of `paste-label` in the words file.
        PASTE_LABEL = "paste-label";
        /// The text of `paste-hint` in the words file.
        PASTE_HINT = "paste-hint";
        /// The text of `paste-list` in the words file.
        PASTE_LIST = "paste-list";
        /// The text of `paste-letter` in the words file.
        PASTE_LETTER = "paste-letter";
        /// The text of `rows-take` in the words file.
        ROWS_TAKE = "rows-take" ["count"];
        /// The text of `rows-none` in the words file.
        ROWS_NONE = "rows-none";
        /// The text of `letter-none` in the words file.
        LETTER_NONE = "letter-none";
        /// The text of `letter-new` in the words file.
        LETTER_NEW = "letter-new" ["number"];
        /// The text of `letter-known` in the words file.
        LETTER_KNOWN = "letter-known" ["number"];
        /// The text of `letter-ask` in the words file.
        LETTER_ASK = "letter-ask";
        /// The text of `letter-take` in the words file.
        LETTER_TAKE = "letter-take";
        /// The text of `privacy-heading` in the words file.
        PRIVACY_HEADING = "privacy-heading";
        /// The text of `mask` in the words file.
        MASK = "mask";
        /// The text of `unmask` in the words file.
        UNMASK = "unmask";
        /// The text of `title-count` in the words file.
        TITLE_COUNT = "title-count";
        /// The text of `title-plain` in the words file.
        TITLE_PLAIN = "title-plain";
        /// The text of `hide` in the words file.
        HIDE = "hide";
        /// The text of `hidden` in the words file.
        HIDDEN = "hidden";
        /// The text of `unhide` in the words file.
        UNHIDE = "unhide";
        /// The text of `erase` in the words file.
        ERASE = "erase";
        /// The text of `erase-ask` in the words file.
        ERASE_ASK = "erase-ask";
        /// The text of `erase-yes` in the words file.
        ERASE_YES = "erase-yes";
        /// The text of `lock-heading` in the words file.
        LOCK_HEADING = "lock-heading";
        /// The text of `lock-intro` in the words file.
        LOCK_INTRO = "lock-intro";
        /// The text of `lock-label` in the words file.
        LOCK_LABEL = "lock-label";
        /// The text of `lock-hint` in the words file.
        LOCK_HINT = "lock-hint";
        /// The text of `lock-button` in the words file.
        LOCK_BUTTON = "lock-button";
        /// The text of `lock-off` in the words file.
        LOCK_OFF = "lock-off";
        /// The text of `unlock-heading` in the words file.
        UNLOCK_HEADING = "unlock-heading";
        /// The text of `unlock-button` in the words file.
        UNLOCK_BUTTON = "unlock-button";
        /// The text of `hide-hint` in the words file.
        HIDE_HINT = "hide-hint";
    }
}

/// The messages that the running tool shows, each with its placeholders, sorted by key; those of titles come in [`Titles`].
#[must_use]
pub fn messages(deadlines: &RuleTable) -> Vec<Demand> {
    let own = keys::ALL.iter().chain(date::DAY_WORDS).chain(deadline::words::WORDS);
    let fixed = own.chain(case::words::words()).chain(exchange::words::words()).map(Demand::from);
    let mut all: Vec<Demand> = fixed.chain(named(deadlines.words())).collect();
    all.sort();
    all.dedup();
    all
}

/// The messages that the table of titles names, sorted by key.
#[must_use]
pub fn title_messages(statuses: &StatusTable) -> Vec<Demand> {
    named(statuses.words()).collect()
}

fn named(keys: impl IntoIterator<Item = String>) -> impl Iterator<Item = Demand> {
    keys.into_iter().map(|key| Demand { key, placeholders: &[] })
}

/// The names of the links in the `[links]` of the words file.
#[must_use]
pub fn links() -> Vec<&'static str> {
    vec![LINK_CASE_STATUS]
}
