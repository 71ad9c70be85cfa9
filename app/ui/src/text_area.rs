//! A field of several lines.

use leptos::prelude::*;

use crate::field::Field;
use crate::field_error::FieldError;

/// A field of several lines with its label, hint and error. Extensions that send texts away are asked to leave it alone.
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
) -> impl IntoView {
    view! {
        <Field id label hint error error_mark let:control>
            <textarea
                id=control.id
                rows=rows.to_string()
                autocomplete="off"
                spellcheck="false"
                data-gramm="false"
                data-gramm_editor="false"
                data-enable-grammarly="false"
                data-1p-ignore="true"
                data-lpignore="true"
                data-bwignore="true"
                aria-invalid=control.invalid
                aria-describedby=control.described_by
                bind:value=value
            ></textarea>
        </Field>
    }
}
