//! The passphrase maker: random words in the language of the page, shown once, copied and cleared when the reader asks.

use browser::{clipboard, fetch, random};
use contract::File;
use contract::password_strength::keys;
use domain::password::passphrase::{RANDOM_BYTES, make, read_list};
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::announcer::{Announcements, provide_announcer};
use ui::focus::focus_nearby_id_next;
use ui::mount::element_id;
use ui::words::use_words;

/// A passphrase as it is shown; it is nowhere else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// How many were made before.
    number: u32,
    text: String,
}

/// The passphrase maker.
#[component]
pub fn PassphraseMaker(
    /// The words, one a line; loaded when the first passphrase is made.
    list: File,
    /// The passphrase that is shown.
    made: RwSignal<Option<Made>>,
) -> impl IntoView {
    let words = use_words();
    // What becomes of each button is said beside it; the passphrase itself is never announced.
    let announcer = provide_announcer();
    let heading = element_id("made");
    let is_copied = RwSignal::new(false);
    let loaded = RwSignal::new(None::<String>);
    let list = StoredValue::new(list);

    let focus = heading.clone();
    let make_one = move |_| {
        let focus = focus.clone();
        announcer.say(words.get(&keys::MAKING));
        spawn_local(async move {
            if loaded.with_untracked(Option::is_none) {
                loaded.set(fetch::text(&list.get_value()).await.ok());
            }
            let text = loaded.with_untracked(|list| list.as_deref().and_then(passphrase));
            is_copied.set(false);
            match text {
                Some(text) => {
                    announcer.clear();
                    let number = made.with_untracked(|made| made.as_ref().map_or(0, |made| made.number.wrapping_add(1)));
                    made.set(Some(Made { number, text }));
                    focus_nearby_id_next(focus);
                }
                None => announcer.say(words.get(&keys::MAKER_FAILED)),
            }
        });
    };
    let copy = move |_| {
        let Some(Made { text, .. }) = made.get_untracked() else { return };
        spawn_local(async move {
            let outcome = clipboard::write_text(&text).await;
            is_copied.set(outcome.is_ok());
            announcer.say(words.get(if outcome.is_ok() { &keys::COPIED } else { &keys::COPY_FAILED }));
        });
    };
    let clear = move |_| {
        spawn_local(async move {
            let outcome = clipboard::write_text("").await;
            announcer.say(words.get(if outcome.is_ok() { &keys::CLEARED } else { &keys::CLEAR_FAILED }));
        });
    };
    let has_one = Memo::new(move |_| made.with(Option::is_some));
    // A passphrase that is gone leaves nothing to say.
    Effect::new(move |_| {
        if !has_one.get() {
            announcer.clear();
        }
    });
    let label = move || words.get(if has_one.get() { &keys::MAKE_ANOTHER } else { &keys::MAKE });
    view! {
        <section class="password-panel password-maker">
            <h2>{words.get(&keys::MAKER_HEADING)}</h2>
            <p>{words.get(&keys::MAKER_INTRO)}</p>
            <For each=move || made.get() key=|made| made.number let:made>
                <Passphrase heading=heading.clone() text=made.text/>
            </For>
            <div class="buttons">
                <button type="button" class:button-quiet=has_one on:click=make_one prop:textContent=label></button>
                <Show when=move || has_one.get()>
                    <button type="button" class="button-quiet" on:click=copy>
                        {words.get(&keys::COPY)}
                    </button>
                </Show>
                <Show when=move || has_one.get() && is_copied.get()>
                    <button type="button" class="button-quiet" on:click=clear>
                        {words.get(&keys::CLEAR)}
                    </button>
                </Show>
            </div>
            <Announcements/>
        </section>
    }
}

#[component]
fn Passphrase(heading: String, text: String) -> impl IntoView {
    let words = use_words();
    view! {
        <div class="password-made">
            <h3 id=heading tabindex="-1">
                {words.get(&keys::MADE)}
            </h3>
            <p class="passphrase" translate="no">
                {text}
            </p>
            <p>{words.get(&keys::MADE_STRENGTH)}</p>
            <p class="hint">{words.get(&keys::MAKER_KEEP)}</p>
        </div>
    }
}

/// A passphrase from a list of words; nothing where the browser gives no random numbers, or the list has no words.
fn passphrase(list: &str) -> Option<String> {
    let random = random::bytes::<RANDOM_BYTES>()?;
    Some(make(&read_list(list), &random)?.text)
}
