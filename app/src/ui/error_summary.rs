//! The list of errors at the top of the page's main part.
//!
//! Behaviour: [GOV.UK error summary](https://design-system.service.gov.uk/components/error-summary/): inserted with each check, the focus moves to it, its items lead to their fields, and the page's title says that there is an error.

use std::cell::RefCell;

use domain::receipt::words::{ERROR_HEADING, ERROR_TITLE};

use super::field_error::FieldError;
use super::words::Words;
use crate::shell::page::{OnTop, draw_on_top};
use crate::shell::view::{View, element};
use crate::shell::{field, title};

/// The summary that stands on the page.
struct Shown {
    _drawn: Option<OnTop>,
    /// The page's own title.
    title: String,
}

thread_local! {
    // A page has one top and one title, whatever the number of its tools: the last check decides.
    static SHOWN: RefCell<Option<Shown>> = const { RefCell::new(None) };
}

/// Shows one error of the field with the id `field_id`, and moves the focus to the summary.
pub fn show(words: Words, field_id: String, error: FieldError) {
    hide();
    let id = format!("{field_id}-error-summary");
    let own = title::get();
    title::set(&words.fill(&ERROR_TITLE, &own));
    let drawn = draw_on_top(draw(words, id.clone(), field_id, error));
    field::focus(&id);
    SHOWN.replace(Some(Shown { _drawn: drawn, title: own }));
}

/// Takes the summary away and gives the page its own title back.
pub fn hide() {
    if let Some(shown) = SHOWN.take() {
        title::set(&shown.title);
    }
}

fn draw(words: Words, id: String, field_id: String, error: FieldError) -> View {
    let class = error.class("error-summary");
    let link = element("a")
        .with("href", format!("#{field_id}"))
        .on("click", move || field::focus(&field_id))
        .holding(error.message);
    // The alert is inside of what takes the focus, so that both are told.
    let alert = element("div")
        .with("role", "alert")
        .holding(element("h2").holding(words.of(&ERROR_HEADING)))
        .holding(element("ul").holding(element("li").holding(link)));
    element("div").class(class).with("id", id).with("tabindex", "-1").holding(alert).into()
}
