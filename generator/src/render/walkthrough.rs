//! The walkthrough's steps as its template needs them: finished texts, and links to where each step leads.

use contract::sign_up_walkthrough::NAME as SIGN_UP_WALKTHROUGH;
use domain::finding::Finding;
use domain::walkthrough::words::{BACK_TO, COUNT, WAIT};
use domain::walkthrough::{Script, Step};

use super::body;
use super::context::RenderContext;
use super::page_inputs::WalkthroughInputs;
use super::text::Text;
use super::view::LinkView;
use super::walkthrough_view::{RenderedWalkthrough, StepView};
use crate::diagnostic::Report;
use crate::parse::config::Lang;

/// Renders the steps of a walkthrough for a page in a language.
pub(super) fn render_walkthrough<'a>(
    render: &RenderContext<'_>,
    lang: &Lang,
    walkthrough: &'a WalkthroughInputs<'_>,
    report: &mut Report,
) -> RenderedWalkthrough<'a> {
    RenderedWalkthrough { script: walkthrough.script, steps: steps(render, lang, walkthrough, report) }
}

fn steps(
    render: &RenderContext<'_>,
    lang: &Lang,
    walkthrough: &WalkthroughInputs<'_>,
    report: &mut Report,
) -> Vec<StepView> {
    let script = walkthrough.script;
    let words = render.shared.resources.words.get(lang).and_then(|files| files.get(SIGN_UP_WALKTHROUGH));
    let word = |key: &str| words.and_then(|file| file.texts.get(key)).map_or("", |text| text.value.as_str());
    let say = |finding: Finding| finding.sentence(word);
    let count = script.path().count();
    let view = |step: &Step| {
        let inputs = walkthrough.texts.get(step.id.as_str())?;
        let text = inputs.step;
        // A walkthrough in itself has no end; that it cannot be there is reported by linking.
        let pieces =
            if text.body.tools.iter().any(|tool| tool.value == SIGN_UP_WALKTHROUGH) { &[] } else { &*text.pieces };
        let body = body::body(render, Text::of_step(inputs), pieces, report);
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
