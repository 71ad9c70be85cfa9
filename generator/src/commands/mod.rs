//! What the binary does for each command that is more than a build: asks, tells, writes.

pub(super) mod check;
pub(super) mod explain;
pub(super) mod new;
