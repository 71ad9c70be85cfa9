//! The next dates of all cases: three at most, and all of them on request.

use std::sync::Arc;

use contract::case_tracker::keys;
use domain::date::Date;
use domain::deadline::{Due, Urgency, urgency};
use domain::sort::sorted;
use leptos::prelude::*;
use ui::dynamic::{Each, When};

use crate::card::class;
use crate::cases::Listed;
use crate::timeline::{Point, Timeline, points};
use crate::tracker::Tracker;

/// Dates that are shown at once.
const FIRST: usize = 3;
/// Dates that the list of all shows: the nearest ones.
const ALL: usize = 100;

/// One date of one case.
#[derive(Clone, PartialEq)]
struct Next {
    listed: Arc<Listed>,
    due: Due,
}

/// What must be done next, or was missed.
fn next(listed: &[Arc<Listed>], today: Date) -> Vec<Next> {
    let all = listed.iter().flat_map(|listed| {
        let open = listed.due.iter().filter(|due| urgency(due, today) != Urgency::Settled);
        open.map(|due| Next { listed: Arc::clone(listed), due: due.clone() })
    });
    sorted(all.collect(), &|one, other| one.due.safe.cmp(&other.due.safe))
}

/// The next dates.
#[component]
pub fn NextDates(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let words = tracker.words;
    let listed = tracker.list.listed;
    let all = Memo::new(move |_| {
        let today = tracker.today.get();
        listed.with(|listed| next(listed, today))
    });
    let first = move || {
        let today = tracker.today.get();
        all.with(|all| all.iter().take(FIRST).map(|next| (next.clone(), today)).collect::<Vec<_>>())
    };
    let every = Memo::new(move |_| {
        let today = tracker.today.get();
        listed.with(|listed| {
            let of = |listed: &Arc<Listed>| {
                let name = tracker.name(&listed.case);
                points(tracker, listed)
                    .into_iter()
                    .map(move |point| Point { what: format!("{name}: {}", point.what), ..point })
                    .collect::<Vec<_>>()
            };
            let far = |point: &Point| domain::date::days_between(today, point.date).unsigned_abs();
            let mut all = sorted(listed.iter().flat_map(of).collect(), &|one, other| far(one).cmp(&far(other)));
            all.truncate(ALL);
            sorted(all, &|one: &Point, other| one.date.cmp(&other.date))
        })
    });
    let is_open = RwSignal::new(false);
    view! {
        <When when=move || !every.with(Vec::is_empty)>
        <section class="tracker-next" aria-labelledby=tracker.id("next")>
            <h2 id=tracker.id("next") tabindex="-1">{words.get(&keys::DUE_HEADING)}</h2>
            <When when=move || all.with(Vec::is_empty)>
                <p>{words.get(&keys::DUE_NONE)}</p>
            </When>
            <ol class="next-rows">
                <Each
                    each=first
                    key=|(next, today)| (next.listed.case.id, next.due.key.clone(), next.listed.case.changes, *today)
                    let:entry
                >
                    <NextRow tracker next=entry.0 today=entry.1/>
                </Each>
            </ol>
            <When when=move || every.with(|every| every.len() > 1)>
                <details on:toggle=move |_| is_open.update(|is_open| *is_open = !*is_open)>
                    <summary prop:textContent=Signal::derive(move || words.fill(&keys::ALL_DATES, &every.with(Vec::len).to_string()))></summary>
                    <When when=move || is_open.get()>
                        <Timeline tracker points=every/>
                    </When>
                </details>
            </When>
        </section>
        </When>
    }
}

#[component]
fn NextRow(tracker: Tracker, next: Next, today: Date) -> impl IntoView {
    let words = tracker.words;
    let case = &next.listed.case;
    let whose =
        if case.person.is_empty() { tracker.name(case) } else { format!("{}, {}", case.person, tracker.name(case)) };
    view! {
        <li class=format!("due {}", class(urgency(&next.due, today)))>
            <a class="next-row" href=format!("#c-{}", case.id)>
                <strong class="next-left">{words.say(&next.due.time_left(today))}</strong>
                " "
                <span class="next-what">{words.say(&next.due.finding())}</span>
                " "
                <span class="next-whose">{whose}</span>
                <span class="chevron" aria-hidden="true">"›"</span>
            </a>
        </li>
    }
}
