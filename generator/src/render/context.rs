//! What is the same for all pages: [`SharedInputs`], and the [`RenderContext`] that is made of it once.

use std::collections::BTreeMap;

use contract::receipt_validator;
use domain::date::Date;
use tera::{Context, Value};

use super::assets::{AssetView, Assets};
use super::other_pages::{Destination, OtherPages, ResolvedLink, Summary};
use super::page_assets::page_assets;
use super::page_inputs::PageInputs;
use super::sheet::Sheet;
use super::view::{LinkView, NavigationView, NoticeView, PictureView, SearchView, SiteView};
use crate::link::{PageId, Route, Site, Target};
use crate::parse::config::Lang;
use crate::parse::front_matter::Layout;
use crate::parse::notices::SiteNotice;
use crate::parse::words::WordFile;
use crate::parse::{ParsedPage, SiteResources};
use crate::preview::Preview;
use crate::search::names;

/// All that every page is rendered from, beside its own [`PageInputs`](super::page_inputs::PageInputs).
#[derive(Hash)]
pub struct SharedInputs<'s> {
    /// Configuration, words, facts and templates.
    pub resources: &'s SiteResources,
    /// What pages load.
    pub assets: &'s Assets,
    /// True if the compiled tools are part of the site.
    pub has_bundle: bool,
    /// The day that review dates are compared with.
    pub today: Date,
    languages: BTreeMap<&'s Lang, LanguageInputs<'s>>,
}

/// What all pages of a language show of other pages.
#[derive(Debug, Hash)]
struct LanguageInputs<'s> {
    home: Option<Destination<'s>>,
    sections: Vec<Summary<'s>>,
    footer: Vec<Summary<'s>>,
    /// The pages that the notices of the site link to, in their order.
    notices: Vec<Option<Destination<'s>>>,
    /// True if there is an entry of the news.
    has_news: bool,
    /// The links of each words file by their names.
    links: BTreeMap<&'s str, BTreeMap<&'s str, ResolvedLink<'s>>>,
}

impl<'s> SharedInputs<'s> {
    /// What all pages of a site are rendered from.
    pub fn of(site: &'s Site, assets: &'s Assets, has_bundle: bool, today: Date) -> Self {
        let languages = site.config.languages.keys().map(|lang| (lang, LanguageInputs::of(site, lang))).collect();
        Self { resources: &site.resources, assets, has_bundle, today, languages }
    }
}

impl<'s> LanguageInputs<'s> {
    fn of(site: &'s Site, lang: &Lang) -> Self {
        // Every change of these is a change of what all pages show, so nobody asks who read what.
        let mut others = OtherPages::new(site);
        let home = site.homes.get(lang).copied();
        let below_home = home.map(|home| others.children(home)).unwrap_or_default();
        let is_news = |id: &PageId| site.page(*id).front.layout == Layout::News;
        let is_section = |summary: &Summary<'_>| matches!(summary.layout, Layout::Section | Layout::Tool);
        let of_guides = below_home.iter().filter(|id| !others.children(**id).iter().any(is_news)).copied();
        let of_guides: Vec<PageId> = of_guides.collect();
        let sections = of_guides.into_iter().map(|id| others.summary(id)).filter(is_section).collect();
        let targets = site.config.notices.iter().map(|notice| site.find(lang, &notice.page.as_ref()?.value));
        let targets: Vec<Option<PageId>> = targets.collect();
        let footer: Vec<PageId> = site.config.footer.iter().filter_map(|key| site.find(lang, &key.value)).collect();
        let mut resolved = |targets: &'s BTreeMap<String, Target>| {
            targets.iter().map(|(name, target)| (name.as_str(), others.link(target))).collect()
        };
        let files = site.word_links.iter().filter(|((of, _), _)| of == lang);
        let links = files.map(|((_, file), targets)| (file.as_str(), resolved(targets))).collect();
        Self {
            home: home.map(|id| others.destination(id)),
            sections,
            footer: footer.into_iter().map(|id| others.summary(id)).collect(),
            notices: targets.into_iter().map(|id| Some(others.destination(id?))).collect(),
            has_news: site.pages.iter().any(|page| page.lang == *lang && page.front.layout == Layout::News),
            links,
        }
    }
}

/// What rendering a page needs beside the page. It knows no page: that is what makes the key complete.
pub struct RenderContext<'s> {
    pub(crate) shared: SharedInputs<'s>,
    files: BTreeMap<String, AssetView>,
    languages: BTreeMap<&'s Lang, Language>,
    /// What pages of text load.
    text_assets: Value,
}

/// What is the same for all pages of a language, finished.
struct Language {
    /// The navigation as the pages of each section see it; last, as all others do.
    navigation: Vec<Value>,
    /// The context of layouts, without what is of one page.
    layout: Context,
    /// The context of components and tools.
    implicits: Context,
    /// The notices of the day, by their index in the configuration.
    notices: Vec<(usize, NoticeView)>,
}

impl<'s> RenderContext<'s> {
    /// The context for the pages of a site.
    pub fn new(shared: SharedInputs<'s>) -> Self {
        let base = &shared.resources.config.base_url;
        let view = |asset: &super::assets::Asset| AssetView {
            href: base.href(asset.route.as_str()),
            integrity: asset.integrity.clone(),
        };
        let files: BTreeMap<String, AssetView> =
            shared.assets.iter().map(|(name, asset)| (name.clone(), view(asset))).collect();
        let file_values = Value::from_serializable(&files);
        let mut context = Self { shared, files, languages: BTreeMap::new(), text_assets: Value::none() };
        context.text_assets = context.other_assets(&Sheet::Text);
        context.languages = context
            .shared
            .languages
            .iter()
            .map(|(lang, inputs)| (*lang, context.language(lang, inputs, &file_values)))
            .collect();
        context
    }

    fn language(&self, lang: &Lang, inputs: &LanguageInputs<'_>, files: &Value) -> Language {
        let mut words: BTreeMap<&str, Value> = self
            .words_of(lang)
            .map(|file| file.texts.iter().map(|(key, at)| (key.as_str(), Value::from(at.value.as_str()))).collect())
            .unwrap_or_default();
        words.insert("links", Value::from_serializable(&self.links(lang, "site")));
        let words = Value::from_serializable(&words);
        let mut implicits = Context::new();
        implicits.insert("lang", lang.as_str());
        implicits.insert_value("words", words.clone());
        implicits.insert("offline", &self.offline_view());
        let config = &self.shared.resources.config;
        let site = SiteView {
            title: config.title.clone(),
            home: config.base_url.href(inputs.home.map_or("/", |home| home.route.as_str())),
            base_url: config.base_url.absolute("/"),
            official: "https://www.uscis.gov/",
            repository: config.repository.clone(),
            feed: self.feed_route(lang).map(|route| self.href(&route)),
            manifest: self.manifest_route(lang).map(|route| self.href(&route)),
            search: self.search_field(lang),
        };
        let links =
            |pages: &[Summary<'_>]| -> Vec<LinkView> { pages.iter().map(|summary| self.link(summary, lang)).collect() };
        let mut layout = Context::new();
        layout.insert("site", &site);
        layout.insert("lang", lang.as_str());
        layout.insert("is_right_to_left", &config.right_to_left.contains(lang));
        layout.insert("pending_text", receipt_validator::PENDING_TEXT);
        layout.insert("footer", &links(&inputs.footer));
        layout.insert_value("words", words);
        layout.insert_value("files", files.clone());
        Language {
            navigation: navigation(&links(&inputs.sections)),
            layout,
            implicits,
            notices: notices_of(self, lang, &inputs.notices),
        }
    }

    /// What the search field of a language names; nothing without the compiled module.
    fn search_field(&self, lang: &Lang) -> Option<SearchView> {
        self.asset(&format!("{}.wasm", contract::search::MODULE))?;
        let base = &self.shared.resources.config.base_url;
        let mut links = self.links(lang, contract::search::NAME);
        let home = || base.href(self.home(lang).map_or("/", |home| home.route.as_str()));
        Some(SearchView {
            script: self.asset(names::SCRIPT)?.href,
            props: base.href(&format!("/{}", names::props_name(lang))),
            a_to_z: links.remove(contract::search::links::A_TO_Z).flatten().unwrap_or_else(home),
        })
    }

    /// The context of layouts for every page of a language. Pages are of languages of the site.
    pub(super) fn layout(&self, lang: &Lang) -> &Context {
        &self.languages[lang].layout
    }

    /// The navigation as a page sees it that lies below, or is, one of these.
    pub(super) fn navigation(&self, lang: &Lang, way: &[&Route]) -> Value {
        let sections = &self.shared.languages[lang].sections;
        let current = sections.iter().position(|section| way.contains(&section.route));
        let navigation = self.languages[lang].navigation.get(current.unwrap_or(sections.len()));
        navigation.cloned().unwrap_or_else(Value::none)
    }

    /// The files that a page with this sheet names.
    pub(super) fn assets(&self, sheet: &Sheet) -> Value {
        if *sheet == Sheet::Text { self.text_assets.clone() } else { self.other_assets(sheet) }
    }

    fn other_assets(&self, sheet: &Sheet) -> Value {
        Value::from_serializable(&page_assets(&self.files, self.shared.has_bundle, sheet))
    }

    /// The words of the templates in a language, or in the default one.
    pub(super) fn words_of(&self, lang: &Lang) -> Option<&WordFile> {
        let SiteResources { words, config, .. } = self.shared.resources;
        let site = |lang: &Lang| words.get(lang)?.get("site");
        site(lang).or_else(|| site(&config.default_language))
    }

    /// One word of the templates; its key where it is missing.
    pub(super) fn word<'w>(&'w self, lang: &Lang, key: &'w str) -> &'w str {
        self.words_of(lang).and_then(|file| file.texts.get(key)).map_or(key, |at| at.value.as_str())
    }

    /// The links of a words file with their finished addresses; none where the site lacks the page.
    pub(crate) fn links(&self, lang: &Lang, file: &str) -> BTreeMap<String, Option<String>> {
        let links = self.shared.languages.get(lang).and_then(|language| language.links.get(file));
        let href = |link: &ResolvedLink<'_>| (*link != ResolvedLink::Unresolved).then(|| self.link_href(link));
        links.into_iter().flatten().map(|(key, link)| ((*key).to_owned(), href(link))).collect()
    }

    /// The first page of a language.
    pub(super) fn home(&self, lang: &Lang) -> Option<Destination<'s>> {
        self.shared.languages.get(lang)?.home
    }

    /// The notices that a page shows.
    pub(super) fn notices(&self, page: &ParsedPage) -> Vec<NoticeView> {
        let all = &self.shared.resources.config.notices;
        let of_day = self.languages[&page.lang].notices.iter();
        let own = of_day.filter(|(at, _)| all.get(*at).is_some_and(|notice| notice.is_on(&page.key)));
        own.map(|(_, view)| view.clone()).collect()
    }

    /// Where the web manifest of a language is; nothing for a language without a first page.
    pub(super) fn manifest_route(&self, lang: &Lang) -> Option<Route> {
        Some(Route::new(format!("{}site.webmanifest", self.home(lang)?.route)))
    }

    /// Where the feed of a language is; nothing where it has no news.
    pub(super) fn feed_route(&self, lang: &Lang) -> Option<Route> {
        let home = self.home(lang).filter(|_| self.shared.languages.get(lang).is_some_and(|inputs| inputs.has_news))?;
        Some(Route::new(format!("{}feed.xml", home.route)))
    }

    /// The picture that other sites show beside a link to a page; nothing where the site has no card
    /// for it, or where search engines do not show the page.
    pub fn preview(&self, inputs: &PageInputs<'_>) -> Option<Preview> {
        let front = &inputs.own.page.front;
        let card = self.shared.assets.get(self.shared.resources.config.preview_card.as_deref()?)?;
        let section = inputs.ancestors.get(1).map(Summary::short_title).unwrap_or_default();
        let is_drawn = inputs.indexed && front.layout != Layout::Home;
        is_drawn.then(|| Preview::new(&front.title.value, section, &card.integrity))?
    }

    /// The picture for previews: the page's own, or that of the site.
    pub(super) fn og_image(&self, inputs: &PageInputs<'_>) -> Option<PictureView> {
        let config = &self.shared.resources.config;
        if let Some(preview) = self.preview(inputs) {
            let text = format!("{}: {}", config.title, preview.title);
            return Some(PictureView { href: config.base_url.absolute(&format!("/{}", preview.path)), text });
        }
        let text = self.word(&inputs.own.page.lang, "og_image_alt").to_owned();
        let asset = self.shared.assets.get("og.png")?;
        Some(PictureView { href: self.absolute(&asset.route), text })
    }

    /// The context of components and tools in a language.
    pub(super) fn implicits(&self, lang: &Lang) -> &Context {
        &self.languages[lang].implicits
    }

    /// The address of a page on its host.
    pub(crate) fn href(&self, route: &Route) -> String {
        self.shared.resources.config.base_url.href(route.as_str())
    }

    /// The address of a link, for an attribute that is still to be escaped.
    pub(super) fn link_href(&self, link: &ResolvedLink<'_>) -> String {
        match link {
            ResolvedLink::Page(page, anchor) => {
                let mut href = self.href(page.route);
                if let Some(anchor) = anchor {
                    href.push('#');
                    href.push_str(anchor);
                }
                href
            }
            ResolvedLink::Anchor(anchor) => format!("#{anchor}"),
            ResolvedLink::Asset(path) => {
                let name = path.as_str().strip_prefix("content/assets/").unwrap_or_default();
                self.shared.assets.get(name).map(|asset| self.href(&asset.route)).unwrap_or_default()
            }
            ResolvedLink::External { href, .. } => (*href).to_owned(),
            ResolvedLink::Unresolved => String::new(),
        }
    }

    /// The absolute address of a page.
    pub(super) fn absolute(&self, route: &Route) -> String {
        self.shared.resources.config.base_url.absolute(route.as_str())
    }

    /// A link by the short title; in words of the language that it appears in, where it is the first page.
    pub(super) fn link(&self, page: &Summary<'_>, lang: &Lang) -> LinkView {
        let is_home = page.layout == Layout::Home && page.nav_title.is_none();
        let title = if is_home { self.word(lang, "home") } else { page.short_title() };
        LinkView { title: title.to_owned(), href: self.href(page.route) }
    }

    /// An asset by its name without fingerprint.
    pub(crate) fn asset(&self, name: &str) -> Option<AssetView> {
        self.files.get(name).cloned()
    }
}

/// The navigation of the pages of each section, and last that of all other pages.
fn navigation<'l>(sections: &'l [LinkView]) -> Vec<Value> {
    let seen_from = |current: usize| {
        let view = |(at, link): (usize, &'l LinkView)| NavigationView {
            title: &link.title,
            href: &link.href,
            current: at == current,
        };
        Value::from_serializable(&sections.iter().enumerate().map(view).collect::<Vec<_>>())
    };
    (0..=sections.len()).map(seen_from).collect()
}

/// The notices of the day in a language, each with its index in the configuration. `targets` are the pages that they link to.
fn notices_of(
    render: &RenderContext<'_>,
    lang: &Lang,
    targets: &[Option<Destination<'_>>],
) -> Vec<(usize, NoticeView)> {
    let notices = render.shared.resources.config.notices.iter().zip(targets).enumerate();
    let shown = notices.filter(|(_, (notice, _))| notice.is_shown(render.shared.today));
    let view = |(at, (notice, target)): (usize, (&SiteNotice, &Option<Destination<'_>>))| {
        let words = notice.texts.get(lang)?;
        let link = target.map(|page| LinkView { title: words.link.clone(), href: render.href(page.route) });
        let (title, text) = (words.title.clone(), words.text.clone());
        Some((at, NoticeView { kind: notice.kind.clone(), title, text, link }))
    };
    shown.filter_map(view).collect()
}
