//! Which style sheet a page loads. Pages that use the same things share one.

use std::collections::{BTreeMap, BTreeSet};

use crate::link::Site;
use crate::parse::ParsedPage;
use crate::parse::front_matter::Layout;

/// A style sheet, by the pages that load it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sheet {
    /// Pages of text: most of a guide.
    Text,
    /// Pages without tools that have another layout, or a component that few pages have.
    Whole,
    /// Pages with these tools.
    Tools(BTreeSet<String>),
}

/// The sheets of a site, with what their pages use.
pub type UsesBySheet = BTreeMap<Sheet, Uses>;

/// What the pages of a sheet use: the styles of all else are left out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Uses {
    /// Their layouts.
    pub layouts: BTreeSet<Layout>,
    /// Their components; nothing where any may be there.
    pub components: Option<BTreeSet<String>>,
}

/// The layouts of pages of text.
const TEXT_LAYOUTS: [Layout; 3] = [Layout::Guide, Layout::News, Layout::Page];

/// The components whose styles layouts and tools use as well.
const SHARED: [&str; 3] = ["details", "label", "notice"];

/// The components that many pages of text have.
const COMMON: [&str; 2] = ["contact", "steps"];

/// The components that pages of text may have.
fn of_text() -> impl Iterator<Item = &'static str> {
    SHARED.into_iter().chain(COMMON)
}

impl Sheet {
    /// The sheet of a page that has these tools.
    pub fn of(page: &ParsedPage, tools: BTreeSet<String>) -> Self {
        let is_common = |component: &String| of_text().any(|common| common == component);
        if !tools.is_empty() {
            Self::Tools(tools)
        } else if TEXT_LAYOUTS.contains(&page.front.layout) && page.body.components.iter().all(is_common) {
            Self::Text
        } else {
            Self::Whole
        }
    }

    /// The name of its file: `main.css` for pages of text.
    pub fn name(&self) -> String {
        match self {
            Self::Text => format!("{MAIN}.css"),
            Self::Whole => format!("{MAIN}-whole.css"),
            Self::Tools(tools) => {
                let tools: String = tools.iter().map(|tool| format!("-{tool}")).collect();
                format!("{MAIN}{tools}.css")
            }
        }
    }

    /// Whether a file of this name is a sheet.
    pub fn is_name(name: &str) -> bool {
        let tools = name.strip_prefix(MAIN).and_then(|rest| rest.strip_suffix(".css"));
        tools.is_some_and(|tools| tools.is_empty() || tools.starts_with('-'))
    }

    /// Whether its pages have a tool.
    pub fn has_tool(&self, tool: &str) -> bool {
        matches!(self, Self::Tools(tools) if tools.contains(tool))
    }
}

/// What the name of every sheet begins with.
const MAIN: &str = "main";

/// The sheets of pages without tools, which every site has.
pub fn without_tools() -> UsesBySheet {
    let common = of_text().map(str::to_owned).collect();
    let text = Uses { layouts: TEXT_LAYOUTS.into(), components: Some(common) };
    let whole = Uses { layouts: Layout::ALL.map(|(layout, _)| layout).into(), components: None };
    BTreeMap::from([(Sheet::Text, text), (Sheet::Whole, whole)])
}

/// The sheets of a site.
pub fn of_site(site: &Site) -> UsesBySheet {
    let mut sheets = without_tools();
    for page in site.pages.iter().filter(|page| !page.body.tools.is_empty()) {
        let uses = sheets.entry(Sheet::Tools(site.tools_of(page))).or_default();
        uses.layouts.insert(page.front.layout);
        let components = uses.components.get_or_insert_with(|| SHARED.map(str::to_owned).into());
        components.extend(site.bodies_of(page).flat_map(|body| body.components.iter().cloned()));
    }
    sheets
}
