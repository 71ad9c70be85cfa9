//! The rule `deep-directive`.

use super::Example;

rule! {
    /// A component too deep within other components.
    ///
    /// On a phone nothing is left of the text's width.
    /// Most often a closing line is missing further up.
    "deep-directive": Error, Components, found by "generator/src/parse/markdown/directives.rs";
    Example::Markdown {
        wrong: r#":::notice
:::notice
:::notice
:::notice
:::notice
:::notice
:::notice
:::notice
:::notice
Ask first.
:::
:::
:::
:::
:::
:::
:::
:::
:::
"#,
        right: r#":::notice
Ask first.
:::"#,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn boxes_in_boxes_have_an_end() {
        check(&wrong(&RULE), &[
                "error[deep-directive] content/en/index.md:15:1 this component is the 9th within another (close the components above it with ::: first)",
            ]);
    }
}
