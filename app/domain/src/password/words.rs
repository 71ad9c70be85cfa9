//! Every sentence that the rules of passwords may say, so that the build can prove that content supplies exactly these.

use super::score::Score;
use super::{accepted, advice, time};
use crate::message::{MessageKey, RequiredMessage};

/// In front of the time at the sign-in page.
pub const ATTACK_ONLINE: MessageKey = MessageKey::new("attack-online", &["time"]);
/// In front of the time with a stolen list.
pub const ATTACK_STOLEN: MessageKey = MessageKey::new("attack-stolen", &["time"]);

const ATTACKS: &[MessageKey] = &[ATTACK_ONLINE, ATTACK_STOLEN];

const SCORES: [MessageKey; 5] = [
    MessageKey::new("score-0", &[]),
    MessageKey::new("score-1", &[]),
    MessageKey::new("score-2", &[]),
    MessageKey::new("score-3", &[]),
    MessageKey::new("score-4", &[]),
];

impl Score {
    /// The sentence for the score.
    #[must_use]
    pub const fn word(self) -> &'static MessageKey {
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
pub fn all() -> Vec<RequiredMessage> {
    let mut demands: Vec<RequiredMessage> = [accepted::WORDS, advice::WORDS, &SCORES, ATTACKS]
        .into_iter()
        .flatten()
        .chain(time::words())
        .map(RequiredMessage::from)
        .collect();
    demands.sort();
    demands
}

#[cfg(test)]
mod tests {
    use super::all;

    #[test]
    fn every_key_is_unique() {
        let keys: Vec<String> = all().into_iter().map(|demand| demand.key).collect();
        for pair in keys.windows(2) {
            assert!(pair[0] < pair[1], "{}", pair[0]);
        }
    }
}
