//! The clipboard: writes to it, and never reads it.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;

use crate::window;

/// The browser did not write to the clipboard: it has none, or the reader or a policy refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// Puts a text into the clipboard; an empty one clears it.
///
/// # Errors
///
/// [`Refused`] where the browser has no clipboard for this page, or does not allow it.
pub async fn write_text(text: &str) -> Result<(), Refused> {
    let navigator = window().ok_or(Refused)?.navigator();
    // A page without a secure connection has no clipboard, although the type says that there is one.
    let is_there = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|found| found.is_object());
    if !is_there {
        return Err(Refused);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map(drop).map_err(|_| Refused)
}
