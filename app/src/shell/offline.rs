//! The service worker, which keeps the tools for use without a network, and its stores.

use js_sys::{Array, Reflect};
use leptos::prelude::window;
use wasm_bindgen::JsValue;

use super::promise::settle;
use super::storage::call;

/// Has the browser keep the tools for use without a network, where it can.
pub fn keep(worker: &str) {
    if let Some(workers) = part("serviceWorker").filter(|_| !worker.is_empty()) {
        // Where it fails the page works with a network as before.
        let _ = call(&workers, "register", &[worker.into()]).map(|asked| settle(&asked, |_| ()));
    }
}

/// Removes the worker and its stores; `then` hears whether nothing is left.
pub fn remove(then: impl FnOnce(bool) + 'static) {
    let registered = part("serviceWorker").and_then(|workers| call(&workers, "getRegistrations", &[]));
    let Some(registered) = registered else {
        remove_stores(then);
        return;
    };
    settle(&registered, move |registered| {
        for worker in registered.map(|list| Array::from(&list).to_vec()).unwrap_or_default() {
            let _ = call(&worker, "unregister", &[]).map(|asked| settle(&asked, |_| ()));
        }
        remove_stores(then);
    });
}

fn remove_stores(then: impl FnOnce(bool) + 'static) {
    let stores = Reflect::get(&window(), &"caches".into()).ok().filter(JsValue::is_object);
    let Some((stores, names)) = stores.and_then(|stores| Some((stores.clone(), call(&stores, "keys", &[])?))) else {
        then(true);
        return;
    };
    settle(&names, move |names| {
        let names = names.map(|list| Array::from(&list).to_vec()).unwrap_or_default();
        let asked: Array = names.into_iter().filter_map(|name| call(&stores, "delete", &[name])).collect();
        settle(&js_sys::Promise::all(&asked), move |done| then(done.is_some()));
    });
}

fn part(name: &str) -> Option<JsValue> {
    Reflect::get(&window().navigator(), &name.into()).ok().filter(JsValue::is_object)
}
