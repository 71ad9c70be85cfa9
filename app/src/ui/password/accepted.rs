//! The first result: whether the account accepts the password, rule by rule.

use domain::finding::Finding;
use domain::island::password_strength::{ACCEPTED_HEADING, ACCEPTED_NO, ACCEPTED_NOTE, ACCEPTED_YES};
use domain::password::accepted::{
    LONGEST, RULES, SHORTEST, UNUSUAL_CHARACTER, answer, has_unusual_character, meets_rules,
};
use leptos::prelude::*;

use crate::ui::words::Words;

/// Draws the rules, each with "met" or "not met" in words.
pub fn accepted(words: Words, password: &str) -> AnyView {
    let rules: Vec<AnyView> = RULES
        .into_iter()
        .map(|rule| {
            let met = rule.is_met(password);
            let stated = Finding::new(rule.word()).with("shortest", SHORTEST).with("longest", LONGEST);
            view! {
                <li data-met=yes_or_no(met)>
                    <span>{words.say(&stated)} ":"</span>
                    " "
                    <strong>{words.of(answer(met))}</strong>
                </li>
            }
            .into_any()
        })
        .collect();
    let sentence =
        (!password.is_empty()).then(|| view! { <p class="password-verdict">{sentence(words, password)}</p> });
    let unusual = has_unusual_character(password).then(|| view! { <p>{words.of(&UNUSUAL_CHARACTER)}</p> });
    view! {
        <section class="password-panel">
            <h2>{words.of(&ACCEPTED_HEADING)}</h2>
            {sentence}
            <ul class="password-rules">{rules}</ul>
            {unusual}
            <p class="hint">{words.of(&ACCEPTED_NOTE)}</p>
        </section>
    }
    .into_any()
}

/// Whether the account accepts the password, in one sentence.
pub fn sentence(words: Words, password: &str) -> String {
    if meets_rules(password) {
        return words.of(&ACCEPTED_YES).to_owned();
    }
    let met = RULES.into_iter().filter(|rule| rule.is_met(password)).count();
    words.say(&Finding::new(&ACCEPTED_NO).with("met", met).with("rules", RULES.len()))
}

/// What marks in the page say.
pub const fn yes_or_no(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}
