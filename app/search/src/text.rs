//! Words of a text: folded, with their positions, and codes such as `I-485` as one word.

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Lower case without accents; `ñ` stays.
    pub folded: String,
    /// The first byte in the text.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

/// The words of a text in their order.
///
/// ```
/// let words: Vec<String> = search::text::words("¿Cómo cambio mi Contraseña?").into_iter().map(|word| word.folded).collect();
/// assert_eq!(words, ["como", "cambio", "mi", "contraseña"]);
/// ```
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    each_word(text, &mut |folded, start, end| words.push(Word { folded: folded.clone(), start, end }));
    words
}

/// Gives each word of a text in turn: folded, its first byte, and the byte after its last one.
fn each_word(text: &str, take: &mut dyn FnMut(&mut String, usize, usize)) {
    // Empty between two words.
    let mut folded = String::new();
    let (mut start, mut end) = (0, 0);
    for (at, character) in text.char_indices() {
        // Most characters are these.
        if character.is_ascii_alphanumeric() {
            if folded.is_empty() {
                start = at;
            }
            folded.push(character.to_ascii_lowercase());
            end = at + 1;
            continue;
        }
        let after = at + character.len_utf8();
        // A combining accent belongs to the letter before it; an apostrophe joins its word.
        if is_accent(character) || is_apostrophe(character) {
            if folded.is_empty() {
                continue;
            }
            if character == TILDE && folded.ends_with('n') {
                folded.pop();
                folded.push('ñ');
            }
            if is_accent(character) {
                end = after;
            }
        } else if is_letter(character) {
            if folded.is_empty() {
                start = at;
            }
            fold_into(character, &mut folded);
            end = after;
        } else if !folded.is_empty() {
            take(&mut folded, start, end);
            folded.clear();
        }
    }
    if !folded.is_empty() {
        take(&mut folded, start, end);
    }
}

/// The words of a text as an index takes them: each word, and what is joined by a dash as one word: `I-485`, `time-lapse`.
pub fn terms(text: &str, mut take: impl FnMut(&str)) {
    let mut joined: Option<String> = None;
    let (mut before, mut before_end) = (String::new(), None);
    each_word(text, &mut |folded, start, end| {
        take(folded);
        let between = before_end.and_then(|end| text.get(end..start)).unwrap_or_default();
        if is_dash(between) {
            let whole = format!("{}{folded}", joined.as_deref().unwrap_or(&before));
            take(&whole);
            joined = Some(whole);
        } else {
            joined = None;
        }
        std::mem::swap(&mut before, folded);
        before_end = Some(end);
    });
}

/// Whether two neighboring words are one code: `I` and `485`, `800` and `375`.
#[must_use]
pub fn is_code(first: &str, second: &str) -> bool {
    let starts_with_digit = |text: &str| text.starts_with(|character: char| character.is_ascii_digit());
    let is_short = first.len() <= 3 && first.bytes().all(|byte| byte.is_ascii_lowercase());
    starts_with_digit(second) && (is_short || starts_with_digit(first))
}

/// Whether what is between two words is one dash, of whatever length.
#[must_use]
pub fn is_dash(between: &str) -> bool {
    matches!(between, "-" | "\u{2010}" | "\u{2011}" | "\u{2012}" | "\u{2013}" | "\u{2212}")
}

/// A folded word without the tilde of `ñ`: what people type who have no such key.
#[must_use]
pub fn plain(folded: &str) -> String {
    folded.replace('ñ', "n")
}

const TILDE: char = '\u{303}';

fn is_accent(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '\u{ad}' | '\u{200b}' | '\u{200d}')
}

/// Whether a character is part of a word.
///
/// The whole table of letters would be a tenth of the module: outside of ASCII all counts as a letter that is no known mark.
fn is_letter(character: char) -> bool {
    match character {
        '\0'..='\x7f' => character.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' => matches!(character, 'ª' | 'º' | 'µ'),
        '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{fe6f}' | '\u{feff}' => false,
        '\u{ff00}'..='\u{ffef}' => {
            matches!(character, '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}')
        }
        _ => true,
    }
}

/// Adds a letter in lower case and without its accent.
fn fold_into(character: char, out: &mut String) {
    match character {
        'A'..='Z' => out.push(character.to_ascii_lowercase()),
        '\0'..='\x7f' | 'ñ' => out.push(character),
        'Ñ' => out.push('ñ'),
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ă' | 'Ă' | 'ª' => out.push('a'),
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'Ē' => out.push('e'),
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'Ī' => out.push('i'),
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' | 'ō' | 'Ō' | 'º' => out.push('o'),
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'Ū' => out.push('u'),
        'ç' | 'Ç' => out.push('c'),
        'ý' | 'ÿ' | 'Ý' => out.push('y'),
        'ß' => out.push_str("ss"),
        // Digits and letters of full width, as some keyboards write them.
        '\u{ff10}'..='\u{ff5a}' => {
            let plain = u32::from(character).checked_sub(0xfee0).and_then(char::from_u32);
            out.extend(plain.map(|plain| plain.to_ascii_lowercase()));
        }
        other => out.push(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let mut found = Vec::new();
        terms(text, |term| found.push(term.to_owned()));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn accents_go_and_the_tilde_of_n_stays() {
        check("El CÓDIGO no llegó", &["el", "codigo", "no", "llego"]);
        check("contrasen\u{303}a, co\u{301}digo", &["contraseña", "codigo"]);
        check("AÑO", &["año"]);
    }

    #[test]
    fn what_a_dash_joins_is_a_word_of_its_own() {
        check("Form I-485", &["form", "i", "485", "i485"]);
        check("I\u{2011}797C", &["i", "797c", "i797c"]);
        check("800-375-5283", &["800", "375", "800375", "5283", "8003755283"]);
        check("step-by-step", &["step", "by", "stepby", "step", "stepbystep"]);
        check("time-lapse and time \u{2013} lapse", &["time", "lapse", "timelapse", "and", "time", "lapse"]);
        check("don’t", &["dont"]);
    }

    #[test]
    fn positions_are_those_of_the_text() {
        for word in words("¿Mi año — co\u{301}digo?") {
            let text = &"¿Mi año — co\u{301}digo?"[word.start..word.end];
            assert_eq!(words(text)[0].folded, word.folded);
        }
    }
}
