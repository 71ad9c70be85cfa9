//! All that changes while the password tool runs; it lives in the page's memory alone.

use domain::island::password_strength::{IS_HIDDEN, IS_SHOWN, MEASURING, STRENGTH_EMPTY, STRENGTH_FAILED};
use domain::password::passphrase::Passphrase;
use domain::password::score::Score;
use domain::word::Word;

use crate::shell::estimator::Estimate;

/// Whether the password is shown, and what was said of that last.
#[derive(Clone, Copy, Default)]
pub(super) struct Sight {
    /// Whether the password can be read on the screen.
    pub(super) shown: bool,
    /// What a screen reader is told; nothing before the first change.
    pub(super) told: Option<&'static Word>,
}

impl Sight {
    /// The other way round.
    pub(super) fn turned(self) -> Self {
        let shown = !self.shown;
        Self { shown, told: Some(if shown { &IS_SHOWN } else { &IS_HIDDEN }) }
    }
}

/// What the passphrase maker shows.
#[derive(Default)]
pub(super) struct Made {
    /// The passphrase; only here, and nowhere kept.
    pub(super) passphrase: Option<Passphrase>,
    /// What happened last: a copy, a cleared clipboard, a failure.
    pub(super) told: Option<&'static Word>,
}

/// What is known of the strength.
#[derive(Clone, Default)]
pub(super) enum Strength {
    /// Nothing is typed.
    #[default]
    Empty,
    /// The estimator has not answered yet.
    Measuring,
    /// Its answer.
    Measured(Estimate),
    /// The estimator cannot be loaded.
    Failed,
}

impl Strength {
    /// The strength in one sentence.
    pub(super) fn sentence(&self) -> &'static Word {
        match self {
            Self::Empty => &STRENGTH_EMPTY,
            Self::Measuring => &MEASURING,
            Self::Measured(estimate) => score(estimate.score).word(),
            Self::Failed => &STRENGTH_FAILED,
        }
    }
}

fn score(number: u8) -> Score {
    match number {
        0 => Score::Zero,
        1 => Score::One,
        2 => Score::Two,
        3 => Score::Three,
        _ => Score::Four,
    }
}

/// Everything.
#[derive(Default)]
pub(super) struct State {
    pub(super) password: String,
    pub(super) sight: Sight,
    pub(super) strength: Strength,
    pub(super) made: Made,
    /// What is announced once the reader pauses.
    pub(super) summary: String,
    /// How often something was typed: the number of the newest question to the estimator.
    pub(super) turn: u32,
    /// Whether the pause is over and only the estimator's answer is missing.
    pub(super) due: bool,
    /// How often something was copied.
    pub(super) copies: u32,
    /// Whether the browser did not let the last copy be cleared.
    pub(super) uncleared: bool,
    /// The words of passphrases, once they were fetched.
    pub(super) list: Option<String>,
}
