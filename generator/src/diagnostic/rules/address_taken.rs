//! The rule `address-taken`.

use super::Example;

rule! {
    /// Two pages at one address.
    ///
    /// One of them would take the other's place.
    /// The message names both.
    "address-taken": Error, Addresses, found by "generator/src/link/addresses.rs";
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
slug = "fees"
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
slug = "waiver"
+++

Text."#,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn two_pages_at_one_address_name_both_files() {
        check(&wrong(&RULE), &[
                "error[address-taken] content/en/waiver.md:1:1 content/en/fees.md already stands at /fees/ (rename one of the files, or give one of them another slug)",
            ]);
    }
}
