//! A number drawn in its parts: a box for each, with its name and its meaning.

use domain::receipt::parts::Part;
use domain::receipt::words::PARTS_HEADING;

use super::words::Words;
use crate::shell::view::{View, element};

/// Draws the parts in their order, as a list that reads well without its boxes.
pub fn number_parts(words: Words, parts: &[Part]) -> View {
    let boxes: View = parts
        .iter()
        .map(|part| {
            let meaning = element("dd")
                .holding(element("strong").holding(words.of(part.kind.word())))
                .holding(" ")
                .holding(words.say(&part.meaning));
            element("div").class("number-part").holding(element("dt").holding(part.text.clone())).holding(meaning)
        })
        .collect();
    [element("h3").holding(words.of(&PARTS_HEADING)).into(), element("dl").class("number-parts").holding(boxes).into()]
        .into()
}
