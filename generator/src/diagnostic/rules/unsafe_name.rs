//! The rule `unsafe-name`.

use super::Example;
use crate::address_names::{LONGEST_PART, NameFault};
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

/// What is wrong with a name, in words.
pub(super) fn sentence(fault: &NameFault) -> String {
    match fault {
        NameFault::Empty => "a name of blanks gives an empty address".to_owned(),
        NameFault::Character(character) if character.is_control() || *character == '\u{fffd}' => {
            format!("the character U+{:04X} cannot be part of an address", u32::from(*character))
        }
        NameFault::Character(character) => format!("`{character}` cannot be part of an address"),
        NameFault::TooLong(bytes) => format!("this name is {bytes} bytes long, and file systems hold {LONGEST_PART}"),
        NameFault::Dot => "an address cannot begin or end with a dot".to_owned(),
        NameFault::Device(name) => format!("Windows cannot hold a file named `{name}`"),
    }
}

/// A slug that cannot be part of an address.
pub(crate) fn slug(fault: &NameFault) -> Violation {
    Violation::new(&RULE, sentence(fault)).help("choose another slug")
}

/// A file or a folder whose name cannot be part of an address.
pub(crate) fn file(fault: &NameFault) -> Violation {
    Violation::new(&RULE, sentence(fault)).help("rename the file or the folder, or give the page a slug")
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
    fn each_fault_of_a_name_has_its_words() {
        for (fault, words) in [
            (NameFault::Empty, "a name of blanks gives an empty address"),
            (NameFault::Character('\n'), "the character U+000A cannot be part of an address"),
            (NameFault::Dot, "an address cannot begin or end with a dot"),
            (NameFault::Device("COM1.notes".to_owned()), "Windows cannot hold a file named `COM1.notes`"),
        ] {
            assert_eq!(sentence(&fault), words);
        }
    }

    #[test]
    fn slugs_that_no_file_system_holds_are_reported() {
        let site = guide("slug = \"@@@\"").replace("@@@", &"a".repeat(300));
        check(&site, &[
                "error[unsafe-name] content/en/guide.md:2:8 this name is 300 bytes long, and file systems hold 255 (choose another slug)",
            ]);
    }
}
