//! The dates of a case, each with the deadlines that follow from it.

use contract::case_tracker::keys;
use domain::case::{CaseDate, Change, Day, DayKind, Id};
use domain::date::{Date, from_iso, to_iso};
use domain::deadline::words::WINS;
use domain::deadline::{Due, urgency};
use domain::message::MessageKey;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use ui::dynamic::{Each, When};
use ui::focus::focus_id_next;
use ui::select_field::SelectField;
use ui::text_field::TextField;

use crate::card::class;
use crate::shown_case::{Shown, read};
use crate::toast::Undo;
use crate::tracker::{Tracker, new_id};

/// The kinds of dates in the groups in which readers look for them.
const GROUPS: &[(&MessageKey, &[DayKind])] = &[
    (
        &keys::KINDS_LETTERS,
        &[
            DayKind::Received,
            DayKind::Request,
            DayKind::IntentToDeny,
            DayKind::IntentToRevoke,
            DayKind::IntentToRescind,
            DayKind::Denied,
            DayKind::Revoked,
            DayKind::OtherNotice,
        ],
    ),
    (&keys::KINDS_APPOINTMENTS, &[DayKind::Biometrics, DayKind::Interview, DayKind::Oath]),
    (
        &keys::KINDS_PAPERS,
        &[
            DayKind::CardExpires,
            DayKind::ConditionalCardExpires,
            DayKind::WorkPermitExpires,
            DayKind::CardExpected,
            DayKind::HeldUntil,
        ],
    ),
    (&keys::KINDS_MOVED, &[DayKind::Filed, DayKind::Moved, DayKind::ResidenceComplete]),
];

/// The options of a field for the kind of a date, in their groups; only those that `is_offered`.
pub fn kind_options(tracker: Tracker, is_offered: impl Fn(DayKind) -> bool) -> impl IntoView {
    let words = tracker.words;
    let group = |(label, kinds): &(&MessageKey, &[DayKind])| {
        let options: Vec<_> = kinds
            .iter()
            .filter(|kind| is_offered(**kind))
            .map(|kind| view! { <option value=kind.code()>{words.by_key(kind.word())}</option> })
            .collect();
        (!options.is_empty()).then(|| view! { <optgroup label=words.get(label)>{options}</optgroup> })
    };
    GROUPS.iter().filter_map(group).collect_view()
}

/// The fields that describe a date of a case; also for the dates of a letter.
#[derive(Clone, Copy)]
pub struct DayFields {
    /// The code of its kind.
    pub kind: RwSignal<String>,
    /// The date.
    pub date: RwSignal<String>,
    /// The last day that is printed on the notice.
    pub printed: RwSignal<String>,
    /// Whether the notice came by mail.
    pub is_mailed: RwSignal<bool>,
}

impl DayFields {
    /// Fields for a kind, with nothing entered.
    #[must_use]
    pub fn new(kind: DayKind) -> Self {
        Self {
            kind: RwSignal::new(kind.code().to_owned()),
            date: RwSignal::new(String::new()),
            printed: RwSignal::new(String::new()),
            is_mailed: RwSignal::new(false),
        }
    }

    fn kind(self) -> Option<DayKind> {
        self.kind.with(|code| DayKind::named(code))
    }

    /// What is entered; nothing without a date.
    #[must_use]
    pub fn entered(self) -> Option<Day> {
        let kind = untrack(|| self.kind())?;
        let day = |signal: RwSignal<String>| signal.with_untracked(|text| from_iso(text.trim()));
        Some(Day {
            kind,
            date: day(self.date)?,
            mailed: kind.is_notice() && self.is_mailed.get_untracked(),
            printed: day(self.printed).filter(|_| kind.is_notice()),
        })
    }

    /// Empties all but the kind.
    pub fn clear(self) {
        self.date.set(String::new());
        self.printed.set(String::new());
        self.is_mailed.set(false);
    }
}

/// The change that writes a date down: a kind that a case has once replaces the one before.
#[must_use]
pub fn day_change(day: Day) -> (Id, Change) {
    let item = day.kind.item().unwrap_or_else(new_id);
    (item, Change::Day(item, Some(day)))
}

/// The fields for a date; those of a notice only where the kind is one.
#[component]
pub fn DayFieldset(
    /// The tracker.
    tracker: Tracker,
    /// The beginning of the ids of the fields: `day`.
    part: &'static str,
    /// What is entered.
    fields: DayFields,
    /// Whether only notices can be chosen.
    #[prop(optional)]
    only_notices: bool,
) -> impl IntoView {
    let words = tracker.words;
    let id = move |name: &str| tracker.id(&format!("{part}-{name}"));
    let is_notice = Memo::new(move |_| fields.kind().is_some_and(DayKind::is_notice));
    let offered = move |kind: DayKind| !only_notices || kind.is_notice() || kind == DayKind::Received;
    let date_field = move |name: &str, word: &MessageKey, value| {
        view! {
            <TextField id=id(name) label=words.get(word) value error=tracker.error error_mark=words.get(&keys::ERROR_MARK) kind="date"/>
        }
    };
    view! {
        <SelectField id=id("kind") label=words.get(&keys::DAY_KIND_LABEL) value=fields.kind>
            {kind_options(tracker, offered)}
        </SelectField>
        {date_field("date", &keys::DAY_DATE_LABEL, fields.date)}
        <When when=move || is_notice.get()>
            {date_field("printed", &keys::DAY_PRINTED_LABEL, fields.printed)}
            <p class="choice">
                <input type="checkbox" id=id("mailed") bind:checked=fields.is_mailed/>
                <label for=id("mailed")>{words.get(&keys::DAY_MAILED_LABEL)}</label>
            </p>
        </When>
    }
}

/// The dates of a case.
#[component]
pub fn Dates(
    /// The tracker.
    tracker: Tracker,
    /// The case.
    id: Id,
    /// The same case as it is now.
    shown: Shown,
) -> impl IntoView {
    let words = tracker.words;
    let fields = DayFields::new(DayKind::Received);
    // The date that the status asks for is offered first.
    Effect::new(move |_| {
        let asked = tracker.titles.with(|titles| {
            let title = read(shown, |listed| listed.case.status().map(|seen| seen.title.clone()))?;
            titles.as_ref()?.statuses.find(&title)?.day()
        });
        if let Some(kind) = asked {
            fields.kind.set(kind.code().to_owned());
        }
    });
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(day) = fields.entered() else {
            return tracker.refuse("day-date", words.get(&keys::DAY_MISSING), false);
        };
        tracker.accept();
        fields.clear();
        let (item, change) = day_change(day);
        tracker.write(id, [change]);
        tracker.say(&keys::DAY_ADDED);
        focus_id_next(tracker.id(&format!("day-{item}")));
    };
    let entries = move || {
        let today = tracker.today.get();
        read(shown, |listed| {
            let with_due = |dated: &CaseDate| {
                let item = format!(".{}", dated.item);
                let due = listed.due.iter().filter(|due| due.key.ends_with(&item)).cloned().collect::<Vec<Due>>();
                (dated.clone(), due, today)
            };
            listed.case.days.iter().map(with_due).collect::<Vec<_>>()
        })
    };
    let has_due = move || read(shown, |listed| !listed.due.is_empty());
    view! {
        <section class="case-dates" aria-labelledby=tracker.id("dates")>
            <h3 id=tracker.id("dates") tabindex="-1">{words.get(&keys::DAYS_HEADING)}</h3>
            <When when=has_due>
                <p><strong>{words.get(&WINS)}</strong></p>
            </When>
            <ul class="case-list">
                <Each each=entries key=key let:entry>
                    <DateEntry tracker id dated=entry.0 due=entry.1 today=entry.2/>
                </Each>
            </ul>
            <form class="island-form" novalidate on:submit=add aria-labelledby=tracker.id("dates")>
                <DayFieldset tracker part="day" fields/>
                <button type="submit" class="button-quiet">{words.get(&keys::DAY_BUTTON)}</button>
            </form>
        </section>
    }
}

/// What a date in the list is drawn from: whatever changes in it makes a new entry.
fn key((dated, due, today): &(CaseDate, Vec<Due>, Date)) -> (Id, String) {
    let day = &dated.day;
    let mut text = format!("{} {} {} {:?} {today}", day.kind.code(), day.date, day.mailed, day.printed);
    for due in due {
        text.push_str(&format!(" {} {} {}", due.key, due.safe, due.settled));
    }
    (dated.item, text)
}

/// One date with its deadlines.
#[component]
fn DateEntry(tracker: Tracker, id: Id, dated: CaseDate, due: Vec<Due>, today: Date) -> impl IntoView {
    let words = tracker.words;
    let item = dated.item;
    let what = words.by_key(dated.day.kind.word());
    let text = format!("{what}: {}", tracker.date(dated.day.date));
    let remove_label = words.fill(&keys::REMOVE_NAMED, &text);
    let removed = words.fill(&keys::REMOVED_NAMED, &text);
    let day = dated.day.clone();
    let remove = move |_| {
        tracker.write(id, [Change::Day(item, None)]);
        let undo = Undo {
            changes: vec![(id, Change::Day(item, Some(day.clone())))],
            focus: tracker.id(&format!("day-{item}")),
        };
        tracker.offer_undo(removed.clone(), undo);
        focus_id_next(tracker.id("dates"));
    };
    view! {
        <li class="case-date" id=tracker.id(&format!("day-{item}")) tabindex="-1">
            <p class="case-line">
                <span>{text}</span>
                <button type="button" class="button-link" aria-label=remove_label on:click=remove>
                    {words.get(&keys::REMOVE)}
                </button>
            </p>
            {due.into_iter().map(|due| view! { <Deadline tracker id due today/> }).collect_view()}
        </li>
    }
}

/// A deadline: how near it is, what it is, how it was counted, and whether the reader dealt with it.
#[component]
fn Deadline(tracker: Tracker, id: Id, due: Due, today: Date) -> impl IntoView {
    let words = tracker.words;
    let why: Vec<String> = due.reasons().iter().map(|finding| words.say(finding)).collect();
    let rule = words.by_key(&format!("rule-{}", due.rule));
    let (label, name, told) = if due.settled {
        (&keys::UNSETTLE, &keys::UNSETTLE_NAMED, &keys::UNSETTLED)
    } else {
        (&keys::SETTLE, &keys::SETTLE_NAMED, &keys::SETTLED)
    };
    let element = tracker.id(&format!("due-{}", due.key));
    let change = {
        let (key, is_settled, element) = (due.key.clone(), due.settled, element.clone());
        move |_| {
            tracker.write(id, [Change::Settled(key.clone(), !is_settled)]);
            let undo = Undo { changes: vec![(id, Change::Settled(key.clone(), is_settled))], focus: element.clone() };
            tracker.offer_undo(words.get(told), undo);
            focus_id_next(element.clone());
        }
    };
    view! {
        <div class=format!("due {}", class(urgency(&due, today))) id=element tabindex="-1" data-due=to_iso(due.safe)>
            <p>
                <strong>{words.say(&due.time_left(today))} ":"</strong>
                " "
                <span>{words.say(&due.finding())}</span>
            </p>
            {(!why.is_empty()).then(|| view! { <p>{why.join(" ")}</p> })}
            <p>{words.by_key(&due.caution())}</p>
            <p class="case-line">
                <button type="button" class="button-quiet" aria-label=words.fill(name, &rule) on:click=change>
                    {words.get(label)}
                </button>
                <a href=due.source.clone()>{words.get(&keys::SOURCE)}</a>
            </p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use domain::case::DayKind;

    use super::GROUPS;

    #[test]
    fn every_kind_of_date_is_in_one_group() {
        for kind in DayKind::ALL {
            let count = GROUPS.iter().flat_map(|(_, kinds)| *kinds).filter(|known| *known == kind).count();
            assert_eq!(count, 1, "{kind:?}");
        }
    }
}
