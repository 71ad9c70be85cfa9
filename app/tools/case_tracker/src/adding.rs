//! Adding a case: its number first; name, person and form on the same card once the number is accepted.

use contract::case_tracker::keys;
use domain::case::{Change, Id};
use domain::identifier::{Entry, Judgement, Verdict, check};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use ui::dynamic::{Each, When};
use ui::focus::focus_id_next;
use ui::text_field::TextField;

use crate::details_form::DetailsForm;
use crate::device_question::DeviceQuestion;
use crate::tracker::{Panel, Tracker, new_id};

/// The form for a new case.
#[component]
pub fn Adding(
    /// The tracker.
    tracker: Tracker,
) -> impl IntoView {
    let words = tracker.words;
    let typed = RwSignal::new(String::new());
    let repairs = RwSignal::new(Vec::<String>::new());
    let added = RwSignal::new(None::<Id>);
    let add = Callback::new(move |number: String| {
        let judgement = tracker.with_context(|context| check(&number, context));
        repairs.set(judgement.repairs.iter().map(|repair| repair.number.clone()).collect());
        if let Err(message) = accepted(tracker, &number, &judgement) {
            return tracker.refuse("number", message, judgement.verdict == Verdict::Empty);
        }
        tracker.accept();
        typed.set(String::new());
        let id = new_id();
        tracker.write(id, [Change::Receipt(Entry::read(&number).number().to_owned())]);
        added.set(Some(id));
        if untrack(|| tracker.asks_device()) {
            tracker.say(&keys::ADDED);
            focus_id_next(tracker.id("ask"));
        } else {
            focus_id_next(tracker.id("added"));
        }
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        add.run(typed.get_untracked());
    };
    let answered = Callback::new(move |()| {
        focus_id_next(if added.get_untracked().is_some() { tracker.id("added") } else { tracker.heading_id() });
    });
    view! {
        <section class="tracker-add" aria-labelledby=tracker.id("add")>
            <h2 id=tracker.id("add") tabindex="-1">{words.get(&keys::ADD_HEADING)}</h2>
            <form class="island-form" novalidate on:submit=submit aria-labelledby=tracker.id("add")>
                <TextField
                    id=tracker.id("number")
                    label=words.get(&keys::LABEL)
                    hint=words.get(&keys::HINT)
                    value=typed
                    error=tracker.error
                    error_mark=words.get(&keys::ERROR_MARK)
                    is_code=true
                />
                <Each each=move || repairs.get() key=String::clone let:number>
                    <button type="button" class="button-quiet" on:click={
                        let number = number.clone();
                        move |_| add.run(number.clone())
                    }>{words.fill(&keys::REPAIR_BUTTON, &number)}</button>
                </Each>
                <When when=move || !tracker.asks_device()>
                    <button type="submit">{words.get(&keys::BUTTON)}</button>
                </When>
            </form>
            <When when=move || tracker.asks_device()>
                <DeviceQuestion tracker done=answered/>
            </When>
            <Each each=move || added.get().filter(|_| !tracker.asks_device()) key=|id| *id let:id>
                <Added tracker id added/>
            </Each>
            <p class="tracker-ways">
                <button type="button" class="button-link" on:click=move |_| tracker.open_panel(Panel::Paste)>
                    {words.get(&keys::PASTE_HEADING)}
                </button>
                <button type="button" class="button-link" on:click=move |_| tracker.open_panel(Panel::OpenFile)>
                    {words.get(&keys::OPEN_FILE)}
                </button>
            </p>
            <When when=move || tracker.list.is_empty()>
                <p class="hint">{words.get(&keys::NOTHING_STORED)}</p>
            </When>
        </section>
    }
}

/// Why a number is not added, if there is a reason.
fn accepted(tracker: Tracker, typed: &str, judgement: &Judgement) -> Result<(), String> {
    let words = tracker.words;
    let entry = Entry::read(typed);
    let known = tracker.list.cases.with_untracked(|cases| cases.with_receipt(entry.number()));
    let word = match judgement.verdict {
        Verdict::ReceiptNumber | Verdict::UnknownPrefix if known.is_some() => &keys::ALREADY,
        Verdict::ReceiptNumber | Verdict::UnknownPrefix => return Ok(()),
        Verdict::Empty => &keys::REFUSED_EMPTY,
        Verdict::Repairable => {
            let numbers: Vec<&str> = judgement.repairs.iter().map(|repair| repair.number.as_str()).collect();
            return Err(words.fill(&keys::REFUSED_REPAIRABLE, &numbers.join(", ")));
        }
        Verdict::Incomplete => &keys::REFUSED_INCOMPLETE,
        Verdict::OtherIdentifier => &keys::REFUSED_OTHER_IDENTIFIER,
        Verdict::Several => &keys::REFUSED_SEVERAL,
        Verdict::Unrecognized => &keys::REFUSED_UNRECOGNIZED,
    };
    Err(words.get(word))
}

/// The case that was added last, with what the reader may say of it.
#[component]
fn Added(tracker: Tracker, id: Id, added: RwSignal<Option<Id>>) -> impl IntoView {
    let words = tracker.words;
    let number = untrack(|| tracker.list.find(id)).map(|listed| listed.case.receipt.clone()).unwrap_or_default();
    let heading = Signal::derive(move || words.fill(&keys::ADDED_NUMBER, &tracker.number(&number)));
    let done = Callback::new(move |()| {
        added.set(None);
        tracker.say(&keys::DETAILS_SAVED);
        focus_id_next(tracker.id(&format!("row-{id}")));
    });
    let another = move |_| {
        added.set(None);
        focus_id_next(tracker.id("number"));
    };
    view! {
        <div class="tracker-added">
            <h3 id=tracker.id("added") tabindex="-1" prop:textContent=heading></h3>
            <DetailsForm tracker id part="details" intro=true done/>
            <p class="buttons">
                <button type="button" class="button-quiet" on:click=another>{words.get(&keys::ADD_ANOTHER)}</button>
            </p>
        </div>
    }
}
