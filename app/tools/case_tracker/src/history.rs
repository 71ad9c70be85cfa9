//! The history of a case: every change with its date.

use contract::case_tracker::keys;
use domain::case::{Id, Journal, JournalEntry};
use leptos::prelude::*;
use ui::dynamic::{Each, When};

use crate::tracker::Tracker;

/// The history, in a part that is closed at first; it is drawn once it is opened.
#[component]
pub fn History(
    /// The tracker.
    tracker: Tracker,
    /// The case.
    id: Id,
) -> impl IntoView {
    let words = tracker.words;
    let is_open = RwSignal::new(false);
    let entries = move || {
        let masked = tracker.privacy.is_masked.get();
        let entries: Vec<JournalEntry> =
            tracker.list.cases.with(|cases| cases.find(id).map(Journal::entries).unwrap_or_default().to_vec());
        entries.into_iter().map(|entry| (entry, masked)).collect::<Vec<_>>()
    };
    view! {
        <details class="case-part" on:toggle=move |_| is_open.update(|is_open| *is_open = !*is_open)>
            <summary>{words.get(&keys::JOURNAL_HEADING)}</summary>
            <When when=move || is_open.get()>
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
            </When>
        </details>
    }
}
