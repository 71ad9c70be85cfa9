//! The notes of a case.

use contract::case_tracker::keys;
use domain::case::{Change, Id};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use ui::dynamic::Each;
use ui::focus::focus_id_next;
use ui::text_area::TextArea;

use crate::case_part::CasePart;
use crate::shown_case::{Shown, read};
use crate::tracker::Tracker;

/// The notes, in a part that is closed at first.
#[component]
pub fn Notes(
    /// The tracker.
    tracker: Tracker,
    /// The case.
    id: Id,
    /// The same case as it is now.
    shown: Shown,
) -> impl IntoView {
    let words = tracker.words;
    let typed = RwSignal::new(String::new());
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let text = typed.with_untracked(|text| text.trim().to_owned());
        if text.is_empty() {
            return tracker.refuse("note", words.get(&keys::NOTE_EMPTY), true);
        }
        tracker.accept();
        typed.set(String::new());
        let number = untrack(|| read(shown, |listed| listed.case.notes.len()));
        tracker.write(id, [Change::Note(text)]);
        tracker.say(&keys::NOTE_ADDED);
        focus_id_next(tracker.id(&format!("note-{number}")));
    };
    // The newest is first; each has its number by age, so that its position in the list changes nothing.
    let notes = move || {
        read(shown, |listed| {
            let count = listed.case.notes.len();
            let numbered = listed.case.notes.iter().enumerate();
            numbered.map(|(index, note)| (count - 1 - index, note.clone())).collect::<Vec<_>>()
        })
    };
    view! {
        <CasePart tracker id="notes" heading=&keys::NOTES_HEADING>
            <form class="island-form" novalidate on:submit=add aria-labelledby=tracker.id("notes")>
                <TextArea
                    id=tracker.id("note")
                    label=words.get(&keys::NOTE_LABEL)
                    value=typed
                    error=tracker.error
                    error_mark=words.get(&keys::ERROR_MARK)
                />
                <button type="submit" class="button-quiet">{words.get(&keys::NOTE_BUTTON)}</button>
            </form>
            <ul class="case-list">
                <Each each=notes key=|(number, note)| (*number, note.text.clone()) let:note>
                    <li id=tracker.id(&format!("note-{}", note.0)) tabindex="-1">
                        <span class="case-before">{tracker.date(note.1.on)} ":"</span>
                        " "
                        <span class="case-note">{note.1.text}</span>
                    </li>
                </Each>
            </ul>
        </CasePart>
    }
}
