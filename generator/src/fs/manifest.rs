//! The file that lists what a build wrote.

/// Lists what the last build wrote, so that nothing else is ever removed.
pub(super) const MANIFEST: &str = ".waymark-files";
