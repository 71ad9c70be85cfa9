//! A step of the walkthrough: one file in `content/<lang>/sign-up/`, beside the page that shows them all.
//!
//! The file's name is the step's name in every language. What a translation leaves out of the
//! front matter but the title is as in the first language, so that the order is once.

use std::sync::Arc;

use super::body::{Body, Piece};
use super::config::Lang;
use super::fields::{At, Fields};
use crate::diagnostic::{Report, rules};
use crate::source::SourcePath;

/// The folder of the steps, below a language's folder.
pub const FOLDER: &str = "sign-up/";
/// The page that shows them, below a language's folder.
pub const PAGE: &str = "sign-up/index.md";
/// The longest wait that a step can advise, in minutes: a day.
const LONGEST_WAIT: i64 = 24 * 60;

/// A step as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedStep {
    /// The file.
    pub source: SourcePath,
    /// The language that its folder says.
    pub lang: Lang,
    /// The name: that of the file, and the fragment of its address.
    pub id: String,
    /// The path below the language's folder: what translations have in common.
    pub key: String,
    /// The front matter.
    pub front: StepFront,
    /// The headings, references and tools of the body.
    pub body: Body,
    /// The body in order.
    pub pieces: Arc<[Piece]>,
    /// Another number wherever the file has other bytes.
    pub digest: u64,
}

/// The front matter of a step as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepFront {
    /// The heading; nothing where it is missing, which is reported.
    pub title: Option<At<String>>,
    /// The sort weight among the steps, or among the branches; small ones first.
    pub weight: Option<At<i64>>,
    /// True for a branch.
    pub branch: Option<At<bool>>,
    /// How many minutes to wait.
    pub wait: Option<At<i64>>,
    /// The branches offered where the step does not work.
    pub trouble: Option<Vec<At<String>>>,
    /// The steps and branches that answer its question.
    pub choices: Option<Vec<At<String>>>,
    /// The step that a branch goes back to.
    pub back: Option<At<String>>,
}

/// The name of the step in this file; nothing for a file that is none.
pub fn id<'p>(path: &'p SourcePath, lang: &Lang) -> Option<&'p str> {
    let name = path.as_str().strip_prefix("content/")?.strip_prefix(lang.as_str())?.strip_prefix('/')?;
    let id = name.strip_prefix(FOLDER)?.strip_suffix(".md")?;
    (id != "index" && !id.contains('/')).then_some(id)
}

/// Reads the front matter of a step.
pub fn front(file: &SourcePath, text: &str, offset: usize, report: &mut Report) -> StepFront {
    let mut fields = Fields::parse(file, text, offset, report);
    let title = fields.required::<String>("title", report);
    if let Some(title) = title.as_ref().filter(|title| title.value.trim().is_empty()) {
        report.push(rules::empty_value::step_title().at(file, title.span.clone()));
    }
    let wait = fields.optional::<i64>("wait", report);
    if let Some(wait) = wait.as_ref().filter(|wait| !(1..=LONGEST_WAIT).contains(&wait.value)) {
        report.push(rules::unknown_value::wait(wait.value, LONGEST_WAIT).at(file, wait.span.clone()));
    }
    let front = StepFront {
        weight: fields.optional("weight", report),
        branch: fields.optional("branch", report),
        trouble: names(&mut fields, "trouble", offset, report),
        choices: names(&mut fields, "choices", offset, report),
        back: fields.optional("back", report),
        title,
        wait,
    };
    fields.finish(report);
    front
}

/// A list of names, each with its bytes in the file.
fn names(fields: &mut Fields<'_>, key: &'static str, offset: usize, report: &mut Report) -> Option<Vec<At<String>>> {
    let list = fields.optional::<Vec<At<String>>>(key, report)?.value.into_iter();
    Some(list.map(|at| At { span: at.span.start + offset..at.span.end + offset, value: at.value }).collect())
}
