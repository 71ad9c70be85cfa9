//! What the binary does for each command that is more than a build: asks, prints, writes.

pub(super) mod build;
pub(super) mod check;
pub(super) mod explain;
pub(super) mod facts;
pub(super) mod new;
pub(super) mod number;
pub(super) mod search;
