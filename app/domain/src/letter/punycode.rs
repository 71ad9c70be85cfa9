//! Letters from other alphabets that look like plain ones, and names that hide them behind `xn--`.
//!
//! Sources: the pairs are the ones of [Unicode's list of confusables](https://www.unicode.org/Public/security/latest/confusables.txt) that can be in a name of small letters; `xn--` is Punycode ([RFC 3492](https://www.rfc-editor.org/rfc/rfc3492)).

/// What begins a piece of a name whose letters are written in Punycode.
const ENCODED: &str = "xn--";

/// Whether a piece of the name is written in Punycode.
pub(super) fn is_encoded(host: &str) -> bool {
    host.split('.').any(|label| label.starts_with(ENCODED))
}

/// The plain name that this one looks like; what looks like no plain letter stays as it is.
pub(super) fn plain(host: &str) -> String {
    let seen: String = host.chars().filter_map(alike).collect();
    let labels: Vec<String> = seen
        .split('.')
        .map(|label| {
            let decoded = label.strip_prefix(ENCODED).and_then(decode);
            decoded.map_or_else(|| label.to_owned(), |label| label.chars().filter_map(alike).collect())
        })
        .collect();
    labels.join(".")
}

/// The plain letter that one looks like, or nothing where it is invisible.
fn alike(letter: char) -> Option<char> {
    let plain = match letter {
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}' => return None,
        // The full-width forms are in the same order as the plain ones.
        '！'..='～' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter).to_ascii_lowercase(),
        '。' | '｡' | '․' => '.',
        '‐' | '‑' | '–' | '—' | '−' => '-',
        'а' | 'α' | 'ɑ' | 'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ạ' => 'a',
        'с' | 'ϲ' | 'ç' | 'ć' | 'č' | 'ċ' | 'ƈ' => 'c',
        'ԁ' | 'ď' | 'đ' | 'ḍ' => 'd',
        'е' | 'ё' | 'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ẹ' => 'e',
        'ɡ' | 'ց' | 'ġ' | 'ğ' | 'ģ' => 'g',
        'һ' | 'ħ' | 'ḥ' => 'h',
        'і' | 'ї' | 'ı' | 'ι' | 'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ị' | 'ɩ' => 'i',
        'ј' => 'j',
        'ӏ' | 'ł' | 'ļ' | 'ḷ' => 'l',
        'ո' | 'ñ' | 'ń' | 'ň' | 'η' => 'n',
        'о' | 'ο' | 'օ' | 'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ọ' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' | 'ś' | 'š' | 'ş' | 'ș' | 'ṣ' | 'ƽ' => 's',
        'т' | 'τ' | 'ť' | 'ț' | 'ţ' => 't',
        'υ' | 'ս' | 'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ų' | 'ụ' | 'ʋ' => 'u',
        'ν' | 'ѵ' | 'ᴠ' => 'v',
        'х' => 'x',
        'у' | 'ý' | 'ÿ' => 'y',
        _ => letter,
    };
    Some(plain)
}

/// Decodes Punycode, or gives nothing where it is none; a piece of a name has 63 characters at most.
fn decode(encoded: &str) -> Option<String> {
    const BASE: u32 = 36;
    if encoded.len() > 63 {
        return None;
    }
    let (plain, rest) = encoded.rsplit_once('-').unwrap_or(("", encoded));
    let mut out: Vec<char> = plain.chars().collect();
    let (mut code, mut position, mut bias) = (128_u32, 0_u32, 72_u32);
    let mut digits = rest.chars().map(|c| match c {
        'a'..='z' => Some(u32::from(c) - u32::from('a')),
        '0'..='9' => Some(u32::from(c) - u32::from('0') + 26),
        _ => None,
    });
    let mut next = digits.next();
    while let Some(first) = next {
        let before = position;
        let (mut digit, mut weight, mut step) = (first?, 1_u32, BASE);
        loop {
            position = position.checked_add(digit.checked_mul(weight)?)?;
            let threshold = step.saturating_sub(bias).clamp(1, 26);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(BASE - threshold)?;
            step += BASE;
            digit = digits.next()??;
        }
        let count = u32::try_from(out.len()).ok()? + 1;
        bias = adapt(position - before, count, before == 0);
        code = code.checked_add(position / count)?;
        position %= count;
        out.insert(usize::try_from(position).ok()?, char::from_u32(code)?);
        position += 1;
        next = digits.next();
    }
    Some(out.into_iter().collect())
}

fn adapt(delta: u32, count: u32, is_first: bool) -> u32 {
    let mut delta = delta / if is_first { 700 } else { 2 };
    delta += delta / count;
    let mut steps = 0;
    while delta > 455 {
        delta /= 35;
        steps += 36;
    }
    steps + 36 * delta / (delta + 38)
}

#[cfg(test)]
mod tests {
    use super::{decode, plain};

    #[test]
    fn punycode_is_read() {
        assert_eq!(decode("mller-kva").as_deref(), Some("müller"));
        assert_eq!(decode("maana-pta").as_deref(), Some("mañana"));
        assert_eq!(decode("80ak6aa92e").as_deref(), Some("аррӏе"));
        assert_eq!(decode("99999999").as_deref(), None);
    }

    #[test]
    fn letters_look_like_plain_ones() {
        assert_eq!(plain("uscіs.gov"), "uscis.gov");
        assert_eq!(plain("ｕｓｃｉｓ．ｇｏｖ"), "uscis.gov");
        assert_eq!(plain("us\u{200B}cis.gov"), "uscis.gov");
        assert_eq!(plain("例え.jp"), "例え.jp");
    }
}
