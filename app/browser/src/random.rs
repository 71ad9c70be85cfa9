//! Random numbers.

use crate::window;

/// Random bytes that are good enough for secrets; nothing where the browser gives none.
#[must_use]
pub fn bytes<const COUNT: usize>() -> Option<[u8; COUNT]> {
    let mut bytes = [0; COUNT];
    window()?.crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// Random bits for ids. Where the browser gives none for secrets, those of `Math.random` are enough to distinguish things.
#[must_use]
pub fn bits() -> u64 {
    bytes::<8>().map_or_else(weak_bits, u64::from_be_bytes)
}

fn weak_bits() -> u64 {
    (0..4).fold(0, |bits, _| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number from 0 to below 65,536")]
        let more = (js_sys::Math::random() * 65_536.0) as u64;
        bits << 16 | more
    })
}
