//! The answer to a question of the page.

use contract::message::Message;
use contract::password_strength::{Answer, Estimate, Question};
use domain::password;
use domain::password::matching::known::Known;

use crate::LISTS;

/// Answers one question.
#[must_use]
pub fn to(question: &Question) -> Answer {
    match question {
        Question::Prepare => Answer::Prepared(LISTS.len()),
        Question::Estimate { password, own, year } => Answer::Estimate(estimate(password, own, *year)),
    }
}

fn estimate(password: &str, own: &str, year: i32) -> Estimate {
    let estimate = password::estimate(password, &Known::new(own, year), &LISTS);
    Estimate {
        score: estimate.score.number(),
        log10_guesses_tenths: tenths(estimate.guesses.log10()),
        findings: estimate.findings.iter().map(Message::from).collect(),
        online: Message::from(&estimate.online.finding()),
        stolen: Message::from(&estimate.stolen.finding()),
    }
}

/// A decimal logarithm in whole tenths, rounded down.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the logarithm of at least one guess and at most 10^65; a cast of anything else stops at the ends of the type"
)]
fn tenths(log10: f64) -> u32 {
    // A logarithm that is a whole number of tenths can be computed a little too small.
    (log10 * 10.0 + 1e-9) as u32
}
