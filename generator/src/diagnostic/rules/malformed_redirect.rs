//! The rule `malformed-redirect`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// An old address that could not have been one.
    ///
    /// Every address of the site begins and ends with a slash.
    /// Another form would never be asked for.
    "malformed-redirect": Error, Addresses, found by "generator/src/link/redirects.rs";
    Example::FrontMatter {
        wrong: r#"redirect_from = ["lost-password.html"]"#,
        right: r#"redirect_from = ["/lost-password/"]"#,
    }
}

/// An old address that no page can have had.
pub(crate) fn violation() -> Violation {
    Violation::new(&RULE, "an old address begins with /, ends with / or .html, and has no special characters")
        .help("write the address that the page had, such as \"/old/address/\" or \"/old/address.html\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn an_old_address_looks_like_one() {
        check(&wrong(&RULE), &[
                "error[malformed-redirect] content/en/guide.md:2:18 an old address begins with /, ends with / or .html, and has no special characters (write the address that the page had, such as \"/old/address/\" or \"/old/address.html\")",
            ]);
    }
}
