//! The rule `missing-translation`.

use super::example::{english_guide, spanish_guide};
use super::Example;
use crate::diagnostic::{Violation, Diagnostic, Report};
use crate::parse::ParsedPage;
use crate::parse::config::{Lang, SiteConfig};
use crate::parse::front_matter::Layout;

rule! {
    /// A page for readers that a language of the site lacks.
    ///
    /// Readers of that language find the page in the other one.
    /// Unlisted pages need no translation.
    "missing-translation": Warning, Languages, found by "generator/src/diagnostic/rules/missing_translation.rs";
    Example::Files {
        wrong: concat!(r#"//- content/site.toml
[languages.en]
name = "English"
[languages.es]
name = "Español"
"#, english_guide!()),
        right: concat!(english_guide!(), "\n", spanish_guide!()),
    }
}

/// Facts without a value in a language; `default` is the language whose value pages show.
pub(crate) fn of_facts(facts: &[&str], lang: &Lang, default: &Lang) -> Violation {
    Violation::new(&RULE, format!("facts have no value in `{lang}`: {}", facts.join(", ")))
        .help(format!("add value.{lang} = \"…\" to each; until then pages show the value in `{default}`"))
}

/// A language without words of the tools; `default` is the language to translate from.
pub(crate) fn of_tools(lang: &Lang, default: &Lang) -> Violation {
    Violation::new(&RULE, format!("the tools have no words in `{lang}`; pages in this language show none"))
        .help(format!("copy the other files of content/{default}/words here and translate them"))
}

/// Looks for a listed page of the first language in every other one. `lacks` answers whether a
/// language has pages and not this one.
pub(crate) fn check(page: &ParsedPage, config: &SiteConfig, lacks: impl Fn(&Lang) -> bool, report: &mut Report) {
    if page.lang != config.default_language || page.front.layout == Layout::NotFound {
        return;
    }
    for (lang, name) in config.languages.iter().filter(|(lang, _)| **lang != page.lang && lacks(lang)) {
        report.push(
            Diagnostic::whole_file(RULE, &page.source, format!("this page does not exist in {name}"))
                .help(format!("write content/{lang}/{}; until then readers get this page", page.key)),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_page_without_its_translation_is_reported() {
        check(&wrong(&RULE), &[
                "warning[missing-translation] content/en/fees.md:1:1 this page does not exist in Español (write content/es/fees.md; until then readers get this page)",
            ]);
    }

    #[test]
    fn pages_out_of_the_lists_need_no_translation() {
        let out = wrong(&RULE).replace("sources =", "listed = false\nsources =");
        check(&out, &[]);
    }
}
