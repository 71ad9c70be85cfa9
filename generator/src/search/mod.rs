//! The search index: made of finished pages, beside them, in the same run.
//!
//! 1. [`extract`]: what a finished page says, heading by heading.
//! 2. [`synonyms`]: words that mean the same, from `content/data/synonyms.toml`.
//! 3. [`weigh`]: how much each word weighs; words become numbers.
//! 4. [`search::write`] makes files of that; [`Indexer`] names them.
//! 5. [`lazy`]: the same for the local server, which makes an index only when somebody searches.
//! 6. [`questions`]: how well the index answers a list of questions.
//!
//! **No page names a file of the index**: pages name the props of the search, which are at a fixed address.
//! So an edit of one page changes no other, and the index may come later.

pub mod extract;
pub mod indexing;
pub mod lazy;
pub mod names;
pub mod questions;
pub mod searchable;
pub mod synonyms;
pub mod weigh;

use bytes::Bytes;
use contract::receipt_validator::PENDING_TEXT;
use contract::search::{MODULE, NAME, SearchProps};
use contract::{File, Texts};
use search::stem::Stems;
use search::write::{self, Files};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

use crate::link::{Page, Site};
use crate::parse::config::Lang;
use crate::parse::front_matter::Layout;
use crate::parse::words::WordFile;
use crate::render::context::RenderContext;
use crate::render::output::OutputPath;
pub use names::{SCRIPT, WORKER, props_name};
pub use searchable::{Searchable, searchable};
use synonyms::Synonyms;
use weigh::{Head, Weigher};

/// Makes the index of every language while pages are finished, in any order and on all processors.
pub struct Indexer(BTreeMap<Lang, Weigher>);

/// A page of the index, with its language and its index among all pages.
pub struct Indexed {
    lang: Lang,
    page: write::Page,
}

impl Indexer {
    /// For the languages of a site; nothing without the compiled module, which alone reads an index.
    #[must_use]
    pub fn new(render: &RenderContext<'_>, site: &Site) -> Option<Self> {
        render.asset(&format!("{MODULE}.wasm"))?;
        Some(Self::of(site))
    }

    /// For the languages of a site.
    #[must_use]
    pub fn of(site: &Site) -> Self {
        let weigher = |lang: &Lang| {
            let synonyms = Synonyms::of(&site.resources.facts.synonyms, lang.as_str(), &Stems::new(lang.as_str()));
            (lang.clone(), Weigher::new(Stems::new(lang.as_str()), synonyms))
        };
        Self(site.config.languages.keys().map(weigher).collect())
    }

    /// Takes a finished page; nothing if it is not to be found.
    #[must_use]
    pub fn page(&self, render: &RenderContext<'_>, site: &Site, page: &Page, html: &str) -> Option<Indexed> {
        if !page.relations.listed || matches!(page.front.layout, Layout::NotFound | Layout::Search) {
            return None;
        }
        let href = render.href(&page.route);
        let section = page.relations.ancestors.last().map(|id| site.page(*id));
        let section = section.filter(|section| section.front.layout != Layout::Home);
        let head = Head {
            href: href.strip_prefix(site.config.base_url.folder()).unwrap_or(&href),
            title: &page.front.title.value,
            nav_title: page.front.nav_title.as_deref().unwrap_or_default(),
            description: &page.front.description.value,
            section: section.map_or("", |section| section.front.short_title()),
            is_list: matches!(page.front.layout, Layout::Section | Layout::Home),
        };
        let page_of_index = self.0.get(&page.lang)?.page(&head, &extract::parts(html));
        Some(Indexed { lang: page.lang.clone(), page: page_of_index })
    }

    /// The index of each language as files without names of the site: for questions on the command line.
    #[must_use]
    pub fn indexes(self, pages: Vec<Indexed>) -> BTreeMap<Lang, Files> {
        let mut by_lang: BTreeMap<Lang, Vec<write::Page>> = BTreeMap::new();
        for Indexed { lang, page } in pages {
            by_lang.entry(lang).or_default().push(page);
        }
        let files = |(lang, weigher): (Lang, Weigher)| {
            let pages = by_lang.remove(&lang).unwrap_or_default();
            let files = write::files(lang.as_str(), &pages, &weigher.vocabulary());
            (lang, files)
        };
        self.0.into_iter().map(files).collect()
    }

    /// The files of the index and the props of each language. `pages` are in the order of the site.
    #[must_use]
    pub fn files(self, render: &RenderContext<'_>, pages: Vec<Indexed>) -> Vec<(OutputPath, Bytes)> {
        let mut out = Vec::new();
        for (lang, files) in self.indexes(pages) {
            let folder = folder(&lang, &files);
            let props = serde_json::to_vec(&props(render, &lang, &folder)).unwrap_or_default();
            out.push((OutputPath::new(props_name(&lang)), Bytes::from(props)));
            let named = |(name, text): (String, String)| (OutputPath::new(format!("{folder}{name}.txt")), text.into());
            out.extend(files.into_iter().map(named));
        }
        out
    }
}

/// The folder of an index: another one wherever a byte of it changes, so that browsers may keep its files.
fn folder(lang: &Lang, files: &Files) -> String {
    let mut hash = Sha256::new();
    for (name, text) in files {
        hash.update(name);
        hash.update(text);
    }
    let digits: String = hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    format!("assets/search/{lang}-{digits}/")
}

fn props(render: &RenderContext<'_>, lang: &Lang, folder: &str) -> SearchProps {
    let base = &render.shared.resources.config.base_url;
    let file = |name: &str| render.asset(name).map(File::from).unwrap_or_default();
    let words = render.shared.resources.words.get(lang).and_then(|files| files.get(NAME));
    let text =
        |words: &WordFile| -> Texts { words.texts.iter().map(|(key, at)| (key.clone(), at.value.clone())).collect() };
    let links = render.links(lang, NAME).into_iter();
    SearchProps {
        base: base.folder().to_owned(),
        index: base.href(&format!("/{folder}")),
        worker: file(WORKER),
        bindings: file(&format!("{MODULE}.js")),
        module: file(&format!("{MODULE}.wasm")),
        words: words.map(text).unwrap_or_default(),
        links: links.filter_map(|(key, href)| Some((key, href?))).collect(),
        pending: PENDING_TEXT.to_owned(),
    }
}
