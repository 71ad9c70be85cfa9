//! The rule `hand-written-fact`.

use std::ops::Range;

use super::Example;
use crate::diagnostic::{Diagnostic, Report};
use crate::source::SourcePath;

rule! {
    /// A value written by hand where `content/data/facts.toml` has it as a fact.
    ///
    /// Limits, hours and fees change.
    /// A value that is written once is corrected once, and every page that shows it is known.
    "hand-written-fact": Warning, Words, found by "generator/src/diagnostic/rules/hand_written_fact.rs";
    Example::Files {
        wrong: "//- content/data/facts.toml\n[[fact]]\nid = \"upload-size\"\nabout = \"The largest file\"\nvalue = \"12 MB\"\nsource = \"https://www.uscis.gov/\"\nseen = \"2026-03-23\"\nsure = \"quoted\"\nreview_by = \"2027-03-28\"\n//- content/en/uploads.md\n+++\ntitle = \"Upload a file\"\ndescription = \"How large a file may be, and what to do when yours is too large.\"\nlayout = \"page\"\n+++\n\nA file has at most 12 MB.",
        right: "//- content/data/facts.toml\n[[fact]]\nid = \"upload-size\"\nabout = \"The largest file\"\nvalue = \"12 MB\"\nsource = \"https://www.uscis.gov/\"\nseen = \"2026-03-23\"\nsure = \"quoted\"\nreview_by = \"2027-03-28\"\n//- content/en/uploads.md\n+++\ntitle = \"Upload a file\"\ndescription = \"How large a file may be, and what to do when yours is too large.\"\nlayout = \"page\"\n+++\n\nA file has at most :fact[upload-size].",
    }
}

/// Reports such a value; `ids` are the facts that have it.
pub(crate) fn report_written(file: &SourcePath, span: Range<usize>, written: &str, ids: &[&str], report: &mut Report) {
    let Some((first, others)) = ids.split_first() else { return };
    let shown = if file.is_markdown() { format!(":fact[{first}]") } else { format!("{{fact:{first}}}") };
    let others = if others.is_empty() { String::new() } else { format!("; facts of the same value: {}", others.join(", ")) };
    report.push(
        Diagnostic::new(RULE, file, span, format!("“{written}” is the fact `{first}`, written by hand"))
            .help(format!("write {shown}; in a title, a description or an argument {{fact:{first}}}{others}")),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_value_is_reported_at_its_position() {
        check(&wrong(&RULE), &[
            "warning[hand-written-fact] content/en/uploads.md:7:20 “12 MB” is the fact `upload-size`, written by hand (write :fact[upload-size]; in a title, a description or an argument {fact:upload-size})",
        ]);
    }

    #[test]
    fn an_entry_of_the_news_may_state_the_value_of_its_day() {
        let entry = wrong(&RULE).replace("layout = \"page\"", "layout = \"news\"\ndate = 2026-03-23\nreviewed = 2026-03-23");
        check(&entry, &[]);
    }
}
