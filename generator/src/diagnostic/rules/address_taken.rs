//! The rule `address-taken`.

use super::Example;
use crate::diagnostic::Violation;
use crate::link::Route;
use crate::source::SourcePath;

rule! {
    /// Two pages at one address.
    ///
    /// One of them would replace the other.
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

/// The build writes a file of this name.
pub(crate) fn generated(name: &str) -> Violation {
    Violation::new(&RULE, format!("the build writes a file at `{name}`, so no page can be there"))
        .help("rename the file, or give the page another slug")
}

/// Another page has the same address.
pub(crate) fn same(route: &Route, first: &SourcePath) -> Violation {
    Violation::new(&RULE, format!("{first} already has the address {route}")).help(HELP)
}

/// Another page has an address that some file systems take for the same.
pub(crate) fn alike(route: &Route, first: &SourcePath) -> Violation {
    Violation::new(&RULE, format!("{route} differs from the address of {first} only in upper case or accents")).help(HELP)
}

const HELP: &str = "rename one of the files, or give one of them another slug";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn two_pages_at_one_address_name_both_files() {
        check(&wrong(&RULE), &[
                "error[address-taken] content/en/waiver.md:1:1 content/en/fees.md already has the address /fees/ (rename one of the files, or give one of them another slug)",
            ]);
    }
}
