//! The stage: what is the same for many pages, made once, and the drawing of one page on it.

use std::collections::{BTreeMap, BTreeSet};

use domain::date::Date;
use tera::{Context, Value};

use super::assets::{AssetView, Assets};
use super::output::OutputPath;
use super::view::{LinkView, NavigationView, SiteView};
use super::{body, inputs, islands, machine_files, offline, page, policy};
use crate::diagnostic::Report;
use crate::digest;
use crate::link::{Page, PageId, Site, Target};
use crate::parse::body::Piece;
use crate::parse::config::Lang;
use crate::parse::front_matter::Layout;
use crate::parse::templates;
use crate::parse::words::WordFile;

/// What rendering a page needs beside the page.
pub struct Stage<'a> {
    pub(super) site: &'a Site,
    pub(super) assets: &'a Assets,
    pub(super) has_bundle: bool,
    pub(super) today: Date,
    files: BTreeMap<String, AssetView>,
    languages: BTreeMap<Lang, Language>,
    /// What pages load, by the tools that they have.
    loaded: BTreeMap<BTreeSet<String>, Value>,
}

/// What is the same for all pages of a language.
struct Language {
    sections: Vec<(PageId, LinkView)>,
    /// The navigation as the pages of each section see it; last, as all others do.
    navigation: Vec<Value>,
    /// All that layouts are given, without what is of one page.
    layout: Context,
    /// What components and tools are given.
    implicits: Context,
    digest: u64,
}

impl<'a> Stage<'a> {
    /// The stage for the pages of a site.
    pub fn new(site: &'a Site, assets: &'a Assets, has_bundle: bool, today: Date) -> Self {
        let href = |route: &str| site.config.base_url.href(route);
        let files = assets
            .iter()
            .map(|(name, asset)| {
                let view = AssetView { href: href(asset.route.as_str()), integrity: asset.integrity.clone() };
                (name.clone(), view)
            })
            .collect();
        let loaded = BTreeMap::new();
        let mut stage = Self { site, assets, has_bundle, today, files, languages: BTreeMap::new(), loaded };
        let loaded = site.tool_sets().into_keys().map(|tools| {
            let assets = Value::from_serializable(&page::assets(&stage, &tools));
            (tools, assets)
        });
        stage.loaded = loaded.collect();
        let files = Value::from_serializable(&stage.files);
        stage.languages =
            site.config.languages.keys().map(|lang| (lang.clone(), stage.language(lang, &files))).collect();
        stage
    }

    /// The HTML of one page; nothing and a report if its layout cannot be filled.
    pub fn draw(&self, id: PageId, page: &Page, pieces: &[Piece], report: &mut Report) -> Option<String> {
        islands::check(&page.source, &page.body.tools, report);
        if !self.site.templates.ready {
            return None;
        }
        let parts = body::parts(self, page.into(), pieces, page.front.layout == Layout::Tool, report);
        let language = &self.languages[&page.lang];
        let mut context = language.layout.clone();
        context.insert("page", &page::view(self, id, page, parts));
        let current = language.sections.iter().position(|(section, _)| page.is_below(id, *section));
        let navigation = language.navigation.get(current.unwrap_or(language.sections.len()));
        context.insert_value("navigation", navigation.cloned().unwrap_or_else(Value::none));
        context.insert_value("assets", self.loaded[&self.site.tools_of(page)].clone());
        let file = format!("layouts/{}.html", page.front.layout.name());
        let html = self.site.templates.tera.render(&file, &context);
        html.map_err(|error| report.push(templates::diagnostic(&error, &file))).ok()
    }

    /// The digest of all that [`draw`](Self::draw) makes a page of, beside what is the same for the
    /// whole site: where it is the same, so is the page.
    pub fn inputs(&self, id: PageId, page: &Page, cards: &[inputs::Card]) -> u64 {
        inputs::of(self, id, page, cards)
    }

    /// The digest of what all pages of a language show.
    pub(super) fn language_digest(&self, lang: &Lang) -> u64 {
        self.languages[lang].digest
    }

    /// The digest of what all pages show.
    pub fn digest(&self) -> u64 {
        digest::of(self.languages.values().map(|language| language.digest).collect::<Vec<_>>())
    }

    /// The pages at old addresses.
    pub fn redirects(&self) -> impl Iterator<Item = (OutputPath, Vec<u8>)> {
        self.redirects_to(|_| true)
    }

    /// The pages at the old addresses of some pages.
    pub fn redirects_to(&self, chosen: impl Fn(PageId) -> bool) -> impl Iterator<Item = (OutputPath, Vec<u8>)> {
        self.site.redirects.iter().filter(move |(_, id)| chosen(**id)).map(|(route, id)| {
            let html = machine_files::redirect_page(self.site, self.site.page(*id));
            (OutputPath::of_route(route), html.into_bytes())
        })
    }

    /// The files for search engines and hosts.
    pub fn machine_files(&self) -> impl Iterator<Item = (OutputPath, Vec<u8>)> {
        let site = self.site;
        let policies: Vec<_> = site
            .pages
            .iter()
            .map(|page| (&page.route, self.has_bundle && !page.body.tools.is_empty()))
            .chain(site.redirects.keys().map(|route| (route, false)))
            .collect();
        let offline = format!("/{}", offline::FILE);
        let worker = self.assets.get("worker.js").map(|asset| asset.route.as_str());
        let workers: Vec<&str> = worker.into_iter().chain(self.has_bundle.then_some(offline.as_str())).collect();
        let files = [
            ("_headers", policy::headers_file(&policies, &workers, &site.config.base_url)),
            ("sitemap.xml", machine_files::sitemap(site)),
            ("robots.txt", machine_files::robots(site)),
        ];
        files.into_iter().map(|(path, text)| (OutputPath::new(path), text.into_bytes()))
    }

    fn language(&self, lang: &Lang, files: &Value) -> Language {
        let mut words: BTreeMap<&str, Value> = self
            .words_of(lang)
            .map(|file| file.texts.iter().map(|(key, at)| (key.as_str(), Value::from(at.value.as_str()))).collect())
            .unwrap_or_default();
        words.insert("links", Value::from_serializable(&self.links(lang, "site")));
        let words = Value::from_serializable(&words);
        let mut implicits = Context::new();
        implicits.insert("lang", lang.as_str());
        implicits.insert_value("words", words.clone());
        let base = &self.site.config.base_url;
        let home = self.site.homes.get(lang).map_or("/", |id| self.site.page(*id).route.as_str());
        let site = SiteView {
            title: self.site.config.title.clone(),
            home: base.href(home),
            base_url: base.absolute("/"),
            official: "https://www.uscis.gov/",
            repository: self.site.config.repository.clone(),
        };
        let footer = page::footer(self, lang);
        let sections = page::sections(self, lang);
        let digest = inputs::of_language(self, lang, &footer, &sections);
        let mut layout = Context::new();
        layout.insert("site", &site);
        layout.insert("lang", lang.as_str());
        layout.insert("footer", &footer);
        layout.insert_value("words", words);
        layout.insert_value("files", files.clone());
        let navigation = (0..=sections.len())
            .map(|current| {
                let entries: Vec<NavigationView<'_>> = sections
                    .iter()
                    .enumerate()
                    .map(|(at, (_, link))| NavigationView {
                        title: &link.title,
                        href: &link.href,
                        current: at == current,
                    })
                    .collect();
                Value::from_serializable(&entries)
            })
            .collect();
        Language { sections, navigation, layout, implicits, digest }
    }

    /// The words of the templates in a language, or in the default one.
    pub(super) fn words_of(&self, lang: &Lang) -> Option<&WordFile> {
        let words = &self.site.words;
        words
            .get(lang)
            .and_then(|files| files.get("site"))
            .or_else(|| words.get(&self.site.config.default_language)?.get("site"))
    }

    /// One word of the templates; its key where it is missing.
    pub(super) fn word<'w>(&'w self, lang: &Lang, key: &'w str) -> &'w str {
        self.words_of(lang).and_then(|file| file.texts.get(key)).map_or(key, |at| at.value.as_str())
    }

    /// The links of a words file with their finished addresses; none where the site lacks the page.
    pub(super) fn links(&self, lang: &Lang, file: &str) -> BTreeMap<String, Option<String>> {
        let Some(links) = self.site.word_links.get(&(lang.clone(), file.to_owned())) else { return BTreeMap::new() };
        let href = |target: &Target| (*target != Target::Nowhere).then(|| body::href(self, target));
        links.iter().map(|(key, target)| (key.clone(), href(target))).collect()
    }

    pub(super) fn implicits(&self, lang: &Lang) -> &Context {
        &self.languages[lang].implicits
    }

    pub(super) fn href(&self, page: &Page) -> String {
        self.site.config.base_url.href(page.route.as_str())
    }

    pub(super) fn asset(&self, name: &str) -> Option<AssetView> {
        self.files.get(name).cloned()
    }
}
