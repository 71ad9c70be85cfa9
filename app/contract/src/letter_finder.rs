//! What a page gives to the part of the number tool that reads whole letters.
//!
//! The messages of the rules are named in [`domain::letter::messages`]; here are those of the tool itself.

use std::sync::atomic::{AtomicU32, Ordering};

use domain::letter;
use domain::message::RequiredMessage;
use serde::{Deserialize, Serialize};

use crate::Texts;

/// The name of the tool in words files and in the list of [`crate::bundle::BUNDLES`]; it has no mount point of its own.
pub const NAME: &str = "letter-finder";

/// The session's storage key of a letter on its way to the case tracker.
pub const PENDING_LETTER: &str = "waymark.letter";

/// The props of the letter reader, inside those of the number tool.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterFinderPageProps {
    /// The messages that the running tool shows.
    pub words: Texts,
    /// Each link's name with its finished address.
    pub links: Texts,
}

/// A text to read, as the field gives it to the letter reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRequest {
    /// Different for each request, so that the same text is read and announced again.
    pub number: u32,
    /// The text.
    pub text: String,
    /// Whether the heading of the list takes the focus once it is there.
    pub takes_focus: bool,
}

impl TextRequest {
    /// A new request.
    #[must_use]
    pub fn new(text: String, takes_focus: bool) -> Self {
        static LAST: AtomicU32 = AtomicU32::new(0);
        Self { number: LAST.fetch_add(1, Ordering::Relaxed), text, takes_focus }
    }
}

/// The keys of the tool's own messages.
pub mod keys {
    crate::messages! {
        /// While a long text is read.
        READING = "looking";
        /// Above the list where nothing was found.
        NOTHING_HEADING = "nothing-heading";
        /// Nothing was found.
        NOTHING_FOUND = "nothing-found";
        /// What the tool cannot know.
        LIMIT = "limit";
        /// Something looks official and is not.
        LOOK_ALIKE_WARNING = "look-alike-warning";
        /// On the button that shows the whole verdict on a number.
        CHECK_BUTTON = "check-button" ["number"];
        /// On the button that checks the number that was probably meant.
        MEANT_BUTTON = "meant-button" ["number"];
        /// On the button that gives a number to the case tracker.
        STORE_BUTTON = "keep-button" ["number"];
        /// On the button that gives the letter to the case tracker.
        TAKE_OVER = "take-over";
        /// What that button does.
        TAKE_OVER_HINT = "take-over-hint";
        /// The browser stores nothing, so the letter stays here.
        TAKE_OVER_FAILED = "take-over-failed";
        /// Instead of a number that must not be shown.
        HIDDEN = "hidden";
    }
}

/// The messages that the running tool shows, each with its placeholders, sorted by key.
#[must_use]
pub fn messages() -> Vec<RequiredMessage> {
    let mut all = letter::messages::all();
    all.extend(keys::ALL.iter().map(RequiredMessage::from));
    all.sort();
    all.dedup();
    all
}

/// The names of the links in the `[links]` of the words file.
#[must_use]
pub fn links() -> Vec<&'static str> {
    letter::words::LINKS.to_vec()
}
