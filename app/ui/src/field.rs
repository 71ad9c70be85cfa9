//! A form control with its label, hint and error.
//!
//! Behavior: [GOV.UK text input](https://design-system.service.gov.uk/components/text-input/): the hint and the error describe the control, and `aria-invalid` marks it while there is an error.

use leptos::prelude::*;

use crate::field_error::FieldError;
use crate::renewed::Renewed;

/// The attributes that connect a control with its label, hint and error.
#[derive(Debug, Clone)]
pub struct Control {
    /// Its `id`.
    pub id: String,
    /// Its `aria-invalid`.
    pub invalid: Signal<Option<String>>,
    /// Its `aria-describedby`.
    pub described_by: Signal<Option<String>>,
}

/// A control with its label above it, and between them its hint and, while there is one, its error.
#[component]
pub fn Field<Draw, Drawn>(
    /// The id of the control.
    #[prop(into)]
    id: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// What to type; nothing where the label says it.
    #[prop(into, optional)]
    hint: String,
    /// The error of this control or of another one.
    #[prop(into, optional)]
    error: Signal<Option<FieldError>>,
    /// Said in front of an error, for readers who do not see its color.
    #[prop(into, optional)]
    error_mark: String,
    /// Draws the control.
    children: Draw,
) -> AnyView
where
    Draw: FnOnce(Control) -> Drawn,
    Drawn: IntoView + 'static,
{
    let own = id.clone();
    let has_error = Memo::new(move |_| error.with(|error| error.as_ref().is_some_and(|error| error.field == own)));
    let (own, has_hint) = (id.clone(), !hint.is_empty());
    let control = children(Control {
        id: id.clone(),
        invalid: Signal::derive(move || has_error.get().then(|| "true".to_owned())),
        described_by: Signal::derive(move || described_by(&own, has_hint, has_error.get())),
    });
    let parts = Parts { id, label, hint, error, error_mark };
    parts.around(control.into_any())
}

/// What is drawn around a control.
struct Parts {
    id: String,
    label: String,
    hint: String,
    error: Signal<Option<FieldError>>,
    error_mark: String,
}

impl Parts {
    // The same compiled code for every kind of control.
    fn around(self, control: AnyView) -> AnyView {
        let Self { id, label, hint, error, error_mark } = self;
        view! {
            <div class="field">
                <label for=id.clone()>{label}</label>
                {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id(&id)>{hint}</p> })}
                <ErrorMessage field=id error mark=error_mark/>
                {control}
            </div>
        }
        .into_any()
    }
}

/// The error beside a control; it is inserted again with each check.
#[component]
fn ErrorMessage(field: String, error: Signal<Option<FieldError>>, mark: String) -> impl IntoView {
    let number = Signal::derive(move || {
        error.with(|error| error.as_ref().filter(|error| error.field == field).map(|error| error.number))
    });
    let message = move |error: FieldError| {
        view! {
            <p class="error-message" class:quiet=error.is_quiet id=error_id(&error.field)>
                <span class="visually-hidden">{mark.clone()}</span>
                " "
                {error.message}
            </p>
        }
    };
    view! { <Renewed number>{error.get_untracked().map(&message)}</Renewed> }
}

/// The id of the hint of a control.
#[must_use]
pub fn hint_id(field: &str) -> String {
    format!("{field}-hint")
}

fn error_id(field: &str) -> String {
    format!("{field}-error")
}

/// The ids of what describes a control: its hint, where it has one, and its error, while there is one.
fn described_by(field: &str, has_hint: bool, has_error: bool) -> Option<String> {
    let ids = [has_hint.then(|| hint_id(field)), has_error.then(|| error_id(field))];
    let ids: Vec<String> = ids.into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

#[cfg(test)]
mod tests {
    use super::described_by;

    #[test]
    fn a_control_is_described_by_what_is_there() {
        assert_eq!(described_by("a", false, false), None);
        assert_eq!(described_by("a", true, false).as_deref(), Some("a-hint"));
        assert_eq!(described_by("a", true, true).as_deref(), Some("a-hint a-error"));
        assert_eq!(described_by("a", false, true).as_deref(), Some("a-error"));
    }
}
