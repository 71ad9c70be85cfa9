//! The first result: whether the account accepts the password, rule by rule.

use domain::finding::Finding;
use domain::island::password_strength::{ACCEPTED_HEADING, ACCEPTED_NO, ACCEPTED_NOTE, ACCEPTED_YES};
use domain::password::accepted::{
    LONGEST, RULES, SHORTEST, UNUSUAL_CHARACTER, answer, has_unusual_character, meets_rules,
};

use crate::shell::view::{Element, View, element};
use crate::ui::words::Words;

/// Draws the rules, each with "met" or "not met" in words.
pub fn accepted(words: Words, password: &str) -> Element {
    let rules: View = RULES
        .into_iter()
        .map(|rule| {
            let met = rule.is_met(password);
            let stated = Finding::new(rule.word()).with("shortest", SHORTEST).with("longest", LONGEST);
            element("li")
                .with("data-met", yes_or_no(met))
                .holding(element("span").holding(words.say(&stated)).holding(":"))
                .holding(" ")
                .holding(element("strong").holding(words.of(answer(met))))
        })
        .collect();
    let verdict =
        (!password.is_empty()).then(|| element("p").class("password-verdict").holding(sentence(words, password)));
    let unusual = has_unusual_character(password).then(|| element("p").holding(words.of(&UNUSUAL_CHARACTER)));
    element("section")
        .class("password-panel")
        .holding(element("h2").holding(words.of(&ACCEPTED_HEADING)))
        .holding(verdict)
        .holding(element("ul").class("password-rules").holding(rules))
        .holding(unusual)
        .holding(element("p").class("hint").holding(words.of(&ACCEPTED_NOTE)))
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
