//! A walkthrough as its template needs it: finished texts, and links to where each step leads.

use domain::walkthrough::Script;
use serde::Serialize;

use super::view::LinkView;

/// One step or branch.
#[derive(Clone, Debug, Serialize)]
pub(super) struct StepView {
    pub id: String,
    pub title: String,
    /// The language of its text, where that is not the page's.
    pub lang: Option<String>,
    pub is_branch: bool,
    /// "Step 3 of 12"; nothing for a branch.
    pub count: Option<String>,
    /// How long to wait, in words.
    pub wait: Option<String>,
    pub body: String,
    /// Help where it does not work.
    pub trouble: Vec<LinkView>,
    /// Answers to its question.
    pub choices: Vec<LinkView>,
    /// The steps that a branch goes back to.
    pub back: Vec<LinkView>,
    /// The step before.
    pub previous: Option<LinkView>,
    /// The step after.
    pub next: Option<LinkView>,
}

/// A walkthrough with its steps as its template needs them, the path first.
pub(super) struct RenderedWalkthrough<'a> {
    pub script: &'a Script,
    pub steps: Vec<StepView>,
}
