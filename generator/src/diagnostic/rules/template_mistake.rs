//! `template-mistake`: a template that cannot be read or filled.

use super::{Area, Example, Rule, Severity};

/// A template that cannot be read or filled.
pub const RULE: Rule = Rule {
    name: "template-mistake",
    severity: Severity::Error,
    area: Area::Design,
    finds: "A template that cannot be read or filled.",
    why: "No page can be drawn without its template. The place is that in the template, not in the page.",
    example: Example::Files {
        wrong: r#"//- content/en/index.md
+++
title = "Example"
description = "A page that is only here to show how a rule of the site works."
layout = "page"
+++

Welcome.
//- templates/layouts/page.html
<h1>{{ page.title</h1>"#,
        right: r#"//- content/en/index.md
+++
title = "Example"
description = "A page that is only here to show how a rule of the site works."
layout = "page"
+++

Welcome.
//- templates/layouts/page.html
<h1>{{ page.title }}</h1>"#,
    },
    found_by: "generator/src/parse/templates.rs",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_template_is_told_at_its_own_place() {
        check(&wrong(&RULE), &["?template-mistake/0"]);
    }

    #[test]
    fn what_a_template_lacks_while_it_is_filled_is_told_at_its_place_too() {
        check(&wrong(&RULE).replace("{{ page.title</h1>", "{{ page.titel.words }}</h1>"), &["?template-mistake/1"]);
    }
}
