//! The official shape of a receipt number: three letters, then a digit or an asterisk, then nine digits.
//!
//! Source: the check that Case Status Online itself made in the browser, `(\*|\d)\d{9}` behind a known prefix, and its help text, "a unique 13-character identifier" of three letters and ten numbers ([checking your case status](https://www.uscis.gov/tools/checking-your-case-status-online)).
//! There is no check digit.

/// How many letters a receipt number begins with.
pub const LETTERS: usize = 3;
/// How many digits follow; an asterisk may stand instead of the first.
pub const DIGITS: usize = 10;

/// Three letters, and what follows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Split<'a> {
    /// The first three characters, all letters from A to Z.
    pub letters: &'a str,
    /// The rest, whatever it is.
    pub rest: &'a str,
}

/// Splits a cleaned number behind its three letters, if it begins with three letters.
#[must_use]
pub fn split(number: &str) -> Option<Split<'_>> {
    let (letters, rest) = number.split_at_checked(LETTERS)?;
    letters.bytes().all(|byte| byte.is_ascii_uppercase()).then_some(Split { letters, rest })
}

/// Whether what follows the letters is a digit or an asterisk and then nine digits.
#[must_use]
pub fn has_ten_digits(rest: &str) -> bool {
    rest.len() == DIGITS && is_digits(rest)
}

/// Whether what follows the letters is digits only, of any number, the first of which may be an asterisk.
#[must_use]
pub fn is_digits(rest: &str) -> bool {
    let plain = rest.strip_prefix('*').unwrap_or(rest);
    plain.bytes().all(|byte| byte.is_ascii_digit())
}

/// The split of a number that has the official shape, and nothing for any other.
#[must_use]
pub fn official(number: &str) -> Option<Split<'_>> {
    split(number).filter(|split| has_ten_digits(split.rest))
}

/// How many bytes a number takes that a spreadsheet shortened, such as `1.23E+11`, at the beginning of a text in capitals: digits, a point or comma with more digits, `E`, perhaps `+`, two digits.
#[must_use]
pub fn shortened(text: &str) -> Option<usize> {
    let digits = |from: usize| text.get(from..).map(|rest| rest.bytes().take_while(u8::is_ascii_digit).count());
    let first = digits(0).filter(|count| (1..=2).contains(count))?;
    let sign = usize::from(text.get(first..)?.starts_with(['.', ',']));
    let after = if sign == 1 { digits(first + 1).filter(|count| (1..=15).contains(count))? } else { 0 };
    let letter = first + sign + after;
    let exponent = text.get(letter..)?.strip_prefix('E')?;
    let plus = usize::from(exponent.starts_with('+'));
    let power = digits(letter + 1 + plus).filter(|count| *count == 2)?;
    // Without a point and a plus it is a piece of some other number, such as `2E10`.
    (sign + plus > 0).then_some(letter + 1 + plus + power)
}

#[cfg(test)]
mod tests {
    use super::official;

    #[test]
    fn the_asterisk_has_exactly_one_position() {
        for (number, has_shape) in [
            ("EAC2212300000", true),
            ("NBC*000000000", true),
            ("SRC2*12300000", false),
            ("EAC*2212300000", false),
            ("EAC221230000", false),
            ("EAC22123000000", false),
            ("eac2212300000", false),
            ("1AC2212300000", false),
            ("ÉAC221230000", false),
            ("", false),
        ] {
            assert_eq!(official(number).is_some(), has_shape, "{number}");
        }
    }
}
