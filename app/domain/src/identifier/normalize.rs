//! One character, as people type and copy it, as the plain character that it means.
//!
//! Keyboards, phones, letters and web pages give many characters for one: a full-width `Ｅ`, a long dash, a space of no width.
//! Normalization never changes which number is meant.

/// The plain character for `typed`, or nothing where it is invisible.
///
/// Letters become upper case, every kind of dash becomes `-`, every kind of space becomes a space.
pub(super) fn normalize(typed: char) -> Option<char> {
    let plain = match typed {
        _ if is_space(typed) => ' ',
        _ if is_unseen(typed) => return None,
        _ if is_dash(typed) => '-',
        // Phones with a Turkish keyboard write these two for I.
        'ı' | 'İ' => 'I',
        '∗' | '⁎' | '✱' | '✻' | '﹡' => '*',
        // The full-width forms are in the same order as the plain ones.
        '！'..='～' => char::from_u32(u32::from(typed) - 0xFEE0).unwrap_or(typed),
        _ => typed,
    };
    Some(plain.to_ascii_uppercase())
}

/// Whether a plain character is one of the signs that people put between the parts of a number to read it more easily.
pub fn is_separator(folded: char) -> bool {
    matches!(folded, ' ' | '-' | '.' | '/' | '_' | '·' | '•')
}

/// Signs that are around a number in a sentence: they are never part of it.
pub(super) fn is_surrounding(folded: char) -> bool {
    is_separator(folded)
        || matches!(folded, ',' | ';' | ':' | '#' | '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' | '"' | '\'' | '`')
        || matches!(folded, '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '…' | '¿' | '?' | '¡' | '!')
}

fn is_space(typed: char) -> bool {
    // Zero-width spaces are not white space to Unicode; they are unseen.
    typed.is_whitespace() || typed == '\u{2800}'
}

fn is_dash(typed: char) -> bool {
    matches!(
        typed,
        '-' | '\u{058A}' | '\u{05BE}' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2043}'
                | '\u{2212}'
                | '\u{2E3A}'
                | '\u{2E3B}'
                | '\u{30FC}'
                | '\u{FE58}'
                | '\u{FE63}'
                | '\u{FF0D}'
                | '\u{FF70}'
    )
}

/// Control and format characters, variation selectors and fillers: they come along with copied text and nobody sees them.
fn is_unseen(typed: char) -> bool {
    typed.is_control()
        || matches!(
            typed,
            '\u{00AD}'
                | '\u{034F}'
                | '\u{061C}'
                | '\u{115F}'
                | '\u{1160}'
                | '\u{17B4}'
                | '\u{17B5}'
                | '\u{180B}'..='\u{180F}'
                | '\u{200B}'..='\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{3164}'
                | '\u{FE00}'..='\u{FE0F}'
                | '\u{FEFF}'
                | '\u{FFA0}'
                | '\u{FFF9}'..='\u{FFFB}'
                | '\u{1D173}'..='\u{1D17A}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}

#[cfg(test)]
mod tests {
    use super::normalize;

    #[test]
    fn what_people_type_becomes_plain() {
        for (typed, plain) in [
            ('e', Some('E')),
            ('Ｅ', Some('E')),
            ('ｅ', Some('E')),
            ('９', Some('9')),
            ('＊', Some('*')),
            ('－', Some('-')),
            ('—', Some('-')),
            ('\u{A0}', Some(' ')),
            ('\t', Some(' ')),
            ('\u{200B}', None),
            ('\u{FEFF}', None),
            ('\u{7}', None),
            ('é', Some('é')),
        ] {
            assert_eq!(normalize(typed), plain, "{typed:?}");
        }
    }

    #[test]
    fn normalizing_twice_is_normalizing_once() {
        for typed in (0..=0x10_FFFF).filter_map(char::from_u32) {
            if let Some(once) = normalize(typed) {
                assert_eq!(normalize(once), Some(once), "{typed:?}");
            }
        }
    }
}
