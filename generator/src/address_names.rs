//! Names that an address can be made of: ones that every browser can ask for and every file system can hold.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization as _, is_nfc};

/// The longest part of an address, in bytes: file systems hold no longer names.
pub const LONGEST_PART: usize = 255;

/// Names that Windows keeps for devices, with any extension.
///
/// Source: [Naming files](https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file).
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2",
    "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// A name with its letters and accents in one piece, as keyboards type them; macOS stores them apart.
#[must_use]
pub fn composed(name: &str) -> Cow<'_, str> {
    if name.is_ascii() || is_nfc(name) { Cow::Borrowed(name) } else { Cow::Owned(name.nfc().collect()) }
}

/// The part of an address that a file or a folder of this name gets: blanks become dashes.
#[must_use]
pub fn address_part(name: &str) -> Cow<'_, str> {
    if name.contains(' ') {
        Cow::Owned(name.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-"))
    } else {
        Cow::Borrowed(name)
    }
}

/// What makes a name one that no address can have; the rule `unsafe-name` words it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// Nothing is left of the name but blanks.
    Empty,
    /// It has a character that cannot be part of an address.
    Character(char),
    /// It has more than [`LONGEST_PART`] bytes: this many.
    TooLong(usize),
    /// It begins or ends with a dot.
    Dot,
    /// Windows keeps this name for a device.
    Device(String),
}

/// What makes a part of an address one that cannot be asked for, or cannot be stored everywhere.
#[must_use]
pub fn fault(part: &str) -> Option<NameFault> {
    if part.is_empty() {
        return Some(NameFault::Empty);
    }
    let is_plain = |c: char| c.is_alphanumeric() || "-_.~".contains(c);
    if let Some(character) = part.chars().find(|c| !is_plain(*c)) {
        return Some(NameFault::Character(character));
    }
    if part.len() > LONGEST_PART {
        return Some(NameFault::TooLong(part.len()));
    }
    if part.starts_with('.') || part.ends_with('.') {
        return Some(NameFault::Dot);
    }
    let stem = part.split('.').next().unwrap_or(part).to_lowercase();
    DEVICES.contains(&stem.as_str()).then(|| NameFault::Device(part.to_owned()))
}

/// A name as case-sensitive file systems compare it (by bytes), and as case-insensitive ones do.
#[must_use]
pub fn folded(name: &str) -> String {
    composed(name).to_lowercase()
}

/// An address as written, with `%20` and the like decoded; unchanged where that gives no text.
#[must_use]
pub fn decoded(address: &str) -> Cow<'_, str> {
    if !address.contains('%') {
        return composed(address);
    }
    let decoded = percent_encoding::percent_decode_str(address).decode_utf8();
    match decoded {
        Ok(text) => Cow::Owned(composed(&text).into_owned()),
        Err(_) => composed(address),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_cannot_be_addresses_are_found() {
        let table = [
            ("form-c#", Some(NameFault::Character('#'))),
            ("why?", Some(NameFault::Character('?'))),
            ("a\nb", Some(NameFault::Character('\n'))),
            ("100%", Some(NameFault::Character('%'))),
            ("q&a", Some(NameFault::Character('&'))),
            ("[a]", Some(NameFault::Character('['))),
            ("", Some(NameFault::Empty)),
            ("aux", Some(NameFault::Device("aux".to_owned()))),
            ("COM1.notes", Some(NameFault::Device("COM1.notes".to_owned()))),
            ("end.", Some(NameFault::Dot)),
            ("página", None),
            ("v1.2_a~b", None),
            ("auxiliary", None),
        ];
        for (name, expected) in table {
            assert_eq!(fault(name), expected, "{name:?}");
        }
        assert!(fault(&"a".repeat(255)).is_none());
        assert!(fault(&"á".repeat(128)).is_some(), "256 bytes");
    }

    #[test]
    fn written_addresses_are_decoded_and_composed() {
        for (written, expected) in
            [("old%20notice.md", "old notice.md"), ("pa\u{301}gina.md", "página.md"), ("100%", "100%"), ("%ff", "%ff")]
        {
            assert_eq!(decoded(written), expected);
        }
        assert_eq!(address_part("old  notice"), "old-notice");
        assert_eq!(folded("PÁGINA"), folded("pa\u{301}gina"));
    }
}
