//! The rule `directive-syntax`.

use std::fmt;

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A directive that cannot be read.
    ///
    /// A marker is alone on its line; values are in double quotes.
    "directive-syntax": Error, Components, found by "generator/src/parse/markdown/mod.rs";
    Example::Markdown {
        wrong: r#":::notice{kind=stop}
Ask first.
:::"#,
        right: r#":::notice{kind="stop"}
Ask first.
:::"#,
    }
}

/// What makes a marker one that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkerFault {
    /// More than three colons.
    Colons,
    /// Something behind the marker on its line.
    Trailing,
    /// No name of a component.
    NoName,
    /// A blank in front of the name.
    Blank,
    /// Arguments without a key, or without a brace at the end.
    Arguments,
    /// The value of this key is not in double quotes.
    Unquoted(String),
    /// The value of this key has no closing quote.
    Unclosed(String),
    /// This key is there twice.
    Repeated(String),
}

impl fmt::Display for MarkerFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Colons => f.write_str("a marker has two or three colons"),
            Self::Trailing => f.write_str("something follows the marker on its line"),
            Self::NoName => f.write_str("the name of a component is missing"),
            Self::Blank => f.write_str("the name of a component comes right after the colons, without a blank"),
            Self::Arguments => f.write_str("arguments look like {key=\"value\"}, with } at the end"),
            Self::Unquoted(key) => write!(f, "the value of `{key}` is in double quotes: {key}=\"…\""),
            Self::Unclosed(key) => write!(f, "the value of `{key}` has no closing quote"),
            Self::Repeated(key) => write!(f, "`{key}` is given twice"),
        }
    }
}

/// A marker that cannot be read.
pub(crate) fn marker(fault: &MarkerFault) -> Violation {
    Violation::new(&RULE, fault.to_string()).help("write :::name{key=\"value\"}")
}

/// A component without its inside.
pub(crate) fn no_body(name: &str) -> Violation {
    Violation::new(&RULE, format!("`{name}` needs something inside"))
        .help(format!("open it with :::{name} and close it with :::"))
}

/// A component that cannot have an inside.
pub(crate) fn needless_body(name: &str) -> Violation {
    Violation::new(&RULE, format!("`{name}` has no inside"))
        .help(format!("write ::{name} with two colons and no closing line"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, check, wrong};

    #[test]
    fn what_a_marker_looks_like_is_reported() {
        check(&wrong(&RULE), &[
                "error[directive-syntax] content/en/index.md:7:1 the value of `kind` is in double quotes: kind=\"…\" (write :::name{key=\"value\"})",
            ]);
    }

    #[test]
    fn containers_and_leaves_are_distinguished() {
        check(&body("::notice\n\n:::contact\nx\n:::"), &[
                "error[directive-syntax] content/en/index.md:7:1 `notice` needs something inside (open it with :::notice and close it with :::)",
                "error[directive-syntax] content/en/index.md:9:1 `contact` has no inside (write ::contact with two colons and no closing line)",
            ]);
    }
}
