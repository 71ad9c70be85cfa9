//! What can be fixed automatically: new texts of files, and the difference to read before they are written.
//!
//! Rules offer a change where nothing else can have been meant. Here the changes are tried in
//! memory first: **one that leaves its fault, or adds a new error, is not offered.**

use std::collections::{BTreeMap, BTreeSet};

use diffy::{DiffOptions, PatchFormatter};

use crate::build::{BuildOptions, build};
use crate::diagnostic::{Diagnostic, Fix, Report, Severity};
use crate::source::{SourcePath, SourceTree};

/// A file with its mistakes fixed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FixedFile {
    /// The file.
    pub path: SourcePath,
    /// As it is.
    pub before: String,
    /// As it should be.
    pub after: String,
}

impl FixedFile {
    /// What changes, as a unified diff.
    pub fn diff(&self) -> String {
        let patch = DiffOptions::new()
            .set_context_len(2)
            .set_original_filename(format!("a/{}", self.path))
            .set_modified_filename(format!("b/{}", self.path))
            .create_patch(&self.before, &self.after);
        // An empty line keeps its space, as in what git and `diff -u` write.
        PatchFormatter::new().suppress_blank_empty(false).fmt_patch(&patch).to_string()
    }
}

/// All that can be fixed automatically in a site.
pub fn apply_fixes(tree: &SourceTree, inputs: BuildOptions<'_>) -> Vec<FixedFile> {
    let before = build(tree, inputs).outcome.report;
    let offered: Vec<&Diagnostic> = before.diagnostics().iter().filter(|diagnostic| diagnostic.fix.is_some()).collect();
    let fits = |chosen: &[&Diagnostic]| {
        let fixed = apply(tree, chosen)?;
        let mut changed = tree.clone();
        for file in &fixed {
            changed.insert(file.path.clone(), file.after.clone().into_bytes());
        }
        let after = build(&changed, inputs).outcome.report;
        (is_better(&before, &after, chosen)).then_some(fixed)
    };
    if let Some(all) = fits(&offered) {
        return all;
    }
    // One of them is not what was meant: each that holds beside those before it.
    let mut chosen: Vec<&Diagnostic> = Vec::new();
    for diagnostic in offered {
        chosen.push(diagnostic);
        if fits(&chosen).is_none() {
            chosen.pop();
        }
    }
    fits(&chosen).unwrap_or_default()
}

/// The files as the changes leave them; nothing where one cannot be made.
fn apply(tree: &SourceTree, chosen: &[&Diagnostic]) -> Option<Vec<FixedFile>> {
    let mut by_file: BTreeMap<&SourcePath, Vec<&Fix>> = BTreeMap::new();
    for fix in chosen.iter().filter_map(|diagnostic| diagnostic.fix.as_ref()) {
        let fixes = by_file.entry(&fix.file).or_default();
        if !fixes.contains(&fix) {
            fixes.push(fix);
        }
    }
    by_file.into_iter().map(|(path, fixes)| apply_to(tree, path, fixes)).collect()
}

fn apply_to(tree: &SourceTree, path: &SourcePath, mut fixes: Vec<&Fix>) -> Option<FixedFile> {
    // What is built in is no file of this site.
    let file = tree.get(path).filter(|file| file.display_path.is_none())?;
    let before = std::str::from_utf8(&file.bytes).ok()?;
    fixes.sort_by_key(|fix| (fix.span.start, fix.span.end));
    let mut after = String::with_capacity(before.len());
    let mut done = 0;
    for fix in fixes {
        if before.get(fix.span.clone()) != Some(fix.old.as_str()) {
            return None;
        }
        // Two changes of the same bytes do not go together.
        after.push_str(before.get(done..fix.span.start)?);
        after.push_str(&fix.new);
        done = fix.span.end;
    }
    after.push_str(&before[done..]);
    Some(FixedFile { path: path.clone(), before: before.to_owned(), after })
}

/// True if every fault that was to be fixed is gone and no error is there that was not before.
fn is_better(before: &Report, after: &Report, chosen: &[&Diagnostic]) -> bool {
    fn key(diagnostic: &Diagnostic) -> (&str, &SourcePath, &str) {
        (diagnostic.rule.name, &diagnostic.file, &diagnostic.message)
    }
    fn errors(report: &Report) -> BTreeSet<(&str, &SourcePath, &str)> {
        report.diagnostics().iter().filter(|diagnostic| diagnostic.severity() == Severity::Error).map(key).collect()
    }
    let left = errors(after);
    chosen.iter().all(|diagnostic| !left.contains(&key(diagnostic))) && left.is_subset(&errors(before))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules::testing::{body, guide, tree, with_body};

    /// A site in, the difference out.
    #[track_caller]
    fn check(site: &str, expected: &str) {
        let today = domain::date::date(2026, 11, 24).expect("a day of the calendar");
        let fixed = apply_fixes(&tree(site), BuildOptions { bundle: None, base_url: None, today });
        assert_eq!(fixed.iter().map(FixedFile::diff).collect::<String>(), expected);
    }

    #[test]
    fn misspelt_keys_are_fixed() {
        check(
            &guide("wieght = 10").replace("\ntitle = \"Reset", "\ntitel = \"Reset"),
            "--- a/content/en/guide.md\n+++ b/content/en/guide.md\n@@ -1,5 +1,5 @@\n +++\n\
             -wieght = 10\n-titel = \"Reset your password\"\n\
             +weight = 10\n+title = \"Reset your password\"\n \
             description = \"What to do when you cannot sign in because you lost your password.\"\n reviewed = 2026-11-24\n",
        );
    }

    #[test]
    fn keys_that_may_mean_two_things_are_left() {
        check(&guide("sourced = 2026-11-24"), "");
        check(&guide("weight = 10\nwieght = 20"), "");
    }

    #[test]
    fn links_follow_pages_that_moved() {
        let moved = "layout = \"page\"\nredirect_from = [\"/team/\"]\n+++\n\n## Who";
        let site = body("See [them](team.md#who), twice: [us](/about/#who) and [you](team.md).");
        check(
            &site.replace("layout = \"page\"\n+++\n\n## Who", moved),
            "--- a/content/en/index.md\n+++ b/content/en/index.md\n@@ -5,3 +5,3 @@\n +++\n \n\
             -See [them](team.md#who), twice: [us](/about/#who) and [you](team.md).\n\
             +See [them](about.md#who), twice: [us](about.md#who) and [you](about.md).\n",
        );
    }

    #[test]
    fn headings_get_the_id_that_was_left_incomplete() {
        check(
            &body("## Old fees {#}"),
            "--- a/content/en/index.md\n+++ b/content/en/index.md\n@@ -5,3 +5,3 @@\n +++\n \n-## Old fees {#}\n+## Old fees {#old-fees}\n",
        );
    }

    #[test]
    fn a_translation_gets_the_id_of_its_original() {
        let spanish = "//- content/site.toml\n[languages.en]\nname = \"English\"\n[languages.es]\nname = \"Español\"\n\
                       //- content/es/about.md\n+++\ntitle = \"Quiénes somos\"\ndescription = \"Quién hace este sitio, qué puede hacer por usted y qué no puede hacer.\"\nlayout = \"page\"\n+++\n\n## Quiénes\n\nVoluntarios. Vea [arriba](#who).\n";
        check(
            &(body("Welcome.") + spanish),
            "--- a/content/es/about.md\n+++ b/content/es/about.md\n@@ -5,5 +5,5 @@\n +++\n \n-## Quiénes\n+## Quiénes {#who}\n \n Voluntarios. Vea [arriba](#who).\n",
        );
    }

    #[test]
    fn a_fix_that_adds_a_mistake_is_not_applied() {
        // The page that surely is meant has no such heading.
        check(&with_body("[a](abuot.md#nowhere)"), "");
    }

    #[test]
    fn a_correct_site_has_nothing_to_fix() {
        check(&body("Welcome."), "");
    }
}
