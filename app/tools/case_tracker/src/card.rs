//! One case in the list: a row that is one link to the case.

use std::sync::Arc;

use contract::case_tracker::keys;
use domain::deadline::{Due, Urgency, urgency};
use leptos::prelude::*;

use crate::cases::Listed;
use crate::tracker::Tracker;

/// Colors that people are distinguished by, beside their names.
const TONES: u8 = 6;

/// The color of a person: the same on every device.
#[must_use]
pub fn tone(person: &str) -> Option<String> {
    let sum = person.bytes().fold(0_u8, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte));
    (!person.is_empty()).then(|| (sum % TONES).to_string())
}

/// The first letter of a person, for the mark in front of a row; styles make it a capital.
#[must_use]
pub fn initial(person: &str) -> String {
    person.chars().next().map(String::from).unwrap_or_default()
}

/// How near a deadline is, as a class.
#[must_use]
pub const fn class(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Over => "over",
        Urgency::Near => "near",
        Urgency::Later => "later",
        Urgency::Settled => "settled",
    }
}

/// A case in the list. What changes in a case makes a new row.
#[component]
pub fn CaseRow(
    /// The tracker.
    tracker: Tracker,
    /// The case.
    listed: Arc<Listed>,
) -> impl IntoView {
    let words = tracker.words;
    let case = &listed.case;
    let id = case.id;
    let today = tracker.today.get_untracked();
    let number = untrack(|| tracker.number(&case.receipt));
    let mark = number.clone();
    let form = (!case.form.is_empty() && case.name() != case.form).then(|| case.form.clone());
    let status = case.status().map_or_else(|| words.get(&keys::STATUS_NONE), |seen| seen.title.clone());
    let next = listed.next(today).map(|due: &Due| (words.say(&due.time_left(today)), class(urgency(due, today))));
    view! {
        <li class="case" data-receipt=mark data-tone=tone(&case.person)>
            <a
                class="case-row"
                href=format!("#c-{id}")
                id=tracker.id(&format!("row-{id}"))
                aria-current=move || (tracker.open_case.get() == Some(id)).then_some("true")
            >
                <span class="person-mark" aria-hidden="true">{initial(&case.person)}</span>
                <span class="case-what">
                    <strong>{tracker.name(case)}</strong>
                    " "
                    <span class="case-ids">
                        {form.map(|form| view! { <span class="case-form">{form}</span> " " })}
                        <span class="number" translate="no">{number}</span>
                    </span>
                </span>
                " "
                <span class="case-status">{status}</span>
                " "
                {next.map(|(left, class)| view! { <span class=format!("case-next {class}")>{left}</span> })}
                <span class="chevron" aria-hidden="true">"›"</span>
            </a>
        </li>
    }
}
