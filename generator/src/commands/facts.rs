//! `cargo site facts`: what is stale, what is unsure, and which pages show it.

use std::path::Path;

use domain::date::Date;
use generator::diagnostic::Report;
use generator::error::EnvironmentError;
use generator::{fact_report, fs};

use crate::clock::today_utc;
use crate::exit::Exit;

/// Prints every fact; with `stale` only those to look at again, and then fails if there is one.
pub(crate) fn facts(root: &Path, today: Option<Date>, stale: bool) -> Result<Exit, EnvironmentError> {
    if !root.join("content").is_dir() {
        note!("error: There is no folder `content` in `{}`.", root.display());
        note!("  help: Run this where it is, or name its place with --root.");
        return Ok(Exit::Usage);
    }
    let tree = fs::read_tree(root)?;
    let resources = generator::parse::resources(&tree, None, &mut Report::default());
    let facts = &resources.templates.components.vocabulary.facts;
    let today = today.unwrap_or_else(today_utc);
    let usages = fact_report::usages(&tree);
    say_part!("{}", fact_report::list(facts, &usages, &resources.config.default_language, today, stale));
    let any = facts.all().iter().any(|fact| fact.review().is_some_and(|day| day < today));
    Ok(if stale && any { Exit::Content } else { Exit::Done })
}
