//! What a page says of itself to search engines, as JSON-LD with the words of schema.org.
//!
//! Members are in the order of their names, so that the same page always has the same bytes.

use domain::date::Date;
use serde::Serialize;

use super::context::RenderContext;
use super::page_inputs::PageInputs;
use super::script_json::script_json;
use crate::parse::front_matter::Layout;

#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "@context")]
    context: &'a str,
    #[serde(rename = "@graph")]
    graph: Vec<Node<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
enum Node<'a> {
    #[serde(rename_all = "camelCase")]
    BreadcrumbList {
        item_list_element: Vec<ListItem<'a>>,
    },
    Article(Box<Article<'a>>),
    #[serde(rename_all = "camelCase")]
    WebSite {
        #[serde(skip_serializing_if = "Option::is_none")]
        in_language: Option<&'a str>,
        name: &'a str,
        url: &'a str,
    },
}

#[derive(Serialize)]
#[serde(tag = "@type")]
struct ListItem<'a> {
    item: String,
    name: &'a str,
    position: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Article<'a> {
    author: Organization<'a>,
    date_modified: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    description: &'a str,
    headline: &'a str,
    image: Option<String>,
    in_language: &'a str,
    is_part_of: Node<'a>,
    main_entity_of_page: WebPage<'a>,
    publisher: Organization<'a>,
}

#[derive(Clone, Copy, Serialize)]
#[serde(tag = "@type")]
struct Organization<'a> {
    logo: Option<&'a str>,
    name: &'a str,
    url: &'a str,
}

/// A page by its address. Written out, because `@id` comes before `@type`.
#[derive(Serialize)]
struct WebPage<'a> {
    #[serde(rename = "@id")]
    id: &'a str,
    #[serde(rename = "@type")]
    kind: &'a str,
}

/// Breadcrumbs for every page below the first one; for guides also the article with its date.
pub(super) fn json_ld(render: &RenderContext<'_>, inputs: &PageInputs<'_>) -> String {
    let page = inputs.own.page;
    let config = &render.shared.resources.config;
    let address = render.absolute(inputs.route);
    let site = config.base_url.absolute("/");
    let logo = render.shared.assets.get("icon-512.png").map(|icon| render.absolute(&icon.route));
    let mut graph = Vec::new();
    if !inputs.ancestors.is_empty() {
        graph.push(Node::BreadcrumbList { item_list_element: breadcrumbs(render, inputs, &address) });
    }
    if let (Layout::Guide | Layout::News, Some(changed)) = (page.front.layout, page.front.changed()) {
        let publisher = Organization { logo: logo.as_deref(), name: &config.title, url: &site };
        graph.push(Node::Article(article(render, inputs, publisher, &address, changed).into()));
    }
    if graph.is_empty() {
        graph.push(Node::WebSite { in_language: Some(page.lang.as_str()), name: &config.title, url: &address });
    }
    script_json(&Document { context: "https://schema.org", graph })
}

/// The way from the first page down to a page, and the page itself.
fn breadcrumbs<'a>(render: &'a RenderContext<'_>, inputs: &PageInputs<'a>, address: &str) -> Vec<ListItem<'a>> {
    let page = inputs.own.page;
    let site_title = &render.shared.resources.config.title;
    let above = inputs.ancestors.iter().map(|step| {
        let name = if step.layout == Layout::Home { site_title } else { step.short_title() };
        (name, render.absolute(step.route))
    });
    let own = if page.front.layout == Layout::Home { site_title } else { page.front.short_title() };
    let way = above.chain([(own, address.to_owned())]).zip(1..);
    way.map(|((name, item), position)| ListItem { item, name, position }).collect()
}

/// A page of text with its dates.
fn article<'a>(
    render: &RenderContext<'_>,
    inputs: &PageInputs<'a>,
    publisher: Organization<'a>,
    address: &'a str,
    changed: Date,
) -> Article<'a> {
    let page = inputs.own.page;
    Article {
        author: publisher,
        date_modified: changed.to_string(),
        date_published: page.front.date.as_ref().map(|date| date.value.to_string()),
        description: &page.front.description.value,
        headline: &page.front.title.value,
        image: render.og_image(inputs).map(|picture| picture.href),
        in_language: page.lang.as_str(),
        is_part_of: Node::WebSite { in_language: None, name: publisher.name, url: publisher.url },
        main_entity_of_page: WebPage { id: address, kind: "WebPage" },
        publisher,
    }
}
