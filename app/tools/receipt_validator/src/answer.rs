//! The answer: the verdict on a number, why, and what to do next.

use contract::receipt_validator::keys;
use domain::number::Kind;
use domain::receipt::words::{LINK_NOT_FOUND, Step};
use domain::receipt::{Judgement, Repair, Verdict};
use domain::word::{Piece, Word, pieces};
use leptos::html;
use leptos::prelude::*;
use ui::copy_button::CopyButton;
use ui::mount::element_id;
use ui::words::use_words;

use crate::number::{NumberParts, RepairedNumber};

/// What to check when the official page does not find a number of the right shape.
const NOT_FOUND: &[Word] = &[
    keys::NOT_FOUND_TYPING,
    keys::NOT_FOUND_PAPER,
    keys::NOT_FOUND_OLD,
    keys::NOT_FOUND_PROTECTED,
    keys::NOT_FOUND_NEW,
    keys::NOT_FOUND_FILE,
];

/// The answer to the last check.
#[component]
pub fn Answer(
    /// What the rules said.
    #[prop(into)]
    judgement: Signal<Option<Judgement>>,
    /// Accepts a repaired number.
    accept: Callback<String>,
    /// Accepts what the reader says nine digits are.
    settle: Callback<Kind>,
    /// Takes the focus after a check.
    node_ref: NodeRef<html::Div>,
) -> impl IntoView {
    // Each check makes a new answer: the same verdict is announced again, and translated words of the one before go with it.
    let count = Memo::new(move |count: Option<&u32>| {
        judgement.track();
        count.map_or(0, |count| count + 1)
    });
    let shown = move || {
        let count = count.get();
        judgement.get().map(|judgement| (count, judgement))
    };
    view! {
        <div role="status" id=element_id("answer") tabindex="-1" node_ref=node_ref>
            <For each=shown key=|(count, _)| *count let:shown>
                <Verdict judgement=shown.1 accept settle/>
            </For>
        </div>
    }
}

#[component]
fn Verdict(judgement: Judgement, accept: Callback<String>, settle: Callback<Kind>) -> impl IntoView {
    let words = use_words();
    let verdict = judgement.verdict;
    let (mark, heading) = verdict.mark().zip(verdict.heading())?;
    // What must be changed is beside the field already.
    let findings = if verdict.refuses() { Vec::new() } else { judgement.findings.clone() };
    let findings = findings.iter().map(|finding| view! { <p>{words.say(finding)}</p> }).collect_view();
    let repairs = judgement.repairs.clone();
    let parts = judgement.parts.clone();
    let steps = judgement.next().into_iter().map(|step| view! { <NextStep step/> }).collect_view();
    let number = judgement.number();
    Some(view! {
        <div class="answer" data-verdict=mark data-prefix=judgement.prefix data-kind=judgement.kind.map(Kind::mark)>
            <h2>{words.get(heading)}</h2>
            {findings}
            {(!repairs.is_empty()).then(|| view! { <Repairs repairs accept/> })}
            {(judgement.kind == Some(Kind::NineDigits)).then(|| view! { <NineDigits settle/> })}
            {(!parts.is_empty()).then(|| view! { <h3>{words.get(&keys::PARTS_HEADING)}</h3> <NumberParts parts/> })}
            <h3>{words.get(&keys::NEXT_HEADING)}</h3>
            <ul>{steps}</ul>
            {number.map(|number| {
                let label = words.fill(&keys::COPY_BUTTON, &number);
                view! { <CopyButton text=number label copied=&keys::COPIED failed=&keys::COPY_FAILED/> }
            })}
            {(verdict == Verdict::ReceiptNumber).then(|| view! { <NotFound/> })}
        </div>
    })
}

#[component]
fn Repairs(repairs: Vec<Repair>, accept: Callback<String>) -> impl IntoView {
    let words = use_words();
    let offer = |repair: Repair| {
        let number = repair.number.clone();
        let question = words.get(&keys::REPAIR_QUESTION);
        let question = pieces(&question)
            .map(|piece| match piece {
                Piece::Text(text) => view! { <span>{text.to_owned()}</span> }.into_any(),
                Piece::Placeholder(_) => view! { <RepairedNumber repair=repair.clone()/> }.into_any(),
            })
            .collect_view();
        view! {
            <div class="repair">
                <p>{question}</p>
                <button type="button" on:click=move |_| accept.run(number.clone())>
                    {words.fill(&keys::REPAIR_BUTTON, &repair.number)}
                </button>
            </div>
        }
    };
    view! {
        {repairs.into_iter().map(offer).collect_view()}
        <p>{words.get(&keys::REPAIR_MARKS)}</p>
    }
}

/// Asks which of two numbers nine digits are: nothing in them shows it.
#[component]
fn NineDigits(settle: Callback<Kind>) -> impl IntoView {
    let words = use_words();
    view! {
        <div class="repair">
            <p>{words.get(&keys::NINE_DIGITS_QUESTION)}</p>
            <button type="button" on:click=move |_| settle.run(Kind::ANumber)>
                {words.get(&keys::NINE_DIGITS_A_NUMBER)}
            </button>
            <button type="button" on:click=move |_| settle.run(Kind::SocialSecurityNumber)>
                {words.get(&keys::NINE_DIGITS_SOCIAL_SECURITY)}
            </button>
        </div>
    }
}

#[component]
fn NotFound() -> impl IntoView {
    let words = use_words();
    view! {
        <details>
            <summary>{words.get(&keys::NOT_FOUND_HEADING)}</summary>
            <ol>{NOT_FOUND.iter().map(|word| view! { <li>{words.get(word)}</li> }).collect_view()}</ol>
            <p>
                <a href=words.link(LINK_NOT_FOUND)>{words.get(&keys::NOT_FOUND_MORE)}</a>
            </p>
        </details>
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
