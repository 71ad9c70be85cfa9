//! The passphrase maker: words that chance has chosen, with how much chance is in them.

use domain::finding::Finding;
use domain::island::password_strength::{BITS, COPY, MADE, MAKE, MAKE_ANOTHER, MAKER_HEADING, MAKER_INTRO, MAKER_KEEP};
use domain::password::passphrase::Passphrase;
use domain::word::Word;

use crate::shell::view::{Element, View, element};
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
pub fn maker(words: Words, id: String, made: &Made, make: impl Fn() + 'static, copy: impl Fn() + 'static) -> Element {
    let button = words.of(if made.passphrase.is_some() { &MAKE_ANOTHER } else { &MAKE });
    let copy = made.passphrase.is_some().then(|| {
        let button = element("button").with("type", "button").class("button-quiet").on("click", copy);
        button.holding(words.of(&COPY))
    });
    let buttons = element("div")
        .class("password-buttons")
        .holding(element("button").with("type", "button").on("click", make).holding(button))
        .holding(copy);
    let shown = made.passphrase.as_ref().map(|passphrase| draw_made(words, id, passphrase));
    let told = made.told.map_or("", |word| words.of(word));
    element("section")
        .class("password-panel password-maker")
        .holding(element("h2").holding(words.of(&MAKER_HEADING)))
        .holding(element("p").holding(words.of(&MAKER_INTRO)))
        .holding(element("div").class("password-made").with("role", "status").holding(shown))
        .holding(buttons)
        .holding(element("p").class("password-told").with("role", "status").holding(told))
}

fn draw_made(words: Words, id: String, passphrase: &Passphrase) -> View {
    let bits = Finding::new(&BITS).with("bits", whole(passphrase.bits));
    let text = element("p").class("passphrase").with("id", id).with("translate", "no");
    [
        element("p").holding(words.of(&MADE)).into(),
        text.holding(passphrase.text.clone()).into(),
        element("p").holding(words.say(&bits)).into(),
        element("p").class("hint").holding(words.of(&MAKER_KEEP)).into(),
    ]
    .into()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the bits of a passphrase, which are fewer than a hundred; a cast of anything else stops at the ends of the type"
)]
fn whole(bits: f64) -> u32 {
    bits as u32
}
