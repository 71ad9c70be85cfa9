//! What the browser keeps for this site: on the device, or in the tab's session.
//!
//! A browser may have no such place, may refuse it, may throw at any touch of it: each call says so instead of failing.
//! The browser is asked first, because the `raw` of gloo-storage throws where storage is blocked.

use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, Storage};

use super::promise::settle;

/// Where something is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// On the device, for all tabs, until somebody removes it.
    Device,
    /// In this tab, until it is closed.
    Tab,
}

/// That the browser gives no such place.
pub struct Denied;

fn open(place: Place) -> Result<Storage, Denied> {
    let probed = match place {
        Place::Device => window().local_storage(),
        Place::Tab => window().session_storage(),
    };
    probed.ok().flatten().ok_or(Denied)?;
    Ok(match place {
        Place::Device => LocalStorage::raw(),
        Place::Tab => SessionStorage::raw(),
    })
}

/// The text of this name, or nothing.
pub fn read(place: Place, name: &str) -> Result<Option<String>, Denied> {
    open(place)?.get_item(name).map_err(|_| Denied)
}

/// Writes a text; false where the browser does not take it.
pub fn write(place: Place, name: &str, text: &str) -> bool {
    open(place).is_ok_and(|storage| storage.set_item(name, text).is_ok())
}

/// Writes a text, reads it back and compares; false where the browser keeps nothing, or something else.
pub fn keep(place: Place, name: &str, text: &str) -> bool {
    write(place, name, text) && read(place, name).is_ok_and(|found| found.as_deref() == Some(text))
}

/// The names that begin so.
pub fn names(place: Place, beginning: &str) -> Vec<String> {
    let Ok(storage) = open(place) else { return Vec::new() };
    let count = storage.length().unwrap_or_default();
    let all = (0..count).filter_map(|number| storage.key(number).ok().flatten());
    all.filter(|name| name.starts_with(beginning)).collect()
}

/// Removes all names that begin so; false where one is still there.
pub fn remove_all(place: Place, beginning: &str) -> bool {
    if let Ok(storage) = open(place) {
        for name in names(place, beginning) {
            // Whether it is gone is looked at below.
            let _ = storage.remove_item(&name);
        }
    }
    names(place, beginning).is_empty()
}

/// Does `then` when another tab wrote or removed this name on the device, or everything.
pub fn on_change(name: &'static str, then: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let key = Reflect::get(&event, &"key".into()).ok().and_then(|key| key.as_string());
        if key.is_none_or(|key| key == name) {
            then();
        }
    });
    // Only a name that is no text is refused.
    let _ = window().add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref());
    // The tool stands as long as its page.
    listener.forget();
}

/// Asks the browser to keep what is on the device; `then` hears whether it promises to, or nothing where it cannot be asked.
pub fn persist(then: impl FnOnce(Option<bool>) + 'static) {
    let storage = Reflect::get(&window().navigator(), &"storage".into()).ok();
    match storage.and_then(|storage| call(&storage, "persist", &[])) {
        Some(promise) => settle(&promise, move |answer| then(answer.and_then(|answer| answer.as_bool()))),
        None => then(None),
    }
}

/// Whether the browser deletes what a page keeps when it is not visited for a week: those of Apple do.
pub fn is_forgetful() -> bool {
    let vendor = Reflect::get(&window().navigator(), &"vendor".into()).ok().and_then(|vendor| vendor.as_string());
    vendor.is_some_and(|vendor| vendor.starts_with("Apple"))
}

/// That other tabs wait; they go on when this is dropped.
pub struct Hold(Option<Function>);

impl Hold {
    /// Whether the browser really makes the others wait.
    pub const fn is_real(&self) -> bool {
        self.0.is_some()
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        if let Some(release) = &self.0 {
            // Releasing twice, or after the page was left, changes nothing.
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Makes other tabs wait, then does `then`; where the browser has no locks it is done at once.
///
/// Source: [Web Locks](https://www.w3.org/TR/web-locks/).
pub fn hold(name: &str, then: impl FnOnce(Hold) + 'static) {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok().filter(JsValue::is_object);
    let Some(locks) = locks else {
        then(Hold(None));
        return;
    };
    let then = std::cell::RefCell::new(Some(then));
    let held = Closure::<dyn FnMut() -> Promise>::new(move || {
        // The lock is held until this promise is kept.
        Promise::new(&mut |keep, _| {
            if let Some(then) = then.take() {
                then(Hold(Some(keep)));
            }
        })
    });
    let asked = call(&locks, "request", &[name.into(), held.as_ref().clone()]);
    if asked.is_some() {
        // The browser calls it once, at a time that nobody knows.
        held.forget();
    }
}

/// Calls a function of a browser's object that gives a promise; nothing where there is none.
pub(super) fn call(of: &JsValue, name: &str, arguments: &[JsValue]) -> Option<Promise> {
    let function: Function = Reflect::get(of, &name.into()).ok()?.dyn_into().ok()?;
    let answer = Reflect::apply(&function, of, &arguments.iter().collect()).ok()?;
    answer.is_instance_of::<Promise>().then(|| answer.unchecked_into())
}

/// A record for the browser.
pub(super) fn record<const COUNT: usize>(entries: [(&str, JsValue); COUNT]) -> JsValue {
    let record = Object::new();
    for (name, value) in entries {
        // A plain record takes every entry.
        let _ = Reflect::set(&record, &name.into(), &value);
    }
    record.into()
}
