//! Footnotes: numbered in the order in which they are referred to, listed at the page's end.

use std::collections::BTreeMap;

use super::body::{Piece, push_html};

/// The footnotes of a page while it is read.
#[derive(Default)]
pub struct Footnotes {
    order: Vec<(String, usize)>,
    definitions: BTreeMap<String, Vec<Piece>>,
}

impl Footnotes {
    /// The mark in the text for a reference to a label.
    pub fn reference(&mut self, label: &str) -> String {
        let index = match self.order.iter().position(|(known, _)| known == label) {
            Some(index) => index,
            None => {
                self.order.push((label.to_owned(), 0));
                self.order.len() - 1
            }
        };
        let number = index + 1;
        let mut id = format!("note-{number}-from");
        if let Some((_, times)) = self.order.get_mut(index) {
            *times += 1;
            if *times > 1 {
                id = format!("{id}-{times}");
            }
        }
        format!("<sup class=\"note\"><a href=\"#note-{number}\" id=\"{id}\">{number}</a></sup>")
    }

    /// Takes a footnote's own text.
    pub fn define(&mut self, label: String, pieces: Vec<Piece>) {
        self.definitions.insert(label, pieces);
    }

    /// The list of all footnotes that are referred to; nothing if there are none.
    pub fn finish(mut self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        if self.order.is_empty() {
            return pieces;
        }
        push_html(&mut pieces, "<ol class=\"notes\">\n");
        for (index, (label, _)) in self.order.iter().enumerate() {
            let number = index + 1;
            push_html(&mut pieces, &format!("<li id=\"note-{number}\">"));
            pieces.extend(self.definitions.remove(label).unwrap_or_default());
            push_html(&mut pieces, &format!("<a href=\"#note-{number}-from\">"));
            pieces.push(Piece::Word("back_to_text"));
            push_html(&mut pieces, "</a></li>\n");
        }
        push_html(&mut pieces, "</ol>\n");
        pieces
    }
}
