//! Passwords: what the account accepts, and what would hold against somebody who guesses.
//!
//! **Two results that do not depend on each other.**
//! [`accepted`] reads the rules of the account's screen.
//! [`estimate`] counts how many guesses a patient attacker needs, in the manner of zxcvbn: Daniel Lowe Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016, <https://www.usenix.org/conference/usenixsecurity16/technical-sessions/presentation/wheeler>.
//! `Password1!` passes the first and fails the second.
//!
//! **Nothing here repeats a password**: no finding carries a character of it.
//! The lists of known words, the reader's own name and the current year come in as arguments.
//!
//! How a password is estimated:
//!
//! 1. [`typed`]: its characters, with capitals and accents folded.
//! 2. [`matching`]: every part of it that an attacker knows, with the number of guesses for that part.
//! 3. [`search`]: the cheapest way to cover the whole password with such parts.
//! 4. [`score`] and [`time`]: what the number of guesses means.
//! 5. [`advice`]: why it is weak and what would help.
//!
//! [`passphrase`] makes a good one from random bytes.

pub mod accepted;
pub mod advice;
mod field;
mod guesses;
pub mod lists;
pub mod matching;
pub mod passphrase;
pub mod score;
pub mod search;
pub mod time;
pub mod typed;
pub mod words;

#[cfg(test)]
mod tests;

use crate::finding::Finding;

use lists::Lists;
use matching::Match;
use matching::known::Known;
use score::Score;
use time::Time;
use typed::Typed;

/// How well a password would hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// How many guesses an attacker needs who tries the likely ones first; 1 for an empty password.
    pub guesses: f64,
    /// The same on the scale from 0 to 4.
    pub score: Score,
    /// The parts of the cheapest way to guess it, in the order in which they stand.
    pub parts: Vec<Match>,
    /// Why it is weak, then what would help; empty for a strong password that the account takes.
    pub findings: Vec<Finding>,
    /// How long somebody takes who must ask the sign-in page for every guess.
    pub online: Time,
    /// How long somebody takes who has stolen the list of scrambled passwords.
    pub stolen: Time,
}

/// Estimates `password`.
///
/// Only its first [`typed::LONGEST`] characters are looked at, which is all that the account accepts, so that the work is bounded for any text.
/// Any text gives an estimate.
#[must_use]
pub fn estimate(password: &str, known: &Known, lists: &Lists) -> Estimate {
    let typed = Typed::new(password);
    let cover = search::cheapest(&typed, known, lists);
    let score = Score::from_guesses(cover.guesses);
    let mut findings = advice::advise(&typed, &cover, score);
    findings.extend(advice::refused(password, score));
    Estimate {
        guesses: cover.guesses,
        score,
        findings,
        online: Time::online(cover.guesses),
        stolen: Time::stolen(cover.guesses),
        parts: cover.parts,
    }
}
