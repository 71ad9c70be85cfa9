//! "Check now": copies the number, opens the official page, and asks on return what it said.

use browser::{clipboard, lifecycle, page};
use contract::case_tracker::{LINK_CASE_STATUS, keys};
use domain::case::{Change, Id};
use domain::date::{from_iso, to_iso};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::dynamic::{Each, When};
use ui::focus::focus_id_next;
use ui::text_field::TextField;

use crate::shown_case::{Shown, read};
use crate::tracker::Tracker;

/// The button, and the question what the official page said.
#[component]
pub fn CheckNow(
    /// The tracker.
    tracker: Tracker,
    /// The case.
    id: Id,
    /// The same case as it is now.
    shown: Shown,
) -> impl IntoView {
    let words = tracker.words;
    let is_asking = RwSignal::new(false);
    let is_away = StoredValue::new(false);
    let ask = move || {
        is_asking.set(true);
        focus_id_next(tracker.id("status"));
    };
    let check = move |_| {
        let number = untrack(|| read(shown, |listed| listed.case.receipt.clone()));
        is_away.set_value(true);
        spawn_local(async move {
            // The number is copied first: a page without the focus may not write to the clipboard.
            let is_copied = clipboard::write_text(&number).await.is_ok();
            page::open_in_new_tab(&words.link(LINK_CASE_STATUS));
            tracker.say(if is_copied { &keys::COPIED } else { &keys::COPY_FAILED });
            ask();
        });
    };
    let listener = lifecycle::on_return(move || {
        if is_away.try_get_value() == Some(true) {
            is_away.set_value(false);
            ask();
        }
    });
    // It ends with this view.
    StoredValue::new_local(listener);
    let looked = move || {
        read(shown, |listed| listed.case.looked)
            .map_or_else(|| words.get(&keys::LOOKED_NEVER), |on| words.fill(&keys::LOOKED, &tracker.date(on)))
    };
    view! {
        <div class="case-check">
            <p class="buttons">
                <button type="button" on:click=check>{words.get(&keys::CHECK)}</button>
                <button type="button" class="button-quiet" on:click=move |_| ask()>{words.get(&keys::WRITE_STATUS)}</button>
            </p>
            <p class="hint">
                <span>{words.get(&keys::CHECK_HINT)}</span>
                " "
                <a href=words.link(LINK_CASE_STATUS) target="_blank" rel="noopener noreferrer">{words.get(&keys::OFFICIAL)}</a>
            </p>
            <p class="hint" prop:textContent=Signal::derive(looked)></p>
            <When when=move || is_asking.get()>
                <Question tracker id is_asking/>
            </When>
        </div>
    }
}

#[component]
fn Question(tracker: Tracker, id: Id, is_asking: RwSignal<bool>) -> impl IntoView {
    let words = tracker.words;
    let title = RwSignal::new(String::new());
    let date = RwSignal::new(to_iso(tracker.today.get_untracked()));
    let day = move || from_iso(date.get_untracked().trim());
    let write = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = title.with_untracked(|title| title.trim().to_owned());
        if typed.is_empty() {
            return tracker.refuse("status", words.get(&keys::STATUS_EMPTY), true);
        }
        let Some(day) = day() else { return tracker.refuse("status-date", words.get(&keys::DAY_MISSING), false) };
        tracker.accept();
        is_asking.set(false);
        tracker.write_on(id, day, [Change::Status(tracker.official_title(&typed))]);
        focus_id_next(tracker.id("status-now"));
    };
    let nothing_new = move |_| {
        let Some(day) = day() else { return tracker.refuse("status-date", words.get(&keys::DAY_MISSING), false) };
        tracker.accept();
        is_asking.set(false);
        tracker.write_on(id, day, [Change::Looked]);
        tracker.say(&keys::LOOK_WRITTEN);
        focus_id_next(tracker.id("status-now"));
    };
    let titles = move || {
        let titles = tracker.titles.get();
        titles
            .map(|titles| titles.statuses.status.iter().map(|status| status.title.clone()).collect::<Vec<_>>())
            .unwrap_or_default()
    };
    let list = tracker.id("titles");
    view! {
        <form class="island-form case-question" novalidate on:submit=write aria-labelledby=tracker.id("question")>
            <h3 id=tracker.id("question")>{words.get(&keys::CHECK_QUESTION)}</h3>
            <TextField
                id=tracker.id("status")
                label=words.get(&keys::STATUS_LABEL)
                hint=words.get(&keys::STATUS_HINT)
                value=title
                error=tracker.error
                error_mark=words.get(&keys::ERROR_MARK)
                suggestions=list.clone()
                lang="en"
            />
            <datalist id=list lang="en" translate="no">
                <Each each=titles key=String::clone let:title>
                    <option value=title></option>
                </Each>
            </datalist>
            <TextField
                id=tracker.id("status-date")
                label=words.get(&keys::STATUS_DATE_LABEL)
                value=date
                error=tracker.error
                error_mark=words.get(&keys::ERROR_MARK)
                kind="date"
            />
            <p class="buttons">
                <button type="submit">{words.get(&keys::STATUS_BUTTON)}</button>
                <button type="button" class="button-quiet" on:click=nothing_new>{words.get(&keys::LOOK)}</button>
            </p>
        </form>
    }
}
