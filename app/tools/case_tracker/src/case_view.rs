//! One case: a view of its own, at an address that holds a random id and no number.

use contract::case_tracker::keys;
use domain::case::{Change, Id};
use leptos::prelude::*;
use ui::copy_button::CopyButton;
use ui::dynamic::{Each, When};
use ui::focus::focus_id_next;

use crate::case_part::CasePart;
use crate::check::CheckNow;
use crate::dates::Dates;
use crate::details_form::DetailsForm;
use crate::history::History;
use crate::notes::Notes;
use crate::papers::Papers;
use crate::shown_case::{Shown, read};
use crate::status::Status;
use crate::timeline::{Timeline, points};
use crate::toast::Undo;
use crate::tracker::Tracker;

/// The open case, if one is open.
#[component]
pub fn OpenCase(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let open = move || tracker.open_case.get().filter(|id| tracker.list.find(*id).is_some());
    view! {
        <Each each=open key=|id| *id let:id>
            <CaseView tracker id/>
        </Each>
    }
}

#[component]
fn CaseView(tracker: Tracker, id: Id) -> impl IntoView {
    let words = tracker.words;
    let shown: Shown = Memo::new(move |_| tracker.list.find(id));
    let name = move || read(shown, |listed| tracker.name(&listed.case));
    let whose = move || {
        read(shown, |listed| {
            let parts = [listed.case.person.as_str(), listed.case.form.as_str()];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        })
    };
    let number = move || read(shown, |listed| tracker.number(&listed.case.receipt));
    let receipt = Signal::derive(move || read(shown, |listed| listed.case.receipt.clone()));
    let age = move || {
        let today = tracker.today.get();
        read(shown, |listed| listed.case.age_finding(today).map(|age| words.say(&age))).unwrap_or_default()
    };
    let dates = Memo::new(move |_| read(shown, |listed| points(tracker, listed)));
    let copy = Signal::stored(words.get(&keys::COPY));
    focus_id_next(tracker.id("case"));
    view! {
        <article class="case-open" aria-labelledby=tracker.id("case")>
            <p class="case-back">
                <a href=format!("#{}", tracker.id("cases"))>{words.get(&keys::BACK)}</a>
            </p>
            <h2 id=tracker.id("case") tabindex="-1" prop:textContent=Signal::derive(name)></h2>
            <p class="case-whose" prop:textContent=Signal::derive(whose)></p>
            <p class="case-number">
                <span class="number" translate="no" prop:textContent=Signal::derive(number)></span>
                <CopyButton text=receipt label=copy copied=&keys::COPIED failed=&keys::COPY_FAILED/>
            </p>
            <p prop:textContent=Signal::derive(age)></p>
            <Duplicate tracker shown/>
            <CheckNow tracker id shown/>
            <Status tracker id shown/>
            <Dates tracker id shown/>
            <When when=move || dates.with(|dates| dates.len() > 1)>
                <section aria-labelledby=tracker.id("timeline")>
                    <h3 id=tracker.id("timeline")>{words.get(&keys::TIMELINE_HEADING)}</h3>
                    <Timeline tracker points=dates/>
                </section>
            </When>
            <Papers tracker id shown/>
            <Notes tracker id shown/>
            <CasePart tracker id="edit" heading=&keys::EDIT_HEADING>
                <DetailsForm tracker id part="edit" done=Callback::new(move |()| {
                    tracker.say(&keys::DETAILS_SAVED);
                    focus_id_next(tracker.id("case"));
                })/>
            </CasePart>
            <History tracker id/>
            <button type="button" class="button-quiet" on:click=move |_| tracker.archive(id)>
                {words.get(&keys::PUT_AWAY)}
            </button>
        </article>
    }
}

/// Another case with the same number, and the way to make one of both.
#[component]
fn Duplicate(tracker: Tracker, shown: Shown) -> impl IntoView {
    let words = tracker.words;
    let duplicate = move || read(shown, |listed| listed.duplicate_of.map(|into| (listed.case.id, into)));
    view! {
        <Each each=duplicate key=|pair| *pair let:pair>
            <div class="notice">
                <p>{words.get(&keys::DUPLICATE)}</p>
                <button type="button" on:click=move |_| tracker.combine(pair.0, pair.1)>
                    {words.get(&keys::COMBINE)}
                </button>
            </div>
        </Each>
    }
}

impl Tracker {
    /// Puts a case into the archive.
    fn archive(self, id: Id) {
        let Some(listed) = untrack(|| self.list.find(id)) else { return };
        let sentence = self.words.fill(&keys::ARCHIVED_STATUS, &self.name(&listed.case));
        self.close_case();
        self.write(id, [Change::Removed(true)]);
        let undo = Undo { changes: vec![(id, Change::Removed(false))], focus: self.id(&format!("row-{id}")) };
        self.offer_undo(sentence, undo);
        focus_id_next(self.after_removal());
    }

    /// The id of what takes the focus when a case left the list.
    #[must_use]
    pub fn after_removal(self) -> String {
        if untrack(|| self.list.listed.with(Vec::is_empty)) { self.id("add") } else { self.id("cases") }
    }

    /// Makes one case of two with the same number.
    fn combine(self, from: Id, into: Id) {
        self.list.cases.update(|cases| cases.merge(into, from));
        self.read_all();
        self.save();
        self.say(&keys::COMBINED);
        self.open(into);
    }
}
