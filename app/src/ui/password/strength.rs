//! The second result: how well the password would hold.

use domain::island::password_strength::{
    HELP_HEADING, MEASURING, SCORE, STRENGTH_EMPTY, STRENGTH_FAILED, STRENGTH_HEADING, TIMES_HEADING, WHY_HEADING,
    guesses,
};
use domain::password::score::Score;
use domain::password::words::{ATTACK_ONLINE, ATTACK_STOLEN};
use domain::word::Word;

use super::say;
use crate::shell::estimator::{Estimate, Told};
use crate::shell::view::{Element, View, element};
use crate::ui::words::Words;

/// What is known of the strength.
#[derive(Clone, Default)]
pub enum Strength {
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
    /// The score, once there is one.
    pub fn score(&self) -> Option<u8> {
        match self {
            Self::Measured(estimate) => Some(estimate.score),
            _ => None,
        }
    }

    /// The strength in one sentence.
    pub fn sentence(&self) -> &'static Word {
        match self {
            Self::Empty => &STRENGTH_EMPTY,
            Self::Measuring => &MEASURING,
            Self::Measured(estimate) => score(estimate.score).word(),
            Self::Failed => &STRENGTH_FAILED,
        }
    }
}

/// Draws the strength with its reasons.
pub fn strength(words: Words, strength: &Strength) -> Element {
    let measured = match strength {
        Strength::Measured(estimate) => Some(measured(words, estimate)),
        _ => None,
    };
    element("section")
        .class("password-panel")
        .holding(element("h2").holding(words.of(&STRENGTH_HEADING)))
        .holding(element("p").class("password-verdict").holding(words.of(strength.sentence())))
        .holding(measured)
}

fn measured(words: Words, estimate: &Estimate) -> View {
    let attack = |word: &Word, time: &Told| words.fill(word, &say(words, time));
    let times = vec![attack(&ATTACK_STOLEN, &estimate.stolen), attack(&ATTACK_ONLINE, &estimate.online)];
    let of = |start: &str| -> Vec<String> {
        let findings = estimate.findings.iter().filter(|told| told.code.starts_with(start));
        findings.map(|told| say(words, told)).collect()
    };
    let guesses = element("p")
        .holding(words.fill(&SCORE, &estimate.score.to_string()))
        .holding(" ")
        .holding(words.of(guesses(estimate.decades)));
    [
        element("div").class("password-bar").with("aria-hidden", "true").into(),
        guesses.into(),
        list(words.of(&TIMES_HEADING), times),
        list(words.of(&WHY_HEADING), of("why-")),
        list(words.of(&HELP_HEADING), of("help-")),
    ]
    .into()
}

/// A heading with sentences below; nothing where there are none.
fn list(heading: &'static str, sentences: Vec<String>) -> View {
    if sentences.is_empty() {
        return View::Several(Vec::new());
    }
    let items: View = sentences.into_iter().map(|sentence| element("li").holding(sentence)).collect();
    [element("h3").holding(heading).into(), element("ul").holding(items).into()].into()
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
