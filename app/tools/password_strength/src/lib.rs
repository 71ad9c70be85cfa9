//! The password tool: whether the account accepts a password, how hard it is to guess, and a maker of passphrases.
//!
//! **What is typed stays in the field, in this tool and in its worker**: it is never stored, sent, logged or put into an address.
//!
//! 1. [`PasswordStrength`]: the tool.
//! 2. [`field`]: the password field, hidden at first, and the field for the email name.
//! 3. [`strength`]: what the estimator says about what is typed.
//! 4. [`answers`]: the two answers under the field, and [`next`] what to do next.
//! 5. [`details`]: the rules one by one, the reasons, the times.
//! 6. [`maker`]: the passphrase maker.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod answers;
pub mod details;
pub mod field;
pub mod maker;
pub mod next;
pub mod strength;

use browser::{lifecycle, timer};
use contract::Texts;
use contract::password_strength::{PasswordStrengthPageProps, keys};
use domain::finding::Finding;
use domain::password::accepted::meets_rules;
use leptos::prelude::*;
use ui::announcer::{Announcements, provide_announcer};
use ui::words::{Words, provide_words};

use answers::{Answers, accepted_word};
use details::{Reasons, Rules};
use field::{OwnNameField, PasswordField};
use maker::PassphraseMaker;
use strength::{Estimator, Strength};

/// Milliseconds without a key before both answers are announced.
const PAUSE: u32 = 1_000;

/// The password tool.
#[component]
pub fn PasswordStrength(
    /// What the page gives.
    props: PasswordStrengthPageProps,
) -> impl IntoView {
    let words = provide_words(props.words, Texts::new());
    let announcer = provide_announcer();
    let password = RwSignal::new(String::new());
    let own = RwSignal::new(String::new());
    let is_shown = RwSignal::new(false);
    let passphrase = RwSignal::new(String::new());

    let estimator = Estimator::new(props.estimator);
    let strength = estimator.follow(password, own);
    let prepare = Callback::new({
        let estimator = StoredValue::new_local(estimator);
        move |()| estimator.with_value(Estimator::prepare)
    });

    // The timer ends when a new one replaces it: only a pause announces.
    let pause = StoredValue::new_local(None);
    Effect::new(move |_| {
        password.track();
        strength.track();
        let announce = move || {
            match (password.try_get_untracked(), strength.try_get_untracked()) {
                // What comes next is announced when it is there.
                (None, _) | (_, None | Some(Strength::Measuring)) => {}
                (Some(password), _) if password.is_empty() => announcer.clear(),
                (Some(password), Some(strength)) => announcer.say(summary(words, &password, &strength)),
            }
        };
        pause.set_value(Some(timer::after(PAUSE, announce)));
    });

    // Somebody else may look at this screen next.
    let clear = move || {
        password.set(String::new());
        own.set(String::new());
        is_shown.set(false);
        passphrase.set(String::new());
        announcer.clear();
    };
    // The listeners end with the tool.
    StoredValue::new_local(lifecycle::on_leave(clear));

    let score = move || strength.with(Strength::score).map(|score| score.number().to_string());
    let meets = move || if password.with(|password| meets_rules(password)) { "yes" } else { "no" };
    view! {
        <div class="password-tool">
            // Nothing is ever sent: Enter in the field does nothing.
            <form class="password-form" novalidate on:submit=|event| event.prevent_default()>
                <PasswordField password is_shown prepare/>
                <div class="password-result" data-score=score data-meets-rules=meets>
                    <Answers password strength/>
                    <div class="password-details">
                        <Rules password/>
                        <Reasons strength/>
                    </div>
                </div>
                <OwnNameField own/>
            </form>
            <Announcements is_hidden=true/>
            <PassphraseMaker list=props.passphrase_words passphrase/>
        </div>
    }
}

/// Both answers and what to do next, in one short text.
fn summary(words: Words, password: &str, strength: &Strength) -> String {
    let next = next::step(password, strength);
    let summary = Finding::new(&keys::SUMMARY)
        .with_word("accepted", accepted_word(password).key)
        .with_word("strength", strength.word().key)
        .with_finding("next", next);
    words.say(&summary)
}
