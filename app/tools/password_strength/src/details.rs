//! What is behind the two answers: each rule, the reasons, the times.

use contract::message::{Argument, Message};
use contract::password_strength::{Estimate, guesses, keys};
use domain::finding::Finding;
use domain::message::MessageKey;
use domain::password::accepted::{
    LONGEST, PasswordRule, RULES, SHORTEST, UNUSUAL_CHARACTER, answer, has_unusual_character,
};
use domain::password::words::{ATTACK_ONLINE, ATTACK_STOLEN};
use leptos::prelude::*;
use ui::words::{Words, use_words};

use crate::strength::Strength;

/// The rules of the account, each with "met" or "not met" in words once something is typed.
#[component]
pub fn Rules(
    /// What is typed.
    password: RwSignal<String>,
) -> impl IntoView {
    let words = use_words();
    let is_usual = move || !password.with(|password| has_unusual_character(password));
    view! {
        <section class="password-panel">
            <h2>{words.get(&keys::RULES_HEADING)}</h2>
            <ul class="password-rules">
                {RULES.into_iter().map(|rule| view! { <RuleLine rule password/> }).collect_view()}
            </ul>
            <p hidden=is_usual>{words.get(&UNUSUAL_CHARACTER)}</p>
            <p class="hint">{words.get(&keys::RULES_NOTE)}</p>
        </section>
    }
}

#[component]
fn RuleLine(rule: PasswordRule, password: RwSignal<String>) -> impl IntoView {
    let words = use_words();
    let stated = words.say(&Finding::new(rule.word()).with("shortest", SHORTEST).with("longest", LONGEST));
    // Nothing typed is neither met nor not met.
    let is_met = move || password.with(|password| (!password.is_empty()).then(|| rule.is_met(password)));
    let mark = move || is_met().map(|is_met| if is_met { "yes" } else { "no" }.to_owned());
    let said = move || words.get(is_met().map_or(&keys::NO_ANSWER, answer));
    view! {
        <li data-met=mark>
            <span>{stated}</span>
            " "
            <strong prop:textContent=said></strong>
        </li>
    }
}

/// A heading, where there is one, and sentences below it.
type Block = (Option<&'static MessageKey>, Vec<String>);

/// Why a password is easy or hard to guess, and how long guessing takes.
#[component]
pub fn Reasons(
    /// What is known about the strength.
    strength: ReadSignal<Strength>,
) -> impl IntoView {
    let words = use_words();
    let blocks = move || strength.with(|strength| blocks(words, strength));
    view! {
        <section class="password-panel">
            <h2>{words.get(&keys::STRENGTH_HEADING)}</h2>
            <For each=blocks key=|(_, lines)| lines.clone() let:block>
                <ReasonBlock block/>
            </For>
        </section>
    }
}

#[component]
fn ReasonBlock(block: Block) -> impl IntoView {
    let words = use_words();
    let (heading, lines) = block;
    let heading = heading.map(|heading| view! { <h3>{words.get(heading)}</h3> });
    view! {
        <div class="password-block">
            {heading} <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        </div>
    }
}

/// All that is said about the strength; a part without sentences is left out.
fn blocks(words: Words, strength: &Strength) -> Vec<Block> {
    let blocks = match strength {
        Strength::Empty => vec![(None, vec![words.get(&keys::STRENGTH_EMPTY)])],
        Strength::Measuring => Vec::new(),
        Strength::Failed => vec![(None, vec![words.get(&keys::STRENGTH_FAILED)])],
        Strength::Measured(estimate) => vec![
            (None, size(words, estimate)),
            (Some(&keys::WHY_HEADING), findings(words, estimate, "why-")),
            (Some(&keys::HELP_HEADING), findings(words, estimate, "help-")),
            (Some(&keys::TIMES_HEADING), times(words, estimate)),
        ],
    };
    blocks.into_iter().filter(|(_, lines)| !lines.is_empty()).collect()
}

/// The score as a number, and how many guesses that is.
fn size(words: Words, estimate: &Estimate) -> Vec<String> {
    let score = words.fill(&keys::SCORE, &estimate.score.to_string());
    vec![score, words.get(guesses(estimate.log10_guesses_tenths))]
}

/// How long guessing takes, the fastest way first.
fn times(words: Words, estimate: &Estimate) -> Vec<String> {
    let attack = |attack: &MessageKey, time: &Message| {
        let arguments = [("time".to_owned(), Argument::Message(time.clone()))].into();
        words.message(&Message { key: attack.key.to_owned(), arguments })
    };
    vec![attack(&ATTACK_STOLEN, &estimate.stolen), attack(&ATTACK_ONLINE, &estimate.online)]
}

/// The findings whose keys begin so.
fn findings(words: Words, estimate: &Estimate, start: &str) -> Vec<String> {
    let found = estimate.findings.iter().filter(|finding| finding.key.starts_with(start));
    found.map(|finding| words.message(finding)).collect()
}
