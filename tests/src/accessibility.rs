//! Barriers, as axe-core finds them.

use serde_json::json;

use crate::Page;

/// Unchanged, from tests/vendor/axe-core; its README tells the version.
const AXE: &str = include_str!("../vendor/axe-core/axe.min.js");

/// Waits for what moves to stand still, then asks all rules of WCAG 2.2 up to AA, and of good practice.
const RUN: &str = "
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
    const results = await axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
    });
    return results.violations.flatMap((rule) =>
        rule.nodes.map((node) => `${rule.id} at ${node.target.join(' ')}: ${node.failureSummary}`));
";

impl Page {
    /// Every barrier that axe-core finds in the page as it is now: rule, place, and what to do.
    ///
    /// # Panics
    ///
    /// Where axe-core cannot run.
    #[track_caller]
    #[must_use]
    pub fn barriers(&self) -> Vec<String> {
        if !self.script::<bool>("return Boolean(window.axe?.run)", json!([])) {
            self.script::<()>(AXE, json!([]));
        }
        self.script(&format!("return (async () => {{ {RUN} }})()"), json!([]))
    }
}
