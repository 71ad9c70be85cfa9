//! The two answers, directly under the field, and one line on what to do next.

use contract::password_strength::keys;
use domain::message::MessageKey;
use domain::password::accepted::meets_rules;
use leptos::prelude::*;
use ui::words::use_words;

use crate::next;
use crate::strength::Strength;

/// The first answer: whether the account accepts a password.
#[must_use]
pub fn accepted_word(password: &str) -> &'static MessageKey {
    match password {
        "" => &keys::NO_ANSWER,
        password if meets_rules(password) => &keys::YES,
        _ => &keys::NO,
    }
}

/// Both answers and what to do next.
#[component]
pub fn Answers(
    /// What is typed.
    password: RwSignal<String>,
    /// What is known about its strength.
    strength: ReadSignal<Strength>,
) -> impl IntoView {
    let words = use_words();
    let accepted = move || words.get(password.with(|password| accepted_word(password)));
    let strong = move || words.get(strength.with(Strength::word));
    let next = move || password.with(|password| strength.with(|strength| next::step(password, strength)));
    let next = move || words.say(&next());
    view! {
        <dl class="password-answers">
            <div class="password-accepted">
                <dt>{words.get(&keys::ACCEPTED)}</dt>
                <dd prop:textContent=accepted></dd>
            </div>
            <div class="password-strong">
                <dt>{words.get(&keys::STRENGTH)}</dt>
                <dd prop:textContent=strong></dd>
                <dd class="password-meter" aria-hidden="true">
                    <span></span>
                    <span></span>
                    <span></span>
                    <span></span>
                </dd>
            </div>
        </dl>
        <p class="password-next" prop:textContent=next></p>
    }
}

#[cfg(test)]
mod tests {
    use super::accepted_word;

    #[test]
    fn the_first_answer_is_neutral_until_something_is_typed() {
        for (password, expected) in [("", "no-answer"), ("password", "no"), ("Password1!", "yes")] {
            assert_eq!(accepted_word(password).key, expected, "{password}");
        }
    }
}
