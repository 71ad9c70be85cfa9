//! Views: the typed values that templates receive.
//!
//! Views hold finished addresses and texts. **A view knows nothing of files.**

use serde::Serialize;

use super::assets::AssetView;

/// The site, the same for every page of a language.
#[derive(Clone, Debug, Serialize)]
pub struct SiteView {
    /// The site's name.
    pub title: String,
    /// The address of the language's first page.
    pub home: String,
    /// The absolute address of the site.
    pub base_url: String,
    /// Where the real thing is.
    pub official: &'static str,
    /// Where the source is public.
    pub repository: Option<String>,
    /// The address of the language's web manifest.
    pub manifest: Option<String>,
    /// The address of the language's feed.
    pub feed: Option<String>,
    /// The search field; nothing without the compiled module.
    pub search: Option<SearchView>,
}

/// What the search field names.
#[derive(Clone, Debug, Serialize)]
pub struct SearchView {
    /// The address of its script.
    pub script: String,
    /// The address of the data of the script.
    pub props: String,
    /// Where the field leads without script.
    pub a_to_z: String,
}

/// A link with words.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct LinkView {
    /// The words.
    pub title: String,
    /// The address.
    pub href: String,
}

/// An entry of the navigation.
#[derive(Clone, Debug, Serialize)]
pub struct NavigationView<'a> {
    /// The words.
    pub title: &'a str,
    /// The address.
    pub href: &'a str,
    /// True if the page is this one or lies below it.
    pub current: bool,
}

/// A page as a list shows it.
#[derive(Clone, Debug, Serialize)]
pub struct ChildView<'a> {
    /// The page's title.
    pub title: &'a str,
    /// The page's description.
    pub description: &'a str,
    /// The page's address.
    pub href: String,
    /// The page's language, which may be another than the list's.
    pub lang: &'a str,
    /// The page's layout.
    pub layout: &'static str,
    /// The day of an entry of the news.
    pub date: Option<DateView>,
    /// The first tool on the page, for its pictogram.
    pub tool: Option<&'a str>,
    /// What lies below it, one level deep.
    pub children: Vec<InnerView<'a>>,
}

/// A page as the list of its section shows it within a larger list.
#[derive(Clone, Debug, Serialize)]
pub struct InnerView<'a> {
    /// The page's title.
    pub title: &'a str,
    /// The page's address.
    pub href: String,
    /// The page's language, which may be another than the list's.
    pub lang: &'a str,
}

/// An entry of "On this page".
#[derive(Clone, Debug, Serialize)]
pub struct ContentsView<'a> {
    /// The anchor.
    pub id: &'a str,
    /// The heading's words.
    pub title: &'a str,
    /// 2 or 3.
    pub level: u8,
}

/// A date for machines and for people.
#[derive(Clone, Debug, Serialize)]
pub struct DateView {
    /// `2026-11-24`
    pub iso: String,
    /// `November 24, 2026`
    pub text: String,
}

/// A source of a page.
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    /// The address.
    pub href: String,
    /// The host without `www.`.
    pub domain: String,
    /// The address without its scheme.
    pub text: String,
}

/// A language that the page can be read in.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageView {
    /// The code.
    pub lang: String,
    /// The language's own name for itself.
    pub name: String,
    /// The same page there, or that language's first page.
    pub href: String,
    /// True for the page's own language.
    pub current: bool,
    /// True if the page exists there.
    pub is_translated: bool,
    /// The notice for readers of a language that lacks the page; nothing for a page that is not indexed.
    pub missing: Option<MissingView>,
}

/// The notice for readers of a language about a page that it lacks, in their words.
#[derive(Clone, Debug, Serialize)]
pub struct MissingView {
    /// That the page is in another language.
    pub text: String,
    /// What the link to their first page says.
    pub home: String,
}

/// A page's address in a language, for search engines.
#[derive(Clone, Debug, Serialize)]
pub struct AlternateView {
    /// The language, or `x-default`.
    pub lang: String,
    /// The absolute address.
    pub href: String,
}

/// A page.
#[derive(Clone, Debug, Serialize)]
pub struct PageView<'a> {
    /// The layout's name.
    pub layout: &'static str,
    /// The title.
    pub title: &'a str,
    /// The short title.
    pub nav_title: &'a str,
    /// The description.
    pub description: &'a str,
    /// The address on the host.
    pub href: String,
    /// The absolute address.
    pub permalink: String,
    /// The paragraph that says what to do first, finished.
    pub first: Option<String>,
    /// The tool that the page is about, finished; only of the layout `tool`.
    pub tool: Option<String>,
    /// The rest of the body, finished.
    pub body: String,
    /// Where a mistake on the page is reported.
    pub report: Option<String>,
    /// The title of the browser's window.
    pub head_title: String,
    /// True if search engines may show it.
    pub indexed: bool,
    /// "On this page"; empty for short pages.
    pub contents: Vec<ContentsView<'a>>,
    /// The day of an entry of the news.
    pub date: Option<DateView>,
    /// The notices above its text.
    pub notices: Vec<NoticeView>,
    /// When it was compared with its sources.
    pub reviewed: Option<DateView>,
    /// When that must happen again.
    pub review_by: Option<DateView>,
    /// True if that day has passed.
    pub overdue: bool,
    /// The sources.
    pub sources: Vec<SourceView>,
    /// The way from the first page down.
    pub breadcrumbs: Vec<LinkView>,
    /// The guide before.
    pub previous: Option<LinkView>,
    /// The guide after.
    pub next: Option<LinkView>,
    /// Pages about nearly the same.
    pub related: Vec<LinkView>,
    /// What lies below.
    pub children: Vec<ChildView<'a>>,
    /// True if some of what lies below is shown in another language.
    pub has_fallbacks: bool,
    /// Every language of the site.
    pub languages: Vec<LanguageView>,
    /// The page in every language that has it, and `x-default`; empty if it is alone.
    pub alternates: Vec<AlternateView>,
    /// The tools on the page.
    pub islands: Vec<String>,
    /// The content security policy.
    pub csp: String,
    /// Structured data, safe within a script element.
    pub json_ld: Option<String>,
    /// The picture for previews.
    pub og_image: Option<PictureView>,
}

/// A notice above the text of a page.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct NoticeView {
    /// Its kind.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Its sentences.
    pub text: String,
    /// Where to read more.
    pub link: Option<LinkView>,
}

/// The picture that other sites show beside a link.
#[derive(Clone, Debug, Serialize)]
pub struct PictureView {
    /// The absolute address.
    pub href: String,
    /// What it shows, in words.
    pub text: String,
}

/// A compiled module with its JavaScript bindings.
#[derive(Clone, Debug, Serialize)]
pub struct ModuleView {
    /// The JavaScript bindings.
    pub bindings: AssetView,
    /// The WebAssembly module.
    pub wasm: AssetView,
}

/// The files that every page names.
#[derive(Clone, Debug, Serialize)]
pub struct AssetsView {
    /// The styles.
    pub css: Option<AssetView>,
    /// The script of the frame: colour scheme, folded parts, buttons that print.
    pub frame: Option<AssetView>,
    /// The script that starts the tools; only on pages with tools.
    pub loader: Option<AssetView>,
    /// The compiled modules that the loader starts; only on pages with tools.
    pub modules: Vec<ModuleView>,
    /// The icon.
    pub icon: Option<AssetView>,
    /// The icon for home screens.
    pub touch_icon: Option<AssetView>,
}
