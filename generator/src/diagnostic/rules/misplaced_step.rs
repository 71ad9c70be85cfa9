//! The rule `misplaced-step`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A step of the walkthrough where only a branch can be, or a branch where only a step can.
    ///
    /// Help comes back to the path and is not part of it; a step there would be counted twice.
    "misplaced-step": Error, Steps, found by "generator/src/link/steps.rs";
    Example::Files {
        wrong: r#"//- content/en/sign-up/ready.md
+++
title = "Get ready"
weight = 5
+++

Now.
//- content/en/sign-up/email.md
+++
title = "Type your email"
weight = 10
trouble = ["no-email", "ready"]
+++

Type it.
//- content/en/sign-up/no-email.md
+++
title = "No email comes"
branch = true
+++

Look into the spam folder."#,
        right: r#"//- content/en/sign-up/ready.md
+++
title = "Get ready"
weight = 5
+++

Now.
//- content/en/sign-up/email.md
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

/// A step of the path is named as help.
pub(crate) fn help_on_path(to: &str) -> Violation {
    Violation::new(&RULE, format!("`{to}` is a step of the path and no help"))
        .help("name a file with `branch = true`, or use `choices`")
}

/// A branch leads back to a branch.
pub(crate) fn back_to_branch(to: &str) -> Violation {
    Violation::new(&RULE, format!("`{to}` is a branch, and a branch goes back to the path"))
        .help("name a step of the path, or remove `back`: then readers go back to where they came from")
}

/// A step of the path leads back.
pub(crate) fn back_on_path(id: &str) -> Violation {
    Violation::new(&RULE, format!("`{id}` is a step of the path and goes on by its weight"))
        .help("remove `back`, or write `branch = true`")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_step_of_the_path_is_no_help() {
        check(
            &wrong(&RULE),
            &[
                "error[misplaced-step] content/en/sign-up/email.md:4:24 `ready` is a step of the path and no help (name a file with `branch = true`, or use `choices`)",
            ],
        );
    }
}
