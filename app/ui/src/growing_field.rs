//! A field that takes one line or many, and grows with what is in it.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use crate::field::Field;
use crate::field_error::FieldError;

/// More lines than this scroll inside the field.
const MOST_ROWS: usize = 12;
/// About so many characters fit in one line of a narrow field.
const LINE: usize = 40;

/// A field that grows from one line on, with its label, hint and error.
///
/// Enter submits the form while there is one line; Shift and Enter make another line; Control and Enter always submit.
#[component]
pub fn GrowingField(
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
    node_ref: NodeRef<html::Textarea>,
    /// Whether a short entry is a code: capital letters; styles know it by its one row.
    #[prop(optional)]
    is_code: bool,
) -> impl IntoView {
    view! {
        <Field id label hint error error_mark let:control>
            <textarea
                class="growing"
                class:code=is_code
                id=control.id
                rows=Signal::derive(move || value.with(|text| rows(text)).to_string())
                autocomplete="off"
                autocapitalize=if is_code { "characters" } else { "sentences" }
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
                on:keydown=submit_on_enter
                node_ref=node_ref
            ></textarea>
        </Field>
    }
}

fn submit_on_enter(event: KeyboardEvent) {
    // While characters are put together, Enter ends that.
    if event.key() != "Enter" || event.is_composing() || event.shift_key() || event.alt_key() {
        return;
    }
    let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok()) else { return };
    if field.value().contains('\n') && !event.ctrl_key() && !event.meta_key() {
        return;
    }
    event.prevent_default();
    if let Some(form) = field.form() {
        // A form that cannot be submitted stays as it is.
        let _ = form.request_submit();
    }
}

/// How many lines the field shows for a text.
fn rows(text: &str) -> usize {
    // A long text needs no exact count.
    let head = text.char_indices().nth(LINE * MOST_ROWS).map_or(text, |(end, _)| text.get(..end).unwrap_or(text));
    let lines = head.split('\n').map(|line| 1 + line.chars().count().saturating_sub(1) / LINE);
    lines.sum::<usize>().min(MOST_ROWS)
}

#[cfg(test)]
mod tests {
    use super::rows;

    fn check(text: &str, expected: usize) {
        assert_eq!(rows(text), expected, "{text:?}");
    }

    #[test]
    fn a_field_has_as_many_lines_as_its_text() {
        check("", 1);
        check("EAC2212300000", 1);
        check(&"x".repeat(40), 1);
        check(&"x".repeat(41), 2);
        check("one\ntwo\n", 3);
        check("\r\n", 2);
    }

    #[test]
    fn a_long_text_scrolls() {
        check(&"\n".repeat(100), 12);
        check(&"ñ".repeat(200_000), 12);
    }
}
