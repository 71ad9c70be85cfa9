//! What stands behind the two answers: each rule, the reasons, the times.

use contract::message::{Argument, Message};
use contract::password_strength::{Estimate, guesses, keys};
use domain::finding::Finding;
use domain::password::accepted::{LONGEST, RULES, Rule, SHORTEST, UNUSUAL_CHARACTER, answer, has_unusual_character};
use domain::password::words::{ATTACK_ONLINE, ATTACK_STOLEN};
use domain::word::Word;
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
    let is_unusual = Memo::new(move |_| password.with(|password| has_unusual_character(password)));
    view! {
        <section class="password-panel">
            <h2>{words.get(&keys::RULES_HEADING)}</h2>
            <ul class="password-rules">
                {RULES.into_iter().map(|rule| view! { <RuleLine rule password/> }).collect_view()}
            </ul>
            <Show when=move || is_unusual.get()>
                <p>{words.get(&UNUSUAL_CHARACTER)}</p>
            </Show>
            <p class="hint">{words.get(&keys::RULES_NOTE)}</p>
        </section>
    }
}

#[component]
fn RuleLine(rule: Rule, password: RwSignal<String>) -> impl IntoView {
    let words = use_words();
    let stated = words.say(&Finding::new(rule.word()).with("shortest", SHORTEST).with("longest", LONGEST));
    // Nothing typed is neither met nor not met.
    let is_met = Memo::new(move |_| password.with(|password| (!password.is_empty()).then(|| rule.is_met(password))));
    let mark = move || is_met.get().map(|is_met| if is_met { "yes" } else { "no" });
    let said = move || words.get(is_met.get().map_or(&keys::NO_ANSWER, answer));
    view! {
        <li data-met=mark>
            <span>{stated}</span>
            " "
            <strong prop:textContent=said></strong>
        </li>
    }
}

/// Why a password is easy or hard to guess, and how long guessing takes.
#[component]
pub fn Reasons(
    /// What is known about the strength.
    strength: ReadSignal<Strength>,
) -> impl IntoView {
    let words = use_words();
    let estimate = Memo::new(move |_| match strength.get() {
        Strength::Measured(estimate) => Some(estimate),
        _ => None,
    });
    let lines = move |lines: fn(Words, &Estimate) -> Vec<String>| {
        Memo::new(move |_| estimate.with(|estimate| estimate.as_ref().map(|estimate| lines(words, estimate))))
    };
    let is_empty = move || strength.with(|strength| *strength == Strength::Empty);
    let is_failed = move || strength.with(|strength| *strength == Strength::Failed);
    view! {
        <section class="password-panel">
            <h2>{words.get(&keys::STRENGTH_HEADING)}</h2>
            <Show when=is_empty>
                <p>{words.get(&keys::STRENGTH_EMPTY)}</p>
            </Show>
            <Show when=is_failed>
                <p>{words.get(&keys::STRENGTH_FAILED)}</p>
            </Show>
            <Lines lines=lines(size)/>
            <Lines lines=lines(times) heading=&keys::TIMES_HEADING/>
            <Lines lines=lines(|words, estimate| findings(words, estimate, "why-")) heading=&keys::WHY_HEADING/>
            <Lines lines=lines(|words, estimate| findings(words, estimate, "help-")) heading=&keys::HELP_HEADING/>
        </section>
    }
}

/// A list of sentences, with a heading where it has one; nothing where there are none.
#[component]
fn Lines(lines: Memo<Option<Vec<String>>>, #[prop(optional)] heading: Option<&'static Word>) -> impl IntoView {
    let words = use_words();
    let all = move || lines.get().unwrap_or_default();
    view! {
        <Show when=move || !all().is_empty()>
            {heading.map(|heading| view! { <h3>{words.get(heading)}</h3> })}
            <ul>
                <For each=all key=Clone::clone let:line>
                    <li>{line}</li>
                </For>
            </ul>
        </Show>
    }
}

/// The score as a number, and how many guesses that is.
fn size(words: Words, estimate: &Estimate) -> Vec<String> {
    let score = words.fill(&keys::SCORE, &estimate.score.to_string());
    vec![score, words.get(guesses(estimate.log10_guesses_tenths))]
}

/// How long guessing takes, the fastest way first.
fn times(words: Words, estimate: &Estimate) -> Vec<String> {
    let attack = |attack: &Word, time: &Message| {
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
