//! Numeric character references of HTML and markdown: `&#27;` and `&#x1b;`.

/// The character of the text between `&` and `;`, such as `#27` or `#x1b`; nothing where it is no number of a character.
pub(crate) fn numeric(name: &str) -> Option<char> {
    let number = name.strip_prefix('#')?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_decimal_or_hexadecimal() {
        let check = |name: &str, expected: Option<char>| assert_eq!(numeric(name), expected, "{name}");
        check("#65", Some('A'));
        check("#x41", Some('A'));
        check("#X41", Some('A'));
        check("65", None);
        check("#", None);
        check("#xD800", None);
        check("#99999999999", None);
    }
}
