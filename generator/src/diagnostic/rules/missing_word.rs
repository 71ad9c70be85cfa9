//! The rule `missing-word`.

use super::Example;

rule! {
    /// A word that the tools or the templates need and a language lacks.
    ///
    /// A rule without its words would leave the reader with an empty message.
    /// Every language has every word.
    "missing-word": Error, Words, found by "generator/src/link/words.rs";
    Example::Described {
        wrong: r#"A words file without the line `button = "Check the number"`."#,
        right: "The line in the words file of every language.",
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::rules::testing::{body, check, with_words};

    #[test]
    fn a_tool_without_a_word_is_reported() {
        check(&with_words("\nhint = ", "\nhnit = "), &[
                "error[missing-word] content/en/words/password-strength.toml:1:1 `password-strength` needs the word `hint` (did you mean it by `hnit`? Rename that key)",
                "error[unknown-word] content/en/words/password-strength.toml:7:8 `password-strength` uses no word `hnit` (did you mean `hint`?)",
            ]);
    }

    #[test]
    fn lists_such_as_the_months_are_words_too() {
        let spanish = include_str!("../../../../content/es/words/site.toml").replace("\nmonths = [", "\nmonhts = [");
        let site = "//- content/site.toml\n[languages.en]\nname = \"English\"\n[languages.es]\nname = \"Español\"\n";
        let links = "receipt_tool = \"index.md\"";
        let spanish = spanish.replace("receipt_tool = \"tools/receipt-number.md\"", links);
        check(&format!("{site}{}//- content/es/words/site.toml\n{spanish}", body("Welcome.")), &["error[missing-word] content/es/words/site.toml:1:1 the templates need the word `months` (translate it from content/en/words/site.toml)"]);
    }
}
