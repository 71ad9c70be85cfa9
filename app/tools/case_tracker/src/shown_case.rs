//! The case that the parts of an open case show.

use std::sync::Arc;

use leptos::prelude::*;

use crate::cases::Listed;

/// The case that a part shows; nothing once it went to the archive.
pub type Shown = Memo<Option<Arc<Listed>>>;

/// Reads something of the case that is shown.
pub fn read<Out: Default>(shown: Shown, pick: impl FnOnce(&Listed) -> Out) -> Out {
    shown.with(|listed| listed.as_deref().map(pick).unwrap_or_default())
}
