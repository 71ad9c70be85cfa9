//! The keys of the messages about what comes into the tracker and goes out of it: lists, letters, files, the sheet, the passphrase.

crate::messages! {
    // What comes in and goes out
    /// Above the buttons for all cases.
    TOOLS_HEADING = "tools-heading";
    /// Above the buttons that are needed rarely.
    MORE_HEADING = "more-heading";
    /// Above table and calendar.
    FILES_HEADING = "files-heading";
    /// What a file is.
    FILES_INTRO = "files-intro";
    /// On the button that saves a backup.
    SAVE_FILE = "save-file";
    /// On the button that saves a table.
    SAVE_TABLE = "save-table";
    /// On the button that saves a calendar.
    SAVE_CALENDAR = "save-calendar";
    /// The browser has the file.
    SAVED_FILE = "saved-file";
    /// The browser did not accept the file.
    NOT_SAVED = "not-saved";
    /// Above the sheet.
    SHOW_SHEET = "show-sheet";
    /// On the button for the sheet in the other language.
    SHEET_OTHER = "sheet-other";
    /// On the button for the sheet in the language of the page.
    SHEET_OWN = "sheet-own";
    /// On the button that prints.
    PRINT = "print";
    /// On the button that copies the sheet.
    COPY_SHEET = "copy-sheet";
    /// The sheet was copied.
    COPIED_SHEET = "copied-sheet";
    /// Something could not be loaded.
    NOT_LOADED = "not-loaded";
    /// Above the field for a backup file.
    OPEN_FILE = "open-file";
    /// The file is empty.
    FILE_EMPTY = "file-empty";
    /// The file is too large.
    FILE_LARGE = "file-large";
    /// A newer version of the site wrote the file.
    FILE_NEWER = "file-newer";
    /// There is no case in the file.
    FILE_NOTHING = "file-nothing";
    /// A passphrase protects the file.
    FILE_LOCKED = "file-locked";
    /// The file is damaged.
    FILE_DAMAGED = "file-damaged" ["count"];
    /// Above what a file would change.
    PREVIEW_HEADING = "preview-heading";
    /// How many cases would come.
    PREVIEW_ADDED = "preview-added" ["count"];
    /// How many would change.
    PREVIEW_CHANGED = "preview-changed" ["count"];
    /// How many are the same.
    PREVIEW_EQUAL = "preview-equal" ["count"];
    /// How many would be deleted.
    PREVIEW_DELETED = "preview-deleted" ["count"];
    /// Nothing would change.
    PREVIEW_NOTHING = "preview-nothing";
    /// On the button that adds the cases of a file.
    TAKE = "take";
    /// On the button that also puts the others into the archive.
    TAKE_ONLY = "take-only" ["count"];
    /// They were added.
    TAKEN = "taken";
    /// Above the field for a list or a letter.
    PASTE_HEADING = "paste-heading";
    /// Above that field.
    PASTE_LABEL = "paste-label";
    /// Below that label.
    PASTE_HINT = "paste-hint";
    /// On the button that reads a list.
    PASTE_LIST = "paste-list";
    /// On the button that reads a letter.
    PASTE_LETTER = "paste-letter";
    /// A row that is in the list already.
    ROW_KNOWN = "row-known" ["row"];
    /// A row with the number of an earlier one.
    ROW_AGAIN = "row-again" ["row"];
    /// A row without a number.
    ROW_REFUSED = "row-refused" ["row"];
    /// On the button that adds the rows.
    ROWS_TAKE = "rows-take" ["count"];
    /// The same for one row.
    ROWS_TAKE_ONE = "rows-take-one";
    /// No row has a new number.
    ROWS_NONE = "rows-none";
    /// There is no number in the letter.
    LETTER_NONE = "letter-none";
    /// A number that is a new case.
    LETTER_NEW = "letter-new" ["number"];
    /// A number that is in the list.
    LETTER_KNOWN = "letter-known" ["number"];
    /// What the reader must say of a letter.
    LETTER_ASK = "letter-ask";
    /// The question in which order day and month stand.
    LETTER_ORDER = "letter-order";
    /// The first unsure date, read with the month first.
    LETTER_MONTH_FIRST = "letter-month-first" ["date"];
    /// The first unsure date, read with the day first.
    LETTER_DAY_FIRST = "letter-day-first" ["date"];
    /// On the button that writes it into a case.
    LETTER_TAKE = "letter-take";
    // Lists, letters, files, the sheet and the passphrase
    /// Above what a list was read as, with how many lines it has.
    ROWS_HEADING = "rows-heading" ["count"];
    /// That the reader chooses the rows.
    ROWS_HINT = "rows-hint";
    /// Above the boxes of the rows.
    ROW_TAKE = "row-take";
    /// A row with a number that was probably meant; what was written.
    ROW_ALMOST = "row-almost" ["written"];
    /// A row with several numbers.
    ROW_SEVERAL = "row-several" ["row"];
    /// A row with a number that has too few or too many digits.
    ROW_INCOMPLETE = "row-incomplete" ["row"];
    /// A row with another kind of number.
    ROW_OTHER = "row-other" ["row"];
    /// On the button that changes people and names.
    ROWS_SWAP = "rows-swap";
    /// Above the choice how dates are to be read.
    ROWS_ORDER = "rows-order";
    /// The month is first.
    ROWS_MONTH_FIRST = "rows-month-first";
    /// The day is first.
    ROWS_DAY_FIRST = "rows-day-first";
    /// Cases were added.
    ROWS_TAKEN = "rows-taken" ["count"];
    /// One case was added.
    ROWS_TAKEN_ONE = "rows-taken-one";
    /// Nothing was pasted.
    PASTE_EMPTY = "paste-empty";
    /// Above what a letter would bring.
    LETTER_HEADING = "letter-heading";
    /// The option that the received date is written down too.
    LETTER_RECEIVED = "letter-received" ["date"];
    /// The name of the button for one of several numbers.
    LETTER_TAKE_NAMED = "letter-take-named" ["number"];
    /// A letter was written down.
    LETTER_TAKEN = "letter-taken" ["number"];
    /// Above the field for a file.
    FILE_LABEL = "file-label";
    /// What happens with the file.
    FILE_HINT = "file-hint";
    /// On the button that opens a protected file.
    FILE_BUTTON = "file-button";
    /// The file is a table.
    FILE_TABLE = "file-table";
    /// On the button that reads the table as a list.
    FILE_AS_LIST = "file-as-list";
    /// Nothing of a damaged file could be read.
    FILE_BROKEN = "file-broken";
    /// Something was changed in the file, but everything could be read.
    FILE_CHANGED = "file-changed";
    /// The browser could not read the file.
    FILE_UNREADABLE = "file-unreadable";
    /// The question whether a backup file is there.
    BACKUP_HEADING = "backup-heading";
    /// Where to look for it.
    BACKUP_LOOK = "backup-look" ["file"];
    /// The answer that it is there.
    BACKUP_YES = "backup-yes";
    /// It counts as made.
    BACKUP_NOTED = "backup-noted";
    /// What to do where there is no file.
    BACKUP_ELSE = "backup-else";
    /// On the button that copies it.
    BACKUP_COPY = "backup-copy";
    /// It was copied.
    BACKUP_COPIED = "backup-copied";
    /// It was not copied.
    BACKUP_COPY_FAILED = "backup-copy-failed";
    /// Above the table.
    TABLE_HEADING = "table-heading";
    /// Above the choice between commas and semicolons.
    TABLE_SEPARATOR = "table-separator";
    /// Commas.
    TABLE_COMMA = "table-comma";
    /// Semicolons.
    TABLE_SEMICOLON = "table-semicolon";
    /// The sign between the columns that spreadsheets in the language of the page expect.
    TABLE_DEFAULT = "table-default";
    /// Above the calendar.
    CALENDAR_HEADING = "calendar-heading";
    /// Above the choice what the calendar shows.
    CALENDAR_LABEL = "calendar-label";
    /// That others may see it.
    CALENDAR_HINT = "calendar-hint";
    /// Nothing of the case.
    CALENDAR_TITLES_DISCREET = "calendar-titles-discreet";
    /// The name of the case.
    CALENDAR_TITLES_NAME = "calendar-titles-name";
    /// Name and rule.
    CALENDAR_TITLES_RULE = "calendar-titles-rule";
    /// Name, rule and number.
    CALENDAR_TITLES_FULL = "calendar-titles-full";
    /// There is no deadline to come.
    CALENDAR_NONE = "calendar-none";
    /// Above the choice of cases.
    SHEET_WHO = "sheet-who";
    /// The box for all cases of a person.
    SHEET_ALL_OF = "sheet-all-of" ["name"];
    /// The option for full numbers.
    SHEET_FULL = "sheet-full";
    /// No case was chosen.
    SHEET_EMPTY = "sheet-empty";
    /// Above the field for the passphrase a second time.
    LOCK_AGAIN = "lock-again";
    /// The option to see the passphrase.
    LOCK_SHOW = "lock-show";
    /// The two passphrases differ.
    LOCK_DIFFERENT = "lock-different";
    /// That a backup comes first.
    LOCK_FIRST = "lock-first";
    /// The key is being made.
    LOCK_WORKING = "lock-working";
    /// The key is being made to open it.
    UNLOCK_WORKING = "unlock-working";
    /// The encrypted text was not stored.
    LOCK_NOT_STORED = "lock-not-stored";
    /// The browser has no cryptography for the page.
    LOCK_UNAVAILABLE = "lock-unavailable";
    /// On the button that locks at once.
    LOCK_NOW = "lock-now";
    /// When it locks by itself.
    LOCK_ABSENCE = "lock-absence";
    /// It was not locked.
    LOCK_NOT_NOW = "lock-not-now";
    /// The protection ended.
    LOCK_ENDED = "lock-ended";
    /// No passphrase was entered.
    UNLOCK_EMPTY = "unlock-empty";
}
