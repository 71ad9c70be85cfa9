//! What is written for those who find the site without a reader: programs that answer questions,
//! home screens of phones, people who report a security problem.

mod feed;
mod llms;
mod manifest;
mod security;

use super::context::RenderContext;
use super::output::OutputPath;
use crate::link::Site;

/// Every file, with its text.
pub(super) fn files(render: &RenderContext<'_>, site: &Site) -> Vec<(OutputPath, String)> {
    let llms = (OutputPath::new(llms::FILE), llms::text(render, site));
    let security = security::text(render, site).map(|text| (OutputPath::new(security::FILE), text));
    [llms].into_iter().chain(security).chain(manifest::files(render, site)).chain(feed::files(render, site)).collect()
}
