//! The places that a page has for tools.
//!
//! A place is an element with `data-island`; in it stand the props, the mount and the words for a failure.

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::{AnyView, Render, document};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::props::Props;
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
            .and_then(|json| Props::parse(&json))
            .ok_or_else(|| self.fault(PROPS, "hold the props as JSON"))
    }

    /// Draws a tool in this place; it stays as long as the page.
    pub fn draw(&self, view: impl FnOnce() -> AnyView + 'static) -> Result<(), MountError> {
        let mount = self
            .find(MOUNT)
            .and_then(|mount| mount.dyn_into::<HtmlElement>().ok())
            .ok_or_else(|| self.fault(MOUNT, "be in the place"))?;
        // Until now the form's unseen shape kept the place for it.
        mount.set_text_content(None);
        mount_to(mount, view).forget();
        Ok(())
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
const MOUNT: &str = ".island-mount";

/// Something drawn outside of every place; it goes when this is dropped.
pub struct Drawn {
    holder: Element,
    /// Held so that what is drawn goes together with its holder, and before it.
    _view: UnmountHandle<<AnyView as Render>::State>,
}

impl Drop for Drawn {
    fn drop(&mut self) {
        self.holder.remove();
    }
}

/// Draws at the top of the page's main part, above everything that stands there.
///
/// Gives nothing where the page has no main part.
pub fn draw_on_top(view: impl FnOnce() -> AnyView + 'static) -> Option<Drawn> {
    let main = document().query_selector("main").ok()??;
    let holder = document().create_element("div").ok()?;
    main.insert_before(&holder, main.first_child().as_ref()).ok()?;
    let view = mount_to(holder.clone().dyn_into().ok()?, view);
    Some(Drawn { holder, _view: view })
}
