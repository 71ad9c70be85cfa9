//! Files that a reader saves or opens, always by an action of the reader.

use gloo_file::futures::read_as_bytes;
use gloo_file::{Blob, ObjectUrl};
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

use crate::{document, timer};

/// Milliseconds for which the browser may still read a file that it was given: a slow save dialog takes minutes.
const SAVING: u32 = 10 * 60 * 1_000;

/// The browser did not accept a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotSaved;

/// Gives a text to the browser as a file with this name and media type.
///
/// No browser reports whether the reader really saved it.
///
/// # Errors
///
/// [`NotSaved`] where the browser does not begin.
pub fn save(name: &str, media_type: &str, text: &str) -> Result<(), NotSaved> {
    save_parts(name, media_type, text).ok_or(NotSaved)
}

fn save_parts(name: &str, media_type: &str, text: &str) -> Option<()> {
    let url = ObjectUrl::from(Blob::new_with_options(text, Some(media_type)));
    let document = document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    // The address ends with the object that holds it.
    timer::after(SAVING, move || drop(url)).forget();
    Some(())
}

/// Why a file could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileError {
    /// It is larger than allowed.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}

/// The bytes of a file that a reader chose, unless it is larger than `limit` bytes.
///
/// # Errors
///
/// [`FileError`] says why there are none.
pub async fn read(file: web_sys::File, limit: u64) -> Result<Vec<u8>, FileError> {
    let file = gloo_file::File::from(file);
    if file.size() > limit {
        return Err(FileError::TooLarge);
    }
    read_as_bytes(&file).await.map_err(|_| FileError::Unreadable)
}
