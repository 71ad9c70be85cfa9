//! The pictures of a build: reused from the folder of the last build, or drawn.
//!
//! A picture is named after all that it is made of, so a file of that name is that picture. Files that
//! end too early, as after a full disk, are rendered again.

use std::path::Path;
use std::{fs, io};

use bytes::Bytes;

use crate::preview::{Card, Preview};
use crate::render::output::{Output, OutputPath};

/// What every PNG begins with.
const BEGIN: &[u8] = b"\x89PNG\r\n\x1a\n";
/// What every PNG ends with: an empty chunk of the kind `IEND`, with its checksum.
const END: &[u8] = b"IEND\xae\x42\x60\x82";

/// Draws the pictures of pages on their way to another output.
pub struct Previews<'a> {
    output: &'a dyn Output,
    last: &'a Path,
    card: Option<Card>,
}

impl<'a> Previews<'a> {
    /// Hands files on to `output`, and draws on `card`. `last` is the folder of the last build.
    pub fn new(output: &'a dyn Output, last: &'a Path, card: Option<Card>) -> Self {
        Self { output, last, card }
    }

    fn known(&self, path: &OutputPath) -> io::Result<Option<Vec<u8>>> {
        let bytes = fs::read(self.last.join(path.as_str()))?;
        Ok((bytes.starts_with(BEGIN) && bytes.ends_with(END)).then_some(bytes))
    }
}

impl Output for Previews<'_> {
    fn put(&self, path: OutputPath, bytes: Bytes) {
        self.output.put(path, bytes);
    }

    fn draw(&self, preview: Preview) {
        let known = self.known(&preview.path).ok().flatten();
        let drawn = || self.card.as_ref().and_then(|card| card.draw(&preview).ok());
        if let Some(bytes) = known.or_else(drawn) {
            self.output.put(preview.path, bytes.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::output::Collected;

    #[track_caller]
    fn check(last: &[u8], is_taken: bool) {
        let folder = std::env::temp_dir().join(format!("waymark-previews-{}-{}", std::process::id(), last.len()));
        let preview = Preview::new("Reset your password", "Account", "card").expect("it fits");
        let file = folder.join(preview.path.as_str());
        fs::create_dir_all(file.parent().expect("a folder")).expect("it can be made");
        fs::write(&file, last).expect("it can be written");
        let card = Card::read(include_bytes!("../../../content/assets/og-card.png")).expect("the card of the site");
        let collected = Collected::default();
        Previews::new(&collected, &folder, Some(card)).draw(preview.clone());
        fs::remove_dir_all(&folder).expect("it can be removed");
        let tree = collected.into_tree();
        let found = tree.get(&preview.path).expect("there is a picture");
        assert_eq!(found.as_slice() == last, is_taken);
        assert!(found.ends_with(END));
    }

    #[test]
    fn a_complete_picture_of_the_last_build_is_reused() {
        check(&[BEGIN, b"whole", END].concat(), true);
    }

    #[test]
    fn a_truncated_picture_is_drawn_again() {
        check(&[BEGIN, b"half"].concat(), false);
        check(b"", false);
    }
}
