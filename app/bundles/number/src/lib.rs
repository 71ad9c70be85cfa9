//! The compiled module of pages that have the number tool with letters.
//!
//! The two tools do not know each other; here they meet.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use contract::letter_finder::LetterFinderPageProps;
use contract::receipt_validator::{NAME, ReceiptValidatorPageProps};
use leptos::prelude::*;
use letter_finder::{LetterFinder, Request, finds};
use receipt_validator::letter::{LetterReader, LetterSlot};
use receipt_validator::{ReceiptValidator, prefixes};
use wasm_bindgen::prelude::wasm_bindgen;

/// Mounts the tools of the page; called once, by the loader of the page.
#[wasm_bindgen]
pub fn start() {
    ui::mount(NAME, |mut props: ReceiptValidatorPageProps| {
        let reader = props.letter.take().map(|letter| reader(letter, &props));
        view! { <ReceiptValidator props reader/> }
    });
}

fn reader(letter: LetterFinderPageProps, props: &ReceiptValidatorPageProps) -> LetterReader {
    let prefixes = StoredValue::new(prefixes(props));
    LetterReader {
        finds: Callback::new(move |text: String| prefixes.with_value(|prefixes| finds(&text, prefixes))),
        list: Callback::new(move |slot: LetterSlot| {
            let LetterSlot { request, check, heading } = slot;
            let request = Signal::derive(move || {
                request.get().map(|asked| Request {
                    number: asked.number,
                    text: asked.text,
                    takes_focus: asked.takes_focus,
                })
            });
            view! { <LetterFinder props=letter.clone() prefixes request check heading/> }.into_any()
        }),
    }
}
