//! What people read about the rules: one on the terminal, all of them on a page.

use std::fmt::Write as _;

use super::{ALL, Area, Example, Rule};

impl Rule {
    /// The rule's own page, as plain text for a terminal.
    pub fn page(&self) -> String {
        let indented = |text: &str| text.lines().map(|line| format!("    {line}\n")).collect::<String>();
        let (wrong, right) = self.example.texts();
        format!(
            "{} ({})\n\n{}\n{}\n\nWrong:\n\n{}\nRight:\n\n{}\nFound by {}\n",
            self.name,
            self.severity.name(),
            self.finds,
            self.why,
            indented(wrong),
            indented(right),
            self.found_by
        )
    }

    /// The rule's part of the page of all rules, as markdown.
    fn markdown(&self) -> String {
        let (wrong, right) = self.example.texts();
        let shown = |text: &str| match self.example {
            Example::Described { .. } => text.to_owned(),
            _ => {
                let fence = if text.contains("```") { "````" } else { "```" };
                format!("{fence}\n{}\n{fence}", text.trim_end())
            }
        };
        format!(
            "### `{}` {{#{}}}\n\n**{}.** {} {}\n\nWrong:\n\n{}\n\nRight:\n\n{}\n\n",
            self.name,
            self.name,
            if self.severity == super::Severity::Error { "Error" } else { "Warning" },
            self.finds,
            self.why,
            shown(wrong),
            shown(right)
        )
    }
}

/// The page of all rules below its introduction, as markdown: a part for each area, where
/// the rules are in order of their names.
pub fn markdown() -> String {
    let mut out = String::new();
    for (area, name) in Area::ALL {
        let _ = writeln!(out, "## {name}\n");
        let mut rules: Vec<&Rule> = ALL.iter().filter(|rule| rule.area == area).collect();
        rules.sort_by_key(|rule| rule.name);
        for rule in rules {
            out.push_str(&rule.markdown());
        }
    }
    out
}

/// Every rule with what it finds, a line each, for a terminal.
pub fn list() -> String {
    let mut out = String::new();
    let widest = ALL.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    for (area, name) in Area::ALL {
        let _ = writeln!(out, "{name}");
        for rule in ALL.iter().filter(|rule| rule.area == area) {
            let _ = writeln!(out, "  {:widest$}  {:7}  {}", rule.name, rule.severity.name(), rule.finds);
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_rule_is_left_out_of_the_page_or_the_list() {
        let (page, list) = (markdown(), list());
        for rule in ALL {
            assert_eq!(page.matches(&format!("{{#{}}}", rule.name)).count(), 1, "{}", rule.name);
            assert!(list.contains(rule.finds), "{}", rule.name);
            assert!(rule.page().contains(rule.why), "{}", rule.name);
        }
    }
}
