//! One page's view: every text and address that its layout needs.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::body::Parts;
use super::context::RenderContext;
use super::json_ld::json_ld;
use super::other_pages::{Entry, Summary};
use super::page_inputs::{Child, PageInputs};
use super::policy;
use super::view::{
    AlternateView, ChildView, ContentsView, DateView, InnerView, LanguageView, LinkView, MissingView, PageView,
    SourceView,
};
use crate::parse::ParsedPage;
use crate::parse::config::Lang;
use crate::parse::front_matter::{Layout, https_host};
use domain::date::Date;

/// How many second-level headings a page has before "On this page" is shown.
const CONTENTS_FROM: usize = 3;

/// How many entries "On this page" has at most before it leaves the third level out: more is a page of
/// its own to read through.
const CONTENTS_TO: usize = 60;

/// The view of a page whose body is finished.
pub(super) fn view<'a>(render: &RenderContext<'_>, inputs: &PageInputs<'a>, parts: Parts) -> PageView<'a> {
    let page = inputs.own.page;
    let front = &page.front;
    let site_title = &render.shared.resources.config.title;
    let title = front.title.value.as_str();
    let head_title = if front.layout == Layout::Home {
        format!("{site_title} · {title}")
    } else {
        format!("{title} · {site_title}")
    };
    let children: Vec<ChildView<'_>> = inputs.children.iter().map(|listed| child(render, listed)).collect();
    let is_foreign = |lang: &str| lang != page.lang.as_str();
    let has_foreign = |child: &ChildView<'_>| child.children.iter().any(|inner| is_foreign(inner.lang));
    let full_link = |page: &Summary<'_>| LinkView { title: page.title.to_owned(), href: render.href(page.route) };
    PageView {
        layout: front.layout.name(),
        nav_title: front.short_title(),
        description: &front.description.value,
        href: render.href(inputs.route),
        permalink: render.absolute(inputs.route),
        first: some(parts.first),
        tool: some(parts.tool),
        body: parts.rest,
        report: report(render, inputs),
        head_title,
        indexed: inputs.indexed,
        contents: contents(page),
        date: front.date.as_ref().map(|at| date_view(render, &page.lang, at.value)),
        notices: render.notices(page),
        reviewed: front.reviewed.as_ref().map(|at| date_view(render, &page.lang, at.value)),
        review_by: front.review_by.as_ref().map(|at| date_view(render, &page.lang, at.value)),
        overdue: front.review_by.as_ref().is_some_and(|at| at.value < render.shared.today),
        sources: front.sources.iter().map(|at| source(&at.value)).collect(),
        breadcrumbs: inputs.ancestors.iter().map(|above| render.link(above, &page.lang)).collect(),
        previous: inputs.previous.as_ref().map(full_link),
        next: inputs.next.as_ref().map(full_link),
        related: inputs.related.iter().map(full_link).collect(),
        has_fallbacks: children.iter().any(|child| is_foreign(child.lang) || has_foreign(child)),
        children,
        languages: languages(render, inputs),
        alternates: alternates(render, inputs),
        islands: page.body.tools.iter().map(|tool| tool.value.clone()).collect(),
        csp: policy::meta(render.shared.has_bundle && inputs.has_tools()),
        json_ld: inputs.indexed.then(|| json_ld(render, inputs)),
        og_image: render.og_image(inputs),
        title,
    }
}

fn some(part: String) -> Option<String> {
    (!part.is_empty()).then_some(part)
}

/// Where a reader reports a mistake on the page; nothing where the site names no address. Page and
/// version, which is the day of the build, are filled in where the address can take them.
fn report(render: &RenderContext<'_>, inputs: &PageInputs<'_>) -> Option<String> {
    let config = &render.shared.resources.config;
    let subject = format!("{} ({})", render.absolute(inputs.route), render.shared.today);
    let subject = utf8_percent_encode(&subject, NON_ALPHANUMERIC);
    match (&config.contact, &config.repository) {
        (Some(contact), _) if contact.starts_with("https://") => Some(contact.clone()),
        (Some(contact), _) => Some(format!("mailto:{contact}?subject={subject}")),
        (None, Some(repository)) => Some(format!("{repository}/issues/new?title={subject}")),
        (None, None) => None,
    }
}

/// The anchor of the tool that a page is about.
const TOOL: &str = "page-tool";

fn contents(page: &ParsedPage) -> Vec<ContentsView<'_>> {
    let headings = &page.body.headings;
    if headings.iter().filter(|heading| heading.level == 2).count() < CONTENTS_FROM {
        return Vec::new();
    }
    let tool = (page.front.layout == Layout::Tool).then(|| ContentsView {
        id: TOOL,
        title: page.front.short_title(),
        level: 2,
    });
    let up_to = |level: u8| headings.iter().filter(move |heading| heading.level <= level);
    let deepest = if up_to(3).count() > CONTENTS_TO { 2 } else { 3 };
    let headings =
        up_to(deepest).map(|heading| ContentsView { id: &heading.id, title: &heading.text, level: heading.level });
    tool.into_iter().chain(headings).collect()
}

fn date_view(render: &RenderContext<'_>, lang: &Lang, date: Date) -> DateView {
    let month = render
        .words_of(lang)
        .and_then(|file| file.lists.get("months"))
        .and_then(|months| months.get(usize::from(u8::from(date.month())) - 1));
    let text = match month {
        Some(month) => render
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

fn child<'a>(render: &RenderContext<'_>, child: &Child<'a>) -> ChildView<'a> {
    let Child { summary, children } = child;
    // The list of a large site names every page of it: no more of each than is shown.
    let inner =
        |page: &Entry<'a>| InnerView { title: page.title, href: render.href(page.route), lang: page.lang.as_str() };
    ChildView {
        title: summary.title,
        description: summary.description,
        href: render.href(summary.route),
        lang: summary.lang.as_str(),
        layout: summary.layout.name(),
        date: summary.date.map(|date| date_view(render, summary.lang, date)),
        tool: summary.tool,
        children: children.iter().map(inner).collect(),
    }
}

fn languages(render: &RenderContext<'_>, inputs: &PageInputs<'_>) -> Vec<LanguageView> {
    let view = |(lang, name): (&Lang, &String)| {
        let translation = inputs.translations.get(lang).copied();
        let target = translation.or_else(|| render.home(lang))?;
        let word = |key| render.word(lang, key).to_owned();
        let is_missing = translation.is_none() && inputs.indexed;
        Some(LanguageView {
            lang: lang.to_string(),
            name: name.clone(),
            href: render.href(target.route),
            current: *lang == inputs.own.page.lang,
            is_translated: translation.is_some(),
            missing: is_missing.then(|| MissingView { text: word("untranslated"), home: word("to_home") }),
        })
    };
    render.shared.resources.config.ordered_languages().filter_map(view).collect()
}

fn alternates(render: &RenderContext<'_>, inputs: &PageInputs<'_>) -> Vec<AlternateView> {
    if inputs.translations.len() < 2 {
        return Vec::new();
    }
    let config = &render.shared.resources.config;
    let view = |lang: &Lang, name: &str| {
        let translation = inputs.translations.get(lang)?;
        Some(AlternateView { lang: name.to_owned(), href: render.absolute(translation.route) })
    };
    let all = config.ordered_languages().filter_map(|(lang, _)| view(lang, lang.as_str()));
    all.chain(view(&config.default_language, "x-default")).collect()
}
