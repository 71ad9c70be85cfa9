//! The password tool as a whole: what stands in its template now.

use domain::finding::{Finding, Value};
use domain::island::password_strength::{
    ACCEPTED_NO, ACCEPTED_YES, BITS, HIDE, MAKE, MAKE_ANOTHER, SCORE, SHOW, guesses,
};
use domain::password::accepted::{
    LONGEST, RULES, SHORTEST, UNUSUAL_CHARACTER, answer, has_unusual_character, meets_rules,
};
use domain::password::words::{ATTACK_ONLINE, ATTACK_STOLEN};
use domain::word::{Piece, Word, pieces};

use super::Tool;
use super::state::{Made, State, Strength};
use crate::shell::estimator::{Estimate, Told};
use crate::shell::view::Model;

impl Tool {
    pub(super) fn model(self, state: &State) -> Model {
        let words = self.words;
        let mut model = Model::default();
        model.text("n", self.number.to_string());
        model.text("sight", if state.sight.shown { "text" } else { "password" });
        model.text("turn", words.of(if state.sight.shown { &HIDE } else { &SHOW }));
        model.some("sight-told", state.sight.told.map(|word| words.of(word)));
        model.text("summary", state.summary.clone());
        self.accepted(&state.password, &mut model);
        model.text("strength", words.of(state.strength.sentence()));
        if let Strength::Measured(estimate) = &state.strength {
            self.measured(estimate, &mut model);
        }
        self.made(&state.made, &mut model);
        model
    }

    /// The first result: whether the account accepts the password, each rule with "met" or "not met" in words.
    fn accepted(self, password: &str, model: &mut Model) {
        model.text("meets", yes_or_no(meets_rules(password)));
        if !password.is_empty() {
            model.text("verdict", self.sentence(password));
        }
        let rules = RULES.into_iter().map(|rule| {
            let met = rule.is_met(password);
            let stated = Finding::new(rule.word()).with("shortest", SHORTEST).with("longest", LONGEST);
            let mut entry = Model::one("rule", self.words.say(&stated));
            entry.text("met", yes_or_no(met));
            entry.text("answer", self.words.of(answer(met)));
            entry
        });
        model.list("rules", rules);
        if has_unusual_character(password) {
            model.text("unusual", self.words.of(&UNUSUAL_CHARACTER));
        }
    }

    /// Whether the account accepts the password, in one sentence.
    pub(super) fn sentence(self, password: &str) -> String {
        if meets_rules(password) {
            return self.words.of(&ACCEPTED_YES).to_owned();
        }
        let met = RULES.into_iter().filter(|rule| rule.is_met(password)).count();
        self.words.say(&Finding::new(&ACCEPTED_NO).with("met", met).with("rules", RULES.len()))
    }

    /// The second result: how well the password would hold, and why.
    fn measured(self, estimate: &Estimate, model: &mut Model) {
        let score = estimate.score.to_string();
        model.text("score-told", self.words.fill(&SCORE, &score));
        model.text("score", score);
        model.text("guesses", self.words.of(guesses(estimate.decades)));
        let attack = |word: &Word, time: &Told| Model::one("sentence", self.words.fill(word, &self.told(time)));
        model.list("times", [attack(&ATTACK_STOLEN, &estimate.stolen), attack(&ATTACK_ONLINE, &estimate.online)]);
        for (name, start) in [("why", "why-"), ("help", "help-")] {
            let findings = estimate.findings.iter().filter(|told| told.code.starts_with(start));
            model.list(name, findings.map(|told| Model::one("sentence", self.told(told))));
        }
    }

    /// The filled sentence of what the estimator tells.
    fn told(self, told: &Told) -> String {
        let piece = |piece| match piece {
            Piece::Text(text) => text,
            Piece::Placeholder(name) => match told.arguments.iter().find(|(known, _)| known == name) {
                Some((_, Value::Text(text))) => text,
                Some((_, Value::Word(key))) => self.words.text(key),
                // The estimator fills its sentences with texts and words alone.
                _ => "",
            },
        };
        pieces(self.words.text(&told.code)).map(piece).collect()
    }

    /// The passphrase maker: words that chance has chosen, with how much chance is in them.
    fn made(self, made: &Made, model: &mut Model) {
        let has_one = made.passphrase.is_some();
        model.text("make", self.words.of(if has_one { &MAKE_ANOTHER } else { &MAKE }));
        model.some("maker-told", made.told.map(|word| self.words.of(word)));
        if let Some(passphrase) = &made.passphrase {
            model.text("passphrase", passphrase.text.clone());
            model.text("bits", self.words.say(&Finding::new(&BITS).with("bits", whole(passphrase.bits))));
        }
    }
}

/// What marks in the page say.
const fn yes_or_no(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the bits of a passphrase, which are fewer than a hundred; a cast of anything else stops at the ends of the type"
)]
fn whole(bits: f64) -> u32 {
    bits as u32
}
