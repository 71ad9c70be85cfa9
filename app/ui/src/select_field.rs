//! A field in which one of several things is chosen.

use leptos::prelude::*;

use crate::field::Field;

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
        <Field id label let:control>
            <select id=control.id autocomplete="off" bind:value=value>
                {children()}
            </select>
        </Field>
    }
}
