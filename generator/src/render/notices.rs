//! The notices that pages show on the day of the build.

use super::context::RenderContext;
use super::other_pages::Destination;
use super::view::{LinkView, NoticeView};
use crate::parse::config::Lang;

/// The notices of the day in a language, each with its index in the configuration. `targets` are the pages that they link to.
pub(super) fn of_language(
    render: &RenderContext<'_>,
    lang: &Lang,
    targets: &[Option<Destination<'_>>],
) -> Vec<(usize, NoticeView)> {
    let notices = render.shared.resources.config.notices.iter().zip(targets).enumerate();
    let shown = notices.filter(|(_, (notice, _))| notice.is_shown(render.shared.today));
    let view = |(at, (notice, target)): (usize, (&crate::parse::notices::SiteNotice, &Option<Destination<'_>>))| {
        let words = notice.texts.get(lang)?;
        let link = target.map(|page| LinkView { title: words.link.clone(), href: render.href(page.route) });
        let (title, text) = (words.title.clone(), words.text.clone());
        Some((at, NoticeView { kind: notice.kind.clone(), title, text, link }))
    };
    shown.filter_map(view).collect()
}
