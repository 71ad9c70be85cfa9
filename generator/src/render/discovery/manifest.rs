//! `site.webmanifest`: name and icons for home screens, one for each language.
//!
//! The window keeps the line with the address: readers must be able to see which site they are on.

use serde_json::json;

use crate::link::Site;
use crate::parse::config::Lang;
use crate::render::context::RenderContext;
use crate::render::output::OutputPath;

/// The icons in `content/assets`, with their sizes and media types.
const ICONS: [(&str, &str, &str); 3] = [
    ("icon.svg", "any", "image/svg+xml"),
    ("icon-192.png", "192x192", "image/png"),
    ("icon-512.png", "512x512", "image/png"),
];
/// The color of the browser's frame in light colors, as in `layouts/resources/head.html`.
const THEME: &str = "#f8e3d3";
/// The color of the paper, as in `styles/tokens.css`.
const PAPER: &str = "#fbf7ee";

/// The manifests of all languages.
pub(super) fn files<'a>(
    render: &'a RenderContext<'_>,
    site: &'a Site,
) -> impl Iterator<Item = (OutputPath, String)> + 'a {
    site.config.languages.keys().filter_map(move |lang| {
        let path = OutputPath::of_route(&render.manifest_route(lang)?);
        Some((path, text(render, site, lang)?))
    })
}

fn text(render: &RenderContext<'_>, site: &Site, lang: &Lang) -> Option<String> {
    let home = site.page(*site.homes.get(lang)?);
    let icons: Vec<_> = ICONS
        .iter()
        .filter_map(|(name, sizes, kind)| Some(json!({"src": render.asset(name)?.href, "sizes": sizes, "type": kind})))
        .collect();
    let manifest = json!({
        "name": format!("{}: {}", site.config.title, home.front.title.value),
        "short_name": site.config.title,
        "description": home.front.description.value,
        "lang": lang.as_str(),
        "start_url": render.href(&home.route),
        "scope": site.config.base_url.href("/"),
        "display": "minimal-ui",
        "theme_color": THEME,
        "background_color": PAPER,
        "icons": icons,
    });
    Some(format!("{manifest:#}\n"))
}
