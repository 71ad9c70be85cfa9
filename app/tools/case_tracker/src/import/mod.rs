//! What comes in: a pasted list or letter, and a backup file.
//!
//! 1. [`text`]: the bytes of a file as text, and what that text is.
//! 2. [`list`]: a list that was read, row by row.
//! 3. [`file`]: a backup file, with what it would change.

pub mod file;
pub mod list;
pub mod text;

pub use file::OpenFilePanel;

use contract::case_tracker::keys;
use domain::case::{Change, Id};
use domain::transfer::letter::{Proposals, propose};
use leptos::prelude::*;
use ui::dynamic::Each;
use ui::focus::focus_id_next;
use ui::text_area::TextArea;

use crate::import::list::ListPreview;
use crate::letter::LetterPreview;
use crate::toast::Undo;
use crate::tracker::{Panel, Tracker};
use crate::transfer::Pasted;

/// What was read.
#[derive(Clone)]
enum Found {
    List(String),
    Letter(Proposals),
}

/// A pasted list or letter.
#[component]
pub fn PastePanel(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let words = tracker.words;
    let typed = RwSignal::new(String::new());
    // Each reading is rendered again.
    let found = RwSignal::new(None::<(u32, Found)>);
    let show = move |now: Found, heading: &str| {
        tracker.accept();
        found.update(|found| *found = Some((found.as_ref().map_or(0, |(number, _)| number + 1), now)));
        focus_id_next(tracker.id(heading));
    };
    let read_list = move || {
        let text = typed.get_untracked();
        if text.trim_start().starts_with("{\"waymark\"") {
            // The text of a backup, from a browser that saves no files.
            tracker.transfer.opened.set(Some(text));
            tracker.accept();
            tracker.open_panel(Panel::OpenFile);
        } else if text.trim().is_empty() {
            tracker.refuse("paste", words.get(&keys::PASTE_EMPTY), true);
        } else {
            show(Found::List(text), "rows");
        }
    };
    let read_letter = move || {
        let text = typed.get_untracked();
        let proposals = tracker.with_context(|context| {
            let letter = domain::letter::read(&text, context);
            tracker.list.cases.with_untracked(|cases| propose(&text, &letter, cases))
        });
        if text.trim().is_empty() {
            tracker.refuse("paste", words.get(&keys::PASTE_EMPTY), true);
        } else if proposals.cases.is_empty() {
            tracker.refuse("paste", words.get(&keys::LETTER_NONE), false);
        } else {
            show(Found::Letter(proposals), "letter");
        }
    };
    match tracker.transfer.pasted.try_update(Option::take).flatten() {
        Some(Pasted::List(text)) => {
            typed.set(text);
            read_list();
        }
        Some(Pasted::Letter(text)) => {
            typed.set(text);
            read_letter();
        }
        None => {}
    }
    view! {
        <TextArea
            id=tracker.id("paste")
            label=words.get(&keys::PASTE_LABEL)
            hint=words.get(&keys::PASTE_HINT)
            value=typed
            error=tracker.error
            error_mark=words.get(&keys::ERROR_MARK)
            rows=6
        />
        <p class="buttons">
            <button type="button" id=tracker.id("read-list") on:click=move |_| read_list()>
                {words.get(&keys::PASTE_LIST)}
            </button>
            <button type="button" class="button-quiet" id=tracker.id("read-letter") on:click=move |_| read_letter()>
                {words.get(&keys::PASTE_LETTER)}
            </button>
        </p>
        <Each each=move || found.get() key=|(number, _)| *number let:found>
            {match found.1 {
                Found::List(text) => view! { <ListPreview tracker text/> }.into_any(),
                Found::Letter(proposals) => view! { <LetterPreview tracker proposals/> }.into_any(),
            }}
        </Each>
    }
}

/// The id of the element that a reader comes back to once cases are gone again.
fn heading_id_without(tracker: Tracker) -> String {
    if tracker.list.listed.with_untracked(Vec::is_empty) { tracker.id("number") } else { tracker.id("cases") }
}

/// What takes it back: cases that came are archived, and archived ones come back.
fn undo(added: &[Id], archived: &[Id], focus: String) -> Undo {
    let added = added.iter().map(|id| (*id, Change::Removed(true)));
    let changes = added.chain(archived.iter().map(|id| (*id, Change::Removed(false)))).collect();
    Undo { changes, focus }
}

impl Tracker {
    /// Closes the part that is open after cases came in, and moves the focus to the first of them that is drawn.
    fn show_added(self, added: &[Id]) {
        self.panel.set(None);
        focus_id_next(self.id("cases"));
        // Where the list is long, the row is not drawn yet, and the heading keeps the focus.
        let listed = self.list.listed.get_untracked();
        if let Some(first) = listed.iter().find(|listed| added.contains(&listed.case.id)) {
            focus_id_next(self.id(&format!("row-{}", first.case.id)));
        }
    }
}
