//! One tab at a time: [Web Locks](https://www.w3.org/TR/web-locks/).

use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::oneshot;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use crate::window;

/// A lock; other tabs go on when it is dropped.
pub struct Lock(Option<Function>);

impl Lock {
    /// Whether the browser really makes other tabs wait.
    #[must_use]
    pub const fn is_exclusive(&self) -> bool {
        self.0.is_some()
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(release) = &self.0 {
            // A second release, or one after the page was left, changes nothing.
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Waits for the lock of this name; a browser without locks gives one that is not exclusive, at once.
pub async fn acquire(name: &str) -> Lock {
    match request(name) {
        Some(granted) => granted.await.unwrap_or(Lock(None)),
        None => Lock(None),
    }
}

fn request(name: &str) -> Option<oneshot::Receiver<Lock>> {
    // The bindings for locks are not stable yet, so they are called by name.
    let locks = Reflect::get(&window()?.navigator(), &"locks".into()).ok().filter(JsValue::is_object)?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let (sender, receiver) = oneshot::channel();
    let sender = Rc::new(RefCell::new(Some(sender)));
    // The lock stays acquired until the promise that comes back is resolved.
    let granted = Closure::once_into_js(move || {
        Promise::new(&mut |release, _| {
            if let Some(sender) = sender.borrow_mut().take() {
                // Nobody waits any more where the tool was unmounted; then the lock ends with the dropped value.
                let _ = sender.send(Lock(Some(release)));
            }
        })
    });
    request.call2(&locks, &name.into(), &granted).ok()?;
    Some(receiver)
}
