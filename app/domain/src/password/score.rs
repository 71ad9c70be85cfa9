//! The scale from 0 to 4.

/// How well a password would hold.
///
/// The limits are those of zxcvbn: <https://github.com/dropbox/zxcvbn#usage>.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Score {
    /// Fewer than 10^3 guesses: guessed by anybody.
    Zero,
    /// Fewer than 10^6: holds only where the sign-in page slows guessing down.
    One,
    /// Fewer than 10^8: holds only where guesses go through the sign-in page.
    Two,
    /// Fewer than 10^10: holds even for a stolen list, for a while.
    Three,
    /// 10^10 and more: holds.
    Four,
}

/// The published limits leave a few guesses of room, so that a part worth exactly a power of ten does not cross one.
const ROOM: f64 = 5.0;

const LIMITS: [(f64, Score); 4] = [(1e3, Score::Zero), (1e6, Score::One), (1e8, Score::Two), (1e10, Score::Three)];

impl Score {
    /// The score for a number of guesses.
    #[must_use]
    pub fn from_guesses(guesses: f64) -> Self {
        LIMITS.iter().find(|(limit, _)| guesses < limit + ROOM).map_or(Self::Four, |(_, score)| *score)
    }

    /// The number that people see and that the page carries in `data-score`.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Zero => 0,
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
            Self::Four => 4,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Score;

    #[test]
    fn limits_are_powers_of_ten_with_a_little_room() {
        assert_eq!(Score::from_guesses(1.0), Score::Zero);
        assert_eq!(Score::from_guesses(1_001.0), Score::Zero);
        assert_eq!(Score::from_guesses(1_005.0), Score::One);
        assert_eq!(Score::from_guesses(1e6 + 1.0), Score::One);
        assert_eq!(Score::from_guesses(1e7), Score::Two);
        assert_eq!(Score::from_guesses(1e9), Score::Three);
        assert_eq!(Score::from_guesses(1e11), Score::Four);
        assert_eq!(Score::from_guesses(f64::INFINITY), Score::Four);
    }
}
