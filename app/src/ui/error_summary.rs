//! The list of errors at the top of the page's main part.
//!
//! Behaviour: [GOV.UK error summary](https://design-system.service.gov.uk/components/error-summary/): inserted with each check, the focus moves to it, its items lead to their fields, and the page's title says that there is an error.

use std::cell::RefCell;

use domain::receipt::words::{ERROR_HEADING, ERROR_TITLE};
use leptos::prelude::*;

use super::field_error::FieldError;
use super::words::Words;
use crate::shell::event::on;
use crate::shell::page::{Drawn, draw_on_top};
use crate::shell::{field, title};

/// The summary that stands on the page.
struct Shown {
    _drawn: Option<Drawn>,
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
    let drawn = draw_on_top({
        let id = id.clone();
        move || draw(words, id, field_id, error)
    });
    field::focus(&id);
    SHOWN.replace(Some(Shown { _drawn: drawn, title: own }));
}

/// Takes the summary away and gives the page its own title back.
pub fn hide() {
    if let Some(shown) = SHOWN.take() {
        title::set(&shown.title);
    }
}

fn draw(words: Words, id: String, field_id: String, error: FieldError) -> AnyView {
    let href = format!("#{field_id}");
    let class = error.class("error-summary");
    view! {
        <div class=class id=id tabindex="-1">
            <div role="alert">
                <h2>{words.of(&ERROR_HEADING)}</h2>
                <ul>
                    <li>
                        <a
                            {..on("click", move || field::focus(&field_id))}
                            href=href
                        >
                            {error.message}
                        </a>
                    </li>
                </ul>
            </div>
        </div>
    }
    .into_any()
}
