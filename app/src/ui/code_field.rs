//! A text field for a number or code, with its label, its hint and its error.

use domain::receipt::words::{ERROR_MARK, HINT, LABEL};
use leptos::prelude::*;

use super::words::Words;

/// Draws the field with the id `id`; `error` is what must be changed, if anything.
pub fn code_field(words: Words, id: String, error: Signal<Option<String>>) -> AnyView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let described_by = {
        let both = format!("{hint_id} {error_id}");
        let hint = hint_id.clone();
        move || if error.with(Option::is_some) { both.clone() } else { hint.clone() }
    };
    let message = move || {
        error.get().map(|message| {
            view! {
                <p class="error-message" id=error_id.clone()>
                    <span class="visually-hidden">{words.of(&ERROR_MARK)} " "</span>
                    {message}
                </p>
            }
        })
    };
    view! {
        <div class="field">
            <label for=id.clone()>{words.of(&LABEL)}</label>
            <p class="hint" id=hint_id>{words.of(&HINT)}</p>
            {message}
            <input
                class="code"
                id=id
                type="text"
                inputmode="text"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
            />
        </div>
    }
    .into_any()
}
