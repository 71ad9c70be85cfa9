//! Stage 4, `render`: from a site to the files that are written.
//!
//! **Rendering knows nothing of the disk, and nothing in it depends on the time of day**:
//! the same site gives the same bytes.

mod assets;
mod body;
mod islands;
mod machine_files;
mod offline;
pub mod output;
mod page;
mod policy;
mod styles;
mod view;
mod walkthrough;

use std::collections::BTreeMap;

use domain::date::Date;
use tera::{Context, Value};

use crate::diagnostic::Report;
use crate::link::{Page, PageId, Site, Target};
use crate::parse::body::Piece;
use crate::parse::config::Lang;
use crate::parse::templates;
use crate::parse::words::WordFile;
use crate::source::{SourcePath, SourceTree};
use crate::wasm::AppBundle;
use assets::{AssetView, Assets};
use output::{Output, OutputPath, OutputTree};
use view::{LayoutView, LinkView, SiteView};

/// Renders a site, file by file, into `output`. Without a bundle, pages with tools keep their
/// fallbacks and load nothing.
///
/// Bodies are let go as soon as their page is finished.
pub fn render(
    mut site: Site,
    tree: &SourceTree,
    bundle: Option<&AppBundle>,
    today: Date,
    output: &mut dyn Output,
    report: &mut Report,
) {
    let bodies: Vec<Vec<Piece>> = site.pages.iter_mut().map(|page| std::mem::take(&mut page.body.pieces)).collect();
    let site = &site;
    let mut loaded = OutputTree::new();
    let assets = add_assets(tree, bundle, &mut loaded, report);
    for (path, bytes) in loaded {
        output.put(path, bytes);
    }
    let stage = Stage::new(site, &assets, bundle.is_some(), today);
    let mut kept = offline::Kept::default();
    for ((id, page), pieces) in site.numbered().zip(bodies) {
        islands::check(&page.source, &page.body.tools, report);
        let body = body::body(&stage, page.into(), &pieces, report);
        drop(pieces);
        if let Some(html) = self::page(&stage, id, page, body, report) {
            if !page.body.tools.is_empty() {
                kept.page(stage.href(page), &html);
            }
            output.put(OutputPath::of_route(&page.route), html.into_bytes());
        }
    }
    let worker = bundle.and_then(|_| kept.worker(|name| stage.asset(name).map(|asset| asset.href), tree));
    if let Some(worker) = worker {
        output.put(OutputPath::new(offline::FILE), worker);
    }
    if let Some(schema) = tree.get(&SourcePath::new("scripts/cases-1.schema.json")).filter(|_| bundle.is_some()) {
        output.put(OutputPath::new("schema/cases-1.json"), schema.bytes.clone());
    }
    for (route, id) in &site.redirects {
        let html = machine_files::redirect_page(site, site.page(*id));
        output.put(OutputPath::of_route(route), html.into_bytes());
    }
    let policies: Vec<_> = site
        .pages
        .iter()
        .map(|page| (&page.route, bundle.is_some() && !page.body.tools.is_empty()))
        .chain(site.redirects.keys().map(|route| (route, false)))
        .collect();
    let headers = policy::headers_file(&policies, site.config.base_url.folder());
    output.put(OutputPath::new("_headers"), headers.into_bytes());
    output.put(OutputPath::new("sitemap.xml"), machine_files::sitemap(site).into_bytes());
    output.put(OutputPath::new("robots.txt"), machine_files::robots(site).into_bytes());
}

/// The HTML of one page; nothing and a report if its layout cannot be filled.
fn page(stage: &Stage<'_>, id: PageId, page: &Page, body: String, report: &mut Report) -> Option<String> {
    let language = &stage.languages[&page.lang];
    let view = LayoutView {
        site: &language.site,
        lang: page.lang.as_str(),
        page: page::view(stage, id, page, body),
        navigation: page::navigation(stage, id, page),
        footer: &language.footer,
        assets: page::assets(stage, page),
    };
    let file = format!("layouts/{}.html", page.front.layout.name());
    let html = Context::from_serialize(&view).and_then(|mut context| {
        context.insert_value("words", language.words.clone());
        stage.site.templates.tera.render(&file, &context)
    });
    html.map_err(|error| report.push(templates::diagnostic(&error, &file))).ok()
}

/// Fingerprints and takes in all that pages load.
fn add_assets(tree: &SourceTree, bundle: Option<&AppBundle>, output: &mut OutputTree, report: &mut Report) -> Assets {
    let mut assets = Assets::default();
    if let Some(css) = styles::bundle(tree, report) {
        assets.add("main.css", css, output);
    }
    let mut scripts = vec!["theme.js"];
    if let Some(bundle) = bundle {
        scripts.push("loader.js");
        scripts.push("strength-worker.js");
        assets.add("app.js", bundle.app.glue.clone(), output);
        assets.add("app.wasm", bundle.app.module.clone(), output);
        assets.add("strength.js", bundle.strength.glue.clone(), output);
        assets.add("strength.wasm", bundle.strength.module.clone(), output);
        for (lang, list) in &bundle.passphrases {
            assets.add(&format!("passphrase-{lang}.txt"), list.clone(), output);
        }
    }
    for name in scripts {
        if let Some(script) = tree.get(&SourcePath::new(format!("scripts/{name}"))) {
            assets.add(name, script.bytes.clone(), output);
        }
    }
    for (path, file) in tree.below("content/assets") {
        assets.add(&path.as_str()["content/assets/".len()..], file.bytes.clone(), output);
    }
    assets
}

/// What is the same for all pages of a language.
struct Language {
    site: SiteView,
    words: Value,
    footer: Vec<LinkView>,
    implicits: Context,
}

/// What rendering a page needs beside the page.
struct Stage<'a> {
    site: &'a Site,
    assets: &'a Assets,
    files: BTreeMap<String, AssetView>,
    has_bundle: bool,
    today: Date,
    languages: BTreeMap<Lang, Language>,
}

impl<'a> Stage<'a> {
    fn new(site: &'a Site, assets: &'a Assets, has_bundle: bool, today: Date) -> Self {
        let href = |route: &str| site.config.base_url.href(route);
        let files = assets
            .iter()
            .map(|(name, asset)| {
                let view = AssetView { href: href(asset.route.as_str()), integrity: asset.integrity.clone() };
                (name.clone(), view)
            })
            .collect();
        let mut stage = Self { site, assets, files, has_bundle, today, languages: BTreeMap::new() };
        stage.languages = site.config.languages.keys().map(|lang| (lang.clone(), stage.language(lang))).collect();
        stage
    }

    fn language(&self, lang: &Lang) -> Language {
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
        };
        Language { site, words, footer: page::footer(self, lang), implicits }
    }

    /// The words of the templates in a language, or in the default one.
    fn words_of(&self, lang: &Lang) -> Option<&WordFile> {
        let words = &self.site.words;
        words
            .get(lang)
            .and_then(|files| files.get("site"))
            .or_else(|| words.get(&self.site.config.default_language)?.get("site"))
    }

    /// One word of the templates; its key where it is missing.
    fn word<'w>(&'w self, lang: &Lang, key: &'w str) -> &'w str {
        self.words_of(lang).and_then(|file| file.texts.get(key)).map_or(key, |at| at.value.as_str())
    }

    /// The links of a words file with their finished addresses; none where the site lacks the page.
    fn links(&self, lang: &Lang, file: &str) -> BTreeMap<String, Option<String>> {
        let Some(links) = self.site.word_links.get(&(lang.clone(), file.to_owned())) else { return BTreeMap::new() };
        let href = |target: &Target| (*target != Target::Nowhere).then(|| body::href(self, target));
        links.iter().map(|(key, target)| (key.clone(), href(target))).collect()
    }

    fn implicits(&self, lang: &Lang) -> &Context {
        &self.languages[lang].implicits
    }

    fn href(&self, page: &Page) -> String {
        self.site.config.base_url.href(page.route.as_str())
    }

    fn asset(&self, name: &str) -> Option<AssetView> {
        self.files.get(name).cloned()
    }
}
