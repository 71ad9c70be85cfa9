//! The rule `long-sentence`.

use super::Example;
use crate::diagnostic::{Diagnostic, Report};
use crate::reading::Prose;
use crate::source::SourcePath;

rule! {
    /// A sentence of more than 40 words.
    ///
    /// Many readers know little English or Spanish and read on a phone.
    /// A long sentence loses them in the middle.
    "long-sentence": Warning, Text, found by "generator/src/diagnostic/rules/long_sentence.rs";
    Example::Markdown {
        wrong: "You must send the form with all of its pages and with a copy of your passport and of your visa and of your last entry and of your card, and you must also send the fee and the letter that the office sent to you last year.",
        right: "You must send the form with all of its pages. Send copies of these papers too. Send the fee.",
    }
}

/// The longest sentence that readers can follow, in words.
const LONGEST: usize = 40;

/// Checks every sentence of a page.
pub(crate) fn check(file: &SourcePath, prose: &Prose, report: &mut Report) {
    for sentence in prose.sentences_over(LONGEST) {
        let words = sentence.words();
        let fault = format!("this sentence has {words} words; readers lose the thread after {LONGEST}");
        report.push(Diagnostic::new(RULE, file, sentence.span(), fault).help("make two sentences of it, or a list"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, with_body, wrong};

    #[test]
    fn long_sentences_are_reported_at_their_position() {
        check(&wrong(&RULE), &[
                "warning[long-sentence] content/en/index.md:7:1 this sentence has 48 words; readers lose the thread after 40 (make two sentences of it, or a list)",
            ]);
    }

    #[test]
    fn the_position_is_that_of_the_sentence() {
        check(&body("Short *words* first. One two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten **more**."), &[
                "warning[long-sentence] content/en/index.md:7:22 this sentence has 41 words; readers lose the thread after 40 (make two sentences of it, or a list)",
            ]);
    }

    #[test]
    fn lists_and_tables_are_no_sentence_together() {
        let words = "one two three four five six seven eight nine ten ".repeat(3);
        check(&with_body(&format!("- {words}\n- {words}\n\n| {words} | {words} |\n|---|---|\n| {words} | {words} |")), &[]);
    }
}
