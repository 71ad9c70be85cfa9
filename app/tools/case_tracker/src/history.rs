//! The history of a case: every change with its date.

use contract::case_tracker::keys;
use domain::case::{Id, Journal, JournalEntry};
use leptos::prelude::*;
use ui::dynamic::Each;

use crate::case_part::CasePart;
use crate::tracker::Tracker;

/// The history, in a part that is closed at first.
#[component]
pub fn History(
    /// The tracker.
    tracker: Tracker,
    /// The case.
    id: Id,
) -> impl IntoView {
    let words = tracker.words;
    let entries = move || {
        let masked = tracker.privacy.is_masked.get();
        let entries: Vec<JournalEntry> =
            tracker.list.cases.with(|cases| cases.find(id).map(Journal::entries).unwrap_or_default().to_vec());
        entries.into_iter().map(|entry| (entry, masked)).collect::<Vec<_>>()
    };
    view! {
        <CasePart tracker id="journal" heading=&keys::JOURNAL_HEADING>
            <p>{words.get(&keys::JOURNAL_INTRO)}</p>
            <ol class="case-journal">
                <Each each=entries key=|(entry, masked)| (entry.id, *masked) let:entry>
                    <li>
                        <span class="case-before">{tracker.date(entry.0.on)} ":"</span>
                        " "
                        <span>{words.say(&entry.0.finding(entry.1))}</span>
                    </li>
                </Each>
            </ol>
        </CasePart>
    }
}
