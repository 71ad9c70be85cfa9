//! What the estimator, which runs in a worker, says about what is typed.

use browser::worker::Worker;
use browser::{clock, timer};
use contract::password_strength::{Answer, Estimate, Question, keys};
use contract::worker::Files;
use domain::message::MessageKey;
use domain::password::score::Score;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Milliseconds after which an estimator that says nothing counts as lost; a late answer is still shown.
const PATIENCE: u32 = 20_000;

/// What is known about the strength of what is typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Strength {
    /// Nothing is typed.
    #[default]
    Empty,
    /// The estimator has not answered yet.
    Measuring,
    /// The answer of the estimator.
    Measured(Estimate),
    /// The estimator cannot be loaded.
    Failed,
}

impl Strength {
    /// The score, where there is one.
    #[must_use]
    pub fn score(&self) -> Option<Score> {
        match self {
            Self::Measured(estimate) => Some(match estimate.score {
                0 => Score::Zero,
                1 => Score::One,
                2 => Score::Two,
                3 => Score::Three,
                _ => Score::Four,
            }),
            _ => None,
        }
    }

    /// The strength in a few words.
    #[must_use]
    pub fn word(&self) -> &'static MessageKey {
        match self {
            Self::Empty => &keys::NO_ANSWER,
            Self::Measuring => &keys::MEASURING,
            Self::Measured(_) => self.score().map_or(&keys::NO_ANSWER, Score::word),
            Self::Failed => &keys::NOT_MEASURED,
        }
    }

    /// What is here until the estimator answers the question about the next password.
    fn until_answered(self) -> Self {
        match self {
            Self::Empty => Self::Measuring,
            // The answer comes within the time of a blink; until then the last one is shown.
            other => other,
        }
    }
}

/// The estimator.
#[derive(Clone)]
pub struct Estimator(Worker);

impl Estimator {
    /// The estimator with these files; nothing is loaded yet.
    #[must_use]
    pub fn new(files: Files) -> Self {
        Self(Worker::new(files))
    }

    /// Loads the estimator ahead of the first password.
    pub fn prepare(&self) {
        let worker = self.0.clone();
        spawn_local(async move {
            // Where this fails, the first password says so.
            let _ = worker.ask::<_, Answer>(&Question::Prepare).await;
        });
    }

    /// The strength of a password as it changes; `own` is the email name of the reader, or nothing.
    #[must_use]
    pub fn follow(&self, password: RwSignal<String>, own: RwSignal<String>) -> ReadSignal<Strength> {
        let (strength, set_strength) = signal(Strength::Empty);
        let worker = self.0.clone();
        Effect::new(move |_| {
            let asked = (password.get(), own.get());
            if asked.0.is_empty() {
                set_strength.set(Strength::Empty);
                return;
            }
            set_strength.update(|strength| *strength = std::mem::take(strength).until_answered());
            give_up_after_a_while(set_strength);
            let worker = worker.clone();
            spawn_local(async move {
                let answer = ask(&worker, &asked.0, &asked.1).await;
                let typed = password.try_get_untracked().zip(own.try_get_untracked());
                // An answer about what was typed before comes too late.
                if typed == Some(asked) {
                    set_strength.set(answer);
                }
            });
        });
        strength
    }
}

async fn ask(worker: &Worker, password: &str, own: &str) -> Strength {
    let year = clock::today().year();
    let question = Question::Estimate { password: password.to_owned(), own: own.to_owned(), year };
    match worker.ask(&question).await {
        Ok(Answer::Estimate(estimate)) => Strength::Measured(estimate),
        // A worker of an older or newer site answers in a form that this page cannot read.
        Ok(Answer::Prepared(_)) | Err(_) => Strength::Failed,
    }
}

fn give_up_after_a_while(strength: WriteSignal<Strength>) {
    let give_up = move || {
        // A tool that is gone has nothing to say.
        let _ = strength.try_update(|strength| {
            if *strength == Strength::Measuring {
                *strength = Strength::Failed;
            }
        });
    };
    timer::after(PATIENCE, give_up).forget();
}

#[cfg(test)]
mod tests {
    use contract::password_strength::Estimate;

    use super::Strength;

    fn measured(score: u8) -> Strength {
        let estimate = Estimate {
            score,
            log10_guesses_tenths: 0,
            findings: Vec::new(),
            online: contract::message::Message::default(),
            stolen: contract::message::Message::default(),
        };
        Strength::Measured(estimate)
    }

    #[test]
    fn the_strength_has_a_word_in_every_state() {
        let table = [
            (Strength::Empty, "no-answer"),
            (Strength::Measuring, "measuring"),
            (measured(0), "score-0"),
            (measured(4), "score-4"),
            (measured(200), "score-4"),
            (Strength::Failed, "not-measured"),
        ];
        for (strength, expected) in table {
            assert_eq!(strength.word().key, expected, "{strength:?}");
        }
    }

    #[test]
    fn the_last_answer_stays_until_the_next_one() {
        let table = [
            (Strength::Empty, Strength::Measuring),
            (Strength::Measuring, Strength::Measuring),
            (measured(3), measured(3)),
            (Strength::Failed, Strength::Failed),
        ];
        for (before, expected) in table {
            assert_eq!(before.until_answered(), expected);
        }
    }
}
