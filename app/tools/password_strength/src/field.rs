//! The fields: for the password, hidden at first, and for the email name of the reader.

use contract::password_strength::keys;
use leptos::prelude::*;
use ui::announcer::use_announcer;
use ui::field::{Control, Field, without_extensions};
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
        <Field id=id.clone() label=words.get(&keys::LABEL) hint=words.get(&keys::HINT) let:control>
            <div class="password-row">
                <Entry
                    control
                    kind=Signal::derive(move || if is_shown.get() { "text" } else { "password" })
                    value=password
                    on:focus=move |_| prepare.run(())
                />
                <button type="button" class="button-quiet" aria-controls=id on:click=turn prop:textContent=label></button>
            </div>
        </Field>
    }
}

/// The field for the email name, which few readers need: folded at first.
#[component]
pub fn OwnNameField(
    /// What is typed.
    own: RwSignal<String>,
) -> impl IntoView {
    let words = use_words();
    view! {
        <details class="password-own">
            <summary>{words.get(&keys::OWN_SUMMARY)}</summary>
            <Field id=element_id("own") label=words.get(&keys::OWN_LABEL) hint=words.get(&keys::OWN_HINT) let:control>
                <Entry control kind="text" value=own/>
            </Field>
        </details>
    }
}

/// One line. Extensions that fill fields may send `change` alone.
#[component]
fn Entry(control: Control, #[prop(into)] kind: Signal<&'static str>, value: RwSignal<String>) -> impl IntoView {
    view! {
        <input
            type=kind
            id=control.id
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            {..without_extensions("off")}
            aria-describedby=control.described_by
            prop:value=value
            on:input:target=move |event| update(value, event.target().value())
            on:change:target=move |event| update(value, event.target().value())
        />
    }
}

/// Sets what a field holds now; `change` after `input` most often brings nothing new.
fn update(typed: RwSignal<String>, value: String) {
    if typed.with_untracked(|typed| *typed != value) {
        typed.set(value);
    }
}
