//! The letter reader in a page, with its messages named by their keys.

use std::cell::Cell;
use std::ops::Deref;

use component_test::{Page, settle, words};
use contract::letter_finder::{LetterFinderPageProps, TextRequest, links, messages};
use leptos::prelude::*;
use letter_finder::LetterFinder;
use ui::announcer::{Announcements, provide_announcer};

/// The letter reader in a page of its own; both go with this value.
pub struct Mounted {
    page: Page,
    request: RwSignal<Option<TextRequest>>,
    checked: RwSignal<String>,
    number: Cell<u32>,
}

impl Deref for Mounted {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

fn props() -> LetterFinderPageProps {
    LetterFinderPageProps { words: words::named_by_keys(&messages()), links: words::links(links()) }
}

impl Mounted {
    pub fn new() -> Self {
        let request = RwSignal::new(None);
        let checked = RwSignal::new(String::new());
        let page = Page::new(move || {
            provide_announcer();
            let check = Callback::new(move |number| checked.set(number));
            view! {
                <LetterFinder
                    props=props()
                    prefixes=StoredValue::new(words::prefixes())
                    request
                    check
                    heading=NodeRef::new()
                />
                <Announcements is_hidden=true/>
            }
        });
        Self { page, request, checked, number: Cell::new(0) }
    }

    /// Gives a text and does not wait.
    pub fn ask(&self, text: &str) {
        self.number.set(self.number.get() + 1);
        self.request.set(Some(TextRequest { number: self.number.get(), text: text.to_owned(), takes_focus: true }));
    }

    /// Gives a short text and waits until it is read.
    pub async fn read(&self, text: &str) {
        self.ask(text);
        settle().await;
    }

    /// Takes the text back.
    pub async fn clear(&self) {
        self.request.set(None);
        settle().await;
    }

    pub fn announced(&self) -> String {
        self.text(".visually-hidden[role=status]")
    }

    pub fn checked(&self) -> String {
        self.checked.get_untracked()
    }

    /// The kind and the judgement of each line.
    pub fn lines(&self) -> Vec<(String, String)> {
        let lines = self.all(".found");
        let mark = |index: usize, name| lines[index].get_attribute(name).unwrap();
        (0..lines.len()).map(|index| (mark(index, "data-kind"), mark(index, "data-judgement"))).collect()
    }

    pub fn buttons(&self) -> Vec<String> {
        self.all("button").iter().map(|button| button.text_content().unwrap()).collect()
    }
}
