//! Names of things that are stored, which two devices never give twice.

use std::fmt;

/// The name of a case, of an entry in its journal, or of an item in it: 64 random bits, written as 16 hexadecimal figures.
///
/// It says nothing of what it names, so that it may be in a calendar file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u64);

impl Id {
    /// A name from random bits, which come from outside.
    #[must_use]
    pub const fn new(random: u64) -> Self {
        Self(random)
    }

    /// Reads a name as it is written; nothing for any other text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        plain.then(|| u64::from_str_radix(text, 16).ok().map(Self))?
    }

    /// A name behind this one in the order, from the random bits of another. It leaves space for many more behind it.
    #[must_use]
    pub const fn behind(self, random: Self) -> Self {
        let space = (u64::MAX - self.0) >> 8;
        let step = match random.0.checked_rem(space) {
            Some(step) => step + 1,
            None => 1,
        };
        Self(self.0.saturating_add(step))
    }

    /// The random bits.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(16);
        for byte in self.0.to_be_bytes() {
            for figure in [byte >> 4, byte & 0xF] {
                text.push(char::from(if figure < 10 { b'0' + figure } else { b'a' - 10 + figure }));
            }
        }
        f.write_str(&text)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Id;

    proptest! {
        #[test]
        fn a_name_is_read_as_it_is_written(bits in any::<u64>()) {
            prop_assert_eq!(Id::parse(&Id::new(bits).to_string()), Some(Id::new(bits)));
        }

        #[test]
        fn any_text_is_a_name_or_none(text in any::<String>()) {
            if let Some(read) = Id::parse(&text) {
                prop_assert_eq!(read.to_string(), text);
            }
        }
    }
}
