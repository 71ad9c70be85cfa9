//! The rule `dead-end`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A question of the walkthrough whose answers lead only to questions again.
    ///
    /// Somebody who needs help would go round in a circle and never come to advice.
    "dead-end": Error, Steps, found by "generator/src/link/steps.rs";
    Example::Files {
        wrong: r#"//- content/en/sign-up/email.md
+++
title = "Type your email"
weight = 10
trouble = ["no-email"]
+++

Type it.
//- content/en/sign-up/no-email.md
+++
title = "Does no email come?"
branch = true
choices = ["no-email"]
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
title = "Does no email come?"
branch = true
choices = ["email"]
+++

Look into the spam folder."#,
    }
}

/// A question whose answers lead only to questions.
pub(crate) fn violation(id: &str) -> Violation {
    Violation::new(&RULE, format!("the answers to `{id}` lead only to questions again"))
        .help("let one of its `choices` lead to advice (a branch without choices) or to a step of the path")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn questions_in_a_circle_are_reported() {
        check(
            &wrong(&RULE),
            &[
                "error[dead-end] content/en/sign-up/no-email.md:1:1 the answers to `no-email` lead only to questions again (let one of its `choices` lead to advice (a branch without choices) or to a step of the path)",
            ],
        );
    }
}
