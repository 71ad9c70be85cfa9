//! The passphrase maker: words that chance has chosen, with how much chance is in them.

use domain::finding::Finding;
use domain::island::password_strength::{BITS, COPY, MADE, MAKE, MAKE_ANOTHER, MAKER_HEADING, MAKER_INTRO, MAKER_KEEP};
use domain::password::passphrase::Passphrase;
use domain::word::Word;
use leptos::prelude::*;

use crate::shell::event::on;
use crate::ui::words::Words;

/// What the maker shows.
#[derive(Clone, Default)]
pub struct Made {
    /// The passphrase; only here, and nowhere kept.
    pub passphrase: Option<Passphrase>,
    /// What happened last: a copy, a cleared clipboard, a failure.
    pub told: Option<&'static Word>,
}

/// Draws the maker; `id` is the id of the passphrase's element.
pub fn maker(
    words: Words,
    id: String,
    made: &Made,
    make: impl FnMut() + 'static,
    copy: impl FnMut() + 'static,
) -> AnyView {
    let button = words.of(if made.passphrase.is_some() { &MAKE_ANOTHER } else { &MAKE });
    let copy = made.passphrase.is_some().then(|| {
        view! {
            <button type="button" class="button-quiet" {..on("click", copy)}>
                {words.of(&COPY)}
            </button>
        }
    });
    let shown = made.passphrase.as_ref().map(|passphrase| {
        let bits = Finding::new(&BITS).with("bits", whole(passphrase.bits));
        view! {
            <p>{words.of(&MADE)}</p>
            <p class="passphrase" id=id.clone() translate="no">{passphrase.text.clone()}</p>
            <p>{words.say(&bits)}</p>
            <p class="hint">{words.of(&MAKER_KEEP)}</p>
        }
    });
    let told = made.told.map_or("", |word| words.of(word));
    view! {
        <section class="password-panel password-maker">
            <h2>{words.of(&MAKER_HEADING)}</h2>
            <p>{words.of(&MAKER_INTRO)}</p>
            <div class="password-made" role="status">{shown}</div>
            <div class="password-buttons">
                <button type="button" {..on("click", make)}>
                    {button}
                </button>
                {copy}
            </div>
            <p class="password-told" role="status">{told}</p>
        </section>
    }
    .into_any()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the bits of a passphrase, which are fewer than a hundred; a cast of anything else stops at the ends of the type"
)]
fn whole(bits: f64) -> u32 {
    bits as u32
}
