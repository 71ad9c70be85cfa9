//! The compiled modules of the tools: which module mounts which tools.
//!
//! A page loads the smallest module that mounts everything it needs.

use crate::{case_tracker, letter_finder, password_strength, receipt_validator, sign_up_walkthrough};

/// A compiled module with its JavaScript bindings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bundle {
    /// The name of its files without the extension; its package is `bundle-<name>`.
    pub name: &'static str,
    /// The tools that it can mount.
    pub tools: &'static [&'static str],
    /// Whether it is built with Leptos' [`erase_components`](https://book.leptos.dev/getting_started/leptos_dx.html):
    /// views then share compiled code, which makes the modules with many components smaller and the others larger.
    pub erases_components: bool,
}

/// All modules, the smallest first.
pub const BUNDLES: &[Bundle] = &[
    Bundle { name: "password", tools: &[password_strength::NAME], erases_components: false },
    Bundle { name: "receipt", tools: &[receipt_validator::NAME], erases_components: true },
    Bundle { name: "number", tools: &[receipt_validator::NAME, letter_finder::NAME], erases_components: true },
    Bundle { name: "sign-up", tools: &[sign_up_walkthrough::NAME, password_strength::NAME], erases_components: false },
    Bundle { name: "case-tracker", tools: &[case_tracker::NAME], erases_components: true },
];

/// The modules that mount all of `tools`: the smallest one that has them all, else the smallest for each.
///
/// A tool that no module has is left out.
#[must_use]
pub fn for_tools(tools: &[&str]) -> Vec<&'static Bundle> {
    if tools.is_empty() {
        return Vec::new();
    }
    if let Some(one) = BUNDLES.iter().find(|bundle| tools.iter().all(|tool| bundle.tools.contains(tool))) {
        return vec![one];
    }
    let smallest = |tool: &&str| BUNDLES.iter().find(|bundle| bundle.tools.contains(tool));
    let mut found: Vec<&Bundle> = tools.iter().filter_map(smallest).collect();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::for_tools;

    fn check(tools: &[&str], expected: &[&str]) {
        let names: Vec<&str> = for_tools(tools).iter().map(|bundle| bundle.name).collect();
        assert_eq!(names, expected, "{tools:?}");
    }

    #[test]
    fn a_page_loads_the_smallest_module_that_has_all_it_needs() {
        check(&[], &[]);
        check(&["receipt-validator"], &["receipt"]);
        check(&["receipt-validator", "letter-finder"], &["number"]);
        check(&["password-strength"], &["password"]);
        check(&["password-strength", "sign-up-walkthrough"], &["sign-up"]);
        check(&["sign-up-walkthrough"], &["sign-up"]);
        check(&["case-tracker"], &["case-tracker"]);
    }

    #[test]
    fn tools_that_no_module_has_together_come_in_one_each() {
        check(&["receipt-validator", "case-tracker"], &["receipt", "case-tracker"]);
        check(&["unknown"], &[]);
    }
}
