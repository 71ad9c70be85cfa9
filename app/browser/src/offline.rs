//! The service worker, which stores the tools for use without a network, and its caches.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ServiceWorkerRegistration;

use crate::window;

/// Has the browser store the tools for use without a network, where it can.
pub async fn register(script: &str) {
    if script.is_empty() {
        return;
    }
    if let Some(workers) = service_workers() {
        // Where it fails, the page works with a network as before.
        let _ = JsFuture::from(workers.register(script)).await;
    }
}

/// Removes the service worker and its caches, and says whether nothing is left.
pub async fn remove() -> bool {
    if let Some(workers) = service_workers()
        && let Ok(registrations) = JsFuture::from(workers.get_registrations()).await
    {
        for registration in Array::from(&registrations).iter() {
            if let Ok(promise) = registration.unchecked_into::<ServiceWorkerRegistration>().unregister() {
                let _ = JsFuture::from(promise).await;
            }
        }
    }
    remove_caches().await.is_some()
}

/// Nothing where a cache could not be removed.
async fn remove_caches() -> Option<()> {
    let window = window()?;
    if !Reflect::get(&window, &"caches".into()).is_ok_and(|caches| caches.is_object()) {
        return Some(());
    }
    let caches = window.caches().ok()?;
    let names = JsFuture::from(caches.keys()).await.ok()?;
    for name in Array::from(&names).iter().filter_map(|name| name.as_string()) {
        JsFuture::from(caches.delete(&name)).await.ok()?;
    }
    Some(())
}

fn service_workers() -> Option<web_sys::ServiceWorkerContainer> {
    let navigator = window()?.navigator();
    Reflect::get(&navigator, &"serviceWorker".into()).ok().filter(JsValue::is_object)?;
    Some(navigator.service_worker())
}
