//! A page's body as parsing leaves it: finished HTML with holes.
//!
//! The holes are what one page alone cannot know: where a link leads, what a component's
//! template makes of its arguments, which words the language uses.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::fields::At;

/// A stretch of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Finished HTML.
    Html(String),
    /// The opening tag of a link: the page's reference of this number.
    LinkOpen(usize),
    /// The closing tag of the same link, and what is said after it.
    LinkClose(usize),
    /// An image: the page's reference of this number, and its alternative text. Apart, as a component.
    Image(Box<(usize, String)>),
    /// A word of the language's `words/site.toml`.
    Word(&'static str),
    /// A component to be rendered by its template. Apart, for a page has hundreds of the other pieces.
    Component(Box<Component>),
    /// The paragraph that says what to do first, which layouts show directly below the title.
    First(Vec<Piece>),
    /// Every page of the language from A to Z, or every heading.
    SiteIndex(IndexKind),
    /// A tool to be mounted by the app bundle.
    Tool {
        /// The name of the island.
        name: String,
    },
}

/// What an index of the site lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndexKind {
    /// The titles of pages, and their other names.
    Pages,
    /// The headings within pages.
    Headings,
}

/// A component to be rendered by its template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Component {
    /// The name as in markdown, with dashes.
    pub name: String,
    /// The arguments.
    pub args: BTreeMap<String, String>,
    /// What is between the markers of a container.
    pub body: Option<Vec<Piece>>,
    /// The marker in the file.
    pub span: Range<usize>,
}

/// What a page points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The address as written.
    pub dest: At<String>,
    /// The title behind the address, which browsers show beside the pointer.
    pub title: Option<Box<str>>,
    /// True for a link to an official page whose words say the host that it leads to.
    pub names_host: bool,
    /// True for an image.
    pub image: bool,
}

/// A heading of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// From 2 to 6; 7 for an entry that has an anchor and is no heading.
    pub level: u8,
    /// The anchor.
    pub id: Box<str>,
    /// The words without marks.
    pub text: Box<str>,
    /// The byte after its words, if it has no id of its own and one can be put there.
    pub bare_end: Option<u32>,
}

/// What there is to know of a body, without its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// The headings in order.
    pub headings: Vec<Heading>,
    /// What the page points at, in the order that pieces count.
    pub references: Vec<Reference>,
    /// The tools on the page, each once, with the bytes of the first marker.
    pub tools: Vec<At<String>>,
    /// The names of the components on the page; `site-index` is one of them.
    pub components: BTreeSet<String>,
    /// True if it lists every page of the site, so that it shows what any other page says.
    pub has_site_index: bool,
}

/// Room for some paragraphs, in bytes: a stretch of HTML that begins with less grows many times.
const ROOM: usize = 2048;

/// Adds HTML at the end, to the last stretch of HTML if that is what is there.
pub fn push_html(pieces: &mut Vec<Piece>, html: &str) {
    match pieces.last_mut() {
        Some(Piece::Html(last)) => last.push_str(html),
        _ => {
            let mut first = String::with_capacity(ROOM.max(html.len()));
            first.push_str(html);
            pieces.push(Piece::Html(first));
        }
    }
}

/// Adds text at the end, escaped.
pub fn push_text(pieces: &mut Vec<Piece>, text: &str) {
    // Writing into a string cannot fail.
    if let Some(Piece::Html(last)) = pieces.last_mut() {
        let _ = pulldown_cmark_escape::escape_html_body_text(last, text);
        return;
    }
    let mut html = String::with_capacity(ROOM.max(text.len()));
    let _ = pulldown_cmark_escape::escape_html_body_text(&mut html, text);
    pieces.push(Piece::Html(html));
}

/// Text made safe for an attribute in double quotes.
pub fn attribute(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let _ = pulldown_cmark_escape::escape_html(&mut escaped, text);
    escaped
}
