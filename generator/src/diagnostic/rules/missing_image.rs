//! The rule `missing-image`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A picture that does not exist.
    ///
    /// Readers would see a torn frame.
    /// Pictures are in content/assets.
    "missing-image": Error, Links, found by "generator/src/link/references.rs";
    Example::Markdown {
        wrong: "![Three stones](../assets/mark.swg)",
        right: "![Three stones](../assets/mark.svg)",
    }
}

/// The picture does not exist; `near` is the path of one with nearly that name.
pub(crate) fn unknown(path: &str, near: Option<&str>) -> Violation {
    let help = near.map_or_else(
        || "put the picture into content/assets and name its path from this file".to_owned(),
        |near| format!("did you mean `{near}`?"),
    );
    Violation::new(&RULE, format!("there is no picture `{path}`")).help(help)
}

/// The picture exists, in a folder that is not published.
pub(crate) fn elsewhere() -> Violation {
    Violation::new(&RULE, "only files in content/assets are published").help("move the file there")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn pictures_that_are_not_there_are_reported() {
        check(&wrong(&RULE), &[
                "error[missing-image] content/en/index.md:7:17 there is no picture `../assets/mark.swg` (did you mean `../assets/mark.svg`?)",
            ]);
    }
}
