//! From a body with holes to finished HTML: links get addresses, components their templates.

use tera::Context;

use super::context::RenderContext;
use super::other_pages::ResolvedLink;
use super::text::Text;
use super::{islands, site_index};
use crate::diagnostic::Report;
use crate::parse::body::{Component, Piece, attribute};
use crate::parse::templates;

/// How many bytes a link takes, about.
const ROOM_FOR_LINK: usize = 64;

/// The finished parts of a page, for layouts that show some of them elsewhere on the page.
#[derive(Default)]
pub(super) struct Parts {
    /// The paragraph that says what to do first.
    pub first: String,
    /// The tool that the page is about.
    pub tool: String,
    /// All else, in its order.
    pub rest: String,
}

/// A finished body, whole.
pub(super) fn body(render: &RenderContext<'_>, text: Text<'_>, pieces: &[Piece], report: &mut Report) -> String {
    let mut out = String::new();
    write(render, text, pieces, &mut out, report);
    out
}

/// A finished body in parts. `has_tool` says that the first tool is what the page is about.
pub(super) fn parts(
    render: &RenderContext<'_>,
    text: Text<'_>,
    pieces: &[Piece],
    has_tool: bool,
    report: &mut Report,
) -> Parts {
    let finished = pieces.iter().map(|piece| if let Piece::Html(html) = piece { html.len() } else { 0 });
    let room = finished.sum::<usize>() + ROOM_FOR_LINK * pieces.len();
    let mut parts = Parts { rest: String::with_capacity(room), ..Parts::default() };
    for piece in pieces {
        let out = match piece {
            Piece::First(_) => &mut parts.first,
            Piece::Tool { .. } if has_tool && parts.tool.is_empty() => &mut parts.tool,
            _ => &mut parts.rest,
        };
        write(render, text, std::slice::from_ref(piece), out, report);
    }
    parts
}

fn write(render: &RenderContext<'_>, page: Text<'_>, pieces: &[Piece], out: &mut String, report: &mut Report) {
    for piece in pieces {
        match piece {
            Piece::Html(html) => out.push_str(html),
            Piece::First(pieces) => write(render, page, pieces, out, report),
            Piece::LinkOpen(number) => open_link(render, page, *number, out),
            Piece::LinkClose(number) => close_link(render, page, *number, out),
            Piece::Image(image) => {
                let (number, text) = &**image;
                let src = page.links.get(*number).map(|link| render.link_href(link)).unwrap_or_default();
                let (src, text) = (attribute(&src), attribute(text));
                let title = title(page, *number);
                out.push_str(&format!("<img src=\"{src}\" alt=\"{text}\"{title} loading=\"lazy\" decoding=\"async\">"));
            }
            Piece::Word(key) => out.push_str(&attribute(render.word(page.lang, key))),
            Piece::Component(component) => {
                let Component { name, args, body, .. } = &**component;
                let inside = body.as_ref().map(|pieces| {
                    let mut inside = String::new();
                    write(render, page, pieces, &mut inside, report);
                    inside
                });
                let mut context = Context::new();
                for (key, value) in args {
                    context.insert(key.clone(), value);
                }
                let name = name.replace('-', "_");
                let drawn = render.shared.resources.templates.tera.render_component_with_implicits(
                    &name,
                    &context,
                    render.implicits(page.lang),
                    inside.as_deref(),
                    true,
                );
                match drawn {
                    Ok(html) => out.push_str(&html),
                    Err(error) => {
                        let file = format!("components/{}.html", name.replace('_', "-"));
                        report.push(templates::diagnostic(&error, &file));
                    }
                }
            }
            Piece::SiteIndex(kind) => site_index::write(render, page.lang, (*kind, page.index), out, report),
            Piece::Tool { name } => islands::write(render, page, name, out, report),
        }
    }
}

/// The title of a reference as an attribute; nothing where it has none.
fn title(page: Text<'_>, number: usize) -> String {
    let title = page.references.get(number).and_then(|reference| reference.title.as_deref());
    title.map(|title| format!(" title=\"{}\"", attribute(title))).unwrap_or_default()
}

fn open_link(render: &RenderContext<'_>, page: Text<'_>, number: usize, out: &mut String) {
    let Some(link) = page.links.get(number) else { return };
    out.push_str("<a href=\"");
    out.push_str(&attribute(&render.link_href(link)));
    out.push('"');
    out.push_str(&title(page, number));
    match link {
        ResolvedLink::Page(to, _) => {
            let lang = to.lang;
            if lang != page.lang {
                out.push_str(&format!(" hreflang=\"{lang}\""));
            }
        }
        ResolvedLink::External { .. } => out.push_str(" rel=\"external\""),
        ResolvedLink::Anchor(_) | ResolvedLink::Asset(_) | ResolvedLink::Unresolved => {}
    }
    out.push('>');
}

/// Closes a link, and says what the reader should know before following it: that the page is
/// in another language, or which official site it is on.
fn close_link(render: &RenderContext<'_>, page: Text<'_>, number: usize, out: &mut String) {
    let (Some(link), Some(reference)) = (page.links.get(number), page.references.get(number)) else { return };
    out.push_str("</a>");
    match link {
        ResolvedLink::Page(to, _) => {
            let lang = to.lang;
            if lang != page.lang {
                let name = render.shared.resources.config.languages.get(lang).map_or(lang.as_str(), String::as_str);
                out.push_str(&format!(" <span class=\"language\" lang=\"{lang}\">({})</span>", attribute(name)));
            }
        }
        ResolvedLink::External { official: Some(host), .. } => {
            let host = host.strip_prefix("www.").unwrap_or(host);
            if !reference.names_host {
                out.push_str(&format!(" <span class=\"domain\">({})</span>", attribute(host)));
            }
        }
        _ => {}
    }
}
