//! The tracker mounted in a page, with its messages named by their keys, and the storage of the browser before and after.

use std::ops::Deref;

use browser::page;
use browser::storage::{self, Area};
use case_tracker::CaseTracker;
use component_test::{Page, settle, until, words};
use contract::case_tracker::{CaseTrackerPageProps, links, messages};
use domain::deadline::RuleTable;
use leptos::prelude::*;

/// The key of the stored cases.
pub const CASES: &str = "waymark.cases";

/// The tracker in a page of its own; both go with this value.
pub struct Mounted(Page);

impl Deref for Mounted {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.0
    }
}

/// Empties both storage areas and leaves the open case.
pub fn fresh_browser() {
    for area in [Area::Local, Area::Session] {
        storage::remove_all(area, "waymark.");
    }
    page::set_fragment("");
}

/// What is stored in an area.
pub fn stored(area: Area) -> Option<String> {
    storage::get(area, CASES).unwrap()
}

fn props() -> CaseTrackerPageProps {
    let rule = "intent-to-deny * days 30 3 at-most 0001-01-01 9999-12-31 https://www.uscis.gov/";
    let deadlines = RuleTable::from_record([("intent-to-deny", rule)].into_iter());
    CaseTrackerPageProps {
        words: words::named_by_keys(&messages(&deadlines)),
        links: links().into_iter().map(|name| (name.to_owned(), "#official".to_owned())).collect(),
        prefixes: words::prefixes(),
        deadlines,
        ..CaseTrackerPageProps::default()
    }
}

impl Mounted {
    /// The tracker, as it is when the page is loaded.
    pub async fn new() -> Self {
        let tool = Self(Page::new(|| view! { <CaseTracker props=props()/> }));
        settle().await;
        tool
    }

    /// As [`Self::new`], locked by itself when the page was hidden for so many milliseconds.
    pub async fn with_absence(absence: u32) -> Self {
        let tool = Self(Page::new(move || view! { <CaseTracker props=props() absence/> }));
        settle().await;
        tool
    }

    /// Protects the cases with a passphrase.
    pub async fn protect(&self, passphrase: &str) {
        self.click("#open-lock").await;
        self.write("#lock", passphrase);
        self.write("#lock-again", passphrase);
        self.submit("#lock").await;
        until(|| self.find("#locked").is_some()).await;
    }

    /// Opens what the passphrase protects.
    pub async fn unlock(&self, passphrase: &str) {
        until(|| self.find("#unlock").is_some()).await;
        self.write("#unlock", passphrase);
        self.submit("#unlock").await;
        until(|| self.find("#unlock").is_none()).await;
        settle().await;
    }

    /// The numbers of the list, in its order.
    pub fn receipts(&self) -> Vec<String> {
        self.all("[data-receipt]").iter().filter_map(|row| row.get_attribute("data-receipt")).collect()
    }

    /// The end of the id of what has the focus, or of its class where it has none.
    #[track_caller]
    pub fn check_focus(&self, expected: &str) {
        let focused = self.focused();
        let (id, class) = (focused.id(), focused.class_name());
        assert!(
            id == expected || id.starts_with(&format!("{expected}-")) || class.contains(expected),
            "{expected}: {id} {class}"
        );
        let has_name = focused.text_content().is_some_and(|text| !text.trim().is_empty())
            || self.find(&format!("label[for='{id}']")).is_some();
        assert!(has_name, "what has the focus has a name: {id}");
    }

    pub async fn add(&self, number: &str) {
        self.write("#number", number);
        self.submit("#number").await;
    }

    /// Adds a case on the reader's own device, and opens it.
    pub async fn open_one(&self, number: &str) {
        self.add(number).await;
        self.press("[ask-yes]").await;
        self.click(".case-row").await;
    }
}
