//! The rendering of one page.

use std::iter;

use super::body;
use super::context::RenderContext;
use super::page;
use super::page_inputs::PageInputs;
use super::sheet::Sheet;
use super::text::Text;
use super::walkthrough::render_walkthrough;
use crate::diagnostic::Report;
use crate::parse::front_matter::Layout;
use crate::parse::templates;

/// Room for what a layout adds to a body, in bytes.
const ROOM_FOR_LAYOUT: usize = 12_000;

/// The HTML of a page; nothing, and a report, where its layout cannot be filled.
pub fn render_page(render: &RenderContext<'_>, inputs: &PageInputs<'_>, report: &mut Report) -> Option<Vec<u8>> {
    let own = inputs.own.page;
    let templates = &render.shared.resources.templates;
    if !templates.ready {
        return None;
    }
    let is_tool = own.front.layout == Layout::Tool;
    let walkthrough = inputs.walkthrough.as_ref();
    let walkthrough = walkthrough.map(|walkthrough| render_walkthrough(render, &own.lang, walkthrough, report));
    let text = Text::of_page(inputs, walkthrough.as_ref());
    let parts = body::parts(render, text, inputs.own.pieces, is_tool, report);
    let mut html = Vec::with_capacity(parts.rest.len() + ROOM_FOR_LAYOUT);
    let mut context = render.layout(&own.lang).clone();
    context.insert("page", &page::view(render, inputs, parts));
    let way: Vec<_> = inputs.ancestors.iter().map(|above| above.route).chain(iter::once(inputs.route)).collect();
    context.insert_value("navigation", render.navigation(&own.lang, &way));
    context.insert_value("assets", render.assets(&Sheet::of(own, inputs.tools())));
    let file = format!("layouts/{}.html", own.front.layout.name());
    let rendered = templates.tera.render_to(&file, &context, &mut html);
    rendered.map_err(|error| report.push(templates::diagnostic(&error, &file))).ok()?;
    html.shrink_to_fit();
    Some(html)
}
