//! The elements of a page where tools are mounted.
//!
//! A mount point is an element with `data-island`; inside it are the props as JSON and the element `.island-mount`.

use std::fmt;

use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::page;

/// Where a mount point has its props.
const PROPS: &str = "script.island-props";
/// Where a tool is drawn.
const MOUNT: &str = ".island-mount";

/// A mount point of one tool.
#[derive(Debug, Clone)]
pub struct MountPoint(Element);

/// Why a tool could not start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MountError {
    /// The mount point lacks an element; the selector of it.
    Missing(&'static str),
    /// The props are not what the tool expects; the reason.
    Props(String),
}

impl fmt::Display for MountError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(selector) => write!(f, "the mount point has no `{selector}`"),
            Self::Props(reason) => write!(f, "the props in `{PROPS}` cannot be read: {reason}"),
        }
    }
}

impl std::error::Error for MountError {}

/// The mount points of a tool that no module has mounted yet, in the order of the page.
#[must_use]
pub fn waiting(name: &str) -> Vec<MountPoint> {
    page::all(&format!("[data-island=\"{name}\"]:not([data-state])")).into_iter().map(MountPoint).collect()
}

impl MountPoint {
    /// The props of the tool.
    ///
    /// # Errors
    ///
    /// [`MountError`] where they are missing, or are not those of this tool.
    pub fn props<Props: DeserializeOwned>(&self) -> Result<Props, MountError> {
        let json = self.find(PROPS)?.text_content().unwrap_or_default();
        contract::json::read(&json).map_err(|error| MountError::Props(error.to_string()))
    }

    /// The element that the tool is drawn into, emptied of the shape that reserved its space.
    ///
    /// # Errors
    ///
    /// [`MountError::Missing`] where the page has none.
    pub fn element(&self) -> Result<HtmlElement, MountError> {
        let mount = self.find(MOUNT)?.dyn_into::<HtmlElement>().map_err(|_| MountError::Missing(MOUNT))?;
        mount.set_text_content(None);
        Ok(mount)
    }

    /// Marks the mount point as live or failed; the loader of the page announces a failure in the page's own words.
    pub fn set_state(&self, outcome: &Result<(), MountError>) {
        let state = match outcome {
            Ok(()) => "ready",
            Err(error) => {
                // Only a malformed name is refused, and this one is fixed.
                let _ = self.0.set_attribute("data-failure", &error.to_string());
                "failed"
            }
        };
        let _ = self.0.set_attribute("data-state", state);
    }

    fn find(&self, selector: &'static str) -> Result<Element, MountError> {
        self.0.query_selector(selector).ok().flatten().ok_or(MountError::Missing(selector))
    }
}
