//! Syllables, counted simply: by runs of vowels, and what each language makes of them.
//!
//! Simple counts are wrong for one word in ten and right for a page: the measures of reading
//! are averages over hundreds of words.

/// The syllables of an English word; at least one.
pub fn english(word: &str) -> usize {
    let mut count = 0;
    // The letters before this one, in lower case; 0 where there is none.
    let (mut third, mut second, mut last) = (0, 0, 0);
    let mut was_vowel = false;
    for byte in word.bytes() {
        let letter = LETTERS[usize::from(byte)];
        if letter == 0 {
            continue;
        }
        let is_vowel = VOWELS[usize::from(byte)];
        let begins = is_vowel & !was_vowel & ((last != 0) | (letter != b'y'));
        // "science", "client": two vowels that are said apart.
        let is_apart = letter == b'n' && last == b'e' && second == b'i';
        count += usize::from(begins) + usize::from(is_apart);
        (third, second, last, was_vowel) = (second, last, letter, is_vowel);
    }
    // "idea", "radio", "areas", "videos".
    let open = if last == b's' { (third, second) } else { (second, last) };
    count += usize::from(matches!(open, (b'e' | b'i', b'a' | b'o')));
    let silent = match (third, second, last) {
        // "table", "little": the e is pronounced.
        (before, b'l', b'e') if !is_vowel(before) => false,
        // "wanted", "needed": pronounced; "helped", "used": not.
        (before, b'e', b'd') => !matches!(before, b't' | b'd') && !is_vowel(before),
        // "boxes", "notices", "pages": pronounced; "makes", "times": not.
        (before, b'e', b's') => !matches!(before, b's' | b'x' | b'z' | b'c' | b'g' | b'h') && !is_vowel(before),
        (_, before, b'e') => !is_vowel(before),
        _ => false,
    };
    (count - usize::from(silent && count > 1)).max(1)
}

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// The letter of English that each byte represents, in lower case; 0 for none.
static LETTERS: [u8; 256] = {
    let mut letters = [0; 256];
    let mut letter = b'a';
    while letter <= b'z' {
        letters[letter as usize] = letter;
        letters[letter.to_ascii_uppercase() as usize] = letter;
        letter += 1;
    }
    // The accents of borrowed words are on vowels.
    letters[0xc3] = b'e';
    letters
};

/// The bytes that represent a vowel.
static VOWELS: [bool; 256] = {
    let mut vowels = [false; 256];
    let mut byte = 0;
    while byte < vowels.len() {
        vowels[byte] = is_vowel(LETTERS[byte]);
        byte += 1;
    }
    vowels
};

/// The syllables of a Spanish word; at least one.
pub fn spanish(word: &str) -> usize {
    let mut count = 0;
    // Within a run of vowels each strong one has a syllable, and a run of weak ones has one.
    let (mut strong, mut weak) = (0, false);
    let mut letters = word.chars().map(lower).filter(|sign| sign.is_alphabetic()).peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        match letter {
            // "que", "guía": the u is silent.
            'u' if matches!(before, 'q' | 'g') && matches!(next, Some('e' | 'i' | 'é' | 'í')) => {}
            'a' | 'e' | 'o' | 'á' | 'é' | 'ó' | 'í' | 'ú' => strong += 1,
            'i' | 'u' | 'ü' => weak = true,
            'y' if next.is_none() => weak = true,
            _ => {
                count += run(strong, weak);
                (strong, weak) = (0, false);
            }
        }
        before = letter;
    }
    (count + run(strong, weak)).max(1)
}

/// A letter as Spanish has it, in lower case.
fn lower(letter: char) -> char {
    match letter {
        'Á' => 'á',
        'É' => 'é',
        'Í' => 'í',
        'Ó' => 'ó',
        'Ú' => 'ú',
        'Ü' => 'ü',
        _ => letter.to_ascii_lowercase(),
    }
}

fn run(strong: usize, weak: bool) -> usize {
    strong.max(usize::from(weak))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_words_have_their_syllables() {
        for (word, expected) in [
            ("the", 1),
            ("you", 1),
            ("number", 2),
            ("table", 2),
            ("needed", 2),
            ("helped", 1),
            ("used", 1),
            ("makes", 1),
            ("boxes", 2),
            ("pages", 2),
            ("receipt", 2),
            ("account", 2),
            ("immigration", 4),
            ("citizenship", 4),
            ("idea", 3),
            ("yes", 1),
            ("online", 2),
            ("official", 3),
            ("science", 2),
            ("please", 1),
            ("areas", 3),
            ("video", 3),
            ("USCIS", 2),
            ("I-797C", 1),
            ("", 1),
        ] {
            assert_eq!(english(word), expected, "{word}");
        }
    }

    #[test]
    fn spanish_words_have_their_syllables() {
        for (word, expected) in [
            ("el", 1),
            ("número", 3),
            ("recibo", 3),
            ("guía", 2),
            ("que", 1),
            ("oficial", 3),
            ("cuenta", 2),
            ("ciudadanía", 5),
            ("país", 2),
            ("leer", 2),
            ("muy", 1),
            ("ya", 1),
            ("y", 1),
            ("inmigración", 4),
            ("contraseña", 4),
            ("pingüino", 3),
            ("aviso", 3),
        ] {
            assert_eq!(spanish(word), expected, "{word}");
        }
    }
}
