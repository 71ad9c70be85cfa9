//! Footnotes: numbered in the order in which they are referred to, listed at the end of the page.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::body::{Piece, push_html};

/// The footnotes of a page while it is parsed. Labels are compared in any case of letters, as CommonMark does.
#[derive(Default)]
pub struct Footnotes {
    /// The labels in their order, and how often each was referred to.
    order: Vec<(String, usize)>,
    /// The position of each label in the order.
    indexes: BTreeMap<String, usize>,
    definitions: BTreeMap<String, Definition>,
}

struct Definition {
    label: String,
    span: Range<usize>,
    pieces: Vec<Piece>,
}

impl Footnotes {
    /// The mark in the text for a reference to a label.
    pub fn reference(&mut self, label: &str) -> String {
        let key = label_key(label);
        let next = self.order.len();
        let index = *self.indexes.entry(key.clone()).or_insert(next);
        if index == next {
            self.order.push((key, 0));
        }
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

    /// Takes the text of a footnote; false if there is one with this label already.
    pub fn define(&mut self, label: &str, span: Range<usize>, pieces: Vec<Piece>) -> bool {
        let definition = Definition { label: label.to_owned(), span, pieces };
        let key = label_key(label);
        if self.definitions.contains_key(&key) {
            return false;
        }
        self.definitions.insert(key, definition);
        true
    }

    /// The labels and spans of the footnotes that nothing refers to.
    pub fn unused(&self) -> Vec<(String, Range<usize>)> {
        let used: BTreeSet<&str> = self.order.iter().map(|(key, _)| key.as_str()).collect();
        let unused = self.definitions.iter().filter(|(key, _)| !used.contains(key.as_str()));
        unused.map(|(_, definition)| (definition.label.clone(), definition.span.clone())).collect()
    }

    /// The list of all footnotes that are referred to; nothing if there are none.
    pub fn finish(mut self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        if self.order.is_empty() {
            return pieces;
        }
        push_html(&mut pieces, "<ol class=\"notes\">\n");
        for (index, (key, _)) in self.order.iter().enumerate() {
            let number = index + 1;
            push_html(&mut pieces, &format!("<li id=\"note-{number}\">"));
            pieces.extend(self.definitions.remove(key).map(|definition| definition.pieces).unwrap_or_default());
            push_html(&mut pieces, &format!("<a href=\"#note-{number}-from\">"));
            pieces.push(Piece::Word("back_to_text"));
            push_html(&mut pieces, "</a></li>\n");
        }
        push_html(&mut pieces, "</ol>\n");
        pieces
    }
}

/// A label as CommonMark compares it: any case, any blanks.
pub fn label_key(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
