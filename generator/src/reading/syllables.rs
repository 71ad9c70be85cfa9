//! Syllables, counted simply: by runs of vowels, and what each language makes of them.
//!
//! Simple counts are wrong for one word in ten and right for a page: the measures of reading
//! are averages over hundreds of words.

/// The syllables of an English word; at least one.
pub fn english(word: &str) -> usize {
    let mut room = ['\0'; LONGEST];
    let letters = small_letters(word, &mut room);
    let is_vowel = |sign: char| matches!(sign, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'á' | 'é' | 'í' | 'ó' | 'ú');
    let mut count = 0;
    let mut before = false;
    for (at, letter) in letters.iter().enumerate() {
        let vowel = is_vowel(*letter) && !(at == 0 && *letter == 'y');
        count += usize::from(vowel && !before);
        before = vowel;
    }
    // "area", "video", "science", "idea": two vowels that are said apart.
    count += letters.windows(3).filter(|three| matches!(three, ['i', 'e', 'n'] | ['e', 'a' | 'o', 's'])).count();
    count += usize::from(matches!(letters, [.., 'e' | 'i', 'a' | 'o']));
    let silent = match letters {
        // "table", "little": the e is heard.
        [.., before, 'l', 'e'] if !is_vowel(*before) => false,
        // "wanted", "needed": heard; "helped", "used": not.
        [.., before, 'e', 'd'] => !matches!(before, 't' | 'd') && !is_vowel(*before),
        // "boxes", "notices", "pages": heard; "makes", "times": not.
        [.., before, 'e', 's'] => !matches!(before, 's' | 'x' | 'z' | 'c' | 'g' | 'h') && !is_vowel(*before),
        [.., before, 'e'] => !is_vowel(*before),
        _ => false,
    };
    (count - usize::from(silent && count > 1)).max(1)
}

/// No word that people write is longer; what is counts by its beginning.
const LONGEST: usize = 64;

/// The letters of a word, in lower case. This runs for every word of a site.
fn small_letters<'r>(word: &str, room: &'r mut [char; LONGEST]) -> &'r [char] {
    let mut length = 0;
    let mut push = |letter: char| {
        if let Some(place) = room.get_mut(length) {
            *place = letter;
            length += 1;
        }
    };
    for sign in word.chars() {
        if sign.is_ascii_alphabetic() {
            push(sign.to_ascii_lowercase());
        } else if !sign.is_ascii() && sign.is_alphabetic() {
            sign.to_lowercase().for_each(&mut push);
        }
    }
    &room[..length]
}

/// The syllables of a Spanish word; at least one.
pub fn spanish(word: &str) -> usize {
    let mut count = 0;
    // Within a run of vowels each strong one has a syllable, and a run of weak ones has one.
    let (mut strong, mut weak) = (0, false);
    let mut letters = word.chars().flat_map(char::to_lowercase).filter(|sign| sign.is_alphabetic()).peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        match letter {
            // "que", "guía": the u is not heard.
            'u' if matches!(before, 'q' | 'g') && matches!(next, Some('e' | 'i' | 'é' | 'í')) => {}
            'a' | 'e' | 'o' | 'á' | 'é' | 'ó' | 'í' | 'ú' => strong += 1,
            'i' | 'u' | 'ü' => weak = true,
            'y' if next.is_none() || before == ' ' && next.is_none() => weak = true,
            _ => {
                count += run(strong, weak);
                (strong, weak) = (0, false);
            }
        }
        before = letter;
    }
    (count + run(strong, weak)).max(1)
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
