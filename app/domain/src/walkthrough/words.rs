//! Every sentence of the walkthrough, so that the build can prove that content supplies exactly these.

use crate::date;
use crate::word::{Demand, Word};

/// The browser's title: where the reader is, then the page.
pub const TITLE: Word = Word::live("title", &["place", "page"]);
/// A step of the path, in the title.
pub const PLACE_STEP: Word = Word::live("place-step", &["number", "count", "title"]);
/// A branch, in the title.
pub const PLACE_BRANCH: Word = Word::live("place-branch", &["title"]);
/// While a wait runs, in the title.
pub const PLACE_WAITING: Word = Word::live("place-waiting", &["minutes", "place"]);
/// When a wait is over, in the title.
pub const PLACE_WAITED: Word = Word::live("place-waited", &["place"]);

/// That the reader stopped at a step.
pub const STOPPED: Word = Word::live("stopped", &["number", "date"]);
/// On the button that goes on from there.
pub const RESUME: Word = Word::live("resume", &[]);
/// On the button that begins anew.
pub const START_AGAIN: Word = Word::live("start-again", &[]);
/// Whether this device shall keep the place, and what that is.
pub const ASK: Word = Word::live("ask", &[]);
/// On the button that agrees.
pub const KEEP: Word = Word::live("keep", &[]);
/// On the button that refuses.
pub const KEEP_NOT: Word = Word::live("keep-not", &[]);
/// That this device keeps the place.
pub const KEPT: Word = Word::live("kept", &[]);
/// On the button that removes it.
pub const FORGET: Word = Word::live("forget", &[]);
/// That the reader refused, so that nothing is kept.
pub const REFUSED: Word = Word::live("refused", &[]);
/// That it was removed.
pub const FORGOTTEN: Word = Word::live("forgotten", &[]);
/// That this browser keeps nothing.
pub const DENIED: Word = Word::live("denied", &[]);
/// That what was kept cannot be read.
pub const DAMAGED: Word = Word::live("damaged", &[]);
/// That a newer page kept it.
pub const NEWER: Word = Word::live("newer", &[]);

/// On the button that starts a wait.
pub const WAIT_START: Word = Word::live("wait-start", &["minutes"]);
/// What is left of a wait.
pub const WAIT_LEFT: Word = Word::live("wait-left", &["minutes", "seconds"]);
/// That a wait has begun.
pub const WAIT_BEGUN: Word = Word::live("wait-begun", &["minutes"]);
/// That it is over.
pub const WAIT_OVER: Word = Word::live("wait-over", &["minutes"]);
/// On the button that ends a wait.
pub const WAIT_STOP: Word = Word::live("wait-stop", &[]);
/// Beside the steps that are behind, in the list of all steps.
pub const DONE: Word = Word::live("done", &[]);

/// On the link to the page that is printed as a checklist.
pub const PRINT: Word = Word::live("print", &[]);

/// Above a step: its number and how many there are.
pub const COUNT: Word = Word::live("count", &["number", "count"]);
/// Leads from a branch back to a step.
pub const BACK_TO: Word = Word::live("back-to", &["number", "title"]);
/// How long to wait, for a page on paper or without script.
pub const WAIT: Word = Word::live("wait", &["minutes"]);

const LIVE: &[Word] = &[
    PRINT,
    TITLE,
    PLACE_STEP,
    PLACE_BRANCH,
    PLACE_WAITING,
    PLACE_WAITED,
    STOPPED,
    RESUME,
    START_AGAIN,
    ASK,
    KEEP,
    KEEP_NOT,
    KEPT,
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
const PAGE: &[Word] = &[COUNT, BACK_TO, WAIT];

/// Every sentence of the running tool, sorted by key.
#[must_use]
pub fn live() -> Vec<Demand> {
    let mut demands: Vec<Demand> = LIVE.iter().chain(date::DAY_WORDS).map(Demand::from).collect();
    demands.sort();
    demands
}

/// Every sentence, sorted by key: of the running tool and of the page.
#[must_use]
pub fn all() -> Vec<Demand> {
    let mut demands: Vec<Demand> = LIVE.iter().chain(PAGE).chain(date::DAY_WORDS).map(Demand::from).collect();
    demands.sort();
    demands
}

#[cfg(test)]
mod tests {
    use super::all;

    #[test]
    fn every_key_stands_once() {
        let keys: Vec<String> = all().into_iter().map(|demand| demand.key).collect();
        for pair in keys.windows(2) {
            assert!(pair[0] < pair[1], "{}", pair[0]);
        }
    }
}
