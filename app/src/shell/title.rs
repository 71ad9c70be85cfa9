//! The page's title, as the browser's tab shows it.

use leptos::prelude::document;

/// The title.
pub fn get() -> String {
    document().title()
}

/// Changes the title. No number that a reader typed ever stands in it.
pub fn set(title: &str) {
    document().set_title(title);
}
