//! The keys of the messages that the running tracker itself shows; those of the rules are named with the rules.
//!
//! Those of what comes in and goes out have a file of their own, and are used from here too.

pub use super::transfer_keys::*;

crate::messages! {
    // The error summary and the fields
    /// Above the errors at the top of the page.
    ERROR_HEADING = "error-heading";
    /// In front of an error beside its field.
    ERROR_MARK = "error-mark";
    /// The title of the page while there is an error.
    ERROR_TITLE = "error-title" ["title"];
    // Adding a case
    /// Above the form for a new case.
    ADD_HEADING = "add-heading";
    /// Above the field for the receipt number.
    LABEL = "label";
    /// Below that label.
    HINT = "hint";
    /// On the button that adds a case.
    BUTTON = "button";
    /// On the button that adds a repaired number.
    REPAIR_BUTTON = "repair-button" ["number"];
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
    /// The number is in the list already.
    ALREADY = "already";
    /// A case was added.
    ADDED = "added";
    /// Above what the reader may say of a case that was added.
    ADDED_NUMBER = "added-number" ["number"];
    /// That name, person and form are optional.
    DETAILS_INTRO = "details-intro";
    /// Name, person or form were saved.
    DETAILS_SAVED = "details-saved";
    /// On the button that goes back to the field for the next number.
    ADD_ANOTHER = "add-another";
    /// Above the field for the name of a case.
    LABEL_LABEL = "label-label";
    /// Below that label.
    LABEL_HINT = "label-hint";
    /// Above the field for the person.
    PERSON_LABEL = "person-label";
    /// Below that label.
    PERSON_HINT = "person-hint";
    /// Above the field for the form.
    FORM_LABEL = "form-label";
    /// Below that label.
    FORM_HINT = "form-hint";
    // Whose device it is, and where the cases are stored
    /// The question whose device it is.
    ASK_HEADING = "ask-heading";
    /// What the answer changes.
    ASK_TEXT = "ask-text";
    /// The answer that the device is the reader's own.
    ASK_YES = "ask-yes";
    /// The answer that it is shared.
    ASK_NO = "ask-no";
    /// In the line at the bottom, until the question is answered.
    ASK_REMINDER = "ask-reminder";
    /// On the button that leads to the question.
    ASK_NOW = "ask-now";
    /// Below the form while nothing is stored: a first visit cannot be distinguished from a browser that removed everything.
    NOTHING_STORED = "nothing-kept";
    /// They are stored on the device.
    STORED_DEVICE = "kept-device";
    /// They are stored in the tab.
    STORED_TAB = "kept-tab";
    /// The browser stores nothing.
    NOT_STORED_DENIED = "not-kept-denied";
    /// The last change is not stored: no space.
    NOT_STORED_FULL = "not-kept-full";
    /// The last change is not stored: another tab wrote.
    NOT_STORED_SAME = "not-kept-same";
    /// A newer version of the site wrote what is there.
    NEWER = "newer";
    /// What is there is encrypted and damaged.
    UNREADABLE = "unreadable";
    /// What was there is gone.
    GONE = "gone";
    /// On the button that stores the cases again.
    GONE_AGAIN = "gone-again";
    /// On the button that empties this page too.
    GONE_CLEAR = "gone-clear";
    /// A damaged text was found, with how many cases could be read.
    DAMAGED = "damaged" ["count"];
    /// The same for one case.
    DAMAGED_ONE = "damaged-one";
    /// On the button that saves the damaged text.
    DAMAGED_FILE = "damaged-file";
    /// The browser promises not to remove what is stored.
    PERSISTED = "persisted";
    /// The browser may remove it.
    NOT_PERSISTED = "not-persisted";
    /// The browser removes it after seven days without a visit.
    FORGETFUL = "forgetful";
    // The list
    /// Above the next dates of all cases.
    DUE_HEADING = "due-heading";
    /// No date is open.
    DUE_NONE = "due-none";
    /// Above all dates of all cases.
    ALL_DATES = "all-dates" ["count"];
    /// Above the list.
    CASES_HEADING = "cases-heading" ["count"];
    /// Above the field that finds a case.
    FIND_LABEL = "find-label";
    /// No case was found.
    FIND_NONE = "find-none";
    /// Above the cases of which nobody said whose they are.
    PERSON_NONE = "person-none";
    /// The name of a case that has none.
    NO_NAME = "no-name";
    /// On the button that shows more cases.
    MORE_CASES = "more-cases" ["count"];
    /// Above the archive.
    AWAY_HEADING = "away-heading" ["count"];
    /// On the button that brings a case back.
    PUT_BACK = "put-back";
    /// The name of that button.
    PUT_BACK_NAMED = "put-back-named" ["name"];
    /// A case was brought back.
    RESTORED = "restored" ["name"];
    /// On the button that deletes a case.
    DELETE = "delete";
    /// The name of that button.
    DELETE_NAMED = "delete-named" ["name"];
    /// The question before a case is deleted.
    DELETE_ASK = "delete-ask" ["name"];
    /// The answer that it is to be deleted.
    DELETE_YES = "delete-yes";
    /// A case was deleted.
    DELETED = "deleted";
    // One case
    /// The link back to the list.
    BACK = "back";
    /// On the button that copies the number.
    COPY = "copy";
    /// It was copied.
    COPIED = "copied";
    /// It was not copied.
    COPY_FAILED = "copy-failed";
    /// On the button that opens the official page.
    CHECK = "check";
    /// What that button does.
    CHECK_HINT = "check-hint";
    /// The link to the official page.
    OFFICIAL = "official";
    /// On the button that opens the form for a status.
    WRITE_STATUS = "write-status";
    /// The question what the official page said.
    CHECK_QUESTION = "check-question";
    /// When the reader last looked.
    LOOKED = "looked" ["date"];
    /// The reader never looked.
    LOOKED_NEVER = "looked-never";
    /// On the button for a look without news.
    LOOK = "look";
    /// A look without news was written down.
    LOOK_WRITTEN = "look-written";
    /// Above the status.
    STATUS_HEADING = "status-heading";
    /// There is no status yet.
    STATUS_NONE = "status-none";
    /// A status and when it was written down.
    STATUS_SEEN = "status-seen" ["status", "date"];
    /// The status before this one.
    STATUS_BEFORE = "status-before" ["status", "date"];
    /// Above the field for the title.
    STATUS_LABEL = "status-label";
    /// Below that label.
    STATUS_HINT = "status-hint";
    /// Above the field for the day of the look.
    STATUS_DATE_LABEL = "status-date-label";
    /// On the button that saves the status.
    STATUS_BUTTON = "status-button";
    /// No title was entered.
    STATUS_EMPTY = "status-empty";
    /// The table does not know the title.
    STATUS_UNKNOWN = "status-unknown";
    /// The question whether another title was meant.
    STATUS_NEAREST = "status-nearest" ["title"];
    /// The answer that it was.
    STATUS_USE = "status-use";
    /// Above the dates of a case.
    DAYS_HEADING = "days-heading";
    /// The group of letters among the kinds of dates.
    KINDS_LETTERS = "kinds-letters";
    /// The group of appointments.
    KINDS_APPOINTMENTS = "kinds-appointments";
    /// The group of papers that expire or should come.
    KINDS_PAPERS = "kinds-papers";
    /// The group of what the reader did.
    KINDS_MOVED = "kinds-moved";
    /// Above the field for the kind of a date.
    DAY_KIND_LABEL = "day-kind-label";
    /// Above the field for a date.
    DAY_DATE_LABEL = "day-date-label";
    /// Above the field for the last day on the notice.
    DAY_PRINTED_LABEL = "day-printed-label";
    /// Beside the box for a notice that came by mail.
    DAY_MAILED_LABEL = "day-mailed-label";
    /// On the button that adds a date.
    DAY_BUTTON = "day-button";
    /// No date was entered.
    DAY_MISSING = "day-missing";
    /// A date was added.
    DAY_ADDED = "day-added";
    /// On the button that removes a date or a paper.
    REMOVE = "remove";
    /// The name of that button.
    REMOVE_NAMED = "remove-named" ["name"];
    /// A date or a paper was removed.
    REMOVED_NAMED = "removed-named" ["name"];
    /// On the button for a deadline that is dealt with.
    SETTLE = "settle";
    /// The name of that button.
    SETTLE_NAMED = "settle-named" ["name"];
    /// A deadline was marked as dealt with.
    SETTLED = "settled";
    /// On the button that takes that back.
    UNSETTLE = "unsettle";
    /// The name of that button.
    UNSETTLE_NAMED = "unsettle-named" ["name"];
    /// It was undone.
    UNSETTLED = "unsettled";
    /// The link to the source of a rule.
    SOURCE = "source";
    /// Above the dates on a line.
    TIMELINE_HEADING = "timeline-heading";
    /// Today on that line.
    LINE_TODAY = "line-today";
    /// Above the papers.
    PAPERS_HEADING = "papers-heading";
    /// Which papers would be missing.
    PAPERS_MISSING = "papers-missing" ["papers"];
    /// No paper would be missing.
    PAPERS_COMPLETE = "papers-complete";
    /// Above the field for the kind of a paper.
    PAPER_KIND_LABEL = "paper-kind-label";
    /// Above the field for its title.
    PAPER_TITLE_LABEL = "paper-title-label";
    /// Above the field for where it is.
    PAPER_LOCATION_LABEL = "paper-place-label";
    /// On the button that adds a paper.
    PAPER_BUTTON = "paper-button";
    /// A paper was added.
    PAPER_ADDED = "paper-added";
    /// Above the notes.
    NOTES_HEADING = "notes-heading";
    /// Above the field for a note.
    NOTE_LABEL = "note-label";
    /// On the button that adds a note.
    NOTE_BUTTON = "note-button";
    /// No note was entered.
    NOTE_EMPTY = "note-empty";
    /// A note was added.
    NOTE_ADDED = "note-added";
    /// Above the form for name, person and form.
    EDIT_HEADING = "edit-heading";
    /// On the button that saves them.
    EDIT_BUTTON = "edit-button";
    /// Above the history.
    JOURNAL_HEADING = "journal-heading";
    /// What the history is.
    JOURNAL_INTRO = "journal-intro";
    /// On the button that puts a case into the archive.
    PUT_AWAY = "put-away";
    /// A case was put into the archive.
    ARCHIVED_STATUS = "put-away-told" ["name"];
    /// Two cases have this number.
    DUPLICATE = "duplicate";
    /// On the button that makes one case of them.
    COMBINE = "combine";
    /// They are one case now.
    COMBINED = "combined";
    /// On the button that takes the last action back.
    UNDO = "undo";
    /// It was undone.
    UNDONE = "undone";
    /// On the button that closes a part or a message.
    CLOSE = "close";
    /// On the button that does nothing.
    CANCEL = "cancel";
    // Privacy
    /// The option that numbers are masked.
    MASK = "mask";
    /// The option that the tab counts the dates that are near.
    TITLE_COUNT = "title-count";
    /// What Escape does.
    HIDE_HINT = "hide-hint";
    /// On the button that hides everything.
    HIDE = "hide";
    /// Everything is hidden.
    HIDDEN = "hidden";
    /// On the button that shows it again.
    UNHIDE = "unhide";
    /// On the button that asks before erasing.
    ERASE = "erase";
    /// The question before erasing.
    ERASE_ASK = "erase-ask";
    /// The answer that everything is to be erased.
    ERASE_YES = "erase-yes";
    /// What was erased.
    ERASED = "erased" ["count"];
    /// The same for one case.
    ERASED_ONE = "erased-one";
    /// Something is left.
    ERASE_FAILED = "erase-failed";
    /// Above the form for a passphrase.
    LOCK_HEADING = "lock-heading";
    /// What a passphrase does.
    LOCK_INTRO = "lock-intro";
    /// Above the field for a passphrase.
    LOCK_LABEL = "lock-label";
    /// Below that label.
    LOCK_HINT = "lock-hint";
    /// On the button that protects.
    LOCK_BUTTON = "lock-button";
    /// The passphrase is too short.
    LOCK_SHORT = "lock-short";
    /// On the button that ends the protection.
    LOCK_OFF = "lock-off";
    /// A passphrase protects what is stored.
    LOCKED = "locked";
    /// The browser cannot encrypt.
    LOCK_FAILED = "lock-failed";
    /// Above the form that opens what is protected.
    UNLOCK_HEADING = "unlock-heading";
    /// On the button that opens it.
    UNLOCK_BUTTON = "unlock-button";
    /// The passphrase does not open it.
    UNLOCK_WRONG = "unlock-wrong";
}
