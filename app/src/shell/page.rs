//! The places that a page has for tools.
//!
//! A place is an element with `data-island`; in it stand the props, the mount and the words for a failure.

use js_sys::Reflect;
use leptos::mount::{UnmountHandle, mount_to_renderer};
use leptos::prelude::document;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::props::Props;
use super::view::{Drawn, Template, View};
use crate::mount::MountError;

/// The place of one tool.
pub struct Place(Element);

/// Every place of the page, in its order.
pub fn places() -> impl Iterator<Item = Place> {
    let found = document().query_selector_all("[data-island]").ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |number| {
        let node = found.as_ref()?.item(number)?;
        node.dyn_into().ok().map(Place)
    })
}

/// The page in another language: that language and the page's address, where there is one.
pub fn twin() -> Option<(String, String)> {
    let own = document().document_element()?.get_attribute("lang")?;
    let other = format!("a[hreflang]:not([hreflang=\"{own}\"])");
    let link = document().query_selector(&other).ok()??;
    Some((link.get_attribute("hreflang")?, link.get_attribute("href")?))
}

/// The props of the first tool in the text of a page.
pub fn props_in(html: &str) -> Option<&str> {
    let (_, behind) = html.split_once("class=\"island-props\">")?;
    Some(behind.split_once("</script>")?.0)
}

impl Place {
    /// The name of the tool that belongs here.
    pub fn name(&self) -> String {
        self.0.get_attribute("data-island").unwrap_or_default()
    }

    /// What is wrong with this place.
    pub fn fault(&self, element: &'static str, expectation: &'static str) -> MountError {
        MountError { component: self.name(), element, expectation }
    }

    /// The tool's props.
    pub fn props(&self) -> Result<Props, MountError> {
        self.find(PROPS)
            .and_then(|script| script.text_content())
            .and_then(Props::parse)
            .ok_or_else(|| self.fault(PROPS, "hold the props as JSON"))
    }

    /// Draws a tool in this place, and draws it anew when a signal that `view` read has changed; it stays as long as the page.
    pub fn draw(&self, view: impl Fn() -> View + 'static) -> Result<(), MountError> {
        self.draw_at(MOUNT, view)
    }

    /// As [`Self::draw`], in another part of the place.
    pub fn draw_at(&self, selector: &str, view: impl Fn() -> View + 'static) -> Result<(), MountError> {
        let mount = self.find(selector).ok_or_else(|| self.fault(MOUNT, "be in the place"))?;
        // Until now the form's unseen shape kept the place for it.
        mount.set_text_content(None);
        draw_in(&mount, Box::new(view));
        Ok(())
    }

    /// The markup that the page has for the tool's view; an error where it has none.
    pub fn template(&self) -> Result<Template, MountError> {
        let template = self.find(VIEW).and_then(|found| Reflect::get(&found, &"content".into()).ok());
        let content = template.and_then(|content| content.dyn_into::<Node>().ok());
        content.map(|content| Template::read(&content)).ok_or_else(|| self.fault(VIEW, "hold the markup of the tool"))
    }

    /// Marks the place as live, or as failed: then the page's loader shows and announces its words.
    pub fn settle(&self, outcome: Result<(), MountError>) {
        let state = match outcome {
            Ok(()) => "ready",
            Err(error) => {
                self.mark("data-failure", &error.to_string());
                "failed"
            }
        };
        self.mark("data-state", state);
    }

    fn find(&self, selector: &str) -> Option<Element> {
        self.0.query_selector(selector).ok().flatten()
    }

    fn mark(&self, name: &str, value: &str) {
        // Only a malformed name is refused, and ours are fixed.
        let _ = self.0.set_attribute(name, value);
    }
}

/// Where a place holds its props.
pub const PROPS: &str = "script.island-props";
const VIEW: &str = "template.island-view";
const MOUNT: &str = ".island-mount";

/// Mounts what is drawn again and again. One function for all tools: the machinery behind it is there once.
fn draw_in(mount: &Element, view: Box<dyn Fn() -> View>) {
    // Leptos asks for what could go to another thread; a page has but one.
    let view = SendWrapper::new(view);
    mount_to_renderer(mount, move || move || view()).forget();
}

/// Something drawn outside of every place; it goes when this is dropped.
pub struct OnTop {
    holder: Element,
    /// Held so that what is drawn goes together with its holder, and before it.
    _view: UnmountHandle<Drawn>,
}

impl Drop for OnTop {
    fn drop(&mut self) {
        self.holder.remove();
    }
}

/// Draws at the top of the page's main part, above everything that stands there.
///
/// Gives nothing where the page has no main part.
pub fn draw_on_top(view: View) -> Option<OnTop> {
    let main = document().query_selector("main").ok()??;
    let holder = document().create_element("div").ok()?;
    main.insert_before(&holder, main.first_child().as_ref()).ok()?;
    let view = mount_to_renderer(&holder, move || view);
    Some(OnTop { holder, _view: view })
}
