//! Marks the words of a title that were asked for.

use crate::stem::Stems;
use crate::text::{is_code, plain, words};

/// Marks the start of a word that was found.
pub const START: char = '\u{1}';

/// Marks the end of a word that was found.
pub const END: char = '\u{2}';

/// A text with marks around each word whose stem, or each code that, was found.
pub(crate) fn marked(text: &str, found: &[String], stems: &Stems) -> String {
    let words = words(text);
    let has = |folded: &str| {
        let (stem, plain) = (stems.stem(folded), plain(folded));
        found.iter().any(|word| *word == stem || *word == plain)
    };
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for (word, next) in words.iter().zip(words.iter().skip(1).map(Some).chain([None])) {
        let code = next.filter(|next| is_code(&word.folded, &next.folded));
        match code.filter(|next| has(&[word.folded.as_str(), &next.folded].concat())) {
            Some(next) => ranges.push((word.start, next.end)),
            None if has(&word.folded) => ranges.push((word.start, word.end)),
            None => {}
        }
    }
    let mut out = String::new();
    let mut at = 0;
    for (start, end) in ranges {
        // The second part of a code is marked with the first.
        if start < at {
            continue;
        }
        out.push_str(text.get(at..start).unwrap_or_default());
        out.push(START);
        out.push_str(text.get(start..end).unwrap_or_default());
        out.push(END);
        at = end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, found: &[&str], expected: &str) {
        let found: Vec<String> = found.iter().map(|word| (*word).to_owned()).collect();
        let marked = marked(text, &found, &Stems::new("en")).replace(START, "[").replace(END, "]");
        assert_eq!(marked, expected);
    }

    #[test]
    fn words_are_marked_with_their_endings_and_codes_as_a_whole() {
        check("The codes do not come", &["code"], "The [codes] do not come");
        check("Form I-485 online", &["i485"], "Form [I-485] online");
        check("Nothing", &["code"], "Nothing");
    }
}
