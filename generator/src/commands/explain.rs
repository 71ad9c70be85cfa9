//! `cargo site explain`: a rule's page, or the list of all rules.

use generator::diagnostic::nearest::suggestion;
use generator::diagnostic::rules;

use crate::exit::Exit;

/// Prints the page of a rule; without a name the list of all.
pub(crate) fn explain(name: Option<&str>) -> Exit {
    let Some(name) = name else {
        say_part!("{}", rules::page::list());
        note!("For one of them: cargo site explain {}", rules::MISSING_PAGE.name);
        return Exit::Done;
    };
    // As a diagnostic shows it, with its brackets.
    let bare = name.trim_matches(['[', ']']);
    match rules::find(bare) {
        Some(rule) => {
            say_part!("{}", rule.page());
            Exit::Done
        }
        None => {
            note!("error: There is no rule `{bare}`.");
            note!("  help: {}", suggestion(bare, rules::ALL.iter().map(|rule| rule.name)));
            note!("  help: All rules: cargo site explain");
            Exit::Usage
        }
    }
}
