//! Barriers, as axe-core finds them.

use serde_json::json;

use crate::Page;

/// Unchanged, from tests/vendor/axe-core; its README has the version.
const AXE: &str = include_str!("../vendor/axe-core/axe.min.js");

/// Every rule of WCAG 2.2 up to AA, and of good practice.
const ALL: &str =
    "{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] }";

/// The rules whose answer depends on colors; all others depend on structure, text and size alone.
const COLORS: &str = "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }";

impl Page {
    /// Every barrier that axe-core finds in the page as it is now: rule, position, and what to do.
    ///
    /// # Panics
    ///
    /// Where axe-core cannot run.
    #[track_caller]
    #[must_use]
    pub fn barriers(&self) -> Vec<String> {
        self.violations(ALL)
    }

    /// The barriers that come from colors: what to ask of a page in other colors when its barriers are known.
    ///
    /// # Panics
    ///
    /// Where axe-core cannot run.
    #[track_caller]
    #[must_use]
    pub fn color_barriers(&self) -> Vec<String> {
        self.violations(COLORS)
    }

    /// Waits until animations end, then runs these rules.
    #[track_caller]
    fn violations(&self, rules: &str) -> Vec<String> {
        if !self.script::<bool>("return Boolean(window.axe?.run)", json!([])) {
            self.script::<()>(AXE, json!([]));
        }
        let body = format!(
            "return (async () => {{
                await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
                const results = await axe.run(document, {{ runOnly: {rules}, resultTypes: ['violations'] }});
                return results.violations.flatMap((rule) =>
                    rule.nodes.map((node) => `${{rule.id}} at ${{node.target.join(' ')}}: ${{node.failureSummary}}`));
            }})()"
        );
        self.script(&body, json!([]))
    }
}
