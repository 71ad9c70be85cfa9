//! A text field with its label, hint and error.

use leptos::html;
use leptos::prelude::*;

use crate::field_error::FieldError;
use crate::renewed::Renewed;

/// The id of the hint of a field.
#[must_use]
pub fn hint_id(field: &str) -> String {
    format!("{field}-hint")
}

/// The id of the error of a field.
#[must_use]
pub fn error_id(field: &str) -> String {
    format!("{field}-error")
}

/// What describes a field: its hint, where it has one, and its error, while there is one.
#[must_use]
pub fn described_by(field: &str, has_hint: bool, has_error: bool) -> Option<String> {
    let ids: Vec<String> =
        [has_hint.then(|| hint_id(field)), has_error.then(|| error_id(field))].into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// The error beside a field; it is inserted anew with each check.
#[component]
pub fn FieldErrorMessage(
    /// The id of the field.
    #[prop(into)]
    field: String,
    /// The error of this field or of another one.
    #[prop(into)]
    error: Signal<Option<FieldError>>,
    /// Said in front of it, for readers who do not see its color.
    #[prop(into)]
    mark: String,
) -> impl IntoView {
    let number = Signal::derive(move || {
        error.with(|error| error.as_ref().filter(|error| error.field == field).map(|error| error.number))
    });
    view! {
        <Renewed number>
            {error
                .get_untracked()
                .map(|error| {
                    view! {
                        <p class="error-message" class:quiet=error.is_quiet id=error_id(&error.field)>
                            <span class="visually-hidden">{mark.clone()}</span>
                            " "
                            {error.message}
                        </p>
                    }
                })}
        </Renewed>
    }
}

/// A field of one line with its label, hint and error.
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
    let has_hint = !hint.is_empty();
    let own = id.clone();
    let has_error = Memo::new(move |_| error.with(|error| error.as_ref().is_some_and(|error| error.field == own)));
    let field = id.clone();
    view! {
        <div class="field" class:invalid=has_error>
            <label for=id.clone()>{label}</label>
            {has_hint.then(|| view! { <p class="hint" id=hint_id(&id)>{hint}</p> })}
            <FieldErrorMessage field=id.clone() error mark=error_mark/>
            <input
                type=kind
                class:code=is_code
                id=id
                autocomplete=autocomplete
                list=(!suggestions.is_empty()).then_some(suggestions)
                lang=lang
                autocapitalize=if is_code { "characters" } else { "sentences" }
                spellcheck="false"
                aria-invalid=move || has_error.get().then_some("true")
                aria-describedby=move || described_by(&field, has_hint, has_error.get())
                bind:value=value
                node_ref=node_ref
            />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::described_by;

    #[test]
    fn a_field_is_described_by_what_is_there() {
        assert_eq!(described_by("a", false, false), None);
        assert_eq!(described_by("a", true, false).as_deref(), Some("a-hint"));
        assert_eq!(described_by("a", true, true).as_deref(), Some("a-hint a-error"));
        assert_eq!(described_by("a", false, true).as_deref(), Some("a-error"));
    }
}
