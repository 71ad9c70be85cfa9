//! The disk: the only place where site files are read and written.

mod mend;
mod read;
mod swap;
mod write;

pub use mend::write_sources;
pub use read::{DiskPages, list_tree, read_again, read_tree};
pub use write::{SiteWriter, WriteReport};
