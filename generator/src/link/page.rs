//! A page as part of the site.

use std::ops::Deref;
use std::sync::Arc;

use contract::receipt_validator;

use super::references::Target;
use super::route::{PageId, Route};
use super::tree::Relations;
use crate::parse::ParsedPage;
use crate::parse::front_matter::Layout;

/// A page as part of the site. What the page says of itself can be asked of it as of a [`ParsedPage`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The page by itself.
    pub parsed: Arc<ParsedPage>,
    /// The address.
    pub route: Route,
    /// What the body's references lead to, in their order.
    pub targets: Arc<[Target]>,
    /// Its relations to the others.
    pub relations: Arc<Relations>,
}

impl Page {
    /// True if the page, whose number is `own`, is the given section or lies in it.
    pub fn is_below(&self, own: PageId, section: PageId) -> bool {
        own == section || self.relations.ancestors.contains(&section)
    }

    /// True if search engines may show the page.
    pub fn is_indexed(&self) -> bool {
        self.relations.listed && self.front.layout != Layout::NotFound
    }

    /// True if the number tool of this page also reads whole letters: where the page is about that tool.
    pub fn reads_letters(&self) -> bool {
        self.front.layout == Layout::Tool && self.body.tools.iter().any(|tool| tool.value == receipt_validator::NAME)
    }
}

impl Deref for Page {
    type Target = ParsedPage;

    fn deref(&self) -> &ParsedPage {
        &self.parsed
    }
}
