//! The rule `unknown-tool`.

use super::Example;
use crate::diagnostic::Violation;
use contract::ISLANDS;
use crate::diagnostic::nearest::suggestion;
use crate::diagnostic::Report;
use crate::parse::fields::At;
use crate::parse::step::PAGE;
use crate::source::SourcePath;

rule! {
    /// A tool that does not exist.
    ///
    /// The mount point of the tool would stay empty.
    "unknown-tool": Error, Components, found by "generator/src/diagnostic/rules/unknown_tool.rs";
    Example::Markdown {
        wrong: r#"::tool{name="recipt-validator"}"#,
        right: r#"::tool{name="receipt-validator"}"#,
    }
}

/// The walkthrough on a page that is not its own.
pub(crate) fn misplaced_walkthrough() -> Violation {
    Violation::new(&RULE, "the walkthrough cannot be on this page")
        .help(format!("it is in {PAGE} of each language; link to it"))
}

/// Reports tools that do not exist, once for each directive.
pub(crate) fn check(file: &SourcePath, tools: &[At<String>], report: &mut Report) {
    for tool in tools.iter().filter(|tool| !ISLANDS.contains(&tool.value.as_str())) {
        let violation = Violation::new(&RULE, format!("there is no tool `{}`", tool.value));
        report.push(violation.help(suggestion(&tool.value, ISLANDS.iter().copied())).at(file, tool.span.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn misspelt_tools_get_their_nearest_name() {
        check(&wrong(&RULE), &[
                "error[unknown-tool] content/en/index.md:7:8 there is no tool `recipt-validator` (did you mean `receipt-validator`?)",
            ]);
    }
}
