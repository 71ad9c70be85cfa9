//! From a body with holes to finished HTML: links get addresses, components their templates.

use tera::Context;

use super::Stage;
use crate::diagnostic::Report;
use crate::link::{Page, StepText, Target};
use crate::parse::body::{Component, Piece, Reference, attribute};
use crate::parse::config::Lang;
use crate::parse::templates;

/// What a body says and points at: a page's, or that of a step.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    pub lang: &'a Lang,
    references: &'a [Reference],
    targets: &'a [Target],
    /// Whether it is part of another tool.
    pub nested: bool,
    /// Whether the number tool in it also reads letters.
    pub reads_letters: bool,
}

impl<'a> From<&'a Page> for Text<'a> {
    fn from(page: &'a Page) -> Self {
        Self {
            lang: &page.lang,
            references: &page.body.references,
            targets: &page.targets,
            nested: false,
            reads_letters: page.reads_letters(),
        }
    }
}

impl<'a> From<&'a StepText> for Text<'a> {
    fn from(step: &'a StepText) -> Self {
        Self {
            lang: &step.lang,
            references: &step.body.references,
            targets: &step.targets,
            nested: true,
            reads_letters: false,
        }
    }
}

/// The finished parts of a page, for layouts that show some of them in places of their own.
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
pub(super) fn body(stage: &Stage<'_>, text: Text<'_>, pieces: &[Piece], report: &mut Report) -> String {
    let mut out = String::new();
    write(stage, text, pieces, &mut out, report);
    out
}

/// A finished body in parts. `has_tool` tells that the first tool is what the page is about.
pub(super) fn parts(stage: &Stage<'_>, text: Text<'_>, pieces: &[Piece], has_tool: bool, report: &mut Report) -> Parts {
    let mut parts = Parts::default();
    for piece in pieces {
        let out = match piece {
            Piece::First(_) => &mut parts.first,
            Piece::Tool { .. } if has_tool && parts.tool.is_empty() => &mut parts.tool,
            _ => &mut parts.rest,
        };
        write(stage, text, std::slice::from_ref(piece), out, report);
    }
    parts
}

fn write(stage: &Stage<'_>, page: Text<'_>, pieces: &[Piece], out: &mut String, report: &mut Report) {
    for piece in pieces {
        match piece {
            Piece::Html(html) => out.push_str(html),
            Piece::First(pieces) => write(stage, page, pieces, out, report),
            Piece::LinkOpen(number) => open_link(stage, page, *number, out),
            Piece::LinkClose(number) => close_link(stage, page, *number, out),
            Piece::Image(image) => {
                let (number, text) = &**image;
                let src = page.targets.get(*number).map(|target| href(stage, target)).unwrap_or_default();
                let (src, text) = (attribute(&src), attribute(text));
                let title = title(page, *number);
                out.push_str(&format!("<img src=\"{src}\" alt=\"{text}\"{title} loading=\"lazy\" decoding=\"async\">"));
            }
            Piece::Word(key) => out.push_str(&attribute(stage.word(page.lang, key))),
            Piece::Component(component) => {
                let Component { name, args, body, .. } = &**component;
                let inside = body.as_ref().map(|pieces| {
                    let mut inside = String::new();
                    write(stage, page, pieces, &mut inside, report);
                    inside
                });
                let mut context = Context::new();
                for (key, value) in args {
                    context.insert(key.clone(), value);
                }
                let name = name.replace('-', "_");
                let drawn = stage.site.templates.tera.render_component_with_implicits(
                    &name,
                    &context,
                    stage.implicits(page.lang),
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
            Piece::Tool { name } => super::islands::write(stage, page, name, out, report),
        }
    }
}

/// The title of a reference as an attribute; nothing where it has none.
fn title(page: Text<'_>, number: usize) -> String {
    let title = page.references.get(number).and_then(|reference| reference.title.as_deref());
    title.map(|title| format!(" title=\"{}\"", attribute(title))).unwrap_or_default()
}

fn open_link(stage: &Stage<'_>, page: Text<'_>, number: usize, out: &mut String) {
    let Some(target) = page.targets.get(number) else { return };
    out.push_str("<a href=\"");
    out.push_str(&attribute(&href(stage, target)));
    out.push('"');
    out.push_str(&title(page, number));
    match target {
        Target::Page(id, _) => {
            let lang = &stage.site.page(*id).lang;
            if lang != page.lang {
                out.push_str(&format!(" hreflang=\"{lang}\""));
            }
        }
        Target::External { .. } => out.push_str(" rel=\"external\""),
        Target::Anchor(_) | Target::Asset(_) | Target::Nowhere => {}
    }
    out.push('>');
}

/// Closes a link, and says what the reader should know before following it: that the page is
/// in another language, or which official site it is on.
fn close_link(stage: &Stage<'_>, page: Text<'_>, number: usize, out: &mut String) {
    let (Some(target), Some(reference)) = (page.targets.get(number), page.references.get(number)) else { return };
    out.push_str("</a>");
    match target {
        Target::Page(id, _) => {
            let lang = &stage.site.page(*id).lang;
            if lang != page.lang {
                let name = stage.site.config.languages.get(lang).map_or(lang.as_str(), String::as_str);
                out.push_str(&format!(" <span class=\"language\" lang=\"{lang}\">({})</span>", attribute(name)));
            }
        }
        Target::External { official: Some(host), .. } => {
            let host = host.strip_prefix("www.").unwrap_or(host);
            if !reference.names_host {
                out.push_str(&format!(" <span class=\"domain\">({})</span>", attribute(host)));
            }
        }
        _ => {}
    }
}

/// The address of a target, for an attribute that is still to be escaped.
pub(super) fn href(stage: &Stage<'_>, target: &Target) -> String {
    let site = stage.site;
    match target {
        Target::Page(id, anchor) => {
            let base = site.config.base_url.href(site.page(*id).route.as_str());
            match anchor {
                Some(anchor) => format!("{base}#{anchor}"),
                None => base,
            }
        }
        Target::Anchor(anchor) => format!("#{anchor}"),
        Target::Asset(path) => {
            let name = path.as_str().strip_prefix("content/assets/").unwrap_or_default();
            stage.assets.get(name).map(|asset| site.config.base_url.href(asset.route.as_str())).unwrap_or_default()
        }
        Target::External { href, .. } => href.clone(),
        Target::Nowhere => String::new(),
    }
}
