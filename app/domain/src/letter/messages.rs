//! Every message about a letter, so that the build can prove that content supplies exactly these.

use super::{address, host, indirect, phone, told, url, warning, words};
use crate::word::{Demand, Word};

/// Every message that the tool needs, sorted by key.
#[must_use]
pub fn all() -> Vec<Demand> {
    let judged: [&[Word]; 7] =
        [told::WORDS, address::WORDS, url::WORDS, indirect::WORDS, warning::WORDS, host::WORDS, phone::WORDS];
    let mut demands: Vec<Demand> = words::own().chain(judged.into_iter().flatten()).map(Demand::from).collect();
    demands.sort();
    demands
}
