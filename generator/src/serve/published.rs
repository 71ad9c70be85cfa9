//! What browsers get at this moment.

use std::sync::Arc;

use super::site::ServedSite;

/// What browsers get now.
#[derive(Debug)]
pub(super) struct Published {
    /// The pages and all beside them.
    pub(super) site: ServedSite,
    /// Distinguishes this site from the one before; `None` without live reload.
    pub(super) version: Option<String>,
    /// What keeps a newer site from being shown, in words.
    pub(super) problems: Option<Arc<str>>,
}
