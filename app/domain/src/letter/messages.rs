//! Every message about a letter, so that the build can prove that content supplies exactly these.

use super::{address, assessment, host, indirect, phone, url, warning, words};
use crate::message::{MessageKey, RequiredMessage};

/// Every message that the tool needs, sorted by key.
#[must_use]
pub fn all() -> Vec<RequiredMessage> {
    let assessed: [&[MessageKey]; 7] =
        [assessment::WORDS, address::WORDS, url::WORDS, indirect::WORDS, warning::WORDS, host::WORDS, phone::WORDS];
    let mut demands: Vec<RequiredMessage> =
        words::own().chain(assessed.into_iter().flatten()).map(RequiredMessage::from).collect();
    demands.sort();
    demands
}
