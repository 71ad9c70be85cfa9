//! `content/data/facts.toml`: values that change or may be wrong, each written once.
//!
//! A page shows one by `:fact[upload-size]`; a text without marks, such as a word of a tool, by
//! `{fact:upload-size}`. What is written by hand where a fact exists is a diagnostic.

use std::collections::BTreeMap;

use domain::date::{Date, from_iso};
use serde::Deserialize;

use super::fill;
use super::phrases::Phrases;
use crate::diagnostic::{Report, Violation, rules};
use crate::parse::config::Lang;
use crate::parse::front_matter::https_host;
use crate::source::{SourcePath, SourceTree};

/// The file of the facts.
pub const FILE: &str = "content/data/facts.toml";

/// A text that is the same in every language, or one for each.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum FactText {
    /// The same everywhere.
    Same(String),
    /// By the code of the language.
    In(BTreeMap<String, String>),
}

impl FactText {
    /// The text in a language.
    pub fn of(&self, lang: &Lang) -> Option<&str> {
        match self {
            Self::Same(text) => Some(text),
            Self::In(texts) => texts.get(lang.as_str()).map(String::as_str),
        }
    }
}

/// Ways of writing a value by hand: the same in every language, or a list for each.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum WrittenForms {
    /// The same everywhere.
    Same(Vec<String>),
    /// By the code of the language.
    In(BTreeMap<String, Vec<String>>),
}

/// How sure a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Read on an official page or in an official text.
    Official,
    /// An official page, as another source quotes it word for word.
    Quoted,
    /// Secondary pages that agree.
    Secondary,
    /// Nothing official was found, or sources differ.
    Unsure,
}

impl Certainty {
    /// The name, as the file writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Quoted => "quoted",
            Self::Secondary => "secondary",
            Self::Unsure => "unsure",
        }
    }
}

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The name by which pages ask for it.
    pub id: String,
    /// What it is, for editors.
    pub about: String,
    /// The value.
    pub value: FactText,
    /// The page that says so; an address that begins with `https://`.
    pub source: String,
    /// The day on which the source was as given here, as `2026-07-24`.
    pub seen: String,
    /// How sure it is.
    #[serde(rename = "sure")]
    pub certainty: Certainty,
    /// The day by which somebody looks again.
    pub review_by: String,
    /// How the value looks when it is written by hand; the value itself where this is left out.
    #[serde(default)]
    pub written: Option<WrittenForms>,
}

impl Fact {
    /// The day by which somebody looks again.
    pub fn review(&self) -> Option<Date> {
        from_iso(&self.review_by)
    }

    /// The ways of writing the value by hand in a language.
    fn by_hand(&self, lang: &Lang) -> Vec<&str> {
        match &self.written {
            None => self.value.of(lang).into_iter().collect(),
            Some(WrittenForms::Same(list)) => list.iter().map(String::as_str).collect(),
            Some(WrittenForms::In(lists)) => {
                lists.get(lang.as_str()).into_iter().flatten().map(String::as_str).collect()
            }
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    fact: Vec<Fact>,
}

/// The facts of a site.
#[derive(Debug, Default)]
pub struct FactTable {
    facts: Vec<Fact>,
    /// The language whose value is shown where one is not translated.
    default_language: Option<Lang>,
    /// What is looked for in the texts of each language; nothing where the facts are built in.
    by_hand: BTreeMap<Lang, Phrases>,
}

impl FactTable {
    /// Reads the file and reports what is wrong with it.
    pub fn parse(tree: &SourceTree, languages: &[&Lang], default: &Lang, report: &mut Report) -> Self {
        let path = SourcePath::new(FILE);
        let Some(text) = crate::parse::text(tree, &path, report) else { return Self::default() };
        let facts = match toml::from_str::<File>(text) {
            Ok(file) => file.fact,
            Err(error) => {
                report.push(rules::data_mistake::unreadable(&error).at(&path, error.span().unwrap_or(0..0)));
                Vec::new()
            }
        };
        for (at, fact) in facts.iter().enumerate() {
            for (wrong, violation) in faults(fact, facts.get(..at).unwrap_or_default(), default) {
                let quoted = format!("\"{wrong}\"");
                let span = text.rfind(&quoted).map_or(0..0, |at| at..at + quoted.len());
                report.push(violation.at(&path, span));
            }
        }
        let own = tree.get(&path).is_some_and(|file| file.display_path.is_none());
        // Nobody translates the facts inside the binary for one site.
        for lang in languages.iter().filter(|lang| own && **lang != default) {
            report_untranslated(&facts, lang, default, &path, report);
        }
        let phrases = |lang: &Lang| {
            let all = facts
                .iter()
                .enumerate()
                .flat_map(|(at, fact)| fact.by_hand(lang).into_iter().map(move |text| (text, Some(at))));
            Phrases::new(all)
        };
        let by_hand = languages.iter().filter(|_| own).map(|lang| ((*lang).clone(), phrases(lang))).collect();
        Self { facts, default_language: Some(default.clone()), by_hand }
    }

    /// The facts inside the binary, which built-in words name.
    pub fn builtin(default: &Lang) -> Self {
        let file = crate::builtin::data("facts.toml").and_then(|text| toml::from_str::<File>(text).ok());
        Self { facts: file.unwrap_or_default().fact, default_language: Some(default.clone()), by_hand: BTreeMap::new() }
    }

    /// Every fact, in the order of the file.
    pub fn all(&self) -> &[Fact] {
        &self.facts
    }

    /// The fact of that name.
    pub fn find(&self, id: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == id)
    }

    /// The value of a fact in a language, or in the default language, or what is wrong with asking for it.
    pub fn value(&self, id: &str, lang: &Lang) -> Result<&str, Violation> {
        let languages = [Some(lang), self.default_language.as_ref()];
        let fact = self.find(id);
        fact.and_then(|fact| languages.into_iter().flatten().find_map(|lang| fact.value.of(lang)))
            .ok_or_else(|| rules::unknown_fact::violation(id, self.facts.iter().map(|fact| fact.id.as_str())))
    }

    /// A text with the values in the place of `{fact:…}`.
    pub fn fill(&self, text: &str, lang: &Lang) -> Result<Option<String>, Violation> {
        fill::text(text, |id| self.value(id, lang))
    }

    /// Reports what is written by hand in a text whose first byte is `at` in its file.
    pub fn check(&self, file: &SourcePath, lang: &Lang, text: &str, at: usize, report: &mut Report) {
        let Some(phrases) = self.by_hand.get(lang) else { return };
        for (owner, range) in phrases.find(text) {
            let Some(fact) = self.facts.get(owner) else { continue };
            let span = range.start + at..range.end + at;
            let same = self.facts.iter().filter(|other| fact.value.of(lang) == other.value.of(lang));
            let ids: Vec<&str> = same.map(|fact| fact.id.as_str()).collect();
            rules::hand_written_fact::report_written(file, span, &text[range], &ids, report);
        }
    }
}

/// Reports once that facts have no value in a language.
fn report_untranslated(facts: &[Fact], lang: &Lang, default: &Lang, path: &SourcePath, report: &mut Report) {
    let missing: Vec<&str> =
        facts.iter().filter(|fact| fact.value.of(lang).is_none()).map(|fact| fact.id.as_str()).collect();
    if missing.is_empty() {
        return;
    }
    report.push(rules::missing_translation::of_facts(&missing, lang, default).in_file(path));
}

/// What is wrong with a fact, with the text at fault.
fn faults<'f>(fact: &'f Fact, before: &[Fact], default: &Lang) -> Vec<(&'f str, Violation)> {
    let mut found = Vec::new();
    let id = fact.id.as_str();
    if before.iter().any(|other| other.id == id) {
        found.push((id, rules::data_mistake::fact_twice(id)));
    }
    if fact.value.of(default).is_none() {
        found.push((id, rules::data_mistake::fact_value(id, default)));
    }
    if https_host(&fact.source).is_none() {
        found.push((&fact.source, rules::data_mistake::fact_source(&fact.source)));
    }
    for day in [&fact.seen, &fact.review_by] {
        if from_iso(day).is_none() {
            found.push((day, rules::data_mistake::fact_day(day)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::rules::testing::{check, with_body};

    const FACT: &str = "[[fact]]\nid = \"upload-size\"\nabout = \"The largest file\"\nvalue = \"12 MB\"\nsource = \"https://www.uscis.gov/\"\nseen = \"2026-03-23\"\nsure = \"quoted\"\nreview_by = \"2027-03-28\"\n";

    fn site(body: &str, facts: &str) -> String {
        format!("{}//- content/data/facts.toml\n{facts}", with_body(body))
    }

    #[test]
    fn a_fact_is_shown_where_a_page_asks_for_it() {
        let tree = crate::diagnostic::rules::testing::tree(&site("A file has at most **:fact[upload-size]**.", FACT));
        let today = domain::date::date(2026, 11, 24).expect("a day of the calendar");
        let built = crate::build(&tree, crate::BuildOptions { bundle: None, base_url: None, today });
        let page = built.output.get("index.html").expect("the page was written");
        let html = String::from_utf8_lossy(page);
        assert!(html.contains("at most <strong>12 MB</strong>."), "{html}");
    }

    #[test]
    fn a_value_that_is_not_translated_is_named_once_and_shown_in_the_default_language() {
        let fact = FACT.replace("\"12 MB\"", "{ en = \"12 MB\" }");
        let languages =
            "//- content/site.toml\n[languages.en]\nname = \"English\"\n[languages.fr]\nname = \"Français\"\n";
        check(
            &format!("{languages}{}", site("A file has at most :fact[upload-size].", &fact)),
            &[
                "warning[missing-translation] content/data/facts.toml:1:1 facts have no value in `fr`: upload-size (add value.fr = \"…\" to each; until then pages show the value in `en`)",
                "warning[missing-translation] content/fr/words/site.toml:1:1 the tools have no words in `fr`; pages in this language show none (copy the other files of content/en/words here and translate them)",
            ],
        );
    }

    #[test]
    fn mistakes_in_the_table_are_reported_at_their_position() {
        let wrong = FACT.replace("https://www.uscis.gov/", "uscis.gov").replace("2027-03-28", "soon");
        check(
            &site("Welcome.", &format!("{wrong}{FACT}")),
            &[
                "error[data-mistake] content/data/facts.toml:5:10 `uscis.gov` is no address of a source (name the page that says so, beginning with https://)",
                "error[data-mistake] content/data/facts.toml:8:13 `soon` is no day of the calendar (write it in quotes, as \"2026-11-24\")",
                "error[data-mistake] content/data/facts.toml:10:6 the fact `upload-size` is in this table twice (remove one of them)",
            ],
        );
    }
}
