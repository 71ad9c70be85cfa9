//! Diagnostics for authors: every mistake of a run, each at its position, with what to do.
//!
//! Stages push into a [`Report`]; nobody prints but `main`. A diagnostic carries bytes
//! of a file; lines and columns are worked out once, when it is shown.

mod draw;
mod fix;
mod json;
pub mod line_column;
pub mod nearest;
pub mod rules;
mod violation;

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

pub use draw::draw;
pub use fix::Fix;
pub use json::json_lines;
pub use rules::{Rule, Severity};
pub use violation::Violation;

use crate::source::SourcePath;

/// One mistake, or one thing worth a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which rule was broken.
    pub rule: Rule,
    /// The file, relative to the root.
    pub file: SourcePath,
    /// The bytes that are at fault; empty at the start of the file if it is about the whole of it.
    pub span: Range<usize>,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// The change that certainly fixes it, where there is one.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// A diagnostic about some bytes of a file.
    pub fn new(rule: Rule, file: &SourcePath, span: Range<usize>, message: impl Into<String>) -> Self {
        Self { rule, file: file.clone(), span, message: message.into(), help: None, fix: None }
    }

    /// A diagnostic about a file as a whole.
    pub fn whole_file(rule: Rule, file: &SourcePath, message: impl Into<String>) -> Self {
        Self::new(rule, file, 0..0, message)
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds the change that certainly fixes it: `new` in the place of its own bytes, which are `old`.
    #[must_use]
    pub fn fix(self, old: impl Into<String>, new: impl Into<String>) -> Self {
        let fix = Fix { file: self.file.clone(), span: self.span.clone(), old: old.into(), new: new.into() };
        Self { fix: Some(fix), ..self }
    }

    /// Error or warning: the rule decides.
    pub fn severity(&self) -> Severity {
        self.rule.severity
    }
}

/// How often a file is reported for breaking one and the same rule.
const MOST: usize = 100;

/// All diagnostics of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Takes one diagnostic in.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Takes in all that another report holds.
    pub fn append(&mut self, mut other: Self) {
        self.diagnostics.append(&mut other.diagnostics);
    }

    /// Sorts the diagnostics by file, position, rule and message, and removes repeats.
    pub fn sort(&mut self) {
        self.diagnostics.sort_by(|a, b| {
            (&a.file, a.span.start, a.span.end, a.rule.name, &a.message).cmp(&(
                &b.file,
                b.span.start,
                b.span.end,
                b.rule.name,
                &b.message,
            ))
        });
        self.diagnostics.dedup();
        self.cut();
    }

    /// A file that breaks one rule a thousand times is reported a hundred times, and then once more.
    fn cut(&mut self) {
        let mut seen: BTreeMap<(SourcePath, &'static str), usize> = BTreeMap::new();
        if self.diagnostics.len() <= MOST {
            return;
        }
        for diagnostic in &self.diagnostics {
            *seen.entry((diagnostic.file.clone(), diagnostic.rule.name)).or_default() += 1;
        }
        seen.retain(|_, count| *count > MOST);
        let mut reported: BTreeMap<(SourcePath, &'static str), usize> = BTreeMap::new();
        self.diagnostics.retain_mut(|diagnostic| {
            let key = (diagnostic.file.clone(), diagnostic.rule.name);
            let Some(all) = seen.get(&key) else { return true };
            let before = reported.entry(key).or_default();
            *before += 1;
            if *before == MOST {
                diagnostic.message = format!("{}, as in {} more places of this file", diagnostic.message, all - MOST);
            }
            *before <= MOST
        });
    }

    /// Leaves out the diagnostics for which `keep` is false.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.diagnostics.retain(keep);
    }

    /// The diagnostics in their present order.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// All errors, and those warnings that were not reported in an earlier run.
    #[must_use]
    pub fn news(&self, before: &Self) -> Self {
        let key = |reported: &Diagnostic| (reported.rule.name, reported.file.clone(), reported.message.clone());
        let known: HashSet<_> = before.diagnostics.iter().map(key).collect();
        let is_new = |reported: &&Diagnostic| reported.severity() == Severity::Error || !known.contains(&key(reported));
        Self { diagnostics: self.diagnostics.iter().filter(is_new).cloned().collect() }
    }

    /// How many errors there are.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// How many warnings there are.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity() == severity).count()
    }
}
