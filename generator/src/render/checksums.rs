//! `hashes.txt`: the SHA-256 of every file of the site, as `sha256sum --check` reads it, so that
//! anybody can compare a public site with a build of their own.
//!
//! The sums are made while files are on their way to the disk: a check of the content and an edit
//! in the local server need none.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use sha2::{Digest as _, Sha256};

use super::output::{Output, OutputPath};
use crate::preview::Preview;

/// The file with the sums; it is the only one that is not in the list.
pub const FILE: &str = "hashes.txt";

/// Hands files on to another output and notes their sums.
pub struct Checksums<'a> {
    output: &'a dyn Output,
    checksums: Mutex<BTreeMap<OutputPath, [u8; 32]>>,
}

impl<'a> Checksums<'a> {
    /// Hands files on to `output`.
    pub fn new(output: &'a dyn Output) -> Self {
        Self { output, checksums: Mutex::default() }
    }

    /// Adds the file with the sums. `origin` says what the site was made of: a line of text, or nothing.
    pub fn finish(self, origin: &str) {
        let checksums = self.checksums.into_inner().unwrap_or_else(PoisonError::into_inner);
        let text = text(origin, checksums.iter().map(|(path, checksum)| (path.as_str(), checksum)));
        self.output.put(OutputPath::new(FILE), text.into());
    }
}

impl Output for Checksums<'_> {
    fn put(&self, path: OutputPath, bytes: Bytes) {
        let checksum = checksum(&bytes);
        self.output.put(path.clone(), bytes);
        self.checksums.lock().unwrap_or_else(PoisonError::into_inner).insert(path, checksum);
    }

    fn draw(&self, preview: Preview) {
        self.output.draw(preview);
    }
}

/// The sum of some bytes.
pub fn checksum(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// The text of the file. The line of the origin begins with `#`, which `sha256sum` passes over.
pub fn text<'f>(origin: &str, checksums: impl Iterator<Item = (&'f str, &'f [u8; 32])>) -> String {
    let mut text = String::new();
    if !origin.is_empty() {
        let _ = writeln!(text, "# {origin}");
    }
    for (path, checksum) in checksums {
        for byte in checksum {
            let _ = write!(text, "{byte:02x}");
        }
        let _ = writeln!(text, "  {path}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::output::Collected;

    #[test]
    fn every_file_is_listed_but_the_list_itself() {
        let files = Collected::default();
        let checksums = Checksums::new(&files);
        checksums.put(OutputPath::new("index.html"), Bytes::from_static(b"abc"));
        checksums.put(OutputPath::new("a.txt"), Bytes::new());
        checksums.finish("Made from a commit.");
        let files = files.into_tree();
        let expected = "# Made from a commit.\n\
            e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.txt\n\
            ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  index.html\n";
        assert_eq!(files.get(FILE).map(|bytes| String::from_utf8_lossy(bytes)), Some(expected.into()));
        assert_eq!(files.len(), 3);
    }
}
