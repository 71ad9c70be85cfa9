//! The rule `missing-step`.

use super::Example;
use crate::diagnostic::Violation;
use crate::diagnostic::nearest::suggestion;

rule! {
    /// A step of the walkthrough that is named and does not exist.
    ///
    /// The button for it would lead nowhere.
    "missing-step": Error, Steps, found by "generator/src/link/steps.rs";
    Example::Files {
        wrong: r#"//- content/en/sign-up/email.md
+++
title = "Type your email"
weight = 10
trouble = ["no-email", "no-mail"]
+++

Type it.
//- content/en/sign-up/no-email.md
+++
title = "No email comes"
branch = true
+++

Look into the spam folder."#,
        right: r#"//- content/en/sign-up/email.md
+++
title = "Type your email"
weight = 10
trouble = ["no-email"]
+++

Type it.
//- content/en/sign-up/no-email.md
+++
title = "No email comes"
branch = true
+++

Look into the spam folder."#,
    }
}

/// The walkthrough has no step at all.
pub(crate) fn no_path() -> Violation {
    Violation::new(&RULE, "the walkthrough of this page has no step")
        .help("write the first one beside this page; it needs a title, a weight and a text")
}

/// A step leads to one that does not exist; `ids` are those that do.
pub(crate) fn unknown<'a>(to: &str, ids: impl Iterator<Item = &'a str> + Clone) -> Violation {
    Violation::new(&RULE, format!("there is no step `{to}`")).help(suggestion(to, ids))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn names_of_no_step_get_the_nearest() {
        check(
            &wrong(&RULE),
            &[
                "error[missing-step] content/en/sign-up/email.md:4:24 there is no step `no-mail` (did you mean `no-email`?)",
            ],
        );
    }
}
