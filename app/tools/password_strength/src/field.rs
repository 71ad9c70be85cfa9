//! The fields: for the password, hidden at first, and for the email name of the reader.

use contract::password_strength::keys;
use leptos::prelude::*;
use ui::announcer::use_announcer;
use ui::field::hint_id;
use ui::mount::element_id;
use ui::words::use_words;

/// The password field with the button that shows and hides what is typed.
#[component]
pub fn PasswordField(
    /// What is typed.
    password: RwSignal<String>,
    /// Whether it can be read on the screen.
    is_shown: RwSignal<bool>,
    /// Called when the reader comes to the field.
    prepare: Callback<()>,
) -> impl IntoView {
    let words = use_words();
    let announcer = use_announcer();
    let id = element_id("password");
    let label = move || words.get(if is_shown.get() { &keys::HIDE } else { &keys::SHOW });
    let turn = move |_| {
        is_shown.update(|is_shown| *is_shown = !*is_shown);
        announcer.say(words.get(if is_shown.get_untracked() { &keys::IS_SHOWN } else { &keys::IS_HIDDEN }));
    };
    view! {
        <div class="field">
            <label for=id.clone()>{words.get(&keys::LABEL)}</label>
            <p class="hint" id=hint_id(&id)>{words.get(&keys::HINT)}</p>
            <div class="password-row">
                // Extensions that fill fields may send `change` alone. They are asked to keep out, and not to send what is typed elsewhere.
                <input
                    type=move || if is_shown.get() { "text" } else { "password" }
                    id=id.clone()
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    data-1p-ignore=""
                    data-lpignore="true"
                    data-bwignore=""
                    data-gramm="false"
                    aria-describedby=hint_id(&id)
                    prop:value=password
                    on:input:target=move |event| update(password, event.target().value())
                    on:change:target=move |event| update(password, event.target().value())
                    on:focus=move |_| prepare.run(())
                />
                <button
                    type="button"
                    class="button-quiet"
                    aria-controls=id
                    on:click=turn
                    prop:textContent=label
                ></button>
            </div>
        </div>
    }
}

/// The field for the email name, which few readers need: folded at first.
#[component]
pub fn OwnNameField(
    /// What is typed.
    own: RwSignal<String>,
) -> impl IntoView {
    let words = use_words();
    let id = element_id("own");
    view! {
        <details class="password-own">
            <summary>{words.get(&keys::OWN_SUMMARY)}</summary>
            <div class="field">
                <label for=id.clone()>{words.get(&keys::OWN_LABEL)}</label>
                <p class="hint" id=hint_id(&id)>{words.get(&keys::OWN_HINT)}</p>
                <input
                    type="text"
                    id=id.clone()
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    data-1p-ignore=""
                    data-lpignore="true"
                    data-bwignore=""
                    data-gramm="false"
                    aria-describedby=hint_id(&id)
                    prop:value=own
                    on:input:target=move |event| update(own, event.target().value())
                    on:change:target=move |event| update(own, event.target().value())
                />
            </div>
        </details>
    }
}

/// Sets what a field holds now; `change` after `input` most often brings nothing new.
fn update(typed: RwSignal<String>, value: String) {
    if typed.with_untracked(|typed| *typed != value) {
        typed.set(value);
    }
}
