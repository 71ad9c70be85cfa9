//! The disk: only this module reads and writes site files.

mod folders;
mod links;
mod lock;
mod manifest;
mod output_folder;
mod previews;
mod read;
mod sources;
mod swap;
mod write;

pub use output_folder::refusal;
pub use previews::Previews;
pub use read::{DiskPages, list_tree, read_again, read_tree};
pub use sources::write_sources;
pub use write::{SiteWriter, WriteReport};
