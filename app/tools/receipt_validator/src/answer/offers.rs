//! What an answer asks or offers: repaired numbers, which number nine digits are, what to check when the official page finds nothing.

use contract::receipt_validator::keys;
use domain::identifier::advice::LINK_NOT_FOUND;
use domain::identifier::{IdentifierKind, Repair};
use domain::message::{MessageKey, Piece, pieces};
use leptos::prelude::*;
use ui::words::use_words;

use crate::number::RepairedNumber;

/// What to check when the official page does not find a number of the right shape.
const NOT_FOUND: &[MessageKey] = &[
    keys::NOT_FOUND_TYPING,
    keys::NOT_FOUND_PAPER,
    keys::NOT_FOUND_OLD,
    keys::NOT_FOUND_PROTECTED,
    keys::NOT_FOUND_NEW,
    keys::NOT_FOUND_FILE,
];

/// Each number that was probably meant, as a question.
#[component]
pub fn Repairs(repairs: Vec<Repair>, accept: Callback<String>) -> AnyView {
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
    .into_any()
}

/// Asks which of two numbers nine digits are: nothing in them shows it.
#[component]
pub fn NineDigits(settle: Callback<IdentifierKind>) -> AnyView {
    let words = use_words();
    view! {
        <div class="repair">
            <p>{words.get(&keys::NINE_DIGITS_QUESTION)}</p>
            <button type="button" on:click=move |_| settle.run(IdentifierKind::ANumber)>
                {words.get(&keys::NINE_DIGITS_A_NUMBER)}
            </button>
            <button type="button" on:click=move |_| settle.run(IdentifierKind::SocialSecurityNumber)>
                {words.get(&keys::NINE_DIGITS_SOCIAL_SECURITY)}
            </button>
        </div>
    }
    .into_any()
}

/// What to check when the official page does not find the number.
#[component]
pub fn NotFound() -> AnyView {
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
    .into_any()
}
