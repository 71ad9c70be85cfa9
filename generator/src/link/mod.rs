//! Stage 3, `link`: from pages by themselves to a site. **Linking knows nothing of HTML or templates.**
//!
//! 1. [`Index::new`]: pages by language and key.
//! 2. [`Structure::of`]: the address of each page, and what is above, below and beside it.
//! 3. [`destinations`]: all that links can lead to.
//! 4. [`resolve`]: the targets of one page, for each page by itself.
//! 5. [`site`]: all of it together, with the walkthrough and the links of words files.

mod addresses;
mod destinations;
mod index;
mod notices;
mod page;
mod position;
mod redirects;
mod references;
mod related;
mod route;
mod site;
mod steps;
mod structure;
mod tree;
mod words;

use std::sync::Arc;

use crate::diagnostic::{Report, rules};
use crate::parse::config::{self, SiteConfig};
use crate::parse::{Parsed, ParsedPage, SiteResources};
use crate::source::SourceTree;

pub use destinations::Destinations;
pub use index::Index;
pub use page::Page;
pub use position::Position;
pub use references::{ResolvedPage, Target, resolve};
pub use route::{PageId, Route};
pub use site::Site;
pub(crate) use steps::check_walkthrough_page;
pub use steps::{StepText, Walkthrough};
pub use structure::Structure;
pub use tree::Relations;
pub use words::WordLinks;

/// All that links can lead to, on a site with this structure.
pub fn destinations<'a>(
    parsed: &'a Parsed,
    index: Index<'a>,
    structure: &'a Structure,
    tree: &'a SourceTree,
    report: &mut Report,
) -> Destinations<'a> {
    let anchors = steps::anchors(parsed, &index, report);
    Destinations::new(parsed, index, structure, anchors, tree)
}

/// A page of the site. `at` is its index among the parsed pages.
pub fn page(parsed: &Arc<ParsedPage>, at: usize, structure: &Structure, targets: Arc<[Target]>) -> Page {
    let (route, relations) = (structure.routes[at].clone(), structure.relations[at].clone());
    Page { parsed: parsed.clone(), route, targets, relations }
}

/// The site of these pages. `changed` are those that differ from an earlier site with the same
/// structure, where there is one.
pub fn site(
    parsed: &Parsed,
    structure: &Structure,
    destinations: &Destinations<'_>,
    pages: Arc<Vec<Arc<Page>>>,
    changed: Option<Vec<PageId>>,
    report: &mut Report,
) -> Site {
    report.append(structure.report.clone());
    check_footer(&parsed.config, &destinations.index, report);
    notices::check(&parsed.pages, &parsed.config, &destinations.index, report);
    let home = |lang| Some((Clone::clone(lang), destinations.index.exact(lang, "index.md")?));
    Site {
        resources: parsed.resources.clone(),
        pages,
        changed,
        homes: parsed.config.languages.keys().filter_map(home).collect(),
        redirects: structure.redirects.clone(),
        word_links: words::word_links(parsed, destinations, report),
        walkthroughs: steps::walkthroughs(parsed, destinations, report),
    }
}

/// Checks the words of templates and tools, which no page changes.
pub fn check_words(resources: &SiteResources, report: &mut Report) {
    words::check(resources, report);
}

/// The foot of every page links only to pages that there are.
fn check_footer(config: &SiteConfig, index: &Index<'_>, report: &mut Report) {
    for key in config.footer.iter().filter(|key| !key.span.is_empty() && index.original(&key.value).is_none()) {
        report.push(rules::missing_page::in_footer(&key.value).at(&config::path(), key.span.clone()));
    }
}
