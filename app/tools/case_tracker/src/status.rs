//! The status of a case, what it means, and what to do.

use contract::case_tracker::keys;
use domain::case::{Change, Id, RecordedStatus};
use domain::date::phrase;
use domain::finding::Finding;
use leptos::prelude::*;
use ui::dynamic::Each;
use ui::focus::focus_id_next;

use crate::shown_case::{Shown, read};
use crate::tracker::Tracker;

impl Tracker {
    /// A title as the table writes it, where it knows it; any other as it was typed.
    #[must_use]
    pub fn official_title(self, typed: &str) -> String {
        let titles = self.titles.get_untracked();
        let known = titles.as_ref().and_then(|titles| titles.statuses.find(typed));
        known.map_or_else(|| typed.to_owned(), |status| status.title.clone())
    }

    fn describe(self, word: &domain::message::MessageKey, status: &RecordedStatus) -> String {
        self.words.say(&Finding::new(word).with("status", &status.title).with_finding("date", phrase(status.on)))
    }
}

/// What the table says of a title.
#[derive(Clone, PartialEq, Eq)]
enum Meaning {
    /// Its group, what it means, and what to do.
    Known([String; 3]),
    /// The table does not know it; the nearest title that it knows.
    Unknown(Option<String>),
}

/// The status.
#[component]
pub fn Status(
    /// The tracker.
    tracker: Tracker,
    /// The case.
    id: Id,
    /// The same case as it is now.
    shown: Shown,
) -> impl IntoView {
    let words = tracker.words;
    let now = move || {
        read(shown, |listed| listed.case.status().map(|seen| tracker.describe(&keys::STATUS_SEEN, seen)))
            .unwrap_or_else(|| words.get(&keys::STATUS_NONE))
    };
    let before = move || {
        read(shown, |listed| listed.case.statuses.get(1).map(|seen| tracker.describe(&keys::STATUS_BEFORE, seen)))
    };
    let meaning = Memo::new(move |_| {
        let titles = tracker.titles.get()?;
        let title = read(shown, |listed| listed.case.status().map(|seen| seen.title.clone()))?;
        let text = |key: String| titles.words.get(&key).cloned().unwrap_or_default();
        Some(match titles.statuses.find(&title) {
            Some(status) => Meaning::Known([
                text(format!("group-{}", status.group)),
                text(format!("meaning-{}", status.meaning)),
                text(format!("next-{}", status.next)),
            ]),
            None => Meaning::Unknown(titles.statuses.nearest(&title).map(|status| status.title.clone())),
        })
    });
    let key = |meaning: &Meaning| match meaning {
        Meaning::Known(texts) => texts.join("\n"),
        Meaning::Unknown(nearest) => nearest.clone().unwrap_or_default(),
    };
    view! {
        <section class="case-status-part" aria-labelledby=tracker.id("status-heading")>
            <h3 id=tracker.id("status-heading")>{words.get(&keys::STATUS_HEADING)}</h3>
            <p class="case-status" id=tracker.id("status-now") tabindex="-1" prop:textContent=Signal::derive(now)></p>
            <Each each=move || meaning.get() key=key let:meaning>
                {match meaning {
                    Meaning::Known([group, meaning, next]) => {
                        view! {
                            <p class="hint">{group}</p>
                            <p>{meaning}</p>
                            <p class="next">{next}</p>
                        }
                            .into_any()
                    }
                    Meaning::Unknown(nearest) => view! { <Unknown tracker id shown nearest/> }.into_any(),
                }}
            </Each>
            <Each each=before key=String::clone let:before>
                <p class="case-before">{before}</p>
            </Each>
        </section>
    }
}

/// A title that the table does not know, with the nearest one that it knows.
#[component]
fn Unknown(tracker: Tracker, id: Id, shown: Shown, nearest: Option<String>) -> impl IntoView {
    let words = tracker.words;
    let offer = nearest.map(|title| {
        let accepted = title.clone();
        let accept = move |_| {
            let day = untrack(|| read(shown, |listed| listed.case.status().map(|seen| seen.on)));
            tracker.write_on(id, day.unwrap_or(tracker.today.get_untracked()), [Change::Status(accepted.clone())]);
            focus_id_next(tracker.id("status-now"));
        };
        view! {
            <p>{words.fill(&keys::STATUS_NEAREST, &title)}</p>
            <button type="button" class="button-quiet" on:click=accept>{words.get(&keys::STATUS_USE)}</button>
        }
    });
    view! {
        <p>{words.get(&keys::STATUS_UNKNOWN)}</p>
        {offer}
    }
}
