//! Every sentence that the rules of passwords may say, so that the build can prove that content supplies exactly these.

use super::score::Score;
use super::{accepted, advice, time};
use crate::word::{Demand, Word};

/// In front of the time at the sign-in page.
pub const ATTACK_ONLINE: Word = Word::live("attack-online", &["time"]);
/// In front of the time with a stolen list.
pub const ATTACK_STOLEN: Word = Word::live("attack-stolen", &["time"]);

const ATTACKS: &[Word] = &[ATTACK_ONLINE, ATTACK_STOLEN];

const SCORES: [Word; 5] = [
    Word::live("score-0", &[]),
    Word::live("score-1", &[]),
    Word::live("score-2", &[]),
    Word::live("score-3", &[]),
    Word::live("score-4", &[]),
];

impl Score {
    /// The sentence for the score.
    #[must_use]
    pub const fn word(self) -> &'static Word {
        let [zero, one, two, three, four] = &SCORES;
        match self {
            Self::Zero => zero,
            Self::One => one,
            Self::Two => two,
            Self::Three => three,
            Self::Four => four,
        }
    }
}

/// Every sentence, sorted by key.
///
/// The tool's own labels and the words of its page come beside these.
#[must_use]
pub fn all() -> Vec<Demand> {
    let mut demands: Vec<Demand> = [accepted::WORDS, advice::WORDS, &SCORES, ATTACKS]
        .into_iter()
        .flatten()
        .chain(time::words())
        .map(Demand::from)
        .collect();
    demands.sort();
    demands
}

#[cfg(test)]
mod tests {
    use super::all;

    #[test]
    fn every_key_stands_once() {
        let keys: Vec<String> = all().into_iter().map(|demand| demand.key).collect();
        for pair in keys.windows(2) {
            assert!(pair[0] < pair[1], "{}", pair[0]);
        }
    }
}
