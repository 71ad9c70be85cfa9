//! Files of this site that a tool asks for when it needs them.

use contract::File;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

use crate::window;

/// A file of the site could not be loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FetchError {
    /// No network, no such file, or a checksum that differs.
    Missing,
    /// It came, but it is not text.
    NotText,
}

/// Loads a text file.
///
/// # Errors
///
/// [`FetchError`] says what was wrong.
pub async fn text(file: &File) -> Result<String, FetchError> {
    let init = RequestInit::new();
    init.set_integrity(&file.integrity);
    let request = window().ok_or(FetchError::Missing)?.fetch_with_str_and_init(&file.href, &init);
    let response: Response =
        JsFuture::from(request).await.ok().and_then(|found| found.dyn_into().ok()).ok_or(FetchError::Missing)?;
    if !response.ok() {
        return Err(FetchError::Missing);
    }
    let text = response.text().map_err(|_| FetchError::NotText)?;
    JsFuture::from(text).await.ok().and_then(|text| text.as_string()).ok_or(FetchError::NotText)
}
