//! The service worker, which stores the guide for use without a network, and its caches.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ServiceWorkerRegistration;

use crate::window;

/// Has the browser store the tools and the visited pages for use without a network, where it can.
pub async fn register(script: &str) {
    if script.is_empty() {
        return;
    }
    if let Some(workers) = service_workers() {
        // Where it fails, the page works with a network as before.
        let _ = JsFuture::from(workers.register(script)).await;
    }
}

/// Removes the service worker of this script and its caches, and says whether nothing of them is left.
/// Workers and caches of other sites on the same host stay.
pub async fn remove(script: &str) -> bool {
    let Some((folder, _)) = script.rsplit_once('/') else { return true };
    let folder = format!("{folder}/");
    let is_removed = remove_worker(&folder).await.is_some();
    remove_caches(&folder).await.is_some() && is_removed
}

/// Nothing where the worker of a folder could not be removed.
async fn remove_worker(folder: &str) -> Option<()> {
    let Some(workers) = service_workers() else { return Some(()) };
    let scope = format!("{}{folder}", window()?.location().origin().ok()?);
    let registrations = JsFuture::from(workers.get_registrations()).await.ok()?;
    for registration in Array::from(&registrations).iter() {
        let registration = registration.unchecked_into::<ServiceWorkerRegistration>();
        if registration.scope() == scope {
            JsFuture::from(registration.unregister().ok()?).await.ok()?;
        }
    }
    Some(())
}

/// Nothing where a cache of a folder's worker could not be removed. The worker names them after its folder.
async fn remove_caches(folder: &str) -> Option<()> {
    let window = window()?;
    if !Reflect::get(&window, &"caches".into()).is_ok_and(|caches| caches.is_object()) {
        return Some(());
    }
    let caches = window.caches().ok()?;
    let names = JsFuture::from(caches.keys()).await.ok()?;
    let own = format!("waymark:{folder}:");
    for name in Array::from(&names).iter().filter_map(|name| name.as_string()).filter(|name| name.starts_with(&own)) {
        JsFuture::from(caches.delete(&name)).await.ok()?;
    }
    Some(())
}

fn service_workers() -> Option<web_sys::ServiceWorkerContainer> {
    let navigator = window()?.navigator();
    Reflect::get(&navigator, &"serviceWorker".into()).ok().filter(JsValue::is_object)?;
    Some(navigator.service_worker())
}
