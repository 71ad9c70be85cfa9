//! `cargo site new`: the texts of a page that is only begun, one for each language.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::date::{Date, date};

use crate::parse::ParsedPage;
use crate::parse::config::{Lang, SiteConfig};
use crate::parse::step::{self, ParsedStep};
use crate::source::SourcePath;

/// How long a new page counts as checked, in months: screens and waiting times change that fast.
const REVIEW_AFTER: u8 = 6;

/// The folder of the news.
const NEWS: &str = "news";

/// A page that somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageRequest {
    collection: String,
    slug: String,
    today: Date,
    /// Its position in its folder.
    weight: i64,
}

/// Titles as written on the command line: `Title`, or `es=Título`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Titles(BTreeMap<Lang, String>);

impl Titles {
    /// Sorts given titles by language; one without a language is the default one's.
    pub fn of(given: &[String], config: &SiteConfig) -> Self {
        let titles = given.iter().map(|title| match title.split_once('=') {
            Some((lang, title)) if config.languages.contains_key(&Lang::new(lang)) => (Lang::new(lang), title),
            _ => (config.default_language.clone(), title.as_str()),
        });
        Self(titles.map(|(lang, title)| (lang, one_line(title))).filter(|(_, title)| !title.is_empty()).collect())
    }

    /// Asks for the title of each language that has none; no answer leaves it to the slug.
    pub fn ask<'a>(
        &mut self,
        languages: impl IntoIterator<Item = (&'a Lang, &'a String)>,
        mut ask: impl FnMut(&str) -> Option<String>,
    ) {
        for (lang, name) in languages {
            if !self.0.contains_key(lang)
                && let Some(title) = ask(name).map(|title| one_line(&title)).filter(|title| !title.is_empty())
            {
                self.0.insert(lang.clone(), title);
            }
        }
    }
}

/// A title in one line: line breaks and characters that no page shows become blanks.
fn one_line(title: &str) -> String {
    let words = title.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

impl PageRequest {
    /// A request for a page after the others of its folder; `None` if folder or slug cannot be
    /// part of an address.
    pub fn new(
        collection: &str,
        slug: &str,
        pages: &[Arc<ParsedPage>],
        steps: &[Arc<ParsedStep>],
        today: Date,
    ) -> Option<Self> {
        let collection = collection.trim_matches('/');
        let fits = |part: &str| !part.is_empty() && slug::slugify(part) == part;
        if !fits(slug) || !collection.split('/').all(fits) {
            return None;
        }
        let beside =
            pages.iter().filter(|page| page.key.rsplit_once('/').is_some_and(|(folder, _)| folder == collection));
        // Branches of the walkthrough have an order of their own.
        let path = steps.iter().filter(|step| {
            step.key.rsplit_once('/').is_some_and(|(folder, _)| folder == collection)
                && !step.front.branch.as_ref().is_some_and(|branch| branch.value)
        });
        let weights =
            beside.map(|page| page.front.weight).chain(path.filter_map(|step| Some(step.front.weight.as_ref()?.value)));
        let heaviest = weights.filter(|weight| *weight < i64::MAX).max().unwrap_or(0);
        Some(Self {
            collection: collection.to_owned(),
            slug: slug.to_owned(),
            today,
            weight: (heaviest / 10).saturating_add(1).saturating_mul(10),
        })
    }

    /// The file in a language.
    pub fn path(&self, lang: &Lang) -> SourcePath {
        SourcePath::new(format!("content/{lang}/{}/{}.md", self.collection, self.slug))
    }

    /// The text in a language.
    pub fn text(&self, lang: &Lang, titles: &Titles, default: &Lang) -> String {
        let words = self.slug.replace('-', " ");
        let mut letters = words.chars();
        let spoken: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        let given = titles.0.get(lang);
        let title = given.unwrap_or(&spoken).replace('\\', "\\\\").replace('"', "\\\"");
        // A step of the walkthrough is part of a page that has dates and sources of its own, and its
        // name and position are those of the first language.
        if step::id(&self.path(lang), lang).is_some() {
            let weight = if lang == default { format!("weight = {}\n", self.weight) } else { String::new() };
            return format!("+++\ntitle = \"{title}\"\n{weight}+++\n\n");
        }
        // In other languages the address has the words of that language.
        let own = given.map(slug::slugify).filter(|own| lang != default && !own.is_empty());
        let slug = own.map(|own| format!("slug = \"{own}\"\n")).unwrap_or_default();
        // An entry of the news is about one day, and the newest comes first.
        if self.collection == NEWS {
            let day = self.today;
            return format!(
                "+++\ntitle = \"{title}\"\ndescription = \"\"\n{slug}layout = \"news\"\ndate = {day}\nreviewed = {day}\nsources = []\n+++\n\n"
            );
        }
        format!(
            "+++\ntitle = \"{title}\"\ndescription = \"\"\n{slug}weight = {}\nreviewed = {}\nreview_by = {}\nsources = []\n+++\n\n",
            self.weight,
            self.today,
            months_after(self.today, REVIEW_AFTER)
        )
    }
}

/// The same day some months later, or the last day of a month that is too short.
fn months_after(day: Date, months: u8) -> Date {
    let month = u8::from(day.month()) - 1 + months;
    let (year, month) = (day.year() + i32::from(month / 12), month % 12 + 1);
    (1..=day.day()).rev().find_map(|day| date(year, month, day)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::components::Components;
    use crate::parse::{self, Document};

    fn today() -> Date {
        date(2026, 11, 24).expect("a day")
    }

    fn config() -> SiteConfig {
        let mut tree = crate::source::SourceTree::default();
        let site = "[languages.en]\nname = \"English\"\n[languages.es]\nname = \"Español\"\n";
        tree.insert(parse::config::path(), site.into());
        parse::config::parse(&tree, None, &mut crate::diagnostic::Report::default())
    }

    #[track_caller]
    fn check(collection: &str, slug: &str, expected: Option<&str>) {
        let made = PageRequest::new(collection, slug, &[], &[], today());
        assert_eq!(made.map(|request| request.path(&Lang::new("en")).as_str().to_owned()).as_deref(), expected);
    }

    #[test]
    fn a_new_step_has_the_front_matter_of_steps_and_is_last_on_the_path() {
        let step = |name: &str, front: &str| {
            let path = SourcePath::new(format!("content/en/sign-up/{name}.md"));
            let text = format!("+++\ntitle = \"Step\"\n{front}\n+++\n");
            match parse::document(&path, &Lang::new("en"), text.as_bytes(), &Components::default()).document {
                Some(Document::Step(step)) => step,
                other => panic!("{other:?} is no step"),
            }
        };
        let steps = [step("ready", "weight = 20"), step("help", "branch = true\nweight = 90")];
        let config = config();
        let titles = Titles::of(&["es=Otra pantalla".to_owned()], &config);
        let request = PageRequest::new("sign-up", "new-screen", &[], &steps, today()).expect("a step");
        assert_eq!(request.path(&Lang::new("en")).as_str(), "content/en/sign-up/new-screen.md");
        let text = |lang: &str| request.text(&Lang::new(lang), &titles, &config.default_language);
        assert_eq!(text("en"), "+++\ntitle = \"New screen\"\nweight = 30\n+++\n\n");
        assert_eq!(text("es"), "+++\ntitle = \"Otra pantalla\"\n+++\n\n");
    }

    #[test]
    fn new_pages_stay_in_their_collection() {
        check("accounts", "close-it", Some("content/en/accounts/close-it.md"));
        check("accounts/deep", "x", Some("content/en/accounts/deep/x.md"));
        check("../etc", "x", None);
        check("accounts", "Not Good", None);
        check("", "x", None);
    }

    #[test]
    fn both_languages_begin_with_their_own_title_and_address() {
        let config = config();
        let titles = Titles::of(&["Close \"it\"".to_owned(), "es=Cerrar la cuenta".to_owned()], &config);
        let request = PageRequest::new("accounts", "close-it", &[], &[], today()).expect("a page");
        let text = |lang: &str| request.text(&Lang::new(lang), &titles, &config.default_language);
        let rest = "weight = 10\nreviewed = 2026-11-24\nreview_by = 2027-05-24\nsources = []\n+++\n\n";
        assert_eq!(text("en"), format!("+++\ntitle = \"Close \\\"it\\\"\"\ndescription = \"\"\n{rest}"));
        assert_eq!(
            text("es"),
            format!("+++\ntitle = \"Cerrar la cuenta\"\ndescription = \"\"\nslug = \"cerrar-la-cuenta\"\n{rest}")
        );
    }

    #[test]
    fn a_title_of_many_lines_is_one_of_many_words() {
        let config = config();
        let titles = Titles::of(&["Close\n\n it\u{1b}[31m \t now".to_owned()], &config);
        let request = PageRequest::new("accounts", "close-it", &[], &[], today()).expect("a page");
        let text = request.text(&Lang::new("en"), &titles, &config.default_language);
        assert!(text.starts_with("+++\ntitle = \"Close it [31m now\"\ndescription"), "{text}");
    }

    #[test]
    fn only_titles_that_nobody_gave_are_asked_for() {
        let config = config();
        let mut titles = Titles::of(&["Close it".to_owned()], &config);
        let mut asked = Vec::new();
        titles.ask(config.ordered_languages(), |name| {
            asked.push(name.to_owned());
            Some(" \n".to_owned())
        });
        assert_eq!(asked, ["Español"]);
        let request = PageRequest::new("accounts", "close-it", &[], &[], today()).expect("a page");
        let spanish = request.text(&Lang::new("es"), &titles, &config.default_language);
        assert!(spanish.contains("title = \"Close it\"") && !spanish.contains("slug"), "{spanish}");
    }

    #[test]
    fn a_new_entry_of_the_news_has_its_day() {
        let config = config();
        let request = PageRequest::new("news", "new-rule", &[], &[], today()).expect("an entry");
        let text = request.text(&Lang::new("en"), &Titles::of(&[], &config), &config.default_language);
        assert!(text.contains("layout = \"news\"\ndate = 2026-11-24\nreviewed = 2026-11-24\nsources = []\n"), "{text}");
        assert!(!text.contains("weight"), "{text}");
    }

    #[test]
    fn half_a_year_ends_on_a_day_of_the_calendar() {
        for (from, to) in [("2026-08-31", "2027-02-28"), ("2027-08-31", "2028-02-29"), ("2026-12-01", "2027-06-01")] {
            let parts: Vec<i32> = from.split('-').map(|part| part.parse().expect("a number")).collect();
            let part = |at: usize| u8::try_from(parts[at]).expect("small");
            let day = date(parts[0], part(1), part(2)).expect("a day");
            assert_eq!(months_after(day, 6).to_string(), to);
        }
    }
}
