//! The part of the number tool that reads whole letters: everything in a text, grouped, each thing with its judgement and its buttons.
//!
//! **The text stays on the page**: it is read in pieces, so that a long one never stops the page, and a number that may be a Social Security number is not shown again.
//!
//! 1. [`LetterFinder`]: reads a text and shows what is in it.
//! 2. [`pieces`]: a text cut where nothing that can be found is cut.
//! 3. [`list`]: what was found, as a reader sees it.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod list;
pub mod pieces;

use browser::{clock, timer};
use contract::letter_finder::{LetterFinderPageProps, TextRequest, keys};
use domain::identifier::{Context, PrefixTable};
use domain::letter::{self, Authenticity, ItemContent, Letter, gather};
use leptos::context::Provider;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::announcer::use_announcer;
use ui::focus::focus_next;
use ui::renewed::Renewed;
use ui::words::Words;

use list::{Found, List};
use pieces::Reading;

/// Whether there is anything in a short text.
#[must_use]
pub fn finds(text: &str, prefixes: &PrefixTable) -> bool {
    !letter::read(text, Context { prefixes, today: clock::today() }).found.is_empty()
}

/// Where the reading of a text has come to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Stage {
    /// There is no text.
    Nothing,
    /// It goes on.
    Reading,
    /// What was found.
    Done(Found),
}

impl Stage {
    const fn found(&self) -> Option<&Found> {
        match self {
            Self::Done(found) => Some(found),
            _ => None,
        }
    }

    fn into_found(self) -> Option<Found> {
        match self {
            Self::Done(found) => Some(found),
            _ => None,
        }
    }
}

/// Reads a text and shows everything in it.
#[component]
pub fn LetterFinder(
    /// What the page gives.
    props: LetterFinderPageProps,
    /// The known prefixes.
    prefixes: StoredValue<PrefixTable>,
    /// The text, or nothing.
    request: RwSignal<Option<TextRequest>>,
    /// Shows the whole verdict on one number.
    check: Callback<String>,
    /// The heading of the list.
    heading: NodeRef<html::H2>,
) -> impl IntoView {
    let words = Words::new(props.words, props.links);
    let announcer = use_announcer();
    let stage = RwSignal::new(Stage::Nothing);
    Effect::new(move |_| {
        let Some(asked) = request.get() else { return stage.set(Stage::Nothing) };
        stage.set(Stage::Reading);
        spawn_local(async move {
            let Some(found) = read(&asked, prefixes, request).await else { return };
            if asked.takes_focus {
                announcer.say(found.sentence(words));
                focus_next(heading);
            }
            stage.set(Stage::Done(found));
        });
    });
    let number = Signal::derive(move || stage.with(|stage| stage.found().map(|found| found.number)));
    let reading = words.get(&keys::READING);
    view! {
        <p role="status" class="reading" prop:textContent=move || if stage.with(|stage| *stage == Stage::Reading) { reading.clone() } else { String::new() }></p>
        <Renewed number>
            {stage
                .get_untracked()
                .into_found()
                .map(|found| view! { <Provider value=words><List found check heading/></Provider> })}
        </Renewed>
    }
}

/// Reads a text piece by piece; nothing where another text came meanwhile.
async fn read(
    asked: &TextRequest,
    prefixes: StoredValue<PrefixTable>,
    request: RwSignal<Option<TextRequest>>,
) -> Option<Found> {
    let today = clock::today();
    let mut parts = Vec::new();
    for piece in Reading::new(&asked.text) {
        if !parts.is_empty() {
            // The browser draws, and takes what the reader does.
            timer::sleep(0).await;
        }
        let is_current = request.try_with_untracked(|now| now.as_ref().is_some_and(|now| now.number == asked.number));
        if is_current != Some(true) {
            return None;
        }
        let text = asked.text.get(piece.clone()).unwrap_or_default();
        let letter = prefixes.try_with_value(|prefixes| letter::read_part(text, Context { prefixes, today }))?;
        parts.push((piece.start, letter));
    }
    let letter = letter::join(&asked.text, parts);
    Some(Found {
        number: asked.number,
        groups: gather(&asked.text, &letter),
        warnings: letter.warnings.clone(),
        has_look_alike: letter.found.iter().any(|found| is_look_alike(&found.thing)),
        text: has_receipt(&letter).then(|| asked.text.clone()),
    })
}

fn is_look_alike(thing: &ItemContent) -> bool {
    matches!(thing, ItemContent::WebAddress(address) | ItemContent::EmailAddress(address) if address.authenticity == Authenticity::LookAlike)
}

fn has_receipt(letter: &Letter) -> bool {
    letter.receipts().next().is_some()
}
