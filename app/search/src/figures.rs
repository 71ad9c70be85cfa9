//! Numbers as letters, so that the files of an index are plain text, which every host compresses.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The largest number of one letter.
pub(crate) const LARGEST: u32 = 63;

/// Adds a number below 64 as one letter; larger ones count as the largest.
pub(crate) fn push_letter(number: u32, out: &mut String) {
    let letter = usize::try_from(number.min(LARGEST)).ok().and_then(|at| LETTERS.get(at));
    out.extend(letter.map(|letter| char::from(*letter)));
}

/// Adds a number in groups of five bits, the lowest first.
pub(crate) fn push(mut number: u32, out: &mut String) {
    while number >= 32 {
        push_letter(32 + number % 32, out);
        number /= 32;
    }
    push_letter(number, out);
}

/// Reads numbers from the front of a text.
pub(crate) struct Figures<'a>(std::slice::Iter<'a, u8>);

impl<'a> Figures<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self(text.as_bytes().iter())
    }

    /// The number of one letter.
    pub(crate) fn letter(&mut self) -> Option<u32> {
        let byte = *self.0.next()?;
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        Some(value.into())
    }

    /// The next number; nothing at the end, or where the text is none of numbers.
    pub(crate) fn number(&mut self) -> Option<u32> {
        let mut number: u32 = 0;
        let mut shift = 0;
        loop {
            let letter = self.letter()?;
            number = number.checked_add((letter % 32).checked_shl(shift)?)?;
            if letter < 32 {
                return Some(number);
            }
            shift += 5;
            if shift > 30 {
                return None;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn numbers_are_read_back_as_written(numbers in proptest::collection::vec(0_u32..1 << 30, 0..20)) {
            let mut text = String::new();
            numbers.iter().for_each(|number| push(*number, &mut text));
            let mut figures = Figures::new(&text);
            let read: Vec<u32> = std::iter::from_fn(|| figures.number()).collect();
            prop_assert_eq!(read, numbers);
        }

        #[test]
        fn no_text_breaks_reading(text in ".*") {
            let mut figures = Figures::new(&text);
            while figures.number().is_some() {}
        }
    }
}
