//! A field of one line.

use leptos::html;
use leptos::prelude::*;

use crate::field::Field;
use crate::field_error::FieldError;

/// A field of one line with its label, hint and error. Extensions that send texts away are asked to leave it alone.
#[component]
pub fn TextField(
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
    /// The field itself, for the focus.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
    /// Whether it takes a code: capital letters, wide spacing.
    #[prop(optional)]
    is_code: bool,
    /// The type of the field: `text`, `date`, `password`.
    #[prop(default = "text")]
    kind: &'static str,
    /// What the browser may fill in: `off`, `current-password`, `new-password`.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// The id of a list of suggestions.
    #[prop(into, optional)]
    suggestions: String,
    /// The language of what is typed, where it is not that of the page.
    #[prop(optional)]
    lang: Option<&'static str>,
) -> impl IntoView {
    let autocapitalize = match autocomplete {
        _ if is_code => "characters",
        "off" => "sentences",
        // A passphrase that is shown must not begin with a capital letter that nobody typed.
        _ => "none",
    };
    // Password managers fill what is no password too, unless they are asked not to.
    let no_manager = (!autocomplete.ends_with("-password")).then_some("true");
    view! {
        <Field id label hint error error_mark let:control>
            <input
                type=kind
                class:code=is_code
                id=control.id
                autocomplete=autocomplete
                list=(!suggestions.is_empty()).then_some(suggestions)
                lang=lang
                autocapitalize=autocapitalize
                spellcheck="false"
                data-gramm="false"
                data-gramm_editor="false"
                data-enable-grammarly="false"
                data-1p-ignore=no_manager
                data-lpignore=no_manager
                data-bwignore=no_manager
                aria-invalid=control.invalid
                aria-describedby=control.described_by
                bind:value=value
                node_ref=node_ref
            />
        </Field>
    }
}
