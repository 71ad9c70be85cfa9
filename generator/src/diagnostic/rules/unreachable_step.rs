//! The rule `unreachable-step`.

use super::Example;
use crate::diagnostic::Violation;
use contract::sign_up_walkthrough::NAME as SIGN_UP_WALKTHROUGH;
use crate::parse::step::PAGE;

rule! {
    /// A step or branch of the walkthrough that nothing leads to.
    ///
    /// Nobody would ever see it.
    /// Most often the name of its file was changed, or the page of the walkthrough was removed.
    "unreachable-step": Error, Steps, found by "generator/src/link/steps.rs";
    Example::Files {
        wrong: r#"//- content/en/sign-up/email.md
+++
title = "Type your email"
weight = 10
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

/// No page has the walkthrough.
pub(crate) fn all() -> Violation {
    Violation::new(&RULE, "no page shows the steps of this folder")
        .help(format!("write ::tool{{name=\"{SIGN_UP_WALKTHROUGH}\"}} in {PAGE} of this language"))
}

/// No step leads to a branch.
pub(crate) fn branch(id: &str) -> Violation {
    Violation::new(&RULE, format!("nothing leads to the branch `{id}`"))
        .help(format!("name \"{id}\" in `trouble` or `choices` of another step, or delete the file"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn help_that_nothing_leads_to_is_reported() {
        check(
            &wrong(&RULE),
            &[
                "error[unreachable-step] content/en/sign-up/no-email.md:1:1 nothing leads to the branch `no-email` (name \"no-email\" in `trouble` or `choices` of another step, or delete the file)",
            ],
        );
    }
}
