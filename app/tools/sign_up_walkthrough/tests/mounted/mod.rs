//! The tool mounted over the finished steps of a small page, with its messages named by their keys.

use browser::timer;
use contract::Texts;
use contract::sign_up_walkthrough::{SignUpWalkthroughPageProps, messages};
use domain::walkthrough::{Script, Step};
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::wasm_bindgen::JsCast;
use sign_up_walkthrough::SignUpWalkthrough;
use web_sys::{Document, Element, HtmlElement, Node, Storage};

/// Where the device stores the place.
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
pub struct Mounted {
    main: Element,
    _tool: UnmountHandle<AnyViewState>,
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

fn storage() -> Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// What the device has stored.
pub fn stored() -> Option<String> {
    storage().get_item(KEY).unwrap()
}

/// Waits until everything is drawn and the focus has moved.
pub async fn settle() {
    timer::sleep(100).await;
}

fn props() -> SignUpWalkthroughPageProps {
    let step = |id: &str| Step { id: id.to_owned(), ..Step::default() };
    let script = Script::new(vec![
        step("ready"),
        Step { trouble: vec!["late".to_owned()], ..step("email") },
        Step { is_branch: true, wait: Some(10), ..step("late") },
    ]);
    let text = |key: &str, placeholders: &[&str]| {
        let places: String = placeholders.iter().map(|name| format!(" {{{name}}}")).collect();
        format!("[{key}]{places}")
    };
    let words: Texts = messages().iter().map(|word| (word.key.clone(), text(&word.key, word.placeholders))).collect();
    SignUpWalkthroughPageProps { words, script: script.to_record(), checklist: "#checklist".to_owned() }
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
        let main = document().create_element("main").unwrap();
        main.set_inner_html(PAGE);
        document().body().unwrap().append_child(&main).unwrap();
        let place = main.query_selector(".place").unwrap().unwrap();
        let tool = mount_to(place.unchecked_into(), || view! { <SignUpWalkthrough props=props()/> }.into_any());
        settle().await;
        Self { main, _tool: tool }
    }

    pub fn find(&self, selector: &str) -> Option<Element> {
        self.main.query_selector(selector).unwrap()
    }

    /// What an element says; nothing where it is not there.
    pub fn text(&self, selector: &str) -> String {
        self.find(selector).and_then(|element| element.text_content()).unwrap_or_default()
    }

    /// The step that the marks name, which must be one.
    #[track_caller]
    pub fn step(&self) -> String {
        let marked = self.main.query_selector_all("[data-step], [aria-current=step]").unwrap();
        assert_eq!(marked.length(), 1);
        self.find("[aria-current=step]").unwrap().get_attribute("data-step").unwrap()
    }

    pub fn is_under_way(&self) -> bool {
        self.main.get_attribute("data-walk").as_deref() == Some("under-way")
    }

    pub fn has_focus(&self, selector: &str) -> bool {
        document().active_element().is_some_and(|element| element.matches(selector).unwrap())
    }

    pub async fn click(&self, selector: &str) {
        self.find(selector).unwrap().unchecked_into::<HtmlElement>().click();
        settle().await;
    }

    /// Wraps each text as the browser's translation does, in capitals, and takes the old text out of the page.
    pub fn translate(&self) {
        let filter_texts = 4;
        let walker = document().create_tree_walker_with_what_to_show(&self.main, filter_texts).unwrap();
        let mut texts: Vec<Node> = Vec::new();
        while let Some(node) = walker.next_node().unwrap() {
            texts.push(node);
        }
        for text in texts.into_iter().filter(|text| text.text_content().is_some_and(|text| !text.trim().is_empty())) {
            let (outer, inner) =
                (document().create_element("font").unwrap(), document().create_element("font").unwrap());
            inner.set_text_content(text.text_content().map(|text| text.to_uppercase()).as_deref());
            outer.append_child(&inner).unwrap();
            text.parent_node().unwrap().replace_child(&outer, &text).unwrap();
        }
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.main.remove();
    }
}
