//! The bytes of a file as text: editors of other systems write UTF-8 with a mark in front, or UTF-16.
//!
//! Source: the [Encoding Standard](https://encoding.spec.whatwg.org/#bom-sniff) on marks.

/// The text of a file, whatever it was saved as; what is no text in it shows as `U+FFFD`.
///
/// Without a mark a file counts as UTF-16 where every second of its first bytes is zero, as it is in plain English.
///
/// ```
/// use domain::stored::decode;
/// assert_eq!(decode(b"\xEF\xBB\xBFa"), "a");
/// assert_eq!(decode(b"\xFF\xFEa\0\xF1\0"), "añ");
/// assert_eq!(decode(b"\0{\0\"\0a\0\""), "{\"a\"");
/// ```
#[must_use]
pub fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [first, 0, next, 0, ..] if *first != 0 && *next != 0 => wide(bytes, u16::from_le_bytes),
        [0, first, 0, next, ..] if *first != 0 && *next != 0 => wide(bytes, u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    char::decode_utf16(units).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}
