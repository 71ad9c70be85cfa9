//! A password as it was typed, beside what an attacker's lists would make of it.

use super::accepted;

/// How many characters are looked at: as many as the account accepts.
pub const LONGEST: usize = accepted::LONGEST;

/// One character of a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sign {
    /// As it was typed.
    pub typed: char,
    /// In lower case and without its accent; zero where lists hold no such character.
    pub folded: u8,
    /// Whether it is a capital.
    pub capital: bool,
}

/// The characters of a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    signs: Vec<Sign>,
}

impl Typed {
    /// The first [`LONGEST`] characters of `password`; accents that are written as characters of their own are left out.
    #[must_use]
    pub fn new(password: &str) -> Self {
        let signs = password
            .chars()
            .filter(|c| !('\u{300}'..='\u{36F}').contains(c))
            .take(LONGEST)
            .map(|typed| Sign {
                typed,
                folded: fold(typed),
                capital: typed.is_ascii_uppercase() || matches!(typed, 'À'..='Ö' | 'Ø'..='Þ'),
            })
            .collect();
        Self { signs }
    }

    /// These characters as a password of its own.
    pub(super) const fn from_signs(signs: Vec<Sign>) -> Self {
        Self { signs }
    }

    /// The characters from position `first` to before position `end`; none where the positions are not in the password.
    #[must_use]
    pub fn between(&self, first: usize, end: usize) -> &[Sign] {
        self.signs.get(first..end).unwrap_or_default()
    }

    /// The part from position `first` to before position `end` as a password of its own.
    #[must_use]
    pub fn part(&self, first: usize, end: usize) -> Self {
        Self { signs: self.between(first, end).to_vec() }
    }

    /// All characters in order.
    #[must_use]
    pub fn signs(&self) -> &[Sign] {
        &self.signs
    }

    /// How many characters are looked at.
    #[must_use]
    pub fn len(&self) -> usize {
        self.signs.len()
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.signs.is_empty()
    }
}

/// The character in lower case and without its accent, as the lists have it.
///
/// Full-width letters count as the plain ones; a character that no list holds gives zero.
#[must_use]
pub fn fold(character: char) -> u8 {
    let plain = match character {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => 'a',
        'Ç' | 'ç' | 'Ć'..='č' => 'c',
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => 'i',
        'Ñ' | 'ñ' | 'Ń'..='ň' => 'n',
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => 'u',
        'Ý' | 'ý' | 'ÿ' => 'y',
        'Ś'..='š' => 's',
        'Ź'..='ž' => 'z',
        'Ł' | 'ł' => 'l',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        other => other,
    };
    if plain.is_ascii_graphic() || plain == ' ' { u8::try_from(plain.to_ascii_lowercase()).unwrap_or(0) } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Typed};

    fn folded(password: &str) -> String {
        let typed = Typed::new(password);
        typed.signs().iter().map(|s| char::from(s.folded)).collect()
    }

    #[test]
    fn capitals_accents_and_wide_letters_are_folded() {
        assert_eq!(folded("ContraseÑa Ü"), "contrasena u");
        assert_eq!(folded("an\u{303}o"), "ano");
        assert_eq!(folded("Ｐａｓｓ１"), "pass1");
        assert_eq!(folded("密"), "\0");
    }

    #[test]
    fn only_what_the_account_accepts_is_looked_at() {
        assert_eq!(Typed::new(&"x".repeat(10_000)).len(), LONGEST);
    }
}
