//! A text field for a number or code, with its label, its hint and its error.

use domain::receipt::words::{ERROR_MARK, HINT, LABEL};
use leptos::prelude::*;

use super::field_error::FieldError;
use super::words::Words;

/// Draws the field with the id `id`; `error` is what must be changed, if anything.
pub fn code_field(words: Words, id: String, error: Option<FieldError>) -> impl IntoView + use<> {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let described_by = match error {
        Some(_) => format!("{hint_id} {error_id}"),
        None => hint_id.clone(),
    };
    let invalid = error.is_some().then_some("true");
    let message = error.map(|error| {
        let class = error.class("error-message");
        view! {
            <p class=class id=error_id>
                <span class="visually-hidden">{words.of(&ERROR_MARK)} " "</span>
                {error.message}
            </p>
        }
    });
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
                aria-invalid=invalid
            />
        </div>
    }
}
