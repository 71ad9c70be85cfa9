//! The list of errors at the top of the page's main part.
//!
//! Behaviour: [GOV.UK error summary](https://design-system.service.gov.uk/components/error-summary/): inserted with each check, the focus moves to it, its items lead to their fields, and the page's title says that there is an error.

use domain::receipt::words::{ERROR_HEADING, ERROR_TITLE};
use leptos::prelude::*;

use super::words::Words;
use crate::shell::page::{Drawn, draw_on_top};
use crate::shell::{field, title};

/// An error summary that stands; it goes, and the title with it, when this is dropped.
pub struct ErrorSummary {
    _drawn: Option<Drawn>,
    title: String,
}

impl ErrorSummary {
    /// Shows one error of the field with the id `field`, and moves the focus to it.
    pub fn show(words: Words, field_id: String, message: String) -> Self {
        let id = format!("{field_id}-error-summary");
        let before = title::get();
        title::set(&words.fill(&ERROR_TITLE, &before));
        let drawn = draw_on_top({
            let id = id.clone();
            move || draw(words, id, field_id, message)
        });
        field::focus(&id);
        Self {
            _drawn: drawn,
            title: before,
        }
    }
}

impl Drop for ErrorSummary {
    fn drop(&mut self) {
        title::set(&self.title);
    }
}

fn draw(words: Words, id: String, field_id: String, message: String) -> AnyView {
    let href = format!("#{field_id}");
    view! {
        <div class="error-summary" id=id tabindex="-1">
            <div role="alert">
                <h2>{words.of(&ERROR_HEADING)}</h2>
                <ul>
                    <li>
                        <a
                            href=href
                            on:click=move |event| {
                                event.prevent_default();
                                field::focus(&field_id);
                            }
                        >
                            {message}
                        </a>
                    </li>
                </ul>
            </div>
        </div>
    }
    .into_any()
}
