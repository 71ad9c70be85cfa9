//! A text field for a number or code, with its label, its hint and its error.

use domain::receipt::words::{HINT, LABEL};

use super::field_error::FieldError;
use super::words::Words;
use crate::shell::view::{Element, element};

/// Draws the field with the id `id`; `error` is what must be changed, if anything.
pub fn code_field(words: Words, id: String, error: Option<&FieldError>) -> Element {
    let (label, hint) = (words.of(&LABEL), words.of(&HINT));
    let input = element("input")
        .class("code")
        .with("type", "text")
        .with("inputmode", "text")
        .with("autocomplete", "off")
        .with("autocapitalize", "characters")
        .with("spellcheck", "false");
    field(words, id, label, hint, input, error)
}

/// Draws a field around its `input`: label, hint, and the error where there is one.
pub fn field(
    words: Words,
    id: String,
    label: &'static str,
    hint: &'static str,
    input: Element,
    error: Option<&FieldError>,
) -> Element {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let described_by = match error {
        Some(_) => format!("{hint_id} {error_id}"),
        None => hint_id.clone(),
    };
    element("div")
        .class("field")
        .holding(element("label").with("for", id.clone()).holding(label))
        .holding(element("p").class("hint").with("id", hint_id).holding(hint))
        .holding(error.map(|error| error.draw(words, error_id)))
        .holding(
            input
                .with("id", id)
                .with("aria-describedby", described_by)
                .with_some("aria-invalid", error.map(|_| "true")),
        )
}
