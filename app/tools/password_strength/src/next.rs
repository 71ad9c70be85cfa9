//! What to do next: one line that joins both answers.

use contract::password_strength::keys;
use domain::finding::Finding;
use domain::message::MessageKey;
use domain::password::accepted::{LONGEST, PasswordRule, RULES, SHORTEST, has_unusual_character};
use domain::password::score::Score;

use crate::strength::Strength;

/// The key under which the rules advise to leave out what others can know about the reader.
const LEAVE_OUT: &str = "help-leave-out";

/// What to do next with a password of this strength.
#[must_use]
pub fn step(password: &str, strength: &Strength) -> Finding {
    if password.is_empty() {
        return Finding::new(&keys::NEXT_TYPE);
    }
    if password.chars().count() > LONGEST {
        return Finding::new(&keys::NEXT_LONG).with("longest", LONGEST);
    }
    let missing = missing(password);
    let with_missing = |word| missing.clone().map(|missing| Finding::new(word).with_finding("missing", missing));
    let is_short = !PasswordRule::Length.is_met(password);
    match strength.score() {
        Some(score) if score <= Score::Two => with_missing(&keys::NEXT_BOTH_ADD)
            .unwrap_or_else(|| Finding::new(if is_short { &keys::NEXT_BOTH } else { weak(strength) })),
        _ if is_short => Finding::new(&keys::NEXT_SHORT).with("shortest", SHORTEST),
        Some(score) => with_missing(&keys::NEXT_STRONG_ADD).unwrap_or_else(|| Finding::new(accepted(password, score))),
        None => with_missing(&keys::NEXT_ADD).unwrap_or_else(|| {
            let is_lost = *strength == Strength::Failed;
            Finding::new(if is_lost { &keys::NEXT_RETRY } else { &keys::NEXT_WAIT })
        }),
    }
}

/// What to do with a password that the account accepts and that is easy to guess.
fn weak(strength: &Strength) -> &'static MessageKey {
    match strength {
        Strength::Measured(estimate) if estimate.findings.iter().any(|finding| finding.key == LEAVE_OUT) => {
            &keys::NEXT_PERSONAL
        }
        _ => &keys::NEXT_WEAK,
    }
}

/// What to do with a password that passes both tests.
fn accepted(password: &str, score: Score) -> &'static MessageKey {
    match score {
        _ if has_unusual_character(password) => &keys::NEXT_UNUSUAL,
        Score::Four => &keys::NEXT_NOTHING,
        _ => &keys::NEXT_GOOD,
    }
}

/// The kinds of characters that are missing, as one list; nothing where none is.
fn missing(password: &str) -> Option<Finding> {
    let mut missing = RULES.into_iter().filter(|rule| !rule.is_met(password)).filter_map(missing_word);
    let first = Finding::new(missing.next()?);
    let mut rest: Vec<&MessageKey> = missing.collect();
    let Some(last) = rest.pop() else { return Some(first) };
    let list = rest.into_iter().fold(first, |list, more| {
        Finding::new(&keys::LIST_MORE).with_finding("list", list).with_word("more", more.key)
    });
    Some(Finding::new(&keys::LIST_LAST).with_finding("list", list).with_word("last", last.key))
}

/// The kind of character that a rule asks for; the length asks for none.
const fn missing_word(rule: PasswordRule) -> Option<&'static MessageKey> {
    match rule {
        PasswordRule::Length => None,
        PasswordRule::UpperCase => Some(&keys::ADD_UPPER_CASE),
        PasswordRule::LowerCase => Some(&keys::ADD_LOWER_CASE),
        PasswordRule::Number => Some(&keys::ADD_NUMBER),
        PasswordRule::Special => Some(&keys::ADD_SPECIAL),
    }
}

#[cfg(test)]
mod tests {
    use contract::message::Message;
    use contract::password_strength::Estimate;

    use super::step;
    use crate::strength::Strength;

    fn measured(score: u8, findings: &[&str]) -> Strength {
        let message = |key: &&str| Message { key: (*key).to_owned(), ..Message::default() };
        Strength::Measured(Estimate {
            score,
            log10_guesses_tenths: 0,
            findings: findings.iter().map(message).collect(),
            online: Message::default(),
            stolen: Message::default(),
        })
    }

    #[track_caller]
    fn check(password: &str, strength: &Strength, expected: &str) {
        let said = step(password, strength).sentence(|key| match key {
            "list-last" => "{list} and {last}",
            "list-more" => "{list}, {more}",
            "next-strong-add" => "strong, add {missing}",
            "next-both-add" => "both, add {missing}",
            "next-add" => "add {missing}",
            "next-short" => "at least {shortest}",
            "next-long" => "at most {longest}",
            "add-upper-case" => "capital",
            "add-lower-case" => "small",
            "add-number" => "number",
            "add-special" => "sign",
            // A test may keep a few texts until it ends.
            other => String::leak(other.strip_prefix("next-").unwrap_or(other).to_owned()),
        });
        assert_eq!(said, expected, "{password} {strength:?}");
    }

    #[test]
    fn a_strong_password_is_shown_what_the_account_misses() {
        check("velvet otter canyon", &measured(4, &[]), "strong, add capital, number and sign");
        check("velvetottercanyon", &measured(4, &[]), "strong, add capital, number and sign");
        check("Velvet-otter-canyon", &measured(3, &[]), "strong, add number");
    }

    #[test]
    fn a_weak_password_is_shown_both() {
        check("password", &measured(0, &[]), "both, add capital, number and sign");
        check("Pass1!", &measured(0, &[]), "both");
        check("Password1!", &measured(1, &["why-word"]), "weak");
        check("Guadalupe2024!", &measured(2, &["why-year", "help-leave-out"]), "personal");
    }

    #[test]
    fn a_password_that_passes_both_tests_needs_little_or_nothing() {
        check("HorseBattery1!", &measured(3, &[]), "good");
        check("Velvet-otter-canyon-7!", &measured(4, &[]), "nothing");
        check("Velvet-otter-cañón-7!", &measured(4, &[]), "unusual");
    }

    #[test]
    fn without_an_estimate_the_rules_still_advise() {
        for strength in [Strength::Measuring, Strength::Failed] {
            check("Abc", &strength, "at least 8");
            check("velvetotter", &strength, "add capital, number and sign");
        }
        check("Velvet-otter-7!", &Strength::Measuring, "wait");
        check("Velvet-otter-7!", &Strength::Failed, "retry");
    }

    #[test]
    fn nothing_and_too_much_are_reported_first() {
        check("", &Strength::Empty, "type");
        check(&"Aa1!".repeat(20), &measured(4, &[]), "at most 64");
        check(&"Aa1!".repeat(20), &measured(0, &[]), "at most 64");
    }
}
