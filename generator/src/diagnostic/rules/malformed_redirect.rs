//! `malformed-redirect`: an old address that could not have been one.

use super::{Area, Example, Rule, Severity};

/// An old address that could not have been one.
pub const RULE: Rule = Rule {
    name: "malformed-redirect",
    severity: Severity::Error,
    area: Area::Addresses,
    finds: "An old address that could not have been one.",
    why: "Every address of the site begins and ends with a slash. Another form would never be asked for.",
    example: Example::FrontMatter {
        wrong: r#"redirect_from = ["lost-password.html"]"#,
        right: r#"redirect_from = ["/lost-password/"]"#,
    },
    found_by: "generator/src/link/redirects.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn an_old_address_looks_like_one() {
        check(&wrong(&RULE), &[
                "error[malformed-redirect] content/en/guide.md:2:18 an old address begins with /, ends with / or .html, and has no special characters (write \"/old/address/\" or \"/old/address.html\", as it was)",
            ]);
    }
}
