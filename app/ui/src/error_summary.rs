//! The error summary at the top of the main part of the page.
//!
//! Behavior: [GOV.UK error summary](https://design-system.service.gov.uk/components/error-summary/): inserted with each check, the focus moves to it, its item leads to the field, and the title of the page says that there is an error.

use browser::page;
use domain::message::{MessageKey, Piece, pieces};
use leptos::html;
use leptos::portal::Portal;
use leptos::prelude::*;

use crate::field_error::FieldError;
use crate::focus::focus_next;
use crate::renewed::Renewed;
use crate::words::use_words;

/// The messages of the summary, which each tool has in its own words file.
#[derive(Debug, Clone, Copy)]
pub struct Labels {
    /// Above the errors.
    pub heading: &'static MessageKey,
    /// The title of the page while there is an error; its placeholder is the title.
    pub title: &'static MessageKey,
}

/// Shows an error at the top of the page, and moves the focus there.
#[component]
pub fn ErrorSummary(
    /// The error, if there is one.
    #[prop(into)]
    error: Signal<Option<FieldError>>,
    /// The messages of the summary.
    labels: Labels,
) -> impl IntoView {
    let words = use_words();
    let own_title = page::title();
    let title = words.get(labels.title);
    Effect::new(move |was_shown: Option<bool>| {
        let is_shown = error.with(Option::is_some);
        if is_shown {
            page::set_title(&with_title(&title, &own_title));
        } else if was_shown == Some(true) {
            page::set_title(&own_title);
        }
        is_shown
    });
    let number = Signal::derive(move || error.with(|error| error.as_ref().map(|error| error.number)));
    page::top_of_main().map(|top| {
        view! {
            <Portal mount=top>
                <Renewed number>
                    {error.get_untracked().map(|error| view! { <Summary error heading=words.get(labels.heading)/> })}
                </Renewed>
            </Portal>
        }
    })
}

fn with_title(pattern: &str, title: &str) -> String {
    pieces(pattern)
        .map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Placeholder(_) => title,
        })
        .collect()
}

#[component]
fn Summary(error: FieldError, heading: String) -> impl IntoView {
    let summary = NodeRef::<html::Div>::new();
    focus_next(summary);
    let field = error.field.clone();
    let focus_field = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        page::focus_id(&field);
    };
    view! {
        <div class="error-summary" class:quiet=error.is_quiet tabindex="-1" node_ref=summary id=format!("{}-summary", error.field)>
            // The alert is inside what takes the focus, so that both are announced.
            <div role="alert">
                <h2>{heading}</h2>
                <ul>
                    <li>
                        <a href=format!("#{}", error.field) on:click=focus_field>
                            {error.message}
                        </a>
                    </li>
                </ul>
            </div>
        </div>
    }
}
