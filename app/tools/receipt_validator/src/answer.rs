//! The answer: the verdict on a number, why, and what to do next.
//!
//! The heading takes the focus, so it is announced; the first sentence is announced by the live region of the tool.
//! Each answer is made of new elements: the same verdict is announced again, and translated words of the one before go with it.

mod offers;
mod shown;

use contract::letter_finder::PENDING_LETTER;
use contract::receipt_validator::{LINK_CASE_TRACKER, LINK_TOOL, PENDING_TEXT, keys};
use domain::identifier::{Advice, IdentifierKind, Judgement, Verdict};
use leptos::html;
use leptos::prelude::*;
use ui::copy_button::CopyButton;
use ui::focus::focus_next;
use ui::hand_over::HandOverButton;
use ui::mount::element_id;
use ui::renewed::Renewed;
use ui::words::use_words;

use crate::number::NumberParts;
use offers::{NineDigits, NotFound, Repairs};
pub use shown::Shown;

/// The answer to the last check.
#[component]
pub fn Answer(
    /// What is shown.
    shown: RwSignal<Option<Shown>>,
    /// Accepts a repaired number.
    accept: Callback<String>,
    /// Accepts what the reader says nine digits are.
    settle: Callback<IdentifierKind>,
    /// Leads back to the list.
    back: Callback<()>,
) -> impl IntoView {
    // An empty field has no answer.
    let number = Signal::derive(move || {
        shown.with(|shown| shown.as_ref().filter(|shown| shown.heading().is_some()).map(|shown| shown.number))
    });
    view! {
        <Renewed number>
            {shown.get_untracked().map(|shown| view! { <OneAnswer shown accept settle back/> })}
        </Renewed>
    }
}

#[component]
fn OneAnswer(shown: Shown, accept: Callback<String>, settle: Callback<IdentifierKind>, back: Callback<()>) -> AnyView {
    let words = use_words();
    let heading = NodeRef::<html::H2>::new();
    // Where something must be changed, the error summary takes the focus and says why.
    let is_refused = shown.is_refused();
    if !is_refused {
        focus_next(heading);
    }
    let id = element_id("answer");
    let labelled_by = id.clone();
    let title = shown.heading().map(|word| words.get(word)).unwrap_or_default();
    let sentence = (!is_refused).then(|| view! { <p>{shown.sentence(words)}</p> });
    let judgement = shown.judgement.as_ref();
    let verdict = judgement.and_then(|judgement| judgement.verdict.mark());
    let prefix = judgement.and_then(|judgement| judgement.prefix.clone());
    let kind = judgement.and_then(|judgement| judgement.kind).map(IdentifierKind::mark);
    let elsewhere = shown.elsewhere.map(|text| view! { <ReadWhole text/> });
    let details = shown.judgement.map(|judgement| view! { <Details judgement is_refused accept settle/> });
    let to_list = shown.is_from_list.then(|| {
        view! {
            <button type="button" class="button-quiet" on:click=move |_| back.run(())>
                {words.get(&keys::BACK_TO_LIST)}
            </button>
        }
    });
    view! {
        <section class="answer" data-verdict=verdict data-prefix=prefix data-kind=kind aria-labelledby=labelled_by>
            <h2 id=id tabindex="-1" node_ref=heading>
                {title}
            </h2>
            {sentence}
            {elsewhere}
            {details}
            {to_list}
        </section>
    }
    .into_any()
}

/// Everything below the first sentence.
#[component]
fn Details(
    judgement: Judgement,
    is_refused: bool,
    accept: Callback<String>,
    settle: Callback<IdentifierKind>,
) -> AnyView {
    let words = use_words();
    // What must be changed is beside the field already, and the first sentence is above.
    let shown = if is_refused { usize::MAX } else { 1 };
    let findings = judgement.findings.iter().skip(shown).map(|finding| view! { <p>{words.say(finding)}</p> });
    let findings = findings.collect_view();
    let steps = judgement.advice.iter().copied().map(|step| view! { <NextStep step/> }).collect_view();
    let number = judgement.number();
    let Judgement { verdict, kind, repairs, parts, .. } = judgement;
    view! {
        {findings}
        {(!repairs.is_empty()).then(|| view! { <Repairs repairs accept/> })}
        {(kind == Some(IdentifierKind::NineDigits)).then(|| view! { <NineDigits settle/> })}
        {(!parts.is_empty()).then(|| view! { <h3>{words.get(&keys::PARTS_HEADING)}</h3> <NumberParts parts/> }.into_any())}
        <h3>{words.get(&keys::NEXT_HEADING)}</h3>
        <ul>{steps}</ul>
        {number.map(|number| view! { <Actions number/> })}
        {(verdict == Verdict::ReceiptNumber).then(|| view! { <NotFound/> })}
    }
    .into_any()
}

/// What can be done with a receipt number.
#[component]
fn Actions(number: String) -> AnyView {
    let words = use_words();
    let copy = words.fill(&keys::COPY_BUTTON, &number);
    let keep = words.fill(&keys::STORE_BUTTON, &number);
    view! {
        <div class="buttons">
            <CopyButton text=number.clone() label=copy copied=&keys::COPIED failed=&keys::COPY_FAILED/>
            <HandOverButton
                key=PENDING_LETTER
                text=number
                href=words.link(LINK_CASE_TRACKER)
                label=keep
                failed=&keys::STORE_FAILED
                is_quiet=true
            />
        </div>
    }
    .into_any()
}

/// Offers the page that reads longer texts.
#[component]
fn ReadWhole(text: String) -> AnyView {
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
    .into_any()
}

#[component]
fn NextStep(step: Advice) -> impl IntoView {
    let words = use_words();
    let text = words.get(step.word);
    match step.link {
        Some(link) => view! { <li><a href=words.link(link)>{text}</a></li> }.into_any(),
        None => view! { <li>{text}</li> }.into_any(),
    }
}
