//! A letter: the numbers and dates in it, and which of them go into which case.

use browser::storage::{self, Area};
use contract::case_tracker::keys;
use contract::letter_finder::PENDING_LETTER;
use domain::case::{Change, Day, DayKind};
use domain::date::{Date, to_iso};
use domain::transfer::letter::{Proposal, Proposals};
use leptos::prelude::*;
use ui::dynamic::Each;
use ui::focus::focus_id_next;
use ui::select_field::SelectField;

use crate::dates::{DayFields, DayFieldset, day_change};
use crate::toast::Undo;
use crate::tracker::{Panel, Tracker, new_id};
use crate::transfer::Pasted;

impl Tracker {
    /// Shows a letter that the reader sent here from the number tool, unless nothing can be added now.
    pub fn receive_letter(self) {
        if !untrack(|| self.persistence.is_writable()) {
            return;
        }
        if let Ok(Some(text)) = storage::get(Area::Session, PENDING_LETTER) {
            let _ = storage::remove_all(Area::Session, PENDING_LETTER);
            self.transfer.pasted.set(Some(Pasted::Letter(text)));
            self.open_panel(Panel::Paste);
        }
    }

    /// Writes into the case of a number, or into a new one, what the reader says of a letter.
    fn take_letter(self, proposal: &Proposal, form: Option<String>, days: Vec<Day>) {
        let words = self.words;
        let id = proposal.case.unwrap_or_else(new_id);
        let known = self.list.cases.with_untracked(|cases| cases.find(id).map(domain::case::Case::read));
        let is_new = proposal.case.is_none();
        let mut changes = Vec::new();
        if is_new {
            changes.push(Change::Receipt(proposal.receipt.clone()));
        }
        if known.as_ref().is_none_or(|case| case.form.is_empty()) {
            changes.extend(form.map(Change::Form));
        }
        let mut undo = Vec::new();
        for day in days {
            let (item, change) = day_change(day);
            let before = known.as_ref().and_then(|case| case.days.iter().find(|dated| dated.item == item));
            undo.push((id, Change::Day(item, before.map(|dated| dated.day.clone()))));
            changes.push(change);
        }
        if is_new {
            undo = vec![(id, Change::Removed(true))];
        }
        let focus = if is_new { self.heading_id() } else { self.id(&format!("row-{id}")) };
        self.write(id, changes);
        self.panel.set(None);
        let number = untrack(|| self.number(&proposal.receipt));
        self.offer_undo(words.fill(&keys::LETTER_TAKEN, &number), Undo { changes: undo, focus });
        focus_id_next(self.id(&format!("row-{id}")));
    }
}

/// The day that belongs to the kind of a notice, as far as a letter says.
fn proposed_day(kind: DayKind, proposals: &Proposals, today: Date) -> Option<Date> {
    match kind {
        DayKind::Received => proposals.received.or(proposals.notice),
        // An appointment lies ahead; the first day of its notice does not.
        DayKind::Biometrics | DayKind::Interview | DayKind::Oath => {
            proposals.last_days.iter().copied().chain(proposals.notice).find(|day| *day >= today)
        }
        _ => proposals.notice,
    }
}

/// The value of the choice that the month is first, as dates are read without an answer.
const MONTH_FIRST: &str = "month";

/// What a letter would bring.
#[component]
pub fn LetterPreview(
    /// The tracker.
    tracker: Tracker,
    /// What was found in it.
    proposals: Proposals,
) -> impl IntoView {
    let words = tracker.words;
    let order = RwSignal::new(MONTH_FIRST.to_owned());
    let unsure = proposals.unsure.first().copied();
    let read = move || {
        let proposals = proposals.clone();
        [if order.with(|order| order == MONTH_FIRST) { proposals } else { proposals.in_other_order() }]
    };
    view! {
        <section class="letter" aria-labelledby=tracker.id("letter")>
            <h3 id=tracker.id("letter") tabindex="-1">{words.get(&keys::LETTER_HEADING)}</h3>
            {unsure.map(|(month_first, day_first)| view! {
                <SelectField id=tracker.id("letter-order") label=words.get(&keys::LETTER_ORDER) value=order>
                    <option value=MONTH_FIRST>{words.fill(&keys::LETTER_MONTH_FIRST, &tracker.date(month_first))}</option>
                    <option value="day">{words.fill(&keys::LETTER_DAY_FIRST, &tracker.date(day_first))}</option>
                </SelectField>
            })}
            <p>{words.get(&keys::LETTER_ASK)}</p>
            <Each each=read key=|proposals| (proposals.notice, proposals.received, proposals.last_days.clone()) let:proposals>
                <Proposed tracker proposals/>
            </Each>
        </section>
    }
}

/// The dates and cases that a letter would bring, as the reader can correct them.
#[component]
fn Proposed(tracker: Tracker, proposals: Proposals) -> impl IntoView {
    let words = tracker.words;
    let kind = proposals.kind.unwrap_or(DayKind::OtherNotice);
    let fields = DayFields::new(kind);
    let written = |day: Option<Date>| day.map(to_iso).unwrap_or_default();
    fields.date.set(written(proposed_day(kind, &proposals, tracker.today.get_untracked())));
    if kind.is_notice() {
        fields.printed.set(written(proposals.last_days.first().copied()));
    }
    let received = proposals.received.filter(|_| kind != DayKind::Received);
    let takes_received = RwSignal::new(true);
    let take = Callback::new(move |(proposal, form): (Proposal, Option<String>)| {
        let day = fields.entered();
        if day.is_none() && proposal.case.is_some() {
            return tracker.refuse("letter-date", words.get(&keys::DAY_MISSING), false);
        }
        tracker.accept();
        let received = received.filter(|_| takes_received.get_untracked()).map(|date| Day {
            kind: DayKind::Received,
            date,
            mailed: false,
            printed: None,
        });
        tracker.take_letter(&proposal, form, day.into_iter().chain(received).collect());
    });
    let form = proposals.form;
    let cases = proposals.cases.into_iter().map(|proposal| {
        let number = untrack(|| tracker.number(&proposal.receipt));
        let word = if proposal.case.is_some() { &keys::LETTER_KNOWN } else { &keys::LETTER_NEW };
        let form = form.clone();
        view! {
            <li class="case-line">
                <span>{words.fill(word, &number)}</span>
                <button
                    type="button"
                    data-take=proposal.receipt.clone()
                    aria-label=words.fill(&keys::LETTER_TAKE_NAMED, &number)
                    on:click=move |_| take.run((proposal.clone(), form.clone()))
                >
                    {words.get(&keys::LETTER_TAKE)}
                </button>
            </li>
        }
    });
    view! {
        <DayFieldset tracker part="letter" fields/>
        {received.map(|date| view! {
            <p class="choice">
                <input type="checkbox" id=tracker.id("letter-received") bind:checked=takes_received/>
                <label for=tracker.id("letter-received")>{words.fill(&keys::LETTER_RECEIVED, &tracker.date(date))}</label>
            </p>
        })}
        <ul>{cases.collect_view()}</ul>
    }
}

#[cfg(test)]
mod tests {
    use domain::case::DayKind;
    use domain::date::date;
    use domain::transfer::letter::Proposals;

    use super::proposed_day;

    #[test]
    fn each_kind_of_notice_has_its_own_day() {
        let proposals = Proposals {
            notice: date(2026, 11, 2),
            received: date(2026, 10, 15),
            last_days: date(2026, 12, 20).into_iter().collect(),
            ..Proposals::default()
        };
        let today = date(2026, 11, 24).unwrap();
        let table = [
            (DayKind::Received, date(2026, 10, 15)),
            (DayKind::Request, date(2026, 11, 2)),
            (DayKind::Interview, date(2026, 12, 20)),
        ];
        for (kind, expected) in table {
            assert_eq!(proposed_day(kind, &proposals, today), expected, "{kind:?}");
        }
    }
}
