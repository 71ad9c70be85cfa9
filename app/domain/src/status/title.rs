//! Titles in one writing, so that what people paste is known again.

use crate::character::small;

/// The title in small letters, with plain quotes and single spaces, and without the entities of a web page's source.
#[must_use]
pub fn folded(title: &str) -> String {
    let mut folded = String::with_capacity(title.len());
    let mut rest = title;
    while let Some(sign) = rest.chars().next() {
        let (sign, taken) = entity(rest).unwrap_or((sign, sign.len_utf8()));
        rest = rest.get(taken..).unwrap_or_default();
        push(sign, &mut folded);
    }
    folded.truncate(folded.trim_end_matches([' ', '.']).len());
    folded
}

fn push(sign: char, folded: &mut String) {
    match sign {
        '’' | '‘' | 'ʼ' | '`' | '´' => folded.push('\''),
        '“' | '”' => folded.push('"'),
        '‐' | '‑' | '–' | '—' => folded.push('-'),
        '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{AD}' => {}
        _ if sign.is_whitespace() => {
            if !folded.is_empty() && !folded.ends_with(' ') {
                folded.push(' ');
            }
        }
        _ => folded.push(small(sign)),
    }
}

/// The character of an entity at the beginning, and how many bytes it takes.
fn entity(text: &str) -> Option<(char, usize)> {
    let inner = text.strip_prefix('&')?;
    let end = inner.bytes().take(10).position(|byte| byte == b';')?;
    let name = inner.get(..end)?;
    let sign = match name {
        "amp" => '&',
        "quot" => '"',
        "apos" | "rsquo" | "lsquo" => '\'',
        "nbsp" => ' ',
        "lt" => '<',
        "gt" => '>',
        _ => {
            let figures = name.strip_prefix('#')?;
            let code = match figures.strip_prefix(['x', 'X']) {
                Some(figures) => u32::from_str_radix(figures, 16).ok()?,
                None => figures.parse().ok()?,
            };
            char::from_u32(code)?
        }
    };
    Some((sign, end + 2))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::folded;

    #[test]
    fn the_writings_of_one_title_are_one() {
        for title in [
            "Response To USCIS' Request For Evidence Was Received",
            "Response To USCIS&#039; Request For Evidence Was Received",
            "response to uscis&#x27; request  for evidence was received ",
            "Response to USCIS’ Request for\u{A0}Evidence Was Received.",
            "RESPONSE TO USCIS&apos; REQUEST FOR EVIDENCE WAS RECEIVED",
        ] {
            assert_eq!(folded(title), "response to uscis' request for evidence was received", "{title}");
        }
    }

    #[test]
    fn an_ampersand_that_begins_no_entity_stays() {
        assert_eq!(
            folded("A & B &;& &#xFFFFFFFF; &long-name-of-nothing;"),
            "a & b &;& &#xffffffff; &long-name-of-nothing;"
        );
    }

    proptest! {
        #[test]
        fn any_text_is_folded(title in any::<String>()) {
            let _ = folded(&title);
        }

        #[test]
        fn letters_may_be_of_any_case(title in "[A-Za-z' /]{0,60}") {
            prop_assert_eq!(folded(&title), folded(&title.to_uppercase()));
        }
    }
}
