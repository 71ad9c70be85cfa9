//! What a body is rendered with: a page's, or that of a step.

use super::indexed_page::IndexedPage;
use super::other_pages::ResolvedLink;
use super::page_inputs::{PageInputs, StepInputs};
use super::walkthrough_view::RenderedWalkthrough;
use crate::parse::body::Reference;
use crate::parse::config::Lang;

/// What a body says and points at: a page's, or that of a step.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    pub lang: &'a Lang,
    pub references: &'a [Reference],
    pub links: &'a [ResolvedLink<'a>],
    /// Whether it is part of another tool.
    pub nested: bool,
    /// Whether the number tool in it also reads letters.
    pub reads_letters: bool,
    /// The walkthrough that it shows.
    pub walkthrough: Option<&'a RenderedWalkthrough<'a>>,
    /// What its index from A to Z lists.
    pub index: &'a [IndexedPage<'a>],
}

impl<'a> Text<'a> {
    /// The text of a page, with the walkthrough that it shows.
    pub fn of_page(inputs: &'a PageInputs<'_>, walkthrough: Option<&'a RenderedWalkthrough<'a>>) -> Self {
        Self {
            lang: &inputs.own.page.lang,
            references: &inputs.own.page.body.references,
            links: &inputs.links,
            nested: false,
            reads_letters: inputs.reads_letters,
            walkthrough,
            index: inputs.index.as_deref().unwrap_or_default(),
        }
    }

    /// The text of a step.
    pub fn of_step(inputs: &'a StepInputs<'_>) -> Self {
        Self {
            lang: &inputs.step.lang,
            references: &inputs.step.body.references,
            links: &inputs.links,
            nested: true,
            reads_letters: false,
            walkthrough: None,
            index: &[],
        }
    }
}
