//! The picture that other sites show beside a link to a page: its title and its section on a card.
//!
//! The card is a picture of the site's own, named by `preview_card` in `content/site.toml`. A site
//! that names none draws nothing, and its pages show `og.png`.
//!
//! A picture is named after all that it is made of. So the same page always has the same address,
//! and the folder of the last build is the cache: see [`crate::fs::Previews`].

mod card;
mod text;

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use crate::render::output::OutputPath;
pub use card::{Card, CardFault};

/// The width of a picture in pixels, as [Open Graph](https://ogp.me/) pages commonly have it.
pub const WIDTH: u32 = 1200;
/// The height of a picture in pixels.
pub const HEIGHT: u32 = 630;

/// Changes whenever the same words would give another picture: a part of every picture's name.
const DRAWING: &str = "1";

/// What one picture shows, and the file that it is written to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Preview {
    /// The file below the output folder.
    pub path: OutputPath,
    /// The title of the page.
    pub title: String,
    /// The name of the section that the page lies in; empty for the first page.
    pub section: String,
}

impl Preview {
    /// The picture of a page. `card` is the fingerprint of the card that it is drawn on.
    ///
    /// Nothing if the font lacks a letter of the words, or if the title does not fit.
    pub fn new(title: &str, section: &str, card: &str) -> Option<Self> {
        text::fits(title, section).then(|| {
            let mut hash = Sha256::new();
            for part in [DRAWING, card, title, section] {
                hash.update(part.len().to_le_bytes());
                hash.update(part);
            }
            let mut name = String::from("assets/previews/");
            for byte in hash.finalize().iter().take(8) {
                let _ = write!(name, "{byte:02x}");
            }
            name.push_str(".png");
            Self { path: OutputPath::new(name), title: title.to_owned(), section: section.to_owned() }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_named_after_all_that_it_shows() {
        let name = |title, section, card| Preview::new(title, section, card).map(|preview| preview.path);
        let one = name("Reset your password", "Account", "a");
        assert!(one.as_ref().is_some_and(|path| path.as_str().starts_with("assets/previews/")));
        assert_eq!(one, name("Reset your password", "Account", "a"));
        for other in [
            name("Reset a password", "Account", "a"),
            name("Reset your password", "Cases", "a"),
            name("Reset your password", "Account", "b"),
            name("Reset your passwordA", "ccount", "a"),
        ] {
            assert!(other.is_some() && other != one);
        }
    }

    #[test]
    fn a_title_that_the_font_cannot_write_has_no_picture() {
        assert!(Preview::new("¿Qué número es este? Año, über", "Números", "a").is_some());
        assert_eq!(Preview::new("إعادة تعيين كلمة المرور", "", "a"), None);
        assert_eq!(Preview::new("Account", "帳戶", "a"), None);
        assert_eq!(Preview::new(&"word ".repeat(60), "", "a"), None, "it is longer than the card");
    }
}
