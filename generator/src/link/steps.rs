//! The walkthrough: steps become one script for each language, and every target of theirs is resolved.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Deref, Range};
use std::sync::Arc;

use contract::sign_up_walkthrough::NAME as SIGN_UP_WALKTHROUGH;
use domain::walkthrough::{Script, ScriptFault, Step};

use super::destinations::{Anchors, Destinations, HeadingReads};
use super::index::Index;
use super::references::{Resolve, Target};
use super::route::PageId;
use crate::diagnostic::{Diagnostic, Report, Violation, rules};
use crate::parse::body::Body;
use crate::parse::config::{Lang, SiteConfig};
use crate::parse::fields::At;
use crate::parse::step::{PAGE, ParsedStep, StepFront};
use crate::parse::{Parsed, ParsedPage};
use crate::source::SourcePath;

/// The walkthrough in one language.
#[derive(Clone, Debug)]
pub struct Walkthrough {
    /// The page that shows it.
    pub page: PageId,
    /// The steps and where they lead.
    pub script: Script,
    /// The text of each step of the script, by its name.
    pub texts: BTreeMap<String, StepText>,
}

/// What is below a step's heading. What the step says of itself can be asked of it as of a [`ParsedStep`].
#[derive(Clone, Debug)]
pub struct StepText {
    /// The step by itself; its language may be another than its page's.
    pub parsed: Arc<ParsedStep>,
    /// What the body's references lead to, in their order.
    pub targets: Vec<Target>,
}

impl Deref for StepText {
    type Target = ParsedStep;

    fn deref(&self) -> &ParsedStep {
        &self.parsed
    }
}

/// A step in one language: its own file, or the first language's, and the order that the first language gives.
struct LocalizedStep<'a> {
    own: &'a Arc<ParsedStep>,
    first: Option<&'a Arc<ParsedStep>>,
}

impl<'a> LocalizedStep<'a> {
    /// A key of the front matter and the file that says it.
    fn get<T>(&self, of: impl Fn(&'a StepFront) -> Option<&'a T>) -> Option<(&'a SourcePath, &'a T)> {
        let files = [Some(self.own), self.first];
        files.into_iter().flatten().find_map(|step| Some((&step.source, of(&step.front)?)))
    }

    fn value<T: Copy + 'a>(&self, of: impl Fn(&'a StepFront) -> Option<&'a At<T>>) -> Option<T> {
        self.get(of).map(|(_, at)| at.value)
    }

    fn step(&self) -> Step {
        let names = |list: Option<(&SourcePath, &Vec<At<String>>)>| -> Vec<String> {
            list.map(|(_, list)| list.iter().map(|at| at.value.clone()).collect()).unwrap_or_default()
        };
        Step {
            id: self.own.id.clone(),
            title: self.own.front.title.as_ref().map(|title| title.value.clone()).unwrap_or_default(),
            is_branch: self.value(|front| front.branch.as_ref()).unwrap_or(false),
            wait: self.value(|front| front.wait.as_ref()).and_then(|minutes| u32::try_from(minutes).ok()),
            trouble: names(self.get(|front| front.trouble.as_ref())),
            choices: names(self.get(|front| front.choices.as_ref())),
            back: self.get(|front| front.back.as_ref()).map(|(_, back)| back.value.clone()),
        }
    }

    /// Where a step is named in the front matter.
    fn named(&self, id: &str) -> Option<(&'a SourcePath, Range<usize>)> {
        let lists = [self.get(|front| front.trouble.as_ref()), self.get(|front| front.choices.as_ref())];
        let listed = lists.into_iter().flatten().find_map(|(file, list)| {
            let at = list.iter().find(|at| at.value == id)?;
            Some((file, at.span.clone()))
        });
        listed.or_else(|| self.get(|front| front.back.as_ref()).map(|(file, at)| (file, at.span.clone())))
    }
}

/// The steps of a language in their order.
fn localized<'a>(steps: &'a [Arc<ParsedStep>], lang: &Lang, default: &Lang) -> Vec<LocalizedStep<'a>> {
    let of = |lang: &Lang, id: &str| steps.iter().find(|step| step.lang == *lang && step.id == id);
    let ids: BTreeSet<&str> =
        steps.iter().filter(|step| step.lang == *lang || step.lang == *default).map(|step| step.id.as_str()).collect();
    let mut localized: Vec<LocalizedStep<'a>> = ids
        .into_iter()
        .filter_map(|id| {
            let first = of(default, id);
            Some(LocalizedStep { own: of(lang, id).or(first)?, first })
        })
        .collect();
    // A stable sort: where weights are equal, names decide.
    localized.sort_by_key(|step| step.value(|front| front.weight.as_ref()).unwrap_or(i64::MAX));
    localized
}

/// The pages of the walkthrough, one for each language that has it, with the tool or without.
fn homes<'a>(parsed: &'a Parsed, index: &'a Index<'_>) -> impl Iterator<Item = (PageId, &'a ParsedPage)> {
    let ids = parsed.config.languages.keys().filter_map(|lang| index.exact(lang, PAGE));
    ids.map(|id| (id, &*parsed.pages[id.index()]))
}

/// The ids of the steps on each page of the walkthrough, so that links to them can be checked.
pub(super) fn anchors<'a>(parsed: &'a Parsed, index: &Index<'_>, report: &mut Report) -> Anchors<'a> {
    let mut out = Anchors::new();
    if parsed.steps.is_empty() {
        return out;
    }
    for (id, page) in homes(parsed, index) {
        let own: BTreeSet<&str> = page.body.headings.iter().map(|heading| &*heading.id).collect();
        let brought = out.entry(id).or_default();
        for step in localized(&parsed.steps, &page.lang, &parsed.config.default_language) {
            let headings = step.own.body.headings.iter().map(|heading| &*heading.id);
            for id in [step.own.id.as_str()].into_iter().chain(headings) {
                let is_new = brought.insert(id);
                if own.contains(id) || !is_new {
                    report.push(rules::repeated_id::in_walkthrough(id).in_file(&step.own.source));
                }
            }
        }
    }
    out
}

/// Makes the walkthrough of every language that has its page, and reports what is wrong with it.
pub(super) fn walkthroughs(
    parsed: &Parsed,
    destinations: &Destinations<'_>,
    report: &mut Report,
) -> BTreeMap<Lang, Walkthrough> {
    for step in parsed.steps.iter() {
        check_body(&step.source, &step.body, report);
        rules::unknown_tool::check(&step.source, &step.body.tools, report);
    }
    let mut out = BTreeMap::new();
    for (id, page) in homes(parsed, &destinations.index).filter(|(_, page)| has_walkthrough(&page.body)) {
        let steps = localized(&parsed.steps, &page.lang, &parsed.config.default_language);
        let script = Script::new(steps.iter().map(LocalizedStep::step).collect());
        for fault in script.faults() {
            report.push(diagnostic(fault, &steps, page));
        }
        let text = |step: &LocalizedStep<'_>| {
            let own = step.own;
            // Steps are resolved in every build, so nobody asks whose headings were read.
            let reads = &mut HeadingReads::new();
            let mut resolve = Resolve { file: &own.source, lang: &own.lang, destinations, reads, report: &mut *report };
            let targets = resolve.targets(&own.body.references);
            (own.id.clone(), StepText { parsed: own.clone(), targets })
        };
        let texts = steps.iter().map(text).collect();
        out.insert(page.lang.clone(), Walkthrough { page: id, script, texts });
    }
    if out.is_empty()
        && let Some(step) = parsed.steps.first()
    {
        report.push(rules::unreachable_step::all().in_file(&step.source));
    }
    check_orphans(&parsed.steps, &parsed.config, report);
    for step in parsed.steps.iter().filter(|step| step.lang == parsed.config.default_language) {
        let index = &destinations.index;
        let lacks = |lang: &Lang| index.exact(lang, PAGE).is_some() && !index.has_step(lang, &step.id);
        rules::untranslated_step::check(step, &parsed.config, lacks, report);
    }
    out
}

fn has_walkthrough(body: &Body) -> bool {
    body.tools.iter().any(|tool| tool.value == SIGN_UP_WALKTHROUGH)
}

/// The walkthrough is on one page, because the addresses of its steps are fragments of that page.
pub(crate) fn check_walkthrough_page(page: &ParsedPage, report: &mut Report) {
    if page.key != PAGE {
        check_body(&page.source, &page.body, report);
    }
}

fn check_body(file: &SourcePath, body: &Body, report: &mut Report) {
    for tool in body.tools.iter().filter(|tool| tool.value == SIGN_UP_WALKTHROUGH) {
        report.push(rules::unknown_tool::misplaced_walkthrough().at(file, tool.span.clone()));
    }
}

fn check_orphans(steps: &[Arc<ParsedStep>], config: &SiteConfig, report: &mut Report) {
    let default = &config.default_language;
    let has = |id: &str| steps.iter().any(|step| step.lang == *default && step.id == id);
    for step in steps.iter().filter(|step| step.lang != *default && !has(&step.id)) {
        report.push(rules::orphan_translation::of_step(default, &step.id).in_file(&step.source));
    }
}

/// The diagnostic of a fault, at the position where an author can fix it.
fn diagnostic(fault: ScriptFault<'_>, steps: &[LocalizedStep<'_>], page: &ParsedPage) -> Diagnostic {
    let find = |id: &str| steps.iter().find(|step| step.own.id == id);
    let ids = steps.iter().map(|step| step.own.id.as_str());
    let at = |violation: Violation, from: &str, to: &str| {
        let position = find(from).and_then(|step| step.named(to));
        let (file, span) = position.unwrap_or((&page.source, 0..0));
        violation.at(file, span)
    };
    let whole = |violation: Violation, id: &str| {
        violation.in_file(find(id).map_or(&page.source, |step| &step.first.unwrap_or(step.own).source))
    };
    match fault {
        ScriptFault::NoPath => rules::missing_step::no_path().in_file(&page.source),
        // Names are those of files, and a folder has each once.
        ScriptFault::Repeated { id } => whole(rules::repeated_id::of_step(id), id),
        ScriptFault::Unknown { from, to } => at(rules::missing_step::unknown(to, ids), from, to),
        ScriptFault::HelpOnPath { from, to } => at(rules::misplaced_step::help_on_path(to), from, to),
        ScriptFault::BackToBranch { from, to } => at(rules::misplaced_step::back_to_branch(to), from, to),
        ScriptFault::BackOnPath { id } => at(rules::misplaced_step::back_on_path(id), id, ""),
        ScriptFault::Unreachable { id } => whole(rules::unreachable_step::branch(id), id),
        ScriptFault::DeadEnd { id } => whole(rules::dead_end::violation(id), id),
    }
}
