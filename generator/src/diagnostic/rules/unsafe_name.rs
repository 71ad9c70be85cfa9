//! The rule `unsafe-name`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A name of a page that cannot be asked for, or cannot be stored everywhere.
    ///
    /// Readers would get an error page, or the site could not be put on some hosts.
    "unsafe-name": Error, Addresses, found by "generator/src/link/addresses.rs";
    Example::Files {
        wrong: r#"//- content/en/why?.md
+++
title = "Why you get a notice"
description = "Why a notice comes by mail, and what to do first when you get one."
layout = "page"
+++

Read it."#,
        right: r#"//- content/en/why.md
+++
title = "Why you get a notice"
description = "Why a notice comes by mail, and what to do first when you get one."
layout = "page"
+++

Read it."#,
    }
}

/// A slug that cannot be part of an address, with the reason.
pub(crate) fn slug(reason: &str) -> Violation {
    Violation::new(&RULE, reason).help("choose another slug")
}

/// A file or a folder whose name cannot be part of an address, with the reason.
pub(crate) fn file(reason: &str) -> Violation {
    Violation::new(&RULE, reason).help("rename the file or the folder, or give the page a slug")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, guide, wrong};

    #[test]
    fn names_that_no_browser_can_ask_for_are_reported() {
        check(&wrong(&RULE), &[
                "error[unsafe-name] content/en/why?.md:1:1 `?` cannot be part of an address (rename the file or the folder, or give the page a slug)",
            ]);
    }

    #[test]
    fn slugs_that_no_file_system_holds_are_reported() {
        let site = guide("slug = \"@@@\"").replace("@@@", &"a".repeat(300));
        check(&site, &[
                "error[unsafe-name] content/en/guide.md:2:8 this name is 300 bytes long, and file systems hold 255 (choose another slug)",
            ]);
    }
}
