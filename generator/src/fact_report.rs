//! `cargo site facts`: every fact with how sure it is, whether somebody must look again, and where it is shown.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use domain::date::Date;

use crate::parse::config::Lang;
use crate::parse::vocabulary::facts::{Certainty, Fact, FactTable};
use crate::source::{SourcePath, SourceTree};

/// Where facts are shown: by name, the files and lines.
pub type Usages = BTreeMap<String, Vec<(SourcePath, usize)>>;

/// How a text asks for a fact: what comes before its name, and what ends the name.
const WAYS: [(&str, char); 2] = [(":fact[", ']'), ("{fact:", '}')];

/// How a page shows what is known of a fact: the table `facts`, chosen by `id`.
const NOTE: (&str, &str) = ("::data{name=\"facts\"", "id=\"");

/// Where each fact is shown in the content of a site.
pub fn usages(tree: &SourceTree) -> Usages {
    let mut usages = Usages::new();
    for (path, file) in tree.below("content") {
        let text = String::from_utf8_lossy(&file.bytes);
        for (at, line) in text.lines().enumerate() {
            for id in names(line) {
                usages.entry(id.to_owned()).or_default().push((path.clone(), at + 1));
            }
        }
    }
    usages
}

/// The facts that a line asks for.
fn names(line: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for (open, close) in WAYS {
        names.extend(line.split(open).skip(1).filter_map(|rest| rest.split_once(close)).map(|(id, _)| id));
    }
    if let Some(rest) = line.trim().strip_prefix(NOTE.0) {
        names.extend(rest.split_once(NOTE.1).and_then(|(_, rest)| rest.split_once('"')).map(|(id, _)| id));
    }
    names
}

/// The list as people read it; only of what must be looked at again where `stale_only`.
pub fn list(facts: &FactTable, usages: &Usages, lang: &Lang, today: Date, stale_only: bool) -> String {
    let mut out = String::new();
    let is_stale = |fact: &&Fact| fact.review().is_some_and(|day| day < today);
    let chosen = facts.all().iter().filter(|fact| !stale_only || is_stale(fact));
    for fact in chosen {
        let value = fact.value.of(lang).unwrap_or_default();
        let stale = if is_stale(&fact) { "  LOOK AGAIN" } else { "" };
        let _ = writeln!(out, "{}: {value}  [{}]{stale}", fact.id, fact.certainty.name());
        let _ = writeln!(out, "  {}; seen {}, look again by {}", fact.about, fact.seen, fact.review_by);
        let _ = writeln!(out, "  {}", fact.source);
        let positions = usages.get(&fact.id).map(Vec::as_slice).unwrap_or_default();
        for (path, line) in positions {
            let _ = writeln!(out, "    {path}:{line}");
        }
        if positions.is_empty() {
            out.push_str("    shown nowhere\n");
        }
    }
    let count = |is: &dyn Fn(&&Fact) -> bool| facts.all().iter().filter(|fact| is(fact)).count();
    let _ = writeln!(
        out,
        "{} facts: {} to look at again, {} not read in an official text, {} of them unsure.",
        facts.all().len(),
        count(&is_stale),
        count(&|fact| fact.certainty != Certainty::Official),
        count(&|fact| fact.certainty == Certainty::Unsure),
    );
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Report;

    const FACTS: &str = "[[fact]]\nid = \"upload-size\"\nabout = \"The largest file\"\nvalue = \"12 MB\"\nsource = \"https://www.uscis.gov/\"\nseen = \"2026-03-23\"\nsure = \"quoted\"\nreview_by = \"2026-10-01\"\n[[fact]]\nid = \"phone\"\nabout = \"The phone\"\nvalue = \"800\"\nsource = \"https://www.uscis.gov/\"\nseen = \"2026-11-24\"\nsure = \"official\"\nreview_by = \"2027-10-01\"\n";

    #[test]
    fn the_list_marks_stale_facts_and_names_the_pages_of_each() {
        let mut tree = SourceTree::default();
        tree.insert(SourcePath::new("content/data/facts.toml"), FACTS.into());
        tree.insert(
            SourcePath::new("content/en/a.md"),
            "One\n:fact[upload-size]\n::data{name=\"facts\" view=\"fact-note\" id=\"upload-size\"}\n".into(),
        );
        tree.insert(SourcePath::new("content/en/words/x.toml"), "a = \"{fact:phone}\"\n".into());
        let lang = Lang::new("en");
        let facts = FactTable::parse(&tree, &[&lang], &lang, &mut Report::default());
        let today = domain::date::date(2026, 11, 24).expect("a day of the calendar");
        let list = list(&facts, &usages(&tree), &lang, today, false);
        assert_eq!(
            list,
            "upload-size: 12 MB  [quoted]  LOOK AGAIN\n  The largest file; seen 2026-03-23, look again by 2026-10-01\n  https://www.uscis.gov/\n    content/en/a.md:2\n    content/en/a.md:3\n\
             phone: 800  [official]\n  The phone; seen 2026-11-24, look again by 2027-10-01\n  https://www.uscis.gov/\n    content/en/words/x.toml:1\n\
             2 facts: 1 to look at again, 1 not read in an official text, 0 of them unsure.\n"
        );
    }
}
