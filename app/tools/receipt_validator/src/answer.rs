//! The answer: the verdict on a number, why, and what to do next.
//!
//! The heading takes the focus, so it is announced; the first sentence is announced by the live region, which is there before the first answer.
//! Each answer is made of new elements: the same verdict is announced again, and translated words of the one before go with it.

mod offers;
mod shown;

use contract::letter_finder::PENDING_LETTER;
use contract::receipt_validator::{LINK_CASE_TRACKER, LINK_TOOL, PENDING_TEXT, keys};
use domain::finding::Finding;
use domain::number::Kind;
use domain::receipt::Verdict;
use domain::receipt::words::Step;
use leptos::html;
use leptos::prelude::*;
use ui::copy_button::CopyButton;
use ui::focus::focus_next;
use ui::hand_over::HandOverButton;
use ui::mount::element_id;
use ui::words::use_words;

use crate::number::NumberParts;
use offers::{NineDigits, NotFound, Repairs};
pub use shown::Shown;

/// The answer to the last check.
#[component]
pub fn Answer(
    /// What is shown.
    #[prop(into)]
    shown: Signal<Option<Shown>>,
    /// Accepts a repaired number.
    accept: Callback<String>,
    /// Accepts what the reader says nine digits are.
    settle: Callback<Kind>,
    /// Leads back to the list.
    back: Callback<()>,
) -> impl IntoView {
    let words = use_words();
    // An empty field has no answer.
    let shown = Signal::derive(move || shown.get().filter(|shown| shown.heading().is_some()));
    let judged = move |mark: fn(&Shown) -> Option<String>| shown.with(|shown| shown.as_ref().and_then(mark));
    let id = StoredValue::new(element_id("answer"));
    view! {
        <section
            class:answer=move || shown.with(Option::is_some)
            data-verdict=move || judged(|shown| shown.judgement.as_ref()?.verdict.mark().map(str::to_owned))
            data-prefix=move || judged(|shown| shown.judgement.as_ref()?.prefix.clone())
            data-kind=move || judged(|shown| shown.judgement.as_ref()?.kind.map(|kind| kind.mark().to_owned()))
            aria-labelledby=move || shown.with(Option::is_some).then(|| id.get_value())
        >
            <For each=move || shown.get() key=|shown| shown.number let:shown>
                <Heading shown id=id.get_value()/>
            </For>
            <div role="status" class="answer-said">
                <For each=move || shown.get().filter(|shown| !shown.is_refused()) key=|shown| shown.number let:shown>
                    <p>{shown.sentence(words)}</p>
                </For>
            </div>
            <For each=move || shown.get() key=|shown| shown.number let:shown>
                <Details shown accept settle back/>
            </For>
        </section>
    }
}

#[component]
fn Heading(shown: Shown, id: String) -> impl IntoView {
    let words = use_words();
    let heading = NodeRef::<html::H2>::new();
    // Where something must be changed, the error summary takes the focus.
    if !shown.is_refused() {
        focus_next(heading);
    }
    let text = shown.heading().map(|word| words.get(word));
    view! {
        <h2 id=id tabindex="-1" node_ref=heading>
            {text}
        </h2>
    }
}

/// Everything below the first sentence.
#[component]
fn Details(shown: Shown, accept: Callback<String>, settle: Callback<Kind>, back: Callback<()>) -> impl IntoView {
    let words = use_words();
    let elsewhere = shown.elsewhere.clone().map(|text| view! { <ReadWhole text/> });
    let is_from_list = shown.is_from_list;
    let is_refused = shown.is_refused();
    let judgement = shown.judgement.map(|judgement| {
        // What must be changed is beside the field already, and the first sentence is above.
        let findings: Vec<Finding> =
            if is_refused { Vec::new() } else { judgement.findings.iter().skip(1).cloned().collect() };
        let findings = findings.iter().map(|finding| view! { <p>{words.say(finding)}</p> }).collect_view();
        let steps = judgement.next().into_iter().map(|step| view! { <NextStep step/> }).collect_view();
        let number = judgement.number();
        let repairs = judgement.repairs;
        let parts = judgement.parts;
        view! {
            {findings}
            {(!repairs.is_empty()).then(|| view! { <Repairs repairs accept/> })}
            {(judgement.kind == Some(Kind::NineDigits)).then(|| view! { <NineDigits settle/> })}
            {(!parts.is_empty()).then(|| view! { <h3>{words.get(&keys::PARTS_HEADING)}</h3> <NumberParts parts/> })}
            <h3>{words.get(&keys::NEXT_HEADING)}</h3>
            <ul>{steps}</ul>
            {number.map(|number| view! { <Actions number/> })}
            {(judgement.verdict == Verdict::ReceiptNumber).then(|| view! { <NotFound/> })}
        }
    });
    view! {
        <div class="answer-details">
            {elsewhere}
            {judgement}
            {is_from_list.then(|| view! {
                <button type="button" class="button-quiet" on:click=move |_| back.run(())>
                    {words.get(&keys::BACK_TO_LIST)}
                </button>
            })}
        </div>
    }
}

/// What can be done with a receipt number.
#[component]
fn Actions(number: String) -> impl IntoView {
    let words = use_words();
    let copy = words.fill(&keys::COPY_BUTTON, &number);
    let keep = words.fill(&keys::KEEP_BUTTON, &number);
    view! {
        <div class="buttons">
            <CopyButton text=number.clone() label=copy copied=&keys::COPIED failed=&keys::COPY_FAILED/>
            <HandOverButton
                key=PENDING_LETTER
                text=number
                href=words.link(LINK_CASE_TRACKER)
                label=keep
                failed=&keys::KEEP_FAILED
                is_quiet=true
            />
        </div>
    }
}

/// Offers the page that reads longer texts.
#[component]
fn ReadWhole(text: String) -> impl IntoView {
    let words = use_words();
    view! {
        <HandOverButton
            key=PENDING_TEXT
            text
            href=words.link(LINK_TOOL)
            label=words.get(&keys::READ_WHOLE)
            failed=&keys::READ_WHOLE_FAILED
        />
    }
}

#[component]
fn NextStep(step: Step) -> impl IntoView {
    let words = use_words();
    let text = words.get(step.word);
    match step.link {
        Some(link) => view! { <li><a href=words.link(link)>{text}</a></li> }.into_any(),
        None => view! { <li>{text}</li> }.into_any(),
    }
}
