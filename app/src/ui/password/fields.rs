//! The two fields: for a password, hidden or shown, and for the reader's own email name.

use domain::island::password_strength::{HIDE, HINT, IS_HIDDEN, IS_SHOWN, LABEL, OWN_HINT, OWN_LABEL, SHOW};
use domain::word::Word;

use crate::shell::view::{Element, element};
use crate::ui::words::Words;

/// Whether the password is shown, and what was said of that last.
#[derive(Clone, Copy, Default)]
pub struct Sight {
    /// Whether the password can be read on the screen.
    pub shown: bool,
    /// What a screen reader is told; nothing before the first change.
    pub told: Option<&'static Word>,
}

impl Sight {
    /// The other way round.
    pub fn turned(self) -> Self {
        let shown = !self.shown;
        Self { shown, told: Some(if shown { &IS_SHOWN } else { &IS_HIDDEN }) }
    }
}

/// Draws the field for the password with its button, with the id `id`.
///
/// It is an ordinary field for all that browsers offer to keep: a password manager has no business with a trial.
pub fn password_field(
    words: Words,
    id: &str,
    sight: Sight,
    typed: impl Fn() + 'static,
    turn: impl Fn() + 'static,
) -> Element {
    let kind = if sight.shown { "text" } else { "password" };
    let button = element("button")
        .with("type", "button")
        .class("button-quiet")
        .with("aria-controls", id.to_owned())
        .on("click", turn)
        .holding(words.of(if sight.shown { &HIDE } else { &SHOW }));
    let row = element("div").class("password-row").holding(input(id, kind, typed)).holding(button);
    let told = sight.told.map_or("", |word| words.of(word));
    named(words, id, &LABEL, &HINT)
        .holding(row)
        .holding(element("p").class("visually-hidden").with("role", "status").holding(told))
}

/// Draws the field for the reader's own email name, with the id `id`.
pub fn own_field(words: Words, id: &str, typed: impl Fn() + 'static) -> Element {
    named(words, id, &OWN_LABEL, &OWN_HINT).holding(input(id, "text", typed))
}

/// A field with its label and its hint, still without its input.
fn named(words: Words, id: &str, label: &Word, hint: &Word) -> Element {
    element("div")
        .class("field")
        .holding(element("label").with("for", id.to_owned()).holding(words.of(label)))
        .holding(element("p").class("hint").with("id", format!("{id}-hint")).holding(words.of(hint)))
}

fn input(id: &str, kind: &'static str, typed: impl Fn() + 'static) -> Element {
    element("input")
        .with("id", id.to_owned())
        .with("type", kind)
        .with("autocomplete", "off")
        .with("autocapitalize", "none")
        .with("spellcheck", "false")
        .with("aria-describedby", format!("{id}-hint"))
        .on("input", typed)
}
