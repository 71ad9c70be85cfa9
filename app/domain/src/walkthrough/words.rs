//! Every sentence of the walkthrough, so that the build can prove that content supplies exactly these.

use crate::date;
use crate::message::{MessageKey, RequiredMessage};

/// The browser's title: where the reader is, then the page.
pub const TITLE: MessageKey = MessageKey::new("title", &["place", "page"]);
/// A step of the path, in the title.
pub const TITLE_STEP: MessageKey = MessageKey::new("place-step", &["number", "count", "title"]);
/// A branch, in the title.
pub const TITLE_BRANCH: MessageKey = MessageKey::new("place-branch", &["title"]);
/// While a wait runs, in the title.
pub const TITLE_WAITING: MessageKey = MessageKey::new("place-waiting", &["minutes", "place"]);
/// When a wait is over, in the title.
pub const TITLE_WAITED: MessageKey = MessageKey::new("place-waited", &["place"]);

/// That the reader stopped at a step.
pub const STOPPED: MessageKey = MessageKey::new("stopped", &["number", "date"]);
/// On the button that goes on from there.
pub const RESUME: MessageKey = MessageKey::new("resume", &[]);
/// On the button that starts again.
pub const START_AGAIN: MessageKey = MessageKey::new("start-again", &[]);
/// Whether this device shall store the progress, and what that is.
pub const ASK: MessageKey = MessageKey::new("ask", &[]);
/// On the button that agrees.
pub const STORE: MessageKey = MessageKey::new("keep", &[]);
/// On the button that refuses.
pub const DO_NOT_STORE: MessageKey = MessageKey::new("keep-not", &[]);
/// That this device stores the progress.
pub const STORED: MessageKey = MessageKey::new("kept", &[]);
/// On the button that removes it.
pub const FORGET: MessageKey = MessageKey::new("forget", &[]);
/// That the reader refused, so that nothing is stored.
pub const REFUSED: MessageKey = MessageKey::new("refused", &[]);
/// That it was removed.
pub const FORGOTTEN: MessageKey = MessageKey::new("forgotten", &[]);
/// That this browser stores nothing.
pub const DENIED: MessageKey = MessageKey::new("denied", &[]);
/// That what was stored cannot be read.
pub const DAMAGED: MessageKey = MessageKey::new("damaged", &[]);
/// That a newer page stored it.
pub const NEWER: MessageKey = MessageKey::new("newer", &[]);

/// On the button that starts a wait.
pub const WAIT_START: MessageKey = MessageKey::new("wait-start", &["minutes"]);
/// What is left of a wait.
pub const WAIT_LEFT: MessageKey = MessageKey::new("wait-left", &["minutes", "seconds"]);
/// That a wait has begun.
pub const WAIT_BEGUN: MessageKey = MessageKey::new("wait-begun", &["minutes"]);
/// That it is over.
pub const WAIT_OVER: MessageKey = MessageKey::new("wait-over", &["minutes"]);
/// On the button that ends a wait.
pub const WAIT_STOP: MessageKey = MessageKey::new("wait-stop", &[]);
/// Beside the steps that are behind, in the list of all steps.
pub const DONE: MessageKey = MessageKey::new("done", &[]);

/// On the link to the page that is printed as a checklist.
pub const PRINT: MessageKey = MessageKey::new("print", &[]);

/// Above a step: its number and how many there are.
pub const COUNT: MessageKey = MessageKey::new("count", &["number", "count"]);
/// Leads from a branch back to a step.
pub const BACK_TO: MessageKey = MessageKey::new("back-to", &["number", "title"]);
/// How long to wait, for a page on paper or without script.
pub const WAIT: MessageKey = MessageKey::new("wait", &["minutes"]);

const LIVE: &[MessageKey] = &[
    PRINT,
    TITLE,
    TITLE_STEP,
    TITLE_BRANCH,
    TITLE_WAITING,
    TITLE_WAITED,
    STOPPED,
    RESUME,
    START_AGAIN,
    ASK,
    STORE,
    DO_NOT_STORE,
    STORED,
    FORGET,
    REFUSED,
    FORGOTTEN,
    DENIED,
    DAMAGED,
    NEWER,
    WAIT_START,
    WAIT_LEFT,
    WAIT_BEGUN,
    WAIT_OVER,
    WAIT_STOP,
    DONE,
];

/// What the page shows, with script and without: the build fills these.
const PAGE: &[MessageKey] = &[COUNT, BACK_TO, WAIT];

/// Every sentence of the running tool, sorted by key.
#[must_use]
pub fn live() -> Vec<RequiredMessage> {
    let mut demands: Vec<RequiredMessage> = LIVE.iter().chain(date::DAY_WORDS).map(RequiredMessage::from).collect();
    demands.sort();
    demands
}

/// Every sentence, sorted by key: of the running tool and of the page.
#[must_use]
pub fn all() -> Vec<RequiredMessage> {
    let mut demands: Vec<RequiredMessage> =
        LIVE.iter().chain(PAGE).chain(date::DAY_WORDS).map(RequiredMessage::from).collect();
    demands.sort();
    demands
}

#[cfg(test)]
mod tests {
    use super::all;

    #[test]
    fn every_key_is_unique() {
        let keys: Vec<String> = all().into_iter().map(|demand| demand.key).collect();
        for pair in keys.windows(2) {
            assert!(pair[0] < pair[1], "{}", pair[0]);
        }
    }
}
