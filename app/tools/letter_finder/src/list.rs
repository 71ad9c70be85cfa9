//! What was found, as a reader sees it: kind by kind, each thing with its judgement, why, what to do, and its buttons.

use contract::letter_finder::{PENDING_LETTER, keys};
use domain::character::is_letter_or_digit;
use domain::finding::{ArgumentValue, Finding};
use domain::identifier::Advice;
use domain::letter::words::{LINK_CASE_TRACKER, MORE, RESULT_HEADING, RESULT_HEADING_ONE, TIMES};
use domain::letter::{Group, GroupLine, ItemKind};
use leptos::html;
use leptos::prelude::*;
use ui::hand_over::HandOverButton;
use ui::mount::element_id;
use ui::words::{Words, use_words};

/// Everything that was found in one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The number of the request.
    pub number: u32,
    /// What was found, kind by kind.
    pub groups: Vec<Group>,
    /// What the reader should know before everything else.
    pub warnings: Vec<Finding>,
    /// Whether something looks official and is not.
    pub has_look_alike: bool,
    /// The text, where it has a receipt number and so can become a case.
    pub text: Option<String>,
}

impl Found {
    /// How many different things there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.groups.iter().map(|group| group.lines.len() + group.left).sum()
    }

    /// The heading of the list.
    #[must_use]
    pub fn heading(&self, words: Words) -> String {
        match self.count() {
            0 => words.get(&keys::NOTHING_HEADING),
            1 => words.get(&RESULT_HEADING_ONE),
            count => words.fill(&RESULT_HEADING, &count.to_string()),
        }
    }

    /// The sentence that is announced with the heading: the most important one.
    #[must_use]
    pub fn sentence(&self, words: Words) -> String {
        words.get(if self.has_look_alike {
            &keys::LOOK_ALIKE_WARNING
        } else if self.count() == 0 {
            &keys::NOTHING_FOUND
        } else {
            &keys::LIMIT
        })
    }
}

/// The list with its heading.
#[component]
pub fn List(
    /// What was found.
    found: Found,
    /// Shows the whole verdict on one number.
    check: Callback<String>,
    /// The heading.
    heading: NodeRef<html::H2>,
) -> AnyView {
    let words = use_words();
    let id = element_id("list");
    let labelled_by = id.clone();
    let (count, title, sentence) = (found.count(), found.heading(words), found.sentence(words));
    let Found { groups, warnings, has_look_alike, text, .. } = found;
    view! {
        <section class="letter-result" data-found=count.to_string() aria-labelledby=labelled_by>
            <h2 id=id tabindex="-1" node_ref=heading>
                {title}
            </h2>
            {warnings
                .iter()
                .map(|warning| view! { <p class="letter-warning"><strong>{words.say(warning)}</strong></p> })
                .collect_view()}
            <p>{sentence}</p>
            {groups.into_iter().map(|group| view! { <OneGroup group check/> }).collect_view()}
            {has_look_alike.then(|| view! { <p>{words.get(&keys::LIMIT)}</p> })}
            {text.map(|text| view! { <TakeOver text/> })}
        </section>
    }
    .into_any()
}

#[component]
fn OneGroup(group: Group, check: Callback<String>) -> AnyView {
    let words = use_words();
    let Group { kind, lines, left } = group;
    let lines = lines.into_iter().map(|line| view! { <OneLine kind line check/> }).collect_view();
    view! {
        <section>
            <h3>{words.get(kind.heading())}</h3>
            <ul class="letter-list">{lines}</ul>
            {(left > 0).then(|| view! { <p>{words.fill(&MORE, &left.to_string())}</p> })}
        </section>
    }
    .into_any()
}

#[component]
fn OneLine(kind: ItemKind, line: GroupLine, check: Callback<String>) -> AnyView {
    let words = use_words();
    let meant = meant(&line).map(str::to_owned);
    let GroupLine { shown, times, assessment } = line;
    let mut why: Vec<String> = assessment.why.iter().map(|finding| words.say(finding)).collect();
    if times > 1 {
        why.push(words.fill(&TIMES, &times.to_string()));
    }
    let number = shown.clone().filter(|_| kind == ItemKind::Number);
    let is_receipt = assessment.mark == "receipt-number";
    view! {
        <li class="found" data-kind=kind.mark() data-judgement=assessment.mark>
            <p class="found-text">{match shown {
                Some(shown) => view! { <bdi translate="no">{shown}</bdi> }.into_any(),
                None => view! { <i>{words.get(&keys::HIDDEN)}</i> }.into_any(),
            }}</p>
            <p class="judged">{words.get(assessment.judgement)}</p>
            {(!why.is_empty()).then(|| view! { <p>{why.join(" ")}</p> })}
            <NextStep step=assessment.next/>
            {number.map(|number| view! { <Actions number meant is_receipt check/> })}
        </li>
    }
    .into_any()
}

/// The receipt number that was probably meant.
fn meant(line: &GroupLine) -> Option<&str> {
    if line.assessment.mark != "repairable" {
        return None;
    }
    line.assessment.why.iter().flat_map(|finding| &finding.arguments).find_map(|(name, value)| match value {
        ArgumentValue::Text(number) if *name == "number" => Some(number.as_str()),
        _ => None,
    })
}

#[component]
fn NextStep(step: Advice) -> impl IntoView {
    let words = use_words();
    let text = words.get(step.word);
    match step.link {
        Some(link) => view! { <p class="next"><a href=words.link(link)>{text}</a></p> }.into_any(),
        None => view! { <p class="next">{text}</p> }.into_any(),
    }
}

/// What can be done with a number; each button names it, because there are many.
#[component]
fn Actions(number: String, meant: Option<String>, is_receipt: bool, check: Callback<String>) -> AnyView {
    let words = use_words();
    // A receipt number that was broken over two lines or spaced is one word again.
    let number = if is_receipt {
        number.chars().filter(|part| is_letter_or_digit(*part) || *part == '*').collect()
    } else {
        number
    };
    let checked = number.clone();
    view! {
        <div class="buttons">
            {meant.map(|meant| {
                let label = words.fill(&keys::MEANT_BUTTON, &meant);
                view! { <button type="button" on:click=move |_| check.run(meant.clone())>{label}</button> }
            })}
            <button type="button" class="button-quiet" on:click=move |_| check.run(checked.clone())>
                {words.fill(&keys::CHECK_BUTTON, &number)}
            </button>
            {is_receipt.then(|| view! {
                <HandOverButton
                    key=PENDING_LETTER
                    text=number.clone()
                    href=words.link(LINK_CASE_TRACKER)
                    label=words.fill(&keys::STORE_BUTTON, &number)
                    failed=&keys::TAKE_OVER_FAILED
                    is_quiet=true
                />
            })}
        </div>
    }
    .into_any()
}

/// Gives the whole letter to the case tracker.
#[component]
fn TakeOver(text: String) -> AnyView {
    let words = use_words();
    view! {
        <div class="take-over">
            <HandOverButton
                key=PENDING_LETTER
                text
                href=words.link(LINK_CASE_TRACKER)
                label=words.get(&keys::TAKE_OVER)
                failed=&keys::TAKE_OVER_FAILED
            />
            <p class="hint">{words.get(&keys::TAKE_OVER_HINT)}</p>
        </div>
    }
    .into_any()
}
