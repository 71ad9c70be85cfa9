//! The rule `missing-word`.

use super::Example;
use crate::diagnostic::Violation;
use crate::lang::Lang;
use crate::source::SourcePath;

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

/// An entry of a table without one of its texts in a language.
pub(crate) fn of_entry(entry: &str, field: &str, lang: &Lang) -> Violation {
    Violation::new(&RULE, format!("`{entry}` has no `{field}` in `{lang}`")).help(format!("add {field}.{lang} = \"…\""))
}

/// A tool has no words in a language at all; `default` is the language to translate from.
pub(crate) fn whole_tool(tool: &str, default: &Lang) -> Violation {
    Violation::new(&RULE, format!("the tool `{tool}` has no words in this language"))
        .help(format!("copy content/{default}/words/{tool}.toml here and translate it"))
}

/// A tool lacks a word; `near` is an unused key with nearly that name.
pub(crate) fn of_tool(tool: &str, key: &str, near: Option<&str>, is_of_template: bool) -> Violation {
    let help = match near {
        Some(near) => format!("did you mean it by `{near}`? Rename that key"),
        None if is_of_template => format!("add `{key} = \"…\"`; the template of the tool shows it"),
        None => format!("add `{key} = \"…\"`"),
    };
    Violation::new(&RULE, format!("`{tool}` needs the word `{key}`")).help(help)
}

/// A tool lacks a link.
pub(crate) fn link(tool: &str, name: &str) -> Violation {
    Violation::new(&RULE, format!("`{tool}` needs the link `{name}`"))
        .help(format!("add `{name} = \"path/to/page.md\"` below [links]"))
}

/// The templates lack a word that the first language has.
pub(crate) fn of_templates(key: &str, first: &SourcePath) -> Violation {
    Violation::new(&RULE, format!("the templates need the word `{key}`")).help(format!("translate it from {first}"))
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
