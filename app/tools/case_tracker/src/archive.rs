//! The archive: cases that left the list, to be brought back or deleted for good.

use std::sync::Arc;

use contract::case_tracker::keys;
use domain::case::{Case, Change, Id};
use leptos::prelude::*;
use ui::dynamic::{Each, When};
use ui::focus::focus_id_next;

use crate::toast::Undo;
use crate::tracker::Tracker;

/// Cases of the archive that are drawn at once.
const AT_ONCE: usize = 50;

/// The archive, where there is anything in it.
#[component]
pub fn Archive(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let words = tracker.words;
    let archived = tracker.list.archived;
    // The case that the reader wants to delete: asked once more, because there is no way back.
    let deleting = RwSignal::new(None::<Id>);
    let cases = move || {
        let masked = tracker.privacy.is_masked.get();
        archived
            .with(|archived| archived.iter().take(AT_ONCE).map(|case| (Arc::clone(case), masked)).collect::<Vec<_>>())
    };
    let heading = move || words.fill(&keys::AWAY_HEADING, &archived.with(Vec::len).to_string());
    view! {
        <When when=move || !archived.with(Vec::is_empty)>
            <details class="tracker-part">
                <summary id=tracker.id("archive") prop:textContent=Signal::derive(heading)></summary>
                <ul class="case-list">
                    <Each each=cases key=|(case, masked)| (case.id, case.changes, *masked) let:entry>
                        <Archived tracker case=entry.0 deleting/>
                    </Each>
                </ul>
            </details>
        </When>
    }
}

#[component]
fn Archived(tracker: Tracker, case: Arc<Case>, deleting: RwSignal<Option<Id>>) -> impl IntoView {
    let words = tracker.words;
    let id = case.id;
    let name = StoredValue::new(tracker.name(&case));
    let number = untrack(|| tracker.number(&case.receipt));
    let named = move |word| name.with_value(|name| words.fill(word, name));
    let bring_back = move |_| {
        tracker.write(id, [Change::Removed(false)]);
        let undo = Undo { changes: vec![(id, Change::Removed(true))], focus: tracker.id("cases") };
        tracker.offer_undo(named(&keys::RESTORED), undo);
        focus_id_next(tracker.id(&format!("row-{id}")));
    };
    let ask = move |_| {
        deleting.set(Some(id));
        focus_id_next(tracker.id("deleting"));
    };
    let cancel = move |_| {
        deleting.set(None);
        focus_id_next(tracker.id(&format!("archived-{id}")));
    };
    let delete = move |_| {
        deleting.set(None);
        tracker.list.cases.update(|cases| cases.delete(id));
        tracker.read_all();
        tracker.save();
        tracker.say(&keys::DELETED);
        let is_empty = tracker.list.archived.with_untracked(Vec::is_empty);
        focus_id_next(if is_empty { tracker.after_removal() } else { tracker.id("archive") });
    };
    view! {
        <li id=tracker.id(&format!("archived-{id}")) tabindex="-1">
            <p class="case-line">
                <span>{name.get_value()}</span>
                <span class="number" translate="no">{number}</span>
                <button type="button" class="button-quiet" aria-label=named(&keys::PUT_BACK_NAMED) on:click=bring_back>
                    {words.get(&keys::PUT_BACK)}
                </button>
                <button type="button" class="button-danger" aria-label=named(&keys::DELETE_NAMED) on:click=ask>
                    {words.get(&keys::DELETE)}
                </button>
            </p>
            <When when=move || deleting.get() == Some(id)>
                <div class="notice notice-stop">
                    <p id=tracker.id("deleting") tabindex="-1">{named(&keys::DELETE_ASK)}</p>
                    <p class="buttons">
                        <button type="button" class="button-quiet" on:click=cancel>{words.get(&keys::CANCEL)}</button>
                        <button type="button" class="button-danger" on:click=delete>{words.get(&keys::DELETE_YES)}</button>
                    </p>
                </div>
            </When>
        </li>
    }
}
