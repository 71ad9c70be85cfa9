//! A field in which one of several things is chosen, and one for several lines of text.

use leptos::html;
use leptos::prelude::*;

use crate::field_error::FieldError;
use crate::text_field::{FieldErrorMessage, described_by, hint_id};

/// A field in which one of several things is chosen; its options are the children.
#[component]
pub fn SelectField(
    /// The id of the field.
    #[prop(into)]
    id: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// The value of the chosen option.
    value: RwSignal<String>,
    /// The options.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id autocomplete="off" bind:value=value>
                {children()}
            </select>
        </div>
    }
}

/// A field of several lines with its label, hint and error. Extensions that send texts away are told to keep out.
#[component]
pub fn TextArea(
    /// The id of the field.
    #[prop(into)]
    id: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// What to type; nothing where the label says it.
    #[prop(into, optional)]
    hint: String,
    /// What is typed.
    value: RwSignal<String>,
    /// The error of this field or of another one.
    #[prop(into)]
    error: Signal<Option<FieldError>>,
    /// Said in front of an error.
    #[prop(into)]
    error_mark: String,
    /// How many lines it shows.
    #[prop(default = 3)]
    rows: u8,
    /// The field itself, for the focus.
    #[prop(optional)]
    node_ref: NodeRef<html::Textarea>,
) -> impl IntoView {
    let has_hint = !hint.is_empty();
    let own = id.clone();
    let has_error = Memo::new(move |_| error.with(|error| error.as_ref().is_some_and(|error| error.field == own)));
    let field = id.clone();
    view! {
        <div class="field" class:invalid=has_error>
            <label for=id.clone()>{label}</label>
            {has_hint.then(|| view! { <p class="hint" id=hint_id(&id)>{hint}</p> })}
            <FieldErrorMessage field=id.clone() error mark=error_mark/>
            <textarea
                id=id
                rows=rows.to_string()
                autocomplete="off"
                spellcheck="false"
                data-gramm="false"
                data-gramm_editor="false"
                data-enable-grammarly="false"
                aria-invalid=move || has_error.get().then_some("true")
                aria-describedby=move || described_by(&field, has_hint, has_error.get())
                bind:value=value
                node_ref=node_ref
            ></textarea>
        </div>
    }
}
