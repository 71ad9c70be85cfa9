//! The rule `untranslated-step`.

use super::Example;
use crate::diagnostic::{Diagnostic, Report};
use crate::parse::config::{Lang, SiteConfig};
use crate::parse::step::ParsedStep;

rule! {
    /// A step of the walkthrough that a language of the site lacks.
    ///
    /// In the middle of the walkthrough its readers come upon a step in the other language.
    "untranslated-step": Warning, Languages, found by "generator/src/diagnostic/rules/untranslated_step.rs";
    Example::Files {
        wrong: r#"//- content/en/sign-up/email.md
+++
title = "Type your email"
weight = 10
+++

Type it.
//- content/en/sign-up/code.md
+++
title = "Type the code"
weight = 20
+++

Type it.
//- content/es/sign-up/email.md
+++
title = "Escriba su correo electrónico"
+++

Escríbalo."#,
        right: r#"//- content/en/sign-up/email.md
+++
title = "Type your email"
weight = 10
+++

Type it.
//- content/en/sign-up/code.md
+++
title = "Type the code"
weight = 20
+++

Type it.
//- content/es/sign-up/email.md
+++
title = "Escriba su correo electrónico"
+++

Escríbalo.
//- content/es/sign-up/code.md
+++
title = "Escriba el código"
+++

Escríbalo."#,
    }
}

/// Looks for a step of the first language in every other one. `lacks` answers whether a language
/// shows the walkthrough and has no such step.
pub(crate) fn check(step: &ParsedStep, config: &SiteConfig, lacks: impl Fn(&Lang) -> bool, report: &mut Report) {
    for (lang, name) in config.languages.iter().filter(|(lang, _)| **lang != step.lang && lacks(lang)) {
        report.push(
            Diagnostic::whole_file(RULE, &step.source, format!("this step does not exist in {name}"))
                .help(format!("write content/{lang}/{}; until then readers get this step", step.key)),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, names, wrong};

    #[test]
    fn a_step_without_its_translation_is_reported() {
        check(&wrong(&RULE), &[
            "warning[untranslated-step] content/en/sign-up/code.md:1:1 this step does not exist in Español (write content/es/sign-up/code.md; until then readers get this step)",
        ]);
    }

    #[test]
    fn a_language_without_the_walkthrough_needs_no_step() {
        let site = wrong(&RULE);
        let page = site.find("//- content/es/sign-up/index.md").expect("the Spanish page of the walkthrough");
        let reported = names(&site[..page]);
        assert!(!reported.contains(&RULE.name.to_owned()), "{reported:?}");
    }
}
