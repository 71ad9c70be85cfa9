//! The messages and links that the page gave to a tool.

use contract::Texts;
use contract::message::Message;
use domain::finding::Finding;
use domain::message::{MessageKey, Piece, pieces};
use leptos::prelude::*;

/// The messages and links of a tool, in the language of the page.
#[derive(Clone, Copy)]
pub struct Words {
    messages: StoredValue<Texts>,
    links: StoredValue<Texts>,
}

/// Makes the messages and links available to all components below this one.
pub fn provide_words(messages: Texts, links: Texts) -> Words {
    let words = Words::new(messages, links);
    provide_context(words);
    words
}

/// The messages and links of the tool that this component belongs to.
#[must_use]
pub fn use_words() -> Words {
    use_context().unwrap_or_else(|| provide_words(Texts::new(), Texts::new()))
}

impl Words {
    /// Messages and links for `<Provider value=words>`, where a tool is inside another one.
    #[must_use]
    pub fn new(messages: Texts, links: Texts) -> Self {
        Self { messages: StoredValue::new(messages), links: StoredValue::new(links) }
    }

    /// The text of a message; the build proves that there is one.
    #[must_use]
    pub fn get(self, word: &MessageKey) -> String {
        self.by_key(word.key)
    }

    /// The text with a key that came from data; an empty one where there is none.
    #[must_use]
    pub fn by_key(self, key: &str) -> String {
        self.messages.with_value(|texts| texts.get(key).cloned().unwrap_or_default())
    }

    /// The text of a message whose only placeholder is filled.
    #[must_use]
    pub fn fill(self, word: &MessageKey, argument: &str) -> String {
        pieces(&self.get(word))
            .map(|piece| match piece {
                Piece::Text(text) => text,
                Piece::Placeholder(_) => argument,
            })
            .collect()
    }

    /// The text for a number of things: `one` for one of them, else `several`, whose only placeholder is the number.
    #[must_use]
    pub fn count(self, one: &MessageKey, several: &MessageKey, count: usize) -> String {
        if count == 1 { self.get(one) } else { self.fill(several, &count.to_string()) }
    }

    /// The text of what a rule found.
    #[must_use]
    pub fn say(self, finding: &Finding) -> String {
        self.messages.with_value(|texts| finding.sentence(|key| texts.get(key).map_or("", String::as_str)))
    }

    /// The text of a message that came from another module.
    #[must_use]
    pub fn message(self, message: &Message) -> String {
        message.fill(&|key| self.by_key(key))
    }

    /// Does something with all messages, for rules that say several of them at once.
    pub fn with_texts<Out>(self, then: impl FnOnce(&Texts) -> Out) -> Out {
        self.messages.with_value(then)
    }

    /// The finished address of a link; an empty one where there is none.
    #[must_use]
    pub fn link(self, name: &str) -> String {
        self.links.with_value(|links| links.get(name).cloned().unwrap_or_default())
    }
}
