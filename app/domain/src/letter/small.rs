//! Small letters for capital ones, in the alphabets of names that are met in letters and of those that imitate them.
//!
//! The standard library's own way brings tables of every alphabet, ten kB for a page; here the alphabets whose capitals stand at a fixed distance from their small letters are enough.

/// The small letter of a capital one; every other character as it is.
pub(super) fn small(letter: char) -> char {
    let code = u32::from(letter);
    let is_even = code.is_multiple_of(2);
    let distance = match code {
        // Latin with accents.
        0xD7 => 0,
        0x41..=0x5A | 0xC0..=0xDE => 32,
        0x100..=0x12F | 0x132..=0x137 | 0x14A..=0x177 | 0x1E00..=0x1E95 | 0x1EA0..=0x1EFF if is_even => 1,
        0x139..=0x148 | 0x179..=0x17E if !is_even => 1,
        // Greek.
        0x391..=0x3A1 | 0x3A3..=0x3AB => 32,
        // Cyrillic.
        0x400..=0x40F => 80,
        0x410..=0x42F => 32,
        0x460..=0x481 | 0x48A..=0x4BF | 0x4D0..=0x52F if is_even => 1,
        0x4C0 => 15,
        // Armenian.
        0x531..=0x556 => 48,
        // Full-width Latin.
        0xFF21..=0xFF3A => 32,
        _ => 0,
    };
    char::from_u32(code + distance).unwrap_or(letter)
}

/// The text in small letters.
pub(super) fn small_letters(text: &str) -> String {
    text.chars().map(small).collect()
}

#[cfg(test)]
mod tests {
    use super::small;

    #[test]
    fn it_agrees_with_the_standard_library_in_its_alphabets() {
        let alphabets = [
            '\u{0}'..='\u{12F}',
            '\u{132}'..='\u{177}',
            '\u{179}'..='\u{17E}',
            '\u{1E00}'..='\u{1E95}',
            '\u{1EA0}'..='\u{1EFF}',
            '\u{391}'..='\u{3C9}',
            '\u{400}'..='\u{4C0}',
            '\u{4D0}'..='\u{586}',
            '\u{FF00}'..='\u{FF60}',
        ];
        for letter in alphabets.into_iter().flatten() {
            assert_eq!(small(letter).to_string(), letter.to_lowercase().to_string(), "{letter}");
        }
    }

    #[test]
    fn what_has_no_capitals_stays() {
        for letter in ['×', '÷', 'ß', '例', '٣', '\u{10FFFF}'] {
            assert_eq!(small(letter), letter);
        }
    }
}
