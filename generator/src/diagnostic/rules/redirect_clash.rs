//! The rule `redirect-clash`.

use super::Example;

rule! {
    /// An old address that is still in use, or is claimed twice.
    ///
    /// An old address can lead to one page only, and to none while a page still stands there.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn an_old_address_in_use_is_reported() {
        check(&wrong(&RULE), &[
                "error[redirect-clash] content/en/waiver.md:5:18 a page stands at /fees/ (take the old address out, or move that page)",
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
                "error[redirect-clash] content/en/fees.md:5:18 a page stands at /waiver/ (take the old address out, or move that page)",
                "error[redirect-clash] content/en/waiver.md:5:18 a page stands at /fees/ (take the old address out, or move that page)",
            ]);
    }
}
