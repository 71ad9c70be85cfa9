//! Letters and digits of other scripts that look like a plain one, or stand for it.
//!
//! They come from keyboards in other languages and from copied text, and no eye distinguishes Cyrillic `Е` from Latin `E`.
//! Source: the [Unicode code charts](https://www.unicode.org/charts/).

use crate::message::MessageKey;

const CYRILLIC: MessageKey = MessageKey::new("script-cyrillic", &[]);
const GREEK: MessageKey = MessageKey::new("script-greek", &[]);
const ARABIC: MessageKey = MessageKey::new("script-arabic", &[]);
const DEVANAGARI: MessageKey = MessageKey::new("script-devanagari", &[]);
const BENGALI: MessageKey = MessageKey::new("script-bengali", &[]);
const OTHER: MessageKey = MessageKey::new("script-other", &[]);

/// A character of another script is in a number.
pub(super) const OTHER_SCRIPT: MessageKey = MessageKey::new("other-script", &["place", "character", "script", "plain"]);

/// What is said of such a character, with the names of the scripts.
pub(super) const WORDS: &[MessageKey] = &[OTHER_SCRIPT, CYRILLIC, GREEK, ARABIC, DEVANAGARI, BENGALI, OTHER];

/// The plain letter or digit that a character of another script looks like, and the script's name.
///
/// ```
/// use domain::identifier::homoglyph::plain;
/// assert_eq!(plain('\u{415}').map(|(plain, _)| plain), Some('E'));
/// assert_eq!(plain('٣').map(|(plain, _)| plain), Some('3'));
/// assert_eq!(plain('E'), None);
/// ```
#[must_use]
pub fn plain(character: char) -> Option<(char, &'static MessageKey)> {
    letter(character).or_else(|| digit(character))
}

fn letter(character: char) -> Option<(char, &'static MessageKey)> {
    let plain = |pairs: &str| {
        let mut pairs = pairs.chars();
        std::iter::from_fn(|| pairs.next().zip(pairs.next()))
            .find(|(foreign, _)| *foreign == character)
            .map(|(_, plain)| plain)
    };
    plain(CYRILLIC_LETTERS)
        .map(|plain| (plain, &CYRILLIC))
        .or_else(|| plain(GREEK_LETTERS).map(|plain| (plain, &GREEK)))
}

/// Each letter with the plain one that it looks like, capitals and small letters.
const CYRILLIC_LETTERS: &str = "АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXаAвBеEѕSіIјJкKмMнHоOрPсCтTуYхX";
const GREEK_LETTERS: &str = "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαAβBεEζZηHιIκKμMνNοOρPτTυYχX";

fn digit(character: char) -> Option<(char, &'static MessageKey)> {
    let code = u32::from(character);
    let (zero, script) = ZEROS.iter().find(|(zero, _)| (*zero..*zero + 10).contains(&code))?;
    let plain = char::from_digit(code - zero, 10)?;
    Some((plain, script))
}

/// Where the ten digits of each script begin.
const ZEROS: [(u32, &MessageKey); 22] = [
    (0x0660, &ARABIC),
    (0x06F0, &ARABIC),
    (0x0966, &DEVANAGARI),
    (0x09E6, &BENGALI),
    (0x07C0, &OTHER),
    (0x0A66, &OTHER),
    (0x0AE6, &OTHER),
    (0x0B66, &OTHER),
    (0x0BE6, &OTHER),
    (0x0C66, &OTHER),
    (0x0CE6, &OTHER),
    (0x0D66, &OTHER),
    (0x0E50, &OTHER),
    (0x0ED0, &OTHER),
    (0x0F20, &OTHER),
    (0x1040, &OTHER),
    (0x17E0, &OTHER),
    // Letters made for formulas: five styles of the same digits.
    (0x1D7CE, &OTHER),
    (0x1D7D8, &OTHER),
    (0x1D7E2, &OTHER),
    (0x1D7EC, &OTHER),
    (0x1D7F6, &OTHER),
];
