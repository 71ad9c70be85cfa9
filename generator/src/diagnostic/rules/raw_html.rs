//! The rule `raw-html`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// HTML in markdown.
    ///
    /// HTML can break the page, its look, its printing and the safety rules of the site.
    /// Components do what is needed.
    "raw-html": Error, Text, found by "generator/src/parse/markdown/raw_html.rs";
    Example::Markdown {
        wrong: "Pay <b>now</b>.",
        right: "Pay **now**.",
    }
}

/// HTML in a page.
pub(crate) fn violation() -> Violation {
    Violation::new(&RULE, "HTML in markdown is not allowed")
        .help("use markdown or a component, or write \\< for the character itself")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, wrong};

    #[test]
    fn html_is_refused_within_lines() {
        check(&wrong(&RULE), &[
                "error[raw-html] content/en/index.md:7:5 HTML in markdown is not allowed (use markdown or a component, or write \\< for the character itself)",
                "error[raw-html] content/en/index.md:7:11 HTML in markdown is not allowed (use markdown or a component, or write \\< for the character itself)",
            ]);
    }

    #[test]
    fn blocks_of_html_are_refused_and_notes_to_editors_are_not() {
        check(&body("<div>x</div>\n\n<!-- a note to editors -->\n\n<!-- over\n<b>two</b> lines -->"), &[
                "error[raw-html] content/en/index.md:7:1 HTML in markdown is not allowed (use markdown or a component, or write \\< for the character itself)",
            ]);
    }
}
