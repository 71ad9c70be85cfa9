//! Why a password is weak, and what would help: codes, whose sentences live in content.
//!
//! No finding carries a character of the password, so that nothing secret is spoken aloud or left on the screen.

use super::accepted::meets_rules;
use super::matching::separator::is_separator;
use super::matching::word::Spelling;
use super::matching::{Match, Pattern, WordSource};
use super::score::Score;
use super::search::Cover;
use super::typed::Typed;
use crate::finding::Finding;
use crate::message::MessageKey;

const WHY_FIRST_WORDS: MessageKey = MessageKey::new("why-first-words", &["count"]);
const WHY_WORD: MessageKey = MessageKey::new("why-word", &[]);
const WHY_OWN: MessageKey = MessageKey::new("why-own", &[]);
const WHY_FIELD: MessageKey = MessageKey::new("why-field", &[]);
const WHY_PERSONAL_NUMBER: MessageKey = MessageKey::new("why-personal-number", &[]);
const WHY_REVERSED: MessageKey = MessageKey::new("why-reversed", &[]);
const WHY_SUBSTITUTED: MessageKey = MessageKey::new("why-substituted", &[]);
const WHY_CAPITALS: MessageKey = MessageKey::new("why-capitals", &[]);
const WHY_KEYBOARD_ROW: MessageKey = MessageKey::new("why-keyboard-row", &[]);
const WHY_KEYBOARD_PATH: MessageKey = MessageKey::new("why-keyboard-path", &[]);
const WHY_REPEATED_CHARACTER: MessageKey = MessageKey::new("why-repeated-character", &[]);
const WHY_REPEATED_PART: MessageKey = MessageKey::new("why-repeated-part", &[]);
const WHY_SEQUENCE: MessageKey = MessageKey::new("why-sequence", &[]);
const WHY_YEAR: MessageKey = MessageKey::new("why-year", &[]);
const WHY_DATE: MessageKey = MessageKey::new("why-date", &[]);
const WHY_SHORT: MessageKey = MessageKey::new("why-short", &[]);
const WHY_PHRASE: MessageKey = MessageKey::new("why-phrase", &[]);
const WHY_SEPARATOR: MessageKey = MessageKey::new("why-separator", &[]);
const HELP_RULES: MessageKey = MessageKey::new("help-rules", &[]);
const HELP_LEAVE_OUT: MessageKey = MessageKey::new("help-leave-out", &[]);
const HELP_MORE_WORDS: MessageKey = MessageKey::new("help-more-words", &[]);
const HELP_PASSPHRASE: MessageKey = MessageKey::new("help-passphrase", &[]);

/// The sentences of the advice.
pub const WORDS: &[MessageKey] = &[
    WHY_FIRST_WORDS,
    WHY_WORD,
    WHY_OWN,
    WHY_FIELD,
    WHY_PERSONAL_NUMBER,
    WHY_REVERSED,
    WHY_SUBSTITUTED,
    WHY_CAPITALS,
    WHY_KEYBOARD_ROW,
    WHY_KEYBOARD_PATH,
    WHY_REPEATED_CHARACTER,
    WHY_REPEATED_PART,
    WHY_SEQUENCE,
    WHY_YEAR,
    WHY_DATE,
    WHY_SHORT,
    WHY_PHRASE,
    WHY_SEPARATOR,
    HELP_RULES,
    HELP_LEAVE_OUT,
    HELP_MORE_WORDS,
    HELP_PASSPHRASE,
];

/// A known part shorter than this is too small to speak of.
const SHORTEST_PART: usize = 3;

/// The sizes by which people can picture an attacker's list.
const LIST_SIZES: [u32; 5] = [10, 100, 1_000, 10_000, 100_000];

/// Why the password is weak, in the order of its parts, then what would help; nothing where it holds.
///
/// A password that holds for a while (score 3) only gets advice on what is known about the person, and what makes it hold longer.
#[must_use]
pub fn advise(typed: &Typed, cover: &Cover, score: Score) -> Vec<Finding> {
    if typed.is_empty() || score == Score::Four {
        return Vec::new();
    }
    let mut found: Vec<Finding> = Vec::new();
    let weak = score <= Score::Two;
    for part in &cover.parts {
        let whole = cover.parts.len() == 1;
        let personal = is_personal(part);
        if !weak && !personal {
            continue;
        }
        for finding in advise_on_part(part, whole) {
            if !found.contains(&finding) {
                found.push(finding);
            }
        }
    }
    if weak && cover.parts.iter().any(|part| is_parted(typed, part)) {
        found.push(Finding::new(&WHY_SEPARATOR));
    }
    if weak && found.is_empty() {
        found.push(Finding::new(&WHY_SHORT));
    }
    if cover.parts.iter().any(is_personal) {
        found.push(Finding::new(&HELP_LEAVE_OUT));
    }
    found.push(Finding::new(&HELP_MORE_WORDS));
    if weak {
        found.push(Finding::new(&HELP_PASSPHRASE));
    }
    found
}

/// What to do next with a password that holds, and that the account refuses; nothing for any other.
///
/// With it there is always a line on what to do next, unless all is well.
#[must_use]
pub fn refused(password: &str, score: Score) -> Option<Finding> {
    let is_refused = score >= Score::Three && !meets_rules(password);
    is_refused.then(|| Finding::new(&HELP_RULES))
}

/// Whether a known part takes a sign along that parts it from the next one.
fn is_parted(typed: &Typed, part: &Match) -> bool {
    let last = typed.between(part.first, part.end).last();
    part.pattern != Pattern::Anything && part.end < typed.len() && last.is_some_and(|sign| is_separator(*sign))
}

/// Whether the part is something that is known about the person or the account.
fn is_personal(part: &Match) -> bool {
    match part.pattern {
        Pattern::Word(spelling) => !matches!(spelling.source, WordSource::Lists | WordSource::Phrase),
        Pattern::PersonalNumber | Pattern::Year | Pattern::Date => true,
        _ => false,
    }
}

fn advise_on_part(part: &Match, whole: bool) -> Vec<Finding> {
    let word = match part.pattern {
        Pattern::Anything => return Vec::new(),
        Pattern::Word(_) if part.end - part.first < SHORTEST_PART => return Vec::new(),
        Pattern::Word(spelling) => return advise_on_word(spelling, whole),
        Pattern::Keyboard { turns: 1 } => &WHY_KEYBOARD_ROW,
        Pattern::Keyboard { .. } => &WHY_KEYBOARD_PATH,
        Pattern::Repeat { length: 1 } => &WHY_REPEATED_CHARACTER,
        Pattern::Repeat { .. } => &WHY_REPEATED_PART,
        Pattern::Sequence => &WHY_SEQUENCE,
        Pattern::Year => &WHY_YEAR,
        Pattern::Date => &WHY_DATE,
        Pattern::PersonalNumber => &WHY_PERSONAL_NUMBER,
    };
    vec![Finding::new(word)]
}

fn advise_on_word(spelling: Spelling, whole: bool) -> Vec<Finding> {
    let listed = match spelling.source {
        WordSource::Own => Finding::new(&WHY_OWN),
        WordSource::Field => Finding::new(&WHY_FIELD),
        WordSource::Phrase => Finding::new(&WHY_PHRASE),
        WordSource::Lists => LIST_SIZES
            .into_iter()
            .find(|size| whole && spelling.rank <= f64::from(*size))
            .map_or(Finding::new(&WHY_WORD), |size| Finding::new(&WHY_FIRST_WORDS).with("count", size)),
    };
    let ways = [
        (spelling.reversed, &WHY_REVERSED),
        (spelling.substituted, &WHY_SUBSTITUTED),
        (spelling.capitals, &WHY_CAPITALS),
    ];
    std::iter::once(listed)
        .chain(ways.into_iter().filter(|(used, _)| *used).map(|(_, word)| Finding::new(word)))
        .collect()
}
