//! The number tool in a page, with its messages named by their keys.

use std::ops::Deref;

use component_test::{Page, words};
use contract::Texts;
use contract::letter_finder::TextRequest;
use contract::receipt_validator::{ReceiptValidatorPageProps, links, messages};
use leptos::prelude::*;
use receipt_validator::ReceiptValidator;
use receipt_validator::letter::{LetterReader, LetterSlot};

/// The field for a number or a letter.
pub const FIELD: &str = "textarea";

/// The tool in a page of its own; both go with this value.
pub struct Mounted(Page);

impl Deref for Mounted {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.0
    }
}

fn props() -> ReceiptValidatorPageProps {
    let prefixes = words::prefixes();
    ReceiptValidatorPageProps {
        words: words::named_by_keys(&messages(&prefixes)),
        links: words::links(links()),
        prefixes,
        posts: Texts::new(),
        letter: None,
    }
}

/// A reader that shows nothing and notes what it is asked.
pub fn fake_reader(asked: RwSignal<Option<(TextRequest, Callback<String>)>>) -> LetterReader {
    LetterReader {
        finds: Callback::new(|_| false),
        list: Callback::new(move |slot: LetterSlot| {
            Effect::new(move |_| asked.set(slot.request.get().map(|request| (request, slot.check))));
            ().into_any()
        }),
    }
}

impl Mounted {
    pub fn new(reader: Option<LetterReader>) -> Self {
        Self(Page::new(move || view! { <ReceiptValidator props=props() reader/> }))
    }

    pub fn verdict(&self) -> Option<String> {
        self.attribute("[data-verdict]", "data-verdict")
    }

    /// Writes over what is in the field and submits it.
    pub async fn enter(&self, text: &str) {
        self.write(FIELD, text);
        self.submit(FIELD).await;
    }
}

/// The heading says what the mark says.
#[track_caller]
pub fn check_agrees(tool: &Mounted) {
    let verdict = tool.verdict().unwrap();
    assert_eq!(tool.text("[data-verdict] > h2"), format!("[heading-{verdict}]"));
}
