//! What the browser stores for this site: on the device, or in the session of one tab.
//!
//! A browser may have no storage, may refuse it, and may throw at any access: each call says so instead of failing.
//! `raw()` of gloo-storage throws where storage is blocked, so the window is asked first; after that gloo carries it.

use gloo_events::EventListener;
use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Storage, StorageEvent};

use crate::window;

/// A storage area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Area {
    /// On the device, for all tabs, until somebody removes it.
    Local,
    /// In this tab, until it is closed.
    Session,
}

/// Why the browser did not store or give something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// The browser gives this page no storage.
    Denied,
    /// The browser did not accept the text: most often there is no space left.
    Full,
    /// What was read back is not what was written.
    Mismatch,
}

fn open(area: Area) -> Result<Storage, StorageError> {
    let window = window().ok_or(StorageError::Denied)?;
    let probed = match area {
        Area::Local => window.local_storage(),
        Area::Session => window.session_storage(),
    };
    probed.ok().flatten().ok_or(StorageError::Denied)?;
    Ok(match area {
        Area::Local => LocalStorage::raw(),
        Area::Session => SessionStorage::raw(),
    })
}

/// The text under a key, or nothing.
///
/// # Errors
///
/// [`StorageError::Denied`] where the browser gives no storage.
pub fn get(area: Area, key: &str) -> Result<Option<String>, StorageError> {
    open(area)?.get_item(key).map_err(|_| StorageError::Denied)
}

/// Stores a text under a key.
///
/// # Errors
///
/// [`StorageError::Denied`] or [`StorageError::Full`].
pub fn set(area: Area, key: &str, text: &str) -> Result<(), StorageError> {
    open(area)?.set_item(key, text).map_err(|_| StorageError::Full)
}

/// Stores a text under a key, reads it back and compares.
///
/// # Errors
///
/// As [`set`], and [`StorageError::Mismatch`] where another text comes back.
pub fn set_verified(area: Area, key: &str, text: &str) -> Result<(), StorageError> {
    set(area, key, text)?;
    match get(area, key)? {
        Some(stored) if stored == text => Ok(()),
        _ => Err(StorageError::Mismatch),
    }
}

/// The keys that begin with a prefix; none where there is no storage.
#[must_use]
pub fn keys(area: Area, prefix: &str) -> Vec<String> {
    let Ok(storage) = open(area) else { return Vec::new() };
    let count = storage.length().unwrap_or_default();
    let all = (0..count).filter_map(|index| storage.key(index).ok().flatten());
    all.filter(|key| key.starts_with(prefix)).collect()
}

/// Removes all keys that begin with a prefix, and gives those that are still there.
pub fn remove_all(area: Area, prefix: &str) -> Vec<String> {
    for key in keys(area, prefix) {
        match area {
            Area::Local => LocalStorage::delete(key),
            Area::Session => SessionStorage::delete(key),
        }
    }
    keys(area, prefix)
}

/// Does `then` when another tab changed this key on the device, or everything, until what comes back is dropped.
#[must_use = "the listener ends when it is dropped"]
pub fn on_change(key: &'static str, then: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(&window()?.into(), "storage", move |event| {
        let changed = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if changed.is_none_or(|changed| changed == key) {
            then();
        }
    }))
}

/// Asks the browser to keep what is on the device; nothing where it cannot be asked.
pub async fn persist() -> Option<bool> {
    let navigator = window()?.navigator();
    Reflect::get(&navigator, &"storage".into()).ok().filter(JsValue::is_object)?;
    let promise = navigator.storage().persist().ok()?;
    JsFuture::from(promise).await.ok()?.as_bool()
}

/// Whether the browser deletes what a page stores when nobody visits it for a week: those of Apple do.
///
/// Source: [WebKit, Tracking Prevention](https://webkit.org/tracking-prevention/).
#[must_use]
pub fn is_short_lived() -> bool {
    let vendor = window()
        .and_then(|window| Reflect::get(&window.navigator(), &"vendor".into()).ok())
        .and_then(|vendor| vendor.as_string());
    vendor.is_some_and(|vendor| vendor.starts_with("Apple"))
}
