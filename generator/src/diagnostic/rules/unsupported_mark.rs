//! The rule `unsupported-mark`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A mark of another kind of markdown.
    ///
    /// Readers would see the mark, or what was to be hidden.
    "unsupported-mark": Warning, Text, found by "generator/src/parse/markdown/dialects.rs";
    Example::Markdown {
        wrong: r#"> [!WARNING]
> Ask first."#,
        right: r#":::notice{kind="warning"}
Ask first.
:::"#,
    }
}

/// What a mark does in other kinds of markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// A box: `[!NOTE]`, `!!! note`. With the kind of notice that is nearest to it.
    Notice(&'static str),
    /// Something that folds: `??? note`.
    Details,
    /// A call of a template: `{{ name }}`, `{% name %}`.
    Template,
    /// A comment: `%% words %%`, `{/* words */}`.
    Comment,
    /// A link to a page by its title: `[[Title]]`.
    WikiLink,
    /// A list of the headings: `[TOC]`.
    Contents,
    /// Words with a color behind them: `==words==`.
    Highlight,
    /// A footnote within the line: `^[words]`.
    InlineNote,
    /// A class or an attribute: `{.name}`, `{: .name}`.
    Attributes,
    /// The meaning of the term in the line above: `: words`.
    Definition,
    /// The meaning of an abbreviation: `*[name]: words`.
    Abbreviation,
    /// A picture by its name: `:smile:`.
    Emoji,
    /// An entry of a list: `• words`, `1.Words`, `2. words` below a paragraph.
    List,
    /// A heading: `##` with a blank behind it that does not break lines.
    Heading,
    /// A link: `[words] (address)`, `(words)[address]`.
    Link,
    /// An address that other programs make a link of.
    Address,
}

/// A mark that another kind of markdown knows.
pub(crate) fn violation(mark: &str, meaning: Meaning) -> Violation {
    let help = match meaning {
        Meaning::Notice(kind) => format!(
            "for a box, write a line :::notice{{kind=\"{kind}\"}} above the words and a line ::: below them, without >"
        ),
        Meaning::Details => {
            "write a line :::details{title=\"…\"} above the words and a line ::: below them".to_owned()
        }
        Meaning::Template => "write a component, such as ::name{key=\"value\"}, on a line of its own".to_owned(),
        Meaning::Comment => "write <!-- in front of a comment and --> behind it; other comments are published".to_owned(),
        Meaning::WikiLink => "write [words](file.md)".to_owned(),
        Meaning::Contents => "leave it out: each page shows the list of its headings by itself".to_owned(),
        Meaning::Highlight => "write ** on both sides of words that matter".to_owned(),
        Meaning::InlineNote => "write [^name] here, and [^name]: with the words on a line of its own".to_owned(),
        Meaning::Attributes => "leave it out: only headings have an id, such as {#name}".to_owned(),
        Meaning::Definition => "write a list, or a table with the terms in its first column".to_owned(),
        Meaning::Abbreviation => "write the name in full where it comes first in the text".to_owned(),
        Meaning::Emoji => "leave it out, or write the character itself".to_owned(),
        Meaning::List => "begin the first line of a list with \"- \" or \"1. \", at the very left, below an empty line".to_owned(),
        Meaning::Heading => "write an ordinary blank between # and the words".to_owned(),
        Meaning::Link => "write [words](address), without a blank between the brackets".to_owned(),
        Meaning::Address => "write [words](https://…) or <https://…>, or ` on both sides of an address to look at".to_owned(),
    };
    Violation::new(&RULE, format!("`{mark}` means nothing here, and would be in the page as plain text")).help(help)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, reported, with_body, wrong};

    #[test]
    fn an_alert_is_answered_with_a_notice() {
        check(&wrong(&RULE), &[
                "warning[unsupported-mark] content/en/index.md:7:3 `[!WARNING]` means nothing here, and would be in the page as plain text (for a box, write a line :::notice{kind=\"warning\"} above the words and a line ::: below them, without >)",
            ]);
    }

    #[test]
    fn each_mark_is_found_where_it_is() {
        for (body, place, mark) in [
            ("> [!NOTE]\n> Words.", "7:3", "[!NOTE]"),
            ("> [!info] A title\n> Words.", "7:3", "[!info]"),
            ("> Words.\n>\n> [!TIP]-\n> Words.", "9:3", "[!TIP]"),
            ("!!! note \"Title\"", "7:1", "!!!"),
            ("??? tip\n", "7:1", "???"),
            ("Words {{< notice >}} here.", "7:7", "{{"),
            ("{% include note.html %}", "7:1", "{%"),
            ("Words.\n%% Do not publish. %%", "8:1", "%%"),
            ("Words %%hidden%% here.", "7:7", "%%"),
            ("{/* Do not publish. */}", "7:1", "{/*"),
            ("See [[Some Page]] there.", "7:5", "[["),
            ("[[_TOC_]]", "7:1", "[[_TOC_]]"),
            ("[TOC]", "7:1", "[TOC]"),
            ("Words ==that matter== here.", "7:7", "=="),
            ("Words.^[A note.]", "7:7", "^["),
            ("Words.\n{: .lead}", "8:1", "{: .lead}"),
            ("Words. {.lead}", "7:8", "{.lead}"),
            ("Term\n: Its meaning.", "8:1", ":"),
            ("*[USCIS]: The name in full.", "7:1", "*["),
            ("Well done :smile: now.", "7:11", ":smile:"),
            ("• First", "7:1", "•"),
            ("-First", "7:1", "-"),
            ("1.Open the page", "7:1", "1."),
            ("Do this:\n2. Second", "8:1", "2."),
            ("Do this:\n     - Far", "8:6", "-"),
            ("-\u{a0}First", "7:1", "-"),
            ("1)\u{a0}First", "7:1", "1)"),
            ("\u{a0}\u{a0}- First", "7:3", "-"),
            ("##\u{a0}Heading", "7:1", "##"),
            ("Words\n##\u{a0}Heading", "8:1", "##"),
            ("[who we are] (about.md)", "7:12", "] ("),
            ("(who we are)[about.md]", "7:12", ")["),
            ("See https://www.uscis.gov/forms now.", "7:5", "https://"),
        ] {
            let found = reported(&with_body(body));
            let start = format!("warning[unsupported-mark] content/en/index.md:{place} `{mark}` means nothing here");
            assert!(found.iter().any(|found| found.starts_with(&start)), "{body}: {found:?}");
            let count = found.iter().filter(|found| found.contains("unsupported-mark")).count();
            assert_eq!(count, 1, "{body}: {found:?}");
        }
    }

    #[test]
    fn everyday_text_code_and_escapes_are_fine() {
        for body in [
            "From 10:30: two hours. At 8:00:00, a ratio of 1:2:3.",
            "100 % of 5 == 5, and what??? No!!!",
            "`[[x]]`, `{{ x }}` and `==x==` in code.",
            "```\n> [!NOTE]\n{% x %}\n```",
            r"\[[x]] and \{{ x }} and \==x== and \:smile: as text.",
            "The letters [in brackets] and {in braces}.",
            "- [ ] One.\n- [x] Two.",
            "Write to a@b.example: we answer.",
            "A part [of this] (it is small) and (that)[1 of 2].",
            "-5 degrees, 1.5 percent, 3.ª edition and\n- an entry.",
            "Since 2024\n1986. A law of that year.",
            "[https://www.uscis.gov/forms](https://www.uscis.gov/forms) and <https://www.uscis.gov/> and `https://x.example`.",
            r"2\. Second and\
1\. First.",
            "— Hello.\n— Good day.",
        ] {
            let found = reported(&with_body(body));
            assert!(!found.iter().any(|found| found.contains("unsupported-mark")), "{body}: {found:?}");
        }
    }
}
