//! The walkthrough's steps as its template needs them: finished texts, and links to where each step leads.

use contract::Texts;
use contract::sign_up_walkthrough::NAME as SIGN_UP_WALKTHROUGH;
use domain::finding::Finding;
use domain::walkthrough::words::{BACK_TO, COUNT, WAIT};
use domain::walkthrough::{Script, Step};
use serde::Serialize;

use super::context::RenderContext;
use super::page_inputs::WalkthroughInputs;
use super::view::LinkView;
use super::{body, islands};
use crate::diagnostic::Report;
use crate::parse::config::Lang;

/// One step or branch.
#[derive(Clone, Debug, Serialize)]
pub(super) struct StepView {
    id: String,
    title: String,
    /// The language of its text, where that is not the page's.
    lang: Option<String>,
    is_branch: bool,
    /// "Step 3 of 12"; nothing for a branch.
    count: Option<String>,
    /// How long to wait, in words.
    wait: Option<String>,
    body: String,
    /// Help where it does not work.
    trouble: Vec<LinkView>,
    /// Answers to its question.
    choices: Vec<LinkView>,
    /// The steps that a branch goes back to.
    back: Vec<LinkView>,
    /// The step before.
    previous: Option<LinkView>,
    /// The step after.
    next: Option<LinkView>,
}

/// The steps of a language, the path first.
pub(super) fn steps(
    render: &RenderContext<'_>,
    lang: &Lang,
    walkthrough: &WalkthroughInputs<'_>,
    words: &Texts,
    report: &mut Report,
) -> Vec<StepView> {
    let script = walkthrough.script;
    let say = |finding: Finding| finding.sentence(|key| words.get(key).map_or("", String::as_str));
    let count = script.path().count();
    let view = |step: &Step| {
        let inputs = walkthrough.texts.get(step.id.as_str())?;
        let text = inputs.step;
        islands::check(&text.source, &text.body.tools, report);
        // A walkthrough in itself has no end; that it cannot stand there is told by linking.
        let pieces =
            if text.body.tools.iter().any(|tool| tool.value == SIGN_UP_WALKTHROUGH) { &[] } else { &*text.pieces };
        let body = body::body(render, inputs.into(), pieces, report);
        let back = script.returns(&step.id).into_iter().map(|to| {
            let number = script.number(&to.id).unwrap_or_default();
            let title = say(Finding::new(&BACK_TO).with("number", number).with("title", &to.title));
            LinkView { title, href: format!("#{}", to.id) }
        });
        Some(StepView {
            id: step.id.clone(),
            title: step.title.clone(),
            lang: (text.lang != *lang).then(|| text.lang.to_string()),
            is_branch: step.is_branch,
            count: script.number(&step.id).map(|at| say(Finding::new(&COUNT).with("number", at).with("count", count))),
            wait: step.wait.map(|minutes| say(Finding::new(&WAIT).with("minutes", minutes))),
            body,
            trouble: links(script, &step.trouble),
            choices: links(script, &step.choices),
            back: back.collect(),
            previous: script.before(&step.id).map(link),
            next: script.after(&step.id).map(link),
        })
    };
    script.steps().iter().filter_map(view).collect()
}

fn links(script: &Script, ids: &[String]) -> Vec<LinkView> {
    ids.iter().filter_map(|id| script.find(id)).map(link).collect()
}

fn link(step: &Step) -> LinkView {
    LinkView { title: step.title.clone(), href: format!("#{}", step.id) }
}
