//! The rule `redirect-clash`.

use super::Example;
use crate::diagnostic::Violation;
use crate::link::Route;
use crate::source::SourcePath;

rule! {
    /// An old address that is still in use, or is claimed twice.
    ///
    /// An old address can lead to one page only, and to none while a page is still there.
    "redirect-clash": Error, Addresses, found by "generator/src/link/redirects.rs";
    Example::Files {
        wrong: r#"//- content/en/fees.md
+++
title = "Pay a fee"
description = "How to pay the fee for a form online, and what to do when it fails."
layout = "page"
+++

Text.
//- content/en/waiver.md
+++
title = "No fee"
description = "Which forms have no fee, and how to ask for a waiver of the fee."
layout = "page"
redirect_from = ["/fees/"]
+++

Text."#,
        right: r#"//- content/en/fees.md
+++
title = "Pay a fee"
description = "How to pay the fee for a form online, and what to do when it fails."
layout = "page"
+++

Text.
//- content/en/waiver.md
+++
title = "No fee"
description = "Which forms have no fee, and how to ask for a waiver of the fee."
layout = "page"
redirect_from = ["/no-fee/"]
+++

Text."#,
    }
}

/// The build writes a file of this name.
pub(crate) fn generated(name: &str) -> Violation {
    Violation::new(&RULE, format!("the build writes a file at `{name}`"))
        .help("remove the old address; it cannot have been a page")
}

/// One of two addresses would be a file and a folder.
pub(crate) fn nested(old: &Route, page: &Route) -> Violation {
    Violation::new(&RULE, format!("{old} and {page} cannot both exist: one would be a file and a folder")).help(HELP)
}

/// A page has the old address.
pub(crate) fn in_use(old: &Route) -> Violation {
    Violation::new(&RULE, format!("there is a page at {old}")).help(HELP)
}

/// Another page has the same old address.
pub(crate) fn claimed_twice(old: &Route, other: &SourcePath) -> Violation {
    Violation::new(&RULE, format!("{other} claims {old} too")).help("let one page have it")
}

const HELP: &str = "remove the old address, or move that page";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn an_old_address_in_use_is_reported() {
        check(&wrong(&RULE), &[
                "error[redirect-clash] content/en/waiver.md:5:18 there is a page at /fees/ (remove the old address, or move that page)",
            ]);
    }

    #[test]
    fn an_old_address_leads_to_one_page_only() {
        check(&wrong(&RULE).replace("/fees/", "/no-fee/").replacen("+++\n\nText", "redirect_from = [\"/no-fee/\"]\n+++\n\nText", 1), &[
                "error[redirect-clash] content/en/waiver.md:5:18 content/en/fees.md claims /no-fee/ too (let one page have it)",
            ]);
    }

    #[test]
    fn two_pages_that_were_each_other_make_no_circle() {
        let circle = wrong(&RULE).replacen("+++\n\nText", "redirect_from = [\"/waiver/\"]\n+++\n\nText", 1);
        check(&circle, &[
                "error[redirect-clash] content/en/fees.md:5:18 there is a page at /waiver/ (remove the old address, or move that page)",
                "error[redirect-clash] content/en/waiver.md:5:18 there is a page at /fees/ (remove the old address, or move that page)",
            ]);
    }
}
