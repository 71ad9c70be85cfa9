//! The sentences and links that a page gives to a tool.

use domain::finding::Finding;
use domain::word::{Piece, Word, pieces};

use crate::shell::props::Record;

/// A tool's sentences and links; they live as long as the page.
#[derive(Clone, Copy)]
pub struct Words {
    sentences: &'static Record,
    links: &'static Record,
}

impl Words {
    /// Keeps what the page gave.
    pub fn keep(sentences: Record, links: Record) -> Self {
        // A tool stands as long as its page, and every part of it shows words.
        Self { sentences: Box::leak(Box::new(sentences)), links: Box::leak(Box::new(links)) }
    }

    /// The sentence of a word.
    pub fn of(self, word: &Word) -> &'static str {
        self.sentences.text(word.key)
    }

    /// The sentence with a key that came from elsewhere; an empty one where there is none.
    pub fn text(self, key: &str) -> &'static str {
        self.sentences.text(key)
    }

    /// The filled sentence of a finding.
    pub fn say(self, finding: &Finding) -> String {
        finding.sentence(|key| self.sentences.text(key))
    }

    /// The address of a link.
    pub fn link(self, name: &str) -> &'static str {
        self.links.text(name)
    }

    /// The sentence of a word with one placeholder, filled.
    pub fn fill(self, word: &Word, text: &str) -> String {
        pieces(self.of(word))
            .map(|piece| match piece {
                Piece::Text(text) => text,
                Piece::Placeholder(_) => text,
            })
            .collect()
    }
}
