//! Chance, as the browser gives it for secrets.

use leptos::prelude::window;

/// Random bytes from `crypto.getRandomValues`; nothing where the browser gives none.
pub fn bytes<const COUNT: usize>() -> Option<[u8; COUNT]> {
    let mut bytes = [0; COUNT];
    window().crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// Random bits for the names of things. Where the browser gives none for secrets, those of `Math.random` tell things apart as well.
pub fn bits() -> u64 {
    let secret = bytes::<8>().map(u64::from_be_bytes);
    secret.unwrap_or_else(|| {
        (0..4).fold(0, |bits, _| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a number from 0 to below 65,536"
            )]
            let more = (js_sys::Math::random() * 65_536.0) as u64;
            bits << 16 | more
        })
    })
}
