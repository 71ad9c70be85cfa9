//! The rule `unwanted-term`.

use std::ops::Range;

use super::Example;
use crate::diagnostic::{Diagnostic, Report};
use crate::source::SourcePath;

rule! {
    /// A word that `content/data/terms.toml` names as not to be used.
    ///
    /// Readers with little English or Spanish take two words for two things.
    /// One thing has one term, in guides and tools alike.
    "unwanted-term": Warning, Words, found by "generator/src/diagnostic/rules/unwanted_term.rs";
    Example::Files {
        wrong: "//- content/data/terms.toml\n[[term]]\nlang = \"en\"\nuse = \"notice\"\nnot = [\"missive\"]\n//- content/en/letters.md\n+++\ntitle = \"Letters that you get\"\ndescription = \"Which letters come by mail, what they say, and what to do with them.\"\nlayout = \"page\"\n+++\n\nRead the missive.",
        right: "//- content/data/terms.toml\n[[term]]\nlang = \"en\"\nuse = \"notice\"\nnot = [\"missive\"]\n//- content/en/letters.md\n+++\ntitle = \"Letters that you get\"\ndescription = \"Which letters come by mail, what they say, and what to do with them.\"\nlayout = \"page\"\n+++\n\nRead the notice.",
    }
}

/// Reports such a word.
pub(crate) fn report_written(file: &SourcePath, span: Range<usize>, written: &str, right: &str, report: &mut Report) {
    report.push(
        Diagnostic::new(RULE, file, span, format!("“{written}” is not the term of this site"))
            .help(format!("write “{right}”; the terms are in content/data/terms.toml")),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn words_are_found_in_pages_and_in_words_files() {
        check(&wrong(&RULE), &[
            "warning[unwanted-term] content/en/letters.md:7:10 “missive” is not the term of this site (write “notice”; the terms are in content/data/terms.toml)",
        ]);
    }
}
