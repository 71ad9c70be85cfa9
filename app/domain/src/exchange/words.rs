//! What is said in files.

use crate::word::Word;

/// The columns of the table, in their order; a pasted table with these headings is read by them.
pub const COLUMNS: &[Word] = &[
    Word::live("column-receipt", &[]),
    Word::live("column-label", &[]),
    Word::live("column-person", &[]),
    Word::live("column-form", &[]),
    Word::live("column-filed", &[]),
    Word::live("column-received", &[]),
    Word::live("column-age", &[]),
    Word::live("column-status", &[]),
    Word::live("column-seen", &[]),
    Word::live("column-deadline", &[]),
    Word::live("column-date", &[]),
];

/// A title that says nothing to others who see the calendar.
pub(super) const DISCREET: Word = Word::live("calendar-discreet", &[]);
/// What an alarm says.
pub(super) const ALARM: Word = Word::live("calendar-alarm", &[]);

/// The heading of a helper's sheet.
pub(super) const SHEET_HEADING: Word = Word::live("sheet-heading", &["date"]);
/// What the sheet is not.
pub(super) const SHEET_NOTE: Word = Word::live("sheet-note", &[]);
/// The heading of a case without a name.
pub(super) const SHEET_CASE: Word = Word::live("sheet-case", &[]);
/// The heading of the deadlines of a case.
pub(super) const SHEET_DEADLINES: Word = Word::live("sheet-deadlines", &[]);
/// The heading of the dates of a case.
pub(super) const SHEET_DAYS: Word = Word::live("sheet-days", &[]);
/// The heading of the papers of a case.
pub(super) const SHEET_PAPERS: Word = Word::live("sheet-papers", &[]);
/// The heading of what happened in a case.
pub(super) const SHEET_JOURNAL: Word = Word::live("sheet-journal", &[]);
/// A line of a name and what it is.
pub(super) const SHEET_LINE: Word = Word::live("sheet-line", &["name", "value"]);

/// Every sentence that is said in files.
pub fn words() -> impl Iterator<Item = &'static Word> {
    const FILES: &[Word] = &[
        DISCREET,
        ALARM,
        SHEET_HEADING,
        SHEET_NOTE,
        SHEET_CASE,
        SHEET_DEADLINES,
        SHEET_DAYS,
        SHEET_PAPERS,
        SHEET_JOURNAL,
        SHEET_LINE,
    ];
    COLUMNS.iter().chain(FILES)
}
