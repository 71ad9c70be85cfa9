//! People with their cases in rows.

use std::collections::HashSet;
use std::sync::Arc;

use browser::page;
use contract::case_tracker::keys;
use domain::status::folded;
use leptos::prelude::*;
use ui::dynamic::{Each, When};
use ui::focus::focus_id_next;

use crate::card::{CaseRow, initial, tone};
use crate::cases::Listed;
use crate::tracker::Tracker;

/// Rows that are drawn at once; more on request.
const AT_ONCE: usize = 25;
/// With more cases than this there is a field to find one.
const MANY: usize = 5;

impl Tracker {
    /// The id of the heading where the reader is: the open case, else the list, else the field for the first case.
    #[must_use]
    pub fn heading_id(self) -> String {
        if self.open_case.get_untracked().is_some() {
            self.id("case")
        } else if untrack(|| self.list.is_empty()) {
            self.id("number")
        } else {
            self.id("cases")
        }
    }

    /// Goes from the open case back to the list.
    pub fn close_case(self) {
        if self.open_case.get_untracked().is_some() {
            page::set_fragment(&self.id("cases"));
        }
    }
}

/// The people and their cases.
#[component]
pub fn People(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let words = tracker.words;
    let listed = tracker.list.listed;
    let wanted = RwSignal::new(String::new());
    let limit = RwSignal::new(AT_ONCE);
    let found = Memo::new(move |_| {
        if tracker.privacy.is_hidden.get() {
            return Vec::new();
        }
        let wanted = folded(&wanted.get());
        listed.with(|listed| listed.iter().filter(|listed| fits(listed, &wanted)).cloned().collect::<Vec<_>>())
    });
    let shown = Memo::new(move |_| found.with(|found| found.iter().take(limit.get()).cloned().collect::<Vec<_>>()));
    let people = move || {
        let mut seen = HashSet::new();
        let people = shown.with(|shown| shown.iter().map(|listed| listed.case.person.clone()).collect::<Vec<_>>());
        people.into_iter().filter(|person| seen.insert(person.clone())).collect::<Vec<_>>()
    };
    let heading = move || words.fill(&keys::CASES_HEADING, &listed.with(Vec::len).to_string());
    let has_many = move || listed.with(Vec::len) > MANY || !wanted.with(String::is_empty);
    let left = move || found.with(Vec::len).saturating_sub(limit.get());
    let more = move |_| {
        let first = found.with_untracked(|found| found.get(limit.get_untracked()).map(|listed| listed.case.id));
        limit.update(|limit| *limit += 8 * AT_ONCE);
        if let Some(id) = first {
            focus_id_next(tracker.id(&format!("row-{id}")));
        }
    };
    view! {
        <section class="tracker-cases" aria-labelledby=tracker.id("cases")>
            <h2 id=tracker.id("cases") tabindex="-1" prop:textContent=Signal::derive(heading)></h2>
            <When when=has_many>
                <div class="field">
                    <label for=tracker.id("find")>{words.get(&keys::FIND_LABEL)}</label>
                    <input type="search" autocomplete="off" id=tracker.id("find") bind:value=wanted/>
                </div>
                <div role="status">
                    <When when=move || found.with(Vec::is_empty) && !tracker.privacy.is_hidden.get()>
                        <p>{words.get(&keys::FIND_NONE)}</p>
                    </When>
                </div>
            </When>
            <Each each=people key=String::clone let:person>
                <Person tracker person shown/>
            </Each>
            <When when=move || left() != 0>
                <button type="button" class="button-quiet" on:click=more
                    prop:textContent=Signal::derive(move || words.fill(&keys::MORE_CASES, &left().to_string()))></button>
            </When>
        </section>
    }
}

fn fits(listed: &Listed, wanted: &str) -> bool {
    let case = &listed.case;
    let texts = [&case.receipt, &case.label, &case.person, &case.form];
    wanted.is_empty() || texts.iter().any(|text| folded(text).contains(wanted))
}

/// One person with the cases that are shown.
#[component]
fn Person(tracker: Tracker, person: String, shown: Memo<Vec<Arc<Listed>>>) -> impl IntoView {
    let words = tracker.words;
    let own = person.clone();
    let rows = move || {
        let masked = tracker.privacy.is_masked.get();
        let today = tracker.today.get();
        shown.with(|shown| {
            let own = shown.iter().filter(|listed| listed.case.person == own);
            own.map(|listed| (Arc::clone(listed), masked, today)).collect::<Vec<_>>()
        })
    };
    // Where no case says whose it is, there is nothing to distinguish.
    let is_named = Memo::new(move |_| shown.with(|shown| shown.iter().any(|listed| !listed.case.person.is_empty())));
    let name = if person.is_empty() { words.get(&keys::PERSON_NONE) } else { person.clone() };
    let (mark, color) = (initial(&person), tone(&person));
    view! {
        <div class="tracker-person">
            <When when=move || is_named.get()>
                <h3 data-tone=color.clone()>
                    <span class="person-mark" aria-hidden="true">{mark.clone()}</span>
                    " "
                    <span>{name.clone()}</span>
                </h3>
            </When>
            <ul class="case-rows">
                <Each
                    each=rows
                    key=|(listed, masked, today)| (listed.case.id, listed.case.changes, *masked, *today)
                    let:row
                >
                    <CaseRow tracker listed=row.0/>
                </Each>
            </ul>
        </div>
    }
}
