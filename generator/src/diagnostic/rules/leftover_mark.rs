//! The rule `leftover-mark`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A mark of markdown that is left in the text, because nothing closes it.
    ///
    /// Readers would see the mark, and not what it was meant to do.
    "leftover-mark": Warning, Text, found by "generator/src/parse/markdown/lost_text.rs";
    Example::Markdown {
        wrong: r#"**Do this first: call."#,
        right: r#"**Do this first:** call."#,
    }
}

/// A mark of markdown that is left in the text.
pub(crate) fn mark(mark: &str) -> Violation {
    let (message, help) = match mark {
        "](" => (
            "this is not a link".to_owned(),
            "write [words](address); an address with blanks goes between < and >".to_owned(),
        ),
        ":::" => (
            "this is not a component".to_owned(),
            "begin a component at the start of a line, without blanks in front of it".to_owned(),
        ),
        "{#" => (
            "this is not the id of a heading".to_owned(),
            "write {#id} at the end of a heading, or \\{ for the character itself".to_owned(),
        ),
        "`" => (
            "nothing closes or opens this backtick".to_owned(),
            "write a backtick on both sides of the code, or \\` for the character itself".to_owned(),
        ),
        mark => (
            format!("nothing closes or opens this `{mark}`"),
            format!("write it on both sides of the words, close to them, or \\{mark} for the character itself"),
        ),
    };
    Violation::new(&RULE, message).help(help)
}

/// A line that begins with `#` and is no heading.
pub(crate) fn heading() -> Violation {
    Violation::new(&RULE, "this is not a heading")
        .help("put a blank between # and the words of a heading, or write \\# for the character itself")
}

/// A line that begins with `|` and is no table.
pub(crate) fn table() -> Violation {
    Violation::new(&RULE, "this is not a table")
        .help("a table begins on a line of its own, and its second line is dashes: | --- | --- |")
}

/// Words between two single tildes, which people write for "about".
pub(crate) fn strikethrough() -> Violation {
    Violation::new(&RULE, "these two ~ strike out the words between them")
        .help("write \\~ for the character itself, or ~~ on both sides to strike words out")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn marks_that_nothing_closes_are_reported() {
        check(&wrong(&RULE), &[
                "warning[leftover-mark] content/en/index.md:7:1 nothing closes or opens this `**` (write it on both sides of the words, close to them, or \\** for the character itself)",
            ]);
    }
}
