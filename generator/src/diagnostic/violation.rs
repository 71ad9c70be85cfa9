//! A violation of a rule, as the rule's file words it: a stage gives it its position.

use std::ops::Range;

use super::{Diagnostic, Rule};
use crate::source::SourcePath;

/// What breaks a rule, and what to do about it, before anybody knows where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    rule: &'static Rule,
    message: String,
    help: Option<String>,
}

impl Violation {
    /// A violation in one sentence without a full stop.
    pub(crate) fn new(rule: &'static Rule, message: impl Into<String>) -> Self {
        Self { rule, message: message.into(), help: None }
    }

    /// Adds what to do.
    #[must_use]
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The diagnostic about some bytes of a file.
    #[must_use]
    pub fn at(self, file: &SourcePath, span: Range<usize>) -> Diagnostic {
        let Self { rule, message, help } = self;
        Diagnostic { help, ..Diagnostic::new(*rule, file, span, message) }
    }

    /// The diagnostic about a file as a whole.
    #[must_use]
    pub fn in_file(self, file: &SourcePath) -> Diagnostic {
        self.at(file, 0..0)
    }
}
