//! Whether a text is a number of a case or of a person, which is led to the number tool.

use domain::date::date;
use domain::identifier::{Context, Entry, IdentifierKind as Kind, PrefixTable, recognize, shape};

/// True for a text that is a number of a case or of a person, or the beginning of one that is long enough to recognize.
///
/// Names of forms and telephone numbers are words of the guide: they are searched for.
///
/// ```
/// assert!(search::number::is_personal("EAC 22 123 00000"));
/// assert!(search::number::is_personal("A012 345 678"));
/// assert!(!search::number::is_personal("I-485"));
/// assert!(!search::number::is_personal("800-375-5283"));
/// ```
#[must_use]
pub fn is_personal(typed: &str) -> bool {
    let entry = Entry::read(typed);
    if shape::official(entry.number()).is_some() {
        return true;
    }
    let prefixes = PrefixTable::default();
    // The day decides nothing here: it only dates what is found.
    let Some(today) = date(2026, 11, 24) else { return false };
    let found = recognize(&entry, Context { prefixes: &prefixes, today });
    found.is_some_and(|found| !matches!(found.kind, Kind::FormNumber | Kind::PhoneNumber | Kind::CardPlaceholder))
}
