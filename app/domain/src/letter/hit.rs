//! A match at a token of the text.

use super::item::ItemContent;

/// What can be at a token: its tokens, how far left of the first it reaches in bytes, and what it is.
pub(super) struct TokenMatch {
    /// How many bytes of the first token do not belong to it, such as a label that sticks to a number.
    pub(super) skipped: usize,
    /// How many bytes of the last token do not belong to it.
    pub(super) left: usize,
    /// How many tokens it takes.
    pub(super) taken: usize,
    /// How many bytes before the first token belong to it, such as a plus sign.
    pub(super) before: usize,
    /// What it is.
    pub(super) thing: ItemContent,
}

impl TokenMatch {
    /// A hit that begins with its first token.
    pub(super) const fn new(taken: usize, thing: ItemContent) -> Self {
        Self { skipped: 0, left: 0, taken, before: 0, thing }
    }
}
