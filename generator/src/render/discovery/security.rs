//! `/.well-known/security.txt`: where to report a security problem ([RFC 9116](https://www.rfc-editor.org/rfc/rfc9116)).

use domain::date::Date;

use crate::link::Site;
use crate::render::context::RenderContext;

/// The file, at the root of the site.
pub(super) const FILE: &str = ".well-known/security.txt";

/// How long the file counts, in days: the RFC recommends less than a year.
const COUNTS: i32 = 360;

/// The text; nothing where the site names no contact, or where it brings a file of its own.
pub(super) fn text(render: &RenderContext<'_>, site: &Site) -> Option<String> {
    let config = &site.config;
    let contact = config.contact.as_ref().filter(|_| render.shared.assets.get(FILE).is_none())?;
    let contact = if contact.starts_with("https://") { contact.clone() } else { format!("mailto:{contact}") };
    let expires = Date::from_julian_day(render.shared.today.to_julian_day().saturating_add(COUNTS)).ok()?;
    let languages: Vec<&str> = config.ordered_languages().map(|(lang, _)| lang.as_str()).collect();
    Some(format!(
        "Contact: {contact}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: {}\nCanonical: {}\n",
        languages.join(", "),
        config.base_url.absolute(&format!("/{FILE}")),
    ))
}
