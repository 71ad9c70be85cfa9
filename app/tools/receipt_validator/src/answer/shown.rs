//! What an answer is drawn from.

use std::sync::atomic::{AtomicU32, Ordering};

use contract::receipt_validator::keys;
use domain::identifier::{Judgement, Verdict};
use domain::message::MessageKey;
use ui::words::Words;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Different for each answer, so that the same one is announced again.
    pub number: u32,
    /// The verdict; nothing for a longer text that this page does not read.
    pub judgement: Option<Judgement>,
    /// The text that another page can read.
    pub elsewhere: Option<String>,
    /// Whether the number comes from the list below.
    pub is_from_list: bool,
}

impl Shown {
    /// The answer to one number.
    #[must_use]
    pub fn new(judgement: Judgement) -> Self {
        Self::numbered(Some(judgement), None)
    }

    /// The answer to a text that another page can read.
    #[must_use]
    pub fn elsewhere(judgement: Option<Judgement>, text: String) -> Self {
        Self::numbered(judgement, Some(text))
    }

    fn numbered(judgement: Option<Judgement>, elsewhere: Option<String>) -> Self {
        static LAST: AtomicU32 = AtomicU32::new(0);
        let number = LAST.fetch_add(1, Ordering::Relaxed);
        Self { number, judgement, elsewhere, is_from_list: false }
    }

    /// The same answer for a number of the list.
    #[must_use]
    pub fn from_list(self) -> Self {
        Self { is_from_list: true, ..self }
    }

    /// Whether the reader must change what was typed: then the error summary says why.
    ///
    /// Several numbers need no change: they are listed.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        let verdict = self.judgement.as_ref().map(|judgement| judgement.verdict);
        !self.is_from_list && verdict.is_some_and(|verdict| verdict.refuses() && verdict != Verdict::Several)
    }

    /// The heading; nothing for an empty field.
    #[must_use]
    pub fn heading(&self) -> Option<&'static MessageKey> {
        match &self.judgement {
            Some(judgement) => judgement.verdict.heading(),
            None => Some(&keys::LONG_HEADING),
        }
    }

    /// The sentence that is announced with the heading.
    #[must_use]
    pub fn sentence(&self, words: Words) -> String {
        match &self.judgement {
            Some(judgement) => judgement.findings.first().map(|finding| words.say(finding)).unwrap_or_default(),
            None => words.get(&keys::LONG_SENTENCE),
        }
    }
}
