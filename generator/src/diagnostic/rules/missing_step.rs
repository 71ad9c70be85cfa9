//! The rule `missing-step`.

use super::Example;

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
