//! What is said in files.

use crate::message::MessageKey;

/// The columns of the table, in their order; a pasted table with these headings is read by them.
pub const COLUMNS: &[MessageKey] = &[
    MessageKey::new("column-receipt", &[]),
    MessageKey::new("column-label", &[]),
    MessageKey::new("column-person", &[]),
    MessageKey::new("column-form", &[]),
    MessageKey::new("column-filed", &[]),
    MessageKey::new("column-received", &[]),
    MessageKey::new("column-age", &[]),
    MessageKey::new("column-status", &[]),
    MessageKey::new("column-seen", &[]),
    MessageKey::new("column-deadline", &[]),
    MessageKey::new("column-date", &[]),
];

/// A title that says nothing to others who see the calendar.
pub(super) const DISCREET: MessageKey = MessageKey::new("calendar-discreet", &[]);
/// What an alarm says.
pub(super) const ALARM: MessageKey = MessageKey::new("calendar-alarm", &[]);

/// The heading of a helper's sheet.
pub(super) const SHEET_HEADING: MessageKey = MessageKey::new("sheet-heading", &["date"]);
/// What the sheet is not.
pub(super) const SHEET_NOTE: MessageKey = MessageKey::new("sheet-note", &[]);
/// The heading of a case without a name.
pub(super) const SHEET_CASE: MessageKey = MessageKey::new("sheet-case", &[]);
/// The heading of the deadlines of a case.
pub(super) const SHEET_DEADLINES: MessageKey = MessageKey::new("sheet-deadlines", &[]);
/// The heading of the dates of a case.
pub(super) const SHEET_DAYS: MessageKey = MessageKey::new("sheet-days", &[]);
/// The heading of the papers of a case.
pub(super) const SHEET_PAPERS: MessageKey = MessageKey::new("sheet-papers", &[]);
/// The heading of what happened in a case.
pub(super) const SHEET_JOURNAL: MessageKey = MessageKey::new("sheet-journal", &[]);
/// A line of a name and what it is.
pub(super) const SHEET_LINE: MessageKey = MessageKey::new("sheet-line", &["name", "value"]);

/// Every sentence that is said in files.
pub fn words() -> impl Iterator<Item = &'static MessageKey> {
    const FILES: &[MessageKey] = &[
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
