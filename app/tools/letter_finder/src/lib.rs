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
use contract::letter_finder::{LetterFinderPageProps, keys};
use domain::letter::{self, Letter, Standing, Thing, gather};
use domain::receipt::{Context, PrefixTable};
use leptos::context::Provider;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::focus::focus_next;
use ui::words::Words;

use list::{Found, List};
use pieces::{Reading, join};

/// A text to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Different for each request, so that the same text is read and announced again.
    pub number: u32,
    /// The text.
    pub text: String,
    /// Whether the heading of the list takes the focus once it is there.
    pub takes_focus: bool,
}

/// Whether there is anything in a short text.
#[must_use]
pub fn finds(text: &str, prefixes: &PrefixTable) -> bool {
    !letter::read(text, Context { prefixes, today: clock::today() }).found.is_empty()
}

/// Where the reading of a text has come to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Stage {
    /// It goes on; the number of the request.
    Reading(u32),
    /// What was found.
    Done(Found),
}

/// Reads a text and shows everything in it.
#[component]
pub fn LetterFinder(
    /// What the page gives.
    props: LetterFinderPageProps,
    /// The known prefixes.
    prefixes: StoredValue<PrefixTable>,
    /// The text, or nothing.
    #[prop(into)]
    request: Signal<Option<Request>>,
    /// Shows the whole verdict on one number.
    check: Callback<String>,
    /// The heading of the list.
    heading: NodeRef<html::H2>,
) -> impl IntoView {
    let words = Words::new(props.words, props.links);
    let stage = RwSignal::new(None::<Stage>);
    Effect::new(move |_| match request.get() {
        None => stage.set(None),
        Some(asked) => {
            stage.set(Some(Stage::Reading(asked.number)));
            spawn_local(async move {
                let Some(found) = read(&asked, prefixes, request).await else { return };
                stage.set(Some(Stage::Done(found)));
                if asked.takes_focus {
                    focus_next(heading);
                }
            });
        }
    });
    let found = move || match stage.get() {
        Some(Stage::Done(found)) => Some(found),
        _ => None,
    };
    view! {
        <Provider value=words>
            <section class:letter-result=move || found().is_some() data-found=move || found().map(|found| found.count().to_string())>
                <For each=found key=|found| found.number let:found>
                    <h2 tabindex="-1" node_ref=heading>
                        {found.heading(words)}
                    </h2>
                </For>
                <div role="status">
                    <For each=move || stage.get() key=key let:stage>
                        <p>{sentence(&stage, words)}</p>
                    </For>
                </div>
                <For each=found key=|found| found.number let:found>
                    <List found check/>
                </For>
            </section>
        </Provider>
    }
}

fn key(stage: &Stage) -> (u32, bool) {
    match stage {
        Stage::Reading(number) => (*number, false),
        Stage::Done(found) => (found.number, true),
    }
}

/// What is announced.
fn sentence(stage: &Stage, words: Words) -> String {
    match stage {
        Stage::Reading(_) => words.get(&keys::READING),
        Stage::Done(found) => found.sentence(words),
    }
}

/// Reads a text piece by piece; nothing where another text came meanwhile.
async fn read(asked: &Request, prefixes: StoredValue<PrefixTable>, request: Signal<Option<Request>>) -> Option<Found> {
    let today = clock::today();
    let mut parts = Vec::new();
    for piece in Reading::of(&asked.text) {
        if !parts.is_empty() {
            // The browser draws, and takes what the reader does.
            timer::sleep(0).await;
        }
        let is_current = request.try_with_untracked(|now| now.as_ref().is_some_and(|now| now.number == asked.number));
        if is_current != Some(true) {
            return None;
        }
        let text = asked.text.get(piece.clone()).unwrap_or_default();
        let letter = prefixes.try_with_value(|prefixes| letter::read(text, Context { prefixes, today }))?;
        parts.push((piece.start, letter));
    }
    let letter = join(parts);
    Some(Found {
        number: asked.number,
        groups: gather(&asked.text, &letter),
        has_look_alike: letter.found.iter().any(|found| is_look_alike(&found.thing)),
        text: has_receipt(&letter).then(|| asked.text.clone()),
    })
}

fn is_look_alike(thing: &Thing) -> bool {
    matches!(thing, Thing::WebAddress(address) | Thing::EmailAddress(address) if address.standing == Standing::LookAlike)
}

fn has_receipt(letter: &Letter) -> bool {
    letter.receipts().next().is_some()
}
