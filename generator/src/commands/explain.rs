//! `cargo site explain`: a rule's page, or the list of all rules.

use generator::diagnostic::nearest::suggestion;
use generator::diagnostic::rules;

use crate::Exit;

/// Prints the page of a rule; without a name the list of all.
pub(crate) fn explain(name: Option<&str>) -> Exit {
    let Some(name) = name else {
        print!("{}", rules::page::list());
        eprintln!("For one of them: cargo site explain {}", rules::MISSING_PAGE.name);
        return Exit::Done;
    };
    // As it stands in a diagnostic, brackets and all.
    let bare = name.trim_matches(['[', ']']);
    match rules::find(bare) {
        Some(rule) => {
            print!("{}", rule.page());
            Exit::Done
        }
        None => {
            eprintln!("error: There is no rule `{bare}`.");
            eprintln!("  help: {}", suggestion(bare, rules::ALL.iter().map(|rule| rule.name)));
            eprintln!("  help: All rules: cargo site explain");
            Exit::Usage
        }
    }
}
