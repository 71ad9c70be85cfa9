//! What a person typed becomes groups of words: each group asks for one thing.

use crate::text::{Word, is_code, is_dash, words};

/// One thing that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Folded words of which one is enough, the best first.
    pub words: Vec<String>,
    /// Whether somebody may still be typing it.
    pub is_last: bool,
}

/// How many groups of a question count: nobody types more, and each costs time.
const MOST_GROUPS: usize = 16;

/// The longest word that is looked for, in characters.
const LONGEST_WORD: usize = 40;

/// The longest question that is read, in bytes.
const LONGEST: usize = 500;

/// The groups of a question.
#[must_use]
pub fn groups(typed: &str) -> Vec<Group> {
    let typed = typed.get(..typed.floor_char_boundary(LONGEST)).unwrap_or_default();
    let words = words(typed);
    let ends_in_word = words.last().is_some_and(|word| word.end == typed.len());
    let mut groups: Vec<Group> = Vec::new();
    let mut rest = words.as_slice();
    while let Some((first, after)) = rest.split_first() {
        if groups.len() == MOST_GROUPS {
            break;
        }
        let parts = 1 + joined(typed, first, after);
        let (code, left) = rest.split_at(parts.min(rest.len()));
        groups.push(Group { words: alternatives(code), is_last: false });
        rest = left;
    }
    if let Some(last) = groups.last_mut() {
        last.is_last = ends_in_word;
    }
    groups
}

/// How many words after the first are part of one code with it.
fn joined(typed: &str, first: &Word, after: &[Word]) -> usize {
    let mut before = first;
    let mut count = 0;
    for word in after {
        let between = typed.get(before.end..word.start).unwrap_or_default();
        // A space joins as a dash does where hardly anything else can be meant: `i 485`, `800 375`.
        let is_space = between == " " && word.folded.len() >= 2;
        if !is_code(&before.folded, &word.folded) || !(is_dash(between) || is_space) {
            break;
        }
        before = word;
        count += 1;
    }
    count
}

/// The words of which one is enough: the whole code, a telephone number without the 1 in front, the last part.
fn alternatives(parts: &[Word]) -> Vec<String> {
    let short = |text: &str| text.chars().take(LONGEST_WORD).collect::<String>();
    let whole: String = parts.iter().map(|word| word.folded.as_str()).collect();
    let mut all = vec![short(&whole)];
    let is_number = whole.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(rest) = whole.strip_prefix('1').filter(|rest| is_number && rest.len() >= 3) {
        all.push(short(rest));
    }
    if let [_, .., last] = parts {
        all.push(short(&last.folded));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::groups;

    fn check(typed: &str, expected: &[&[&str]]) {
        let found: Vec<Vec<String>> = groups(typed).into_iter().map(|group| group.words).collect();
        assert_eq!(found, expected, "{typed}");
    }

    #[test]
    fn codes_are_one_group_however_they_are_written() {
        check("i485", &[&["i485"]]);
        check("i 485 online", &[&["i485", "485"], &["online"]]);
        check("Form I\u{2011}485", &[&["form"], &["i485", "485"]]);
        check("1-800-375-5283", &[&["18003755283", "8003755283", "5283"]]);
        check("mi clave", &[&["mi"], &["clave"]]);
    }

    #[test]
    fn only_a_word_at_the_very_end_may_be_unfinished() {
        let is_last = |typed: &str| groups(typed).last().map(|group| group.is_last);
        assert_eq!(is_last("verification co"), Some(true));
        assert_eq!(is_last("verification "), Some(false));
        assert_eq!(is_last(" ?"), None);
    }
}
