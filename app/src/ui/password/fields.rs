//! The two fields: for a password, hidden or shown, and for the reader's own email name.

use domain::island::password_strength::{HIDE, HINT, IS_HIDDEN, IS_SHOWN, LABEL, OWN_HINT, OWN_LABEL, SHOW};
use domain::word::Word;
use leptos::prelude::*;

use crate::shell::event::{Listener, on};
use crate::ui::words::Words;

/// Whether the password is shown, and what was said of that last.
#[derive(Clone, Copy, Default)]
pub struct Sight {
    /// Whether the password can be read on the screen.
    pub shown: bool,
    /// What a screen reader is told; nothing before the first change.
    pub told: Option<&'static Word>,
}

impl Sight {
    /// The other way round.
    pub fn turned(self) -> Self {
        let shown = !self.shown;
        Self { shown, told: Some(if shown { &IS_SHOWN } else { &IS_HIDDEN }) }
    }
}

/// Draws the field for the password with its button, with the id `id`.
///
/// It is an ordinary field for all that browsers offer to keep: a password manager has no business with a trial.
pub fn password_field(
    words: Words,
    id: String,
    sight: Sight,
    typed: Listener,
    turn: impl FnMut() + 'static,
) -> AnyView {
    let hint_id = format!("{id}-hint");
    let kind = if sight.shown { "text" } else { "password" };
    let button = words.of(if sight.shown { &HIDE } else { &SHOW });
    let told = sight.told.map_or("", |word| words.of(word));
    view! {
        <div class="field">
            <label for=id.clone()>{words.of(&LABEL)}</label>
            <p class="hint" id=hint_id.clone()>{words.of(&HINT)}</p>
            <div class="password-row">
                <input
                    {..typed}
                    id=id.clone()
                    type=kind
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-describedby=hint_id
                />
                <button {..on("click", turn)} type="button" class="button-quiet" aria-controls=id>
                    {button}
                </button>
            </div>
            <p class="visually-hidden" role="status">{told}</p>
        </div>
    }
    .into_any()
}

/// Draws the field for the reader's own email name, with the id `id`.
pub fn own_field(words: Words, id: String, typed: Listener) -> AnyView {
    let hint_id = format!("{id}-hint");
    view! {
        <div class="field">
            <label for=id.clone()>{words.of(&OWN_LABEL)}</label>
            <p class="hint" id=hint_id.clone()>{words.of(&OWN_HINT)}</p>
            <input
                {..typed}
                id=id
                type="text"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=hint_id
            />
        </div>
    }
    .into_any()
}
