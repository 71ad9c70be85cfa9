//! What a page hands to the sign-up walkthrough: its sentences and the script of its steps.
//!
//! The steps themselves stand in the page, finished; the running tool shows one of them at a time.

use serde::{Deserialize, Serialize};

use super::{Record, live};
use crate::walkthrough::{Script, words};
use crate::word::Demand;

/// The props of the walkthrough.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUpWalkthrough {
    /// The sentences that the running tool shows.
    pub words: Record,
    /// The tool leads nowhere but to its own steps.
    pub links: Record,
    /// The steps and where they lead, as [`Script::to_record`] writes them.
    pub script: Record,
}

impl SignUpWalkthrough {
    /// The sentences that a words file must hold, no more and no fewer.
    #[must_use]
    pub fn words() -> Vec<Demand> {
        words::all()
    }

    /// The props for one page: of `words` only those that the running tool shows.
    #[must_use]
    pub fn props(words: &Record, script: &Script) -> Self {
        Self { words: live(words, Self::words()), links: Record::new(), script: script.to_record() }
    }
}
