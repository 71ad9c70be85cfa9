//! Chance, as the browser gives it for secrets.

use leptos::prelude::window;

/// Random bytes from `crypto.getRandomValues`; nothing where the browser gives none.
pub fn bytes<const COUNT: usize>() -> Option<[u8; COUNT]> {
    let mut bytes = [0; COUNT];
    window().crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}
