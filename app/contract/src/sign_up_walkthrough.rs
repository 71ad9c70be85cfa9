//! What a page gives to the sign-up walkthrough: its messages and the script of its steps.
//!
//! The steps themselves are in the page, finished; the running tool shows one of them at a time.
//! All messages are named in [`domain::walkthrough::words`].

use domain::message::RequiredMessage;
use domain::walkthrough::words;
use serde::{Deserialize, Serialize};

use crate::Texts;

/// The name of the tool in `data-island`, in directives and in file names.
pub const NAME: &str = "sign-up-walkthrough";

/// The name of the link to the page that is printed as a checklist.
pub const LINK_CHECKLIST: &str = "checklist";

/// The props of the walkthrough.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUpWalkthroughPageProps {
    /// The messages that the running tool shows.
    pub words: Texts,
    /// The steps and where they lead, as [`domain::walkthrough::Script::to_record`] writes them.
    pub script: Texts,
    /// The address of the page that is printed as a checklist.
    pub checklist: String,
}

/// The messages that the running tool shows, each with its placeholders, sorted by key.
#[must_use]
pub fn messages() -> Vec<RequiredMessage> {
    let mut all = words::all();
    all.sort();
    all.dedup();
    all
}

/// The names of the links in the `[links]` of the words file.
#[must_use]
pub fn links() -> Vec<&'static str> {
    vec![LINK_CHECKLIST]
}
