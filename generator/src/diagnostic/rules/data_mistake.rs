//! The rule `data-mistake`.

use super::Example;
use crate::diagnostic::Violation;
use domain::identifier::CodeFault;
use domain::status::{TableFault, TableFaultKind};
use crate::lang::Lang;

rule! {
    /// A table of facts that cannot be read.
    ///
    /// The tools check numbers with these tables.
    /// A wrong line would make them say something false.
    "data-mistake": Error, Words, found by "generator/src/parse/data.rs";
    Example::Files {
        wrong: r#"//- content/en/index.md
+++
title = "Example"
description = "A page that is only here to show how a rule of the site works."
layout = "page"
+++

Welcome.
//- content/data/posts.toml
[[post]]
code = "Xx""#,
        right: r#"//- content/en/index.md
+++
title = "Example"
description = "A page that is only here to show how a rule of the site works."
layout = "page"
+++

Welcome."#,
    }
}

/// A table that cannot be read, with the reason.
pub(crate) fn unreadable(error: &toml::de::Error) -> Violation {
    Violation::new(&RULE, error.message().replace('\n', "; ")).help("compare with the entries around it")
}

/// A notice whose last day is before its first.
pub(crate) fn notice_dates() -> Violation {
    Violation::new(&RULE, "`until` is before `from`").help("`until` is the last day on which the notice is shown")
}

/// A code of a table that is wrong.
pub(crate) fn code(fault: &CodeFault<'_>) -> Violation {
    let message = match fault {
        CodeFault::NotThreeLetters(code) => format!("`{code}` is not three upper-case letters"),
        CodeFault::Twice(code) => format!("`{code}` is in this table twice"),
    };
    Violation::new(&RULE, message).help("each code is three upper-case letters and is there once")
}

/// An entry of a table that is wrong.
pub(crate) fn entry(TableFault { at, fault }: &TableFault) -> Violation {
    let (message, help) = match fault {
        TableFaultKind::Twice => ("is in this table twice", "each code and each title is there once"),
        TableFaultKind::UnknownDate => (
            "is no kind of date that a case can have, or no date",
            "the comment at the top of the file says where the kinds are listed",
        ),
        TableFaultKind::NoSource => ("is no address of a source", SOURCE),
        TableFaultKind::Length => ("has no length, or more than one", "give exactly one of days, weeks and months"),
        TableFaultKind::Backwards => ("ends before it begins", "`from` comes before `until`"),
    };
    Violation::new(&RULE, format!("`{at}` {message}")).help(help)
}

/// Two facts have one name.
pub(crate) fn fact_twice(id: &str) -> Violation {
    Violation::new(&RULE, format!("the fact `{id}` is in this table twice")).help("remove one of them")
}

/// A fact without a value in the first language.
pub(crate) fn fact_value(id: &str, default: &Lang) -> Violation {
    Violation::new(&RULE, format!("the fact `{id}` has no value in `{default}`"))
        .help(format!("add value.{default} = \"…\""))
}

/// A fact whose source is no address.
pub(crate) fn fact_source(source: &str) -> Violation {
    Violation::new(&RULE, format!("`{source}` is no address of a source")).help(SOURCE)
}

/// A fact with a day that does not exist.
pub(crate) fn fact_day(day: &str) -> Violation {
    Violation::new(&RULE, format!("`{day}` is no day of the calendar")).help("write it in quotes, as \"2026-11-24\"")
}

/// The message of a mistake in what a template made of a table.
pub(crate) fn rendered(message: &str) -> String {
    format!("what this table is rendered as: {message}")
}

const SOURCE: &str = "name the page that says so, beginning with https://";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn codes_that_cannot_be_are_reported() {
        check(&wrong(&RULE), &[
                "error[data-mistake] content/data/posts.toml:1:1 missing field `place` (compare with the entries around it)",
            ]);
    }
}
