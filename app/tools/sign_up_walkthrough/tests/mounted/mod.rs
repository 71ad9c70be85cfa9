//! The walkthrough over the finished steps of a small page, with its messages named by their keys.

use std::ops::Deref;

use component_test::{Page, settle, words};
use contract::sign_up_walkthrough::{SignUpWalkthroughPageProps, messages};
use domain::walkthrough::{Script, Step};
use leptos::prelude::*;
use sign_up_walkthrough::SignUpWalkthrough;
use web_sys::Storage;

/// The key of the stored position.
const KEY: &str = "waymark.sign-up";

/// Two steps, and help with a wait at the second; the page has them finished.
const PAGE: &str = r##"<p class="lead">Lead</p>
<div class="place"></div>
<details class="walk-overview"><ol><li><a href="#ready">Ready</a></li><li><a href="#email">Email</a></li></ol></details>
<section class="walk-step" id="ready"><h2 tabindex="-1">Ready</h2><p class="walk-way"><a class="next" href="#email">Continue</a></p></section>
<section class="walk-step" id="email"><h2 tabindex="-1">Email</h2><a class="help" href="#late">Late</a></section>
<section class="walk-step walk-branch" id="late"><h2 tabindex="-1">Late</h2><div class="walk-timer"></div><p class="walk-way"><a href="#email">Back</a></p></section>
<div id="walk-keeping"></div>"##;

/// The tool in a page of its own; both go with this value.
pub struct Mounted(Page);

impl Deref for Mounted {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.0
    }
}

fn storage() -> Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// What the device has stored.
pub fn stored() -> Option<String> {
    storage().get_item(KEY).unwrap()
}

fn props() -> SignUpWalkthroughPageProps {
    let step = |id: &str| Step { id: id.to_owned(), ..Step::default() };
    let script = Script::new(vec![
        step("ready"),
        Step { trouble: vec!["late".to_owned()], ..step("email") },
        Step { is_branch: true, wait: Some(10), ..step("late") },
    ]);
    SignUpWalkthroughPageProps {
        words: words::named_by_keys(&messages()),
        script: script.to_record().into(),
        checklist: "#checklist".to_owned(),
    }
}

impl Mounted {
    /// The tool at a fragment of the address, with what the device has stored.
    pub async fn at(fragment: &str, stored: Option<&str>) -> Self {
        storage().clear().unwrap();
        if let Some(stored) = stored {
            storage().set_item(KEY, stored).unwrap();
        }
        web_sys::window().unwrap().location().set_hash(fragment).unwrap();
        settle().await;
        let walk = Self(Page::within(PAGE, ".place", || view! { <SignUpWalkthrough props=props()/> }));
        settle().await;
        walk
    }

    /// The step that the marks name, which must be one.
    #[track_caller]
    pub fn step(&self) -> String {
        assert_eq!(self.all("[data-step], [aria-current=step]").len(), 1);
        self.attribute("[aria-current=step]", "data-step").unwrap()
    }

    pub fn is_under_way(&self) -> bool {
        self.main().get_attribute("data-walk").as_deref() == Some("under-way")
    }
}
