//! The rule `unknown-value`.

use super::Example;
use crate::diagnostic::Violation;
use crate::diagnostic::nearest::suggestion;

rule! {
    /// A value that is not one of those allowed.
    ///
    /// A layout that does not exist cannot draw the page; a slug with spaces cannot be an address.
    "unknown-value": Error, FrontMatter, found by "generator/src/parse/front_matter.rs";
    Example::FrontMatter {
        wrong: r#"layout = "giude""#,
        right: r#"layout = "guide""#,
    }
}

/// A value by which a table is filtered and that no entry has; `known` are those that entries have.
pub(crate) fn filter<'a>(key: &str, value: &str, known: impl Iterator<Item = &'a str> + Clone) -> Violation {
    Violation::new(&RULE, format!("no entry of this table has the `{key}` `{value}`")).help(suggestion(value, known))
}

/// A name of a thing (`what`) that does not exist; `known` are those that do.
pub(crate) fn unknown<'a>(
    what: &str,
    value: &str,
    known: impl IntoIterator<Item = &'a str, IntoIter: Clone>,
) -> Violation {
    Violation::new(&RULE, format!("there is no {what} `{value}`")).help(suggestion(value, known.into_iter()))
}

/// A value that an argument of a component does not take.
pub(crate) fn argument(name: &str, key: &str, value: &str, known: &[String]) -> Violation {
    Violation::new(&RULE, format!("`{key}` of `{name}` cannot be `{value}`"))
        .help(suggestion(value, known.iter().map(String::as_str)))
}

/// A direction of a language that is none.
pub(crate) fn direction(value: &str) -> Violation {
    Violation::new(&RULE, format!("there is no direction `{value}`"))
        .help("write \"rtl\" for a language that is written from right to left, or leave the key out")
}

/// An address of the project that is none.
pub(crate) fn address(key: &str) -> Violation {
    Violation::new(&RULE, format!("`{key}` is no address"))
        .help("write a whole address that begins with https://, or leave the key out")
}

/// A base address that cannot be used, with the reason.
pub(crate) fn base_url(reason: String) -> Violation {
    Violation::new(&RULE, reason)
        .help("write the whole address of the site's first page, such as https://example.org/")
}

/// A slug with other characters; `right` is what it can be, or empty.
pub(crate) fn slug(right: &str) -> Violation {
    let help = if right.is_empty() { "use letters".to_owned() } else { format!("write \"{right}\"") };
    Violation::new(&RULE, "a slug has lower-case letters, numbers and dashes only").help(help)
}

/// A wait of a step that is too long or no wait.
pub(crate) fn wait(minutes: i64, longest: i64) -> Violation {
    Violation::new(&RULE, format!("nobody can wait {minutes} minutes here"))
        .help(format!("`wait` takes minutes, from 1 to {longest}"))
}

/// A field of a table to sort by that no entry has as a text.
pub(crate) fn sort(field: &str) -> Violation {
    Violation::new(&RULE, format!("no entry of this table has a text `{field}`"))
        .help("write the name of a field that has a text")
}

/// A template of tables that does not exist; `known` are those that do.
pub(crate) fn view<'a>(view: &str, known: impl Iterator<Item = &'a str> + Clone) -> Violation {
    Violation::new(&RULE, format!("no template renders `{view}`")).help(suggestion(view, known))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, guide, wrong};

    #[test]
    fn names_that_do_not_exist_get_their_nearest() {
        check(&wrong(&RULE), &[
                "error[unknown-value] content/en/guide.md:2:10 there is no layout `giude` (did you mean `guide`?)",
            ]);
    }

    #[test]
    fn a_slug_is_part_of_an_address() {
        check(&guide("slug = \"Lost Password\""), &[
                "error[unknown-value] content/en/guide.md:2:8 a slug has lower-case letters, numbers and dashes only (write \"lost-password\")",
            ]);
    }
}
