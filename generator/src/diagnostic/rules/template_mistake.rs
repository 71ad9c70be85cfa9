//! The rule `template-mistake`.

use super::Example;
use crate::diagnostic::Violation;

rule! {
    /// A template that cannot be read or filled.
    ///
    /// No page can be drawn without its template.
    /// The position is in the template, not in the page.
    "template-mistake": Error, Design, found by "generator/src/parse/templates.rs";
    Example::Files {
        wrong: r#"//- content/en/index.md
+++
title = "Example"
description = "A page that is only here to show how a rule of the site works."
layout = "home"
+++

Welcome.
//- templates/layouts/home.html
<h1>{{ page.title</h1>"#,
        right: r#"//- content/en/index.md
+++
title = "Example"
description = "A page that is only here to show how a rule of the site works."
layout = "home"
+++

Welcome.
//- templates/layouts/home.html
<h1>{{ page.title }}</h1>"#,
    }
}

/// A template that cannot be read or filled, with the reason.
pub(crate) fn violation(reason: impl Into<String>) -> Violation {
    Violation::new(&RULE, reason)
        .help("correct the template at this position; pages are rendered again when it can be read")
}

/// A template that extends one that does not exist.
pub(crate) fn missing_parent(parent: &str) -> Violation {
    violation(format!("this template extends `{parent}`, which does not exist"))
}

/// A template of a table that cannot be filled, with the reason.
pub(crate) fn of_table(template: &str, reason: &str) -> Violation {
    Violation::new(&RULE, format!("templates/{template} cannot be filled: {reason}"))
        .help("look at the template and at the words that it shows")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{check, wrong};

    #[test]
    fn a_template_is_reported_at_its_own_position() {
        check(&wrong(&RULE), &[
                "error[template-mistake] templates/layouts/home.html:1:18 Found `</` but expected }}. (correct the template at this position; pages are rendered again when it can be read)",
            ]);
    }

    #[test]
    fn an_unknown_variable_of_a_template_is_reported_at_its_position() {
        check(&wrong(&RULE).replace("{{ page.title</h1>", "{{ page.titel.words }}</h1>"), &[
                "error[template-mistake] templates/layouts/home.html:1:13 Field `titel` is not defined. Available fields: alternates, body, breadcrumbs, children, contents, csp, date, description, first, has_fallbacks, head_title, href, indexed, islands, json_ld, languages, layout, nav_title, next, notices, og_image, overdue, permalink, previous, related, report, review_by, reviewed, sources, title, tool (correct the template at this position; pages are rendered again when it can be read)",
            ]);
    }

    #[test]
    fn templates_that_do_not_fit_together_are_each_reported_at_their_position() {
        check(&wrong(&RULE).replace("<h1>{{ page.title</h1>", "{% extends \"layouts/base.html\" %}\n{% block nowhere %}{{ page.title | shout }}{% endblock %}"), &[
                "error[template-mistake] templates/layouts/home.html:2:10 Block `nowhere` is not defined in any parent template (correct the template at this position; pages are rendered again when it can be read)",
                "error[template-mistake] templates/layouts/home.html:2:36 Unknown filter `shout` (correct the template at this position; pages are rendered again when it can be read)",
            ]);
    }
}
