//! The rule `unknown-component`.

use super::Example;

rule! {
    /// A directive whose component does not exist.
    ///
    /// Readers would see the colons instead of the box.
    "unknown-component": Error, Components, found by "generator/src/parse/components.rs";
    Example::Markdown {
        wrong: r#":::notce
Ask first.
:::"#,
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
    fn misspelt_components_get_their_nearest_name() {
        check(&wrong(&RULE), &[
                "error[unknown-component] content/en/index.md:7:4 there is no component `notce` (did you mean `notice`?)",
            ]);
    }
}
