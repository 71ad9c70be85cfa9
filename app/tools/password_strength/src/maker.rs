//! The passphrase maker: random words in the language of the page, shown once, copied and cleared when the reader asks.

use browser::{clipboard, fetch, random};
use contract::File;
use contract::password_strength::keys;
use domain::message::MessageKey;
use domain::password::passphrase::{RANDOM_BYTES, make, read_list};
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::announcer::{Announcements, provide_announcer};
use ui::focus::focus_nearby_id_next;
use ui::mount::element_id;
use ui::words::use_words;

/// The passphrase maker.
#[component]
pub fn PassphraseMaker(
    /// The words, one a line; loaded when the first passphrase is made.
    list: File,
    /// The passphrase that is shown, and nowhere else; an empty one where there is none.
    passphrase: RwSignal<String>,
) -> impl IntoView {
    let words = use_words();
    // What becomes of each button is said beside it; the passphrase itself is never announced.
    let announcer = provide_announcer();
    let heading = element_id("made");
    let is_copied = RwSignal::new(false);
    let list = StoredValue::new(List::Elsewhere(list));

    let focus = heading.clone();
    let make_one = move |_| {
        let focus = focus.clone();
        announcer.say(words.get(&keys::MAKING));
        spawn_local(async move {
            let made = load(list).await.and_then(|list| make_passphrase(&list));
            if made.is_some() {
                announcer.clear();
                is_copied.set(false);
                passphrase.set(made.unwrap_or_default());
                focus_nearby_id_next(focus);
            } else {
                announcer.say(words.get(&keys::MAKER_FAILED));
            }
        });
    };
    // Writes a text to the clipboard; an empty one clears it.
    let write = move |text: String, done: &'static MessageKey, failed: &'static MessageKey| {
        spawn_local(async move {
            let outcome = clipboard::write_text(&text).await;
            if outcome.is_ok() {
                is_copied.set(true);
            }
            announcer.say(words.get(if outcome.is_ok() { done } else { failed }));
        });
    };
    let copy = move |_| write(passphrase.get_untracked(), &keys::COPIED, &keys::COPY_FAILED);
    let clear = move |_| write(String::new(), &keys::CLEARED, &keys::CLEAR_FAILED);
    let has_none = move || passphrase.with(String::is_empty);
    let cannot_clear = move || has_none() || !is_copied.get();
    let label = move || words.get(if has_none() { &keys::MAKE } else { &keys::MAKE_ANOTHER });
    view! {
        <section class="password-panel password-maker">
            <h2>{words.get(&keys::MAKER_HEADING)}</h2>
            <p>{words.get(&keys::MAKER_INTRO)}</p>
            <div class="password-made" hidden=has_none>
                <h3 id=heading tabindex="-1">{words.get(&keys::MADE)}</h3>
                <p class="passphrase" translate="no" prop:textContent=passphrase></p>
                <p>{words.get(&keys::MADE_STRENGTH)}</p>
                <p class="hint">{words.get(&keys::MAKER_STORE)}</p>
            </div>
            <div class="buttons">
                <button type="button" on:click=make_one prop:textContent=label></button>
                <button type="button" class="button-quiet" hidden=has_none on:click=copy>{words.get(&keys::COPY)}</button>
                <button type="button" class="button-quiet" hidden=cannot_clear on:click=clear>{words.get(&keys::CLEAR)}</button>
            </div>
            <Announcements/>
        </section>
    }
}

/// The list of words: its file until it is loaded.
#[derive(Debug, Clone)]
enum List {
    Elsewhere(File),
    Here(String),
}

/// The list of words, loaded once; nothing where it cannot be loaded.
async fn load(list: StoredValue<List>) -> Option<String> {
    match list.get_value() {
        List::Here(text) => Some(text),
        List::Elsewhere(file) => {
            let text = fetch::text(&file).await.ok()?;
            list.set_value(List::Here(text.clone()));
            Some(text)
        }
    }
}

/// A passphrase from a list of words; nothing where the browser gives no random numbers, or the list has no words.
fn make_passphrase(list: &str) -> Option<String> {
    let random = random::bytes::<RANDOM_BYTES>()?;
    Some(make(&read_list(list), &random)?.text)
}
