//! What this device keeps for the site, where the reader agreed.
//!
//! The browser may refuse at any time: at once, when it is full, or by keeping something else.

use gloo_storage::{LocalStorage, Storage as _};
use leptos::prelude::window;
use web_sys::Storage;

/// The device's storage for this site.
pub struct Device(Storage);

impl Device {
    /// Asks for it; nothing where the browser refuses.
    ///
    /// `LocalStorage::raw` throws where storage is blocked, so the browser is asked first.
    pub fn open() -> Option<Self> {
        window().local_storage().ok().flatten().map(|_| Self(LocalStorage::raw()))
    }

    /// The text under a name.
    ///
    /// # Errors
    ///
    /// The browser refuses to tell.
    pub fn read(&self, name: &str) -> Result<Option<String>, Refused> {
        self.0.get_item(name).map_err(|_| Refused)
    }

    /// Keeps a text under a name, reads it back and compares.
    ///
    /// # Errors
    ///
    /// The browser keeps nothing, or something else.
    pub fn write(&self, name: &str, text: &str) -> Result<(), Refused> {
        self.0.set_item(name, text).map_err(|_| Refused)?;
        if self.read(name)?.as_deref() == Some(text) { Ok(()) } else { Err(Refused) }
    }

    /// Removes what stands under a name.
    pub fn remove(&self, name: &str) {
        // What cannot be removed was not kept by this page either.
        let _ = self.0.remove_item(name);
    }
}

/// The browser did not do what it was asked.
#[derive(Clone, Copy, Debug)]
pub struct Refused;
