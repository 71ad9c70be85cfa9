//! A number drawn in its parts: a box for each, with its name and its meaning.

use domain::receipt::parts::Part;
use domain::receipt::words::PARTS_HEADING;
use leptos::prelude::*;

use super::words::Words;

/// Draws the parts in their order, as a list that reads well without its boxes.
pub fn number_parts(words: Words, parts: &[Part]) -> impl IntoView + use<> {
    let parts: Vec<AnyView> = parts
        .iter()
        .map(|part| {
            view! {
                <div class="number-part">
                    <dt>{part.text.clone()}</dt>
                    <dd>
                        <strong>{words.of(part.kind.word())}</strong>
                        " "
                        {words.say(&part.meaning)}
                    </dd>
                </div>
            }
            .into_any()
        })
        .collect();
    view! {
        <h3>{words.of(&PARTS_HEADING)}</h3>
        <dl class="number-parts">{parts}</dl>
    }
}
