//! What a character is: a letter, a digit, a capital.
//!
//! The standard library knows it of every character there is, with tables of 15 kB.
//! A page that loads on a slow phone makes do with less: whole blocks of Unicode count as signs, and everything else past ASCII as letters; and capitals are known in the alphabets of names that are met in letters and of those that imitate them.
//!
//! Blocks: <https://www.unicode.org/Public/UCD/latest/ucd/Blocks.txt>.

/// Whether a character is a letter or a digit of any script.
///
/// Marks that are above letters belong to them.
#[must_use]
pub fn is_letter_or_digit(character: char) -> bool {
    character.is_ascii_alphanumeric() || !character.is_ascii() && !is_sign(character)
}

/// Whether a character is a letter.
pub(crate) fn is_letter(character: char) -> bool {
    // The digits of full width, and those of the scripts of people who write most to USCIS.
    let is_digit = matches!(character, '0'..='9' | '０'..='９' | '٠'..='٩' | '۰'..='۹' | '०'..='९' | '০'..='৯');
    is_letter_or_digit(character) && !is_digit
}

/// Whether a character past ASCII is a sign, a space, a picture, or invisible.
fn is_sign(character: char) -> bool {
    matches!(character,
        // Controls and the signs of Latin-1, except the letters ª, µ and º.
        '\u{80}'..='\u{A9}' | '\u{AB}'..='\u{B4}' | '\u{B6}'..='\u{B9}' | '\u{BB}'..='\u{BF}' | '×' | '÷'
        // Punctuation, currencies, arrows, mathematics, boxes, pictures; then those of Chinese, Japanese and Korean.
        | '\u{2000}'..='\u{2BFF}' | '\u{2E00}'..='\u{2E7F}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}'
        // Private use, variation selectors, forms of punctuation.
        | '\u{E000}'..='\u{F8FF}' | '\u{FE00}'..='\u{FE6F}' | '\u{FEFF}'
        | '\u{FF00}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' | '\u{FF3B}'..='\u{FF40}' | '\u{FF5B}'..='\u{FF65}' | '\u{FFE0}'..='\u{FFFF}'
        // Pictures, tags, private planes.
        | '\u{1F000}'..='\u{1FAFF}' | '\u{E0000}'..)
}

/// The small letter of a capital one; every other character as it is.
pub(crate) fn small(letter: char) -> char {
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
#[must_use]
pub fn small_letters(text: &str) -> String {
    text.chars().map(small).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_letter_or_digit, small};

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
    fn letters_and_digits_agree_with_the_standard_library_in_everyday_scripts() {
        let blocks = [
            '\u{0}'..='\u{2FF}',
            '\u{400}'..='\u{481}',
            '\u{48A}'..='\u{52F}',
            '\u{5D0}'..='\u{5EA}',
            '\u{620}'..='\u{64A}',
            '\u{1E00}'..='\u{1EFF}',
            '\u{2010}'..='\u{205F}',
            '\u{20A0}'..='\u{20BF}',
            '\u{2190}'..='\u{245F}',
            '\u{3041}'..='\u{3096}',
            '\u{4E00}'..='\u{9FFF}',
            '\u{AC00}'..='\u{D7A3}',
            '\u{FF01}'..='\u{FFDC}',
            '\u{1F300}'..='\u{1FAFF}',
        ];
        // Modifier signs, which nobody writes to USCIS, and characters that no one has given out.
        let is_left_out = |c: char| {
            matches!(c, '\u{B2}' | '\u{B3}' | '\u{B9}' | '\u{BC}'..='\u{BE}' | '\u{2C2}'..='\u{2DF}' | '\u{2E5}'..='\u{2FF}')
                || matches!(c, '\u{FFBF}'..='\u{FFDC}' | '\u{1F100}'..='\u{1F1FF}')
        };
        for letter in blocks.into_iter().flatten().filter(|letter| !is_left_out(*letter)) {
            assert_eq!(is_letter_or_digit(letter), letter.is_alphanumeric(), "{letter} {:x}", u32::from(letter));
        }
    }

    #[test]
    fn what_has_no_capitals_stays() {
        for letter in ['×', '÷', 'ß', '例', '٣', '\u{10FFFF}'] {
            assert_eq!(small(letter), letter);
        }
    }
}
