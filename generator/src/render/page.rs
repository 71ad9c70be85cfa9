//! One page's view: every text and address that its layout needs.

use std::collections::BTreeSet;

use serde_json::json;

use super::assets::sheet_name;
use super::body::Parts;
use super::view::{
    AlternateView, AssetsView, ChildView, ContentsView, DateView, InnerView, LanguageView, LinkView, PageView,
    SourceView,
};
use super::{Stage, machine_files, policy};
use crate::link::{Page, PageId, Target};
use crate::parse::config::Lang;
use crate::parse::front_matter::{Layout, https_host};
use domain::date::Date;

/// How many second-level headings a page has before "On this page" is worth its place.
const CONTENTS_FROM: usize = 3;

/// The view of a page whose body is finished.
pub(super) fn view(stage: &Stage<'_>, id: PageId, page: &Page, parts: Parts) -> PageView {
    let site = stage.site;
    let front = &page.front;
    let title = front.title.value.clone();
    let head_title = if front.layout == Layout::Home {
        format!("{} · {title}", site.config.title)
    } else {
        format!("{title} · {}", site.config.title)
    };
    let indexed = machine_files::is_indexed(page);
    PageView {
        layout: front.layout.name(),
        nav_title: nav_title(page),
        description: front.description.value.clone(),
        href: stage.href(page),
        permalink: site.config.base_url.absolute(page.route.as_str()),
        first: some(parts.first),
        tool: some(parts.tool),
        body: parts.rest,
        report: report(stage, page),
        head_title,
        indexed,
        contents: contents(page),
        reviewed: front.reviewed.as_ref().map(|at| date_view(stage, &page.lang, at.value)),
        review_by: front.review_by.as_ref().map(|at| date_view(stage, &page.lang, at.value)),
        overdue: front.review_by.as_ref().is_some_and(|at| at.value < stage.today),
        sources: front.sources.iter().map(|at| source(&at.value)).collect(),
        breadcrumbs: page.family.ancestors.iter().map(|above| link(stage, *above, &page.lang)).collect(),
        previous: page.family.previous.map(|other| full_link(stage, other)),
        next: page.family.next.map(|other| full_link(stage, other)),
        children: children(stage, page),
        languages: languages(stage, page),
        alternates: alternates(stage, page),
        islands: page.body.tools.iter().map(|tool| tool.value.clone()).collect(),
        csp: policy::meta(stage.has_bundle && !page.body.tools.is_empty()),
        json_ld: indexed.then(|| json_ld(stage, id, page)),
        og_image: stage.assets.get("og.png").map(|asset| site.config.base_url.absolute(asset.route.as_str())),
        title,
    }
}

/// The top of the tree, in a language.
pub(super) fn sections(stage: &Stage<'_>, lang: &Lang) -> Vec<(PageId, LinkView)> {
    let Some(home) = stage.site.homes.get(lang) else { return Vec::new() };
    let children = &stage.site.page(*home).family.children;
    let is_section = |id: &&PageId| matches!(stage.site.page(**id).front.layout, Layout::Section | Layout::Tool);
    let sections = children.iter().filter(is_section);
    sections.map(|section| (*section, link(stage, *section, lang))).collect()
}

/// The pages about the site, in a language.
pub(super) fn footer(stage: &Stage<'_>, lang: &Lang) -> Vec<LinkView> {
    let keys = stage.site.config.footer.iter();
    keys.filter_map(|key| Some(link(stage, stage.site.find(lang, &key.value)?, lang))).collect()
}

/// The files that a page with these tools names.
pub(super) fn assets(stage: &Stage<'_>, tools: &BTreeSet<String>) -> AssetsView {
    let when = |name: &str| stage.asset(name).filter(|_| !tools.is_empty());
    AssetsView {
        css: stage.asset(&sheet_name(tools)),
        frame: stage.asset("frame.js"),
        loader: when("loader.js").filter(|_| stage.has_bundle),
        glue: when("app.js"),
        module: when("app.wasm"),
        icon: stage.asset("icon.svg"),
        touch_icon: stage.asset("touch-icon.png"),
    }
}

fn nav_title(page: &Page) -> String {
    page.front.nav_title.clone().unwrap_or_else(|| page.front.title.value.clone())
}

/// A link by the short title; in words of the language it stands in where it is the first page.
fn link(stage: &Stage<'_>, id: PageId, lang: &Lang) -> LinkView {
    let page = stage.site.page(id);
    let title = if page.front.layout == Layout::Home && page.front.nav_title.is_none() {
        stage.word(lang, "home").to_owned()
    } else {
        nav_title(page)
    };
    LinkView { title, href: stage.href(page) }
}

fn full_link(stage: &Stage<'_>, id: PageId) -> LinkView {
    let page = stage.site.page(id);
    LinkView { title: page.front.title.value.clone(), href: stage.href(page) }
}

fn some(part: String) -> Option<String> {
    (!part.is_empty()).then_some(part)
}

/// Where a reader reports a mistake on the page; nothing where the site names no place.
fn report(stage: &Stage<'_>, page: &Page) -> Option<String> {
    let config = &stage.site.config;
    let contact = config.contact.clone().or_else(|| Some(format!("{}/issues", config.repository.as_ref()?)))?;
    let is_email = !contact.starts_with("https://");
    let subject = config.base_url.absolute(page.route.as_str());
    Some(if is_email { format!("mailto:{contact}?subject={subject}") } else { contact })
}

/// The anchor of the tool that a page is about.
const TOOL: &str = "page-tool";

fn contents(page: &Page) -> Vec<ContentsView> {
    let headings = &page.body.headings;
    if headings.iter().filter(|heading| heading.level == 2).count() < CONTENTS_FROM {
        return Vec::new();
    }
    let tool = (page.front.layout == Layout::Tool).then(|| ContentsView {
        id: TOOL.to_owned(),
        title: nav_title(page),
        level: 2,
    });
    let headings = headings.iter().filter(|heading| heading.level <= 3).map(|heading| ContentsView {
        id: heading.id.to_string(),
        title: heading.text.to_string(),
        level: heading.level,
    });
    tool.into_iter().chain(headings).collect()
}

fn date_view(stage: &Stage<'_>, lang: &Lang, date: Date) -> DateView {
    let month = stage
        .words_of(lang)
        .and_then(|file| file.lists.get("months"))
        .and_then(|months| months.get(usize::from(u8::from(date.month())) - 1));
    let text = match month {
        Some(month) => stage
            .word(lang, "date")
            .replace("{day}", &date.day().to_string())
            .replace("{month}", month)
            .replace("{year}", &date.year().to_string()),
        None => date.to_string(),
    };
    DateView { iso: date.to_string(), text }
}

fn source(address: &str) -> SourceView {
    let host = https_host(address).unwrap_or_default();
    SourceView {
        href: address.to_owned(),
        domain: host.strip_prefix("www.").unwrap_or(&host).to_owned(),
        text: address.trim_start_matches("https://").trim_start_matches("www.").trim_end_matches('/').to_owned(),
    }
}

/// What lies below a page. The list of a section leaves out what the section's own text links to.
fn children(stage: &Stage<'_>, page: &Page) -> Vec<ChildView> {
    let is_section = page.front.layout == Layout::Section;
    let is_linked = |child: &PageId| page.targets.iter().any(|to| matches!(to, Target::Page(id, _) if id == child));
    let listed = page.family.children.iter().filter(|child| !(is_section && is_linked(child)));
    listed.map(|id| child(stage, stage.site.page(*id))).collect()
}

fn child(stage: &Stage<'_>, page: &Page) -> ChildView {
    // The list of a large site names every page of it: no more of each than is shown.
    let inner = |id: &PageId| {
        let page = stage.site.page(*id);
        InnerView { title: page.front.title.value.clone(), href: stage.href(page), lang: page.lang.to_string() }
    };
    ChildView {
        title: page.front.title.value.clone(),
        description: page.front.description.value.clone(),
        href: stage.href(page),
        lang: page.lang.to_string(),
        layout: page.front.layout.name(),
        children: page.family.children.iter().map(inner).collect(),
    }
}

fn languages(stage: &Stage<'_>, page: &Page) -> Vec<LanguageView> {
    let site = stage.site;
    site.config
        .ordered_languages()
        .filter_map(|(lang, name)| {
            let twin = page.family.twins.get(lang);
            let target = twin.or_else(|| site.homes.get(lang))?;
            Some(LanguageView {
                lang: lang.to_string(),
                name: name.clone(),
                href: stage.href(site.page(*target)),
                current: *lang == page.lang,
                twin: twin.is_some(),
            })
        })
        .collect()
}

fn alternates(stage: &Stage<'_>, page: &Page) -> Vec<AlternateView> {
    let site = stage.site;
    if page.family.twins.len() < 2 {
        return Vec::new();
    }
    let absolute = |id: &PageId| site.config.base_url.absolute(site.page(*id).route.as_str());
    let mut all: Vec<AlternateView> = site
        .config
        .ordered_languages()
        .filter_map(|(lang, _)| {
            Some(AlternateView { lang: lang.to_string(), href: absolute(page.family.twins.get(lang)?) })
        })
        .collect();
    if let Some(default) = page.family.twins.get(&site.config.default_language) {
        all.push(AlternateView { lang: "x-default".to_owned(), href: absolute(default) });
    }
    all
}

/// Breadcrumbs for every page below the first one; for guides also the article with its date.
fn json_ld(stage: &Stage<'_>, id: PageId, page: &Page) -> String {
    let site = stage.site;
    let absolute = |page: &Page| site.config.base_url.absolute(page.route.as_str());
    let mut graph = Vec::new();
    if !page.family.ancestors.is_empty() {
        let way: Vec<_> = page
            .family
            .ancestors
            .iter()
            .chain([&id])
            .enumerate()
            .map(|(at, step)| {
                let step = site.page(*step);
                let name = if step.front.layout == Layout::Home { site.config.title.clone() } else { nav_title(step) };
                json!({"@type": "ListItem", "position": at + 1, "name": name, "item": absolute(step)})
            })
            .collect();
        graph.push(json!({"@type": "BreadcrumbList", "itemListElement": way}));
    }
    if let (Layout::Guide, Some(reviewed)) = (page.front.layout, &page.front.reviewed) {
        graph.push(json!({
            "@type": "Article",
            "headline": page.front.title.value,
            "description": page.front.description.value,
            "inLanguage": page.lang.as_str(),
            "dateModified": reviewed.value.to_string(),
            "mainEntityOfPage": absolute(page),
            "publisher": {"@type": "Organization", "name": site.config.title},
        }));
    }
    if graph.is_empty() {
        graph.push(json!({
            "@type": "WebSite",
            "name": site.config.title,
            "inLanguage": page.lang.as_str(),
            "url": absolute(page),
        }));
    }
    super::islands::script_json(&json!({"@context": "https://schema.org", "@graph": graph}))
}
